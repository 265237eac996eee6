// SPDX-License-Identifier: Apache-2.0
// How alike two words of names are, 0..1.
//
// Rule:    the better of two readings: the same sound in another spelling (sound_distance), or the
//          same letters with a slip of the pen (one or two edits, a swap of neighbours counted as
//          one). An initial fits any word it begins.
#pragma once

#include <string_view>

#include "names/entities/name_words.h"

namespace headwater {

[[nodiscard]] double word_likeness(const NameWord& a, const NameWord& b);
// Names written with other spaces: "Van der Bilt", "Vanderbilt"; 0 unless nearly the same letters.
[[nodiscard]] double joined_likeness(std::string_view a, std::string_view b);

}  // namespace headwater
