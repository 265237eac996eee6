// SPDX-License-Identifier: Apache-2.0
#include "stories/average_linkage.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <queue>

namespace headwater {
namespace {

// Clusters are known by their smallest item. Sums of likeness between clusters are kept on both
// sides; an entry of the queue that no longer holds is passed over when its turn comes.
class Linkage {
 public:
  Linkage(std::size_t items, const std::vector<LinkedPair>& links, double threshold)
      : threshold_(threshold), members_(items), sums_(items) {
    for (std::uint32_t i = 0; i < items; ++i) members_[i] = {i};
    for (const auto& link : links) {
      sums_[link.a][link.b] = link.likeness;
      sums_[link.b][link.a] = link.likeness;
      offer(link.a, link.b);
    }
  }

  std::vector<std::vector<std::uint32_t>> run() {
    while (!queue_.empty()) {
      const auto best = queue_.top();
      queue_.pop();
      if (still_holds(best)) merge(best.a, best.b);
    }
    std::vector<std::vector<std::uint32_t>> clusters;
    for (auto& members : members_) {
      if (members.empty()) continue;
      std::ranges::sort(members);
      clusters.push_back(std::move(members));
    }
    return clusters;
  }

 private:
  struct Offer {
    double mean;
    std::uint32_t a;  // a < b
    std::uint32_t b;
    std::size_t sizes;  // of both when it was made
    bool operator<(const Offer& other) const {
      if (mean != other.mean) return mean < other.mean;
      return std::pair(a, b) > std::pair(other.a, other.b);
    }
  };

  void offer(std::uint32_t a, std::uint32_t b) {
    if (a > b) std::swap(a, b);
    const auto pairs = static_cast<double>(members_[a].size() * members_[b].size());
    const auto mean = sums_[a].at(b) / pairs;
    if (mean >= threshold_) queue_.push({mean, a, b, members_[a].size() + members_[b].size()});
  }

  [[nodiscard]] bool still_holds(const Offer& offered) const {
    return !members_[offered.a].empty() && !members_[offered.b].empty() &&
           members_[offered.a].size() + members_[offered.b].size() == offered.sizes;
  }

  void merge(std::uint32_t a, std::uint32_t b) {
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    members_[b].clear();
    sums_[a].erase(b);
    for (const auto& [other, sum] : sums_[b]) {
      if (other == a) continue;
      sums_[a][other] += sum;
      sums_[other][a] = sums_[a][other];
      sums_[other].erase(b);
    }
    sums_[b].clear();
    for (const auto& [other, sum] : sums_[a]) offer(a, other);
  }

  double threshold_;
  std::vector<std::vector<std::uint32_t>> members_;
  std::vector<std::map<std::uint32_t, double>> sums_;
  std::priority_queue<Offer> queue_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> link_averages(std::size_t items,
                                                      const std::vector<LinkedPair>& links,
                                                      double threshold) {
  return Linkage(items, links, threshold).run();
}

}  // namespace headwater
