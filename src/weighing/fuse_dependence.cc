// SPDX-License-Identifier: Apache-2.0
#include "weighing/fuse_dependence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace headwater::fusing {
namespace {

constexpr std::array<double, 8> copy_rates{0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.95, 0.995};
constexpr double least_overlap = 8;  // claims both make
constexpr double model_claims = 3;   // weight of the model against what others say in the slot
constexpr double least_independent = 1e-3;  // no coincidence is rarer
constexpr double most_skill = 0.9;          // whoever is right more often errs as if he were not
constexpr double settled = 0.99;            // what is more probable counts as true
constexpr std::size_t most_claims_a_slot = 300;
constexpr double least_printed = 0.01;
constexpr double prior_odds = 3.0;  // log odds against copying, beside the number of pairs

struct PairStats {
  std::array<double, copy_rates.size()> evidence{};
  double same = 0;
  double different = 0;
  double shared_false = 0;
};

struct RawShare {
  std::uint32_t raw = 0;
  std::uint32_t claims = 0;
};

class PairCounter {
 public:
  PairCounter(const Problem& problem, const Estimate& estimate)
      : problem_(problem),
        estimate_(estimate),
        attributes_(std::max<std::size_t>(1, problem.closed.size())) {}

  void run() {
    for (std::size_t slot = 0; slot < problem_.slots(); ++slot) count_slot(slot);
  }
  [[nodiscard]] const std::unordered_map<std::uint64_t, PairStats>& pairs() const { return pairs_; }

 private:
  void count_slot(std::size_t slot) {
    const auto begin = problem_.claim_begin[slot];
    const auto size =
        std::min<std::size_t>(problem_.claim_begin[slot + 1] - begin, most_claims_a_slot);
    if (size < 2) return;
    count_raw(begin, size);
    bucket_claims_.assign(problem_.buckets(slot), 0);
    for (std::size_t i = begin; i < begin + size; ++i) ++bucket_claims_[problem_.bucket_of[i]];
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t j = i + 1; j < size; ++j) count_pair(slot, begin + i, begin + j, size);
    }
  }

  void count_raw(std::size_t begin, std::size_t size) {
    raw_.clear();
    for (std::size_t i = begin; i < begin + size; ++i) {
      const auto found = std::ranges::find(raw_, problem_.raw_of[i], &RawShare::raw);
      if (found == raw_.end()) {
        raw_.push_back({problem_.raw_of[i], 1});
      } else {
        ++found->claims;
      }
    }
  }
  [[nodiscard]] double claims_of(std::uint32_t raw) const {
    return std::ranges::find(raw_, raw, &RawShare::raw)->claims;
  }

  // The chance that a source which copies nobody says what the other one said. What holds is no
  // coincidence: only its wording can be. What does not hold is as likely as others say it.
  [[nodiscard]] double independent(std::size_t slot, std::size_t mine, std::size_t other,
                                   double others, double same_others) const {
    const auto bucket = problem_.bucket_of[mine];
    const double truth = estimate_.probability[problem_.bucket_begin[slot] + bucket];
    const auto attribute = problem_.attribute_of[slot];
    const double right = std::min(
        most_skill, estimate_.by_attribute[(problem_.source_of[other] * attributes_) + attribute]);
    const double domain = problem_.closed[attribute] != 0 ? problem_.domain[attribute] : 10.0;
    const double error = (1 - right) / std::max(domain - 1, 1.0);
    const double by_error = (same_others + (model_claims * error)) / (others + model_claims);
    if (problem_.closed[attribute] != 0) {  // few values: even true answers are a matter of skill
      const double model = (truth * right) + ((1 - truth) * error);
      return std::clamp((same_others + (model_claims * model)) / (others + model_claims),
                        least_independent, 1.0);
    }
    const double in_bucket = bucket_claims_[bucket] - 2;
    const double wording = (same_others + 1) / (in_bucket + 1);
    const double chance = (truth * wording) + ((1 - truth) * by_error);
    return truth > settled ? wording : std::max(chance, least_independent);
  }

  void count_pair(std::size_t slot, std::size_t i, std::size_t j, std::size_t size) {
    const auto key = (std::uint64_t{problem_.source_of[i]} << 32U) | problem_.source_of[j];
    auto& stats = pairs_[key];
    if (problem_.raw_of[i] != problem_.raw_of[j]) {
      stats.different += 1;
      return;
    }
    const double truth = estimate_.probability[problem_.bucket_begin[slot] + problem_.bucket_of[i]];
    stats.same += 1;
    stats.shared_false += 1 - truth;
    const double others = static_cast<double>(size) - 2;
    if (others < 1) return;  // nobody else to tell a coincidence by
    const double same_others = claims_of(problem_.raw_of[i]) - 2;
    const double chance = 0.5 * (independent(slot, i, j, others, same_others) +
                                 independent(slot, j, i, others, same_others));
    if (chance >= 1) return;
    for (std::size_t r = 0; r < copy_rates.size(); ++r) {
      stats.evidence[r] += std::log((copy_rates[r] / chance) + 1 - copy_rates[r]);
    }
  }

  const Problem& problem_;
  const Estimate& estimate_;
  std::size_t attributes_;
  std::vector<RawShare> raw_;
  std::vector<double> bucket_claims_;
  std::unordered_map<std::uint64_t, PairStats> pairs_;
};

