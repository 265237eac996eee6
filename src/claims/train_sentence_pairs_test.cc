// SPDX-License-Identifier: Apache-2.0
#include "claims/train_sentence_pairs.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>

#include "claims/find_claims.h"
#include "claims/units_for_tests.h"

namespace headwater {
namespace {

using made_papers::Papers;

struct Names {
  const char* ship;
  const char* town;
  int low;
  int high;
};

// Six papers on one wreck: three say that `low` sailors died, three that `high` did. All tell of
// the ship besides.
struct Wreck {
  Papers papers;
  MarkedPile pile;

  explicit Wreck(const Names& names) {
    const auto& [ship, town, low, high] = names;
    const std::array<const char*, 3> wordings{
        "In all {2} sailors died when the ferry {0} sank off {1}.",
        "The ferry {0} sank off {1} and {2} sailors died.",
        "Some {2} sailors of the ferry {0} died off {1}."};
    const std::array<const char*, 6> rest{
        "Painters had given the ferry {0} a green hull.",
        "A bakery in {1} sold bread to the sailors every morning.",
        "Children threw flowers from the pier of {1} into the water.",
        "The owner of the {0} never answered letters from his bank.",
        "Fog had covered the coast near {1} since Tuesday.",
        "Tickets for the ferry cost more than a week of wages."};
    for (std::size_t i = 0; i < 6; ++i) {
      const bool more = i >= 3;
      const auto first = fmt::format(fmt::runtime(wordings[i % 3]), ship, town, more ? high : low);
      papers.paper(fmt::format("Paper {}", i), "2011-03-02",
                   first + " " + fmt::format(fmt::runtime(rest[i]), ship, town));
      const auto size = static_cast<std::uint32_t>(first.size());
      pile.statements.push_back({static_cast<std::uint32_t>(i), {0, size}, more ? 1U : 0U});
    }
    pile.conflicts = {{0, 1, ConflictKind::disjoint}};
    pile.facts = papers.facts;
    pile.sentences = papers.sentences;
    pile.story_of.assign(6, MaybeIndex(0U));
  }
};

std::vector<MarkedPile> marked_piles() {
  std::vector<MarkedPile> piles;
  for (const auto& names :
       {Names{"Velmoor", "Kessby", 12, 31}, Names{"Halvorsen", "Orth", 9, 40},
        Names{"Brandvik", "Varnholm", 17, 25}, Names{"Ostvik", "Tarnby", 8, 14}})
    piles.push_back(Wreck(names).pile);
  return piles;
}

// The claims of a pile that was not learned from, "papers: text", and its conflicts.
std::string found_in_another_pile(const ClaimModels& models) {
  const Wreck wreck({"Lindmere", "Soltvik", 22, 57});
  const auto found =
      find_claims(wreck.pile.texts(), {}, {}, {Story{{0, 1, 2, 3, 4, 5}, {}}}, models);
  std::string out;
  for (const auto& claim : found.claims) {
    if (claim.utterances.size() == 1) continue;
    for (const auto u : claim.utterances) out += fmt::format("{} ", found.utterances[u].document);
    out += "| ";
  }
  for (const auto& conflict : found.conflicts) {
    out += fmt::format("{} {}: {}; ", name_of(conflict.kind), fmt::join(conflict.claims, "-"),
                       fmt::join(conflict.values, " "));
  }
  return out;
}

TEST(TrainSentencePairs, LearnsClaimsAndTheirConflict) {
  const auto models = train_sentence_pairs(marked_piles());
  EXPECT_EQ(found_in_another_pile(models), "0 1 2 | 3 4 5 | disjoint 0-1: 22 57; ");
  EXPECT_EQ(models.same.columns_hash,
            hash_of_columns({sentence_pair_features.begin(), sentence_pair_features.end()}));
  EXPECT_EQ(models.conflict.columns_hash, models.same.columns_hash);
}

TEST(TrainSentencePairs, TheSamePilesGiveTheSameBytes) {
  std::array<std::string, 2> bytes;
  for (auto& out : bytes) {
    const auto models = train_sentence_pairs(marked_piles());
    write_trees(models.same, out);
    write_trees(models.conflict, out);
  }
  EXPECT_EQ(bytes[0], bytes[1]);
}

std::string conflict_bytes(const std::vector<MarkedPile>& piles) {
  std::string bytes;
  write_trees(train_sentence_pairs(piles).conflict, bytes);
  return bytes;
}

TEST(TrainSentencePairs, AConflictHoldsBothWays) {
  auto piles = marked_piles();
  for (auto& pile : piles) std::swap(pile.conflicts[0].a, pile.conflicts[0].b);
  EXPECT_EQ(conflict_bytes(piles), conflict_bytes(marked_piles()));
}

// Each statement from so many characters before the end of its sentence to so many behind it.
std::vector<MarkedPile> marked_around_the_end(std::uint32_t before, std::uint32_t behind) {
  auto piles = marked_piles();
  for (auto& pile : piles) {
    for (auto& statement : pile.statements) {
      const auto end = statement.span.end;
      statement.span = {end - before, end + behind};
    }
  }
  return piles;
}

// Half of the shorter of statement and sentence is enough, less is not.
TEST(TrainSentencePairs, AStatementCoversHalf) {
  const auto expected = conflict_bytes(marked_piles());
  EXPECT_EQ(conflict_bytes(marked_around_the_end(8, 2)), expected);
  EXPECT_EQ(conflict_bytes(marked_around_the_end(5, 5)), expected);
  EXPECT_NE(conflict_bytes(marked_around_the_end(4, 5)), expected);
  auto touching = marked_piles();
  for (auto& pile : touching) {
    for (auto& statement : pile.statements) statement.span.end += 5;
  }
  EXPECT_EQ(conflict_bytes(touching), expected) << "the sentence behind is only touched";
}

// A pile that marks all otherwise wins by its share.
TEST(TrainSentencePairs, PilesCountByTheirShare) {
  for (const auto& [share, claims] :
       std::vector<std::pair<double, const char*>>{{0.001, "0 1 2 | 3 4 5 | "}, {1000, ""}}) {
    auto piles = marked_piles();
    for (auto& pile : piles) pile.conflicts.clear();
    auto contrary = piles;
    for (auto& pile : contrary) {
      for (std::uint32_t i = 0; i < pile.statements.size(); ++i) pile.statements[i].claim = i;
      pile.share = share;
    }
    piles.insert(piles.end(), contrary.begin(), contrary.end());
    EXPECT_EQ(found_in_another_pile(train_sentence_pairs(piles)), claims) << share;
  }
}

// Nothing marked as a conflict: none is learned, the claims are.
TEST(TrainSentencePairs, WithoutConflicts) {
  auto piles = marked_piles();
  for (auto& pile : piles) pile.conflicts.clear();
  EXPECT_EQ(found_in_another_pile(train_sentence_pairs(piles)), "0 1 2 | 3 4 5 | ");
}

// Piles whose claims are not marked, and documents of no story, teach nothing.
TEST(TrainSentencePairs, WhatIsNotMarked) {
  auto piles = marked_piles();
  auto other = Wreck({"Lindmere", "Soltvik", 22, 57}).pile;
  other.statements.clear();
  piles.push_back(other);
  auto no_story = Wreck({"Lindmere", "Soltvik", 22, 57}).pile;
  no_story.story_of.assign(6, no_index);
  piles.push_back(no_story);
  std::string with;
  std::string without;
  write_trees(train_sentence_pairs(piles).same, with);
  write_trees(train_sentence_pairs(marked_piles()).same, without);
  EXPECT_EQ(with, without);
}

// Models of nothing say no of every pair.
TEST(TrainSentencePairs, NoPiles) {
  const auto models = train_sentence_pairs({});
  EXPECT_EQ(found_in_another_pile(models), "");
  EXPECT_EQ(models.same.columns_hash,
            hash_of_columns({sentence_pair_features.begin(), sentence_pair_features.end()}));
}

}  // namespace
}  // namespace headwater
