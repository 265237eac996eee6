// SPDX-License-Identifier: Apache-2.0
#include "origins/disjoint_paths.h"

#include <algorithm>
#include <limits>

#include "base/maybe_index.h"

namespace headwater {
namespace {

constexpr std::uint32_t plenty = std::numeric_limits<std::uint32_t>::max() / 2;

// Vertex v is split into an entry 2v and an exit 2v+1, joined by an arc of capacity 1.
class FlowNetwork {
 public:
  explicit FlowNetwork(const DerivationGraph& graph)
      : source_(2 * graph.vertices), sink_(source_ + 1), arcs_of_(sink_ + 1) {
    for (std::uint32_t v = 0; v < graph.vertices; ++v) add(2 * v, 2 * v + 1, 1);
    for (const auto& [from, to] : graph.edges) add(2 * from + 1, 2 * to, plenty);
    for (const auto root : graph.roots) add(source_, 2 * root, plenty);
    for (const auto report : graph.reports) add(2 * report + 1, sink_, plenty);
  }

  // Sends one more unit; false where no path is left.
  bool augment() {
    const auto came_by = search();
    if (!came_by[sink_]) return false;
    for (auto at = sink_; at != source_;) {
      const auto arc = *came_by[at];
      --arcs_[arc].capacity;
      ++arcs_[arc ^ 1U].capacity;
      at = arcs_[arc ^ 1U].to;
    }
    return true;
  }

  [[nodiscard]] std::vector<std::uint32_t> cut(std::uint32_t vertices) const {
    const auto came_by = search();
    std::vector<std::uint32_t> found;
    for (std::uint32_t v = 0; v < vertices; ++v) {
      const auto in = 2 * std::size_t{v};
      if (came_by[in] && !came_by[in + 1]) found.push_back(v);
    }
    return found;
  }

 private:
  struct Arc {
    std::uint32_t to;
    std::uint32_t capacity;
  };
  void add(std::uint32_t from, std::uint32_t to, std::uint32_t capacity) {
    arcs_of_[from].push_back(static_cast<std::uint32_t>(arcs_.size()));
    arcs_.push_back({to, capacity});
    arcs_of_[to].push_back(static_cast<std::uint32_t>(arcs_.size()));
    arcs_.push_back({from, 0});
  }
  // Breadth first over arcs with capacity left: the arc by which each node was reached.
  [[nodiscard]] std::vector<MaybeIndex> search() const {
    std::vector<MaybeIndex> came_by(arcs_of_.size());
    std::vector<std::uint32_t> queue{source_};
    came_by[source_] = plenty;
    for (std::size_t next = 0; next < queue.size() && !came_by[sink_]; ++next) {
      for (const auto arc : arcs_of_[queue[next]]) {
        const auto [to, capacity] = arcs_[arc];
        if (capacity == 0 || came_by[to]) continue;
        came_by[to] = arc;
        queue.push_back(to);
      }
    }
    return came_by;
  }

  std::uint32_t source_;
  std::uint32_t sink_;
  std::vector<Arc> arcs_;  // an arc and its reverse are neighbours
  std::vector<std::vector<std::uint32_t>> arcs_of_;
};

}  // namespace

DisjointPaths count_disjoint_paths(const DerivationGraph& graph) {
  FlowNetwork network(graph);
  DisjointPaths found;
  while (network.augment()) ++found.count;
  if (found.count > 0) found.cut = network.cut(graph.vertices);
  return found;
}

}  // namespace headwater
