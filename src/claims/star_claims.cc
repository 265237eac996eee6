// SPDX-License-Identifier: Apache-2.0
#include "claims/star_claims.h"

#include <algorithm>
#include <iterator>
#include <queue>
#include <set>
#include <unordered_map>

namespace headwater {
namespace {

using Group = std::vector<std::uint32_t>;

std::uint64_t key_of(std::uint32_t a, std::uint32_t b) {
  return (static_cast<std::uint64_t>(std::min(a, b)) << 32U) | std::max(a, b);
}

class Stars {
 public:
  Stars(const std::vector<SentenceUnit>& units, const std::vector<UnitPair>& pairs,
        const std::vector<float>& probabilities, const StarOptions& options)
      : units_(units), options_(options), likely_(units.size()) {
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto [a, b] = pairs[i];
      const double p = probabilities[i];
      probability_[key_of(a, b)] = p;
      if (p < options.likely_from) continue;
      likely_[a].emplace_back(p, b);
      likely_[b].emplace_back(p, a);
    }
    for (auto& list : likely_) {
      std::ranges::sort(list, [](const auto& x, const auto& y) {
        return std::pair(-x.first, x.second) < std::pair(-y.first, y.second);
      });
    }
  }

  // All stars of two and more that no other holds.
  [[nodiscard]] std::vector<Group> all() const {
    std::set<Group> made;
    for (std::uint32_t unit = 0; unit < units_.size(); ++unit) {
      auto star = around(unit);
      if (star.size() > 1) made.insert(std::move(star));
    }
    return {made.begin(), made.end()};
  }

  [[nodiscard]] double gain(const Group& star,
                            const std::unordered_map<std::uint64_t, bool>& explained) const {
    double sum = 0;
    for (std::size_t j = 1; j < star.size(); ++j) {
      for (std::size_t i = 0; i < j; ++i) {
        if (units_[star[i]].document == units_[star[j]].document) continue;
        if (explained.contains(key_of(star[i], star[j]))) continue;
        sum += probability(star[i], star[j]) - options_.cost;
      }
    }
    return sum;
  }

 private:
  [[nodiscard]] double probability(std::uint32_t a, std::uint32_t b) const {
    const auto found = probability_.find(key_of(a, b));
    return found == probability_.end() ? 0 : found->second;
  }

  // Sentences of one document are no pair: they neither speak for each other nor against.
  [[nodiscard]] double agreement(std::uint32_t unit, const Group& star) const {
    double sum = 0;
    for (const auto other : star) {
      sum += units_[other].document == units_[unit].document ? options_.likely_from
                                                             : probability(unit, other);
    }
    return sum / static_cast<double>(star.size());
  }

  [[nodiscard]] Group around(std::uint32_t unit) const {
    Group star{unit};
    for (const auto& [p, other] : likely_[unit]) {
      if (agreement(other, star) >= options_.likely_from) star.push_back(other);
    }
    std::ranges::sort(star);
    return star;
  }

  const std::vector<SentenceUnit>& units_;
  StarOptions options_;
  std::unordered_map<std::uint64_t, double> probability_;
  std::vector<std::vector<std::pair<double, std::uint32_t>>> likely_;
};

// Half of the members of both are common: the same claim again.
bool repeats_one(const Group& star, const std::vector<Group>& taken) {
  return std::ranges::any_of(taken, [&](const Group& other) {
    Group both;
    std::ranges::set_intersection(star, other, std::back_inserter(both));
    return 2 * both.size() >= star.size() + other.size() - both.size();
  });
}

// Takes the star of the highest gain, again and again. Gains only fall, so an old one that still
// leads after it was counted anew leads in truth (lazy greedy: Minoux, 1978).
std::vector<Group> take_best(const Stars& stars, const std::vector<Group>& all, double least_gain) {
  std::unordered_map<std::uint64_t, bool> explained;
  std::priority_queue<std::pair<double, std::int64_t>> queue;
  for (std::size_t i = 0; i < all.size(); ++i)
    queue.emplace(stars.gain(all[i], explained), -static_cast<std::int64_t>(i));
  std::vector<Group> taken;
  while (!queue.empty()) {
    const auto [old_gain, index] = queue.top();
    queue.pop();
    const auto& star = all[static_cast<std::size_t>(-index)];
    const auto gain = stars.gain(star, explained);
    if (gain < least_gain || repeats_one(star, taken)) continue;
    if (!queue.empty() && gain < queue.top().first) {
      queue.emplace(gain, index);
      continue;
    }
    for (std::size_t j = 1; j < star.size(); ++j) {
      for (std::size_t i = 0; i < j; ++i) explained[key_of(star[i], star[j])] = true;
    }
    taken.push_back(star);
  }
  return taken;
}

}  // namespace

std::vector<std::vector<std::uint32_t>> star_claims(const std::vector<SentenceUnit>& units,
                                                    const std::vector<UnitPair>& pairs,
                                                    const std::vector<float>& probabilities,
                                                    const StarOptions& options) {
  const Stars stars(units, pairs, probabilities, options);
  auto groups = take_best(stars, stars.all(), options.least_gain);
  std::vector<bool> grouped(units.size(), false);
  for (const auto& group : groups) {
    for (const auto unit : group) grouped[unit] = true;
  }
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    if (!grouped[unit]) groups.push_back({unit});
  }
  std::ranges::sort(groups);
  return groups;
}

}  // namespace headwater
