// SPDX-License-Identifier: Apache-2.0
// A place on the calendar at some precision: a day, a week, a month … a century.
//
// Rule:    value and interval say the same thing; `value` is TIMEX3 (ISO-TimeML, ISO 8601), the
//          interval holds all its days.
// Example: {quarter, 1989, number 3} -> "1989-Q3", 1989-07-01..1989-09-30.
#pragma once

#include <string>

#include "model/time_interval.h"

namespace headwater::times {

enum class Unit : int {
  second = 1,
  minute,
  hour,
  day,
  week,
  fortnight,
  month,
  quarter,
  year,
  decade,
  century,
  weekend,
  night,
  millennium
};

struct CalendarPoint {
  Precision precision = Precision::unknown;
  int year = 0;  // astronomical: 1 BC is 0, 2 BC is -1
  unsigned month = 0;
  unsigned day = 0;
  int number = 0;        // week 1..53, quarter 1..4, half 1..2, season 1..4 (spring first)
  bool weekend = false;  // of the week
  std::string clock;     // "T22:00", "TEV"; empty where the day is meant as a whole
  bool operator==(const CalendarPoint&) const = default;
};

[[nodiscard]] std::string timex_value(const CalendarPoint& point);
[[nodiscard]] TimeInterval interval_of(const CalendarPoint& point);
// The day, week, month … that holds a day.
[[nodiscard]] CalendarPoint point_around(Day day, Unit unit);
[[nodiscard]] CalendarPoint day_point(Day day);
// Months and years keep the day of the month where it exists, else take the last one.
[[nodiscard]] Day shift_day(Day day, Unit unit, long amount);
[[nodiscard]] int iso_weekday(Day day);  // 1 Monday … 7 Sunday
[[nodiscard]] Day monday_of_week(int iso_year, int week);
[[nodiscard]] Day easter_sunday(int year);
// BC years as they are counted: 490 BC -> -489.
[[nodiscard]] int astronomical_year(int year, bool before_christ);

}  // namespace headwater::times
