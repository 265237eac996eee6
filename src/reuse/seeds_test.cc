// SPDX-License-Identifier: Apache-2.0
#include "reuse/seeds.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace headwater {
namespace {

// One term a letter.
TextWords text_of(std::string_view letters) {
  TextWords text;
  for (const char letter : letters) {
    Word word;
    word.term = static_cast<std::uint32_t>(letter);
    text.words.push_back(word);
  }
  return text;
}

// "a+length=b" each.
std::string runs_of(std::string_view a, std::string_view b) {
  const auto x = text_of(a);
  const auto y = text_of(b);
  std::string out;
  for (const auto& run : common_runs(x, sorted_grams(x), y, sorted_grams(y)))
    out += fmt::format("{}{}+{}={}", out.empty() ? "" : " ", run.a, run.length, run.b);
  return out;
}

TEST(Runs, OfEqualTerms) {
  struct Row {
    std::string a, b, expected;
  };
  const std::vector<Row> rows{
      {"abcd", "abcd", "0+4=0"},           // as short as a run can be
      {"abc", "abc", ""},                  // shorter than a seed
      {"xabcd", "abcdy", "1+4=0"},         // at the ends of both
      {"abcdefg", "xxabcdefgy", "0+7=2"},  // as far as the terms are equal
      {"abcdxefgh", "abcdyefgh", "0+4=0 5+4=5"},
      {"abcd", "abcdabcd", "0+4=0 0+4=4"},  // each place of the other text
      {"", "abcd", ""},
  };
  for (const auto& [a, b, expected] : rows) EXPECT_EQ(runs_of(a, b), expected) << a << " " << b;
}

TEST(Runs, OfWordsThatRepeat) {
  struct Row {
    std::string a, b, expected;
  };
  const std::vector<Row> rows{
      {"abcdxabcd", "abcd", "0+4=0 5+4=0"},
      {"aaaaa", "aaaa", "0+4=0 1+4=0"},
      {"aaaa", "aaaaa", "0+4=0 0+4=1"},
      {"aaaaa", "aaaaa", "0+5=0 0+4=1 1+4=0"},
      {"abcdefgh", "efghabcd", "0+4=4 4+4=0"},  // the other way round
      {"abcdeXabcde", "abcde", "0+5=0 6+5=0"},
      {"abcdXXXXXXXXefgh", "abcdYYYYYYYYefgh", "0+4=0 12+4=12"},  // one diagonal, far apart
  };
  for (const auto& [a, b, expected] : rows) EXPECT_EQ(runs_of(a, b), expected) << a << " " << b;
}

// The first eight places of a 4-gram in each text.
TEST(Runs, OfAGramInVeryManyPlaces) {
  const auto repeated = [](std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
      text += "abcd" + std::string(1, static_cast<char>('A' + i));
    return text;
  };
  const auto count = [](const std::string& a, const std::string& b) {
    const auto runs = runs_of(a, b);
    return std::ranges::count(runs, '=');
  };
  EXPECT_EQ(count(repeated(8), "abcd"), 8);
  EXPECT_EQ(count(repeated(9), "abcd"), 8);
  EXPECT_EQ(count("abcd", repeated(8)), 8);
  EXPECT_EQ(count("abcd", repeated(9)), 8);
  EXPECT_EQ(runs_of("abcd", repeated(9)).substr(0, 12), "0+4=0 0+4=5 ");
  // What stands behind it among the grams is found all the same.
  EXPECT_EQ(count(repeated(9) + "wxyz", "wxyz abcd"), 9);
}

TEST(Runs, GramsOfATextAreOnePlaceShorterThanItsWords) {
  EXPECT_EQ(sorted_grams(text_of("abc")).size(), 0U);
  EXPECT_EQ(sorted_grams(text_of("abcd")).size(), 1U);
  EXPECT_EQ(sorted_grams(text_of("abcdefgh")).size(), 5U);
}

TEST(Runs, LongestCommonSubsequence) {
  struct Row {
    std::string a, b;
    std::uint32_t expected;
  };
  const std::vector<Row> rows{{"abcd", "abcd", 4},
                              {"abcd", "axcxd", 3},
                              {"abcd", "dcba", 1},
                              {"abcd", "wxyz", 0},
                              {"aabb", "abab", 3}};
  for (const auto& [a, b, expected] : rows) {
    const auto x = text_of(a);
    const auto y = text_of(b);
    const auto all = [](const TextWords& text) {
      return WordRange{0, static_cast<std::uint32_t>(text.words.size())};
    };
    EXPECT_EQ(common_subsequence(x, all(x), y, all(y)), expected) << a << " " << b;
  }
  const auto x = text_of("abcdef");
  EXPECT_EQ(common_subsequence(x, {1, 4}, x, {2, 6}), 2U) << "only inside the two ranges";
}

TextWords numbered(std::uint32_t size, std::uint32_t factor, std::uint32_t terms) {
  TextWords text;
  std::uint32_t state = 7;
  for (std::uint32_t i = 0; i < size; ++i) {
    Word word;
    state = state * 1103515245U + 12345U + factor;
    word.term = terms == 0 ? i : (state >> 16U) % terms;
    text.words.push_back(word);
  }
  return text;
}

std::uint32_t by_plain_table(const TextWords& a, const TextWords& b) {
  std::vector<std::uint32_t> row(b.words.size() + 1, 0);
  for (const auto& word : a.words) {
    std::uint32_t corner = 0;
    for (std::size_t j = 0; j < b.words.size(); ++j) {
      const auto above = row[j + 1];
      row[j + 1] = word.term == b.words[j].term ? corner + 1 : std::max(row[j], above);
      corner = above;
    }
  }
  return row.back();
}

// Around the blocks of 64 words that are compared at once.
TEST(Runs, LongestCommonSubsequenceOfLongTexts) {
  for (const std::uint32_t size : {1, 63, 64, 65, 127, 128, 129, 300}) {
    for (const std::uint32_t terms : {2, 3, 9, 60}) {
      const auto a = numbered(size, 1, terms);
      const auto b = numbered(2 * size / 3 + 40, 5, terms);
      EXPECT_EQ(common_subsequence(a, {0, size}, b, {0, 2 * size / 3 + 40}), by_plain_table(a, b))
          << size << " of " << terms;
      EXPECT_EQ(common_subsequence(a, {0, size}, a, {0, size}), size);
    }
  }
}

TEST(Runs, TheFirstTwentyThousandWordsAreCompared) {
  const auto text = numbered(20002, 0, 0);
  EXPECT_EQ(common_subsequence(text, {0, 20001}, text, {0, 20002}), 20000U);
  EXPECT_EQ(common_subsequence(text, {0, 20000}, text, {1, 20002}), 19999U);
  EXPECT_EQ(common_subsequence(text, {19000, 20001}, text, {0, 20001}), 1000U);
  EXPECT_EQ(common_subsequence(text, {0, 20002}, text, {19000, 20002}), 1000U);
}

}  // namespace
}  // namespace headwater
