// SPDX-License-Identifier: Apache-2.0
#include "stories/heavy_terms.h"

#include <algorithm>
#include <utility>

namespace headwater {
namespace {

constexpr std::size_t most_terms = 40;

}  // namespace

SparseVector heavy_terms(const DocumentProfile& profile) {
  SparseVector terms = profile.names;
  terms.insert(terms.end(), profile.words.begin(), profile.words.end());
  const auto count = std::min(most_terms, terms.size());
  std::ranges::partial_sort(
      terms, terms.begin() + static_cast<std::ptrdiff_t>(count), {},
      [](const WeightedTerm& term) { return std::pair(-term.weight, term.term); });
  terms.resize(count);
  std::ranges::sort(terms, {},
                    [](const WeightedTerm& term) { return std::pair(term.term, -term.weight); });
  const auto twice = std::ranges::unique(terms, {}, &WeightedTerm::term);
  terms.erase(twice.begin(), twice.end());
  return terms;
}

}  // namespace headwater
