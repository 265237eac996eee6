// SPDX-License-Identifier: Apache-2.0
#include "reuse/seeds.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <bit>
#include <unordered_map>

namespace headwater {
namespace {

constexpr std::size_t most_repeats = 8;  // positions of one 4-gram looked at in each text
constexpr std::uint32_t longest_compared = 20000;

std::uint64_t hash_terms(const std::vector<Word>& words, std::size_t first) {
  std::array<std::uint32_t, seed_words> terms{};
  for (std::size_t i = 0; i < seed_words; ++i) terms[i] = words[first + i].term;
  return XXH3_64bits(terms.data(), sizeof(terms));
}

std::size_t end_of_group(const Grams& grams, std::size_t start) {
  auto end = start;
  while (end < grams.size() && grams[end].first == grams[start].first) ++end;
  return end;
}

// Positions (a, b) of all equal 4-grams.
std::vector<Run> seeds(const Grams& a, const Grams& b) {
  std::vector<Run> found;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (a[i].first != b[j].first) {
      if (a[i].first < b[j].first)
        ++i;
      else
        ++j;
      continue;
    }
    const auto i_end = end_of_group(a, i);
    const auto j_end = end_of_group(b, j);
    for (auto p = i; p < std::min(i_end, i + most_repeats); ++p) {
      for (auto q = j; q < std::min(j_end, j + most_repeats); ++q)
        found.push_back({a[p].second, b[q].second, seed_words});
    }
    i = i_end;
    j = j_end;
  }
  return found;
}

}  // namespace

Grams sorted_grams(const TextWords& text) {
  Grams grams;
  if (text.words.size() < seed_words) return grams;
  grams.reserve(text.words.size() - seed_words + 1);
  for (std::uint32_t w = 0; w + seed_words <= text.words.size(); ++w)
    grams.emplace_back(hash_terms(text.words, w), w);
  std::ranges::sort(grams);
  return grams;
}

std::vector<Run> common_runs(const TextWords& a, const Grams& grams_a, const TextWords& b,
                             const Grams& grams_b) {
  auto found = seeds(grams_a, grams_b);
  // Seeds on one diagonal that touch make one run.
  std::ranges::sort(found, {}, [](const Run& run) {
    return std::pair(static_cast<std::int64_t>(run.a) - run.b, run.a);
  });
  std::vector<Run> runs;
  for (const auto& seed : found) {
    if (!runs.empty()) {
      auto& last = runs.back();
      const bool same_diagonal = seed.a - last.a == seed.b - last.b && seed.a >= last.a;
      if (same_diagonal && seed.a <= last.a + last.length) {
        last.length = std::max(last.length, seed.a + seed_words - last.a);
        continue;
      }
    }
    runs.push_back(seed);
  }
  std::erase_if(runs, [&](const Run& run) {  // a hash that lied
    for (std::uint32_t i = 0; i < run.length; ++i)
      if (a.words[run.a + i].term != b.words[run.b + i].term) return true;
    return false;
  });
  std::ranges::sort(runs);
  return runs;
}

std::uint32_t common_subsequence(const TextWords& a, WordRange in_a, const TextWords& b,
                                 WordRange in_b) {
  const auto size = std::min(in_a.size(), longest_compared);
  const auto blocks = (size + 63) / 64;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> places;
  for (std::uint32_t i = 0; i < size; ++i) places[a.words[in_a.first + i].term].push_back(i);
  std::vector<std::uint64_t> state(blocks, ~std::uint64_t{0});
  std::vector<std::uint64_t> match(blocks);
  const auto last = in_b.first + std::min(in_b.size(), longest_compared);
  for (auto w = in_b.first; w < last; ++w) {
    const auto found = places.find(b.words[w].term);
    if (found == places.end()) continue;
    for (const auto i : found->second) match[i / 64] |= std::uint64_t{1} << (i % 64);
    std::uint64_t carry = 0;
    for (std::uint32_t k = 0; k < blocks; ++k) {
      const auto hit = state[k] & match[k];
      const auto sum = state[k] + hit;
      const auto with_carry = sum + carry;
      carry = (sum < hit) || (with_carry < carry) ? 1 : 0;
      state[k] = with_carry | (state[k] & ~match[k]);
    }
    for (const auto i : found->second) match[i / 64] = 0;
  }
  std::uint32_t common = 0;
  for (std::uint32_t i = 0; i < size; ++i) common += (state[i / 64] >> (i % 64) & 1U) == 0 ? 1 : 0;
  return common;
}

}  // namespace headwater
