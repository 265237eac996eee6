// SPDX-License-Identifier: Apache-2.0
#include "text/verb_groups.h"

namespace headwater {
namespace {

// A form in -s is a verb where nothing before it makes it a noun.
bool is_third_person(const TextView& view, std::uint32_t token) {
  const auto* form = view.verb(token);
  return form != nullptr && !view.is(token, word::name) && (form->inflection & form_of::third) != 0;
}

}  // namespace

bool is_finite_verb(const TextView& view, std::uint32_t token) {
  if (view.is(token, word::auxiliary) && !view.is(token, word::name)) {
    const auto lower = view.lower(token);
    return lower != "be" && lower != "been" && lower != "being" && lower != "having" &&
           lower != "doing" && lower != "'s";
  }
  const auto* form = view.verb(token);
  return form != nullptr && !view.is(token, word::name) && (form->inflection & form_of::past) != 0;
}

bool has_finite_verb(const TextView& view, TokenRange range) {
  constexpr std::uint32_t reach = 400;
  if (range.size() > reach) range.first = range.last - reach;
  for (auto i = range.first; i < range.last; ++i) {
    if (is_finite_verb(view, i)) return true;
    if (i > range.first && is_third_person(view, i) &&
        !view.is(i - 1, word::determiner | word::possessive | word::preposition))
      return true;
  }
  return false;
}

int count_verb_groups(const TextView& view, TokenRange range) {
  int groups = 0;
  bool within = false;
  bool full = false;  // the word before was the verb of its group
  for (auto i = range.first; i < range.last; ++i) {
    const bool finite = is_finite_verb(view, i);
    const bool third = i == range.first && is_third_person(view, i);
    const bool main = finite && !view.is(i, word::auxiliary);
    if ((finite || third) && (!within || (main && full))) ++groups;
    full = main || third;
    within = finite || third || view.is(i, word::auxiliary) ||
             (within && view.is(i, word::adverb | word::negation));
  }
  return groups;
}

bool is_reduced_relative(const TextView& view, std::uint32_t token, std::uint32_t hi) {
  const auto* form = view.verb(token);
  return form != nullptr && (form->inflection & form_of::participle) != 0 && token + 1 < hi &&
         view.is(token + 1, word::preposition) && view.lower(token + 1) != "to";
}

}  // namespace headwater
