// SPDX-License-Identifier: Apache-2.0
#include "times/resolve.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "times/resolve_point.h"

namespace headwater::times {
namespace {

using std::chrono::days;

struct Base {
  Day day;
  TimeBasis basis = TimeBasis::document_date;
  Precision precision = Precision::day;
};

std::optional<Base> base_day(Anchor anchor, const TimeContext& context, Unit unit = Unit::year) {
  const bool textual = anchor == Anchor::previous || context.narrative;
  if (textual && context.previous) {
    const bool needs_day = unit <= Unit::day && context.previous->day == 0 && context.previous_day;
    const auto& point = needs_day                    ? *context.previous_day
                        : anchor == Anchor::previous ? *context.previous
                                                     : *context.story;
    const auto interval = interval_of(point);
    if (interval.lo) return Base{*interval.lo, TimeBasis::previous_time, point.precision};
  }
  if (context.document) return Base{*context.document, TimeBasis::document_date, Precision::day};
  return std::nullopt;
}

Resolved unknown(std::string value, TimeType type = TimeType::date) {
  Resolved resolved;
  resolved.type = type;
  resolved.value = std::move(value);
  return resolved;
}

Resolved from_point(CalendarPoint point, const Meaning& meaning, TimeBasis basis) {
  if (!meaning.clock.empty() &&
      (point.precision == Precision::day || point.precision == Precision::time)) {
    point.clock = meaning.clock;
    point.precision = Precision::time;
  }
  Resolved resolved;
  resolved.type = point.precision == Precision::time ? TimeType::time : TimeType::date;
  resolved.value = timex_value(point);
  resolved.interval = interval_of(point);
  resolved.basis = basis;
  resolved.point = point;
  return resolved;
}

// What is left of a date when nothing tells its year: "XXXX-05-03".
std::string value_without_year(const Meaning& meaning) {
  if (meaning.month && meaning.day)
    return fmt::format("XXXX-{:02}-{:02}", *meaning.month, *meaning.day);
  if (meaning.month) return fmt::format("XXXX-{:02}", *meaning.month);
  if (meaning.weekday) return fmt::format("XXXX-WXX-{}", *meaning.weekday);
  if (meaning.quarter) return fmt::format("XXXX-Q{}", *meaning.quarter);
  if (meaning.half) return fmt::format("XXXX-H{}", *meaning.half);
  if (meaning.season) {
    constexpr std::array<const char*, 5> codes{"", "SP", "SU", "FA", "WI"};
    return fmt::format("XXXX-{}", codes.at(static_cast<std::size_t>(*meaning.season)));
  }
  return "XXXX-XX-XX";
}

Resolved resolve_range(const Meaning& meaning) {
  Resolved resolved;
  resolved.value = fmt::format("{:04}/{:04}", *meaning.year, *meaning.last_year);
  resolved.interval = {make_day(*meaning.year, 1, 1), make_day(*meaning.last_year, 12, 31),
                       Precision::year, false};
  resolved.basis = TimeBasis::explicit_date;
  CalendarPoint point;
  point.precision = Precision::year;
  point.year = *meaning.year;
  resolved.point = point;
  return resolved;
}

Resolved resolve_date(const Meaning& meaning, const TimeContext& context) {
  if (meaning.last_year) return resolve_range(meaning);
  auto placed = place_point(meaning, context);
  if (!placed) return unknown(value_without_year(meaning) + meaning.clock);
  auto resolved = from_point(placed->point, meaning, placed->basis);
  resolved.rejected = std::move(placed->rejected);
  if (meaning.last_day) {
    auto last = placed->point;
    last.day = static_cast<unsigned>(*meaning.last_day);
    resolved.interval.hi = interval_of(last).hi;
    resolved.value += "/" + timex_value(last);
  }
  if (meaning.last_month) {
    auto last = placed->point;
    last.month = static_cast<unsigned>(*meaning.last_month);
    resolved.interval.hi = interval_of(last).hi;
    resolved.value += "/" + timex_value(last);
  }
  if (meaning.day_first_possible && meaning.month && meaning.day) {
    auto swapped = meaning;
    std::swap(swapped.month, swapped.day);
    if (const auto other = place_point(swapped, context)) {
      resolved.rejected.push_back({interval_of(other->point), "times.day_first"});
    }
  }
  return resolved;
}

Day nearest_weekend(Day base, const TimeContext& context, int direction) {
  const auto saturday = base - days(iso_weekday(base) - 1) + days(5);
  if (direction != 0) return saturday + days(7 * direction);
  const bool ahead = context.tense == TenseCue::future || saturday <= base;
  return ahead || context.tense == TenseCue::none ? saturday : saturday - days(7);
}

// "He was caught the next day": the day after the one told last, not after the news.
bool is_day_after_told_one(const Meaning& meaning, const TimeContext& context) {
  return meaning.unit == Unit::day && meaning.direction == 1 && meaning.clock.empty() &&
         context.tense == TenseCue::past && context.previous_day.has_value();
}

Resolved resolve_deictic(const Meaning& meaning, const TimeContext& context) {
  const bool same_quarter = meaning.unit == Unit::quarter && meaning.rule == "times.bare_unit" &&
                            context.previous && context.previous->precision == Precision::quarter;
  if (same_quarter) return from_point(*context.previous, meaning, TimeBasis::previous_time);
  const auto anchor = is_day_after_told_one(meaning, context) ? Anchor::previous : meaning.anchor;
  const auto base = base_day(anchor, context, meaning.unit);
  if (!base) return unknown(meaning.unit == Unit::day ? "XXXX-XX-XX" + meaning.clock : "XXXX");
  const int direction = meaning.direction.value_or(0);
  const auto day = meaning.unit == Unit::weekend ? nearest_weekend(base->day, context, direction)
                                                 : shift_day(base->day, meaning.unit, direction);
  return from_point(point_around(day, meaning.unit), meaning, base->basis);
}

Day shift_by(Day day, Unit unit, double amount) {
  const double whole = std::trunc(amount);
  const auto moved = shift_day(day, unit, std::lround(whole));
  if (amount == whole) return moved;
  const long half = amount > 0 ? 1 : -1;
  if (unit == Unit::year) return shift_day(moved, Unit::month, 6 * half);
  if (unit == Unit::month) return moved + days(15 * half);
  if (unit == Unit::decade) return shift_day(moved, Unit::year, 5 * half);
  if (unit == Unit::century) return shift_day(moved, Unit::year, 50 * half);
  return moved + days(unit == Unit::week ? 4 * half : 0);
}

// How exactly an offset is meant: "two years ago" is a year, "three weeks ago" a day or so.
Unit offset_precision(Unit unit, double amount) {
  if (amount != std::trunc(amount) && unit == Unit::year) return Unit::month;
  switch (unit) {
    case Unit::month:
    case Unit::quarter:
    case Unit::year:
    case Unit::decade:
      return unit;
    case Unit::century:
    case Unit::millennium:
      return Unit::year;
    case Unit::week:
    case Unit::fortnight:
      return Unit::week;
    default:
      return Unit::day;
  }
}

// "He fled on 11 March 2005 and hid overnight": the night is that of the day told before, where
// that is no day of the news.
bool is_night_of_story(const Meaning& meaning, const TimeContext& context) {
  constexpr long days_of_news = 7;
  if (meaning.clock != "TNI" || meaning.rule != "times.day_name" || !context.previous ||
      context.previous->day == 0 || !context.document)
    return false;
  const auto told = *interval_of(*context.previous).lo;
  return std::abs((told - *context.document).count()) > days_of_news;
}

// "the third quarter … a year earlier": the same quarter of the year before.
bool compares_quarters(const Meaning& meaning, const TimeContext& context) {
  return meaning.unit == Unit::year && meaning.amount == 1 && meaning.sign < 0 &&
         context.previous && context.previous->precision == Precision::quarter &&
         !context.narrative;
}

Resolved resolve_offset(const Meaning& meaning, const TimeContext& context) {
  if (compares_quarters(meaning, context)) {
    auto point = *context.previous;
    point.year = (context.document ? year_of(*context.document) : point.year) - 1;
    return from_point(point, meaning, TimeBasis::previous_time);
  }
  if (!meaning.amount_known) return unknown(meaning.sign < 0 ? "PAST_REF" : "FUTURE_REF");
  std::optional<Base> base;
  const bool named = meaning.month || meaning.holiday;
  if (named) {
    auto target = meaning;
    target.kind = MeaningKind::point;
    if (const auto placed = place_point(target, context)) {
      base = Base{*interval_of(placed->point).lo, placed->basis, Precision::day};
    }
  } else {
    const auto anchor = is_night_of_story(meaning, context) ? Anchor::previous : meaning.anchor;
    base = base_day(anchor, context, meaning.unit);
    if (base && meaning.direction) base->day += days(*meaning.direction);
  }
  if (!base) return unknown("XXXX-XX-XX");
  const auto day = shift_by(base->day, meaning.unit, meaning.amount * meaning.sign);
  const bool exact = named || meaning.direction || meaning.to_the_day;
  auto unit = exact ? Unit::day : offset_precision(meaning.unit, meaning.amount);
  if (!exact && unit < Unit::month && base->precision == Precision::year) unit = Unit::year;
  auto resolved = from_point(point_around(day, unit), meaning, base->basis);
  if (meaning.unit < Unit::day) resolved.type = TimeType::time;
  return resolved;
}

Resolved resolve_duration(const Meaning& meaning, const TimeContext& context) {
  auto resolved = unknown(duration_value(meaning), TimeType::duration);
  if (meaning.direction && meaning.amount_known && context.document && *meaning.direction != 0) {
    const auto other =
        shift_by(*context.document, meaning.unit, meaning.amount * *meaning.direction);
    resolved.interval.lo = std::min(other, *context.document);
    resolved.interval.hi = std::max(other, *context.document);
    resolved.basis = TimeBasis::document_date;
    resolved.interval.precision = Precision::day;
  }
  return resolved;
}

Resolved resolve_clock(const Meaning& meaning, const TimeContext& context) {
  const auto base = base_day(Anchor::previous, context, Unit::hour);
  if (!base) return unknown("XXXX-XX-XX" + meaning.clock, TimeType::time);
  return from_point(day_point(base->day), meaning, base->basis);
}

}  // namespace

Resolved resolve(const Meaning& meaning, const TimeContext& context) {
  Resolved resolved;
  switch (meaning.kind) {
    case MeaningKind::point:
      resolved = resolve_date(meaning, context);
      break;
    case MeaningKind::deictic:
      resolved = resolve_deictic(meaning, context);
      break;
    case MeaningKind::offset:
      resolved = resolve_offset(meaning, context);
      break;
    case MeaningKind::duration:
      resolved = resolve_duration(meaning, context);
      break;
    case MeaningKind::clock:
      resolved = resolve_clock(meaning, context);
      break;
    case MeaningKind::reference:
      resolved = unknown(meaning.value);
      break;
    case MeaningKind::set:
      resolved = unknown(meaning.value, TimeType::set);
      break;
  }
  resolved.interval.approximate = meaning.approximate;
  return resolved;
}

}  // namespace headwater::times
