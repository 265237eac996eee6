// SPDX-License-Identifier: Apache-2.0
// Years and their parts, decades and centuries.
#include "times/readers.h"

namespace headwater::times {
namespace {

bool era_is_bc(const Match& match) {
  return captured(match, PatternClass::era, WordClass::era) < 0;
}

// "of 1989", "of last year", "of the year".
void take_year_or_direction(const Match& match, Meaning& meaning) {
  if (const auto year = captured(match, PatternClass::year, WordClass::number)) {
    meaning.year = year;
  } else if (const auto* token = match.captures.get(PatternClass::direction)) {
    meaning.direction = token->sense(WordClass::direction)->value;
  } else if (says(match, "last")) {
    meaning.direction = -1;
  } else if (says(match, "this")) {
    meaning.direction = 0;
  } else if (says(match, "next")) {
    meaning.direction = 1;
  }
}

Meaning with_rule(std::string_view rule) {
  Meaning meaning;
  meaning.rule = rule;
  return meaning;
}

}  // namespace

std::optional<Meaning> read_year(const Match& match) {
  auto meaning = with_rule("times.year");
  if (const auto year = captured(match, PatternClass::year, WordClass::number)) {
    meaning.year = year;
  } else if (const auto number = captured(match, PatternClass::anynum, WordClass::number)) {
    meaning.year = number;
  } else {
    const auto* token = match.captures.get(PatternClass::year2);
    meaning.two_digits = true;
    meaning.year = token != nullptr ? token->sense(WordClass::year2)->value
                                    : captured(match, PatternClass::n2, WordClass::number);
  }
  meaning.before_christ = era_is_bc(match);
  return meaning;
}

std::optional<Meaning> read_year_range(const Match& match) {
  auto meaning = with_rule("times.year_range");
  meaning.year = captured(match, PatternClass::year, WordClass::number);
  auto last = captured(match, PatternClass::year, WordClass::number, 1);
  if (last == 0) {
    const auto* token = match.captures.get(PatternClass::n2);
    if (token == nullptr || token->digits != 2) return std::nullopt;
    last = (*meaning.year / 100 * 100) + token->sense(WordClass::number)->value;
  }
  if (last <= *meaning.year) return std::nullopt;
  meaning.last_year = last;
  return meaning;
}

std::optional<Meaning> read_decade(const Match& match) {
  auto meaning = with_rule("times.decade");
  if (const auto word = captured(match, PatternClass::decadeword, WordClass::decade)) {
    meaning.decade = word;
    if (says(match, "nineteen")) meaning.decade = 190 + word;
    if (says(match, "eighteen")) meaning.decade = 180 + word;
  } else {
    meaning.decade = captured(match, PatternClass::decade, WordClass::decade);
  }
  meaning.two_digits = *meaning.decade < 10;
  meaning.before_christ = era_is_bc(match);
  return meaning;
}

std::optional<Meaning> read_century(const Match& match) {
  auto meaning = with_rule("times.century");
  meaning.century = captured(match, PatternClass::ord, WordClass::ordinal);
  if (*meaning.century == 0) return std::nullopt;
  meaning.before_christ = era_is_bc(match);
  return meaning;
}

std::optional<Meaning> read_quarter(const Match& match) {
  auto meaning = with_rule("times.part_of_year");
  auto number = captured(match, PatternClass::ord, WordClass::ordinal);
  if (number == 0) number = captured(match, PatternClass::n2, WordClass::number);
  if (number < 1 || number > 4) return std::nullopt;
  meaning.quarter = number;
  take_year_or_direction(match, meaning);
  if (says(match, "earlier") || says(match, "ago")) meaning.direction = -1;
  return meaning;
}

std::optional<Meaning> read_half(const Match& match) {
  auto meaning = with_rule("times.part_of_year");
  const auto number =
      says(match, "last") ? 2 : captured(match, PatternClass::ord, WordClass::ordinal);
  if (number < 1 || number > 2) return std::nullopt;
  meaning.half = number;
  if (says(match, "last")) {
    meaning.year = captured(match, PatternClass::year, WordClass::number);
  } else {
    take_year_or_direction(match, meaning);
  }
  const bool bare = !meaning.year && !meaning.direction && !says(match, "year");
  return bare ? std::nullopt : std::optional(meaning);
}

std::optional<Meaning> read_season(const Match& match) {
  auto meaning = with_rule("times.part_of_year");
  meaning.season = captured(match, PatternClass::season, WordClass::season);
  take_year_or_direction(match, meaning);
  return meaning;
}

std::optional<Meaning> read_month_of(const Match& match) {
  auto meaning = with_rule("times.month_of_year");
  meaning.month = captured(match, PatternClass::month, WordClass::month);
  const auto day = captured(match, PatternClass::day, WordClass::number);
  if (day > 0) meaning.day = day;
  take_year_or_direction(match, meaning);
  if (says(match, "that") || says(match, "same")) meaning.anchor = Anchor::previous;
  return meaning;
}

std::optional<Meaning> read_week_of(const Match& match) {
  auto meaning = with_rule("times.week");
  const auto month = captured(match, PatternClass::month, WordClass::month);
  const auto year = captured(match, PatternClass::year, WordClass::number);
  if (year > 0) meaning.year = year;
  auto number = captured(match, PatternClass::ord, WordClass::ordinal);
  if (number == 0) number = captured(match, PatternClass::n2, WordClass::number);
  if (month == 0) {
    if (number < 1 || number > 53) return std::nullopt;
    meaning.week = number;
    take_year_or_direction(match, meaning);
    return meaning;
  }
  meaning.month = month;
  if (const auto* day = match.captures.get(PatternClass::day)) {
    const auto* sense = day->sense(WordClass::number);
    if (sense == nullptr) sense = day->sense(WordClass::ordinal);
    meaning.day = sense->value;
    meaning.week_of_month = 0;
    return meaning;
  }
  if (const auto* token = match.captures.get(PatternClass::direction)) {
    if (token->lower != "last") return std::nullopt;
    number = -1;
  }
  if (number > 5) return std::nullopt;
  meaning.week_of_month = number;
  return meaning;
}

std::optional<Meaning> read_year_end(const Match& match) {
  auto meaning = with_rule("times.deictic");
  if (const auto year = captured(match, PatternClass::year, WordClass::number)) {
    meaning.rule = "times.year";
    meaning.year = year;
    return meaning;
  }
  meaning.kind = MeaningKind::deictic;
  meaning.unit = says(match, "month") ? Unit::month : Unit::year;
  meaning.direction = 0;
  meaning.anchor = Anchor::document;
  return meaning;
}

}  // namespace headwater::times
