// SPDX-License-Identifier: Apache-2.0
#include "origins/disjoint_paths.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/property_for_tests.h"

namespace headwater {
namespace {

using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

struct Case {
  const char* name;
  DerivationGraph graph;
  std::uint32_t count;
  std::vector<std::uint32_t> cut;
};

TEST(DisjointPaths, Tables) {
  const std::vector<Case> cases{
      {"nothing", {0, {}, {}, {}}, 0, {}},
      {"a report without a root", {1, {}, {}, {0}}, 0, {}},
      {"one root, one report", {2, {{0, 1}}, {0}, {1}}, 1, {0}},
      {"two roots through one wire", {5, {{0, 2}, {1, 2}, {2, 3}, {2, 4}}, {0, 1}, {3, 4}}, 1, {2}},
      {"one root quoted by three", {4, {{0, 1}, {0, 2}, {0, 3}}, {0}, {1, 2, 3}}, 1, {0}},
      {"two roots, two reports", {4, {{0, 2}, {1, 3}}, {0, 1}, {2, 3}}, 2, {0, 1}},
      {"a path must give way", {4, {{0, 2}, {0, 3}, {1, 2}}, {0, 1}, {2, 3}}, 2, {0, 1}},
      {"a circle without a root", {3, {{1, 2}, {2, 1}}, {0}, {1, 2}}, 0, {}},
      {"a report that is itself a root", {1, {}, {0}, {0}}, 1, {0}},
  };
  for (const auto& [name, graph, count, cut] : cases) {
    const auto found = count_disjoint_paths(graph);
    EXPECT_EQ(found.count, count) << name;
    EXPECT_EQ(found.cut, cut) << name;
  }
}

DerivationGraph without(DerivationGraph graph, const std::vector<std::uint32_t>& removed) {
  const std::set<std::uint32_t> gone(removed.begin(), removed.end());
  std::erase_if(graph.edges,
                [&](auto edge) { return gone.contains(edge.first) || gone.contains(edge.second); });
  std::erase_if(graph.roots, [&](auto v) { return gone.contains(v); });
  std::erase_if(graph.reports, [&](auto v) { return gone.contains(v); });
  return graph;
}

TEST(DisjointPaths, CutPartsReportsFromRootsAndIsAsLargeAsTheCount) {
  expect_property("the cut parts reports from roots and is as large as the count", [] {
    const auto n = *rc::gen::inRange<std::uint32_t>(1, 12);
    const auto vertex = rc::gen::inRange<std::uint32_t>(0, n);
    DerivationGraph graph{n, *rc::gen::container<Edges>(rc::gen::pair(vertex, vertex)),
                          *rc::gen::container<std::vector<std::uint32_t>>(vertex),
                          *rc::gen::container<std::vector<std::uint32_t>>(vertex)};
    const auto found = count_disjoint_paths(graph);
    RC_ASSERT(found.cut.size() == found.count);
    RC_ASSERT(count_disjoint_paths(without(graph, found.cut)).count == 0U);
  });
}

}  // namespace
}  // namespace headwater
