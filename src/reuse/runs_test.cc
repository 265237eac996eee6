// SPDX-License-Identifier: Apache-2.0
#include "reuse/runs.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

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

}  // namespace
}  // namespace headwater
