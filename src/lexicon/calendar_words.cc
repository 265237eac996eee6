// SPDX-License-Identifier: Apache-2.0
#include "lexicon/calendar_words.h"

#include <unicode/dtfmtsym.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <charconv>
#include <span>

#include "base/data_file.h"
#include "base/utf8.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

using icu::DateFormatSymbols;

std::string as_written(const icu::UnicodeString& name) {
  std::string text;
  name.toUTF8String(text);
  text = lower_utf8(text);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

// "fevrier" of "février".
std::string without_accents(const icu::UnicodeString& name) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* const decompose = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return as_written(name);
  const auto apart = decompose->normalize(name, status);
  icu::UnicodeString plain;
  for (std::int32_t i = 0; i < apart.length(); ++i) {
    if (u_charType(apart[i]) != U_NON_SPACING_MARK) plain += apart[i];
  }
  return as_written(plain);
}

enum class Calendar { months, weekdays };

// Full names, then abbreviations, each as used in a date and by itself. First come January, Sunday.
template <class Take>
void each_name(const icu::Locale& locale, Calendar calendar, Take take) {
  UErrorCode status = U_ZERO_ERROR;
  const DateFormatSymbols symbols(locale, status);
  if (U_FAILURE(status)) return;
  for (const auto width : {DateFormatSymbols::WIDE, DateFormatSymbols::ABBREVIATED}) {
    for (const auto context : {DateFormatSymbols::FORMAT, DateFormatSymbols::STANDALONE}) {
      std::int32_t count = 0;
      const auto* const names = calendar == Calendar::months
                                    ? symbols.getMonths(count, context, width)
                                    : symbols.getWeekdays(count, context, width);
      const std::span all(names, static_cast<std::size_t>(count));
      for (std::size_t i = 0; i < all.size(); ++i)
        take(all[i], i, width == DateFormatSymbols::ABBREVIATED);
    }
  }
}

std::vector<CalendarWord> english(Calendar calendar) {
  std::vector<CalendarWord> words;
  each_name(
      icu::Locale::getEnglish(), calendar,
      [&](const icu::UnicodeString& name, std::size_t at, bool abbreviation) {
        auto word = as_written(name);
        // The week of ICU has an empty name before Sunday.
        const auto number = calendar == Calendar::months ? at + 1 : at < 2 ? 7 : at - 1;
        if (!word.empty() && std::ranges::find(words, word, &CalendarWord::word) == words.end())
          words.push_back({std::move(word), static_cast<unsigned>(number), abbreviation});
      });
  return words;
}

// Languages of European newsrooms, those that write most first.
constexpr const char* languages[] = {"en", "de", "fr", "es", "it", "pt", "nl", "ru",   "pl",
                                     "sv", "da", "nb", "fi", "cs", "hu", "tr", "de_AT"};
// Abbreviations in other languages are words of their own there ("pro", "set" are not).
constexpr const char* with_abbreviations[] = {"en", "de", "fr", "es", "it",   "pt",
                                              "nl", "sv", "da", "nb", "de_AT"};

StringMap<unsigned> months_of_all() {
  StringMap<unsigned> made;
  for (const auto* const language : languages) {
    const bool abbreviated = std::ranges::any_of(
        with_abbreviations, [&](std::string_view one) { return one == language; });
    each_name(icu::Locale(language), Calendar::months,
              [&](const icu::UnicodeString& name, std::size_t at, bool abbreviation) {
                if (abbreviation && !abbreviated) return;
                const auto number = static_cast<unsigned>(at + 1);
                made.emplace(as_written(name), number);
                made.emplace(without_accents(name), number);
              });
  }
  for (const auto& [word, value] : word_values("month_spelling")) {
    unsigned number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    made.emplace(word, number);
  }
  return made;
}

}  // namespace

const std::vector<CalendarWord>& english_months() {
  static const auto words = english(Calendar::months);
  return words;
}

const std::vector<CalendarWord>& english_weekdays() {
  static const auto words = english(Calendar::weekdays);
  return words;
}

unsigned month_named(std::string_view lower) {
  static const auto months = months_of_all();
  const auto found = months.find(lower);
  return found == months.end() ? 0 : found->second;
}

bool is_calendar_name(std::string_view lower) {
  static const auto names = [] {
    StringSet made;
    for (const auto* words : {&english_months(), &english_weekdays()}) {
      for (const auto& entry : *words) {
        if (!entry.abbreviation && entry.word != "march" && entry.word != "may")
          made.insert(entry.word);
      }
    }
    return made;
  }();
  return names.contains(lower);
}

}  // namespace headwater
