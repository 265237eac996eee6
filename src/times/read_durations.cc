// SPDX-License-Identifier: Apache-2.0
// Durations, sets, times of day and references.
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "times/readers.h"

namespace headwater::times {
namespace {

struct UnitCode {
  const char* prefix;
  char letter;
  int factor;
};
constexpr std::array<UnitCode, 15> unit_codes{{{"P", 'D', 1},
                                               {"PT", 'S', 1},
                                               {"PT", 'M', 1},
                                               {"PT", 'H', 1},
                                               {"P", 'D', 1},
                                               {"P", 'W', 1},
                                               {"P", 'W', 2},
                                               {"P", 'M', 1},
                                               {"P", 'Q', 1},
                                               {"P", 'Y', 1},
                                               {"P", 'Y', 10},
                                               {"P", 'Y', 100},
                                               {"P", 'D', 2},
                                               {"P", 'D', 1},
                                               {"P", 'Y', 1000}}};

std::optional<Meaning> reference(const char* value) {
  auto meaning = of_kind(MeaningKind::reference, "times.reference");
  meaning.value = value;
  return meaning;
}

int unit_value(const TimeToken& token) {
  const auto* sense = token.sense(WordClass::unit);
  if (sense == nullptr) sense = token.sense(WordClass::units);
  return sense == nullptr ? 0 : sense->value;
}

const TimeToken* unit_token(const Match& match, std::size_t nth = 0) {
  for (const auto& capture : match.captures.all()) {
    const bool unit = capture.asked == PatternClass::unit || capture.asked == PatternClass::unit1 ||
                      capture.asked == PatternClass::units;
    if (unit && nth-- == 0) return capture.token;
  }
  return nullptr;
}

void take_amount(const Match& match, Meaning& meaning) {
  const auto* count = match.captures.get(PatternClass::count);
  if (count == nullptr) {
    meaning.amount = 1;
    const auto* unit = unit_token(match);
    meaning.amount_known = unit == nullptr || !unit->is(WordClass::units);
    return;
  }
  meaning.amount_known = false;
  for (const auto word_class : {WordClass::count, WordClass::article, WordClass::number}) {
    if (const auto* sense = count->sense(word_class)) {
      meaning.amount = count->amount(*sense);
      meaning.amount_known = meaning.amount > 0;
      break;
    }
  }
  if (const auto* second = match.captures.get(PatternClass::count, 1);
      second != nullptr && unit_token(match, 1) == nullptr) {
    meaning.approximate = true;  // two or three days
  }
}

std::string amount_text(double amount) {
  return std::floor(amount) == amount ? fmt::format("{:.0f}", amount)
                                      : fmt::format("{:.1f}", amount);
}

constexpr std::array<const char*, 9> adverb_values{"",    "PT1H", "XXXX-XX-XX", "P1D", "P1W",
                                                   "P2W", "P1M",  "P3M",        "P1Y"};

}  // namespace

std::string duration_value(const Meaning& meaning) {
  const auto& code = unit_codes.at(static_cast<std::size_t>(meaning.unit));
  if (!meaning.amount_known) {
    const char letter = meaning.unit == Unit::decade    ? 'E'
                        : meaning.unit == Unit::century ? 'C'
                                                        : code.letter;
    return fmt::format("{}X{}", code.prefix, letter);
  }
  const double amount = meaning.amount * code.factor;
  const double whole = std::floor(amount);
  if (amount != whole && whole > 0 && meaning.unit == Unit::year) {
    return fmt::format("P{:.0f}Y6M{}", whole, meaning.second_part);
  }
  if (amount != whole && (meaning.unit == Unit::hour || meaning.unit == Unit::minute)) {
    const auto smaller = meaning.unit == Unit::hour ? "30M" : "30S";
    return whole > 0 ? fmt::format("PT{:.0f}{}{}", whole, code.letter, smaller)
                     : fmt::format("PT{}", smaller);
  }
  if (amount != whole && whole == 0 && meaning.unit == Unit::year) return "P6M";
  return fmt::format("{}{}{}{}", code.prefix, amount_text(amount), code.letter,
                     meaning.second_part);
}

std::optional<Meaning> read_duration(const Match& match) {
  auto meaning = of_kind(MeaningKind::duration, "times.duration");
  const auto* unit = unit_token(match);
  meaning.unit = Unit::hour;
  if (unit != nullptr) meaning.unit = Unit{unit_value(*unit)};
  take_amount(match, meaning);
  if (says(match, "~h")) meaning.amount = captured(match, PatternClass::n2, WordClass::number);
  if (says(match, "all") && unit == nullptr) {
    meaning.unit = says(match, "week")    ? Unit::week
                   : says(match, "year")  ? Unit::year
                   : says(match, "night") ? Unit::night
                                          : Unit::day;
  }
  if (says(match, "half")) meaning.amount = says(match, "and") ? meaning.amount + 0.5 : 0.5;
  if (says(match, "~2") || says(match, "~~2")) meaning.amount += 0.5;
  if (says(match, "hour")) meaning.unit = Unit::hour;
  if (const auto* second = unit_token(match, 1)) {
    Meaning rest;
    rest.unit = Unit{unit_value(*second)};
    const auto* count = match.captures.get(PatternClass::count, 1);
    const auto* sense = count == nullptr ? nullptr : count->sense(WordClass::number);
    if (sense == nullptr && count != nullptr) sense = count->sense(WordClass::article);
    const bool upwards = meaning.unit <= Unit::hour && rest.unit > Unit::hour;
    if (sense == nullptr || upwards) return std::nullopt;
    rest.amount = sense->value;
    const bool both_clock = meaning.unit <= Unit::hour;  // PT2H30M; else P2DT3H, P1Y6M
    meaning.second_part = duration_value(rest).substr(both_clock ? 2 : 1);
  }
  if (const auto* token = match.captures.get(PatternClass::direction)) {
    meaning.direction = token->sense(WordClass::direction)->value;
    meaning.anchor = Anchor::document;
  }
  return meaning;
}

std::optional<Meaning> read_period(const Match& match) {
  auto meaning = of_kind(MeaningKind::duration, "times.duration");
  const auto* unit = unit_token(match);
  meaning.unit = Unit{unit_value(*unit)};
  meaning.amount_known = false;
  return meaning;
}

std::optional<Meaning> read_set(const Match& match) {
  auto meaning = of_kind(MeaningKind::set, "times.set");
  auto weekday = captured(match, PatternClass::weekday, WordClass::weekday);
  if (weekday == 0) weekday = captured(match, PatternClass::weekdays, WordClass::weekdays);
  if (weekday > 0) {
    meaning.value = fmt::format("XXXX-WXX-{}", weekday);
    return meaning;
  }
  if (const auto month = captured(match, PatternClass::month, WordClass::month)) {
    meaning.value = fmt::format("XXXX-{:02}", month);
    return meaning;
  }
  if (const auto season = captured(match, PatternClass::season, WordClass::season)) {
    constexpr std::array<const char*, 5> codes{"", "XXXX-SP", "XXXX-SU", "XXXX-FA", "XXXX-WI"};
    meaning.value = codes.at(static_cast<std::size_t>(season));
    return meaning;
  }
  if (const auto part = captured(match, PatternClass::part, WordClass::part)) {
    constexpr std::array<const char*, 8> codes{"", "MO", "AF", "EV", "NI", "MI", "DT", "EV"};
    meaning.value = fmt::format("XXXX-XX-XXT{}", codes.at(static_cast<std::size_t>(part)));
    return meaning;
  }
  if (const auto adverb = captured(match, PatternClass::adverb, WordClass::adverb)) {
    meaning.value = adverb_values.at(static_cast<std::size_t>(adverb));
    return meaning;
  }
  const auto* unit = unit_token(match);
  meaning.unit = Unit{unit_value(*unit)};
  meaning.amount = says(match, "other") ? 2 : 1;
  if (says(match, "every") && match.captures.get(PatternClass::count) != nullptr)
    take_amount(match, meaning);
  meaning.value = duration_value(meaning);
  return meaning;
}

namespace {

// Hours 0..24 and minutes 0..59 as "T22:00"; empty where they are none.
std::string clock_value(int hour, int minute, const TimeToken* half_of_day) {
  if (half_of_day != nullptr) {
    const auto shift = half_of_day->sense(WordClass::ampm)->value;
    if (hour < 1 || hour > 12) return "";
    hour = (hour % 12) + shift;
  }
  if (hour > 24 || minute > 59) return "";
  return fmt::format("T{:02}:{:02}", hour, minute);
}

int shift_for_part(const Match& match, int hour) {
  constexpr int night = 4;
  constexpr int last_of_night = 5;
  const auto part = captured(match, PatternClass::part, WordClass::part);
  if (part == night && hour <= last_of_night) return hour;
  return part >= 2 && part <= night && hour < 12 ? hour + 12 : hour;
}

}  // namespace

std::optional<Meaning> read_clock(const Match& match) {
  auto meaning = of_kind(MeaningKind::clock, "times.clock");
  const auto hour = shift_for_part(match, captured(match, PatternClass::num, WordClass::number));
  const auto* minutes = match.captures.get(PatternClass::n2);
  if (minutes != nullptr && match.captures.get(PatternClass::num) != nullptr &&
      minutes->digits != 2) {
    return std::nullopt;
  }
  const auto minute = captured(match, PatternClass::n2, WordClass::number);
  if (says(match, "noon")) {
    meaning.clock = "T12:00";
  } else if (says(match, "midnight")) {
    meaning.clock = "T24:00";
  } else if (says(match, "~a")) {
    meaning.clock = clock_value(minute, 0, nullptr);
  } else if (says(match, "past")) {
    meaning.clock = clock_value(hour, says(match, "half") ? 30 : 15, nullptr);
  } else if (says(match, "to")) {
    meaning.clock = clock_value(hour - 1, 45, nullptr);
  } else if (const auto four = captured(match, PatternClass::four, WordClass::number)) {
    meaning.clock = clock_value(four / 100, four % 100, nullptr);
  } else {
    meaning.clock = clock_value(hour, minute, match.captures.get(PatternClass::ampm));
  }
  return meaning.clock.empty() ? std::nullopt : std::optional(meaning);
}

std::optional<Meaning> read_present(const Match& match) {
  if (match.pattern == "today") return std::nullopt;
  return reference("PRESENT_REF");
}
std::optional<Meaning> read_past(const Match&) {
  return reference("PAST_REF");
}
std::optional<Meaning> read_future(const Match&) {
  return reference("FUTURE_REF");
}

}  // namespace headwater::times
