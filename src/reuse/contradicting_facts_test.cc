// SPDX-License-Identifier: Apache-2.0
#include "reuse/contradicting_facts.h"

#include <gtest/gtest.h>

#include "reuse/texts_for_tests.h"

namespace headwater {
namespace {

// Capitals and digits are anchors here; both passages are whole texts, filled up to `length`.
bool clash(const std::string& a, const std::string& b, std::uint32_t length = 12) {
  Terms terms;
  const auto made = [&](const std::string& text) {
    const auto size = static_cast<std::uint32_t>(split(text, ' ').size());
    auto whole = units_of(terms, {text + " " + words("f", 0, length - size)});
    std::size_t w = 0;
    for (const auto word : split(text, ' ')) whole.words[w++].anchor = word[0] < 'a';
    return whole;
  };
  const auto x = made(a);
  const auto y = made(b);
  SharedPassage passage;
  passage.a = {0, static_cast<std::uint32_t>(x.words.size())};
  passage.b = {0, static_cast<std::uint32_t>(y.words.size())};
  return anchors_clash(x, y, passage);
}

TEST(Anchors, ClashWhereBothHaveTwoOwnOnesAndMoreThanTheyShare) {
  struct Row {
    std::string a, b;
    bool expected;
  };
  const std::vector<Row> rows{
      {"Velmoor 14", "Ostvik 30", true},
      {"Velmoor", "Ostvik", false},  // one of their own may be chance
      {"Velmoor 14", "Ostvik", false},
      {"Velmoor 14 Olm", "Ostvik 30 Olm", true},
      {"Velmoor 14 Olm Arn", "Ostvik 30 Olm Arn", false},  // as many shared as own
      {"Velmoor 14 15 Olm Arn", "Ostvik 30 31 Olm Arn", true},
      {"Velmoor 14 15 Olm Arn", "Ostvik 30 Olm Arn", false},
      {"Velmoor Velmoor", "Ostvik Ostvik", false},  // one name twice
      {"velmoor olm", "ostvik arn", false},
  };
  for (const auto& [a, b, expected] : rows) EXPECT_EQ(clash(a, b), expected) << a << "/" << b;
}

TEST(Anchors, LongPassagesNeverClash) {
  EXPECT_TRUE(clash("Velmoor 14", "Ostvik 30", 49));
  EXPECT_FALSE(clash("Velmoor 14", "Ostvik 30", 50));
}

TEST(Anchors, OnlyThoseInThePassages) {
  Terms terms;
  auto a = units_of(terms, {"m n o p q r"});
  auto b = units_of(terms, {"s t u v w x"});
  for (const std::size_t w : {1, 4}) a.words[w].anchor = b.words[w].anchor = true;
  const auto clash_in = [&](WordRange in_a, WordRange in_b) {
    SharedPassage passage;
    passage.a = in_a;
    passage.b = in_b;
    return anchors_clash(a, b, passage);
  };
  EXPECT_TRUE(clash_in({1, 5}, {1, 5}));
  EXPECT_FALSE(clash_in({2, 5}, {1, 5}));
  EXPECT_FALSE(clash_in({1, 5}, {1, 4}));
}

}  // namespace
}  // namespace headwater
