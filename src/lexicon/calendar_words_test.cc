// SPDX-License-Identifier: Apache-2.0
#include "lexicon/calendar_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

namespace headwater {
namespace {

TEST(CalendarWords, MonthsOfManyLanguages) {
  const std::pair<const char*, unsigned> rows[] = {
      {"february", 2},  {"feb", 2},       {"sept", 9},  {"februar", 2}, {"jänner", 1},
      {"février", 2},   {"fevrier", 2},   {"aout", 8},  {"enero", 1},   {"gen", 1},
      {"março", 3},     {"marco", 3},     {"mrt", 3},   {"января", 1},  {"styczeń", 1},
      {"stycznia", 1},  {"kesäkuuta", 6}, {"února", 2}, {"ocak", 1},    {"decembre", 12},
      {"listopad", 11}, {"maerz", 3},     {"mrz", 3},   {"selby", 0},   {"February", 0},
      {"monday", 0},    {"", 0}};
  for (const auto& [word, month] : rows) EXPECT_EQ(month_named(word), month) << word;
}

TEST(CalendarWords, EnglishMonthsAndDays) {
  EXPECT_EQ(english_months().front().word, "january");
  EXPECT_FALSE(english_months().front().abbreviation);
  const auto number_of = [](const auto& words, std::string_view word) {
    const auto found = std::ranges::find(words, word, &CalendarWord::word);
    return found == words.end() ? 0U : found->number + (found->abbreviation ? 100U : 0U);
  };
  EXPECT_EQ(number_of(english_months(), "dec"), 112U);
  EXPECT_EQ(number_of(english_weekdays(), "monday"), 1U);
  EXPECT_EQ(number_of(english_weekdays(), "sunday"), 7U);
  EXPECT_EQ(number_of(english_weekdays(), "sat"), 106U);
}

TEST(CalendarWords, NamesThatAreNoCommonWords) {
  for (const auto* word : {"june", "august", "friday"}) EXPECT_TRUE(is_calendar_name(word)) << word;
  for (const auto* word : {"may", "march", "fri", "jun", "spring"})
    EXPECT_FALSE(is_calendar_name(word)) << word;
}

}  // namespace
}  // namespace headwater
