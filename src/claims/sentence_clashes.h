// SPDX-License-Identifier: Apache-2.0
// Where two sentences agree and part in what the annotated text marks: places, bodies and persons,
// dates, numbers among the same words, values of one slot of one incident.
//
// Input:  two units of one story.
// Output: what both have, and what each has that the other has not.
// Rule:   kinds that one of the two does not mention are neither shared nor apart. Values clash as
//         stated_value.h says.
// Example: "12 died in Varnholm", "15 died in Varnholm": a place shared, numbers near apart (ratio .8).
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "claims/sentence_units.h"

namespace headwater {

struct SentenceClashes {
  bool places_shared = false;
  bool places_apart = false;
  bool actors_shared = false;
  bool actors_apart = false;
  bool days_shared = false;
  bool days_apart = false;
  bool denial = false;  // one is denied, the other asserted
  bool value_shared = false;
  bool number_value_clash = false;
  bool place_value_clash = false;
  bool actor_value_clash = false;
  // Share of the words around two numbers that is common, 0..1: the best of equal and of unequal
  // numbers; the ratio of the latter, 0..1 (1 where there is none).
  double near_shared = 0;
  double near_apart = 0;
  double ratio = 1;
  // The two numbers with the most of their words in common, where they exclude each other.
  std::optional<std::pair<double, double>> numbers;
  std::string slot;  // of values of an incident that exclude each other
};

[[nodiscard]] SentenceClashes compare_annotations(const SentenceUnit& a, const SentenceUnit& b);

}  // namespace headwater
