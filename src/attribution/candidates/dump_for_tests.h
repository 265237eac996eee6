// SPDX-License-Identifier: Apache-2.0
// For the table tests of this folder: plain sentences of a text, and its attributions a line each.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "attribution/find_attributions.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "names/find_names.h"

namespace headwater {

// A token for each run of visible characters, punctuation apart; a sentence a line: the language
// stage stands outside this folder, so the tests bring their own plain splitter.
inline Sentences plain_sentences(const Document& document) {
  Sentences made;
  const auto text = to_utf32(document.text.str());
  const auto is_word = [](char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') ||
           c == U'-' || c > 0x2FFF || (c >= 0xC0 && c < 0x2000);
  };
  const auto end_sentence = [&](std::uint32_t first) {
    const auto last = static_cast<std::uint32_t>(made.tokens.size());
    if (last > first) {
      made.sentences.push_back(
          {{made.tokens[first].span.start, made.tokens.back().span.end}, 0, first, last});
    }
    return last;
  };
  std::uint32_t first = 0;
  for (std::uint32_t i = 0; i < text.size();) {
    if (text[i] == U'\n') first = end_sentence(first);
    if (text[i] <= U' ') {
      ++i;
      continue;
    }
    auto end = i + 1;
    const bool clitic =
        (text[i] == U'\'' || text[i] == 0x2019) && end < text.size() && text[end] == U's';
    if (clitic) ++end;
    if (is_word(text[i])) {
      while (end < text.size() && is_word(text[end])) ++end;
    }
    Token token;
    token.span = {i, end};
    token.text = std::string(document.text.slice(token.span));
    token.lower = clitic ? "'s" : lower_utf8(token.text);
    token.stem = token.lower;
    token.kind = is_word(text[i]) || clitic ? TokenKind::word : TokenKind::punctuation;
    if (text[i] >= U'0' && text[i] <= U'9') token.kind = TokenKind::number;
    if (text[i] == 0x201C) token.kind = TokenKind::open_quote;
    if (text[i] == 0x201D) token.kind = TokenKind::close_quote;
    if (text[i] == U'"')
      token.kind = i == 0 || text[i - 1] <= U' ' ? TokenKind::open_quote : TokenKind::close_quote;
    token.capital = text[i] >= U'A' && text[i] <= U'Z';
    made.tokens.push_back(token);
    i = end;
  }
  end_sentence(first);
  return made;
}

inline Document document_of(const std::string& text) {
  Document document;
  document.text = Utf8Text(text);
  document.blocks.push_back({BlockKind::paragraph, {0, document.text.size()}, "", ""});
  return document;
}

inline std::vector<Attribution> attributions_of(const Document& document) {
  const auto sentences = plain_sentences(document);
  return find_attributions(document, sentences, {}, {}, find_names(document, sentences).mentions);
}

// One line an attribution: parent > holder / cue / content, with marks for what is not plain.
inline std::string dump(const std::string& text) {
  const auto document = document_of(text);
  std::string out;
  const auto found = attributions_of(document);
  for (const auto& a : found) {
    if (!out.empty()) out += "\n";
    if (a.parent) out += found[*a.parent].id + " > ";
    out += a.id + " " + (a.holder.empty() ? "-" : a.holder) + " / ";
    out += a.cue ? std::string(document.text.slice(*a.cue)) : "-";
    for (const auto span : a.content) out += " / " + std::string(document.text.slice(span));
    if (a.stance != Stance::asserts) out += " " + std::string(name_of(a.stance));
    if (a.modality != Modality::plain) out += " hedged";
    if (a.anonymous) out += " anonymous";
    if (!a.speaks_for.empty()) out += " for:" + a.speaks_for;
    if (!a.told_to.empty()) out += " to:" + a.told_to;
  }
  return out;
}

// A row of such a table; a test of rows is a class of its own over this one.
struct DumpCase {
  const char* text;
  const char* expected;
};
class DumpTest : public testing::TestWithParam<DumpCase> {
 protected:
  static void check() { EXPECT_EQ(dump(GetParam().text), GetParam().expected) << GetParam().text; }
};

}  // namespace headwater
