// SPDX-License-Identifier: Apache-2.0
// Meaning + context -> value and interval.
//
// Input:  what an expression says, the document's date, the time before it in the text, the tense
//         around it, and whether the text is a narrative (its dates hang on one another) or news
//         (its dates hang on the day of publication).
// Output: TIMEX3 value, interval, basis, and the readings that were rejected.
// Rule:   a month or weekday without its year is the nearest that the tense allows; in narratives
//         it belongs to the year mentioned last (Mazur and Dale 2010; Strötgen and Gertz 2010).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/time_interval.h"
#include "times/time_words.h"
#include "times/timex.h"

namespace headwater::times {

struct TimeContext {
  std::optional<Day> document;
  bool narrative = false;
  std::optional<CalendarPoint> previous;      // the time before in the text
  std::optional<CalendarPoint> previous_day;  // the last one known to the day
  std::optional<CalendarPoint> story;         // where the narrative stands, detours left out
  std::optional<int> detour_year;
  TenseCue tense = TenseCue::none;
  bool opens_sentence = false;  // the expression stands at its beginning: "In February …"
};

struct Resolved {
  TimeType type = TimeType::date;
  std::string value;
  TimeInterval interval;
  TimeBasis basis = TimeBasis::none;
  std::optional<CalendarPoint> point;  // what later expressions may hang on
  std::vector<RejectedReading> rejected;
};

[[nodiscard]] Resolved resolve(const Meaning& meaning, const TimeContext& context);

}  // namespace headwater::times
