// SPDX-License-Identifier: Apache-2.0
#include "weighing/fuse_groups.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <unordered_map>
#include <vector>

#include "weighing/fuse_problem.h"

namespace headwater::fusing {
namespace {

constexpr double least_probability = 0.5;
constexpr double least_weight = 0.002;
constexpr double surely = 3;  // standard errors
constexpr std::uint32_t most_looked_back = 1000;

std::uint64_t pair_key(std::uint32_t a, std::uint32_t b) {
  return (std::uint64_t{std::min(a, b)} << 32U) | std::max(a, b);
}

using Members = std::vector<std::uint32_t>;

constexpr double least_shared = 8;
constexpr std::size_t most_claims_a_slot = 300;

bool is_in(const std::vector<std::uint32_t>& list, std::uint32_t source) {
  return std::ranges::find(list, source) != list.end();
}

// How often two sources say the very same, attribute by attribute.
class Nearness {
 public:
  // Counts for all pairs with one of `wanted`.
  Nearness(const Problem& problem, const std::vector<bool>& wanted);

  // Whether in some attribute `a` is nearer to a source that is in neither list than to `b`, by
  // `much` standard errors.
  [[nodiscard]] bool nearer_elsewhere(std::uint32_t a, std::uint32_t b,
                                      const std::vector<std::uint32_t>& left,
                                      const std::vector<std::uint32_t>& right, double much) const;

 private:
  struct Shared {
    double same = 0;
    double all = 0;
  };
  void count_slot(const Problem& problem, std::size_t slot, const std::vector<bool>& wanted);
  [[nodiscard]] static bool much_more(const Shared& there, const Shared& here, double much);

