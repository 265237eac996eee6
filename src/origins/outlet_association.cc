// SPDX-License-Identifier: Apache-2.0
#include "origins/outlet_association.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "base/strings.h"

namespace headwater {
namespace {

constexpr double prior = 2;        // claims
constexpr double rounding = 1e-9;  // what is left of sums that are equal

}  // namespace

OutletAssociation::OutletAssociation(const Outlets& outlets,
                                     const std::vector<Utterance>& utterances,
                                     const std::vector<Claim>& claims,
                                     std::vector<MaybeIndex> story_of) {
  for (std::uint32_t d = 0; d < story_of.size(); ++d) {
    const auto outlet = outlets.of(d).outlet;
    publishers_.push_back(outlet ? *outlet : outlets.count() + d);
    story_of_.push_back(story_of[d] ? *story_of[d] : static_cast<std::uint32_t>(story_of.size()));
  }
  std::vector<Told> all;
  for (const auto& claim : claims) {
    std::vector<std::uint32_t> tellers;
    std::uint32_t story = 0;
    for (const auto u : claim.utterances) {
      if (!supports(utterances[u])) continue;
      tellers.push_back(publishers_[utterances[u].document]);
      story = story_of_[utterances[u].document];
    }
    sort_unique(tellers);
    if (tellers.size() < 2 || tellers.size() > most_publishers) continue;
    const double share = 1.0 / static_cast<double>(tellers.size() - 1);
    for (std::size_t i = 0; i < tellers.size(); ++i) {
      all.push_back({tellers[i], tellers[i], story, 1});
      for (auto k = i + 1; k < tellers.size(); ++k)
        all.push_back({tellers[i], tellers[k], story, share});
    }
  }
  const auto key = [](const Told& each) { return std::tuple(each.a, each.b, each.story); };
  std::ranges::sort(all, [&](const Told& x, const Told& y) {
    return std::tuple(key(x), x.weight) < std::tuple(key(y), y.weight);
  });
  for (const auto& each : all) {
    if (!told_.empty() && key(told_.back()) == key(each))
      told_.back().weight += each.weight;
    else
      told_.push_back(each);
  }
  sums_.assign(1, 0);
  for (const auto& each : told_) sums_.push_back(sums_.back() + each.weight);
}

double OutletAssociation::told(std::uint32_t a, std::uint32_t b, std::uint32_t without) const {
  const auto pair = [](const Told& each) { return std::pair(each.a, each.b); };
  const auto [first, last] = std::ranges::equal_range(told_, std::pair(a, b), {}, pair);
  const auto sum = sums_[static_cast<std::size_t>(last - told_.begin())] -
                   sums_[static_cast<std::size_t>(first - told_.begin())];
  const auto own = std::ranges::lower_bound(first, last, without, {}, &Told::story);
  return own != last && own->story == without ? std::max(0.0, sum - own->weight) : sum;
}

double OutletAssociation::between(std::uint32_t document, std::uint32_t a, std::uint32_t b) const {
  const auto story = story_of_[document];
  const auto [low, high] = std::minmax(a, b);
  const auto together = told(low, high, story);
  if (together < rounding) return 0;
  return together / (std::sqrt(told(a, a, story) * told(b, b, story)) + prior);
}

}  // namespace headwater
