// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/event_quantities.h"

#include <algorithm>

#include "events/arguments/quantity_roles.h"
#include "events/arguments/sentence_dates.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr std::uint32_t reach = 7;  // tokens between a counted noun and its verb

bool ends_clause(const Token& token) {
  static const auto& words = word_class("count_clause_end");
  return token.kind == TokenKind::punctuation || token.kind == TokenKind::open_quote ||
         token.kind == TokenKind::close_quote || words.contains(token.lower);
}

bool is_be(std::string_view lower) {
  return lower == "was" || lower == "were" || lower == "been" || lower == "being" ||
         lower == "are" || lower == "is";
}

bool is_passive(const SentenceView& view, const Trigger& trigger) {
  if (trigger.form != InflectedForm::participle &&
      trigger.form != InflectedForm::past_or_participle)
    return false;
  const auto low =
      trigger.first - view.sentence.first > 3 ? trigger.first - 3 : view.sentence.first;
  for (auto at = trigger.first; at-- > low;) {
    if (is_be(view.tokens[at].lower)) return true;
  }
  return false;
}

// Whether nothing but words of one clause stand in tokens [first, last).
bool one_clause(const SentenceView& view, std::uint32_t first, std::uint32_t last) {
  if (last < first || last - first > reach) return false;
  for (auto at = first; at < last; ++at) {
    if (ends_clause(view.tokens[at])) return false;
  }
  return true;
}

struct CountedWords {
  std::uint32_t first = 0;  // tokens
  std::uint32_t last = 0;
  bool people = false;
};

CountedWords words_of(const SentenceView& view, const Count& count) {
  CountedWords words{token_at(view, count.span.start), token_at(view, count.span.end), false};
  for (auto at = words.last; at < std::min(view.sentence.last, words.last + 4); ++at) {
    if (is_person_noun(view.tokens[at].lower)) words.people = true;
  }
  return words;
}

bool is_argument(const SentenceView& view, const CountedWords& counted, const Trigger& trigger) {
  const bool after_by =
      counted.first > view.sentence.first && view.tokens[counted.first - 1].lower == "by";
  if (after_by && counted.people)
    return trigger.last < counted.first && one_clause(view, trigger.last, counted.first - 1);
  if (trigger.part != Part::verb) return false;
  if (counted.first >= trigger.last) return counted.first - trigger.last <= 2;
  if (!one_clause(view, counted.last, trigger.first)) return false;
  return counted.people || is_passive(view, trigger);
}

}  // namespace

bool measures_happening(const SentenceView& view, const Count& count,
                        std::span<const Trigger> triggers, std::span<const Span> sources) {
  if (says_fate(count.what)) return true;
  if (std::ranges::any_of(sources, [&](Span source) { return source.overlaps(count.span); }))
    return false;
  if (is_measure(count.what)) return true;
  const auto counted = words_of(view, count);
  return std::ranges::any_of(
      triggers, [&](const Trigger& trigger) { return is_argument(view, counted, trigger); });
}

}  // namespace headwater