Dependence judge(std::uint64_t key, const PairStats& stats, double against) {
  Dependence pair;
  pair.a = static_cast<std::uint32_t>(key >> 32U);
  pair.b = static_cast<std::uint32_t>(key & 0xFFFFFFFFU);
  pair.shared_false = stats.shared_false;
  pair.shared_true = stats.same - stats.shared_false;
  pair.different = stats.different;
  double best = -1e9;
  for (std::size_t r = 0; r < copy_rates.size(); ++r) {
    const double evidence = stats.evidence[r] + (stats.different * std::log(1 - copy_rates[r]));
    if (evidence <= best) continue;
    best = evidence;
    pair.copied = copy_rates[r];
  }
  pair.probability = 1 / (1 + std::exp(std::clamp(against - best, -50.0, 50.0)));
  return pair;
}

// What a source claims, by slot.
std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> claims_by_source(
    const Problem& problem) {
  std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> claims(problem.sources);
  for (std::uint32_t slot = 0; slot < problem.slots(); ++slot) {
    for (auto c = problem.claim_begin[slot]; c < problem.claim_begin[slot + 1]; ++c) {
      claims[problem.source_of[c]].emplace_back(slot, c);
    }
  }
  return claims;
}

struct Side {
  double inside_right = 0;  // expected right claims among those the other one has too, equal
  double inside = 0;
  double outside_right = 0;  // among the rest
  double outside = 0;
  double first = 0;  // claims that came before the other's
  // How unlike its own self a source is where it agrees with the other, in standard errors.
  [[nodiscard]] double shift() const {
    if (inside < 5 || outside < 5) return 0;
    const double p = (inside_right + outside_right + 1) / (inside + outside + 2);
    const double error = std::sqrt(p * (1 - p) * ((1 / inside) + (1 / outside)));
    return std::abs((inside_right / inside) - (outside_right / outside)) / std::max(error, 1e-6);
  }
};

class DirectionFinder {
 public:
  DirectionFinder(const Problem& problem, const Estimate& estimate)
      : problem_(problem), estimate_(estimate), claims_(claims_by_source(problem)) {}

  CopyDirection find(const Dependence& pair) const {
    Side a;
    Side b;
    compare(pair.a, pair.b, a, b);
    const double timed = a.first + b.first;
    if (timed >= least_overlap) {
      const double lead = (a.first - b.first) / std::sqrt(timed);
      if (lead > 2) return CopyDirection::a;
      if (lead < -2) return CopyDirection::b;
    }
    const double difference = a.shift() - b.shift();
    if (difference < -least_shift) return CopyDirection::a;
    if (difference > least_shift) return CopyDirection::b;
    return CopyDirection::unknown;
  }

 private:
  static constexpr double least_shift = 0.3;

  [[nodiscard]] double truth(std::uint32_t slot, std::uint32_t claim) const {
    return estimate_.probability[problem_.bucket_begin[slot] + problem_.bucket_of[claim]];
  }

  void compare(std::uint32_t first, std::uint32_t second, Side& a, Side& b) const {
    const auto& mine = claims_[first];
    const auto& other = claims_[second];
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < mine.size() || j < other.size()) {
      const bool only_mine =
          j == other.size() || (i < mine.size() && mine[i].first < other[j].first);
      const bool only_other =
          i == mine.size() || (j < other.size() && other[j].first < mine[i].first);
      if (only_mine || only_other) {
        auto& side = only_mine ? a : b;
        const auto [slot, claim] = only_mine ? mine[i] : other[j];
        side.outside += 1;
        side.outside_right += truth(slot, claim);
      } else {
        both(mine[i].first, mine[i].second, other[j].second, a, b);
      }
      i += only_other ? 0 : 1;
      j += only_mine ? 0 : 1;
    }
  }

  void both(std::uint32_t slot, std::uint32_t mine, std::uint32_t other, Side& a, Side& b) const {
    const bool same = problem_.raw_of[mine] == problem_.raw_of[other];
    for (auto [side, claim] : {std::pair{&a, mine}, std::pair{&b, other}}) {
      (same ? side->inside : side->outside) += 1;
      (same ? side->inside_right : side->outside_right) += truth(slot, claim);
    }
    const auto day_a = problem_.day_of[mine];
    const auto day_b = problem_.day_of[other];
    if (!same || day_a == 0 || day_b == 0 || day_a == day_b) return;
    (day_a < day_b ? a : b).first += 1;
  }

  const Problem& problem_;
  const Estimate& estimate_;
  std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> claims_;
};

}  // namespace

std::vector<Dependence> find_dependence(const Problem& problem, const Estimate& estimate) {
  PairCounter counter(problem, estimate);
  counter.run();
  std::size_t compared = 0;
  for (const auto& [key, stats] : counter.pairs()) {
    if (stats.same + stats.different >= least_overlap) ++compared;
  }
  const double against =
      prior_odds + std::log(static_cast<double>(std::max<std::size_t>(1, compared)));
  std::vector<Dependence> found;
  for (const auto& [key, stats] : counter.pairs()) {
    if (stats.same + stats.different < least_overlap) continue;
    const auto pair = judge(key, stats, against);
    if (pair.probability >= least_printed) found.push_back(pair);
  }
  std::ranges::sort(found, [](const Dependence& x, const Dependence& y) {
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  return found;
}

void find_directions(const Problem& problem, const Estimate& estimate,
                     std::vector<Dependence>& pairs) {
  const DirectionFinder finder(problem, estimate);
  for (auto& pair : pairs) {
    if (pair.probability >= 0.5) pair.direction = finder.find(pair);
  }
}

}  // namespace headwater::fusing
