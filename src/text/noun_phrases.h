// SPDX-License-Identifier: Apache-2.0
// Noun phrases: the whole one that ends before a verb or begins at a token, and the short one on
// either side of a token.
//
// Input:   the tokens of a document with their tags, where a tagger ran.
// Output:  ranges of tokens.
// Rule:    a whole phrase runs over nominal words, attached prepositions, brackets, appositions
//          between commas and restrictive relative clauses; closed classes and finite verbs end it.
//          Bounded: 60 tokens either way. A short one ends at the first function word or verb and
//          has no determiner.
// Example: before "said" in "On Monday two officials who asked not to be named said" -> "two
//          officials who asked not to be named"; behind "killed" in "killed the young farmer from
//          Lusk" -> "young farmer".
#pragma once

#include <cstdint>
#include <optional>

#include "text/annotated_tokens.h"
#include "text/nominals.h"
#include "text/token_range.h"
#include "text/verb_groups.h"

namespace headwater {

struct Subject {
  TokenRange source;       // what is marked
  std::uint32_t left = 0;  // first token of the subject with what stands apart from the source
};

// The subject that ends right before `end` (not before `lo`).
[[nodiscard]] std::optional<Subject> find_subject(const TextView& view, std::uint32_t lo,
                                                  std::uint32_t end);
// The noun phrase that begins at `from` (not beyond `hi`), with apposition.
[[nodiscard]] std::optional<TokenRange> find_phrase_from(const TextView& view, std::uint32_t from,
                                                         std::uint32_t hi);
// What a relative pronoun behind the phrase stands for: "to set up | an inquiry", "handed out by |
// the guild".
[[nodiscard]] TokenRange antecedent_in(const TextView& view, TokenRange phrase);

// The short phrase that begins at or right after `at` / that ends right before `at`, inside the
// limits.
[[nodiscard]] std::optional<TokenRange> short_phrase_after(const TextView& view, TokenRange limits,
                                                           std::uint32_t at);
[[nodiscard]] std::optional<TokenRange> short_phrase_before(const TextView& view, TokenRange limits,
                                                            std::uint32_t at);
// The token of the phrase where a name begins by its capital.
[[nodiscard]] std::optional<std::uint32_t> first_capital(const TextView& view, TokenRange limits,
                                                         TokenRange phrase);
// The end of the capitalised run that begins there, with "of", "for" and the like inside.
[[nodiscard]] std::uint32_t capital_run_end(const TextView& view, TokenRange limits,
                                            std::uint32_t first);

}  // namespace headwater