  std::size_t attributes_;
  std::vector<std::unordered_map<std::uint32_t, std::vector<Shared>>> with_;  // by source
};

Nearness::Nearness(const Problem& problem, const std::vector<bool>& wanted)
    : attributes_(std::max<std::size_t>(1, problem.closed.size())), with_(problem.sources) {
  for (std::size_t slot = 0; slot < problem.slots(); ++slot) count_slot(problem, slot, wanted);
}

void Nearness::count_slot(const Problem& problem, std::size_t slot,
                          const std::vector<bool>& wanted) {
  const auto begin = problem.claim_begin[slot];
  const auto end =
      begin + std::min<std::size_t>(problem.claim_begin[slot + 1] - begin, most_claims_a_slot);
  const auto attribute = problem.attribute_of[slot];
  for (std::size_t i = begin; i < end; ++i) {
    const auto source = problem.source_of[i];
    if (!wanted[source]) continue;
    for (std::size_t j = begin; j < end; ++j) {
      if (i == j) continue;
      auto& shared = with_[source][problem.source_of[j]];
      if (shared.empty()) shared.resize(attributes_);
      shared[attribute].all += 1;
      if (problem.raw_of[i] == problem.raw_of[j]) shared[attribute].same += 1;
    }
  }
}

bool Nearness::much_more(const Shared& there, const Shared& here, double much) {
  if (there.all < least_shared || here.all < least_shared) return false;
  const double difference = (there.same / there.all) - (here.same / here.all);
  if (difference <= 0) return false;
  const double both = (there.same + here.same + 1) / (there.all + here.all + 2);
  const double error = std::sqrt(both * (1 - both) * ((1 / there.all) + (1 / here.all)));
  return difference > much * error;
}

bool Nearness::nearer_elsewhere(std::uint32_t a, std::uint32_t b,
                                const std::vector<std::uint32_t>& left,
                                const std::vector<std::uint32_t>& right, double much) const {
  const auto here = with_[a].find(b);
  if (here == with_[a].end()) return false;
  return std::ranges::any_of(with_[a], [&](const auto& other) {
    if (is_in(left, other.first) || is_in(right, other.first)) return false;
    for (std::size_t i = 0; i < attributes_; ++i) {
      if (much_more(other.second[i], here->second[i], much)) return true;
    }
    return false;
  });
}

bool explained(const Nearness& nearness, std::uint32_t a, std::uint32_t b, const Members& left,
               const Members& right) {
  return nearness.nearer_elsewhere(a, b, left, right, surely) ||
         nearness.nearer_elsewhere(b, a, left, right, surely);
}

// `nearness` is none where nobody is asked who explains what they share.
bool all_depend(const Members& left, const Members& right,
                const std::unordered_map<std::uint64_t, double>& copied, const Nearness* nearness) {
  for (const auto a : left) {
    for (const auto b : right) {
      if (!copied.contains(pair_key(a, b))) return false;
      if (nearness != nullptr && explained(*nearness, a, b, left, right)) return false;
    }
  }
  return true;
}

std::unordered_map<std::uint64_t, double> copied_shares(const std::vector<Dependence>& pairs) {
  std::unordered_map<std::uint64_t, double> copied;
  for (const auto& pair : pairs) {
    if (pair.probability >= least_probability)
      copied.emplace(pair_key(pair.a, pair.b), pair.copied);
  }
  return copied;
}

Nearness nearness_of(const Problem& problem, const std::vector<Dependence>& pairs) {
  std::vector<bool> wanted(problem.sources);
  for (const auto& pair : pairs) wanted[pair.a] = wanted[pair.b] = true;
  return {problem, wanted};
}

std::vector<std::uint32_t> link(std::size_t sources, const std::vector<Dependence>& pairs,
                                const Nearness* nearness) {
  const auto copied = copied_shares(pairs);
  std::vector<std::uint32_t> group(sources);
  std::iota(group.begin(), group.end(), 0U);
  std::vector<Members> members(sources);
  for (std::uint32_t s = 0; s < sources; ++s) members[s] = {s};
  auto strongest = pairs;
  std::erase_if(strongest,
                [](const Dependence& pair) { return pair.probability < least_probability; });
  std::ranges::sort(strongest, [](const Dependence& x, const Dependence& y) {
    if (x.copied != y.copied) return x.copied > y.copied;
    const double shared_x = x.shared_false + x.shared_true;
    const double shared_y = y.shared_false + y.shared_true;
    if (shared_x != shared_y) return shared_x > shared_y;
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  for (const auto& pair : strongest) {
    const auto into = std::min(group[pair.a], group[pair.b]);
    const auto from = std::max(group[pair.a], group[pair.b]);
    if (into == from || !all_depend(members[into], members[from], copied, nearness)) continue;
    for (const auto s : members[from]) group[s] = into;
    members[into].insert(members[into].end(), members[from].begin(), members[from].end());
    members[from].clear();
  }
  return group;
}

}  // namespace

std::vector<std::uint32_t> group_dependent(std::size_t sources,
                                           const std::vector<Dependence>& pairs) {
  return link(sources, pairs, nullptr);
}

std::vector<std::uint32_t> group_origins(const Problem& problem,
                                         const std::vector<Dependence>& pairs) {
  const auto nearness = nearness_of(problem, pairs);
  return link(problem.sources, pairs, &nearness);
}

void drop_explained(const Problem& problem, const std::vector<std::uint32_t>& groups,
                    std::vector<Dependence>& pairs) {
  const auto nearness = nearness_of(problem, pairs);
  std::vector<Members> members(groups.size());
  for (std::uint32_t s = 0; s < groups.size(); ++s) members[groups[s]].push_back(s);
  std::erase_if(pairs, [&](const Dependence& pair) {
    if (groups[pair.a] == groups[pair.b]) return false;
    return explained(nearness, pair.a, pair.b, members[groups[pair.a]], members[groups[pair.b]]);
  });
}

void discount_copies(Problem& problem, const std::vector<std::uint32_t>& groups,
                     const std::vector<Dependence>& pairs) {
  const auto copied = copied_shares(pairs);
  problem.weight = problem.worth;
  std::vector<bool> grouped(groups.size());
  for (std::uint32_t s = 0; s < groups.size(); ++s) {
    if (groups[s] != s) grouped[s] = grouped[groups[s]] = true;
  }
  for (std::size_t slot = 0; slot < problem.slots(); ++slot) {
    const auto begin = problem.claim_begin[slot];
    for (auto c = begin; c < problem.claim_begin[slot + 1]; ++c) {
      const auto source = problem.source_of[c];
      if (!grouped[source]) continue;
      double independent = 1;
      const auto first = c - begin > most_looked_back ? c - most_looked_back : begin;
      for (auto before = first; before < c; ++before) {
        const auto other = problem.source_of[before];
        if (groups[other] != groups[source] || problem.bucket_of[before] != problem.bucket_of[c])
          continue;
        const auto found = copied.find(pair_key(source, other));
        if (found != copied.end()) independent *= 1 - found->second;
      }
      problem.weight[c] = problem.worth[c] * std::max(independent, least_weight);
    }
  }
}

}  // namespace headwater::fusing
