// SPDX-License-Identifier: Apache-2.0
#include "weighing/fuse_nearness.h"

#include <algorithm>
#include <cmath>

namespace headwater::fusing {
namespace {

constexpr double least_shared = 8;
constexpr std::size_t most_claims_a_slot = 300;

bool is_in(const std::vector<std::uint32_t>& list, std::uint32_t source) {
  return std::ranges::find(list, source) != list.end();
}

}  // namespace

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

}  // namespace headwater::fusing
