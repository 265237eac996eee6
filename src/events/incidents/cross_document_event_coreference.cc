// SPDX-License-Identifier: Apache-2.0
#include "events/incidents/cross_document_event_coreference.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>

#include "base/strings.h"
#include "events/incidents/cluster_nearness.h"

namespace headwater {
namespace {

constexpr std::size_t widest_key = 80;  // clusters behind one key
constexpr int merge_rounds = 3;

class Clusters {
 public:
  Clusters(std::span<const StoryNode> nodes, std::span<const StoryNames> names)
      : nodes_(nodes), names_(names) {}

  void place(std::uint32_t index) {
    auto cluster = cluster_of(nodes_[index], names_[index], index);
    double best = join_threshold;
    auto chosen = clusters_.size();
    for (const auto other : candidates(cluster, clusters_.size())) {
      const auto near = nearness(clusters_[other], cluster);
      if (near > best) {
        best = near;
        chosen = other;
      }
    }
    if (chosen == clusters_.size()) {
      clusters_.push_back(cluster);
      index_keys(chosen, cluster.keys);
    } else {
      absorb(chosen, cluster, best);
    }
  }

  // One round of joins between clusters; false where none was near enough.
  bool merge_round() {
    struct Join {
      double near;
      std::size_t a;
      std::size_t b;
    };
    std::vector<Join> joins;
    for (std::size_t a = 0; a < clusters_.size(); ++a) {
      if (!clusters_[a].alive) continue;
      for (const auto b : candidates(clusters_[a], a)) {
        const auto near = nearness(clusters_[a], clusters_[b]);
        if (near > join_threshold) joins.push_back({near, b, a});
      }
    }
    std::ranges::sort(joins, [](const Join& x, const Join& y) {
      return x.near != y.near ? x.near > y.near : std::pair{x.a, x.b} < std::pair{y.a, y.b};
    });
    bool joined = false;
    for (const auto& join : joins) {
      if (!clusters_[join.a].alive || !clusters_[join.b].alive) continue;
      const auto near = nearness(clusters_[join.a], clusters_[join.b]);
      if (near <= join_threshold) continue;
      clusters_[join.b].alive = false;
      absorb(join.a, clusters_[join.b], near);
      joined = true;
    }
    return joined;
  }

  std::vector<StoryCluster> result() {
    std::vector<StoryCluster> made;
    for (auto& cluster : clusters_) {
      if (!cluster.alive) continue;
      std::ranges::sort(cluster.stories);
      made.push_back({std::move(cluster.stories), cluster.nearness, 0});
    }
    std::ranges::sort(made, {},
                      [](const StoryCluster& cluster) { return cluster.stories.front(); });
    return made;
  }

 private:
  // Clusters below `limit` that share a key which is not too common.
  std::vector<std::size_t> candidates(const Cluster& cluster, std::size_t limit) {
    std::vector<std::size_t> found;
    for (const auto key : cluster.keys) {
      const auto list = by_key_.find(key);
      if (list == by_key_.end() || list->second.size() > widest_key) continue;
      for (const auto other : list->second) {
        if (other < limit && clusters_[other].alive) found.push_back(other);
      }
    }
    sort_unique(found);
    return found;
  }

  void index_keys(std::size_t cluster, std::span<const std::uint64_t> keys) {
    for (const auto key : keys) {
      auto& list = by_key_[key];
      if (list.size() <= widest_key && (list.empty() || list.back() != cluster))
        list.push_back(cluster);
    }
  }

  void absorb(std::size_t into, const Cluster& other, double near) {
    auto& cluster = clusters_[into];
    absorb_cluster(cluster, other, near);
    std::vector<std::uint64_t> fresh;
    std::ranges::set_difference(other.keys, cluster.keys, std::back_inserter(fresh));
    std::vector<std::uint64_t> keys;
    std::ranges::set_union(cluster.keys, other.keys, std::back_inserter(keys));
    cluster.keys = std::move(keys);
    index_keys(into, fresh);
  }

  std::span<const StoryNode> nodes_;
  std::span<const StoryNames> names_;
  std::vector<Cluster> clusters_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_key_;
};

// Dated stories first, in order of their day, so that clusters grow from what is known best.
std::vector<std::uint32_t> reading_order(std::span<const StoryNode> nodes) {
  std::vector<std::uint32_t> order(nodes.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto rank = [&](std::uint32_t i) {
    const auto days = closed_days(nodes[i].merged.date);
    return std::tuple{nodes[i].main ? 0 : 1, days ? 0 : 1, days ? days->second - days->first : 0,
                      days ? days->first : 0, i};
  };
  std::ranges::sort(order, {}, rank);
  return order;
}

}  // namespace

std::vector<StoryCluster> cluster_stories(std::span<const StoryNode> nodes,
                                          std::span<const StoryNames> names) {
  Clusters clusters(nodes, names);
  for (const auto index : reading_order(nodes)) clusters.place(index);
  for (int round = 0; round < merge_rounds && clusters.merge_round(); ++round) {
  }
  return clusters.result();
}

}  // namespace headwater
