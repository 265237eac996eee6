// SPDX-License-Identifier: Apache-2.0
// What a word can be in a noun phrase.
//
// Example: "council", "three", "Lusk", "the" are nominal; "who", "said", "quickly" are not.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/annotated_tokens.h"
#include "text/token_range.h"

namespace headwater {

// Words that no noun phrase goes across.
inline constexpr std::uint32_t phrase_limit =
    word::comma | word::stop | word::semicolon | word::colon | word::dash | word::mark | word::be |
    word::have | word::auxiliary_do | word::modal | word::negation | word::relative;

// "one of the men", "nobody": pronouns that take what a noun takes.
[[nodiscard]] bool is_indefinite(const TextView& view, std::uint32_t token);
// A personal pronoun.
[[nodiscard]] bool is_pronoun(const TextView& view, std::uint32_t token);
[[nodiscard]] bool is_nominal(const TextView& view, std::uint32_t token);
[[nodiscard]] bool ends_like_plural(std::string_view lower);
[[nodiscard]] bool ends_like_plural(const TextView& view, std::uint32_t token);
// Words between two commas behind a noun that say the same of it: "the mayor", "who left".
[[nodiscard]] bool is_apposition(const TextView& view, TokenRange inside);
// Words between two commas that are an aside: "which left", "after the vote", "speaking in Lusk".
[[nodiscard]] bool starts_parenthesis(const TextView& view, TokenRange inside);

}  // namespace headwater
