// SPDX-License-Identifier: Apache-2.0
#include "lexicon/number_words.h"

#include <gtest/gtest.h>

#include <string>

namespace headwater {
namespace {

TEST(NumberWords, ValueAndKind) {
  const struct {
    const char* word;
    double value;
    NumberKind kind;
  } rows[] = {{"zero", 0, NumberKind::unit},         {"nineteen", 19, NumberKind::unit},
              {"twenty", 20, NumberKind::ten},       {"hundred", 100, NumberKind::scale},
              {"trillion", 1e12, NumberKind::scale}, {"couple", 2, NumberKind::group},
              {"hundreds", 200, NumberKind::many}};
  for (const auto& row : rows) {
    const auto* found = find_number_word(row.word);
    ASSERT_NE(found, nullptr) << row.word;
    EXPECT_EQ(found->value, row.value) << row.word;
    EXPECT_EQ(found->kind, row.kind) << row.word;
  }
  for (const auto* word : {"first", "half", "single", "Two", ""})
    EXPECT_EQ(find_number_word(word), nullptr) << word;
}

TEST(NumberWords, Ordinals) {
  EXPECT_EQ(ordinal_word("first"), 1);
  EXPECT_EQ(ordinal_word("thirtieth"), 30);
  EXPECT_EQ(ordinal_word("one"), std::nullopt);
}

}  // namespace
}  // namespace headwater
