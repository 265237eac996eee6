// SPDX-License-Identifier: Apache-2.0
// Passages as each of their two documents sees them.
#include "origins/shared_passages.h"

#include <gtest/gtest.h>

#include "origins/pile_for_tests.h"

namespace headwater {
namespace {

// "other here there kind similarity from credited" of what reaches into a span.
std::string seen(const Pile& pile, std::uint32_t document, Span span) {
  const SharedPassages passages({pile.facts, pile.sentences}, pile.passages);
  std::string out;
  for (const auto* shared : passages.reaching_into(document, span)) {
    out += fmt::format("{}d{} {}-{} {}-{} {} {} {}{}", out.empty() ? "" : "; ", shared->other,
                       shared->here.start, shared->here.end, shared->there.start, shared->there.end,
                       name_of(shared->kind), shared->similarity, name_of(shared->from),
                       shared->credited ? " credited" : "");
  }
  return out;
}

Pile three_documents() {
  Pile pile;
  for (const auto* outlet : {"Herald", "Courier", "Post"})
    pile.document(outlet, 1, std::string(40, 'x'));
  return pile;
}

TEST(SharedPassages, BothSidesSeeThePair) {
  auto pile = three_documents();
  pile.passages = {
      {{0, {0, 4}}, {0, {8, 12}}, ReuseKind::verbatim, 1, ReuseFrom::unknown, false, {}},
      {{0, {0, 10}}, {1, {20, 30}}, ReuseKind::near, 0.75, ReuseFrom::a, true, {}},
      {{1, {2, 6}}, {2, {1, 5}}, ReuseKind::summary, 0.5, ReuseFrom::b, false, {}},
      {{0, {12, 16}}, {2, {7, 9}}, ReuseKind::rewrite, 0.25, ReuseFrom::unknown, false, {}}};
  EXPECT_EQ(seen(pile, 0, {0, 40}),
            "d1 0-10 20-30 near 0.75 a credited; d2 12-16 7-9 rewrite 0.25 unknown");
  EXPECT_EQ(seen(pile, 1, {0, 40}), "d2 2-6 1-5 summary 0.5 b; d0 20-30 0-10 near 0.75 b credited");
  EXPECT_EQ(seen(pile, 2, {0, 40}), "d1 1-5 2-6 summary 0.5 a; d0 7-9 12-16 rewrite 0.25 unknown");
  EXPECT_EQ(seen(pile, 0, {10, 13}), "d2 12-16 7-9 rewrite 0.25 unknown");
  EXPECT_EQ(seen(pile, 0, {10, 12}), "");
}

TEST(SharedPassages, InOrderOfPlaceThenDocument) {
  auto pile = three_documents();
  const auto add = [&](std::uint32_t other, Span here, Span there) {
    pile.passages.push_back(
        {{0, here}, {other, there}, ReuseKind::verbatim, 1, ReuseFrom::unknown, false, {}});
  };
  add(2, {5, 9}, {5, 9});
  add(1, {5, 9}, {15, 19});
  add(1, {5, 9}, {5, 9});
  add(2, {1, 9}, {1, 9});
  EXPECT_EQ(seen(pile, 0, {0, 40}),
            "d2 1-9 1-9 verbatim 1 unknown; d1 5-9 5-9 verbatim 1 unknown; "
            "d1 5-9 15-19 verbatim 1 unknown; d2 5-9 5-9 verbatim 1 unknown");
}

TEST(SharedPassages, ThePartIsAllThatIsSharedOnce) {
  auto pile = three_documents();
  pile.facts[1].document.text = Utf8Text("");
  pile.facts[2].document.text = Utf8Text(std::string(20, 'x'));
  const auto add = [&](std::uint32_t a, Span here, std::uint32_t b, Span there) {
    pile.passages.push_back(
        {{a, here}, {b, there}, ReuseKind::verbatim, 1, ReuseFrom::unknown, false, {}});
  };
  add(0, {0, 10}, 2, {0, 5});
  add(0, {30, 35}, 2, {15, 20});
  add(0, {0, 10}, 1, {0, 0});
  add(0, {2, 8}, 2, {1, 3});
  add(0, {32, 37}, 2, {17, 20});
  const SharedPassages passages({pile.facts, pile.sentences}, pile.passages);
  EXPECT_DOUBLE_EQ(passages.part_shared(0, 2), 17.0 / 40);
  EXPECT_DOUBLE_EQ(passages.part_shared(2, 0), 10.0 / 20);
  EXPECT_DOUBLE_EQ(passages.part_shared(0, 1), 10.0 / 40);
  EXPECT_DOUBLE_EQ(passages.part_shared(1, 0), 0) << "an empty text shares nothing of itself";
  EXPECT_DOUBLE_EQ(passages.part_shared(1, 2), 0);
}

}  // namespace
}  // namespace headwater
