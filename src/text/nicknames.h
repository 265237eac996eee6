// SPDX-License-Identifier: Apache-2.0
// Names in quotation marks that are part of a phrase and no speech.
//
// Input:   a token that may open one.
// Output:  its range with both marks; its words alone.
// Rule:    a few words with capitals between marks, right behind a word that tells nothing.
// Example: Jonas “Herring” Tiel; a sailor who goes by the name “Gull.”; the keeper of the ‘Old Oak’
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "text/annotated_tokens.h"
#include "text/token_range.h"

namespace headwater {

[[nodiscard]] std::optional<TokenRange> nickname_at(const TextView& view, std::uint32_t mark);
// The nickname whose closing mark stands there.
[[nodiscard]] std::optional<TokenRange> nickname_until(const TextView& view, std::uint32_t mark);
// The phrase with a nickname behind it, or behind a short clause of its own ("who is known as
// “Gull”"), and the names behind that.
[[nodiscard]] TokenRange with_nickname(const TextView& view, TokenRange phrase);
// The words of a range without the marks of nicknames and the stops inside them.
[[nodiscard]] std::string text_without_marks(const TextView& view, TokenRange range);

}  // namespace headwater
