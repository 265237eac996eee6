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

// The more words are shared, the more alike; and the same both ways round.
TEST(CompareLimits, SamenessRisesWithTheShare) {
  double last = 0;
  for (int shared = 0; shared <= 10; shared += 2) {
    const auto a = split_text(words(10));
    const auto b = split_text(words(shared) + words(10 - shared, 50));
    const auto made = compare_sentences(a, b);
    EXPECT_GE(made.same + 0.05, last) << shared;
    EXPECT_NEAR(made.same, compare_sentences(b, a).same, 1e-9) << shared;
    EXPECT_EQ(made.relation == SentenceRelation::same, made.same >= 0.5) << shared;
    ASSERT_EQ(made.why.size(), 1U);
    EXPECT_EQ(made.why[0].rule, "claims.compare_shared");
    EXPECT_NEAR(made.why[0].figures.at(0).value, shared / 10.0, 1e-12);
    last = made.same;
  }
  EXPECT_GT(last, 0.85);
}

TEST(CompareLimits, WordsTurnedRoundAreReadAsRoles) {
  EXPECT_EQ(compare_sentences(split_text("w1 w2 w3 w4 w5"), split_text("w5 w4 w3 w2 w1")).relation,
            SentenceRelation::contradicts);
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

// A negation of strength 0.95 where all the rest agrees, and what it takes from sameness.
TEST(CompareLimits, Clashes) {
  const auto made = compare_sentences(split_text("never " + words(5)), split_text(words(5)));
  EXPECT_NEAR(made.contradicts, 0.95, 1e-12);
  EXPECT_LT(made.same, 1 - 0.45 * 0.95);
  EXPECT_EQ(made.relation, SentenceRelation::contradicts);
  EXPECT_EQ(made.type, ContradictionType::negation);
  ASSERT_EQ(made.why.size(), 2U);
  EXPECT_EQ(made.why[1].rule, "claims.compare_negation");
}

// A clash is even where four fifths of the rest agree: slope 12, 1 where all does.
TEST(CompareLimits, AClashAgainstTheRest) {
  const auto of = [](int same, int others) {
    return compare_sentences(split_text("never " + words(same) + words(others, 50)),
                             split_text(words(same) + words(others, 80)))
        .contradicts;
  };
  const auto expected = [](double rest) {
    return 0.95 * logistic(12 * (rest - 0.8)) / logistic(12 * 0.2);
  };
  EXPECT_NEAR(of(16, 4), expected(0.8), 1e-12);
  EXPECT_NEAR(of(18, 2), expected(0.9), 1e-12);
  EXPECT_GT(of(17, 3), 0.5);
  EXPECT_LT(of(15, 5), 0.5);
}

// What speaks against a claim without a clash is no contradiction by itself, but may weigh more
// than sameness.
TEST(CompareLimits, OppositionWithoutAClash) {
  const auto claim = split_text("The ferry was built in Norway");
  const auto text = split_text("The ferry was built by a yard in Peru that later closed down");
  const auto made = compare_sentences(text, claim);
  EXPECT_GT(made.contradicts, made.same);
  EXPECT_LT(made.contradicts, 0.5);
  const auto other = compare_sentences(
      split_text("The ferry was built by a yard in Norway that later closed down"), claim);
  EXPECT_GT(other.same, other.contradicts);
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
  for (int same = 2; same <= 18; ++same) {
    const auto made = compare(same);
    EXPECT_EQ(made.type.has_value(), made.contradicts >= 0.2) << same;
    EXPECT_EQ(made.relation == SentenceRelation::contradicts, made.contradicts >= 0.5) << same;
  }
  EXPECT_LT(compare(15).contradicts, 0.5);
  EXPECT_GT(compare(17).contradicts, 0.5);
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
