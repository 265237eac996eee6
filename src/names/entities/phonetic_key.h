// SPDX-License-Identifier: Apache-2.0
// Names as sounds: what is left of a written name when spelling habits are folded away.
// Rule:    letters are read as units of sound ("kh", "dzh", "tch" are one unit each), doubled
//          letters as one, apostrophes and diacritics not at all; two spellings are as far apart as
//          the cheapest edits between their units, where edits that transliteration habits explain
//          (kh/h, q/k, sh/ch, ei/ay, dzh/j, v/ff) cost next to nothing.
// Example: sound_distance(to_sounds("qaraven"), to_sounds("karaven")) == 0.05.
#pragma once

#include <string>
#include <string_view>

namespace headwater {

// Lower-case ASCII letters, digits and spaces: case, diacritics and scripts folded (Unicode NFKD,
// BGN romanisation for Cyrillic, ICU Any-Latin for the rest), "-", "." and "/" as spaces,
// apostrophes and half rings dropped.
// Example: fold_name("Sepahin-e Nur") == "sepahin e nur".
[[nodiscard]] std::string fold_name(std::string_view name);

[[nodiscard]] bool is_vowel_sound(char sound);

// One character per unit of sound, for one folded token.
[[nodiscard]] std::string to_sounds(std::string_view token);

// Weighted edit distance; 0 for equal sounds, about 1 for one plain consonant changed. Tokens
// longer than 64 units are compared by their first 64.
[[nodiscard]] double sound_distance(std::string_view a, std::string_view b);

// The sound distance up to which two surnames are spellings of one.
inline constexpr double same_surname = 0.2;

// The sounds that no two spellings of one surname differ in, by classes: what a cheaper edit than
// `same_surname` leaves out or changes into another is not among them.
// Example: "varnholm" and "warnolm" give the same.
[[nodiscard]] std::string steady_sounds(std::string_view sounds);

// Consonant classes alone, in order: the same for most spellings of one name.
// Example: skeleton of "khourshid" and "hurchid" is "hrSd".
[[nodiscard]] std::string sound_skeleton(std::string_view sounds);

}  // namespace headwater
