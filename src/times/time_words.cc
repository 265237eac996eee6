// SPDX-License-Identifier: Apache-2.0
#include "times/time_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/strings.h"
#include "lexicon/calendar_words.h"
#include "lexicon/number_words.h"
#include "lexicon/word_classes.h"

namespace headwater::times {
namespace {

constexpr std::array<std::pair<std::string_view, WordClass>, 16> class_names{{
    {"month", WordClass::month},
    {"weekday", WordClass::weekday},
    {"weekdays", WordClass::weekdays},
    {"season", WordClass::season},
    {"unit", WordClass::unit},
    {"units", WordClass::units},
    {"part", WordClass::part},
    {"decade", WordClass::decade},
    {"vague", WordClass::vague},
    {"direction", WordClass::direction},
    {"noun", WordClass::noun},
    {"early", WordClass::early},
    {"zone", WordClass::zone},
    {"article", WordClass::article},
    {"count", WordClass::count},
    {"adverb", WordClass::adverb},
}};

int to_int(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void add_word(StringMap<TimeWord>& words, std::string_view word, Sense sense) {
  const char mark = word.back();
  if (mark == '*' || mark == '!') word.remove_suffix(1);
  auto& entry = words[std::string(word)];
  entry.senses.push_back(sense);
  entry.abbreviation |= mark == '*';
  entry.ambiguous |= mark == '!';
}

void add_calendar(StringMap<TimeWord>& words) {
  const auto add = [&](const CalendarWord& entry, WordClass word_class) {
    auto& made = words[entry.word];
    made.senses.push_back({word_class, static_cast<int>(entry.number)});
    made.abbreviation |= entry.abbreviation;
  };
  for (const auto& month : english_months()) add(month, WordClass::month);
  for (const auto& day : english_weekdays()) {
    add(day, WordClass::weekday);
    if (!day.abbreviation) add({day.word + "s", day.number}, WordClass::weekdays);
  }
}

// Of the words of numbers those that write years, days and how many units there are.
void add_number_words(StringMap<TimeWord>& words) {
  for (const auto& [word, number] : number_words()) {
    const auto value = static_cast<int>(std::min(number.value, 1e6));
    if (number.kind == NumberKind::unit || number.kind == NumberKind::ten)
      add_word(words, word, {WordClass::number, value});
    if (number.kind == NumberKind::scale && value <= 1000)
      add_word(words, word, {WordClass::scale, value});
    if (number.kind == NumberKind::group) add_word(words, word, {WordClass::count, value});
  }
  for (const auto& [word, value] : ordinal_words())
    add_word(words, word, {WordClass::ordinal, value});
}

StringMap<TimeWord> load_words() {
  StringMap<TimeWord> words;
  add_calendar(words);
  for (const auto& row : data_rows("times/words.tsv")) {
    if (row.size() < 3) continue;
    if (row[0] == "ambiguous") {
      for (const auto word : split(row[2], ' ')) words[std::string(word)].ambiguous = true;
    }
    const auto found =
        std::ranges::find(class_names, row[0], &decltype(class_names)::value_type::first);
    if (found == class_names.end()) continue;
    for (const auto word : split(row[2], ' ')) {
      if (!word.empty()) add_word(words, word, {found->second, to_int(row[1])});
    }
  }
  add_number_words(words);
  return words;
}

// The words of a name as the reader of tokens cuts them: "new year's day" -> new year 's day.
std::vector<std::string> phrase_words(std::string_view name) {
  std::vector<std::string> words;
  for (const auto& token : split(name, ' ')) {
    const auto mark = token.find_first_of("'.-");
    if (mark == std::string_view::npos) {
      words.emplace_back(token);
      continue;
    }
    words.emplace_back(token.substr(0, mark));
    words.emplace_back(token[mark] == '\'' ? token.substr(mark) : token.substr(mark, 1));
    if (token[mark] == '-') words.emplace_back(token.substr(mark + 1));
  }
  return words;
}

using PhraseTable = StringMap<std::vector<Phrase>>;

void add_phrase(PhraseTable& table, std::string_view name, Sense sense) {
  auto words = phrase_words(name);
  auto& same_start = table[words.front()];
  same_start.push_back({std::move(words), sense});
}

PhraseTable load_phrases() {
  PhraseTable table;
  for (const auto& [words, value] : word_values("quantity"))
    add_phrase(table, words, {WordClass::count, to_int(value)});
  for (std::size_t i = 0; i < holidays().size(); ++i) {
    add_phrase(table, holidays()[i].name, {WordClass::holiday, static_cast<int>(i)});
  }
  for (auto& [first, phrases] : table) {
    std::ranges::stable_sort(phrases, std::ranges::greater{},
                             [](const Phrase& phrase) { return phrase.words.size(); });
  }
  return table;
}

std::vector<Holiday> load_holidays() {
  std::vector<Holiday> all;
  for (const auto& row : data_rows("times/holidays.tsv")) {
    if (row.size() < 3) continue;
    Holiday holiday{std::string(row[0]), HolidayRule::fixed, {}};
    if (row[1] == "nth") holiday.rule = HolidayRule::nth;
    if (row[1] == "after_nth") holiday.rule = HolidayRule::after_nth;
    if (row[1] == "easter") holiday.rule = HolidayRule::easter;
    for (const auto figure : split(row[2], row[1] == "fixed" ? '-' : ' ')) {
      holiday.figures.push_back(to_int(figure));
    }
    all.push_back(std::move(holiday));
  }
  return all;
}

}  // namespace

const TimeWord* find_time_word(std::string_view lower) {
  static const auto words = load_words();
  const auto found = words.find(lower);
  return found == words.end() ? nullptr : &found->second;
}

TenseCue tense_cue(std::string_view lower) {
  static const auto& future = word_class("future_cue");
  static const auto& past = word_class("past_cue");
  if (future.contains(lower)) return TenseCue::future;
  if (past.contains(lower)) return TenseCue::past;
  return lower.size() > 4 && lower.ends_with("ed") ? TenseCue::past : TenseCue::none;
}

const std::vector<Phrase>* phrases_from(std::string_view first_word) {
  static const auto table = load_phrases();
  const auto found = table.find(first_word);
  return found == table.end() ? nullptr : &found->second;
}

const std::vector<Holiday>& holidays() {
  static const auto all = load_holidays();
  return all;
}

}  // namespace headwater::times
