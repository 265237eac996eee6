// SPDX-License-Identifier: Apache-2.0
#include "read/content/outlet_lines.h"

#include <re2/re2.h>

#include <algorithm>

#include "base/data_file.h"
#include "base/strings.h"
#include "lexicon/outlet_words.h"

namespace headwater {

bool names_outlet(std::string_view line) {
  constexpr std::size_t most_words = 7;
  const auto words = split(trim(line), ' ');
  if (words.size() < 2 || words.size() > most_words) return false;
  static const RE2 word_of_name(R"(\p{Lu}[\p{L}'’.-]*|of|the|for|and|&)");
  return std::ranges::all_of(words, [](auto word) { return RE2::FullMatch(word, word_of_name); }) &&
         publisher_kind(line) != PublisherKind::nobody;
}

std::string dateline_outlet(std::string_view paragraph) {
  constexpr std::size_t longest = 160;  // bytes; a dateline is short
  if (paragraph.substr(0, longest).find('(') == std::string_view::npos) return "";
  static const RE2 dateline(R"(^\p{Lu}[\p{L} .'-]+(?:, [^()]+)? ?\(([^()]{3,})\) ?(?:-|–|—))");
  re2::StringPiece name;
  if (!RE2::PartialMatch(paragraph.substr(0, longest), dateline, &name)) return "";
  return std::string(trim({name.data(), name.size()}));
}

}  // namespace headwater
