// SPDX-License-Identifier: Apache-2.0
#include "origins/telling_passages.h"

#include <gtest/gtest.h>

#include "origins/pile_for_tests.h"

namespace headwater {
namespace {

const std::string ten = "the ferry with forty on board sank off Hallmere yesterday";
const std::string sixteen = ten + " and nobody was found so far";
const std::string call = "anyone who saw it may call the harbour police on 0845 125 2222";

std::size_t telling(const std::string& words, double similarity) {
  Pile pile;
  for (const auto* outlet : {"Herald", "Post"}) pile.document(outlet, 1, words);
  pile.share(0, words, 1, words, ReuseKind::near, similarity);
  return telling_passages({pile.facts, pile.sentences}, pile.passages).size();
}

TEST(TellingPassages, ChangedWordsNeedMoreOfThem) {
  EXPECT_EQ(telling(ten, 1), 1U);
  EXPECT_EQ(telling(ten, 0.9), 0U) << "nine words in common";
  EXPECT_EQ(telling(sixteen, 0.75), 1U) << "twelve";
  EXPECT_EQ(telling(sixteen, 0.7), 0U) << "eleven";
}

TEST(TellingPassages, ANumberToCallStandsInEveryReport) {
  EXPECT_EQ(telling(call, 1), 0U);
  EXPECT_EQ(telling(sixteen + " " + call, 1), 0U) << "29 words";
  EXPECT_EQ(telling("there " + sixteen + " " + call, 1), 1U) << "30 words";
}

TEST(TellingPassages, InTheirOrder) {
  Pile pile;
  for (const auto* outlet : {"Herald", "Post", "Courier"}) pile.document(outlet, 1, ten);
  pile.share(1, ten, 2, ten);
  pile.share(0, ten, 1, ten, ReuseKind::near, 0.5);
  pile.share(0, ten, 2, ten);
  const auto kept = telling_passages({pile.facts, pile.sentences}, pile.passages);
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0].a.document, 1U);
  EXPECT_EQ(kept[1].a.document, 0U);
}

}  // namespace
}  // namespace headwater
