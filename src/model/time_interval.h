// SPDX-License-Identifier: Apache-2.0
// Times as intervals of days, with how exactly they are known.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/enum_names.h"
#include "base/span.h"
#include "model/reason.h"

namespace headwater {

enum class Precision {
  unknown,
  time,
  day,
  week,
  month,
  season,
  quarter,
  half,
  year,
  decade,
  century
};
template <>
inline constexpr std::array<std::string_view, 11> enum_names<Precision>{
    "unknown", "time", "day",  "week",   "month",  "season",
    "quarter", "half", "year", "decade", "century"};

// Where the missing parts of an expression came from.
enum class TimeBasis { explicit_date, document_date, previous_time, none };
template <>
inline constexpr std::array<std::string_view, 4> enum_names<TimeBasis>{"explicit", "document_date",
                                                                       "previous_time", "none"};

// Both ends inclusive; an absent end is open. Neither end: unknown.
struct TimeInterval {
  std::optional<Day> lo;
  std::optional<Day> hi;
  Precision precision = Precision::unknown;
  bool approximate = false;
  [[nodiscard]] bool known() const { return lo || hi; }
  [[nodiscard]] bool contains(const TimeInterval& other) const {
    return (!lo || (other.lo && *lo <= *other.lo)) && (!hi || (other.hi && *other.hi <= *hi));
  }
  // Unknown times overlap everything: a conflict needs two known, disjoint times.
  [[nodiscard]] bool overlaps(const TimeInterval& other) const {
    return !(hi && other.lo && *hi < *other.lo) && !(other.hi && lo && *other.hi < *lo);
  }
  bool operator==(const TimeInterval&) const = default;
};

enum class TimeType { date, time, duration, set };
template <>
inline constexpr std::array<std::string_view, 4> enum_names<TimeType>{"DATE", "TIME", "DURATION",
                                                                      "SET"};  // TIMEX3

struct RejectedReading {
  TimeInterval interval;
  std::string rule;
  bool operator==(const RejectedReading&) const = default;
};

struct TimeExpression {
  Span span;
  TimeType type = TimeType::date;
  std::string value;  // TIMEX3 value (ISO-TimeML), such as "2005-02-09", "196", "P3D"
  TimeInterval interval;
  TimeBasis basis = TimeBasis::none;
  std::vector<RejectedReading> rejected;
  std::vector<Reason> why;
  bool operator==(const TimeExpression&) const = default;
};

}  // namespace headwater
