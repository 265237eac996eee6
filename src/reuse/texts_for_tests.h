// SPDX-License-Identifier: Apache-2.0
// Texts as numbers of terms, made by hand for tests of the parts of reuse.
#pragma once

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "reuse/passages/words.h"

namespace headwater {

// The term of each word, equal in all texts that one Terms makes.
class Terms {
 public:
  std::uint32_t operator()(std::string_view word) {
    return terms_.try_emplace(std::string(word), static_cast<std::uint32_t>(terms_.size()))
        .first->second;
  }

 private:
  std::map<std::string, std::uint32_t> terms_;
};

// One string a unit, words at spaces; each word takes `width` code points and a space. All are
// content words but those that begin with an underscore.
inline TextWords units_of(Terms& terms, const std::vector<std::string>& units,
                          std::uint32_t width = 9) {
  TextWords text;
  for (const auto& words : units) {
    Unit unit;
    unit.first = static_cast<std::uint32_t>(text.words.size());
    std::map<std::uint32_t, std::uint32_t> counts;
    for (const auto piece : split(words, ' ')) {
      if (piece.empty()) continue;
      Word word;
      word.term = terms(piece);
      word.unit = static_cast<std::uint32_t>(text.units.size());
      word.token = static_cast<std::uint32_t>(text.words.size());
      word.span = {word.token * (width + 1), word.token * (width + 1) + width};
      word.content = !piece.starts_with('_');
      text.words.push_back(word);
      ++counts[word.term];
    }
    unit.last = static_cast<std::uint32_t>(text.words.size());
    unit.span = {text.words[unit.first].span.start, text.words.back().span.end};
    unit.terms.assign(counts.begin(), counts.end());
    text.units.push_back(unit);
  }
  return text;
}

// "p3 p4 p5" for words("p", 3, 6).
inline std::string words(std::string_view prefix, std::uint32_t first, std::uint32_t last) {
  std::string out;
  for (auto i = first; i < last; ++i)
    out += fmt::format("{}{}{}", out.empty() ? "" : " ", prefix, i);
  return out;
}

// A sentence a line, words and marks at spaces, each line a block of its own.
inline Sentences cut_lines(std::string_view text) {
  Sentences made;
  std::uint32_t at = 0;
  for (const auto line : split(text, '\n')) {
    Sentence sentence;
    sentence.block = static_cast<std::uint32_t>(made.sentences.size());
    sentence.first = static_cast<std::uint32_t>(made.tokens.size());
    sentence.span = {at, at + static_cast<std::uint32_t>(line.size())};
    for (const auto word : split(line, ' ')) {
      Token token;
      token.span = {at, at + static_cast<std::uint32_t>(word.size())};
      at = token.span.end + 1;
      if (word.empty()) continue;
      token.text = std::string(word);
      token.lower = lower_ascii(word);
      token.stem = token.lower;
      token.capital = word[0] >= 'A' && word[0] <= 'Z';
      const bool letter = token.lower[0] >= 'a' && token.lower[0] <= 'z';
      const bool digit = word[0] >= '0' && word[0] <= '9';
      token.kind = word == "<<"   ? TokenKind::open_quote
                   : word == ">>" ? TokenKind::close_quote
                   : letter       ? TokenKind::word
                   : digit        ? TokenKind::number
                                  : TokenKind::punctuation;
      made.tokens.push_back(token);
    }
    sentence.last = static_cast<std::uint32_t>(made.tokens.size());
    made.sentences.push_back(sentence);
  }
  return made;
}

}  // namespace headwater
