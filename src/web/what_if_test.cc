// SPDX-License-Identifier: Apache-2.0
#include "web/what_if.h"

#include <gtest/gtest.h>

namespace headwater {
namespace {

// A ministry is quoted by a wire that two papers copy; a nurse tells a third paper; a fourth credits
// nobody.
Findings told() {
  Findings found;
  const auto origin = [&](const char* id, std::uint32_t group, bool known) {
    auto& made = found.origins.emplace_back();
    made.id = id;
    made.group = group;
    made.known = known;
  };
  origin("ministry", 0, true);
  origin("nurse", 1, true);
  origin("unknown", 2, false);
  const auto say = [&](std::uint32_t document, std::uint32_t from_origin, MaybeIndex from) {
    auto& said = found.utterances.emplace_back();
    said.document = document;
    said.origin = from_origin;
    said.derived_from = from;
    said.voices.emplace_back();
  };
  say(0, 0, no_index);
  say(1, 0, 0U);
  say(2, 0, 0U);
  say(3, 1, no_index);
  say(4, 2, no_index);
  auto& claim = found.claims.emplace_back();
  claim.utterances = {0, 1, 2, 3, 4};
  claim.origins = {2, 3};
  return found;
}

std::string counted(const Findings& found, const OriginsChanged& changes) {
  const auto count = count_if(found, found.claims[0], changes);
  return std::to_string(count.lo) + ".." + std::to_string(count.hi);
}

TEST(WhatIf, TheCountMovesAsThePathsMove) {
  auto found = told();
  EXPECT_EQ(counted(found, {}), "2..3");
  EXPECT_EQ(counted(found, {{0}, {}}), "1..2");
  EXPECT_EQ(counted(found, {{1}, {}}), "1..2");
  EXPECT_EQ(counted(found, {{2}, {}}), "2..2");
  EXPECT_EQ(counted(found, {{0, 1}, {}}), "0..1");
  EXPECT_EQ(counted(found, {{0, 1, 2}, {}}), "0..0");
  EXPECT_EQ(counted(found, {{}, {{0, 1}}}), "1..2");
  found.claims[0].origins = {1, 3};  // the machine takes two of them for one
  EXPECT_EQ(counted(found, {{0}, {}}), "0..2");
  EXPECT_EQ(counted(found, {{0, 1}, {}}), "0..1");
}

TEST(WhatIf, TheCutNamesReports) {
  const auto found = told();
  const auto paths = count_paths_of(found, found.claims[0], {{1}, {}});
  ASSERT_EQ(paths.cut.size(), 1U);
  EXPECT_EQ(paths.cut[0].document, 0U);
  EXPECT_EQ(paths.documents, 4U);
}

}  // namespace
}  // namespace headwater
