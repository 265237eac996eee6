// SPDX-License-Identifier: Apache-2.0
// Short noun phrases as arguments of an event: what kind of thing they name and what it mostly
// plays in a happening.
//
// Rule:    a mention of a name wins; else a run of capitalised words; else the short phrase. The
//          last noun that data/events/person_nouns.tsv knows says the role.
// Example: "two gunmen of the Olm Guard fled": before "fled" the organisation Olm Guard, a doer.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/entity.h"
#include "model/sentence.h"
#include "text/annotated_tokens.h"
#include "text/token_range.h"

namespace headwater {

enum class NounRole { unknown, doer, body, sufferer, instrument, object };

struct NounPhrase {
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  Span span;
  std::string text;
  NounRole role = NounRole::unknown;
  EntityKind kind = EntityKind::unknown;
  bool named = false;
};

// One sentence of a text, with the names of the whole text.
struct SentenceView {
  const TextView& text;
  const Sentence& sentence;
  std::span<const Mention> mentions;
  std::span<const Token> tokens = text.sentences().tokens;

  [[nodiscard]] std::optional<Xpos> tag(std::uint32_t at) const { return text.tag(at); }
  [[nodiscard]] TokenRange range() const { return {sentence.first, sentence.last}; }
};

// The phrase that begins at or right after `at` (determiners skipped) / that ends right before
// `at`.
[[nodiscard]] std::optional<NounPhrase> phrase_after(const SentenceView& view, std::uint32_t at);
[[nodiscard]] std::optional<NounPhrase> phrase_before(const SentenceView& view, std::uint32_t at);
// The phrase and those joined to it by commas and "and", at most six.
[[nodiscard]] std::vector<NounPhrase> phrases_after(const SentenceView& view, std::uint32_t at);

}  // namespace headwater
