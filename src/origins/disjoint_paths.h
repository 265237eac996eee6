// SPDX-License-Identifier: Apache-2.0
// The largest number of vertex-disjoint paths from roots to reports, and the vertices all paths
// pass through.
//
// Rule:    Menger's theorem: the number equals the size of the smallest set of vertices whose
//          removal parts every report from every root. Found as a maximum flow (Edmonds and Karp
//          1972) with capacity 1 at each vertex.
// Example: roots {r1, r2} -> wire -> {a, b, c}: one path, the cut is {wire}.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace headwater {

struct DerivationGraph {
  std::uint32_t vertices = 0;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;  // from source to taker
  std::vector<std::uint32_t> roots;
  std::vector<std::uint32_t> reports;
};

struct DisjointPaths {
  std::uint32_t count = 0;
  std::vector<std::uint32_t> cut;  // sorted vertices, as near to the roots as can be
};

[[nodiscard]] DisjointPaths count_disjoint_paths(const DerivationGraph& graph);

}  // namespace headwater
