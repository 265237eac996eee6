// SPDX-License-Identifier: Apache-2.0
// Noun phrases without a parser: the one that ends before a verb, the one that begins at a token.
//
// Rule:    a phrase runs over nominal words, attached prepositions, brackets, appositions between
//          commas and restrictive relative clauses; closed classes and finite verbs end it.
//          Bounded: 60 tokens either way.
// Example: before "said" in "On Monday two officials who asked not to be named said" -> "two
//          officials who asked not to be named".
#pragma once

#include <cstdint>
#include <optional>

#include "text/text_view.h"
#include "text/token_range.h"

namespace headwater {

struct Subject {
  TokenRange source;       // what is marked
  std::uint32_t left = 0;  // first token of the subject with what stands apart from the source
};

[[nodiscard]] bool ends_like_plural(const TextView& view, std::uint32_t token);
// A finite verb, as far as the lexicons can tell.
[[nodiscard]] bool is_finite_verb(const TextView& view, std::uint32_t token);
[[nodiscard]] bool has_finite_verb(const TextView& view, TokenRange range);

// A participle that a preposition follows: "a statement issued by the ministry".
[[nodiscard]] bool is_reduced_relative(const TextView& view, std::uint32_t token, std::uint32_t hi);

// The subject that ends right before `end` (not before `lo`).
[[nodiscard]] std::optional<Subject> find_subject(const TextView& view, std::uint32_t lo,
                                                  std::uint32_t end);
// The noun phrase that begins at `from` (not beyond `hi`), with apposition.
[[nodiscard]] std::optional<TokenRange> find_phrase_from(const TextView& view, std::uint32_t from,
                                                         std::uint32_t hi);

// What a relative pronoun behind the phrase stands for: "to set up | an inquiry", "handed out by |
// the guild".
[[nodiscard]] TokenRange antecedent_in(const TextView& view, TokenRange phrase);

}  // namespace headwater
