// SPDX-License-Identifier: Apache-2.0
// What somebody may have meant by a word that is not known.
//
// Rule:   the fewest edits (a letter left out, added, changed, or two neighbours swapped; case is
//         ignored), at most a third of the word and at least one; the first of equals. A known word
//         that begins with the whole word (three letters or more) counts as one edit.
// Example: nearest_word("clams", {"claims", "times"}) == "claims"; nearest_word("xyz", …) == "".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace headwater {

[[nodiscard]] std::string nearest_word(std::string_view word,
                                       const std::vector<std::string>& known);
// "; did you mean claims?", or nothing.
[[nodiscard]] std::string suggestion(std::string_view word, const std::vector<std::string>& known);

}  // namespace headwater
