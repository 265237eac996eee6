// SPDX-License-Identifier: Apache-2.0
// Words as times see them: "mid-2002" is three tokens, "twenty-one" and "Christmas Eve" are one.
//
// Input:   the text of a document.
// Output:  tokens in order, each with what it may stand for; an empty line is a barrier token that
//          no expression crosses.
// Example: "Sept. 9th, '98" -> sept.{month 9} 9th{ordinal 9} , '98{year2 98}.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace headwater::times {

enum class WordClass : std::uint8_t {
  none,
  month,
  weekday,
  weekdays,
  season,
  unit,
  units,
  part,
  number,
  scale,
  ordinal,
  decade,
  vague,
  direction,
  noun,
  early,
  zone,
  article,
  count,
  adverb,
  // made by the reader of tokens, not in the list
  year2,
  holiday,
  era,
  ampm
};

enum class TokenShape : std::uint8_t { word, digits, punctuation, barrier };

struct Sense {
  WordClass word_class = WordClass::none;
  int value = 0;
};

struct TimeToken {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  TokenShape shape = TokenShape::word;
  std::string_view lower;  // in lower case; typographic apostrophes and dashes are ' and -
  std::uint8_t digits = 0;
  bool decimal = false;     // a number with one decimal
  std::uint8_t tenths = 0;  // 5 of "2.5"
  bool space_before = true;
  bool starts_line = false;
  bool capital = false;
  bool abbreviation = false;  // needs its period or a neighbour
  bool ambiguous = false;     // is something else as often as not
  bool period = false;        // an abbreviation written with its period
  std::array<Sense, 3> senses{};

  [[nodiscard]] const Sense* sense(WordClass wanted) const;
  [[nodiscard]] bool is(WordClass wanted) const { return sense(wanted) != nullptr; }
  void add(WordClass word_class, int value);
  // Of a sense that is a number: with its decimal.
  [[nodiscard]] double amount(const Sense& number) const { return number.value + (tenths / 10.0); }
};

// REQUIRES: lower == lower_ascii(text), and it outlives the tokens.
[[nodiscard]] std::vector<TimeToken> read_tokens(std::string_view text, std::string_view lower);

}  // namespace headwater::times
