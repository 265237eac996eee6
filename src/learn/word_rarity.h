// SPDX-License-Identifier: Apache-2.0
// How rare a word is in English, from a fixed background: the same for a case of five documents and
// of a hundred thousand, and whatever else lies in it.
//
// Input:   the Snowball stem of a word in lower case.
// Output:  0 (as common as "the") .. 1 (not among the words of the background).
// Rule:    words of the background stand in order of frequency; the rarity of the word at rank r is
//          log((r + 50) / 50) / log((count + 50) / 50), by Zipf's law the logarithm of how seldom
//          it is. A stem has the rarity of its commonest word.
// Example: rarity_of_stem("said") == .027, rarity_of_stem("capsiz") == .879.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace headwater {

[[nodiscard]] double rarity_of_stem(std::string_view stem);
// The weights file models/background/word_rarity.bin. REQUIRES: the stems of words by falling
// frequency; stems may come again.
[[nodiscard]] std::string word_rarity_bytes(const std::vector<std::string>& stems);

}  // namespace headwater
