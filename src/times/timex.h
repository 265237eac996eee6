// SPDX-License-Identifier: Apache-2.0
// What an expression says on its own, before document date and context fill in the rest.
//
// Example: "last Tuesday" -> {named, weekday 2, direction -1}; "three days ago" -> {offset, unit
//          day, amount 3, sign -1, anchor document}.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "times/calendar_point.h"
#include "times/patterns.h"

namespace headwater::times {

enum class MeaningKind {
  point,      // parts of a date, some of them missing
  deictic,    // this week, last year, that day
  offset,     // three days ago, two weeks later
  duration,   // three days
  reference,  // now, recently
  set,        // every Monday
  clock       // 10 p.m., noon: no day yet
};

enum class Anchor { none, document, previous };

struct Meaning {
  MeaningKind kind = MeaningKind::point;
  std::string_view rule;  // "times.full_date"

  std::optional<int> year;
  bool two_digits = false;  // of the year or decade
  bool before_christ = false;
  std::optional<int> month;
  std::optional<int> day;
  std::optional<int> weekday;  // 1 Monday
  std::optional<int> season;   // 1 spring
  std::optional<int> quarter;
  std::optional<int> half;
  std::optional<int> week;           // of the year
  std::optional<int> week_of_month;  // 1..5, -1 the last
  std::optional<int> decade;         // 196; with two_digits 6
  std::optional<int> century;        // 20 for the 20th
  std::optional<int> holiday;        // index in holidays()
  std::optional<int> last_year;      // end of "1980-88"
  std::optional<int> last_day;       // end of "March 5-9"
  std::optional<int> last_month;     // end of "1975 Nov-Dec"

  std::optional<int> direction;  // -1 last, 0 this, 1 next
  Unit unit = Unit::day;
  double amount = 0;
  bool amount_known = true;
  bool to_the_day = false;  // "3.0 weeks ago": told so exactly that a day is meant
  std::string second_part;  // of a duration: "6M" of "a year and six months"
  int sign = 0;             // -1 before the anchor
  Anchor anchor = Anchor::none;

  std::string clock;  // "T22:00"
  std::string value;  // of references, sets
  bool approximate = false;
  bool day_first_possible = false;  // 5/12/2005 has two readings
};

[[nodiscard]] inline Meaning of_kind(MeaningKind kind, std::string_view rule) {
  Meaning meaning;
  meaning.kind = kind;
  meaning.rule = rule;
  return meaning;
}

// nullopt where the words only look like a time.
[[nodiscard]] std::optional<Meaning> read_meaning(const Match& match);

// TIMEX3 value of a duration: "P3D", "PT2H", "PXY", "P1Y6M".
[[nodiscard]] std::string duration_value(const Meaning& meaning);

}  // namespace headwater::times
