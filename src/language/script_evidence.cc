// SPDX-License-Identifier: Apache-2.0
#include "language/script_evidence.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace headwater {
namespace {

// More than a name, or a name alone:
constexpr std::uint32_t least_words = 3;
constexpr std::uint32_t least_letters = 24;  // of scripts that do not divide words
constexpr std::uint32_t least_ideographs = 8;

struct Letters {
  std::uint32_t latin = 0;
  std::uint32_t other = 0;
  std::uint32_t other_words = 0;  // of two such letters and more
  std::uint32_t ideographs = 0;   // and kana: a letter of them is a word
  std::array<std::uint32_t, USCRIPT_CODE_LIMIT> by_script{};
};

bool is_ascii(const Token& token) {
  return std::ranges::all_of(token.text,
                             [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void count(char32_t c, Letters& letters) {
  const auto wide = static_cast<UChar32>(c);
  if (u_isalpha(wide) == 0) return;
  UErrorCode status = U_ZERO_ERROR;
  const auto script = uscript_getScript(wide, &status);
  if (U_FAILURE(status) != 0 || script <= USCRIPT_INHERITED) return;
  if (script == USCRIPT_LATIN) {
    ++letters.latin;
    return;
  }
  ++letters.other;
  ++letters.by_script[static_cast<std::size_t>(script)];
  letters.ideographs +=
      script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ? 1 : 0;
}

Letters count_letters(std::span<const Token> tokens) {
  Letters letters;
  for (const auto& token : tokens) {
    if (token.kind != TokenKind::word && token.kind != TokenKind::symbol) continue;
    if (is_ascii(token)) {
      letters.latin += token.kind == TokenKind::word ? token.span.size() : 0;
      continue;
    }
    const auto before = letters.other;
    for (std::size_t at = 0; at < token.text.size();) {
      const auto c = decode_utf8(token.text, at);
      count(c.value, letters);
      at += c.bytes;
    }
    letters.other_words += letters.other > before + 1 ? 1 : 0;
  }
  return letters;
}

// Scripts that write one language, as far as news is concerned.
std::string language_of(const Letters& letters) {
  const auto has = [&](UScriptCode script) {
    return letters.by_script[static_cast<std::size_t>(script)];
  };
  if (has(USCRIPT_HIRAGANA) + has(USCRIPT_KATAKANA) > 0) return "ja";
  constexpr std::pair<UScriptCode, const char*> told[] = {
      {USCRIPT_HAN, "zh"},      {USCRIPT_HANGUL, "ko"}, {USCRIPT_GREEK, "el"},
      {USCRIPT_HEBREW, "he"},   {USCRIPT_THAI, "th"},   {USCRIPT_GEORGIAN, "ka"},
      {USCRIPT_ARMENIAN, "hy"}, {USCRIPT_TAMIL, "ta"},  {USCRIPT_KHMER, "km"},
  };
  for (const auto& [script, language] : told) {
    if (has(script) * 2 > letters.other) return language;
  }
  return "";
}

}  // namespace

ScriptEvidence script_evidence(std::span<const Token> tokens) {
  if (std::ranges::all_of(tokens, is_ascii)) return {};
  const auto letters = count_letters(tokens);
  if (letters.other < 2 || letters.other <= letters.latin * 2) return {};
  const bool sure = letters.other_words >= least_words || letters.other >= least_letters ||
                    letters.ideographs >= least_ideographs;
  return {true, sure, language_of(letters)};
}

}  // namespace headwater
