// SPDX-License-Identifier: Apache-2.0
#include "decisions/recount.h"

#include <gtest/gtest.h>

#include "decisions/made_case_for_tests.h"

namespace headwater {
namespace {

// A ministry whose words a wire prints, two papers that have them from the wire, a nurse, and one paper
// that names nobody.
struct Toll : MadeCase {
  Toll() : MadeCase(6), toll(claim("killed")) {
    said(toll, 0, "Ministry");
    const auto wire = said(toll, 1, "Ministry");
    said(toll, 2, "Ministry", wire);
    said(toll, 3, "Ministry", wire);
    said(toll, 4, "Nurse");
    said(toll, 5, "");
  }
  [[nodiscard]] PathCount paths(const OriginChanges& changes = {}) const {
    return count_paths(whole.findings, whole.findings.claims[toll], changes);
  }
  std::uint32_t toll;
};
constexpr std::uint32_t ministry = 0;
constexpr std::uint32_t nurse = 1;
constexpr std::uint32_t unknown = 2;

TEST(Recount, OriginsOfOneNameAreOnePathAndUnknownOnesCountOnlyAtMost) {
  const auto paths = Toll().paths();
  EXPECT_EQ(paths.count, (OriginCount{2, 3}));
  EXPECT_EQ(paths.documents, 6U);
  EXPECT_EQ(paths.known, 2U);
  EXPECT_EQ(paths.cut, (std::vector<DocumentSpan>{{0, {0, 18}}, {4, {0, 18}}}));
}

TEST(Recount, ASilentOriginTakesWhatWasTakenFromIt) {
  const Toll toll;
  EXPECT_EQ(toll.paths({{ministry}, {}}).count, (OriginCount{1, 2}));
  EXPECT_EQ(toll.paths({{ministry}, {}}).documents, 2U);
  EXPECT_EQ(toll.paths({{ministry, nurse, unknown}, {}}).documents, 0U);
  EXPECT_EQ(toll.paths({{ministry, nurse, unknown}, {}}).count, (OriginCount{0, 0}));
}

TEST(Recount, JoinedOriginsAreOne) {
  const Toll toll;
  EXPECT_EQ(toll.paths({{}, {{ministry, nurse}}}).count, (OriginCount{1, 2}));
  EXPECT_EQ(toll.paths({{}, {{nurse, unknown}}}).count, (OriginCount{2, 2}));
}

TEST(Recount, DenialsAreNoSupport) {
  MadeCase made(2);
  const auto one = made.claim();
  made.said(one, 0, "Ministry");
  made.said(one, 1, "Guard", no_index, Stance::denies);
  EXPECT_EQ(count_paths(made.whole.findings, made.whole.findings.claims[one]).count,
            (OriginCount{1, 1}));
}

struct Move {
  OriginCount machine;
  OriginCount before;
  OriginCount after;
  std::uint32_t documents;  // after; before there is one more
  OriginCount moved;
};
class Moved : public testing::TestWithParam<Move> {};
TEST_P(Moved, AsFarAsThePaths) {
  const auto& move = GetParam();
  EXPECT_EQ(moved_count(move.machine, {move.before, move.documents + 1, 0, {}},
                        {move.after, move.documents, 0, {}}),
            move.moved);
}
INSTANTIATE_TEST_SUITE_P(
    Table, Moved,
    testing::Values(Move{{2, 4}, {2, 4}, {1, 3}, 5, {1, 3}},
                    // The machine was surer than the paths, and stays so.
                    Move{{3, 5}, {2, 5}, {1, 4}, 5, {2, 4}},
                    // Nothing is left of it below nothing, nor above what is told.
                    Move{{0, 1}, {2, 2}, {0, 0}, 0, {0, 0}},
                    Move{{2, 6}, {2, 6}, {3, 7}, 4, {3, 4}},
                    // One known origin is one, though the machine knew of none.
                    Move{{0, 1}, {0, 1}, {1, 1}, 2, {1, 1}}));

TEST(Recount, UnchangedPathsLeaveTheMachinesCount) {
  const PathCount same{{1, 1}, 3, 1, {}};
  EXPECT_EQ(moved_count({2, 9}, same, same), (OriginCount{2, 9}));
}

}  // namespace
}  // namespace headwater
