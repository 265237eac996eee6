// SPDX-License-Identifier: Apache-2.0
// How often two sources say the very same, attribute by attribute.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "weighing/fuse_problem.h"

namespace headwater::fusing {

class Nearness {
 public:
  // Counts for all pairs with one of `wanted`.
  Nearness(const Problem& problem, const std::vector<bool>& wanted);

  // Whether in some attribute `a` is nearer to a source that is in neither list than to `b`, by
  // `much` standard errors.
  [[nodiscard]] bool nearer_elsewhere(std::uint32_t a, std::uint32_t b,
                                      const std::vector<std::uint32_t>& left,
                                      const std::vector<std::uint32_t>& right, double much) const;

 private:
  struct Shared {
    double same = 0;
    double all = 0;
  };
  void count_slot(const Problem& problem, std::size_t slot, const std::vector<bool>& wanted);
  [[nodiscard]] static bool much_more(const Shared& there, const Shared& here, double much);

  std::size_t attributes_;
  std::vector<std::unordered_map<std::uint32_t, std::vector<Shared>>> with_;  // by source
};

}  // namespace headwater::fusing
