// SPDX-License-Identifier: Apache-2.0
#include "events/incidents/told_twice.h"

#include <gtest/gtest.h>

namespace headwater {
namespace {

DatedNames told(std::uint32_t story, const char* lo, const char* hi, std::set<std::string> names,
                EventType type = EventType::killing) {
  return {
      story, {parse_iso_day(lo), parse_iso_day(hi), Precision::day, false}, type, std::move(names)};
}

using Groups = std::vector<std::vector<std::uint32_t>>;

TEST(ToldTwice, OfOneTimeTypeAndName) {
  struct Case {
    const char* what;
    DatedNames other;
    bool one;
  };
  const auto year = told(0, "2011-01-01", "2011-12-31", {"emil", "sandvik"});
  const std::vector<Case> cases{
      {"the year", told(1, "2011-01-01", "2011-12-31", {"sandvik", "brigade"}), true},
      {"a day in it", told(1, "2011-03-02", "2011-03-02", {"sandvik", "brigade"}), true},
      {"another year", told(1, "2012-03-02", "2012-03-02", {"sandvik", "brigade"}), false},
      {"another type", told(1, "2011-03-02", "2011-03-02", {"sandvik"}, EventType::trial), false},
      {"other names", told(1, "2011-03-02", "2011-03-02", {"renn"}), false},
      {"a quarter of the names", told(1, "2011-03-02", "2011-03-02", {"sandvik", "a", "b", "c"}),
       true},
      {"the same story", told(0, "2011-03-02", "2011-03-02", {"sandvik"}), false},
      {"no names", told(1, "2011-03-02", "2011-03-02", {}), false},
  };
  for (const auto& [what, other, one] : cases)
    EXPECT_EQ(told_twice({year, other}), one ? Groups({{0, 1}}) : Groups({{0}, {1}})) << what;
  const auto long_list = told(0, "2011-01-01", "2011-12-31", {"a", "b", "c"});
  EXPECT_EQ(told_twice({long_list, told(1, "2011-03-02", "2011-03-02", {"c", "d", "e"})}).size(),
            2U)
      << "a third of both";
}

TEST(ToldTwice, NothingOfNoTypeOrOpenDate) {
  auto open = told(0, "2011-03-02", "2011-03-02", {"sandvik"});
  open.date.lo.reset();
  EXPECT_EQ(told_twice({open, open}).size(), 2U);
  const auto other = told(0, "2011-03-02", "2011-03-02", {"sandvik"}, EventType::other);
  auto elsewhere = other;
  elsewhere.story = 1;
  EXPECT_EQ(told_twice({other, elsewhere}).size(), 2U);
}

// Of two of one story that a third is like, the first is chosen.
TEST(ToldTwice, NoStoryTwice) {
  const auto day = [](std::uint32_t story, const char* iso) {
    return told(story, iso, iso, {"sandvik"});
  };
  EXPECT_EQ(told_twice({day(0, "2011-03-02"), day(1, "2011-03-02"), day(0, "2011-03-02")}),
            Groups({{0, 1}, {2}}));
}

}  // namespace
}  // namespace headwater
