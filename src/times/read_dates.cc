// SPDX-License-Identifier: Apache-2.0
// Dates with a month or a day in them.
#include <utility>

#include "times/readers.h"

namespace headwater::times {
namespace {

int number_or_ordinal(const TimeToken* token) {
  if (token == nullptr) return 0;
  const auto* number = token->sense(WordClass::number);
  if (number == nullptr) number = token->sense(WordClass::ordinal);
  return number == nullptr ? 0 : number->value;
}

void take_era(const Match& match, Meaning& meaning) {
  meaning.before_christ = captured(match, PatternClass::era, WordClass::era) < 0;
}

void take_year(const Match& match, Meaning& meaning) {
  if (const auto year = captured(match, PatternClass::year, WordClass::number)) meaning.year = year;
  if (const auto* token = match.captures.get(PatternClass::year2)) {
    meaning.year = token->sense(WordClass::year2)->value;
    meaning.two_digits = true;
  }
  if (const auto* token = match.captures.get(PatternClass::n2); token != nullptr && !meaning.year) {
    meaning.year = number_or_ordinal(token);
    meaning.two_digits = true;
  }
  if (const auto* token = match.captures.get(PatternClass::anynum)) {
    meaning.year = number_or_ordinal(token);
  }
}

// 31 April is no date.
bool possible(const Meaning& meaning) {
  if (!meaning.month || !meaning.day) return true;
  return make_day(meaning.year && !meaning.two_digits ? *meaning.year : 2000,
                  static_cast<unsigned>(*meaning.month), static_cast<unsigned>(*meaning.day))
      .has_value();
}

std::optional<Meaning> numeric(int year, int month, int day, bool two_digits) {
  Meaning meaning;
  meaning.rule = "times.numeric_date";
  meaning.year = year;
  meaning.month = month;
  meaning.day = day;
  meaning.two_digits = two_digits;
  const bool in_range = month >= 1 && month <= 12 && day >= 1;
  return in_range && possible(meaning) ? std::optional(meaning) : std::nullopt;
}

}  // namespace

std::optional<Meaning> read_date(const Match& match) {
  Meaning meaning;
  if (const auto month = captured(match, PatternClass::month, WordClass::month)) {
    meaning.month = month;
  }
  const auto* day = match.captures.get(PatternClass::day);
  if (day == nullptr) day = match.captures.get(PatternClass::dayth);
  if (day != nullptr) meaning.day = number_or_ordinal(day);
  if (const auto weekday = captured(match, PatternClass::weekday, WordClass::weekday)) {
    meaning.weekday = weekday;
  }
  take_year(match, meaning);
  take_era(match, meaning);
  meaning.rule = meaning.year ? "times.full_date" : "times.month_day";
  return possible(meaning) ? std::optional(meaning) : std::nullopt;
}

// "1975 Nov-Dec", "Nov-Dec 1975"
std::optional<Meaning> read_month_range(const Match& match) {
  auto meaning = read_date(match);
  const auto last = captured(match, PatternClass::month, WordClass::month, 1);
  if (!meaning || last <= *meaning->month) return std::nullopt;
  meaning->rule = "times.month_range";
  meaning->last_month = last;
  return meaning;
}

// "March 5-9, 1918"
std::optional<Meaning> read_day_range(const Match& match) {
  auto meaning = read_date(match);
  if (!meaning) return meaning;
  meaning->rule = "times.day_range";
  auto last = *meaning;
  last.day = number_or_ordinal(match.captures.get(PatternClass::day, 1));
  if (*last.day <= *meaning->day || !possible(last)) return std::nullopt;
  meaning->last_day = last.day;
  return meaning;
}

std::optional<Meaning> read_iso(const Match& match) {
  const auto year = captured(match, PatternClass::year, WordClass::number);
  if (const auto month = captured(match, PatternClass::month, WordClass::month)) {
    return numeric(year, month, captured(match, PatternClass::n2, WordClass::number), false);
  }
  return numeric(year, captured(match, PatternClass::n2, WordClass::number, 0),
                 captured(match, PatternClass::n2, WordClass::number, 1), false);
}

// The month stands first unless it cannot: the American order.
std::optional<Meaning> read_slashed(const Match& match) {
  int first = captured(match, PatternClass::n2, WordClass::number, 0);
  int second = captured(match, PatternClass::n2, WordClass::number, 1);
  const auto year = captured(match, PatternClass::year, WordClass::number);
  const auto* short_year = match.captures.get(PatternClass::n2, 2);
  if (year == 0 && short_year == nullptr && match.captures.get(PatternClass::weekday) == nullptr) {
    return std::nullopt;
  }
  const bool both = first <= 12 && second <= 12 && first != second;
  if (first > 12) std::swap(first, second);
  auto meaning =
      short_year != nullptr
          ? numeric(captured(match, PatternClass::n2, WordClass::number, 2), first, second, true)
          : numeric(year, first, second, false);
  if (!meaning) return meaning;
  if (short_year == nullptr && year == 0) meaning->year.reset();
  meaning->day_first_possible = both;
  return meaning;
}

std::optional<Meaning> read_compact(const Match& match) {
  const auto all = captured(match, PatternClass::eight, WordClass::number);
  const auto year = all / 10000;
  if (year < 1900 || year > 2099) return std::nullopt;
  return numeric(year, all / 100 % 100, all % 100, false);
}

}  // namespace headwater::times
