// SPDX-License-Identifier: Apache-2.0
#include "stories/candidate_pairs.h"

#include <algorithm>
#include <unordered_map>

namespace headwater {
namespace {

constexpr std::size_t heavy_terms = 40;  // of a document
constexpr int fewest_shared = 2;

std::vector<TermHash> heaviest_terms(const DocumentProfile& profile) {
  std::vector<WeightedTerm> terms = profile.names;
  terms.insert(terms.end(), profile.words.begin(), profile.words.end());
  const auto count = std::min(heavy_terms, terms.size());
  std::ranges::partial_sort(terms, terms.begin() + static_cast<std::ptrdiff_t>(count),
                            [](const WeightedTerm& a, const WeightedTerm& b) {
                              return std::pair(-a.weight, a.term) < std::pair(-b.weight, b.term);
                            });
  std::vector<TermHash> heaviest;
  for (std::size_t i = 0; i < count; ++i) heaviest.push_back(terms[i].term);
  std::ranges::sort(heaviest);
  heaviest.erase(std::ranges::unique(heaviest).begin(), heaviest.end());
  return heaviest;
}

}  // namespace

std::vector<DocumentIndices> candidate_pairs(const std::vector<DocumentProfile>& profiles) {
  std::unordered_map<TermHash, std::vector<std::uint32_t>> documents_with;
  std::vector<DocumentIndices> pairs;
  std::vector<int> shared(profiles.size(), 0);
  std::vector<std::uint32_t> touched;
  for (std::uint32_t document = 0; document < profiles.size(); ++document) {
    touched.clear();
    for (const auto term : heaviest_terms(profiles[document])) {
      auto& with = documents_with[term];
      for (const auto earlier : with) {
        if (shared[earlier]++ == 0) touched.push_back(earlier);
      }
      with.push_back(document);
    }
    for (const auto earlier : touched) {
      if (std::exchange(shared[earlier], 0) >= fewest_shared) pairs.emplace_back(earlier, document);
    }
  }
  std::ranges::sort(pairs);
  return pairs;
}

}  // namespace headwater
