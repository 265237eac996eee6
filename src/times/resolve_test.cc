// SPDX-License-Identifier: Apache-2.0
// From what an expression says to days: which year, month or week is meant, by the date of the
// document and by the time before in the text.
#include "times/resolve.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "times/resolve_point.h"
#include "times/time_words.h"

namespace headwater::times {
namespace {

Day day(const std::string& text) {
  return parse_iso_day(text).value();
}

TimeContext news(const std::string& document, TenseCue tense = TenseCue::none) {
  TimeContext context;
  context.document = day(document);
  context.tense = tense;
  return context;
}

CalendarPoint point(Precision precision, int year, unsigned month = 0, unsigned day_of_month = 0) {
  CalendarPoint made;
  made.precision = precision;
  made.year = year;
  made.month = month;
  made.day = day_of_month;
  return made;
}

// A narrative whose last time is a day, a month or a year.
TimeContext story(const CalendarPoint& previous) {
  auto context = news("2005-02-09");
  context.narrative = true;
  context.previous = context.story = previous;
  if (previous.day != 0) context.previous_day = previous;
  return context;
}

// "value basis" and the first days of rejected readings.
std::string resolved(const Meaning& meaning, const TimeContext& context) {
  const auto found = resolve(meaning, context);
  return found.value + " " + std::string(name_of(found.basis));
}

Meaning dated(std::optional<int> month, std::optional<int> day_of_month = {}) {
  Meaning meaning;
  meaning.month = month;
  meaning.day = day_of_month;
  return meaning;
}

TEST(Resolve, TwoDigitsOfAYear) {
  struct Case {
    int digits;
    const char* document;
    const char* value;
  };
  const std::vector<Case> cases{{98, "2005-02-09", "1998"}, {15, "2005-02-09", "2015"},
                                {16, "2005-02-09", "1916"}, {5, "2005-02-09", "2005"},
                                {9, "1999-02-09", "1909"},  {0, "1999-02-09", "1900"},
                                {99, "1989-02-09", "1999"}, {99, "1988-02-09", "1899"}};
  Meaning meaning;
  meaning.two_digits = true;
  for (const auto& [digits, document, value] : cases) {
    meaning.year = digits;
    EXPECT_EQ(resolved(meaning, news(document)), std::string(value) + " explicit") << digits;
  }
  meaning.year = 98;
  for (const auto& [year, full] :
       {std::pair(98, "1998"), {69, "1969"}, {68, "2068"}, {11, "2011"}, {0, "2000"}}) {
    meaning.year = year;
    EXPECT_EQ(resolved(meaning, {}), std::string(full) + " explicit") << "without a document";
  }
  meaning.year = 11;
  EXPECT_EQ(resolved(meaning, story(point(Precision::year, 1864))), "1811 explicit");
  EXPECT_EQ(resolved(meaning, story(point(Precision::year, 1805))), "1811 explicit");
  EXPECT_EQ(resolved(meaning, story(point(Precision::year, 1899))), "1811 explicit");
  meaning.anchor = Anchor::previous;
  auto context = story(point(Precision::year, 1864));
  context.narrative = false;
  context.previous = point(Precision::year, 1745);
  EXPECT_EQ(resolved(meaning, context), "1711 explicit") << "that year hangs on the last time";
  context.previous.reset();
  EXPECT_EQ(resolved(meaning, context), "2011 explicit");
}

TEST(Resolve, Decades) {
  struct Case {
    int decade;
    bool two_digits, before_christ;
    const char* document;
    const char* value;
  };
  const std::vector<Case> cases{
      {6, true, false, "2005-02-09", "196"},    {0, true, false, "2005-02-09", "200"},
      {1, true, false, "2005-02-09", "191"},    {1, true, false, "2010-02-09", "201"},
      {9, true, false, "1999-02-09", "199"},    {9, true, false, "1989-02-09", "189"},
      {196, false, false, "2005-02-09", "196"}, {49, false, true, "2005-02-09", "BC049"},
      {0, false, true, "2005-02-09", "BC000"},
  };
  for (const auto& one : cases) {
    Meaning meaning;
    meaning.decade = one.decade;
    meaning.two_digits = one.two_digits;
    meaning.before_christ = one.before_christ;
    EXPECT_EQ(resolved(meaning, news(one.document)), std::string(one.value) + " explicit");
  }
  Meaning meaning;
  meaning.decade = 4;
  meaning.two_digits = true;
  EXPECT_EQ(resolved(meaning, story(point(Precision::year, 1864))), "184 explicit");
  EXPECT_EQ(resolved(meaning, story(point(Precision::year, 1805))), "184 explicit");
  EXPECT_EQ(resolved(meaning, story(point(Precision::year, 1899))), "184 explicit");
  meaning.decade = 9;
  EXPECT_EQ(resolved(meaning, story(point(Precision::year, 1864))), "189 explicit");
}

TEST(Resolve, Centuries) {
  Meaning meaning;
  for (const auto& [century, before_christ, value] : {std::tuple{20, false, "19"},
                                                      {21, false, "20"},
                                                      {1, false, "00"},
                                                      {5, true, "BC04"},
                                                      {1, true, "BC00"}}) {
    meaning.century = century;
    meaning.before_christ = before_christ;
    EXPECT_EQ(resolved(meaning, {}), std::string(value) + " explicit");
  }
}

// The nearest year: seen from a day in July, half a year lies either way.
TEST(Resolve, TheNearestYear) {
  struct Case {
    int month;
    std::optional<int> day_of_month;
    std::optional<int> direction;
    TenseCue tense;
    const char* value;
  };
  const auto none = TenseCue::none;
  const auto past = TenseCue::past;
  const auto future = TenseCue::future;
  const std::vector<Case> cases{
      {7, 2, {}, none, "2005-07-02"},
      {1, 1, {}, none, "2005-01-01"},
      {12, 31, {}, none, "2005-12-31"},
      {12, 31, {}, past, "2004-12-31"},  // 182 days ahead, three times as far, 183 back
      {1, 1, {}, future, "2006-01-01"},
      {9, 1, {}, past, "2005-09-01"},    // 61 days ahead, 304 back
      {10, 1, {}, past, "2005-10-01"},   // 91 ahead: 273 against 274
      {10, 2, {}, past, "2004-10-02"},   // 92 ahead: 276 against 273
      {4, 2, {}, future, "2005-04-02"},  // 91 back: 273 against 274
      {4, 1, {}, future, "2006-04-01"},
      {7, 2, -1, none, "2004-07-02"},
      {7, 2, 1, none, "2006-07-02"},
      {7, 1, -1, none, "2005-07-01"},
      {7, 3, 1, none, "2005-07-03"},
      {7, 3, -1, none, "2004-07-03"},
      {7, 2, 0, none, "2005-07-02"},
      {7, {}, {}, none, "2005-07"},
      {7, {}, -1, none, "2004-07"},
      {6, {}, -1, none, "2005-06"},
      {8, {}, 1, none, "2005-08"},
  };
  for (const auto& one : cases) {
    auto meaning = dated(one.month, one.day_of_month);
    meaning.direction = one.direction;
    EXPECT_EQ(resolved(meaning, news("2005-07-02", one.tense)),
              std::string(one.value) + " document_date")
        << one.month << " " << one.day_of_month.value_or(0);
  }
}

TEST(Resolve, OtherYearsAreRejected) {
  auto meaning = dated(7, 2);
  meaning.direction = 1;
  std::string out;
  for (const auto& other : resolve(meaning, news("2005-07-02")).rejected)
    out += iso_day(*other.interval.lo) + " " + other.rule + "; ";
  EXPECT_EQ(out, "2004-07-02 times.direction_forbids; 2005-07-02 times.direction_forbids; ");
  out.clear();
  for (const auto& other : resolve(dated(12, 24), news("2005-02-09")).rejected)
    out += iso_day(*other.interval.lo) + " " + other.rule + "; ";
  EXPECT_EQ(out, "2005-12-24 times.farther_year; 2006-12-24 times.farther_year; ");
  out.clear();
  for (const auto& other : resolve(dated(3, 1), news("2005-02-09")).rejected)
    out += iso_day(*other.interval.lo) + " " + other.rule + "; ";
  EXPECT_EQ(out, "2004-03-01 times.farther_year; 2006-03-01 times.farther_year; ");
}

// A weekday chooses among the years around, five either way.
TEST(Resolve, AWeekdayChoosesTheYear) {
  struct Case {
    const char* document;
    int weekday, month, day_of_month;
    const char* value;
  };
  const std::vector<Case> cases{
      {"2005-02-09", 1, 5, 3, "2004-05-03"},  {"2005-02-09", 2, 5, 3, "2005-05-03"},
      {"2005-02-09", 3, 5, 3, "2006-05-03"},  {"2005-02-09", 6, 5, 3, "2003-05-03"},
      {"2005-02-09", 7, 5, 3, "2009-05-03"},  {"2005-02-09", 5, 5, 3, "2002-05-03"},
      {"2005-02-09", 4, 5, 3, "2007-05-03"},  {"2005-02-09", 2, 1, 4, "2005-01-04"},
      {"2006-06-01", 3, 2, 29, "2008-02-29"},  // no such Wednesday before 2012
      {"2006-06-01", 7, 2, 29, "2004-02-29"}, {"2006-06-01", 5, 2, 29, "2008-02-29"},
  };
  for (const auto& one : cases) {
    auto meaning = dated(one.month, one.day_of_month);
    meaning.weekday = one.weekday;
    EXPECT_EQ(resolved(meaning, news(one.document)), std::string(one.value) + " document_date");
  }
}

TEST(Resolve, LeapDays) {
  EXPECT_EQ(resolved(dated(2, 29), news("2009-06-01")), "2008-02-29 document_date");
  EXPECT_EQ(resolved(dated(2, 29), news("2010-06-01")), "2012-02-29 document_date");
  EXPECT_EQ(resolved(dated(2, 29), news("1902-06-01")), "1904-02-29 document_date");
  EXPECT_EQ(resolved(dated(2, 29), news("1898-06-01")), "1896-02-29 document_date");
  EXPECT_EQ(resolved(dated(2, 29), story(point(Precision::year, 1865))), "2004-02-29 document_date")
      << "the year of the text has none";
  EXPECT_EQ(resolved(dated(2, 29), story(point(Precision::year, 1864))),
            "1864-02-29 previous_time");
}

TEST(Resolve, PartsOfAYear) {
  struct Case {
    const char* name;
    std::optional<int> season, quarter, half, week;
    std::optional<int> direction;
    TenseCue tense;
    const char* expected;
  };
  const auto none = TenseCue::none;
  const auto past = TenseCue::past;
  const std::vector<Case> cases{
      {"spring", 1, {}, {}, {}, {}, none, "2005-SP document_date"},
      {"winter", 4, {}, {}, {}, {}, none, "2004-WI document_date"},
      {"this quarter", {}, 1, {}, {}, {}, none, "2005-Q1 document_date"},
      {"a quarter, whatever the tense", {}, 2, {}, {}, {}, past, "2005-Q2 document_date"},
      {"a quarter of last year", {}, 2, {}, {}, -1, none, "2004-Q2 document_date"},
      {"a quarter of next year", {}, 2, {}, {}, 1, none, "2006-Q2 document_date"},
      {"a half", {}, {}, 2, {}, {}, none, "2004-H2 document_date"},
      {"a half of this year", {}, {}, 2, {}, 0, none, "2005-H2 document_date"},
      {"a week", {}, {}, {}, 6, {}, none, "2005-W06 document_date"},
      {"a week of last year", {}, {}, {}, 6, -1, none, "2004-W06 document_date"},
  };
  for (const auto& one : cases) {
    Meaning meaning;
    meaning.season = one.season;
    meaning.quarter = one.quarter;
    meaning.half = one.half;
    meaning.week = one.week;
    meaning.direction = one.direction;
    EXPECT_EQ(resolved(meaning, news("2005-02-09", one.tense)), one.expected) << one.name;
  }
  Meaning month = dated(5);
  month.rule = "times.month_of_year";
  month.direction = -1;
  EXPECT_EQ(resolved(month, news("2005-02-09")), "2004-05 document_date");
  month.direction = 0;
  EXPECT_EQ(resolved(month, news("2005-02-09")), "2005-05 document_date");
  EXPECT_EQ(resolved(month, {}), "XXXX-05 none");
  month.anchor = Anchor::previous;
  month.direction = 1;
  EXPECT_EQ(resolved(month, story(point(Precision::year, 1864))), "1865-05 previous_time");
}

TEST(Resolve, WeeksOfAMonth) {
  struct Case {
    int nth;
    std::optional<int> day_of_month;
    const char* value;
  };
  // May 2004 begins on a Saturday: its weeks are told by the days 4, 11, 18, 25, 32 and 28.
  const std::vector<Case> cases{{1, {}, "2004-W19"}, {2, {}, "2004-W20"}, {3, {}, "2004-W21"},
                                {4, {}, "2004-W22"}, {5, {}, "2004-W23"}, {-1, {}, "2004-W22"},
                                {0, 10, "2004-W20"}, {0, {}, "2004-W18"}, {0, 16, "2004-W20"}};
  for (const auto& one : cases) {
    auto meaning = dated(5, one.day_of_month);
    meaning.year = 2004;
    meaning.week_of_month = one.nth;
    EXPECT_EQ(resolved(meaning, {}), std::string(one.value) + " explicit") << one.nth;
  }
}

TEST(Resolve, Weekdays) {
  struct Case {
    int weekday;
    std::optional<int> direction;
    TenseCue tense;
    const char* value;
    const char* other;
  };
  const auto none = TenseCue::none;
  const auto past = TenseCue::past;
  const auto future = TenseCue::future;
  const std::string back = "times.weekday_past";
  const std::vector<Case> cases{
      // from a Wednesday
      {3, {}, none, "2005-02-09", "2005-02-16 times.weekday_future"},
      {3, {}, past, "2005-02-09", "2005-02-16 times.weekday_future"},
      {3, {}, future, "2005-02-09", "2005-02-16 times.weekday_past"},
      {3, -1, none, "2005-02-02", "2005-02-09 times.weekday_future"},
      {3, 1, none, "2005-02-16", "2005-02-09 times.weekday_past"},
      {3, 0, none, "2005-02-09", "2005-02-16 times.weekday_future"},
      {4, {}, none, "2005-02-03", "2005-02-10 times.weekday_future"},
      {4, {}, future, "2005-02-10", "2005-02-03 times.weekday_past"},
      {4, -1, future, "2005-02-03", "2005-02-10 times.weekday_past"},
      {4, 1, past, "2005-02-10", "2005-02-03 times.weekday_past"},
      {2, {}, none, "2005-02-08", "2005-02-15 times.weekday_future"},
      {2, {}, future, "2005-02-15", "2005-02-08 times.weekday_past"},
  };
  for (const auto& one : cases) {
    Meaning meaning;
    meaning.weekday = one.weekday;
    meaning.direction = one.direction;
    const auto found = resolve(meaning, news("2005-02-09", one.tense));
    EXPECT_EQ(found.value, one.value);
    ASSERT_EQ(found.rejected.size(), 1U);
    EXPECT_EQ(iso_day(*found.rejected[0].interval.lo) + " " + found.rejected[0].rule, one.other);
  }
  Meaning meaning;
  meaning.weekday = 1;
  EXPECT_EQ(resolved(meaning, story(point(Precision::day, 1864, 6, 7))), "1864-06-13 previous_time")
      << "in a story the next one";
  meaning.weekday = 2;
  EXPECT_EQ(resolved(meaning, story(point(Precision::day, 1864, 6, 7))),
            "1864-06-07 previous_time");
  EXPECT_EQ(resolved(meaning, story(point(Precision::month, 1864, 6))), "2005-02-08 document_date");
  for (const auto& [week, value] :
       {std::pair{-1, "2005-02-01"}, {0, "2005-02-08"}, {1, "2005-02-15"}}) {
    meaning.week = 0;
    meaning.direction = week;
    EXPECT_EQ(resolved(meaning, news("2005-02-09")), std::string(value) + " document_date");
  }
  EXPECT_EQ(resolved(meaning, {}), "XXXX-WXX-2 none");
}

TEST(Resolve, WeekdaysOfAStory) {
  struct Case {
    int weekday;
    std::optional<int> direction;
    const char* value;
    const char* other;
  };
  const std::vector<Case> cases{
      // from a Tuesday
      {2, {}, "1864-06-07", "1864-06-14 times.weekday_past"},
      {2, -1, "1864-05-31", "1864-06-07 times.weekday_past"},
      {2, 1, "1864-06-14", "1864-06-07 times.weekday_past"},
      {3, {}, "1864-06-08", "1864-06-01 times.weekday_past"},
      {3, -1, "1864-06-01", "1864-06-08 times.weekday_past"},
      {1, 1, "1864-06-13", "1864-06-06 times.weekday_past"},
  };
  for (const auto& one : cases) {
    Meaning meaning;
    meaning.weekday = one.weekday;
    meaning.direction = one.direction;
    const auto found = resolve(meaning, story(point(Precision::day, 1864, 6, 7)));
    EXPECT_EQ(found.value, one.value);
    ASSERT_EQ(found.rejected.size(), 1U);
    EXPECT_EQ(iso_day(*found.rejected[0].interval.lo) + " " + found.rejected[0].rule, one.other);
  }
}

TEST(Resolve, DaysOfAMonth) {
  struct Case {
    int day_of_month;
    std::optional<int> weekday;
    TenseCue tense;
    const char* value;
  };
  const auto none = TenseCue::none;
  const auto past = TenseCue::past;
  const std::vector<Case> cases{
      {9, {}, none, "2005-02-09"},  {10, {}, none, "2005-02-10"}, {10, {}, past, "2005-01-10"},
      {24, {}, none, "2005-02-24"}, {26, {}, none, "2005-01-26"}, {23, {}, none, "2005-02-23"},
      {30, {}, none, "2005-01-30"}, {31, {}, none, "2005-01-31"}, {8, 1, none, "2004-11-08"},
      {13, 5, none, "2005-05-13"},  {13, 5, past, "2004-08-13"},  {9, {}, past, "2005-02-09"},
      {13, 7, none, "2005-02-13"},
  };
  for (const auto& one : cases) {
    auto meaning = dated({}, one.day_of_month);
    meaning.weekday = one.weekday;
    EXPECT_EQ(resolved(meaning, news("2005-02-09", one.tense)),
              std::string(one.value) + " document_date")
        << one.day_of_month;
  }
  EXPECT_EQ(resolved(dated({}, 9), story(point(Precision::month, 1864, 6))),
            "1864-06-09 previous_time");
  EXPECT_EQ(resolved(dated({}, 31), story(point(Precision::month, 1864, 6))), "XXXX-XX-XX none");
  EXPECT_EQ(resolved(dated({}, 9), story(point(Precision::year, 1864))),
            "2005-02-09 document_date");
  auto friday = dated({}, 13);
  friday.weekday = 5;
  EXPECT_EQ(resolved(friday, story(point(Precision::month, 1864, 6))), "1864-05-13 previous_time");
  EXPECT_EQ(resolved(dated({}, 9), {}), "XXXX-XX-XX none");
  EXPECT_EQ(resolved(dated({}, 1), news("2005-02-15")), "2005-02-01 document_date")
      << "of two as near the earlier";
}

TEST(Resolve, MonthsOfAStory) {
  struct Case {
    CalendarPoint previous;
    int month;
    const char* expected;
  };
  const std::vector<Case> cases{
      {point(Precision::year, 1864), 1, "1864-01 previous_time"},
      {point(Precision::month, 1864, 11), 2, "1865-02 previous_time"},
      {point(Precision::month, 1864, 12), 1, "1865-01 previous_time"},
      {point(Precision::month, 1864, 11), 3, "1864-03 previous_time"},
      {point(Precision::month, 1864, 10), 2, "1864-02 previous_time"},
      {point(Precision::month, 1864, 11), 11, "1864-11 previous_time"},
  };
  for (const auto& one : cases)
    EXPECT_EQ(resolved(dated(one.month), story(one.previous)), one.expected);
  const auto wrapped = resolve(dated(1), story(point(Precision::month, 1864, 12)));
  ASSERT_EQ(wrapped.rejected.size(), 1U);
  EXPECT_EQ(iso_day(*wrapped.rejected[0].interval.lo), "1864-01-01");
  EXPECT_EQ(wrapped.rejected[0].rule, "times.year_wrapped");
  EXPECT_TRUE(resolve(dated(3), story(point(Precision::month, 1864, 12))).rejected.empty());
  auto last = dated(1);
  last.direction = 0;
  EXPECT_EQ(resolved(last, story(point(Precision::month, 1864, 12))), "1864-01 previous_time");
  auto context = story(point(Precision::year, 1864));
  context.previous = point(Precision::year, 1839);
  EXPECT_EQ(resolved(dated(5), context), "1864-05 previous_time") << "a detour is left out";
  context.narrative = false;
  EXPECT_EQ(resolved(dated(5), context), "2005-05 document_date");
}

TEST(Resolve, HolidaysByRule) {
  const auto number = [](std::string_view name) {
    return static_cast<int>(std::ranges::find(holidays(), name, &Holiday::name) -
                            holidays().begin());
  };
  struct Case {
    const char* name;
    int year;
    const char* value;
  };
  const std::vector<Case> cases{
      {"christmas", 2004, "2004-12-25"},          {"thanksgiving", 2004, "2004-11-25"},
      {"thanksgiving", 2007, "2007-11-22"},       {"thanksgiving", 2001, "2001-11-22"},
      {"labor day", 2003, "2003-09-01"},          {"labor day", 2009, "2009-09-07"},
      {"memorial day", 2004, "2004-05-31"},       {"memorial day", 2005, "2005-05-30"},
      {"memorial day", 2003, "2003-05-26"},       {"memorial day", 2009, "2009-05-25"},
      {"election day", 2004, "2004-11-02"},       {"election day", 2005, "2005-11-08"},
      {"cyber monday", 2008, "2008-12-01"},       {"black friday", 2008, "2008-11-28"},
      {"shrove tuesday", 2008, "2008-02-05"},     {"mother's day", 2005, "2005-05-08"},
      {"corpus christi day", 2008, "2008-05-22"},
  };
  for (const auto& one : cases) {
    Meaning meaning;
    meaning.holiday = number(one.name);
    meaning.year = one.year;
    EXPECT_EQ(resolved(meaning, {}), std::string(one.value) + " explicit") << one.name;
  }
}

TEST(Resolve, WithoutAnyDate) {
  Meaning meaning;
  const auto value = [&] { return resolve(meaning, {}).value; };
  EXPECT_EQ(value(), "XXXX-XX-XX");
  meaning.season = 3;
  EXPECT_EQ(value(), "XXXX-FA");
  meaning.half = 2;
  EXPECT_EQ(value(), "XXXX-H2");
  meaning.quarter = 4;
  EXPECT_EQ(value(), "XXXX-Q4");
  meaning.clock = "TEV";
  meaning.weekday = 2;
  EXPECT_EQ(value(), "XXXX-WXX-2TEV");
  meaning.month = 5;
  EXPECT_EQ(value(), "XXXX-05TEV");
  meaning.day = 7;
  EXPECT_EQ(value(), "XXXX-05-07TEV");
  meaning.kind = MeaningKind::deictic;
  EXPECT_EQ(value(), "XXXX-XX-XXTEV");
  meaning.unit = Unit::week;
  EXPECT_EQ(value(), "XXXX");
  meaning.kind = MeaningKind::clock;
  EXPECT_EQ(value(), "XXXX-XX-XXTEV");
  Meaning offset;
  offset.kind = MeaningKind::offset;
  offset.amount = 1;
  offset.sign = -1;
  EXPECT_EQ(resolve(offset, {}).value, "XXXX-XX-XX");
  offset.amount_known = false;
  EXPECT_EQ(resolve(offset, {}).value, "PAST_REF");
  offset.sign = 1;
  EXPECT_EQ(resolve(offset, {}).value, "FUTURE_REF");
}

Meaning offset_of(Unit unit, double amount, int sign = -1) {
  Meaning meaning;
  meaning.kind = MeaningKind::offset;
  meaning.unit = unit;
  meaning.amount = amount;
  meaning.sign = sign;
  meaning.anchor = Anchor::document;
  return meaning;
}

TEST(Resolve, HalvesOfUnits) {
  struct Case {
    Unit unit;
    double amount;
    int sign;
    const char* value;
  };
  const std::vector<Case> cases{
      {Unit::year, 1.5, -1, "2003-08"},    {Unit::year, 1.5, 1, "2006-08"},
      {Unit::year, 0.5, -1, "2004-08"},    {Unit::month, 1.5, -1, "2004-12"},
      {Unit::month, 0.5, 1, "2005-02"},    {Unit::month, 1.5, 1, "2005-03"},
      {Unit::month, 0.5, -1, "2005-01"},   {Unit::decade, 1.5, -1, "199"},
      {Unit::decade, 0.5, 1, "201"},       {Unit::century, 0.5, -1, "1955"},
      {Unit::century, 1.5, 1, "2155"},     {Unit::week, 1.5, -1, "2005-W04"},
      {Unit::week, 0.5, -1, "2005-W05"},   {Unit::week, 0.5, 1, "2005-W06"},
      {Unit::week, 1.5, 1, "2005-W07"},    {Unit::day, 2.5, -1, "2005-02-07"},
      {Unit::quarter, 1, -1, "2004-Q4"},   {Unit::millennium, 1, -1, "1005"},
      {Unit::fortnight, 1, 1, "2005-W08"}, {Unit::night, 2, -1, "2005-02-07"},
  };
  for (const auto& one : cases)
    EXPECT_EQ(resolved(offset_of(one.unit, one.amount, one.sign), news("2005-02-09")),
              std::string(one.value) + " document_date")
        << static_cast<int>(one.unit) << " " << one.amount * one.sign;
  EXPECT_EQ(resolve(offset_of(Unit::hour, 3), news("2005-02-09")).type, TimeType::time);
  EXPECT_EQ(resolve(offset_of(Unit::day, 3), news("2005-02-09")).type, TimeType::date);
}

TEST(Resolve, OffsetsInAStory) {
  auto days = offset_of(Unit::day, 2, 1);
  days.anchor = Anchor::previous;
  const auto on_a_day = story(point(Precision::day, 1864, 6, 7));
  EXPECT_EQ(resolved(days, on_a_day), "1864-06-09 previous_time");
  EXPECT_EQ(resolved(days, story(point(Precision::year, 1864))), "1864 previous_time")
      << "two days after a year is not known to the day";
  EXPECT_EQ(resolved(days, story(point(Precision::month, 1864, 6))), "1864-06-03 previous_time");
  auto context = on_a_day;
  context.previous = context.story = point(Precision::month, 1864, 8);
  EXPECT_EQ(resolved(days, context), "1864-06-09 previous_time") << "the last that is a day";
  auto weeks = offset_of(Unit::week, 1, 1);
  weeks.anchor = Anchor::previous;
  EXPECT_EQ(resolved(weeks, context), "1864-W32 previous_time");
  EXPECT_EQ(resolved(weeks, story(point(Precision::year, 1864))), "1864 previous_time");
  auto months = offset_of(Unit::month, 1, 1);
  months.anchor = Anchor::previous;
  EXPECT_EQ(resolved(months, story(point(Precision::year, 1864))), "1864-02 previous_time");
  auto ago = offset_of(Unit::year, 2);
  context = on_a_day;
  context.previous = point(Precision::year, 1839);
  EXPECT_EQ(resolved(ago, context), "1862 previous_time") << "ago hangs on where the story stands";
  ago.anchor = Anchor::previous;
  EXPECT_EQ(resolved(ago, context), "1837 previous_time");
  context.narrative = false;
  ago.anchor = Anchor::document;
  EXPECT_EQ(resolved(ago, context), "2003 document_date");
}

// "the third quarter … a year earlier".
TEST(Resolve, TheSameQuarterAYearEarlier) {
  auto quarter = point(Precision::quarter, 2004);
  quarter.number = 3;
  auto context = news("2005-02-09");
  context.previous = quarter;
  EXPECT_EQ(resolved(offset_of(Unit::year, 1), context), "2004-Q3 previous_time");
  EXPECT_EQ(resolved(offset_of(Unit::year, 2), context), "2003 document_date");
  EXPECT_EQ(resolved(offset_of(Unit::month, 1), context), "2005-01 document_date");
  EXPECT_EQ(resolved(offset_of(Unit::year, 1, 1), context), "2006 document_date");
  context.document.reset();
  EXPECT_EQ(resolved(offset_of(Unit::year, 1), context), "2003-Q3 previous_time");
  context.previous = point(Precision::month, 2004, 3);
  EXPECT_EQ(resolved(offset_of(Unit::year, 1), context), "XXXX-XX-XX none");
  EXPECT_EQ(resolved(offset_of(Unit::year, 1), story(quarter)), "2003 previous_time");
}

TEST(Resolve, TheQuarter) {
  Meaning meaning;
  meaning.kind = MeaningKind::deictic;
  meaning.unit = Unit::quarter;
  meaning.rule = "times.bare_unit";
  meaning.direction = -1;
  auto quarter = point(Precision::quarter, 2003);
  quarter.number = 3;
  auto context = news("2005-02-09");
  EXPECT_EQ(resolved(meaning, context), "2004-Q4 document_date");
  context.previous = quarter;
  EXPECT_EQ(resolved(meaning, context), "2003-Q3 previous_time");
  meaning.rule = "times.deictic";
  EXPECT_EQ(resolved(meaning, context), "2004-Q4 document_date");
  meaning.rule = "times.bare_unit";
  meaning.unit = Unit::year;
  EXPECT_EQ(resolved(meaning, context), "2004 document_date");
  meaning.unit = Unit::quarter;
  context.previous = point(Precision::month, 2003, 3);
  EXPECT_EQ(resolved(meaning, context), "2004-Q4 document_date");
}

TEST(Resolve, Weekends) {
  struct Case {
    const char* document;
    int direction;
    TenseCue tense;
    const char* value;
  };
  const auto none = TenseCue::none;
  const auto past = TenseCue::past;
  const auto future = TenseCue::future;
  const std::vector<Case> cases{
      {"2005-02-09", 0, none, "2005-W06-WE"},   {"2005-02-09", 0, past, "2005-W05-WE"},
      {"2005-02-09", 0, future, "2005-W06-WE"}, {"2005-02-11", 0, past, "2005-W05-WE"},
      {"2005-02-12", 0, past, "2005-W06-WE"},   {"2005-02-13", 0, past, "2005-W06-WE"},
      {"2005-02-09", -1, none, "2005-W05-WE"},  {"2005-02-09", 1, none, "2005-W07-WE"},
      {"2005-02-09", 2, past, "2005-W08-WE"},
  };
  for (const auto& one : cases) {
    Meaning meaning;
    meaning.kind = MeaningKind::deictic;
    meaning.unit = Unit::weekend;
    meaning.direction = one.direction;
    EXPECT_EQ(resolved(meaning, news(one.document, one.tense)),
              std::string(one.value) + " document_date")
        << one.document << one.direction;
  }
}

TEST(Resolve, DurationsFromTheDocument) {
  struct Case {
    std::optional<int> direction;
    bool known;
    const char* expected;
  };
  const std::vector<Case> cases{{-1, true, "2004-11-09..2005-02-09 document_date day"},
                                {1, true, "2005-02-09..2005-05-09 document_date day"},
                                {0, true, "?..? none unknown"},
                                {{}, true, "?..? none unknown"},
                                {-1, false, "?..? none unknown"}};
  for (const auto& one : cases) {
    Meaning meaning;
    meaning.kind = MeaningKind::duration;
    meaning.unit = Unit::month;
    meaning.amount = 3;
    meaning.amount_known = one.known;
    meaning.direction = one.direction;
    meaning.approximate = true;
    const auto found = resolve(meaning, news("2005-02-09"));
    const auto& interval = found.interval;
    EXPECT_EQ(fmt::format("{}..{} {} {}", interval.lo ? iso_day(*interval.lo) : "?",
                          interval.hi ? iso_day(*interval.hi) : "?", name_of(found.basis),
                          name_of(interval.precision)),
              one.expected);
    EXPECT_TRUE(interval.approximate);
    EXPECT_EQ(found.type, TimeType::duration);
    EXPECT_EQ(resolve(meaning, {}).basis, TimeBasis::none);
  }
}

TEST(Resolve, DayAndMonthTheOtherWayRound) {
  auto meaning = dated(5, 4);
  meaning.year = 2004;
  EXPECT_TRUE(resolve(meaning, {}).rejected.empty());
  meaning.day_first_possible = true;
  ASSERT_EQ(resolve(meaning, {}).rejected.size(), 1U);
  EXPECT_EQ(iso_day(*resolve(meaning, {}).rejected[0].interval.hi), "2004-04-05");
  meaning.last_day = 9;
  meaning.day_first_possible = false;
  const auto range = resolve(meaning, {});
  EXPECT_EQ(range.value, "2004-05-04/2004-05-09");
  EXPECT_EQ(iso_day(*range.interval.lo), "2004-05-04");
  EXPECT_EQ(iso_day(*range.interval.hi), "2004-05-09");
  Meaning years;
  years.year = 1980;
  years.last_year = 1988;
  const auto both = resolve(years, {});
  EXPECT_EQ(both.value, "1980/1988");
  EXPECT_EQ(iso_day(*both.interval.lo) + iso_day(*both.interval.hi), "1980-01-011988-12-31");
  EXPECT_EQ(both.point->year, 1980);
  EXPECT_EQ(both.basis, TimeBasis::explicit_date);
}

// A time of day needs a day; parts of longer spans are none.
TEST(Resolve, Clocks) {
  auto meaning = dated(5, 4);
  meaning.year = 2004;
  meaning.clock = "T10:00";
  EXPECT_EQ(resolve(meaning, {}).value, "2004-05-04T10:00");
  EXPECT_EQ(resolve(meaning, {}).type, TimeType::time);
  meaning.day.reset();
  EXPECT_EQ(resolve(meaning, {}).value, "2004-05");
  EXPECT_EQ(resolve(meaning, {}).type, TimeType::date);
  Meaning clock;
  clock.kind = MeaningKind::clock;
  clock.clock = "T10:00";
  EXPECT_EQ(resolved(clock, news("2005-02-09")), "2005-02-09T10:00 document_date");
  auto context = story(point(Precision::day, 1864, 6, 7));
  context.previous = context.story = point(Precision::month, 1864, 8);
  EXPECT_EQ(resolved(clock, context), "1864-06-07T10:00 previous_time");
}

}  // namespace
}  // namespace headwater::times
