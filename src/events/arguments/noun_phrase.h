// SPDX-License-Identifier: Apache-2.0
// Noun phrases without a parser: runs of words between function words and punctuation, and names.
//
// Rule:    a mention of a name wins; else a run of capitalised words (links such as "of" and "for"
//          inside); else the words up to the next function word or verb.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/entity.h"
#include "model/sentence.h"
#include "model/syntax.h"

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

struct SentenceView {
  const Document& document;
  std::span<const Token> tokens;
  const Sentence& sentence;
  std::span<const Mention> mentions;
  bool caseless = false;  // the document is written in capitals: capitals say nothing
  std::span<const WordSyntax> words = {};  // by token; empty where no tagger ran

  [[nodiscard]] std::optional<Xpos> tag(std::uint32_t at) const {
    return at < words.size() ? std::optional(words[at].tag.xpos) : std::nullopt;
  }
};

// The phrase that begins at or right after `at` (determiners skipped) / that ends right before
// `at`.
[[nodiscard]] std::optional<NounPhrase> phrase_after(const SentenceView& view, std::uint32_t at);
[[nodiscard]] std::optional<NounPhrase> phrase_before(const SentenceView& view, std::uint32_t at);
// The phrase and those joined to it by commas and "and", at most six.
[[nodiscard]] std::vector<NounPhrase> phrases_after(const SentenceView& view, std::uint32_t at);

[[nodiscard]] bool is_caseless(const Sentences& sentences);

}  // namespace headwater
