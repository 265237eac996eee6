// SPDX-License-Identifier: Apache-2.0
// Clusters of stories that tell one happening.
//
// Input:  stories of all documents.
// Output: clusters, each a sorted list of story indices, in order of their first story.
// Rule:   stories meet where they share a day, a place and month, or a rare word; each joins the
// cluster it is nearest to on average (words, day, place, numbers), clusters then join in the same
// way until none is near enough. A word that too many clusters share brings nobody together.
// The mean cosine between two groups is the product of their mean vectors, so average linkage costs
// one product a pair (Cutting, Karger, Pedersen, Tukey 1992).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "events/story_features.h"

namespace headwater {

struct StoryCluster {
  std::vector<std::uint32_t> stories;  // sorted
  double nearness = 1;                 // of the weakest join
};

[[nodiscard]] std::vector<StoryCluster> cluster_stories(std::span<const StoryNode> nodes);

}  // namespace headwater
