// SPDX-License-Identifier: Apache-2.0
#include "claims/location_containment.h"

#include <algorithm>

#include "base/data_file.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr std::ptrdiff_t words_of_site = 3;      // "Selm oil pumping station"
constexpr std::ptrdiff_t words_of_nearness = 4;  // "district of the town of"

const StringSet& sites() {
  static const auto& words = word_class("site");
  return words;
}
const StringSet& nearness() {
  static const auto& words = word_class("nearness");
  return words;
}

bool links(const Token& token) {
  return token.lower == "of" || token.lower == "the" || token.lower == "from" ||
         token.lower == "to" || token.lower == "town" || token.lower == "village" ||
         token.lower == "city";
}

}  // namespace

bool is_around(const Sentences& text, Span place) {
  const auto& tokens = text.tokens;
  const auto first = std::ranges::lower_bound(tokens, place.start, {},
                                              [](const Token& token) { return token.span.start; });
  auto after = std::ranges::lower_bound(tokens, place.end, {},
                                        [](const Token& token) { return token.span.start; });
  for (auto n = words_of_site; n > 0 && after != tokens.end() && after->kind == TokenKind::word;
       --n, ++after) {
    if (sites().contains(after->lower)) return true;
  }
  auto before = first;
  for (auto n = words_of_nearness; n > 0 && before != tokens.begin(); --n) {
    --before;
    if (nearness().contains(before->lower)) return true;
    if (!links(*before)) break;
  }
  return false;
}

void mark_location_containment(const ClaimInput& input, std::vector<StatedFact>& statements) {
  for (auto& fact : statements) {
    if (fact.value.kind != ValueKind::place) continue;
    const auto& text = input.texts.sentences[fact.utterance.document];
    fact.value.around = is_around(text, fact.value.place.span);
  }
}

}  // namespace headwater
