// SPDX-License-Identifier: Apache-2.0
#include "weighing/fuse_exact.h"

#include <utility>

namespace headwater::fusing {

Problem at_exact_values(const Problem& problem) {
  Problem exact = problem;
  if (problem.exact_begin.empty()) return exact;
  exact.bucket_of = std::move(exact.exact_of);
  exact.bucket_begin = std::move(exact.exact_begin);
  exact.representative = std::move(exact.exact_value);
  exact.exact_of.clear();
  exact.exact_begin.clear();
  exact.exact_value.clear();
  exact.exact_bucket.clear();
  return exact;
}

Estimate in_buckets(const Problem& problem, const Problem& exact, const Estimate& estimate) {
  if (problem.exact_begin.empty()) return estimate;
  std::vector<double> probability(problem.representative.size());
  for (std::size_t slot = 0; slot < problem.slots(); ++slot) {
    for (auto e = exact.bucket_begin[slot]; e < exact.bucket_begin[slot + 1]; ++e)
      probability[problem.bucket_begin[slot] + problem.exact_bucket[e]] += estimate.probability[e];
  }
  return rate_sources(problem, std::move(probability));
}

void choose_wordings(Problem& problem, const Problem& exact, const Estimate& estimate) {
  std::vector<double> best(problem.exact_begin.empty() ? 0 : problem.representative.size(), -1.0);
  for (std::size_t slot = 0; slot < problem.slots() && !best.empty(); ++slot) {
    for (auto e = exact.bucket_begin[slot]; e < exact.bucket_begin[slot + 1]; ++e) {
      const auto bucket = problem.bucket_begin[slot] + problem.exact_bucket[e];
      if (estimate.probability[e] <= best[bucket]) continue;
      best[bucket] = estimate.probability[e];
      problem.representative[bucket] = exact.representative[e];
    }
  }
}

}  // namespace headwater::fusing
