// SPDX-License-Identifier: Apache-2.0
// Acronyms and the names they stand for (after Schwartz and Hearst 2003, "A simple algorithm for
// identifying abbreviation definitions in biomedical text").
//
// Example: acronym_fits("SNO", "Sepahin-e Nur Organization"); acronym_fits("NCG", "National Council
//          of Guilds").
#pragma once

#include <string_view>

namespace headwater {

// The letters of the acronym are the initials of the name's words, in order, small words counted or
// not.
[[nodiscard]] bool acronym_is_initials(std::string_view acronym, std::string_view name);
// Weaker, for an acronym in brackets beside its name: each letter is found in order, the first at
// the head of the name, most at the head of a word.
[[nodiscard]] bool acronym_fits(std::string_view acronym, std::string_view name);

}  // namespace headwater
