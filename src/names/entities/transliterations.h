// SPDX-License-Identifier: Apache-2.0
// Persons' names whose words all agree once habits of transliteration are folded: a first J for Y
// before o and u, e for u after u, -aoui and -avi for -awi, a first Ch for Kh.
//
// Example: transliteration_distance(folded_words({"jusuf", "sharawi"}), folded_words({"youssef",
//          "sharaoui"})) == 0.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace headwater {

// Sounds of the words of a folded name, small words left out; empty where there are fewer than two
// or one is too short to tell two names apart.
[[nodiscard]] std::vector<std::string> folded_words(const std::vector<std::string>& words);
// -1 where the two are no spellings of one name, else the summed sound distance.
[[nodiscard]] double transliteration_distance(const std::vector<std::string>& a,
                                              const std::vector<std::string>& b);
// Two spellings, as written, that may well be one person's: alike as a pair of names, or one name
// by transliteration.
[[nodiscard]] bool alike_spellings(std::string_view a, std::string_view b);

}  // namespace headwater
