// SPDX-License-Identifier: Apache-2.0
#include "lexicon/currency_words.h"

#include <gtest/gtest.h>

namespace headwater {
namespace {

TEST(CurrencyWords, OfTodayAndOfThePast) {
  for (const auto* word :
       {"dollar", "dollars", "kronor", "yen", "rubles", "roubles", "pesetas", "marks", "zlotys"})
    EXPECT_TRUE(currency_words().contains(word)) << word;
}

TEST(CurrencyWords, NoMetalsAndNoWordsOfOtherThings) {
  for (const auto* word : {"gold", "silver", "rights", "units", "won", "value", "people", ""})
    EXPECT_FALSE(currency_words().contains(word)) << word;
}

}  // namespace
}  // namespace headwater
