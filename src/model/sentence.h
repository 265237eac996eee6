// SPDX-License-Identifier: Apache-2.0
// Tokens and sentences of one document's text.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "base/span.h"

namespace headwater {

enum class TokenKind { word, number, punctuation, open_quote, close_quote, symbol };
template <>
inline constexpr std::array<std::string_view, 6> enum_names<TokenKind>{
    "word", "number", "punctuation", "open_quote", "close_quote", "symbol"};

// Tokens split as in the Penn Treebank where that matters to meaning: "Iran's" is "Iran" + "'s";
// "don't" is "do" + "n't"; "mid-2002", "near-simultaneous" and "U.S." stay whole; "1,200", "3.5"
// and "60%" -> "60" "%".
struct Token {
  Span span;
  std::string text;   // as written
  std::string lower;  // lower case; typographic apostrophes are "'"
  std::string stem;   // Snowball English stem of `lower` (Porter2)
  TokenKind kind = TokenKind::word;
  bool capital = false;  // begins with an upper-case letter
  bool operator==(const Token&) const = default;
};

// Tokens [first, last) of Sentences::tokens. A sentence never crosses a block.
struct Sentence {
  Span span;
  std::uint32_t block = 0;  // index in Document::blocks
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool operator==(const Sentence&) const = default;
};

struct Sentences {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  bool operator==(const Sentences&) const = default;

  // The tokens that begin within a span.
  [[nodiscard]] std::span<const Token> tokens_in(Span span) const {
    const auto start = [](const Token& token) { return token.span.start; };
    const auto begin = std::ranges::lower_bound(tokens, span.start, {}, start);
    return {begin, std::ranges::lower_bound(begin, tokens.end(), span.end, {}, start)};
  }

  // Index of the sentence that holds a position, or sentences.size(). Sentences are sorted.
  [[nodiscard]] std::size_t sentence_at(std::uint32_t position) const {
    std::size_t lo = 0;
    std::size_t hi = sentences.size();
    while (lo < hi) {
      const auto middle = (lo + hi) / 2;
      if (sentences[middle].span.end <= position)
        lo = middle + 1;
      else
        hi = middle;
    }
    return lo < sentences.size() && sentences[lo].span.contains(position) ? lo : sentences.size();
  }
};

// Words and numbers among tokens.
[[nodiscard]] inline std::size_t count_words(std::span<const Token> tokens) {
  return static_cast<std::size_t>(std::ranges::count_if(tokens, [](const Token& token) {
    return token.kind == TokenKind::word || token.kind == TokenKind::number;
  }));
}

}  // namespace headwater
