// SPDX-License-Identifier: Apache-2.0
// The value that an utterance states for a slot, and whether two of them can both be meant.
//
// Rule:   exact different numbers, days, places and actors clash. An interval that holds the other
//         value agrees with it ("some 70" and 70, "the 1960s" and 1965); an open bound agrees only
//         with what lies near it: "at least 40" is another claim than 400. A named site and a town,
//         or a town and what is near another, agree. An actor without a name
//         ("gunmen") agrees with every other; an institution ("the army") only with a name that
//         shares a word with it.
// Example: compare_values(about 70, 72) == precision; compare_values(7, 9) == clash.
#pragma once

#include <string>

#include "model/claim.h"
#include "model/event.h"
#include "model/quantity.h"
#include "model/time_interval.h"

namespace headwater {

enum class ValueKind { happened, number, time, place, actor };

struct StatedValue {
  ValueKind kind = ValueKind::happened;
  NumberInterval number;
  std::string unit;
  TimeInterval time;
  Place place;
  MaybeIndex entity = no_index;  // of a place or an actor
  bool around = false;  // a place by what lies there or near: "Selmira station", "near Varnholm"
  bool named = true;    // an actor with a name: "gunmen" are nobody in particular
  std::string text;     // the words, folded
  std::string shown;    // the words as written
  bool operator==(const StatedValue&) const = default;
};

enum class ValueMatch { same, precision, clash };

[[nodiscard]] ValueMatch compare_values(const StatedValue& a, const StatedValue& b);
// 0 is exact; larger is vaguer. Values are grouped in this order, so that the vague ones find
// their place among the exact ones.
[[nodiscard]] double vagueness(const StatedValue& value);
// The value as printed: "40", "at least 40", "2011-03-02", "Varnholm".
[[nodiscard]] std::string print_value(const StatedValue& value);
// The number a person would put first: the middle of an approximate value, the bound of an open
// one.
[[nodiscard]] double nominal(const NumberInterval& number);

}  // namespace headwater
