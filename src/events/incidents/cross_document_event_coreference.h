// SPDX-License-Identifier: Apache-2.0
// Clusters of stories that tell one happening.
//
// Input:   stories of all documents.
// Output:  clusters, each a sorted list of story indices, in order of their first story.
// Rule:    stories meet where they share a day, a place and month, or a rare word; each joins the
//          cluster it is nearest to on average (words, day, place, numbers), clusters then join in
//          the same way until none is near enough. An organisation is founded once and a person
//          killed once: accounts of that are one; one attack and a series of attacks are two. A
//          word that too many clusters share brings nobody together. The mean cosine between two
//          groups is the product of their mean vectors, so average linkage costs one product a pair
//          (Cutting, Karger, Pedersen, Tukey 1992).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "events/incidents/incident_features.h"
#include "events/incidents/incident_keys.h"

namespace headwater {

struct StoryCluster {
  std::vector<std::uint32_t> stories;  // sorted
  double nearness = 1;                 // of the weakest join
  std::uint32_t by_site = 0;  // joins for the site alone, see merge_incidents_by_location.h
};

[[nodiscard]] std::vector<StoryCluster> cluster_stories(std::span<const StoryNode> nodes,
                                                        std::span<const StoryNames> names);

}  // namespace headwater
