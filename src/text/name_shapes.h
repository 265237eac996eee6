// SPDX-License-Identifier: Apache-2.0
// What the shape of a name says: a title, an office, a place, a person, a paper.
//
// Example: "Port Wend" is a place, "Sela Orn" looks like a person, "the Minister" is an office
//          alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/source_nouns.h"
#include "text/text_view.h"

namespace headwater {

[[nodiscard]] bool is_given_name(std::string_view lower);
[[nodiscard]] Gender gender_of_given_name(std::string_view lower);
[[nodiscard]] Gender gender_of_title(std::string_view lower);
// "dr." -> "dr"
[[nodiscard]] std::string without_stop(std::string_view word);
// A word before a personal name, with or without its stop.
[[nodiscard]] bool is_title(std::string_view lower);
[[nodiscard]] bool is_initial(const Token& token);
[[nodiscard]] bool spells_acronym(std::string_view word);
// A noun for an institution or outlet.
[[nodiscard]] bool is_institution(std::string_view noun);
[[nodiscard]] bool has_institution(const TextView& view, std::uint32_t first, std::uint32_t last);
// "Farmer", "Schoolteacher", "Mechanic": what a person does, by its ending.
[[nodiscard]] bool is_occupation(std::string_view word);
// "Minister", "General Secretary": an office written with capitals, without a name.
[[nodiscard]] bool is_bare_office(const TextView& view, std::uint32_t i);
// "the Chief Engineer": a noun for a person with a title and an article before it.
[[nodiscard]] bool is_titled_trade(const TextView& view, TokenRange name);
[[nodiscard]] bool is_office_alone(const TextView& view, TokenRange name);
// A place by its words or by the preposition before it.
[[nodiscard]] bool is_place(const TextView& view, TokenRange name);
// Two to four capitalised words that nothing shows to be a thing or a place.
[[nodiscard]] bool looks_like_person(const TextView& view, TokenRange name);
// An outlet: a name of two words or with an article that ends like one.
[[nodiscard]] bool looks_like_outlet(const TextView& view, TokenRange name);
// A noun that says what somebody is: "miller", "poulterer", "brother".
[[nodiscard]] bool describes(const TextView& view, std::uint32_t i);
[[nodiscard]] Gender gender_of_words(const std::vector<std::string>& words);

}  // namespace headwater
