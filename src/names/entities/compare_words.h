// SPDX-License-Identifier: Apache-2.0
// How alike two words of names are, 0..1.
//
// Rule:    the better of two readings: the same sound in another spelling (sound_distance), or the
//          same letters with a slip of the pen (one or two edits, a swap of neighbours counted as
//          one). An initial fits any word it begins; numbers fit by their value alone. What two
//          names of one language are told apart by is no habit of transliteration: "ea" where the
//          other has one vowel ("Regan", "Reagan"), -son and -sen.
#pragma once

#include <string_view>

#include "names/entities/name_words.h"

namespace headwater {

// `alone` where each name is this one word: a short word is then not matched by a slip of the pen.
[[nodiscard]] double word_likeness(const NameWord& a, const NameWord& b, bool alone = false);
// Two given names that are never one: "Donald" and "Ronald", "Mario" and "Maria".
[[nodiscard]] bool other_given_names(const KnownWord& a, const KnownWord& b);
// Names written with other spaces: "Van der Bilt", "Vanderbilt"; 0 unless nearly the same letters.
[[nodiscard]] double joined_likeness(std::string_view a, std::string_view b);

}  // namespace headwater
