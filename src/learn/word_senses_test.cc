// SPDX-License-Identifier: Apache-2.0
#include "learn/word_senses.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "learn/built_in_files_for_tests.h"

namespace headwater {
extern const EmbeddedFile sense_files[];

namespace {

TEST(WordSenses, TheFileIsWhole) {
  EXPECT_EQ(expect_whole_files("senses", sense_files), 1);
}

TEST(WordSenses, FormsHaveTheSensesOfTheirBase) {
  const auto has_those_of = [](std::string_view form, std::string_view base) {
    const auto senses = senses_of(form);
    const auto wanted = senses_of(base);
    EXPECT_FALSE(wanted.empty()) << base;
    return std::ranges::all_of(wanted, [&](const WordSense& sense) {
      return std::ranges::find(senses, sense.number, &WordSense::number) != senses.end();
    });
  };
  for (const auto& [form, base] : {std::pair("kitchens", "kitchen"),
                                   {"boxes", "box"},
                                   {"churches", "church"},
                                   {"cities", "city"},
                                   {"sailing", "sail"},
                                   {"stopped", "stop"},
                                   {"dining rooms", "dining room"}})
    EXPECT_TRUE(has_those_of(form, base)) << form;
  EXPECT_TRUE(senses_of("xyzzy").empty());
  EXPECT_TRUE(senses_of("").empty());
  for (const auto& sense : senses_of("bank")) EXPECT_TRUE(sense.share >= 0 && sense.share <= 1);
}

TEST(WordSenses, TheSameAndKindsOf) {
  const auto same = [](std::string_view x, std::string_view y, int steps) {
    EXPECT_EQ(mean_the_same(senses_of(x), senses_of(y), steps),
              mean_the_same(senses_of(y), senses_of(x), steps));
    return mean_the_same(senses_of(x), senses_of(y), steps);
  };
  EXPECT_GT(same("sofa", "couch", 0), 0.5);
  EXPECT_EQ(same("poodle", "dog", 0), 0);
  EXPECT_GT(same("poodle", "dog", 1), 0.5);
  EXPECT_EQ(same("poodle", "beagle", 4), 0) << "neither is a kind of the other";
  EXPECT_EQ(mean_the_same({}, senses_of("sofa"), 4), 0);
}

TEST(WordSenses, Opposites) {
  EXPECT_GT(are_opposites(senses_of("hot"), senses_of("cold")), 0.1);
  EXPECT_GT(are_opposites(senses_of("tiny"), senses_of("enormous")), 0.1);
  EXPECT_EQ(are_opposites(senses_of("man"), senses_of("woman")), 0);
  EXPECT_EQ(are_opposites(senses_of("hot"), senses_of("warm")), 0);
  EXPECT_EQ(are_opposites(senses_of("hot"), {}), 0);
}

TEST(WordSenses, ClosenessRisesWithTheCommonParent) {
  const auto close = [](std::string_view x, std::string_view y) {
    return closeness(senses_of(x), senses_of(y));
  };
  EXPECT_DOUBLE_EQ(close("violin", "violin"), close("violin", "fiddle"));
  EXPECT_GT(close("violin", "cello"), close("violin", "trumpet"));
  EXPECT_GT(close("violin", "trumpet"), close("violin", "carrot"));
  EXPECT_EQ(closeness({}, {}), 0);
}

TEST(WordSenses, TwoOfAKind) {
  const auto kind = [](std::string_view x, std::string_view y) {
    EXPECT_EQ(are_two_of_a_kind(senses_of(x), senses_of(y)),
              are_two_of_a_kind(senses_of(y), senses_of(x)));
    return are_two_of_a_kind(senses_of(x), senses_of(y));
  };
  EXPECT_EQ(kind("carrot", "onion"), KindOfThing::thing);
  EXPECT_EQ(kind("glass", "leather"), KindOfThing::thing);
  EXPECT_EQ(kind("tennis", "hockey"), KindOfThing::thing);
  EXPECT_EQ(kind("portuguese", "thai"), KindOfThing::place);
  EXPECT_EQ(kind("peru", "norway"), KindOfThing::place);
  EXPECT_EQ(kind("monday", "friday"), KindOfThing::time);
  EXPECT_EQ(kind("week", "decade"), KindOfThing::none) << "both may be true";
  EXPECT_EQ(kind("doctor", "mother"), KindOfThing::none) << "one may be both";
  EXPECT_EQ(kind("poodle", "dog"), KindOfThing::none) << "one is a kind of the other";
  EXPECT_EQ(kind("carrot", "carrot"), KindOfThing::none);
  EXPECT_EQ(kind("carrot", "piano"), KindOfThing::none);
}

}  // namespace
}  // namespace headwater
