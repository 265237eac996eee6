// SPDX-License-Identifier: Apache-2.0
// What two aligned sentences say differently of the same thing.
#pragma once

#include <string>
#include <vector>

#include "claims/compare/compare_alignment.h"
#include "claims/compare/entailment.h"

namespace headwater {

struct Clash {
  ContradictionType type = ContradictionType::antonym;
  double strength = 0;  // 0..1: how surely the two exclude each other, if all else is the same
  std::string a;        // the words, as they stand in each sentence; may be empty
  std::string b;
  std::string rule;
};

// Sorted by strength, the strongest first.
[[nodiscard]] std::vector<Clash> find_clashes(const std::vector<Term>& a,
                                              const std::vector<Term>& b,
                                              const Alignment& alignment);

}  // namespace headwater
