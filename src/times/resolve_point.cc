// SPDX-License-Identifier: Apache-2.0
#include "times/resolve_point.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace headwater::times {
namespace {

using std::chrono::days;

constexpr int default_century_year = 2000;
constexpr int posix_pivot = 69;

int document_year(const TimeContext& context) {
  return context.document ? year_of(*context.document) : default_century_year;
}

bool hangs_on_text(const Meaning& meaning, const TimeContext& context) {
  return context.previous && (context.narrative || meaning.anchor == Anchor::previous);
}

// The time in the text that a date hangs on: the last one for "that year", else the story's.
const CalendarPoint& text_point(const Meaning& meaning, const TimeContext& context) {
  return meaning.anchor == Anchor::previous || !context.story ? *context.previous : *context.story;
}

// '98: in the century of the text around, never more than ten years after the document; where neither
// is known as POSIX has it (strptime, %y).
int full_year(int two_digits, const Meaning& meaning, const TimeContext& context) {
  if (hangs_on_text(meaning, context))
    return (text_point(meaning, context).year / 100 * 100) + two_digits;
  if (!context.document) return two_digits + (two_digits < posix_pivot ? 2000 : 1900);
  const int now = document_year(context);
  const int year = (now / 100 * 100) + two_digits;
  return year > now + 10 ? year - 100 : year;
}

int full_decade(int digit, const Meaning& meaning, const TimeContext& context) {
  if (hangs_on_text(meaning, context))
    return (text_point(meaning, context).year / 100 * 10) + digit;
  const int now = document_year(context) / 10;
  const int decade = (now / 10 * 10) + digit;
  return decade > now ? decade - 10 : decade;
}

unsigned as_month(int month) {
  return static_cast<unsigned>(month);
}

Day nth_weekday(int year, int month, int weekday, int nth) {
  if (nth < 0) {
    const auto last = last_day_of_month(year, as_month(month));
    return last - days((iso_weekday(last) - weekday + 7) % 7);
  }
  const auto first = make_day(year, as_month(month), 1).value_or(Day{});
  return first + days(((weekday - iso_weekday(first) + 7) % 7) + (7 * (nth - 1)));
}

Day holiday_day(const Holiday& holiday, int year) {
  const auto& figures = holiday.figures;
  const auto figure = [&](std::size_t i) { return i < figures.size() ? figures[i] : 0; };
  switch (holiday.rule) {
    case HolidayRule::fixed:
      return make_day(year, as_month(figure(0)), as_month(figure(1))).value_or(Day{});
    case HolidayRule::nth:
      return nth_weekday(year, figure(0), figure(1), figure(2));
    case HolidayRule::after_nth:
      return nth_weekday(year, figure(0), figure(1), figure(2)) + days(figure(3));
    case HolidayRule::easter:
      return easter_sunday(year) + days(figure(0));
  }
  return {};
}

// The point a meaning names in one year; nullopt for 29 February in common years.
std::optional<CalendarPoint> point_in_year(const Meaning& meaning, int year) {
  if (meaning.holiday) {
    return day_point(holiday_day(holidays()[static_cast<std::size_t>(*meaning.holiday)], year));
  }
  CalendarPoint point;
  point.year = year;
  if (meaning.week_of_month) {
    const auto month = as_month(*meaning.month);
    const auto last = last_day_of_month(year, month);
    const int nth = *meaning.week_of_month;
    const int day = nth == 0 ? meaning.day.value_or(1) : nth < 0 ? 28 : (7 * nth) - 3;
    const auto chosen = make_day(year, month, static_cast<unsigned>(day)).value_or(last);
    return point_around(chosen, Unit::week);
  }
  if (meaning.month && meaning.day) {
    const auto day = make_day(year, as_month(*meaning.month), as_month(*meaning.day));
    return day ? std::optional(day_point(*day)) : std::nullopt;
  }
  if (meaning.month) {
    point.precision = Precision::month;
    point.month = as_month(*meaning.month);
  } else if (meaning.season) {
    point.precision = Precision::season;
    point.number = *meaning.season;
  } else if (meaning.quarter) {
    point.precision = Precision::quarter;
    point.number = *meaning.quarter;
  } else if (meaning.half) {
    point.precision = Precision::half;
    point.number = *meaning.half;
  } else if (meaning.week) {
    point.precision = Precision::week;
    point.number = *meaning.week;
  } else {
    point.precision = Precision::year;
  }
  return point;
}

long distance(const TimeInterval& interval, Day day) {
  if (*interval.lo <= day && day <= *interval.hi) return 0;
  return day < *interval.lo ? (*interval.lo - day).count() : (day - *interval.hi).count();
}

bool allowed(const TimeInterval& interval, Day day, std::optional<int> direction) {
  if (direction && *direction < 0) return *interval.hi < day;
  if (direction && *direction > 0) return *interval.lo > day;
  return true;
}

// A reading against the tense must be this many times nearer to win: "of record Dec. 15" in
// November.
constexpr long against_tense = 3;

// A sentence that a month opens is all about it: "In February the jury was picked".
constexpr long against_tense_at_opening = 1000;

long cost(const TimeInterval& interval, Day day, TenseCue tense, bool opens) {
  const bool past = tense == TenseCue::past && *interval.lo > day;
  const bool future = tense == TenseCue::future && *interval.hi < day;
  const bool strictly = opens && past && interval.precision == Precision::month;
  return distance(interval, day) * (strictly         ? against_tense_at_opening
                                    : past || future ? against_tense
                                                     : 1);
}

// The nearest of this year, the year before and the year after that tense and direction allow.
std::optional<PlacedPoint> nearest_year(const Meaning& meaning, const TimeContext& context) {
  const auto document = *context.document;
  std::optional<PlacedPoint> best;
  long best_distance = 0;
  const int reach = meaning.weekday || (meaning.month == 2 && meaning.day == 29) ? 5 : 1;
  std::vector<RejectedReading> rejected;
  for (int year = year_of(document) - reach; year <= year_of(document) + reach; ++year) {
    const auto point = point_in_year(meaning, year);
    if (!point) continue;
    const auto interval = interval_of(*point);
    const bool weekday_fits = !meaning.weekday || iso_weekday(*interval.lo) == *meaning.weekday;
    if (!weekday_fits) continue;
    const auto tense = meaning.quarter || meaning.half ? TenseCue::none : context.tense;
    const bool opens = context.opens_sentence && !meaning.direction;
    const auto far = cost(interval, document, tense, opens);
    const bool fits = allowed(interval, document, meaning.direction);
    if (fits && (!best || far < best_distance)) {
      if (best) rejected.push_back({interval_of(best->point), "times.farther_year"});
      best = PlacedPoint{*point, TimeBasis::document_date, {}};
      best_distance = far;
    } else {
      rejected.push_back({interval, fits ? "times.farther_year" : "times.direction_forbids"});
    }
  }
  if (best) best->rejected = std::move(rejected);
  return best;
}

// In a narrative: the year mentioned last, or the next one where the months have wrapped around.
std::optional<PlacedPoint> year_of_text(const Meaning& meaning, const TimeContext& context) {
  const auto& base = text_point(meaning, context);
  int year = base.year;
  const auto same = point_in_year(meaning, year);
  if (!same) return std::nullopt;
  const bool after_winter = base.month >= 11 && meaning.month && *meaning.month <= 2;
  if (after_winter && !meaning.direction) ++year;
  if (meaning.direction && meaning.anchor == Anchor::previous) year += *meaning.direction;
  const auto point = point_in_year(meaning, year);
  if (!point) return std::nullopt;
  PlacedPoint placed{*point, TimeBasis::previous_time, {}};
  if (year != base.year) placed.rejected.push_back({interval_of(*same), "times.year_wrapped"});
  return placed;
}

std::optional<PlacedPoint> place_weekday(const Meaning& meaning, const TimeContext& context) {
  const bool textual = hangs_on_text(meaning, context) && context.previous->day != 0;
  if (!textual && !context.document) return std::nullopt;
  const auto base = textual ? *interval_of(*context.previous).lo : *context.document;
  const auto basis = textual ? TimeBasis::previous_time : TimeBasis::document_date;
  const int ahead = (*meaning.weekday - iso_weekday(base) + 7) % 7;
  if (meaning.week) {  // Thursday next week
    const auto monday =
        base - days(iso_weekday(base) - 1) + days(7 * meaning.direction.value_or(0));
    return PlacedPoint{day_point(monday + days(*meaning.weekday - 1)), basis, {}};
  }
  Day day = base + days(ahead);
  const bool strictly_past = meaning.direction && *meaning.direction < 0;
  const bool strictly_future = meaning.direction && *meaning.direction > 0;
  const bool future = strictly_future || textual || context.tense == TenseCue::future;
  if (strictly_past || (!future && ahead > 0)) {
    day -= days(7);
  } else if (strictly_future && ahead == 0) {
    day += days(7);
  }
  day += days(std::lround(meaning.amount));
  PlacedPoint placed{day_point(day), basis, {}};
  const auto other = day <= base ? day + days(7) : day - days(7);
  placed.rejected.push_back(
      {interval_of(day_point(other)), future ? "times.weekday_past" : "times.weekday_future"});
  return placed;
}

// "the 9th": the month of the time before, or the nearest month.
std::optional<PlacedPoint> place_day_of_month(const Meaning& meaning, const TimeContext& context) {
  const bool textual = context.previous && context.previous->month != 0;
  if (!textual && !context.document) return std::nullopt;
  const auto base = textual ? *interval_of(*context.previous).lo : *context.document;
  std::optional<Day> best;
  for (int back = -12; back <= 12; ++back) {
    const auto month =
        shift_day(make_day(year_of(base), month_of(base), 1).value_or(base), Unit::month, back);
    const auto day = make_day(year_of(month), month_of(month), as_month(*meaning.day));
    if (!day || (meaning.weekday && iso_weekday(*day) != *meaning.weekday)) continue;
    if (textual && !meaning.weekday && back != 0) continue;
    if (!textual && context.tense == TenseCue::past && *day > base) continue;
    if (!best || std::abs((*day - base).count()) < std::abs((*best - base).count())) best = day;
  }
  if (!best) return std::nullopt;
  return PlacedPoint{
      day_point(*best), textual ? TimeBasis::previous_time : TimeBasis::document_date, {}};
}

std::optional<PlacedPoint> with_year(const Meaning& meaning, int year, TimeBasis basis) {
  const auto point = point_in_year(meaning, year);
  return point ? std::optional(PlacedPoint{*point, basis, {}}) : std::nullopt;
}

}  // namespace

