// SPDX-License-Identifier: Apache-2.0
#include "weighing/fuse_groups.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace headwater::fusing {
namespace {

constexpr double least_probability = 0.5;

std::uint64_t pair_key(std::uint32_t a, std::uint32_t b) {
  return (std::uint64_t{std::min(a, b)} << 32U) | std::max(a, b);
}

bool all_depend(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right,
                const std::unordered_map<std::uint64_t, double>& copied) {
  for (const auto a : left) {
    for (const auto b : right) {
      if (!copied.contains(pair_key(a, b))) return false;
    }
  }
  return true;
}

std::unordered_map<std::uint64_t, double> copied_shares(const std::vector<Dependence>& pairs) {
  std::unordered_map<std::uint64_t, double> copied;
  for (const auto& pair : pairs) {
    if (pair.probability >= least_probability) copied.emplace(pair_key(pair.a, pair.b), pair.copied);
  }
  return copied;
}

}  // namespace

std::vector<std::uint32_t> group_sources(std::size_t sources, const std::vector<Dependence>& pairs) {
  const auto copied = copied_shares(pairs);
  std::vector<std::uint32_t> group(sources);
  std::iota(group.begin(), group.end(), 0U);
  std::vector<std::vector<std::uint32_t>> members(sources);
  for (std::uint32_t s = 0; s < sources; ++s) members[s] = {s};
  auto strongest = pairs;
  std::erase_if(strongest, [](const Dependence& pair) { return pair.probability < least_probability; });
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
    if (into == from || !all_depend(members[into], members[from], copied)) continue;
    for (const auto s : members[from]) group[s] = into;
    members[into].insert(members[into].end(), members[from].begin(), members[from].end());
    members[from].clear();
  }
  return group;
}

void discount_copies(Problem& problem, const std::vector<std::uint32_t>& groups,
                     const std::vector<Dependence>& pairs) {
  const auto copied = copied_shares(pairs);
  std::ranges::fill(problem.weight, 1.0);
  for (std::size_t slot = 0; slot < problem.slots(); ++slot) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> said;  // group, bucket
    for (auto c = problem.claim_begin[slot]; c < problem.claim_begin[slot + 1]; ++c) {
      auto& before = said[{groups[problem.source_of[c]], problem.bucket_of[c]}];
      double independent = 1;
      for (const auto other : before) {
        const auto found = copied.find(pair_key(problem.source_of[c], other));
        if (found != copied.end()) independent *= 1 - found->second;
      }
      problem.weight[c] = std::max(independent, 0.002);
      before.push_back(problem.source_of[c]);
    }
  }
}

}  // namespace headwater::fusing
