// SPDX-License-Identifier: Apache-2.0
#include "reuse/duplicates.h"

#include <xxhash.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "reuse/seeds.h"

namespace headwater {
namespace {

constexpr std::size_t small_group = 12;
constexpr std::size_t most_products = 64;  // pairs made for one pair of groups

std::uint64_t hash_text(const TextWords& text) {
  std::vector<std::uint32_t> terms;
  terms.reserve(text.words.size());
  for (const auto& word : text.words) terms.push_back(word.term);
  return XXH3_64bits(terms.data(), terms.size() * sizeof(std::uint32_t));
}

void add_inside(const std::vector<std::uint32_t>& group, TextPairs& pairs) {
  for (std::size_t j = 1; j < group.size(); ++j) {
    if (group.size() <= small_group) {
      for (std::size_t i = 0; i < j; ++i) pairs.push_back(std::minmax(group[i], group[j]));
    } else {
      pairs.push_back(std::minmax(group[0], group[j]));
      if (j > 1) pairs.push_back(std::minmax(group[j - 1], group[j]));
    }
  }
}

}  // namespace

std::vector<std::uint32_t> texts_by_date(const CaseTexts& texts) {
  std::vector<std::uint32_t> order(texts.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t d) {
    const auto day = texts.document(d).published_day();
    return std::tuple(!day, day.value_or(Day{}));
  });
  return order;
}

TextGroups identical_texts(const CaseWords& words, const std::vector<std::uint32_t>& order) {
  TextGroups groups;
  std::map<std::pair<std::uint64_t, std::size_t>, std::size_t> seen;
  for (const auto d : order) {
    const auto& text = words.texts[d];
    if (text.words.size() < seed_words) continue;
    const auto [at, fresh] = seen.try_emplace({hash_text(text), text.words.size()}, groups.size());
    if (fresh) groups.emplace_back();
    groups[at->second].push_back(d);
  }
  return groups;
}

std::vector<std::uint32_t> representatives(const TextGroups& groups) {
  std::vector<std::uint32_t> first;
  for (const auto& group : groups) first.push_back(group.front());
  return first;
}

TextPairs with_duplicates(const TextPairs& pairs, const TextGroups& groups) {
  std::map<std::uint32_t, const std::vector<std::uint32_t>*> group_of;
  TextPairs all;
  for (const auto& group : groups) {
    group_of[group.front()] = &group;
    add_inside(group, all);
  }
  for (const auto& pair : pairs) {
    const auto& x = *group_of.at(pair.first);
    const auto& y = *group_of.at(pair.second);
    if (x.size() * y.size() > most_products) {
      all.push_back(pair);
      continue;
    }
    for (const auto a : x)
      for (const auto b : y) all.push_back(std::minmax(a, b));
  }
  std::ranges::sort(all);
  return all;
}

}  // namespace headwater
