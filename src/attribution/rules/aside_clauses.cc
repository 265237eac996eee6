// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/aside_clauses.h"

#include <algorithm>

#include "text/clauses.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

constexpr std::uint32_t reach_back = 14;
constexpr std::uint32_t longest_aside = 80;
constexpr std::uint32_t longest_front = 60;

bool opens_aside(const TextView& view, TokenRange region, std::uint32_t i) {
  return i > region.first && view.is(i, word::relative) && view.is(i - 1, word::comma) &&
         view.lower(i) != "that";
}

// The relative pronoun of the clause that holds the verb.
std::optional<std::uint32_t> pronoun_before(const TextView& view, TokenRange region,
                                            std::uint32_t verb) {
  for (auto i = verb; i > region.first && verb - i < reach_back; --i) {
    if (opens_aside(view, region, i - 1)) return i - 1;
    if (view.is(i - 1, word::punctuation)) return std::nullopt;
  }
  return std::nullopt;
}

bool tells(const TextView& view, std::uint32_t i) {
  const auto* form = view.verb(i);
  return view.reports(i) && !view.is(i, word::name) &&
         (form->inflection & (form_of::past | form_of::third)) != 0;
}

// "…, said Lind," and "…, Lind said,": the clause around was broken before.
bool is_broken(const TextView& view, TokenRange front) {
  for (auto i = front.first + 1; i < front.last; ++i) {
    if (!tells(view, i)) continue;
    const bool inverted = view.is(i - 1, word::comma | word::mark);
    const bool behind = i + 1 == front.last;
    if (inverted || behind) return true;
  }
  return false;
}

// The clause whose subject stands before the pronoun: behind a conjunction or a verb that tells.
TokenRange clause_around(const TextView& view, TokenRange front) {
  for (auto i = front.last; i > front.first; --i) {
    const bool begins = view.is(i - 1, word::subordinator | word::relative | word::semicolon) ||
                        view.is(i - 1, word::colon | word::mark) || tells(view, i - 1);
    if (begins) return {i, front.last};
  }
  return front;
}

bool goes_on(const TextView& view, std::uint32_t i, std::uint32_t end, bool broken,
             const IsVerb& is_verb) {
  if (broken && subject_of_clause(view, i, end)) return true;
  while (i < end && view.is(i, word::adverb)) ++i;
  return i < end && !view.is(i, word::relative | word::coordinator) && is_verb(i);
}

// "that the pump", without its verb yet: "that the pump, an old one, leaks"
bool lacks_verb(const TextView& view, TokenRange told) {
  auto first = told.last;
  while (first > told.first && !view.is(first - 1, word::subordinator | word::relative)) --first;
  if (first == told.first) return false;
  const auto last = told.last - 1;  // a verb the lexicon lacks: "cheated"
  const bool past = view.lower(last).ends_with("ed") && !view.is(last, word::name);
  return !past && !has_finite_verb(view, {first, told.last});
}

}  // namespace

std::optional<std::uint32_t> end_of_aside(const TextView& view, TokenRange region,
                                          std::uint32_t verb, const IsVerb& is_verb) {
  const auto pronoun = pronoun_before(view, region, verb);
  if (!pronoun || *pronoun < region.first + 2) return std::nullopt;
  TokenRange front{region.first, *pronoun - 1};
  if (front.size() > longest_front) front.first = front.last - longest_front;
  const bool broken = is_broken(view, front);
  if (!broken && has_finite_verb(view, clause_around(view, front))) return std::nullopt;
  const auto end = std::min(region.last, verb + longest_aside);
  for (auto i = verb + 1; i + 1 < end; ++i) {
    if (view.is(i, word::semicolon)) return std::nullopt;
    if (!view.is(i, word::comma) || view.quotation_of(i) != view.quotation_of(verb)) continue;
    if (lacks_verb(view, {verb + 1, i})) continue;
    if (goes_on(view, i + 1, region.last, broken, is_verb)) return i;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> verb_of_aside(const TextView& view, TokenRange region,
                                           std::uint32_t relative) {
  if (!opens_aside(view, region, relative)) return std::nullopt;
  for (auto i = relative + 1; i < std::min(region.last, relative + reach_back); ++i) {
    if (view.is(i, word::punctuation)) return std::nullopt;
    if (is_finite_verb(view, i)) return i;
  }
  return std::nullopt;
}

}  // namespace headwater
