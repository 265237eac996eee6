// SPDX-License-Identifier: Apache-2.0
// What a report that is handed on says of how it was made and what it cannot tell.
#pragma once

#include <array>
#include <string_view>

namespace headwater {

inline constexpr std::array<std::string_view, 5> method_lines{
    "Each document is read, and who says what in it is found, with the words that show it.",
    "Sentences that tell the same are one finding; sentences that cannot both hold are a conflict.",
    "Words that documents share, credits and attributions tell who has it from whom.",
    "Independent origins are the voices that are left: two numbers where some may be one voice.",
    "Credibility (1 to 6) follows from these origins and from what speaks against them."};

inline constexpr std::array<std::string_view, 4> limit_lines{
    "No match found is not proof of independence: two reports may share a source that these "
    "documents do not show.",
    "A finding is about these documents. Nothing here says what is true, and nothing was looked up "
    "elsewhere.",
    "It was made by a program, which misreads some sentences: look at the cited words before you "
    "rely on them.",
    "Reliability of sources (A to F) is judged by their settled claims in this case alone; most "
    "cases have too few to tell."};

}  // namespace headwater
