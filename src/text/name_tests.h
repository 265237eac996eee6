// SPDX-License-Identifier: Apache-2.0
// What the words in and beside a name say of whom it names.
//
// Example: "Mrs" and "Sela" are a woman's; "miller" in front of a name describes its bearer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/source_nouns.h"
#include "text/annotated_tokens.h"

namespace headwater {

[[nodiscard]] bool is_given_name(std::string_view lower);
[[nodiscard]] Gender gender_of_given_name(std::string_view lower);
[[nodiscard]] Gender gender_of_title(std::string_view lower);
// "dr." -> "dr"
[[nodiscard]] std::string_view without_stop(std::string_view word);
// A word before a personal name, with or without its stop.
[[nodiscard]] bool is_title(std::string_view lower);
// A noun for an institution or outlet.
[[nodiscard]] bool is_institution(std::string_view noun);
// A noun that says what somebody is: "miller", "poulterer", "brother".
[[nodiscard]] bool describes(const TextView& view, std::uint32_t i);
[[nodiscard]] Gender gender_of_words(const std::vector<std::string>& words);

}  // namespace headwater
