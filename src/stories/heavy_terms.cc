// SPDX-License-Identifier: Apache-2.0
#include "stories/heavy_terms.h"

#include <algorithm>
#include <utility>

#include "base/parallel.h"

namespace headwater {
namespace {

constexpr std::size_t most_terms = 40;
constexpr std::size_t fewest_shared = 2;

}  // namespace

SparseVector heavy_terms(const DocumentProfile& profile) {
  SparseVector terms;
  terms.reserve(profile.terms.size());
  for (const auto& term : profile.terms) terms.push_back({term.term, term.all()});
  const auto count = std::min(most_terms, terms.size());
  std::ranges::partial_sort(
      terms, terms.begin() + static_cast<std::ptrdiff_t>(count), {},
      [](const WeightedTerm& term) { return std::pair(-term.weight, term.term); });
  terms.resize(count);
  std::ranges::sort(terms, {}, &WeightedTerm::term);
  return terms;
}

std::vector<SparseVector> heavy_terms(const std::vector<DocumentProfile>& profiles) {
  std::vector<SparseVector> heavy(profiles.size());
  parallel_for(profiles.size(), [&](std::size_t i) { heavy[i] = heavy_terms(profiles[i]); });
  return heavy;
}

bool share_heavy_terms(const SparseVector& a, const SparseVector& b) {
  std::size_t shared = 0;
  auto x = a.begin();
  auto y = b.begin();
  while (x != a.end() && y != b.end() && shared < fewest_shared) {
    shared += x->term == y->term ? 1 : 0;
    const bool next = x->term <= y->term;
    y += y->term <= x->term ? 1 : 0;
    x += next ? 1 : 0;
  }
  return shared == fewest_shared;
}

}  // namespace headwater
