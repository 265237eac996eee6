// SPDX-License-Identifier: Apache-2.0
#include "attribution/candidates/stance.h"

#include <algorithm>

#include "text/noun_phrases.h"

namespace headwater {
namespace {

bool hedges(const TextView& view, std::uint32_t i) {
  const auto lower = view.lower(i);
  return lower == "may" || lower == "might" || lower == "probably" || lower == "possibly" ||
         lower == "perhaps" || lower == "maybe" || lower == "likely";
}

// A modal or adverb with the first finite verb of the content.
bool is_hedged_clause(const TextView& view, TokenRange content) {
  for (auto i = content.first; i < content.last && i - content.first < 25; ++i) {
    const bool month = view.lower(i) == "may" && view.token(i).capital && i > content.first;
    if (hedges(view, i) && !view.is(i, word::name) && !month) return true;
    if (is_finite_verb(view, i)) {
      return i + 1 < content.last && hedges(view, i + 1);
    }
  }
  return false;
}

bool asks(const TextView& view, std::uint32_t i) {
  constexpr std::string_view words[] = {"how",  "whether", "why",   "what", "who",
                                        "when", "where",   "which", "if"};
  return std::ranges::find(words, view.lower(i)) != std::end(words);
}

// Behind "in any case," and the like.
std::uint32_t behind_opening(const TextView& view, TokenRange content) {
  constexpr std::uint32_t reach = 6;
  if (!view.is(content.first, word::preposition | word::adverb | word::coordinator))
    return content.first;
  for (auto i = content.first; i + 1 < std::min(content.last, content.first + reach); ++i) {
    if (view.is(i, word::comma)) return i + 1;
  }
  return content.first;
}

const ReportingPhrase* negation_at(const TextView& view, TokenRange content) {
  auto i = content.first;
  if (i < content.last && view.lower(i) == "that") ++i;
  if (i >= content.last) return nullptr;
  for (const auto& phrase : phrases_from(view.lower(i))) {
    if (phrase.kind == PhraseKind::negated && view.spells(i, phrase.words)) return &phrase;
  }
  return nullptr;
}

// "In any case, it is not clear how it works, writes S": a doubt, wherever the cue stands.
bool doubts_question(const TextView& view, TokenRange content) {
  auto first = behind_opening(view, content);
  if (view.lower(first) == "that") ++first;
  const auto* phrase = negation_at(view, {first, content.last});
  if (phrase == nullptr || phrase->stance != Stance::doubts) return false;
  const auto after = first + static_cast<std::uint32_t>(phrase->words.size());
  return after < content.last && asks(view, after);
}

}  // namespace

void read_stance(const TextView& view, Draft& draft) {
  if (draft.content.empty() || draft.labelled) return;
  auto& content = draft.content.front();
  if (draft.stance == Stance::asserts && doubts_question(view, content))
    draft.stance = Stance::doubts;
  if (draft.cue && draft.cue->last <= content.first && draft.stance == Stance::asserts) {
    if (const auto* phrase = negation_at(view, content)) {
      auto after = content.first + static_cast<std::uint32_t>(phrase->words.size());
      if (view.lower(content.first) == "that") ++after;
      if (after + 1 < content.last && view.lower(after) == "that") {
        draft.stance = phrase->stance;
        content.first = after;
        draft.rule = "attribution.negated_content";
      }
    }
  }
  const auto cue_inside_quote =
      draft.cue && view.quotation_of(content.first).has_value() &&
      view.quotation_of(draft.cue->first) != view.quotation_of(content.first);
  if (draft.stance == Stance::asserts && !cue_inside_quote && draft.rule != "attribution.object" &&
      is_hedged_clause(view, content)) {
    draft.modality = Modality::hedged;
  }
}

}  // namespace headwater
