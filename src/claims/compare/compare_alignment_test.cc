// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/compare_alignment.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/hash.h"
#include "base/strings.h"

namespace headwater {
namespace {

// Words at spaces: "(of" is a function word, "3" a number, else content of weight 1.
std::vector<Term> terms_of(std::string_view text) {
  std::vector<Term> terms;
  if (text.empty()) return terms;
  for (auto word : split(text, ' ')) {
    Term term;
    term.content = !word.starts_with('(');
    if (!term.content) word.remove_prefix(1);
    term.lower = term.stem = std::string(word);
    term.stem_hash = fnv1a64(word);
    if (word[0] >= '0' && word[0] <= '9') term.number = std::stod(term.lower);
    term.weight = term.content ? 1 : 0.25;
    terms.push_back(term);
  }
  return terms;
}

std::string pairs(const Alignment& made) {
  std::string out;
  for (const auto to : made.to_b) out += to ? std::to_string(*to) : "-";
  out += "|";
  for (const auto to : made.to_a) out += to ? std::to_string(*to) : "-";
  return out;
}

struct Case {
  const char* a;
  const char* b;
  const char* expected;
};

TEST(AlignTerms, WhichStandForOneAnother) {
  const std::vector<Case> cases{
      {"boat sank", "sank boat", "10|10"},
      {"boat sank", "boat burned", "0-|0-"},
      {"3 boats", "3 men", "0-|0-"},
      {"3 boats", "4 boats", "-1|-1"},
      {"3", "boat", "-|-"},
      {"boat", "3", "-|-"},
      // one beginning of five letters and more, at most three letters longer
      {"hous", "house", "-|-"},
      {"house", "houses", "0|0"},
      {"house", "housemen", "0|0"},
      {"house", "housemaid", "-|-"},
      {"houses", "house", "0|0"},
      {"housemaid", "house", "-|-"},
      {"house", "horses", "-|-"},
      {"(house", "houses", "-|-"},
      {"house", "(houses", "-|-"},
      {"(house", "(house", "0|0"},
      // the same stem before one beginning, wherever it stands
      {"x y z houses", "houses house", "---0|3-"},
      // of equals the nearest in relative position: 1/2 is nearer to 2/4 than to 0/4
      {"x boat", "boat y boat z", "-2|--1-"},
      {"boat x", "boat y boat z", "0-|0---"},
      // 0/1 is as far from 1/2 … as can be; the first of two equals
      {"boat boat", "boat", "0-|0"},
      {"boat", "boat boat", "0|0-"},
      {"", "boat", "|-"},
      {"boat", "", "-|"},
  };
  for (const auto& [a, b, expected] : cases)
    EXPECT_EQ(pairs(align_terms(terms_of(a), terms_of(b))), expected) << a << " / " << b;
}

// A word of the same meaning is nearer than one with the same beginning, a stem nearer than either.
TEST(AlignTerms, StemsBeforeMeaningsBeforeBeginnings) {
  const WordSenses meaning{{7, 1}};
  auto a = terms_of("purchase");
  auto b = terms_of("purchases buying");
  a[0].senses = meaning;
  b[1].senses = meaning;
  EXPECT_EQ(pairs(align_terms(a, b)), "1|-0");
  auto c = terms_of("buying purchase");
  c[0].senses = meaning;
  EXPECT_EQ(pairs(align_terms(a, c)), "1|-0");
}

TEST(AlignTerms, ArticlesStandForOneAnother) {
  EXPECT_EQ(pairs(align_terms(terms_of("(a boat"), terms_of("(an boat"))), "01|01");
  EXPECT_EQ(pairs(align_terms(terms_of("(a boat"), terms_of("(the boat"))), "-1|-1");
}

struct Shares {
  const char* a;
  const char* b;
  double of_a;
  double of_b;
  double order;
  double shared;
};

// Coverage by weight; the order of neighbours that are aligned; the harmonic mean of both.
TEST(AlignTerms, SharesAndOrder) {
  const std::vector<Shares> cases{
      {"boat sank", "boat sank", 1, 1, 1, 1},
      {"boat sank", "sank boat", 1, 1, 0, 1},
      {"boat sank", "boat", 0.5, 1, 1, 2.0 / 3},
      {"boat (of sank x", "boat (of y z", 1.25 / 3.25, 1.25 / 3.25, 1, 1.25 / 3.25},
      {"one two three", "two three one", 1, 1, 0.5, 1},
      {"one x two three", "two three one", 0.75, 1, 0.5, 6.0 / 7},
      {"one (of two", "(of two one", 1, 1, 0, 1},  // function words have no order
      {"one", "two", 0, 0, 1, 0},
      {"", "two", 0, 0, 1, 0},
  };
  for (const auto& [a, b, of_a, of_b, order, shared] : cases) {
    const auto made = align_terms(terms_of(a), terms_of(b));
    EXPECT_DOUBLE_EQ(made.coverage_a, of_a) << a << " / " << b;
    EXPECT_DOUBLE_EQ(made.coverage_b, of_b) << a << " / " << b;
    EXPECT_DOUBLE_EQ(made.order, order) << a << " / " << b;
    EXPECT_DOUBLE_EQ(made.shared(), shared) << a << " / " << b;
  }
}

}  // namespace
}  // namespace headwater
