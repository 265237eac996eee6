// SPDX-License-Identifier: Apache-2.0
#include "times/calendar_point.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headwater::times {
namespace {

using std::chrono::days;

constexpr std::array<const char*, 5> season_codes{"", "SP", "SU", "FA", "WI"};

std::string year_value(int year) {
  return year > 0 ? fmt::format("{:04}", year) : fmt::format("BC{:04}", 1 - year);
}

// Decades and centuries drop digits: 1960s -> 196, 20th century -> 19.
std::string cut_year(int year, std::size_t digits) {
  auto text = year_value(year);
  text.resize(text.size() - digits);
  return text;
}

Day first_of(int year, unsigned month) {
  return make_day(year, month, 1).value_or(Day{});
}

TimeInterval months(int year, unsigned first, unsigned count, Precision precision) {
  const auto end = (first - 1) + count - 1;
  const auto last_year = year + static_cast<int>(end / 12);
  return {first_of(year, first), last_day_of_month(last_year, (end % 12) + 1), precision, false};
}

TimeInterval years(int first, int last, Precision precision) {
  return {make_day(first, 1, 1), make_day(last, 12, 31), precision, false};
}

// The years that share all but the last digits; before Christ the count runs backwards.
TimeInterval round_years(int year, int size, Precision precision) {
  if (year > 0) {
    const int first = year / size * size;
    return years(std::max(first, 1), first + size - 1, precision);
  }
  const int bc = (1 - year) / size * size;
  return years(1 - (bc + size - 1), std::min(1 - bc, 0), precision);
}

int week_year(Day day) {
  return year_of(day + days(4 - iso_weekday(day)));
}

}  // namespace

int astronomical_year(int year, bool before_christ) {
  return before_christ ? 1 - year : year;
}

int iso_weekday(Day day) {
  return static_cast<int>(std::chrono::weekday{day}.iso_encoding());
}

Day monday_of_week(int iso_year, int week) {
  const auto fourth = make_day(iso_year, 1, 4).value_or(Day{});
  return fourth - days(iso_weekday(fourth) - 1) + days(7 * (week - 1));
}

Day easter_sunday(int year) {  // Meeus, Jones, Butcher: Gregorian computus
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
  const int l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
  const int m = (a + (11 * h) + (22 * l)) / 451;
  const int n = h + l - (7 * m) + 114;
  return make_day(year, static_cast<unsigned>(n / 31), static_cast<unsigned>((n % 31) + 1))
      .value_or(Day{});
}

std::string timex_value(const CalendarPoint& point) {
  auto year = year_value(point.year);
  switch (point.precision) {
    case Precision::time:
    case Precision::day:
      return fmt::format("{}-{:02}-{:02}{}", year, point.month, point.day, point.clock);
    case Precision::week:
      return fmt::format("{}-W{:02}{}", year, point.number, point.weekend ? "-WE" : "");
    case Precision::month:
      return fmt::format("{}-{:02}", year, point.month);
    case Precision::season:
      return fmt::format("{}-{}", year, season_codes[static_cast<std::size_t>(point.number)]);
    case Precision::quarter:
      return fmt::format("{}-Q{}", year, point.number);
    case Precision::half:
      return fmt::format("{}-H{}", year, point.number);
    case Precision::year:
      return year;
    case Precision::decade:
      return cut_year(point.year, 1);
    case Precision::century:
      return cut_year(point.year, 2);
    case Precision::unknown:
      break;
  }
  return "";
}

TimeInterval interval_of(const CalendarPoint& point) {
  switch (point.precision) {
    case Precision::time:
    case Precision::day: {
      const auto day = make_day(point.year, point.month, point.day);
      return {day, day, point.precision, false};
    }
    case Precision::week: {
      const auto monday = monday_of_week(point.year, point.number);
      return {point.weekend ? monday + days(5) : monday, monday + days(6), point.precision, false};
    }
    case Precision::month:
      return months(point.year, point.month, 1, point.precision);
    case Precision::season:
      return months(point.year, static_cast<unsigned>(point.number) * 3, 3, point.precision);
    case Precision::quarter:
      return months(point.year, (static_cast<unsigned>(point.number) * 3) - 2, 3, point.precision);
    case Precision::half:
      return months(point.year, point.number == 1 ? 1 : 7, 6, point.precision);
    case Precision::year:
      return years(point.year, point.year, point.precision);
    case Precision::decade:
      return round_years(point.year, 10, point.precision);
    case Precision::century:
      return round_years(point.year, 100, point.precision);
    case Precision::unknown:
      break;
  }
  return {};
}

CalendarPoint day_point(Day day) {
  const std::chrono::year_month_day date{day};
  return {Precision::day,
          static_cast<int>(date.year()),
          static_cast<unsigned>(date.month()),
          static_cast<unsigned>(date.day()),
          0,
          false,
          ""};
}

CalendarPoint point_around(Day day, Unit unit) {
  auto point = day_point(day);
  switch (unit) {
    case Unit::week:
    case Unit::fortnight:
    case Unit::weekend:
      point.precision = Precision::week;
      point.weekend = unit == Unit::weekend;
      point.year = week_year(day);
      point.number = static_cast<int>((day - monday_of_week(point.year, 1)).count() / 7) + 1;
      break;
    case Unit::month:
      point.precision = Precision::month;
      break;
    case Unit::quarter:
      point.precision = Precision::quarter;
      point.number = static_cast<int>((point.month + 2) / 3);
      break;
    case Unit::year:
      point.precision = Precision::year;
      break;
    case Unit::decade:
      point.precision = Precision::decade;
      break;
    case Unit::century:
    case Unit::millennium:
      point.precision = Precision::century;
      break;
    default:
      break;
  }
  return point;
}

Day shift_day(Day day, Unit unit, long amount) {
  amount = std::clamp(amount, -30000L, 30000L);
  long month_count = 0;
  switch (unit) {
    case Unit::day:
    case Unit::night:
      return day + days(amount);
    case Unit::week:
    case Unit::weekend:
      return day + days(7 * amount);
    case Unit::fortnight:
      return day + days(14 * amount);
    case Unit::month:
      month_count = amount;
      break;
    case Unit::quarter:
      month_count = 3 * amount;
      break;
    case Unit::year:
      month_count = 12 * amount;
      break;
    case Unit::decade:
      month_count = 120 * amount;
      break;
    case Unit::century:
      month_count = 1200 * amount;
      break;
    case Unit::millennium:
      month_count = 12000 * amount;
      break;
    default:
      return day;
  }
  month_count = std::clamp(month_count, -360000L, 96000L);
  const std::chrono::year_month_day date{day};
  const auto target =
      std::chrono::year_month{date.year(), date.month()} + std::chrono::months(month_count);
  const auto last = Day{target / std::chrono::last};
  const Day moved = Day{target / std::chrono::day{1}} + days(static_cast<unsigned>(date.day()) - 1);
  return std::min(moved, last);
}

}  // namespace headwater::times
