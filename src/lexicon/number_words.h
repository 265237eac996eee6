// SPDX-License-Identifier: Apache-2.0
// The words that write numbers, and what each adds: the one table of them (data/lexicon/numbers.tsv).
//
// Where a number is read: whole numbers of a text ("forty-six", "half a million", "14,500") by
// parse_number of text/parse_number.h, which stands on this table; years and days among the words
// of a time ("nineteen ninety", "the twenty-first") by times/join_words.h, on the same table.
// Example: find_number_word("forty") is {40, ten}; *ordinal_word("third") is 3.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/data_file.h"

namespace headwater {

enum class NumberKind : std::uint8_t {
  unit,   // zero to nineteen; may follow a ten
  ten,    // twenty to ninety
  scale,  // hundred, million: multiplies what stands before it
  group,  // dozen, couple: counts by the piece, and multiplies too
  many    // hundreds, several: the value is a lower bound
};
struct NumberWord {
  double value = 0;
  NumberKind kind = NumberKind::unit;
};

// All of them take lower-case words; null or none where the word is no such number.
[[nodiscard]] const NumberWord* find_number_word(std::string_view lower);
[[nodiscard]] std::optional<int> ordinal_word(std::string_view lower);
// Every word, for those who make a table of their own of them.
[[nodiscard]] const StringMap<NumberWord>& number_words();
[[nodiscard]] const StringMap<int>& ordinal_words();

}  // namespace headwater
