// SPDX-License-Identifier: Apache-2.0
// Where the comparison of two texts changes: shares of words, lengths of texts, hedges.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>

#include "claims/compare/entailment.h"
#include "claims/compare/match_claims.h"
#include "language/split_for_tests.h"

namespace headwater {
namespace {

// "w0 w1 … " from `first` on.
std::string words(int count, int first = 0) {
  std::string text;
  for (int i = first; i < first + count; ++i) text += fmt::format("w{} ", i);
  return text;
}

double logistic(double x) {
  return 1 / (1 + std::exp(-x));
}

TEST(CompareLimits, NamesOfRelationsAndKinds) {
  EXPECT_FALSE(value_named<SentenceRelation>(""));
  EXPECT_EQ(value_named<SentenceRelation>("unrelated"), SentenceRelation::unrelated);
  EXPECT_FALSE(value_named<ContradictionType>(""));
  EXPECT_EQ(value_named<ContradictionType>("denial"), ContradictionType::denial);
}

// 4 of 9 and 9 words the same: the shares are 4/9, and one of them.
TEST(CompareLimits, SamenessOfAShare) {
  const auto made = compare_sentences(split_text(words(9)), split_text(words(4) + words(5, 50)));
  const auto share = 4.0 / 9;
  EXPECT_NEAR(made.same, logistic(11 * (share - 0.58)), 1e-12);
  EXPECT_EQ(made.relation, SentenceRelation::related);
  ASSERT_EQ(made.why.size(), 1U);
  EXPECT_EQ(made.why[0].rule, "claims.compare_shared");
  ASSERT_EQ(made.why[0].figures.size(), 1U);
  EXPECT_NEAR(made.why[0].figures[0].value, share, 1e-12);
}

// 4 of 8 and 4 of 10: the mean of both is 4 / 9, the better is a half.
TEST(CompareLimits, TheShorterCountsForMore) {
  const auto made = compare_sentences(split_text(words(8)), split_text(words(4) + words(6, 50)));
  const auto shared = 2 * 0.5 * 0.4 / 0.9;
  const auto agrees = 0.5 * shared + 0.5 * 0.5;
  EXPECT_NEAR(made.same, logistic(11 * (0.5 * shared + 0.5 * agrees - 0.58)), 1e-12);
}

// Words in another order take a tenth.
TEST(CompareLimits, OrderIsATenth) {
  const auto made = compare_sentences(split_text("w1 w2 w3 w4 w5"), split_text("w5 w4 w3 w2 w1"));
  EXPECT_EQ(made.relation, SentenceRelation::contradicts) << "read as roles";
  const auto turned = compare_sentences(split_text("w1 w2"), split_text("w2 w1"));
  EXPECT_NEAR(turned.same, logistic(11 * (0.9 - 0.58)), 1e-12);
}

// Related from 22 % of the words on.
TEST(CompareLimits, RelatedFromAShareOn) {
  const auto relation = [](int shared, int of) {
    return compare_sentences(split_text(words(of)),
                             split_text(words(shared) + words(of - shared, 500)))
        .relation;
  };
  EXPECT_EQ(relation(22, 100), SentenceRelation::related);
  EXPECT_EQ(relation(23, 100), SentenceRelation::related);
  EXPECT_EQ(relation(21, 100), SentenceRelation::unrelated);
}

// Same from even chances on: 0.58 of the words.
TEST(CompareLimits, SameFromAShareOn) {
  const auto relation = [](int shared) {
    return compare_sentences(split_text(words(50)),
                             split_text(words(shared) + words(50 - shared, 500)))
        .relation;
  };
  EXPECT_EQ(relation(30), SentenceRelation::same);
  EXPECT_EQ(relation(29), SentenceRelation::same) << "exactly 0.58";
  EXPECT_EQ(relation(28), SentenceRelation::related);
}

// A hedge on one side takes a quarter.
TEST(CompareLimits, Hedges) {
  const auto plain = compare_sentences(split_text(words(6)), split_text(words(6)));
  EXPECT_NEAR(plain.same, logistic(11 * 0.42), 1e-12);
  const auto shared = 2 * (6.0 / 7) / (1 + 6.0 / 7);
  const auto in_order = 0.5 * shared + 0.5 * (0.5 * shared + 0.5);
  for (const bool swapped : {false, true}) {
    const auto a = split_text(words(6) + "reportedly");
    const auto b = split_text(words(6));
    const auto made = swapped ? compare_sentences(b, a) : compare_sentences(a, b);
    EXPECT_NEAR(made.same, 0.75 * logistic(11 * (in_order - 0.58)), 1e-12);
  }
  const auto both =
      compare_sentences(split_text(words(6) + "reportedly"), split_text(words(6) + "allegedly"));
  const auto of_both = 6.0 / 7;
  EXPECT_NEAR(both.same, logistic(11 * (of_both - 0.58)), 1e-12);
}

// A negation of strength 0.9 against the rest, and what that leaves of sameness.
TEST(CompareLimits, Clashes) {
  const auto made = compare_sentences(split_text("never " + words(5)), split_text(words(5)));
  const auto of_a = 5.0 / 5.2;  // "never" is a function word
  const auto shared = 2 * of_a / (1 + of_a);
  const auto agrees = 0.5 * shared + 0.5;
  EXPECT_NEAR(made.contradicts, 0.9 * logistic(9 * (agrees - 0.5)), 1e-12);
  EXPECT_NEAR(made.same,
              logistic(11 * (0.5 * shared + 0.5 * agrees - 0.58)) * (1 - 0.85 * made.contradicts),
              1e-12);
  EXPECT_EQ(made.relation, SentenceRelation::contradicts);
  EXPECT_EQ(made.type, ContradictionType::negation);
  ASSERT_EQ(made.why.size(), 2U);
  EXPECT_EQ(made.why[1].rule, "claims.compare_negation");
}

// Of clashes that are equally sure the first by the words of the one text, then of the other.
TEST(CompareLimits, TheFirstOfEqualClashes) {
  const auto made = compare_sentences(split_text("3 boats 5"), split_text("4 boats 6"));
  ASSERT_EQ(made.why.size(), 2U);
  EXPECT_EQ(made.why[1].terms, (std::vector<std::string>{"3", "4"}));
  EXPECT_EQ(made.why[1].figures, (std::vector<Figure>{{"strength", 1}}));
}

// A clash below even chances tells its kind from 0.2 on.
TEST(CompareLimits, WeakClashes) {
  const auto compare = [](int same) {
    return compare_sentences(split_text("never " + words(same) + words(20 - same, 50)),
                             split_text(words(same) + words(20 - same, 80)));
  };
  for (int same = 2; same <= 14; ++same) {
    const auto made = compare(same);
    EXPECT_EQ(made.type.has_value(), made.contradicts >= 0.2) << same;
    EXPECT_EQ(made.relation == SentenceRelation::contradicts, made.contradicts >= 0.5) << same;
  }
  EXPECT_LT(compare(2).contradicts, 0.1);
  EXPECT_GT(compare(14).contradicts, 0.5);
}

// More than ninety tokens in more than two sentences are a body: the two sentences that fit best
// stand for it.
TEST(CompareLimits, WhatIsABody) {
  const auto claim = split_text(words(6));
  const auto share = [&](const Sentences& text) {
    return compare_sentences(claim, text).why.front().figures.front().value;
  };
  const auto body = [](int tokens, int sentences) {
    std::string text = words(6);
    for (int i = 1; i < sentences - 1; ++i) text += "\n" + words(1, 100 + i);
    text += "\n" + words(tokens - 6 - (sentences - 2), 500);
    return split_text(text);
  };
  EXPECT_DOUBLE_EQ(share(body(91, 3)), 1) << "a body: its share of the claim";
  const auto of_text = [](double size) { return 2 * (6 / size) / (1 + 6 / size); };
  EXPECT_NEAR(share(body(90, 3)), of_text(90), 1e-12) << "as a whole";
  EXPECT_NEAR(share(body(91, 2)), of_text(91), 1e-12) << "as a whole";
}

// The claim in three parts, each in a sentence: two are taken, those that hold the most.
TEST(CompareLimits, TheTwoBestSentences) {
  const auto claim = split_text(words(10));
  const auto share = [&](const std::string& parts) {
    return compare_sentences(claim, split_text(parts + "\n" + words(90, 500)))
        .why.front()
        .figures.front()
        .value;
  };
  EXPECT_NEAR(share(words(3) + "\n" + words(2, 3) + "\n" + words(4, 5)), 0.7, 1e-12);
  EXPECT_NEAR(share(words(2) + "\n" + words(3, 2) + "\n" + words(4, 5)), 0.7, 1e-12);
}

// A body is related where it holds 0.34 of the claim's content words anywhere.
TEST(CompareLimits, RelatedBodies) {
  const auto claim = split_text(words(50) + "the of and");
  const auto relation = [&](int held) {
    std::string text = words(1, 900);
    for (int i = 0; i < held; ++i) text += "\n" + words(1, i);
    return compare_sentences(claim, split_text(text + "\n" + words(90, 500))).relation;
  };
  EXPECT_EQ(relation(17), SentenceRelation::related) << "17 of 50";
  EXPECT_EQ(relation(16), SentenceRelation::unrelated);
}

// Of two bodies their beginnings are compared, two thousand tokens of each.
TEST(CompareLimits, LongTextsByTheirBeginnings) {
  const auto share = [](int before) {
    std::string a;
    std::string b;
    for (int i = 0; i < before; ++i) {
      a += "x ";
      b += "y ";
    }
    const auto made = compare_sentences(split_text(a + "boat"), split_text(b + "boat"));
    return made.why.front().figures.front().value;
  };
  EXPECT_NEAR(share(1999), 1.0 / 2000, 1e-12);
  EXPECT_DOUBLE_EQ(share(2000), 0);
}

double score_of(const std::vector<std::string>& claims, const std::string& query,
                std::uint32_t claim = 0) {
  std::vector<Sentences> made;
  for (const auto& text : claims) made.push_back(split_text(text));
  for (const auto& match : ClaimIndex(made).match(split_text(query), claims.size()))
    if (match.claim == claim) return match.score;
  return 0;
}

// Okapi BM25 with k1 = 1.2, b = 0.75.
TEST(MatchLimits, Scores) {
  const auto score = [](double holding, double all, double count, double length, double mean) {
    const auto rarity = std::log(1 + (all - holding + 0.5) / (holding + 0.5));
    return rarity * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length / mean));
  };
  EXPECT_NEAR(score_of({"ferry sank", "boat sank"}, "ferry"), score(1, 2, 1, 2, 2), 1e-12);
  EXPECT_NEAR(score_of({"ferry sank", "boat sank"}, "sank"), score(2, 2, 1, 2, 2), 1e-12);
  EXPECT_NEAR(score_of({"ferry ferry sank", "boat"}, "ferry"), score(1, 2, 2, 3, 2), 1e-12);
  EXPECT_NEAR(score_of({"ferry sank", "boat", "", ""}, "ferry"), score(1, 4, 1, 2, 0.75), 1e-12);
  EXPECT_NEAR(score_of({"the ferry sank .", "boat 12"}, "the ferry"), score(1, 2, 1, 2, 2), 1e-12)
      << "function words and signs do not count";
  EXPECT_NEAR(score_of({"ferry 12", "boat sank"}, "12"), score(1, 2, 1, 2, 2), 1e-12);
  EXPECT_DOUBLE_EQ(score_of({"", ""}, "ferry"), 0);
}

TEST(MatchLimits, LinksAreLeftOutAndHandlesCountByTheirWord) {
  for (const auto* word : {"http://x.example", "https://x.example", "www.x.example"})
    EXPECT_DOUBLE_EQ(score_of({word, "boat"}, word), 0) << word;
  EXPECT_DOUBLE_EQ(score_of({"@ferry", "boat"}, "@ferry"), score_of({"ferry", "boat"}, "ferry"));
  EXPECT_GT(score_of({"xhttp", "boat"}, "xhttp"), 0);
}

}  // namespace
}  // namespace headwater
