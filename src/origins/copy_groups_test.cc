// SPDX-License-Identifier: Apache-2.0
#include "origins/copy_groups.h"

#include <gtest/gtest.h>

#include "origins/pile_for_tests.h"

namespace headwater {
namespace {

const std::string ten = "a ferry with forty on board sank off Hallmere yesterday";
const std::string nine = "a ferry with forty on board sank off Hallmere";

std::string groups(const Pile& pile) {
  const CopyGroups found({pile.facts, pile.sentences}, pile.passages);
  std::string out;
  for (std::uint32_t d = 0; d < pile.facts.size(); ++d) out += std::to_string(found.of(d));
  return out;
}

TEST(CopyGroups, TenWordsJoinAndNineDoNot) {
  Pile pile;
  for (const auto* outlet : {"Herald", "Post", "Courier", "Lamp"}) pile.document(outlet, 1, ten);
  pile.share(3, ten, 1, ten);
  pile.share(0, nine, 2, nine);
  EXPECT_EQ(groups(pile), "0121");
}

TEST(CopyGroups, ChainsAreOneGroup) {
  Pile pile;
  for (const auto* outlet : {"Herald", "Post", "Courier", "Lamp"}) pile.document(outlet, 1, ten);
  pile.share(2, ten, 3, ten, ReuseKind::near);
  pile.share(0, ten, 2, ten);
  EXPECT_EQ(groups(pile), "0100");
}

TEST(CopyGroups, ASummaryIsNoCopy) {
  Pile pile;
  for (const auto* outlet : {"Herald", "Post"}) pile.document(outlet, 1, ten);
  pile.share(0, ten, 1, ten, ReuseKind::summary);
  EXPECT_EQ(groups(pile), "01");
}

}  // namespace
}  // namespace headwater
