// SPDX-License-Identifier: Apache-2.0
// What a number in a sentence counts.
//
// Input:   the tokens, the clause [begin, end), the number's tokens [first, last) with its
//          modifier.
// Output:  "killed", "wounded" …, else the stem of the counted noun; empty where nothing is
//          counted.
// Rule:    a verb right before the number wins, then a toll phrase that links to it ("the death
//          toll has reached 14"), then the first predicate after the counted people, then the noun.
#pragma once

#include <span>
#include <string>

#include "model/sentence.h"

namespace headwater {

struct NumberPlace {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct QuantityRole {
  std::string what;
  std::string noun;  // the counted noun as written in lower case; empty where there is none
};

[[nodiscard]] QuantityRole quantity_role_of(std::span<const Token> tokens, NumberPlace place);
// What a verb does to those it takes: "arrest" -> arrested; empty for other words.
[[nodiscard]] std::string fate_by_verb(std::span<const Token> tokens, std::uint32_t first,
                                       std::uint32_t last);
// Whether `what` of a count says what befell those counted ("killed"), or is money or a share.
[[nodiscard]] bool says_fate(std::string_view what);
// Whether the counted noun, in the plural, is a measure of happenings by itself ("attacks").
[[nodiscard]] bool is_measure(std::string_view noun);
[[nodiscard]] bool is_person_noun(std::string_view lower);
[[nodiscard]] bool is_function_word(std::string_view lower);

}  // namespace headwater
