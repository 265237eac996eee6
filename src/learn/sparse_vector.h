// SPDX-License-Identifier: Apache-2.0
// Weighted terms of a text, for likeness: a term is the 32-bit hash of its letters.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace headwater {

using TermHash = std::uint32_t;
[[nodiscard]] TermHash hash_of_term(std::string_view letters);

struct WeightedTerm {
  TermHash term = 0;
  double weight = 0;
};

// Sorted by term, each once.
using SparseVector = std::vector<WeightedTerm>;

[[nodiscard]] SparseVector sparse_vector(const std::map<TermHash, double>& weights);
[[nodiscard]] double length(const SparseVector& vector);
// 0..1; 0 where one is empty.
[[nodiscard]] double cosine(const SparseVector& a, const SparseVector& b);
// What both hold: the sum of the smaller weights.
[[nodiscard]] double overlap(const SparseVector& a, const SparseVector& b);
// What both hold of the lesser, 0..1: the overlap by the smaller of both sums.
[[nodiscard]] double containment(const SparseVector& a, const SparseVector& b);

}  // namespace headwater