std::optional<PlacedPoint> place_point(const Meaning& meaning, const TimeContext& context) {
  CalendarPoint point;
  if (meaning.decade) {
    point.precision = Precision::decade;
    const int decade =
        meaning.two_digits ? full_decade(*meaning.decade, meaning, context) : *meaning.decade;
    point.year =
        astronomical_year((decade * 10) + (meaning.before_christ ? 1 : 0), meaning.before_christ);
    return PlacedPoint{point, TimeBasis::explicit_date, {}};
  }
  if (meaning.century) {
    point.precision = Precision::century;
    point.year = astronomical_year(((*meaning.century - 1) * 100) + 1, meaning.before_christ);
    return PlacedPoint{point, TimeBasis::explicit_date, {}};
  }
  if (meaning.year) {
    const int year =
        meaning.two_digits ? full_year(*meaning.year, meaning, context) : *meaning.year;
    return with_year(meaning, astronomical_year(year, meaning.before_christ),
                     TimeBasis::explicit_date);
  }
  const bool dated = meaning.month || meaning.holiday || meaning.season || meaning.quarter ||
                     meaning.half || meaning.week.value_or(0) > 0;
  if (!dated && meaning.day) return place_day_of_month(meaning, context);
  if (!dated && meaning.weekday) return place_weekday(meaning, context);
  const bool part_of_year =
      meaning.direction && (meaning.quarter || meaning.half || meaning.week.value_or(0) > 0 ||
                            meaning.rule == "times.month_of_year");
  if (part_of_year && meaning.anchor == Anchor::none) {
    if (!context.document) return std::nullopt;
    return with_year(meaning, year_of(*context.document) + *meaning.direction,
                     TimeBasis::document_date);
  }
  if (hangs_on_text(meaning, context)) {
    if (auto placed = year_of_text(meaning, context)) return placed;
  }
  if (!context.document) return std::nullopt;
  if (auto placed = nearest_year(meaning, context)) return placed;
  auto without_weekday = meaning;
  without_weekday.weekday.reset();
  return nearest_year(without_weekday, context);
}

}  // namespace headwater::times
