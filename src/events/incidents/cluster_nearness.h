// SPDX-License-Identifier: Apache-2.0
// How near two clusters of stories are.
//
// Output:  average likeness of words plus what day, place and numbers add or take away; below zero
//          where they cannot be one happening.
// Rule:    an organisation is founded once and a person killed once: accounts of that are one; one
//          attack and a series of attacks are two; so are neighbours in a list of dated items.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "events/incidents/incident_features.h"
#include "events/incidents/incident_keys.h"

namespace headwater {

constexpr double join_threshold = 0.34;

// Where a story stands in its document.
struct ClusterStanding {
  std::uint32_t document = 0;
  std::uint32_t first = 0;  // events
  std::uint32_t last = 0;
  bool dated = false;
};

struct Cluster {
  std::vector<std::uint32_t> stories;
  std::vector<ClusterStanding> standings;
  TermVector sum;
  std::map<std::pair<long, long>, int> days;  // closed dates told, with how often
  std::map<std::string, int> places;          // skeletons of cities
  std::map<std::string, int> countries;
  std::map<std::pair<std::string, double>, int> counts;
  std::map<EventType, int> types;
  std::vector<std::uint32_t> founded;             // entities
  std::vector<std::vector<std::string>> victims;  // words of each single one
  int many = 0;                                   // stories that tell a series of attacks
  int one = 0;
  std::vector<std::uint64_t> keys;
  double nearness = 1;
  bool alive = true;
};

// First and last day, where both are known.
[[nodiscard]] std::optional<std::pair<long, long>> closed_days(const TimeInterval& time);
[[nodiscard]] Cluster cluster_of(const StoryNode& node, const StoryNames& names,
                                 std::uint32_t index);
// Adds what the other holds; not its keys.
void absorb_cluster(Cluster& cluster, const Cluster& other, double near);
[[nodiscard]] double nearness(const Cluster& a, const Cluster& b);

}  // namespace headwater
