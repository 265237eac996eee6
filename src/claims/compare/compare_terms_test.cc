// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/compare_terms.h"
#include "language/split_for_tests.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace headwater {
namespace {

std::vector<Term> terms_of(std::string_view text) {
  const auto cut_text = split_text(text);
  return compare_terms(cut_text, 0, static_cast<std::uint32_t>(cut_text.tokens.size()));
}

std::string dump(const std::vector<Term>& terms) {
  std::string out;
  for (const auto& term : terms) {
    out += fmt::format("{}{}:{}{}{}{}{}", out.empty() ? "" : " ", term.lower, term.weight,
                       term.name ? "N" : "", term.negation ? "-" : "", term.denial ? "D" : "",
                       term.hedge ? "H" : "");
    if (term.number) out += fmt::format("={}{}", *term.number, term.unit);
  }
  return out;
}

// Function words weigh 0.2, content words 1, names and numbers 1.2.
TEST(CompareTerms, WordsAndWeights) {
  const std::vector<std::pair<const char*, const char*>> texts{
      {"the boat sank", "the:0.2 boat:1 sank:1"},
      {"Boats of Ilves", "boats:1 of:0.2 ilves:1.2N"},  // the first word is no name
      {"boats Of Ilves", "boats:1 of:0.2 ilves:1.2N"},
      {". Boats sank", "boats:1 sank:1"},  // the first word, whatever sign stands before it
      {"it never denied reportedly", "it:0.2 never:0.2- denied:1D reportedly:1H"},
      {"5 % ? !", "5:1.2=5% %:1 ?:1H"},
  };
  for (const auto& [text, expected] : texts) EXPECT_EQ(dump(terms_of(text)), expected) << text;
}

TEST(CompareTerms, OnlyTheTokensAskedFor) {
  const auto text = split_text("one boat sank off Orth");
  EXPECT_EQ(dump(compare_terms(text, 1, 3)), "boat:1 sank:1");
  EXPECT_EQ(dump(compare_terms(text, 3, 3)), "");
  EXPECT_EQ(dump(compare_terms(text, 4, 5)), "orth:1") << "the first of these is no name";
}

// A number may have several words; its unit is the stem of the first content word of the three
// behind it.
TEST(CompareTerms, NumbersAndUnits) {
  const std::vector<std::pair<const char*, const char*>> texts{
      {"two million crowns", "two:1.2=2000000crown crowns:1"},
      {"two hundred crowns", "two:1.2=200crown crowns:1"},
      {"two thousand crowns", "two:1.2=2000crown crowns:1"},
      {"two billion crowns", "two:1.2=2000000000crown crowns:1"},
      {"2 12 crowns", "2:1.2=2crown 12:1.2=12crown crowns:1"},
      {"100 100 crowns", "100:1.2=100crown 100:1.2=100crown crowns:1"},
      {"1000 hundred crowns", "1000:1.2=100000crown crowns:1"},
      {"forty-six crowns", "forty-six:1.2=46crown crowns:1"},
      {"two hundred and six crowns", "two:1.2=206crown crowns:1"},
      {"half a million crowns", "half:1.2=500000crown crowns:1"},
      {"half of them", "half:1.2=0.5 of:0.2 them:0.2"},
      {"dozens of boats", "dozens:1 of:0.2 boats:1"},
      {"million crowns", "million:1.2=1000000crown crowns:1"},
      {"boats million", "boats:1 million:1.2=1000000"},
      {"2 of the boats", "2:1.2=2boat of:0.2 the:0.2 boats:1"},
      {"2 of all the boats", "2:1.2=2 of:0.2 all:0.2 the:0.2 boats:1"},
      {"2 boats sank", "2:1.2=2boat boats:1 sank:1"},
      {"3,000 men", "3,000:1.2=3000men men:1"},
      {"3.5 tons", "3.5:1.2=3.5ton tons:1"},
      {"3x boats", "3x:1 boats:1"},
      {"boats 2", "boats:1 2:1.2=2"},
  };
  for (const auto& [text, expected] : texts) EXPECT_EQ(dump(terms_of(text)), expected) << text;
}

Term term(const std::string& word) {
  return terms_of(word).at(0);
}

TEST(CompareTerms, ListsOfWords) {
  EXPECT_TRUE(are_synonyms(term("buy"), term("purchase")));
  EXPECT_TRUE(are_synonyms(term("buying"), term("purchase"))) << "by its stem";
  EXPECT_TRUE(are_synonyms(term("firms"), term("company"))) << "without its plural s";
  EXPECT_FALSE(are_synonyms(term("buy"), term("sell")));
  EXPECT_FALSE(are_synonyms(term("buy"), term("xyz")));
  EXPECT_FALSE(are_synonyms(term("xyz"), term("buy")));
  EXPECT_TRUE(are_antonyms(term("hot"), term("cold")));
  EXPECT_TRUE(are_antonyms(term("cold"), term("hot")));
  EXPECT_TRUE(are_antonyms(term("hot"), term("coldly")));
  EXPECT_TRUE(are_antonyms(term("coldly"), term("hot")));
  EXPECT_FALSE(are_antonyms(term("hot"), term("big")));
  EXPECT_FALSE(are_antonyms(term("xyz"), term("hot")));
  EXPECT_EQ(clashing_class(term("red"), term("green")), "colour");
  EXPECT_EQ(clashing_class(term("red"), term("red")), "");
  EXPECT_EQ(clashing_class(term("red"), term("monday")), "");
  EXPECT_EQ(clashing_class(term("red"), term("xyz")), "");
  EXPECT_EQ(clashing_class(term("xyz"), term("red")), "");
}

// An "s" is a plural at the end of more than three letters.
TEST(CompareTerms, PluralsAreFourLettersAndMore) {
  EXPECT_EQ(term("reds").classes, term("red").classes);
  EXPECT_NE(term("reds").classes, nullptr);
  EXPECT_EQ(term("redx").classes, nullptr);
  EXPECT_NE(term("tv").synonym_groups, nullptr);
  EXPECT_EQ(term("tvs").synonym_groups, nullptr) << "three letters";
  EXPECT_EQ(term("mens").synonym_groups, term("men").synonym_groups);
}

}  // namespace
}  // namespace headwater
