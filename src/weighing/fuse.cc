// SPDX-License-Identifier: Apache-2.0
#include "weighing/fuse.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "weighing/fuse_accuracy.h"
#include "weighing/fuse_calibration.h"
#include "weighing/fuse_dependence.h"
#include "weighing/fuse_exact.h"
#include "weighing/fuse_groups.h"
#include "weighing/fuse_problem.h"

namespace headwater {
namespace {

using fusing::Estimate;
using fusing::Problem;

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
                                   const std::vector<std::uint32_t>& groups, bool calibrated) {
  const auto counts = count_origins(problem, slot, groups);
  std::vector<FusedValue> values;
  for (std::size_t b = 0; b < counts.size(); ++b) {
    if (counts[b].claims == 0) continue;
    const auto at = problem.bucket_begin[slot] + b;
    const double exact =
        problem.places_within.empty() ? 1 : fusing::meant_exactly(problem.places_within[at]);
    values.push_back({problem.representative[at], estimate.probability[at] * exact,
                      static_cast<std::uint32_t>(counts[b].groups.size()), counts[b].claims});
  }
  fusing::sort_values(values);
  if (calibrated) fusing::calibrate(values);
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
  auto exact = fusing::at_exact_values(problem);
  auto estimate = fusing::estimate_accuracy(exact);
  std::vector<std::uint32_t> groups(problem.sources);
  std::iota(groups.begin(), groups.end(), 0U);
  FuseResult result;
  const auto reweigh = [&](std::vector<std::uint32_t> found, const std::vector<Dependence>& pairs) {
    if (found == groups) return;
    groups = std::move(found);
    fusing::discount_copies(exact, groups, pairs);
    estimate = fusing::estimate_accuracy(exact);
  };
  if (options.find_dependence) {
    // Copying is judged on what is true, and what is true on who copies. Before that is known,
    // those who are right against the many look like copies: only sure families are joined.
    auto pairs = fusing::find_dependence(exact, estimate);
    reweigh(fusing::group_origins(problem, pairs), pairs);
    pairs = fusing::find_dependence(exact, estimate);
    reweigh(fusing::group_dependent(problem.sources, pairs), pairs);
    groups = fusing::group_origins(problem, pairs);
    fusing::drop_explained(problem, groups, pairs);
    result.dependence = std::move(pairs);
  }
  fusing::choose_wordings(problem, exact, estimate);
  estimate = fusing::in_buckets(problem, exact, estimate);
  fusing::find_directions(problem, estimate, result.dependence);
  for (std::size_t slot = 0; slot < problem.slots(); ++slot) {
    result.slots.push_back(fused_slot(problem, slot, estimate, groups, options.calibrated));
  }
  result.sources = fused_sources(problem, estimate, groups);
  return result;
}

}  // namespace headwater
