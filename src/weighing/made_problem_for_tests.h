// SPDX-License-Identifier: Apache-2.0
// Problems of value fusion made slot by slot, with what is true of each bucket.
#pragma once

#include <initializer_list>

#include "weighing/fuse_accuracy.h"

namespace headwater::fusing {

struct MadeClaim {
  std::uint32_t source = 0;
  std::uint32_t bucket = 0;
  std::uint32_t raw = 0;
  std::int32_t day = 0;
};

struct MadeProblem {
  Problem problem;
  Estimate estimate;

  // Attributes with a domain are closed. Every source is right with probability `right`.
  MadeProblem(std::size_t sources, const std::vector<std::uint32_t>& domains, double right = 0.8) {
    problem.sources = sources;
    for (const auto domain : domains) {
      problem.closed.push_back(domain > 0 ? 1 : 0);
      problem.graded.push_back(0);
      problem.domain.push_back(domain);
    }
    problem.claim_begin = problem.bucket_begin = problem.implied_begin = {0};
    estimate.accuracy.assign(sources, right);
    estimate.exactness.assign(sources, 0.8);
    estimate.by_attribute.assign(sources * domains.size(), right);
  }
  // `truth`: the probability of each bucket of the slot.
  void slot(std::uint32_t attribute, const std::vector<double>& truth,
            const std::vector<MadeClaim>& claims, const std::vector<Implication>& implied = {}) {
    problem.attribute_of.push_back(attribute);
    for (const auto& claim : claims) {
      problem.source_of.push_back(claim.source);
      problem.bucket_of.push_back(claim.bucket);
      problem.raw_of.push_back(claim.raw);
      problem.day_of.push_back(claim.day);
      problem.worth.push_back(1);
      problem.weight.push_back(1);
    }
    for (const auto p : truth) {
      estimate.probability.push_back(p);
      problem.representative.push_back(static_cast<std::uint32_t>(problem.representative.size()));
    }
    problem.implied.insert(problem.implied.end(), implied.begin(), implied.end());
    problem.claim_begin.push_back(static_cast<std::uint32_t>(problem.source_of.size()));
    problem.bucket_begin.push_back(static_cast<std::uint32_t>(problem.representative.size()));
    problem.implied_begin.push_back(static_cast<std::uint32_t>(problem.implied.size()));
  }
};

}  // namespace headwater::fusing
