// SPDX-License-Identifier: Apache-2.0
#include "reuse/duplicates.h"

#include <gtest/gtest.h>

#include "reuse/texts_for_tests.h"

namespace headwater {
namespace {

std::vector<std::uint32_t> range(std::uint32_t first, std::uint32_t last) {
  std::vector<std::uint32_t> made;
  for (auto i = first; i < last; ++i) made.push_back(i);
  return made;
}

TEST(TextsByDate, UndatedOnesLastEqualOnesByNumber) {
  std::vector<DocumentFacts> facts(6);
  const std::vector<std::string> dates{"", "2011-03-02", "2010-01-01", "2011-03-02", "", "x"};
  for (std::size_t i = 0; i < dates.size(); ++i) facts[i].document.published = dates[i];
  const std::vector<Sentences> sentences(facts.size());
  EXPECT_EQ(texts_by_date({facts, sentences}), (std::vector<std::uint32_t>{2, 1, 3, 0, 4, 5}));
}

TEST(IdenticalTexts, OfFourWordsOrMore) {
  Terms terms;
  CaseWords words;
  for (const auto* text : {"a b c d", "a b c", "a b c d", "a b c", "d c b a", "a b c d e"})
    words.texts.push_back(units_of(terms, {text}));
  EXPECT_EQ(identical_texts(words, {5, 4, 3, 2, 1, 0}), (TextGroups{{5}, {4}, {2, 0}}));
  EXPECT_EQ(representatives({{5}, {4}, {2, 0}}), (std::vector<std::uint32_t>{5, 4, 2}));
}

TEST(WithDuplicates, InsideAGroup) {
  EXPECT_EQ(with_duplicates({}, {{7}}), TextPairs{});
  EXPECT_EQ(with_duplicates({}, {{5, 2, 9}}), (TextPairs{{2, 5}, {2, 9}, {5, 9}}));
  EXPECT_EQ(with_duplicates({}, {range(0, 12)}).size(), 66U) << "each with each";
  // From thirteen on each with the first and with the one before.
  TextPairs expected{{0, 1}};
  for (std::uint32_t j = 2; j < 13; ++j) {
    expected.emplace_back(0, j);
    expected.emplace_back(j - 1, j);
  }
  std::ranges::sort(expected);
  EXPECT_EQ(with_duplicates({}, {range(0, 13)}), expected);
}

TEST(WithDuplicates, BetweenGroups) {
  EXPECT_EQ(with_duplicates({{1, 4}}, {{4, 3}, {1, 2}}),
            (TextPairs{{1, 2}, {1, 3}, {1, 4}, {2, 3}, {2, 4}, {3, 4}}));
  // Up to 64 pairs of two groups; of larger ones their first texts alone.
  const auto added = [](std::uint32_t x, std::uint32_t y) {
    const TextGroups groups{range(0, x), range(100, 100 + y)};
    return with_duplicates({{0, 100}}, groups).size() - with_duplicates({}, groups).size();
  };
  EXPECT_EQ(added(8, 8), 64U);
  EXPECT_EQ(added(5, 13), 1U);
  EXPECT_EQ(added(9, 8), 1U);
  EXPECT_EQ(added(1, 64), 64U);
  // The pair behind one of large groups is looked at too.
  const TextGroups groups{range(0, 9), range(100, 108), {200, 201}};
  EXPECT_EQ(
      with_duplicates({{0, 100}, {0, 200}}, groups).size() - with_duplicates({}, groups).size(),
      19U);
}

}  // namespace
}  // namespace headwater
