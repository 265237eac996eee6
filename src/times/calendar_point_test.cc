// SPDX-License-Identifier: Apache-2.0
// Points on the calendar: values, first and last days, what is around a day and what lies away from
// it.
#include "times/calendar_point.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace headwater::times {
namespace {

Day day(const std::string& text) {
  return parse_iso_day(text).value();
}

std::string of(const CalendarPoint& point) {
  const auto interval = interval_of(point);
  return fmt::format("{} {}..{}", timex_value(point), interval.lo ? iso_day(*interval.lo) : "?",
                     interval.hi ? iso_day(*interval.hi) : "?");
}

CalendarPoint made(Precision precision, int year, unsigned month = 0, unsigned day_of_month = 0,
                   int number = 0) {
  CalendarPoint point;
  point.precision = precision;
  point.year = year;
  point.month = month;
  point.day = day_of_month;
  point.number = number;
  return point;
}

TEST(CalendarPoint, ValuesAndDays) {
  struct Case {
    CalendarPoint point;
    const char* expected;
  };
  const std::vector<Case> cases{
      {made(Precision::day, 2004, 2, 29), "2004-02-29 2004-02-29..2004-02-29"},
      {made(Precision::day, 2005, 2, 29), "2005-02-29 ?..?"},
      {made(Precision::day, 79, 8, 4), "0079-08-04 0079-08-04..0079-08-04"},
      {made(Precision::month, 2004, 2), "2004-02 2004-02-01..2004-02-29"},
      {made(Precision::month, 2005, 1), "2005-01 2005-01-01..2005-01-31"},
      {made(Precision::month, 2005, 12), "2005-12 2005-12-01..2005-12-31"},
      {made(Precision::season, 2005, 0, 0, 1), "2005-SP 2005-03-01..2005-05-31"},
      {made(Precision::season, 2005, 0, 0, 2), "2005-SU 2005-06-01..2005-08-31"},
      {made(Precision::season, 2005, 0, 0, 3), "2005-FA 2005-09-01..2005-11-30"},
      {made(Precision::season, 2003, 0, 0, 4), "2003-WI 2003-12-01..2004-02-29"},
      {made(Precision::quarter, 2005, 0, 0, 1), "2005-Q1 2005-01-01..2005-03-31"},
      {made(Precision::quarter, 2005, 0, 0, 2), "2005-Q2 2005-04-01..2005-06-30"},
      {made(Precision::quarter, 2005, 0, 0, 3), "2005-Q3 2005-07-01..2005-09-30"},
      {made(Precision::quarter, 2005, 0, 0, 4), "2005-Q4 2005-10-01..2005-12-31"},
      {made(Precision::half, 2005, 0, 0, 1), "2005-H1 2005-01-01..2005-06-30"},
      {made(Precision::half, 2005, 0, 0, 2), "2005-H2 2005-07-01..2005-12-31"},
      {made(Precision::week, 2004, 0, 0, 1), "2004-W01 2003-12-29..2004-01-04"},
      {made(Precision::week, 2004, 0, 0, 53), "2004-W53 2004-12-27..2005-01-02"},
      {made(Precision::week, 2006, 0, 0, 1), "2006-W01 2006-01-02..2006-01-08"},
      {made(Precision::week, 2009, 0, 0, 1), "2009-W01 2008-12-29..2009-01-04"},
      {made(Precision::week, 2010, 0, 0, 1), "2010-W01 2010-01-04..2010-01-10"},
      {made(Precision::year, 2005), "2005 2005-01-01..2005-12-31"},
      {made(Precision::year, 1), "0001 0001-01-01..0001-12-31"},
      {made(Precision::year, 0), "BC0001 0000-01-01..0000-12-31"},
      {made(Precision::year, -43), "BC0044 -043-01-01..-043-12-31"},
      {made(Precision::decade, 1960), "196 1960-01-01..1969-12-31"},
      {made(Precision::decade, 1969), "196 1960-01-01..1969-12-31"},
      {made(Precision::decade, 1970), "197 1970-01-01..1979-12-31"},
      {made(Precision::decade, 5), "000 0001-01-01..0009-12-31"},
      {made(Precision::century, 1901), "19 1900-01-01..1999-12-31"},
      {made(Precision::century, 2000), "20 2000-01-01..2099-12-31"},
      {made(Precision::century, 1), "00 0001-01-01..0099-12-31"},
      {made(Precision::century, 100), "01 0100-01-01..0199-12-31"},
      // before Christ the count runs backwards: 490 BC is -489
      {made(Precision::decade, -489), "BC049 -498-01-01..-489-12-31"},
      {made(Precision::decade, -488), "BC048 -488-01-01..-479-12-31"},
      {made(Precision::decade, 0), "BC000 -008-01-01..0000-12-31"},
      {made(Precision::century, -399), "BC04 -498-01-01..-399-12-31"},
      {made(Precision::century, 0), "BC00 -098-01-01..0000-12-31"},
      {CalendarPoint{}, " ?..?"},
  };
  for (const auto& [point, expected] : cases) EXPECT_EQ(of(point), expected);
  auto evening = made(Precision::time, 2005, 2, 9);
  evening.clock = "TEV";
  EXPECT_EQ(of(evening), "2005-02-09TEV 2005-02-09..2005-02-09");
  auto weekend = made(Precision::week, 2005, 0, 0, 6);
  weekend.weekend = true;
  EXPECT_EQ(of(weekend), "2005-W06-WE 2005-02-12..2005-02-13");
  for (const auto precision : {Precision::time, Precision::week, Precision::month,
                               Precision::season, Precision::half, Precision::century})
    EXPECT_EQ(interval_of(made(precision, 2005, 1, 1, 1)).precision, precision);
}

TEST(CalendarPoint, Weekdays) {
  EXPECT_EQ(iso_weekday(day("2005-02-07")), 1);
  EXPECT_EQ(iso_weekday(day("2005-02-13")), 7);
  EXPECT_EQ(astronomical_year(490, true), -489);
  EXPECT_EQ(astronomical_year(1, true), 0);
  EXPECT_EQ(astronomical_year(490, false), 490);
}

TEST(CalendarPoint, AroundADay) {
  struct Case {
    const char* day;
    Unit unit;
    const char* value;
  };
  const std::vector<Case> cases{
      {"2005-02-09", Unit::second, "2005-02-09"},   {"2005-02-09", Unit::hour, "2005-02-09"},
      {"2005-02-09", Unit::day, "2005-02-09"},      {"2005-02-09", Unit::night, "2005-02-09"},
      {"2005-02-09", Unit::week, "2005-W06"},       {"2005-02-09", Unit::fortnight, "2005-W06"},
      {"2005-02-09", Unit::weekend, "2005-W06-WE"}, {"2005-02-06", Unit::week, "2005-W05"},
      {"2005-02-07", Unit::week, "2005-W06"},       {"2005-01-02", Unit::week, "2004-W53"},
      {"2005-01-03", Unit::week, "2005-W01"},       {"2008-12-28", Unit::week, "2008-W52"},
      {"2008-12-29", Unit::week, "2009-W01"},       {"2005-02-09", Unit::month, "2005-02"},
      {"2005-03-31", Unit::quarter, "2005-Q1"},     {"2005-04-01", Unit::quarter, "2005-Q2"},
      {"2005-12-31", Unit::quarter, "2005-Q4"},     {"2005-02-09", Unit::year, "2005"},
      {"2005-02-09", Unit::decade, "200"},          {"2005-02-09", Unit::century, "20"},
      {"2005-02-09", Unit::millennium, "20"},
  };
  for (const auto& [from, unit, value] : cases)
    EXPECT_EQ(timex_value(point_around(day(from), unit)), value) << from << static_cast<int>(unit);
  const auto point = day_point(day("2005-02-09"));
  EXPECT_EQ(point, made(Precision::day, 2005, 2, 9));
}

TEST(CalendarPoint, AwayFromADay) {
  struct Case {
    const char* day;
    Unit unit;
    long amount;
    const char* expected;
  };
  const std::vector<Case> cases{
      {"2005-02-09", Unit::second, 5, "2005-02-09"},
      {"2005-02-09", Unit::minute, 5, "2005-02-09"},
      {"2005-02-09", Unit::hour, 48, "2005-02-09"},
      {"2005-02-09", Unit::day, 20, "2005-03-01"},
      {"2005-02-09", Unit::day, -9, "2005-01-31"},
      {"2005-02-09", Unit::night, 1, "2005-02-10"},
      {"2005-02-09", Unit::week, 2, "2005-02-23"},
      {"2005-02-09", Unit::weekend, -1, "2005-02-02"},
      {"2005-02-09", Unit::fortnight, 2, "2005-03-09"},
      {"2005-02-09", Unit::month, 11, "2006-01-09"},
      {"2005-02-09", Unit::month, -2, "2004-12-09"},
      {"2005-01-31", Unit::month, 1, "2005-02-28"},
      {"2003-01-31", Unit::month, 13, "2004-02-29"},
      {"2005-03-30", Unit::month, -1, "2005-02-28"},
      {"2005-01-31", Unit::month, 2, "2005-03-31"},
      {"2005-05-31", Unit::month, 1, "2005-06-30"},
      {"2005-02-09", Unit::quarter, 3, "2005-11-09"},
      {"2005-02-09", Unit::quarter, -1, "2004-11-09"},
      {"2004-02-29", Unit::year, 1, "2005-02-28"},
      {"2004-02-29", Unit::year, -4, "2000-02-29"},
      {"2005-02-09", Unit::decade, 2, "2025-02-09"},
      {"2005-02-09", Unit::century, -2, "1805-02-09"},
      {"2005-02-09", Unit::millennium, 1, "3005-02-09"},
      // so far away that no calendar holds it
      {"1970-01-01", Unit::day, 29999, "2052-02-19"},
      {"1970-01-01", Unit::day, 30000, "2052-02-20"},
      {"1970-01-01", Unit::day, 30001, "2052-02-20"},
      {"1970-01-01", Unit::day, -30000, "1887-11-12"},
      {"1970-01-01", Unit::day, -30001, "1887-11-12"},
      {"1970-01-01", Unit::year, 7999, "9969-01-01"},
  };
  for (const auto& [from, unit, amount, expected] : cases)
    EXPECT_EQ(iso_day(shift_day(day(from), unit, amount)), expected)
        << from << " " << static_cast<int>(unit) << " " << amount;
  EXPECT_EQ(year_of(shift_day(day("1970-01-01"), Unit::year, 8000)), 9970);
  EXPECT_EQ(year_of(shift_day(day("1970-01-01"), Unit::year, 8001)), 9970);
  EXPECT_EQ(year_of(shift_day(day("1970-01-01"), Unit::year, 20000)), 9970);
  EXPECT_EQ(year_of(shift_day(day("1970-01-01"), Unit::century, 81)), 9970);
  EXPECT_EQ(year_of(shift_day(day("1970-01-01"), Unit::year, -29999)), -28029);
  EXPECT_EQ(year_of(shift_day(day("1970-01-01"), Unit::year, -30000)), -28030);
  EXPECT_EQ(year_of(shift_day(day("1970-01-01"), Unit::decade, -3001)), -28030);
}

TEST(CalendarPoint, Easter) {
  for (const std::string sunday :
       {"1818-03-22", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19", "2004-04-11",
        "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22", "3001-04-05"})
    EXPECT_EQ(iso_day(easter_sunday(std::stoi(sunday.substr(0, 4)))), sunday);
  // Days after 21 March, of all years of two and a half thousand, counted by the rule of Gauss.
  long sum = 0;
  long mixed = 0;
  for (int year = 1583; year < 4100; ++year) {
    const auto after = (easter_sunday(year) - make_day(year, 3, 21).value()).count();
    sum += after;
    mixed = (mixed * 31 + after) % 1000003;
  }
  EXPECT_EQ(sum, 46805);
  EXPECT_EQ(mixed, 808207);
}

}  // namespace
}  // namespace headwater::times
