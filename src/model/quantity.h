// SPDX-License-Identifier: Apache-2.0
// Numbers as intervals: "some 70" is 70 ± 10 %, "more than 40" is 41 and up, "dozens" is 24 and up,
// "a dozen" is 12.
#pragma once

#include <optional>
#include <string>

#include "base/span.h"

namespace headwater {

struct NumberInterval {
  std::optional<double> lo;  // inclusive; null where open
  std::optional<double> hi;
  std::string modifier;  // "", "about", "more_than", "at_least", "less_than", "up_to", "between",
                         // "dozens" …
  [[nodiscard]] bool contains(const NumberInterval& other) const {
    return (!lo || (other.lo && *lo <= *other.lo)) && (!hi || (other.hi && *other.hi <= *hi));
  }
  [[nodiscard]] bool overlaps(const NumberInterval& other) const {
    return !(hi && other.lo && *hi < *other.lo) && !(other.hi && lo && *other.hi < *lo);
  }
  [[nodiscard]] bool exact() const { return lo && hi && *lo == *hi; }
  bool operator==(const NumberInterval&) const = default;
};

// "killed 12 people": what = "killed", value = 12, span = the words of the number with its
// modifier.
struct Count {
  std::string what;  // killed wounded missing arrested kidnapped …, or the counted noun's lemma
                     // ("protester", "crown", "page")
  std::string unit;  // "", "million crowns", "%"
  NumberInterval value;
  Span span;
  bool operator==(const Count&) const = default;
};

}  // namespace headwater
