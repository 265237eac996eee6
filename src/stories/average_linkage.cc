// SPDX-License-Identifier: Apache-2.0
#include "stories/average_linkage.h"

#include <algorithm>
#include <queue>
#include <tuple>
#include <utility>

#include "stories/pair_sample.h"

namespace headwater {
namespace {

constexpr double most_unknown = 0.1;  // of the pairs of two clusters that merge unasked

struct Cluster {
  std::vector<std::uint32_t> items;   // none: merged into another
  std::vector<std::uint32_t> partly;  // those that are partly compared
  std::vector<std::uint32_t> edges;   // some may be gone
};

// What is known of the pairs between two clusters.
struct Edge {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double sum = 0;           // of the likeness of all links
  double links_partly = 0;  // how many of them join two items that are partly compared
  double guessed = 0;       // pairs that a sample stands for
  double guessed_sum = 0;   // of their likeness
  bool gone = false;        // joined with another edge, or inside a cluster
};

// Clusters are known by their smallest items. An entry of the queue that no longer holds is passed
// over when its turn comes.
class Linkage {
 public:
  // REQUIRES: links are sorted, the smaller item first.
  Linkage(std::size_t items, const std::vector<LinkedPair>& links, double threshold,
          const PartlyCompared& partly)
      : threshold_(threshold), partly_(partly), links_(links), clusters_(items), edge_to_(items) {
    for (std::uint32_t i = 0; i < items; ++i) {
      clusters_[i].items = {i};
      if (is_partly(i)) clusters_[i].partly = {i};
    }
    edges_.reserve(links.size());
    for (const auto& link : links) {
      const auto number = static_cast<std::uint32_t>(edges_.size());
      const bool both = is_partly(link.a) && is_partly(link.b);
      edges_.push_back({link.a, link.b, link.likeness, both ? 1.0 : 0.0});
      clusters_[link.a].edges.push_back(number);
      clusters_[link.b].edges.push_back(number);
      offer(number);
    }
  }

  std::vector<std::vector<std::uint32_t>> run() {
    while (!queue_.empty()) {
      const auto best = queue_.top();
      queue_.pop();
      if (still_holds(best) && (well_known(best.edge) || holds_when_asked(best.edge)))
        merge(best.a, best.b);
    }
    std::vector<std::vector<std::uint32_t>> clusters;
    for (auto& cluster : clusters_) {
      if (cluster.items.empty()) continue;
      std::ranges::sort(cluster.items);
      clusters.push_back(std::move(cluster.items));
    }
    return clusters;
  }

 private:
  struct Offer {
    double mean;
    std::uint32_t a;  // a < b
    std::uint32_t b;
    std::uint32_t edge;
    std::size_t sizes;  // of both when it was made
    bool operator<(const Offer& other) const {
      if (mean != other.mean) return mean < other.mean;
      return std::pair(a, b) > std::pair(other.a, other.b);
    }
  };

  [[nodiscard]] bool is_partly(std::uint32_t item) const {
    return !partly_.items.empty() && partly_.items[item];
  }
  [[nodiscard]] std::size_t sizes(const Edge& edge) const {
    return clusters_[edge.a].items.size() + clusters_[edge.b].items.size();
  }
  [[nodiscard]] double pairs(const Edge& edge) const {
    return static_cast<double>(clusters_[edge.a].items.size()) *
           static_cast<double>(clusters_[edge.b].items.size());
  }
  // Pairs that have no link because nobody has looked.
  [[nodiscard]] double uncompared(const Edge& edge) const {
    return static_cast<double>(clusters_[edge.a].partly.size()) *
               static_cast<double>(clusters_[edge.b].partly.size()) -
           edge.links_partly;
  }
  [[nodiscard]] double mean(const Edge& edge) const {
    return (edge.sum + edge.guessed_sum) / (pairs(edge) - uncompared(edge) + edge.guessed);
  }

  void offer(std::uint32_t number) {
    const auto& edge = edges_[number];
    const auto found = mean(edge);
    if (found >= threshold_) queue_.push({found, edge.a, edge.b, number, sizes(edge)});
  }

  [[nodiscard]] bool still_holds(const Offer& offered) const {
    const auto& edge = edges_[offered.edge];
    return !edge.gone && edge.a == offered.a && edge.b == offered.b && sizes(edge) == offered.sizes;
  }

  [[nodiscard]] bool well_known(std::uint32_t number) const {
    const auto& edge = edges_[number];
    return uncompared(edge) - edge.guessed <= most_unknown * pairs(edge);
  }

  // The mean of a sample stands for all pairs that nobody has looked at.
  [[nodiscard]] bool holds_when_asked(std::uint32_t number) {
    auto& edge = edges_[number];
    const auto asked = mean_of_unlinked(clusters_[edge.a].partly, clusters_[edge.b].partly, links_,
                                        partly_.likeness);
    edge.guessed = uncompared(edge);
    edge.guessed_sum = asked * edge.guessed;
    return mean(edge) >= threshold_;
  }

  void merge(std::uint32_t a, std::uint32_t b) {
    auto& kept = clusters_[a];
    auto taken = std::move(clusters_[b]);
    clusters_[b] = {};
    kept.items.insert(kept.items.end(), taken.items.begin(), taken.items.end());
    kept.partly.insert(kept.partly.end(), taken.partly.begin(), taken.partly.end());
    kept.edges.insert(kept.edges.end(), taken.edges.begin(), taken.edges.end());
    join_edges(kept.edges, a, b);
    for (const auto number : kept.edges) offer(number);
  }

  // Makes one edge of two that lead to the same cluster; those between a and b go.
  void join_edges(std::vector<std::uint32_t>& edges, std::uint32_t a, std::uint32_t b) {
    std::vector<std::uint32_t> joined;
    for (const auto number : edges) {
      auto& edge = edges_[number];
      if (edge.gone) continue;
      const bool here = edge.a == a || edge.a == b;
      const auto other = here ? edge.b : edge.a;
      if (other == a || other == b) {
        edge.gone = true;
        continue;
      }
      std::tie(edge.a, edge.b) = std::minmax(a, other);
      if (edge_to_[other] != 0) {
        add(edge, edges_[edge_to_[other] - 1]);
        continue;
      }
      edge_to_[other] = number + 1;
      joined.push_back(number);
    }
    for (const auto number : joined) {
      const auto& edge = edges_[number];
      edge_to_[edge.a == a ? edge.b : edge.a] = 0;
    }
    edges = std::move(joined);
  }

  static void add(Edge& taken, Edge& kept) {
    kept.sum += taken.sum;
    kept.links_partly += taken.links_partly;
    kept.guessed += taken.guessed;
    kept.guessed_sum += taken.guessed_sum;
    taken.gone = true;
  }

  double threshold_;
  const PartlyCompared& partly_;
  const std::vector<LinkedPair>& links_;
  std::vector<Cluster> clusters_;
  std::vector<Edge> edges_;
  std::vector<std::uint32_t> edge_to_;  // while edges are joined: 1 + the edge kept, or 0
  std::priority_queue<Offer> queue_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> link_averages(std::size_t items,
                                                      std::vector<LinkedPair> links,
                                                      double threshold,
                                                      const PartlyCompared& partly) {
  for (auto& link : links) {
    if (link.a > link.b) std::swap(link.a, link.b);
  }
  std::ranges::sort(links, {}, [](const LinkedPair& link) { return std::pair(link.a, link.b); });
  return Linkage(items, links, threshold, partly).run();
}

}  // namespace headwater
