// SPDX-License-Identifier: Apache-2.0
// Texts as numbers of terms, made by hand for tests of the parts of reuse.
#pragma once

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "language/split_for_tests.h"
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

}  // namespace headwater
