// SPDX-License-Identifier: Apache-2.0
// What the word lists say of nouns for those who speak, and of words in their names.
#pragma once

#include <string_view>

namespace headwater {

enum class Gender { unknown, male, female };

// What source_nouns.tsv says of a noun, in singular or plural; empty where it says nothing.
[[nodiscard]] std::string_view source_noun_class(std::string_view noun);
// A noun that is open where it stands for one that is known: "the prosecutor", "the newspaper".
[[nodiscard]] bool is_open_when_one(std::string_view noun);
// An office that is no public one where it is somebody's own: "my coach".
[[nodiscard]] bool is_private_when_own(std::string_view noun);
// Does the noun stand for a person ("official", "resident"), in singular or plural?
[[nodiscard]] bool means_person(std::string_view noun);
// The gender of a noun in the singular ("landlady"); also of a title.
[[nodiscard]] Gender gender_of_noun(std::string_view noun);
// "correction", "photo": what labels a notice or a heading.
[[nodiscard]] bool is_notice_word(std::string_view word);

}  // namespace headwater
