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
  static const RE2 name_shape(
      R"((?:\p{Lu}[\p{L}'’.-]*|of|the|for|and|&)(?: (?:\p{Lu}[\p{L}'’.-]*|of|the|for|and|&))*)");
  const auto words = split(trim(line), ' ');
  if (words.size() < 2 || words.size() > most_words || !RE2::FullMatch(trim(line), name_shape))
    return false;
  return publisher_kind(line) != PublisherKind::nobody;
}

std::string dateline_outlet(std::string_view paragraph) {
  constexpr std::size_t longest = 160;  // bytes; a dateline is short
  static const RE2 dateline(R"(^\p{Lu}[\p{L} .'-]+(?:, [^()]+)? ?\(([^()]{3,})\) ?(?:-|–|—))");
  re2::StringPiece name;
  if (!RE2::PartialMatch(paragraph.substr(0, longest), dateline, &name)) return "";
  return std::string(trim({name.data(), name.size()}));
}

}  // namespace headwater
