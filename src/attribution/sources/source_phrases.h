// SPDX-License-Identifier: Apache-2.0
// What the words of a source phrase say: its head, its noun, and what in the text before a pronoun
// can stand for it.
//
// Example: the head of "two officials who asked not to be named" is "two officials"; before "it" in
//          "the group hides in the country it claims to love" stands the phrase "the group".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/annotated_tokens.h"

namespace headwater {

// The phrase without a leading article, white space squeezed.
[[nodiscard]] std::string phrase_text(const TextView& view, TokenRange range);
// The phrase without ", who …" at its end.
[[nodiscard]] TokenRange without_aside(const TextView& view, TokenRange range);
// Tokens of the head: up to the first preposition, comma, relative or bracket.
[[nodiscard]] TokenRange head_of(const TextView& view, TokenRange range);
// The last word of the head, lower case.
[[nodiscard]] std::string_view head_noun(const TextView& view, TokenRange head);
[[nodiscard]] bool has_coordinator(const TextView& view, TokenRange range);
// "who asked not to be named", "on condition of anonymity".
[[nodiscard]] bool hides_name(const TextView& view, TokenRange range);

// The first token of the sentence that holds the token.
[[nodiscard]] std::uint32_t sentence_start(const TextView& view, std::uint32_t token);
// "the group", "this company": the nearest one before the token in its sentence.
[[nodiscard]] std::optional<TokenRange> institution_before(const TextView& view,
                                                           std::uint32_t token);
// The comment block that holds the token; null outside comments.
// The plural noun that "they" follows closely: "movements as long as they", "growers (however
// they".
[[nodiscard]] std::optional<TokenRange> plural_near(const TextView& view, std::uint32_t token);
// The plural subject of the clause that "their" stands in: "the guards were praised for their …".
[[nodiscard]] std::optional<TokenRange> plural_subject_before(const TextView& view,
                                                              std::uint32_t token);
// "But despite its criticism of the dam, the guild …": the subject that an owner in front of it
// stands for.
[[nodiscard]] std::optional<TokenRange> owner_after(const TextView& view, std::uint32_t token);
[[nodiscard]] const Block* comment_around(const TextView& view, std::uint32_t token);
// Does the phrase name nothing that can speak ("the campaign", "an instance of this")?
[[nodiscard]] bool cannot_speak(const TextView& view, TokenRange source);

}  // namespace headwater
