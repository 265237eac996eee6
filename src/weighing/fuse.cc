// SPDX-License-Identifier: Apache-2.0
#include "weighing/fuse.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "weighing/fuse_accuracy.h"
#include "weighing/fuse_dependence.h"
#include "weighing/fuse_groups.h"
#include "weighing/fuse_problem.h"

namespace headwater {
namespace {

using fusing::Estimate;
using fusing::Problem;

// Copying is judged on what is true, and what is true on who copies: twice is enough.
constexpr int most_passes = 2;

struct BucketCount {
  std::uint32_t claims = 0;
  std::vector<std::uint32_t> groups;
};

std::vector<BucketCount> count_origins(const Problem& problem, std::size_t slot,
                                       const std::vector<std::uint32_t>& groups) {
  std::vector<BucketCount> counts(problem.buckets(slot));
  for (auto c = problem.claim_begin[slot]; c < problem.claim_begin[slot + 1]; ++c) {
    auto& count = counts[problem.bucket_of[c]];
    const auto group = groups[problem.source_of[c]];
    ++count.claims;
    count.groups.push_back(group);
  }
  for (auto& [claims, found] : counts) {
    std::ranges::sort(found);
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
  }
  return counts;
}

std::vector<FusedValue> fused_slot(const Problem& problem, std::size_t slot,
                                   const Estimate& estimate,
                                   const std::vector<std::uint32_t>& groups) {
  const auto counts = count_origins(problem, slot, groups);
  std::vector<FusedValue> values;
  for (std::size_t b = 0; b < counts.size(); ++b) {
    if (counts[b].claims == 0) continue;
    const auto at = problem.bucket_begin[slot] + b;
    values.push_back({problem.representative[at], estimate.probability[at],
                      static_cast<std::uint32_t>(counts[b].groups.size()), counts[b].claims});
  }
  std::ranges::stable_sort(values, [](const FusedValue& x, const FusedValue& y) {
    if (x.probability != y.probability) return x.probability > y.probability;
    return x.claims != y.claims ? x.claims > y.claims : x.value < y.value;
  });
  return values;
}

std::vector<FusedSource> fused_sources(const Problem& problem, const Estimate& estimate,
                                       const std::vector<std::uint32_t>& groups) {
  std::vector<FusedSource> sources(problem.sources);
  for (const auto source : problem.source_of) ++sources[source].claims;
  for (std::size_t s = 0; s < sources.size(); ++s) {
    sources[s].accuracy = estimate.accuracy[s];
    sources[s].origin_group = groups[s];
  }
  return sources;
}

}  // namespace

FuseResult fuse_claims(const ClaimTable& table, const FuseOptions& options) {
  auto problem = fusing::make_problem(table, options);
  auto estimate = fusing::estimate_accuracy(problem);
  std::vector<std::uint32_t> groups(problem.sources);
  std::iota(groups.begin(), groups.end(), 0U);
  FuseResult result;
  for (int pass = 0; pass < most_passes && options.find_dependence; ++pass) {
    result.dependence = fusing::find_dependence(problem, estimate);
    auto found = fusing::group_sources(problem.sources, result.dependence);
    if (found == groups) break;
    groups = std::move(found);
    fusing::discount_copies(problem, groups, result.dependence);
    estimate = fusing::estimate_accuracy(problem);
  }
  fusing::find_directions(problem, estimate, result.dependence);
  for (std::size_t slot = 0; slot < problem.slots(); ++slot) {
    result.slots.push_back(fused_slot(problem, slot, estimate, groups));
  }
  result.sources = fused_sources(problem, estimate, groups);
  return result;
}

}  // namespace headwater
