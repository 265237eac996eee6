// SPDX-License-Identifier: Apache-2.0
#include "learn/word_rarity.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/hash.h"
#include "learn/built_in_files_for_tests.h"
#include "learn/hashed_table.h"

namespace headwater {
extern const EmbeddedFile background_files[];

namespace {

TEST(WordRarity, TheFileIsWhole) {
  EXPECT_EQ(expect_whole_files("background", background_files), 1);
}

TEST(WordRarity, RarerWordsWeighMore) {
  EXPECT_EQ(rarity_of_stem("the"), 0);
  const char* rising[] = {"the", "year", "bridg", "ferri", "capsiz"};
  for (std::size_t i = 1; i < std::size(rising); ++i)
    EXPECT_LT(rarity_of_stem(rising[i - 1]), rarity_of_stem(rising[i])) << rising[i];
  EXPECT_NEAR(rarity_of_stem("said"), 0.027, 1e-9);
  EXPECT_NEAR(rarity_of_stem("capsiz"), 0.879, 1e-9);
  EXPECT_LE(rarity_of_stem("capsiz"), 1);
}

TEST(WordRarity, AWordThatTheBackgroundDoesNotHoldIsRarest) {
  EXPECT_EQ(rarity_of_stem("varnholm"), 1);
  EXPECT_EQ(rarity_of_stem(""), 1);
}

// What the table says of a stem: 1 + rarity in thousandths, 0 where it has none.
int value_of(const HashedTable& table, std::string_view stem) {
  return table.find(fnv1a64(stem));
}

TEST(WordRarity, BytesGiveBackTheRarityOfEachRank) {
  std::vector<std::string> stems;
  for (int rank = 0; rank < 500; ++rank) stems.push_back("word" + std::to_string(rank));
  const auto bytes = word_rarity_bytes(stems);
  const HashedTable table(bytes);
  ASSERT_FALSE(table.empty());
  for (int rank = 0; rank < 500; ++rank) {
    const auto rarity = std::log((rank + 50) / 50.0) / std::log(550 / 50.0);
    EXPECT_EQ(value_of(table, stems[static_cast<std::size_t>(rank)]),
              1 + std::lround(1000 * rarity));
  }
  EXPECT_EQ(value_of(table, "word500"), 0);
}

TEST(WordRarity, AStemHasTheRarityOfItsCommonestWord) {
  const std::vector<std::string> twice{"sail", "ship", "mast", "sail"};
  const std::vector<std::string> once{"sail", "ship", "mast", "deck"};
  const auto first = word_rarity_bytes(twice);
  const auto second = word_rarity_bytes(once);
  for (const auto* stem : {"sail", "ship", "mast"})
    EXPECT_EQ(value_of(HashedTable(first), stem), value_of(HashedTable(second), stem)) << stem;
}

TEST(WordRarity, BadBytesHoldNoWord) {
  const auto whole = word_rarity_bytes({"sail", "ship"});
  auto shorter = whole;
  shorter.pop_back();
  auto other = whole;
  other[0] = static_cast<char>(other[0] ^ 1);
  for (const auto& bytes : {std::string(), std::string("HWT1"), shorter, other}) {
    const HashedTable table(bytes);
    EXPECT_TRUE(table.empty());
    EXPECT_EQ(value_of(table, "sail"), 0);
  }
}

}  // namespace
}  // namespace headwater
