// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/propositional_object.h"

#include "base/data_file.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

bool is_propositional_noun(std::string_view word) {
  static const auto nouns = [] {
    StringSet made;
    for (const auto& row : data_rows("attribution/propositional_nouns.tsv")) {
      made.insert(std::string(row.at(0)));
      made.insert(std::string(row.at(1)));
    }
    return made;
  }();
  return nouns.contains(word) || find_reporting_noun(word) != nullptr;
}

bool is_verb_of_clause(const TextView& view, TokenRange range, std::uint32_t i) {
  if (is_finite_verb(view, i)) return true;
  const auto* form = view.verb(i);
  return form != nullptr && i > range.first && !view.is(i, word::name) &&
         (form->inflection & form_of::third) != 0 &&
         !view.is(i - 1, word::determiner | word::possessive | word::preposition);
}

int count_verbs(const TextView& view, TokenRange range) {
  int verbs = 0;
  bool within = false;
  for (auto i = range.first; i < range.last; ++i) {
    const bool verb = is_verb_of_clause(view, range, i);
    if (verb && !within) ++verbs;
    within = verb || (within && view.is(i, word::adverb | word::negation));
  }
  return verbs;
}

}  // namespace

bool is_propositional_phrase(const TextView& view, TokenRange phrase) {
  auto head = phrase;
  for (auto i = head.first + 1; i < head.last; ++i) {
    const bool ends = view.is(i, word::preposition | word::comma | word::coordinator |
                                     word::open_bracket | word::relative) &&
                      !view.is(i, word::name);
    if (ends || is_reduced_relative(view, i, head.last)) head.last = i;
  }
  return !head.empty() && is_propositional_noun(view.lower(head.last - 1));
}

bool is_propositional_object(const TextView& view, std::uint32_t from, std::uint32_t end) {
  if (from >= end) return false;
  if (view.is(from, word::mark)) return view.quotation_of(from).has_value();
  const auto phrase = find_phrase_from(view, from, end);
  return phrase && is_propositional_phrase(view, *phrase);
}

bool verb_of_other_clause(const TextView& view, TokenRange range) {
  auto i = range.first;
  while (i < range.last && !is_verb_of_clause(view, range, i)) {
    if (view.is(i, word::mark | word::colon | word::dash)) return false;
    const auto lower = view.lower(i);
    if (i > range.first && (lower == "where" || lower == "which" || lower == "who")) {
      return count_verbs(view, {i, range.last}) < 2;
    }
    ++i;
  }
  if (i == range.last) return false;
  while (i > range.first && view.is(i - 1, word::adverb)) --i;
  return i > range.first && view.is(i - 1, word::coordinator);
}

bool is_relative_that(const TextView& view, std::uint32_t that, std::uint32_t end) {
  if (that + 1 >= end || !is_finite_verb(view, that + 1)) return false;
  if (view.is(that + 1, word::auxiliary)) return true;
  const auto* form = view.verb(that + 1);
  if ((form->inflection & form_of::participle) == 0)
    return true;  // "that ran"; not "that accused men"
  return that + 2 >= end ||
         view.is(that + 2, word::preposition | word::determiner | word::possessive | word::adverb |
                               word::object_pronoun | word::mark | word::stop | word::comma |
                               word::subordinator);
}

bool names_quantity(const TextView& view, TokenRange object) {
  for (auto i = object.first; i < object.last && i - object.first < 4; ++i) {
    for (const auto* word : {"number", "figure",   "total",    "toll", "cost", "damage", "loss",
                             "losses", "price",    "value",    "date", "age",  "share",  "turnout",
                             "crowd",  "strength", "distance", "size", "sum",  "amount"}) {
      if (view.lower(i) == word) return true;
    }
  }
  return false;
}

}  // namespace headwater
