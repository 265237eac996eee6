// SPDX-License-Identifier: Apache-2.0
// What hangs on the document date or on a time before it in the text.
#include <array>
#include <utility>

#include "times/readers.h"

namespace headwater::times {
namespace {

constexpr double days_a_week = 7;
constexpr std::array<const char*, 8> part_codes{"", "MO", "AF", "EV", "NI", "MI", "DT", "EV"};

std::string part_clock(const Match& match) {
  const auto part = captured(match, PatternClass::part, WordClass::part);
  return std::string("T") + part_codes.at(static_cast<std::size_t>(part));
}

Unit captured_unit(const Match& match) {
  for (const auto& capture : match.captures.all()) {
    if (const auto* sense = capture.token->sense(WordClass::unit)) return Unit{sense->value};
    if (const auto* sense = capture.token->sense(WordClass::units)) return Unit{sense->value};
  }
  return Unit::day;
}

// The unit of patterns that spell it out: "the quarter".
std::optional<Unit> literal_unit(const Match& match) {
  constexpr std::array<std::pair<std::string_view, Unit>, 8> units{{{"weekend", Unit::weekend},
                                                                    {"quarter", Unit::quarter},
                                                                    {"year", Unit::year},
                                                                    {"month", Unit::month},
                                                                    {"day", Unit::day},
                                                                    {"week", Unit::week},
                                                                    {"decade", Unit::decade},
                                                                    {"century", Unit::century}}};
  for (const auto& [word, unit] : units) {
    if (says(match, word)) return unit;
  }
  return std::nullopt;
}

// "following", "previous" and "same" look back into the text, "last" and "next" to the date of the
// document.
bool is_textual(std::string_view word) {
  return word == "following" || word == "ensuing" || word == "subsequent" || word == "preceding" ||
         word == "same" || word == "previous" || word == "prior";
}

void take_count(const TimeToken& token, Meaning& meaning) {
  for (const auto word_class : {WordClass::count, WordClass::article, WordClass::number}) {
    if (const auto* sense = token.sense(word_class)) {
      meaning.amount = token.amount(*sense);
      meaning.to_the_day = token.decimal && meaning.unit >= Unit::day && meaning.unit <= Unit::week;
      meaning.amount_known = meaning.amount > 0;
      return;
    }
  }
  meaning.amount_known = false;
}

std::optional<Meaning> offset(const Match& match, int sign, Anchor anchor, std::string_view rule) {
  auto meaning = of_kind(MeaningKind::offset, rule);
  meaning.unit = captured_unit(match);
  meaning.sign = sign;
  meaning.anchor = anchor;
  meaning.amount = 1;
  if (const auto* count = match.captures.get(PatternClass::count)) take_count(*count, meaning);
  if (says(match, "half")) meaning.amount = says(match, "and") ? meaning.amount + 0.5 : 0.5;
  if (says(match, "~2")) meaning.amount += 0.5;
  const bool counted = match.captures.get(PatternClass::count) != nullptr || says(match, "half");
  for (const auto& capture : match.captures.all()) {
    if (!counted && capture.token->is(WordClass::units)) meaning.amount_known = false;
  }
  meaning.approximate = says(match, "or");
  return meaning;
}

void take_direction(const Match& match, Meaning& meaning) {
  meaning.anchor = Anchor::document;
  const auto count = match.captures.all();
  for (const auto& capture : count) {
    if (capture.asked != PatternClass::direction) continue;
    meaning.direction = capture.token->sense(WordClass::direction)->value;
    if (is_textual(capture.token->lower)) meaning.anchor = Anchor::previous;
  }
  if (!meaning.direction) {
    if (says(match, "last")) meaning.direction = -1;
    if (says(match, "past")) meaning.direction = -1;
    if (says(match, "this") && !says(match, "past")) meaning.direction = 0;
  }
  if (says(match, "that")) {
    meaning.direction = 0;
    meaning.anchor = Anchor::previous;
  }
}

}  // namespace

std::optional<Meaning> read_today(const Match& match) {
  auto meaning = of_kind(MeaningKind::offset, "times.day_name");
  meaning.anchor = Anchor::document;
  meaning.sign = 1;
  if (says(match, "yesterday")) meaning.amount = says(match, "before") ? -2 : -1;
  if (says(match, "tomorrow")) meaning.amount = says(match, "after") ? 2 : 1;
  if (says(match, "week")) meaning.amount += says(match, "yesterday") ? -days_a_week : days_a_week;
  if (says(match, "tonight") || says(match, "overnight")) meaning.clock = "TNI";
  return meaning;
}

std::optional<Meaning> read_deictic(const Match& match) {
  auto meaning = of_kind(MeaningKind::deictic, "times.deictic");
  meaning.unit =
      says(match, "workweek") || says(match, "~week") ? Unit::week : captured_unit(match);
  if (const auto unit = literal_unit(match)) meaning.unit = *unit;
  take_direction(match, meaning);
  if (says(match, "same")) meaning.anchor = Anchor::previous;
  if (says(match, "before")) meaning.direction = -2;
  if (says(match, "after")) meaning.direction = 2;
  if (!meaning.direction) meaning.direction = 0;
  if (meaning.unit == Unit::night) {
    meaning.unit = Unit::day;
    meaning.clock = "TNI";
  }
  const bool clock_unit = meaning.unit < Unit::day;
  const bool bare = match.captures.size() == 0 && !says(match, "weekend") && !says(match, "full");
  if (bare) meaning.rule = "times.bare_unit";
  if (says(match, "latest")) meaning.direction = -1;
  if (meaning.unit == Unit::quarter && bare) meaning.direction = -1;
  return clock_unit ? std::nullopt : std::optional(meaning);
}

std::optional<Meaning> read_named(const Match& match) {
  auto meaning = of_kind(MeaningKind::point, "times.weekday");
  if (const auto weekday = captured(match, PatternClass::weekday, WordClass::weekday)) {
    meaning.weekday = weekday;
  }
  if (const auto month = captured(match, PatternClass::month, WordClass::month)) {
    meaning.month = month;
    meaning.rule = "times.month_of_year";
  }
  if (const auto season = captured(match, PatternClass::season, WordClass::season)) {
    meaning.season = season;
    meaning.rule = "times.part_of_year";
  }
  if (const auto* token = match.captures.get(PatternClass::holiday)) {
    meaning.holiday = token->sense(WordClass::holiday)->value;
    meaning.rule = "times.holiday";
  }
  if (const auto year = captured(match, PatternClass::year, WordClass::number)) meaning.year = year;
  take_direction(match, meaning);
  if (match.captures.get(PatternClass::unit1) != nullptr) {  // Thursday next week
    const auto unit = captured_unit(match);
    if (unit != Unit::week || !meaning.weekday) return std::nullopt;
    meaning.week = 0;
  }
  if (says(match, "year")) meaning.week.reset();
  // British: "Monday week" is a week after the next Monday.
  const bool week_on = meaning.weekday && match.pattern == "WEEKDAY week";
  if (week_on) {
    meaning.direction = 1;
    meaning.amount = days_a_week;
  }
  return meaning;
}

std::optional<Meaning> read_part(const Match& match) {
  std::optional<Meaning> base;
  if (match.captures.get(PatternClass::weekday) != nullptr) {
    base = read_named(match);
  } else if (match.captures.get(PatternClass::month) != nullptr) {
    base = read_date(match);
  } else {
    auto meaning = of_kind(MeaningKind::deictic, "times.day_part");
    take_direction(match, meaning);
    if (says(match, "yesterday")) meaning.direction = -1;
    if (says(match, "tomorrow") || says(match, "next") || says(match, "following"))
      meaning.direction = 1;
    if (says(match, "previous")) meaning.direction = -1;
    if (says(match, "following") || says(match, "previous") || says(match, "next")) {
      meaning.anchor = Anchor::previous;
    }
    if (!meaning.direction) meaning.direction = 0;
    base = meaning;
  }
  if (base) base->clock = part_clock(match);
  return base;
}

std::optional<Meaning> read_ago(const Match& match) {
  return offset(match, -1, Anchor::document, "times.offset_document");
}
std::optional<Meaning> read_later(const Match& match) {
  return offset(match, 1, Anchor::previous, "times.offset_previous");
}
std::optional<Meaning> read_earlier(const Match& match) {
  return offset(match, -1, Anchor::previous, "times.offset_previous");
}
std::optional<Meaning> read_ahead(const Match& match) {
  return offset(match, 1, Anchor::document, "times.offset_document");
}

// "three days after January 12", "two weeks from tomorrow".
std::optional<Meaning> read_from(const Match& match) {
  auto meaning =
      offset(match, says(match, "before") ? -1 : 1, Anchor::document, "times.offset_named");
  if (const auto month = captured(match, PatternClass::month, WordClass::month)) {
    meaning->month = month;
    meaning->day = read_date(match).value_or(Meaning{}).day;
    if (!meaning->day) return std::nullopt;
  } else if (const auto* token = match.captures.get(PatternClass::holiday)) {
    meaning->holiday = token->sense(WordClass::holiday)->value;
  } else if (const auto* today = match.captures.get(PatternClass::today)) {
    meaning->weekday.reset();
    meaning->direction = today->lower == "yesterday" ? -1 : today->lower == "tomorrow" ? 1 : 0;
  }
  return meaning;
}

}  // namespace headwater::times
