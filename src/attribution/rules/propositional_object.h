// SPDX-License-Identifier: Apache-2.0
// Noun phrases as the object of an attitude: which of them name a thing that can be said or
// thought.
//
// Rule:    the object of "support", "oppose", "stress" is content where it is quoted, or where its
//          head noun stands for a claim, plan, decision or use; a person, an event or a thing is
//          what a deed is done to.
// Example: "supported the plan to move the school" is an attitude; "supported the takeover of the
//          school" is a deed.
#pragma once

#include <cstdint>

#include "text/annotated_tokens.h"
#include "text/token_range.h"

namespace headwater {

[[nodiscard]] bool is_propositional_object(const TextView& view, std::uint32_t from,
                                           std::uint32_t end);

// Is the noun phrase [first, last) one of them?
[[nodiscard]] bool is_propositional_phrase(const TextView& view, TokenRange phrase);

// "propaganda and at times uses force", "marches in the town, where it sits": every verb of the
// range belongs to a coordinated or a relative clause, none to a subject at its beginning.
[[nodiscard]] bool verb_of_other_clause(const TextView& view, TokenRange range);

// "a letter that named him": the pronoun, not the conjunction.
[[nodiscard]] bool is_relative_that(const TextView& view, std::uint32_t that, std::uint32_t end);

// Is the object something counted: "the number of strikers", "the damage"?
[[nodiscard]] bool names_quantity(const TextView& view, TokenRange object);

}  // namespace headwater
