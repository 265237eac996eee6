// SPDX-License-Identifier: Apache-2.0
// The lexicon of times: data/times/words.tsv and holidays.tsv, and the words of
// numbers and of the calendar (lexicon/number_words.h, lexicon/calendar_words.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/data_file.h"
#include "times/time_tokens.h"

namespace headwater::times {

struct TimeWord {
  std::vector<Sense> senses;
  bool abbreviation = false;
  bool ambiguous = false;
};
[[nodiscard]] const TimeWord* find_time_word(std::string_view lower);

enum class TenseCue { none, past, future };
[[nodiscard]] TenseCue tense_cue(std::string_view lower);

// A name or quantity of several words, as the texts of its tokens.
struct Phrase {
  std::vector<std::string> words;
  Sense sense;
};
// The phrases that begin with a word, longest first; nullptr where there are none.
[[nodiscard]] const std::vector<Phrase>* phrases_from(std::string_view first_word);

enum class HolidayRule { fixed, nth, after_nth, easter };
struct Holiday {
  std::string name;
  HolidayRule rule = HolidayRule::fixed;
  std::vector<int> figures;
};
[[nodiscard]] const std::vector<Holiday>& holidays();

}  // namespace headwater::times
