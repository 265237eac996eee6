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

const ReportingPhrase* negation_at(const TextView& view, TokenRange content) {
  auto i = content.first;
  if (i < content.last && view.lower(i) == "that") ++i;
  if (i >= content.last) return nullptr;
  for (const auto& phrase : phrases_from(view.lower(i))) {
    if (phrase.kind == PhraseKind::negated && view.spells(i, phrase.words)) return &phrase;
  }
  return nullptr;
}

}  // namespace

void read_stance(const TextView& view, Candidate& candidate) {
  if (candidate.content.empty() || candidate.labelled) return;
  auto& content = candidate.content.front();
  if (candidate.cue && candidate.cue->last <= content.first &&
      candidate.stance == Stance::asserts) {
    if (const auto* phrase = negation_at(view, content)) {
      auto after = content.first + static_cast<std::uint32_t>(phrase->words.size());
      if (view.lower(content.first) == "that") ++after;
      if (after + 1 < content.last && view.lower(after) == "that") {
        candidate.stance = phrase->stance;
        content.first = after;
        candidate.rule = CandidateRule::negated_content;
      }
    }
  }
  const auto cue_inside_quote =
      candidate.cue && view.quotation_of(content.first).has_value() &&
      view.quotation_of(candidate.cue->first) != view.quotation_of(content.first);
  if (candidate.stance == Stance::asserts && !cue_inside_quote &&
      candidate.rule != CandidateRule::object && is_hedged_clause(view, content)) {
    candidate.modality = Modality::hedged;
  }
}

}  // namespace headwater
