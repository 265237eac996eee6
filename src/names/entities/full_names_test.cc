// SPDX-License-Identifier: Apache-2.0
#include "names/entities/full_names.h"

#include <gtest/gtest.h>

#include <random>

#include "names/entities/phonetic_key.h"

namespace headwater {
namespace {

TEST(FullNames, TakesTheLastBearerBeforeThePlace) {
  FullNames names;
  names.add(10, "edda brandvik");
  names.add(40, "tom brandvik");
  names.add(60, "yusuf kharim");
  names.add(70, "yusuf kharim");
  struct Row {
    const char* surname;
    std::uint32_t position;
    const char* person;
  };
  for (const auto& row : {Row{"brandvik", 50, "tom brandvik"}, Row{"brandvik", 40, "edda brandvik"},
                          Row{"brandvik", 5, "edda brandvik"}, Row{"brandwik", 50, "tom brandvik"},
                          Row{"kareem", 99, ""}, Row{"yusuf", 99, "yusuf kharim"},
                          Row{"tom", 99, "tom brandvik"}, Row{"grandvik", 99, ""}}) {
    const auto* person = names.person_of(row.surname, row.position);
    EXPECT_EQ(person == nullptr ? "" : *person, row.person) << row.surname << row.position;
  }
  names.add(80, "tom ilsen");
  EXPECT_EQ(names.person_of("tom", 99), nullptr) << "of two people";
}

// What the look-up leaves out never sounds the same.
TEST(FullNames, NoTwoSpellingsOfOneSurnameDifferInSteadySounds) {
  std::mt19937 random(11);
  const std::string letters = "abcdefghijklmnopqrstuvwxyzaeiouhyw";
  std::size_t alike = 0;
  for (int round = 0; round < 50000; ++round) {
    std::string a;
    for (auto n = 2 + random() % 6; n > 0; --n) a += letters[random() % letters.size()];
    auto b = a;
    for (auto n = 1 + random() % 2; n > 0 && !b.empty(); --n) {
      const auto at = random() % b.size();
      const auto letter = letters[random() % letters.size()];
      if (random() % 3 == 0)
        b.erase(at, 1);
      else if (random() % 2 == 0)
        b[at] = letter;
      else
        b.insert(at, 1, letter);
    }
    const auto x = to_sounds(a);
    const auto y = to_sounds(b);
    if (sound_distance(x, y) > same_surname) continue;
    ++alike;
    ASSERT_EQ(steady_sounds(x), steady_sounds(y)) << a << " " << b;
  }
  EXPECT_GT(alike, 1000U);
}

}  // namespace
}  // namespace headwater
