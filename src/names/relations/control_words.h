// SPDX-License-Identifier: Apache-2.0
// Words by which one body stands under another: verbs of making, paying, owning and steering, nouns
// for a part or tool of a body, and what a body works with.
//
// Rule:    closed classes of stems (control_verb, dependent_noun, owner_noun, means_of_body in
//          data/lexicon/),
//          so that every inflection and every phrase around a word is read alike.
// Example: participle_of_control("bankrolled") -> front_of; dependent_noun("offshoot") -> wing_of
#pragma once

#include <optional>

#include "model/entity.h"
#include "model/sentence.h"

namespace headwater {

// "founded", "part-owned", "run": what a body is by whom it is done.
[[nodiscard]] std::optional<RelationKind> participle_of_control(const Token& token);
// "finances", "owned": what the object is by a subject that does it.
[[nodiscard]] std::optional<RelationKind> finite_verb_of_control(const Token& token);
// Any regular participle, and the irregular ones of the class.
[[nodiscard]] bool looks_like_participle(const Token& token);
// "arm", "creature", "subsidiary": before "of" or "for".
[[nodiscard]] std::optional<RelationKind> dependent_noun(const Token& token);
// "pay", "hands": behind "in", "on" or "under" and before "of".
[[nodiscard]] bool is_noun_of_power(const Token& token);
// "offices", "money", "staff": the one to whom they belong is behind what is done with them.
[[nodiscard]] bool is_means_of_body(const Token& token);
// "owner", "donor": the one so called is above the body.
[[nodiscard]] std::optional<RelationKind> owner_noun(const Token& token);
// "belongs", "answers": before "to", "on", "for".
[[nodiscard]] bool is_verb_of_dependence(const Token& token);
// "takes", "shares": with means from or with somebody.
[[nodiscard]] bool is_verb_of_receiving(const Token& token);

}  // namespace headwater
