// SPDX-License-Identifier: Apache-2.0
// Calendar days: proleptic Gregorian, no time zone (ISO 8601).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace headwater {

using Day = std::chrono::sys_days;

// nullopt where the day does not exist (30 February).
[[nodiscard]] std::optional<Day> make_day(int year, unsigned month, unsigned day);
// Reads the first ten characters as YYYY-MM-DD; "2005-02-09T10:00" gives 9 February 2005.
[[nodiscard]] std::optional<Day> parse_iso_day(std::string_view text);
[[nodiscard]] std::string iso_day(Day day);
[[nodiscard]] Day last_day_of_month(int year, unsigned month);
[[nodiscard]] int year_of(Day day);
[[nodiscard]] unsigned month_of(Day day);

// Days since 1 January 1970.
[[nodiscard]] inline long day_number(Day day) {
  return day.time_since_epoch().count();
}

}  // namespace headwater
