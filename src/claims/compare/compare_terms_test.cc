// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/compare_terms.h"
#include "language/split_for_tests.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/data_file.h"

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

std::vector<Term> meaning(const std::string& words) {
  auto terms = terms_of(words);
  add_meaning(terms);
  return terms;
}

TEST(CompareTerms, Meanings) {
  const auto same = [](const std::string& a, const std::string& b, int steps = 1) {
    return stand_for_one_another(meaning(a).back(), meaning(b).back(), steps);
  };
  EXPECT_TRUE(same("buy", "purchase"));
  EXPECT_TRUE(same("bought", "purchasing")) << "by their base forms";
  EXPECT_TRUE(same("violin", "fiddle"));
  EXPECT_TRUE(same("poodle", "dog")) << "a kind of it";
  EXPECT_FALSE(same("poodle", "animal")) << "more than one step";
  EXPECT_FALSE(same("buy", "sell"));
  EXPECT_FALSE(same("buy", "xyzzy"));
  EXPECT_FALSE(same("kitchen", "dining room")) << "the room is what both words mean";
  EXPECT_TRUE(same("kitchen", "old room"));
  EXPECT_FALSE(same("12", "12")) << "numbers have no meaning but their value";
}

TEST(CompareTerms, Opposites) {
  const auto opposed = [](const std::string& a, const std::string& b) {
    EXPECT_EQ(are_antonyms(meaning(a).back(), meaning(b).back()),
              are_antonyms(meaning(b).back(), meaning(a).back()));
    return are_antonyms(meaning(a).back(), meaning(b).back());
  };
  EXPECT_TRUE(opposed("hot", "cold"));
  EXPECT_TRUE(opposed("sold", "buying"));
  EXPECT_TRUE(opposed("tiny", "huge")) << "by what they are like";
  EXPECT_TRUE(opposed("happy", "sad")) << "by what the opposite is like";
  EXPECT_TRUE(opposed("before", "after")) << "function words";
  EXPECT_FALSE(opposed("man", "woman")) << "two people";
  EXPECT_FALSE(opposed("hot", "big"));
  EXPECT_FALSE(opposed("xyzzy", "hot"));
}

// Opposites are listed only of function words, for want of senses.
TEST(CompareTerms, EachListedOppositeIsNeeded) {
  const auto rows = data_rows("claims/compare/opposites.tsv");
  EXPECT_LT(rows.size(), 40U);
  for (const auto& row : rows) {
    ASSERT_EQ(row.size(), 2U);
    EXPECT_LT(are_opposites(senses_of(row[0]), senses_of(row[1])), 0.12) << row[0] << " " << row[1];
    EXPECT_EQ(are_two_of_a_kind(senses_of(row[0]), senses_of(row[1])), KindOfThing::none) << row[0];
  }
}

// A negation reaches the five words behind it in its clause, and a second one takes it back.
TEST(CompareTerms, WhatANegationReaches) {
  const auto negated = [](std::string_view text) {
    std::string out;
    for (const auto& term : terms_of(text)) out += term.negated ? '-' : '+';
    return out;
  };
  EXPECT_EQ(negated("boats never sank off orth in two years"), "++-----+");
  EXPECT_EQ(negated("boats never sank , men drowned"), "++-++");
  EXPECT_EQ(negated("boats never not sank"), "++-+");
}

// Negations that meet are taken away on both sides.
TEST(CompareTerms, DoubleNegations) {
  const auto settled = [](const std::string& a, const std::string& b) {
    auto x = meaning(a);
    auto y = meaning(b);
    settle_double_negations(x, y);
    std::string out;
    for (const auto* terms : {&x, &y}) {
      for (const auto& term : *terms) out += term.lower + (term.negated ? "- " : " ");
      out += "/ ";
    }
    return out;
  };
  EXPECT_EQ(settled("hot tea", "never cold tea"), "hot tea / hot tea / ");
  EXPECT_EQ(settled("never cold tea", "hot tea"), "hot tea / hot tea / ");
  EXPECT_EQ(settled("hot tea", "never hot tea"), "hot tea / never hot- tea- / ");
  EXPECT_EQ(settled("hot cold tea", "never cold tea"), "hot cold tea / never cold- tea- / ");
  EXPECT_EQ(settled("never hot tea", "never cold tea"), "never hot- tea- / never cold- tea- / ");
  EXPECT_EQ(settled("denied tea burned", "tea never burned"), "tea burned / tea burned / ");
  EXPECT_EQ(settled("denied tea burned", "denied tea never burned"),
            "denied tea burned / denied tea never burned- / ")
      << "the other denies as well";
  EXPECT_EQ(settled("denied tea burned", "milk never spilt"),
            "denied tea burned / milk never spilt- / ");
}

TEST(CompareTerms, NumbersWithTheirModifiers) {
  const auto interval = [](std::string_view text) {
    for (const auto& term : terms_of(text))
      if (term.number)
        return fmt::format("{}..{}", term.interval.lo ? fmt::to_string(*term.interval.lo) : "",
                           term.interval.hi ? fmt::to_string(*term.interval.hi) : "");
    return std::string();
  };
  EXPECT_EQ(interval("12 boats"), "12..12");
  EXPECT_EQ(interval("more than 12 boats"), "13..");
  EXPECT_EQ(interval("built before 1990"), "..1989");
  EXPECT_EQ(interval("built since 1990"), "1991..");
  EXPECT_EQ(interval("no more than 12 boats"), "..12") << "the longest modifier";
}

}  // namespace
}  // namespace headwater
