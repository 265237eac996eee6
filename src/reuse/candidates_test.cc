// SPDX-License-Identifier: Apache-2.0
#include "reuse/candidates.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace headwater {
namespace {

using Terms = std::map<std::uint32_t, std::uint32_t>;  // place, term

constexpr std::uint32_t own_from = 1000;  // terms from here on are of one text alone
constexpr std::uint32_t all_terms = 400000;

// A text of content words that no other text holds, but for the terms given.
TextWords text_with(std::uint32_t number, const Terms& terms) {
  TextWords text;
  for (std::uint32_t place = 0; place < 300; ++place) {
    Word word;
    const auto at = terms.find(place);
    word.term = at == terms.end() ? own_from + number * 1000 + place : at->second;
    word.content = true;
    text.words.push_back(word);
  }
  return text;
}

// Every word counts full where it stands in one text only, which is what the terms are given here.
CaseWords case_of(const std::vector<Terms>& terms) {
  CaseWords words;
  for (std::uint32_t i = 0; i < terms.size(); ++i) words.texts.push_back(text_with(i, terms[i]));
  words.frequency.assign(all_terms, 1);
  return words;
}

std::vector<std::uint32_t> numbers(std::size_t count) {
  std::vector<std::uint32_t> made(count);
  for (std::uint32_t i = 0; i < count; ++i) made[i] = i;
  return made;
}

// Two words at each of the places, `apart` from one another: one seed each.
Terms pairs_at(const std::vector<std::uint32_t>& places, std::uint32_t apart = 1) {
  Terms made;
  std::uint32_t term = 0;
  for (const auto place : places) {
    made[place] = term++;
    made[place + apart] = term++;
  }
  return made;
}

bool linked(const Terms& a, const Terms& b) {
  const auto pairs = candidate_pairs(case_of({a, b}), numbers(2));
  EXPECT_LE(pairs.size(), 1U);
  return !pairs.empty();
}

TEST(Candidates, NeedThreeSeedsInOneNeighbourhood) {
  struct Row {
    std::vector<std::uint32_t> in_a, in_b;
    bool expected;
  };
  const std::vector<Row> rows{
      {{0, 20, 40}, {0, 20, 40}, true},
      {{0, 20}, {0, 20}, false},
      {{0, 20, 40}, {40, 20, 0}, true},   // in any order
      {{0, 64, 127}, {0, 20, 40}, true},  // stretches of 64 words: two that touch
      {{0, 64, 128}, {0, 20, 40}, false},
      {{64, 128, 191}, {0, 20, 40}, true},
      {{40, 64, 128}, {0, 20, 40}, false},
      {{0, 20, 40}, {0, 64, 127}, true},
      {{0, 20, 40}, {0, 64, 128}, false},
      {{0, 64, 80}, {64, 0, 20}, true},  // the second stretch of the one lies before
      {{0, 64, 80}, {128, 0, 20}, false},
      {{0, 150, 170, 190}, {0, 150, 170, 190}, true},  // not those of the first
      {{0, 20, 150, 170}, {0, 20, 150, 170}, false},   // never three
  };
  for (std::size_t i = 0; i < rows.size(); ++i)
    EXPECT_EQ(linked(pairs_at(rows[i].in_a), pairs_at(rows[i].in_b)), rows[i].expected) << i;
}

TEST(Candidates, RareWordsStandAtMostFiveApart) {
  for (const std::uint32_t apart : {1, 2, 5})
    EXPECT_TRUE(linked(pairs_at({0, 20, 40}, apart), pairs_at({0, 20, 40}))) << apart;
  EXPECT_FALSE(linked(pairs_at({0, 20, 40}, 6), pairs_at({0, 20, 40})));
  EXPECT_TRUE(linked(pairs_at({294, 250, 270}, 5), pairs_at({0, 20, 40}))) << "the last word";
}

TEST(Candidates, AWordTwiceIsNoPairAndAPairTwiceIsOne) {
  const Terms twice{{0, 1}, {1, 1}, {20, 2}, {21, 2}, {40, 3}, {41, 3}};
  EXPECT_FALSE(linked(twice, twice));
  const Terms again{{0, 1}, {1, 2}, {20, 1}, {21, 2}, {40, 1}, {41, 2}};
  EXPECT_FALSE(linked(again, again));
}

TEST(Candidates, ThreeWordsInAnyOrderAreASeed) {
  // One trigram and two pairs within reach.
  const Terms forth{{0, 1}, {4, 2}, {9, 3}};
  const Terms a{{0, 1}, {1, 2}, {2, 3}};
  const Terms b{{10, 3}, {11, 1}, {12, 2}};
  EXPECT_TRUE(linked(a, b)) << "three pairs and a trigram";
  EXPECT_FALSE(linked(forth, forth)) << "two pairs, no trigram";
}

// Texts that hold a run of `length` words, of which those at `content` are content words, all of
// them in `frequency` texts.
bool run_links(std::uint32_t length, const std::vector<std::uint32_t>& content,
               std::uint32_t frequency, std::size_t texts) {
  Terms run;
  for (std::uint32_t i = 0; i < length; ++i) run[100 + i] = i;
  auto words = case_of({run, run});
  words.texts.resize(texts);
  for (auto* text : {&words.texts[0], &words.texts[1]})
    for (std::uint32_t i = 0; i < length; ++i)
      text->words[100 + i].content = std::ranges::find(content, i) != content.end();
  for (std::uint32_t i = 0; i < length; ++i) words.frequency[i] = frequency;
  return !candidate_pairs(words, numbers(texts)).empty();
}

TEST(Candidates, RunsOfWords) {
  EXPECT_TRUE(run_links(6, {3}, 1, 2)) << "three 4-grams that hold a content word";
  EXPECT_FALSE(run_links(5, {3}, 1, 2));
  EXPECT_FALSE(run_links(6, {2}, 1, 2) && run_links(6, {1}, 1, 2)) << "the last one holds none";
  EXPECT_FALSE(run_links(20, {}, 1, 2)) << "function words alone";
}

TEST(Candidates, AWordOfManyTextsCountsLess) {
  // Weight of a seed: 1 - log(frequency) / log(texts + 1), with fifty texts at least.
  EXPECT_TRUE(run_links(14, {3, 7, 11}, 19, 2)) << "11 + 1 seeds of 0.2511: 3.01";
  EXPECT_FALSE(run_links(13, {3, 7, 11}, 19, 2)) << "10 + 1 seeds: 2.76";
  EXPECT_FALSE(run_links(15, {3, 7, 11, 14}, 22, 2)) << "12 + 2 seeds of 0.2138: 2.99";
  EXPECT_TRUE(run_links(13, {3, 7, 11}, 19, 60)) << "10 + 1 seeds of 0.2837: 3.12";
}

// Five pairs of words that stand in `frequency` of the texts.
bool pairs_link(std::uint32_t frequency, std::size_t texts) {
  const auto pairs = pairs_at({10, 20, 30, 40, 50});
  auto words = case_of({pairs, pairs});
  words.texts.resize(texts);
  for (std::uint32_t i = 0; i < 10; ++i) words.frequency[i] = frequency;
  return !candidate_pairs(words, numbers(texts)).empty();
}

TEST(Candidates, RareIsFourTextsOrTwoInAHundred) {
  EXPECT_TRUE(pairs_link(4, 2));
  EXPECT_FALSE(pairs_link(5, 2));
  EXPECT_FALSE(pairs_link(5, 249));
  EXPECT_TRUE(pairs_link(5, 250));
}

TEST(Candidates, FrequentWordsBeforeAndBetweenArePassedOver) {
  const auto pairs = pairs_at({10, 20, 30}, 2);
  auto words = case_of({pairs, pairs});
  for (const std::uint32_t text : {0, 1}) {
    for (const std::uint32_t place : {0, 11, 21, 31})
      words.frequency[own_from + text * 1000 + place] = 9;
  }
  EXPECT_EQ(candidate_pairs(words, numbers(2)), (TextPairs{{0, 1}}));
  auto frequent = case_of({pairs, pairs});
  for (const std::uint32_t term : {1, 3, 5}) frequent.frequency[term] = 5;
  EXPECT_TRUE(candidate_pairs(frequent, numbers(2)).empty()) << "the second word of each pair";
}

TEST(Candidates, GivenTextsAloneSmallerNumberFirst) {
  const auto pairs = pairs_at({0, 20, 40});
  const auto words = case_of({pairs, pairs, pairs});
  EXPECT_EQ(candidate_pairs(words, {2, 0}), (TextPairs{{0, 2}}));
  EXPECT_EQ(candidate_pairs(words, {1, 2, 0}), (TextPairs{{0, 1}, {0, 2}, {1, 2}}));
  EXPECT_TRUE(candidate_pairs(words, {1}).empty());
  EXPECT_TRUE(candidate_pairs(words, {}).empty());
}

// Up to forty texts each with each; then each with the first three and the three before.
TEST(Candidates, OfASeedInVeryManyTexts) {
  const auto pairs = pairs_at({0, 20, 40});
  EXPECT_EQ(candidate_pairs(case_of(std::vector<Terms>(40, pairs)), numbers(40)).size(), 780U);
  TextPairs expected;
  for (std::uint32_t j = 1; j < 41; ++j)
    for (std::uint32_t i = 0; i < j; ++i)
      if (i < 3 || i + 3 >= j) expected.emplace_back(i, j);
  std::ranges::sort(expected);
  EXPECT_EQ(candidate_pairs(case_of(std::vector<Terms>(41, pairs)), numbers(41)), expected);
}

}  // namespace
}  // namespace headwater
