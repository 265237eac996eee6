// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/agents.h"

#include <algorithm>

#include "attribution/sources/source_phrases.h"
#include "lexicon/outlet_words.h"
#include "lexicon/source_nouns.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

// What "by" after the word names is its own agent or author.
bool has_agent_of_its_own(const TextView& view, std::uint32_t i) {
  const auto* form = view.verb(i);
  return view.lower(i).ends_with("ed") ||
         (form != nullptr && (form->inflection & form_of::participle) != 0) ||
         source_noun_class(view.lower(i)) == "document" ||
         find_reporting_noun(view.lower(i)) != nullptr;
}

bool can_act(const TextView& view, TokenRange phrase) {
  const auto first = phrase.first;
  if (view.is(first, word::number | word::time) || view.lower(first).ends_with("ing")) return false;
  const auto head = head_of(view, phrase);
  if (head.empty()) return false;
  const auto noun = head_noun(view, head);
  return !source_noun_class(noun).empty() || view.is(head.last - 1, word::name | word::stop) ||
         (phrase.size() == 1 && view.is(first, word::object_pronoun));
}

bool is_medium(const TextView& view, TokenRange phrase) {
  const auto head = head_of(view, phrase);
  const auto kind = source_noun_class(head_noun(view, head));
  return kind == "press_reports" || kind == "outlet" ||
         (!head.empty() && view.token(head.last - 1).capital &&
          is_outlet_word(view.lower(head.last - 1)));
}

}  // namespace

TokenRange without_reason(const TextView& view, TokenRange phrase) {
  constexpr std::string_view reasons[] = {"due", "because", "owing", "thanks", "given"};
  for (auto i = phrase.first + 1; i < phrase.last; ++i) {
    if (std::ranges::find(reasons, view.lower(i)) != std::end(reasons)) phrase.last = i;
  }
  return phrase;
}

std::optional<Agent> find_agent_behind(const TextView& view, std::uint32_t from,
                                       std::uint32_t end) {
  for (auto i = from + 1; i + 1 < end; ++i) {
    if (view.lower(i) != "by") continue;
    if (view.quotation_of(i).has_value() && view.quotation_of(i) != view.quotation_of(from))
      continue;
    if (has_agent_of_its_own(view, i - 1)) continue;
    auto phrase = find_phrase_from(view, i + 1, end);
    if (phrase) phrase = without_reason(view, *phrase);
    if (phrase && can_act(view, *phrase)) return Agent{*phrase, i};
  }
  return std::nullopt;
}

std::optional<Agent> find_medium_at(const TextView& view, std::uint32_t from, std::uint32_t end) {
  if (from + 1 >= end) return std::nullopt;
  const auto word = view.lower(from);
  if (word != "in" && word != "across" && word != "by" && word != "throughout" && word != "on")
    return std::nullopt;
  const auto phrase = find_phrase_from(view, from + 1, end);
  if (!phrase || !is_medium(view, *phrase)) return std::nullopt;
  return Agent{*phrase, from};
}

}  // namespace headwater
