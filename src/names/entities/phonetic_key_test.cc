// SPDX-License-Identifier: Apache-2.0
#include "names/entities/phonetic_key.h"

#include <gtest/gtest.h>

#include "base/property_for_tests.h"
#include "base/utf8.h"

namespace headwater {
namespace {

TEST(FoldName, CaseDiacriticsAndScripts) {
  struct Case {
    std::string_view input;
    std::string_view expected;
  };
  const Case cases[] = {
      {"Sepahin-e Nur", "sepahin e nur"},
      {"People’s Front", "peoples front"},
      {"U.S. Embassy", "us embassy"},
      {"ʿĀdil", "adil"},
      {"Şeyma", "sheyma"},
      {"Procter & Gamble", "procter and gamble"},
      {"Жуков", "zhukov"},
      {"Ελλάς", "ellas"},
      {"漢字", "han zi"},
      {"أحمد", "ahmd"},
      {"Жуков 漢字", "zhukov han zi"},
      {"  ", ""},
      {"Братск", "bratsk"},
      {"Col·legi", "collegi"},
      {" Hill  - Party ", "hill party"},
  };
  for (const auto& c : cases) EXPECT_EQ(fold_name(c.input), c.expected) << c.input;
}

TEST(SoundDistance, SpellingHabitsCostNextToNothing) {
  struct Case {
    std::string_view a;
    std::string_view b;
    double at_most;
  };
  const Case cases[] = {{"qaraven", "karaven", 0.05},       {"khourim", "hurim", 0.1},
                        {"vashtei", "vachtay", 0.05},       {"adzhiev", "ajiev", 0},
                        {"veretsk", "vereck", 0.2},         {"abdiyev", "abdiyeff", 0.15},
                        {"khodabandeh", "khodabande", 0.05}};
  for (const auto& c : cases)
    EXPECT_LE(sound_distance(to_sounds(c.a), to_sounds(c.b)), c.at_most + 1e-6) << c.a;
  EXPECT_GT(sound_distance(to_sounds("hassan"), to_sounds("hussein")), 0.4);
  EXPECT_GT(sound_distance(to_sounds("karim"), to_sounds("salim")), 0.9);
}

TEST(SoundDistance, IsSymmetricAndZeroOnItself) {
  expect_property("distance is symmetric, and zero to itself",
                  [](const std::string& a, const std::string& b) {
                    const auto x = to_sounds(fold_name(to_valid_utf8(a)));
                    const auto y = to_sounds(fold_name(to_valid_utf8(b)));
                    RC_ASSERT(sound_distance(x, x) == 0);
                    const auto difference = sound_distance(x, y) - sound_distance(y, x);
                    RC_ASSERT(difference < 1e-4 && difference > -1e-4);
                  });
}

TEST(SoundSkeleton, IsTheSameForSpellingsOfOneName) {
  EXPECT_EQ(sound_skeleton(to_sounds("khourshid")), sound_skeleton(to_sounds("hurchid")));
  EXPECT_NE(sound_skeleton(to_sounds("karim")), sound_skeleton(to_sounds("salim")));
}

}  // namespace
}  // namespace headwater
