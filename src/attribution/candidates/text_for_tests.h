// SPDX-License-Identifier: Apache-2.0
// A document cut without the language stage.
#pragma once

#include <string>
#include <utility>

#include "base/utf8.h"
#include "model/document.h"
#include "model/sentence.h"
#include "model/syntax.h"

namespace headwater {

// Tokens at blanks; a sentence ends at a token "."; no stage of another folder is needed.
struct Text {
  Document document;
  Sentences sentences;
  Syntax syntax;

  explicit Text(const std::string& text) {
    document.text = Utf8Text(text);
    document.blocks.push_back({BlockKind::paragraph, {0, document.text.size()}, "", ""});
    std::uint32_t first = 0;
    for (std::uint32_t start = 0; start < text.size();) {
      auto end = static_cast<std::uint32_t>(std::min(text.find(' ', start), text.size()));
      if (end > start) add_token(text.substr(start, end - start), {start, end});
      start = end + 1;
      const bool ends = sentences.tokens.back().text == "." || start >= text.size();
      if (!ends) continue;
      const auto last = static_cast<std::uint32_t>(sentences.tokens.size());
      sentences.sentences.push_back({{sentences.tokens[first].span.start, end}, 0, first, last});
      first = last;
    }
    syntax.words.resize(sentences.tokens.size());
  }

 private:
  void add_token(const std::string& word, Span span) {
    Token token;
    token.span = span;
    token.text = word;
    token.lower = lower_utf8(word);
    token.stem = token.lower;
    token.capital = word.front() >= 'A' && word.front() <= 'Z';
    if (word == "." || word == ",") token.kind = TokenKind::punctuation;
    if (word == "\"") {
      token.kind = quote_open_ ? TokenKind::close_quote : TokenKind::open_quote;
      quote_open_ = !quote_open_;
    }
    sentences.tokens.push_back(std::move(token));
  }
  bool quote_open_ = false;
};

}  // namespace headwater
