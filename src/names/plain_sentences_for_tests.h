// SPDX-License-Identifier: Apache-2.0
// For the tests of this folder alone: a document of one block, its tokens cut at white space and
// ASCII punctuation, its sentences at full stops.
#pragma once

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "model/document.h"
#include "model/sentence.h"

namespace headwater {

struct PlainText {
  Document document;
  Sentences sentences;
};

inline bool is_word_letter(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         c == U'-' || (c > 127 && c != U'’' && c != U'“' && c != U'”' && c != U'—' && c != 0xA0);
}

// End of the token that starts at `at`: "'s", an abbreviation such as "a.k.a.", a word, or one
// mark.
inline std::uint32_t plain_token_end(std::u32string_view text, std::uint32_t at) {
  if ((text[at] == U'\'' || text[at] == U'’') && at + 1 < text.size() && text[at + 1] == U's')
    return at + 2;
  for (const std::u32string_view abbreviation : {U"a.k.a.", U"U.S.", U"Dr.", U"Col."}) {
    if (text.substr(at).starts_with(abbreviation))
      return at + static_cast<std::uint32_t>(abbreviation.size());
  }
  auto end = at;
  while (end < text.size() && is_word_letter(text[end])) ++end;
  return end > at ? end : at + 1;
}

inline PlainText plain_text(std::string text, std::string id = "d") {
  PlainText made;
  made.document.id = std::move(id);
  made.document.text = Utf8Text(to_valid_utf8(text));
  const auto points = to_utf32(made.document.text.str());
  made.document.blocks.push_back({BlockKind::paragraph, {0, made.document.text.size()}, "", ""});
  auto& tokens = made.sentences.tokens;
  std::uint32_t first = 0;
  const auto close = [&] {
    const auto last = static_cast<std::uint32_t>(tokens.size());
    if (last > first)
      made.sentences.sentences.push_back(
          {{tokens[first].span.start, tokens[last - 1].span.end}, 0, first, last});
    first = last;
  };
  for (std::uint32_t i = 0; i < points.size();) {
    if (points[i] <= U' ' || points[i] == 0xA0) {
      ++i;
      continue;
    }
    const auto end = plain_token_end(points, i);
    Token token;
    token.span = {i, end};
    token.text = std::string(made.document.text.slice(token.span));
    token.lower = lower_utf8(token.text);
    if (token.lower == "’s") token.lower = "'s";
    if (token.lower == "’") token.lower = "'";
    token.stem = token.lower;
    const bool word = is_word_letter(points[i]) || end - i > 1;
    token.kind = word ? TokenKind::word : TokenKind::punctuation;
    if (points[i] == U'“') token.kind = TokenKind::open_quote;
    if (points[i] == U'”') token.kind = TokenKind::close_quote;
    token.capital = fold_case(points[i]) != points[i];
    tokens.push_back(std::move(token));
    if (tokens.back().text == ".") close();
    i = end;
  }
  close();
  return made;
}

}  // namespace headwater
