// SPDX-License-Identifier: Apache-2.0
// Which words of two sentences stand for one another.
#pragma once

#include <vector>

#include "base/maybe_index.h"
#include "claims/compare/compare_terms.h"

namespace headwater {

struct Alignment {
  std::vector<MaybeIndex> to_b;  // by term of a: the term of b, or `no_index`
  std::vector<MaybeIndex> to_a;
  double coverage_a = 0;  // share of the weight of a that is aligned, 0..1
  double coverage_b = 0;
  double order = 0;  // share of neighbouring aligned content words that follow one another in b too

  [[nodiscard]] double shared() const;  // harmonic mean of both coverages
};

// Rule:    equal numbers, equal stems, synonyms, words with one beginning, in this order; among
//          equals the one nearest in relative position.
[[nodiscard]] Alignment align_terms(const std::vector<Term>& a, const std::vector<Term>& b);

}  // namespace headwater
