// SPDX-License-Identifier: Apache-2.0
#include "stories/train_document_pairs.h"

#include <gtest/gtest.h>

#include "stories/find_stories.h"
#include "stories/generated_stories_for_tests.h"

namespace headwater {
namespace {

MarkedPile pile_of(const GeneratedStories& sizes) {
  auto made = generate_stories(sizes);
  MarkedPile pile;
  pile.facts = std::move(made.facts);
  pile.sentences = std::move(made.sentences);
  for (std::size_t i = 0; i < pile.facts.size(); ++i)
    pile.story_of.emplace_back(static_cast<std::uint32_t>(i % sizes.stories));
  return pile;
}

TEST(TrainDocumentPairs, LearnsStoriesThatCanBeToldApart) {
  const std::vector<MarkedPile> piles{pile_of({.stories = 8, .documents_each = 5}),
                                      pile_of({.stories = 3, .documents_each = 6})};
  const auto model = train_document_pairs(piles);
  const auto fresh = pile_of({.stories = 15, .documents_each = 4});
  const auto stories = find_stories(fresh.texts(), model);
  EXPECT_EQ(stories.size(), 15U);
  for (const auto& story : stories) EXPECT_EQ(story.documents.size(), 4U);
}

TEST(TrainDocumentPairs, TheSamePilesGiveTheSameWeights) {
  const std::vector<MarkedPile> piles{pile_of({.stories = 5, .documents_each = 4})};
  EXPECT_EQ(document_pair_weights(train_document_pairs(piles)),
            document_pair_weights(train_document_pairs(piles)));
}

TEST(TrainDocumentPairs, DocumentsThatNobodyMarkedTeachNothing) {
  auto pile = pile_of({.stories = 5, .documents_each = 4});
  const auto whole = pile_of({.stories = 5, .documents_each = 3});
  for (std::size_t i = 15; i < pile.story_of.size(); ++i) pile.story_of[i] = no_index;
  EXPECT_EQ(document_pair_weights(train_document_pairs(std::vector{pile})),
            document_pair_weights(train_document_pairs(std::vector{whole})));
}

// A pile of which nothing may be compared adds no row, and divides by none.
TEST(TrainDocumentPairs, PilesWithoutPairsAreNoHarm) {
  const auto pile = pile_of({.stories = 5, .documents_each = 4});
  const MarkedPile empty;
  EXPECT_EQ(document_pair_weights(train_document_pairs(std::vector{pile, empty})),
            document_pair_weights(train_document_pairs(std::vector{pile})));
  const auto none = train_document_pairs(std::vector{empty});
  EXPECT_EQ(none.bias, 0);
  EXPECT_EQ(none.weights, DocumentPair{});
}

}  // namespace
}  // namespace headwater
