// SPDX-License-Identifier: Apache-2.0
// Which units of two texts are alike, and how alike two stretches of units are.
//
// Rule:    term weight = count * log(units / units with the term) over both texts (tf-isf); units
//          are alike from cosine 0.30 and Dice 0.33 on.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "reuse/passages/words.h"

namespace headwater {

struct UnitMatch {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double cosine = 0;
  auto operator<=>(const UnitMatch&) const = default;
};

// Units [first, last).
struct UnitRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  auto operator<=>(const UnitRange&) const = default;
};

class UnitComparison {
 public:
  UnitComparison(const TextWords& a, const TextWords& b);

  // Sorted by (a, b). With `within`, both texts are one and only a < b is looked at.
  [[nodiscard]] std::vector<UnitMatch> matches(bool within) const;
  [[nodiscard]] double cosine(UnitRange in_a, UnitRange in_b) const;

 private:
  using Weighted = std::vector<std::pair<std::uint32_t, double>>;  // local term, weight; sorted
  struct Side {
    std::vector<Weighted> units;
    std::vector<double> norms;
  };
  static double norm(const Weighted& terms);
  // By term: in which comparison of its thread it was numbered last, and its number there.
  using LocalNumbers = std::vector<std::pair<std::uint64_t, std::uint32_t>>;
  [[nodiscard]] Side weigh(const TextWords& text, const LocalNumbers& local) const;
  [[nodiscard]] Weighted sum(const Side& side, UnitRange range) const;

  std::vector<double> weight_;  // by local number of the term, in the order in which they are met
  Side a_;
  Side b_;
};

}  // namespace headwater
