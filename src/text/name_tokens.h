// SPDX-License-Identifier: Apache-2.0
// What one token can be inside a name.
#pragma once

#include "lexicon/name_lists.h"
#include "model/sentence.h"

namespace headwater {

[[nodiscard]] bool is_name_token(const Token& token);     // capitalised, "al-Qaeda" included
[[nodiscard]] bool is_all_capitals(const Token& token);   // two letters or more
[[nodiscard]] bool is_possessive(const Token& token);     // "'s" or the bare apostrophe
[[nodiscard]] bool is_calendar_word(const Token& token);  // days and months
[[nodiscard]] bool is_demonym(const Token& token);
[[nodiscard]] bool is_title(const Token& token);
[[nodiscard]] bool is_organisation_head(const Token& token);
[[nodiscard]] bool is_given_name(const Token& token);
[[nodiscard]] bool is_common_word(const Token& token);
[[nodiscard]] bool is_opening_mark(const Token& token);  // a word after it may be a sentence opener

}  // namespace headwater
