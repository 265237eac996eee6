// SPDX-License-Identifier: Apache-2.0
// Names of months and days of the week, as ICU (CLDR) has them; made when first asked for.
//
// Rule:    lower case, without the period of an abbreviation; where two languages use one word for
//          two months, the language that more newsrooms write in wins.
// Example: month_named("février") == 2; month_named("fevrier") == 2; month_named("selby") == 0.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace headwater {

struct CalendarWord {
  std::string word;
  unsigned number = 0;  // January is 1, Monday is 1
  bool abbreviation = false;
};
// In English.
[[nodiscard]] const std::vector<CalendarWord>& english_months();
[[nodiscard]] const std::vector<CalendarWord>& english_weekdays();
// The month that a word names in a language of European newsrooms, with or without its accents; 0
// where none.
[[nodiscard]] unsigned month_named(std::string_view lower);
// A month or day of the week in full that is no common English word ("march" and "may" are).
[[nodiscard]] bool is_calendar_name(std::string_view lower);

}  // namespace headwater
