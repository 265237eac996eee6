// SPDX-License-Identifier: Apache-2.0
#include "learn/sparse_vector.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/hash.h"

namespace headwater {
namespace {

// Calls visit(weight in a, weight in b) for each term that both hold.
template <class Visit>
void for_each_shared(const SparseVector& a, const SparseVector& b, const Visit& visit) {
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() && j != b.end()) {
    if (i->term < j->term) {
      ++i;
    } else if (j->term < i->term) {
      ++j;
    } else {
      visit(i->weight, j->weight);
      ++i;
      ++j;
    }
  }
}

double sum_of(const SparseVector& vector) {
  return std::accumulate(vector.begin(), vector.end(), 0.0,
                         [](double sum, const WeightedTerm& term) { return sum + term.weight; });
}

}  // namespace

TermHash hash_of_term(std::string_view letters) {
  const auto hash = fnv1a64(letters);
  return static_cast<TermHash>(hash ^ (hash >> 32U));
}

SparseVector sparse_vector(const std::map<TermHash, double>& weights) {
  SparseVector vector;
  vector.reserve(weights.size());
  for (const auto& [term, weight] : weights) vector.push_back({term, weight});
  return vector;
}

double length(const SparseVector& vector) {
  double sum = 0;
  for (const auto& term : vector) sum += term.weight * term.weight;
  return std::sqrt(sum);
}

double cosine(const SparseVector& a, const SparseVector& b) {
  double product = 0;
  for_each_shared(a, b, [&](double x, double y) { product += x * y; });
  const auto lengths = length(a) * length(b);
  return lengths > 0 ? product / lengths : 0;
}

double overlap(const SparseVector& a, const SparseVector& b) {
  double shared = 0;
  for_each_shared(a, b, [&](double x, double y) { shared += std::min(x, y); });
  return shared;
}

double containment(const SparseVector& a, const SparseVector& b) {
  const auto lesser = std::min(sum_of(a), sum_of(b));
  return lesser > 0 ? overlap(a, b) / lesser : 0;
}

}  // namespace headwater
