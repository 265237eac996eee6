// SPDX-License-Identifier: Apache-2.0
#include "claims/sentence_features.h"

#include <algorithm>

#include "base/data_file.h"
#include "base/strings.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

const StringSet& function_words() {
  static const auto& words = word_class("content_free");
  return words;
}
const StringSet& negations() {
  static const auto& words = word_class("negation");
  return words;
}

}  // namespace

bool is_content_word(const Token& token) {
  return token.kind == TokenKind::word && !function_words().contains(token.lower) &&
         !function_words().contains(token.stem) && !negations().contains(token.lower);
}

SentenceFeatures sentence_features(const Sentences& text, Span sentence,
                                   const std::vector<Span>& skip, std::uint32_t document,
                                   const EntityIndex& entities) {
  SentenceFeatures features;
  auto it = std::ranges::lower_bound(text.tokens, sentence.start, {},
                                     [](const Token& token) { return token.span.start; });
  unsigned negations_seen = 0;
  for (bool first = true; it != text.tokens.end() && it->span.start < sentence.end;
       ++it, first = false) {
    const auto& token = *it;
    const bool skipped =
        std::ranges::any_of(skip, [&](Span span) { return span.overlaps(token.span); });
    if (skipped) continue;
    if (negations().contains(token.lower)) ++negations_seen;
    if (token.kind == TokenKind::number) {
      features.numbers.push_back("#" + token.lower);
    } else if (is_content_word(token)) {
      const auto entity = token.capital ? entities.at(document, token.span) : MaybeIndex();
      if (entity) {
        features.names.push_back("@" + std::to_string(*entity));
        features.terms.push_back(features.names.back());
      } else {
        // The first word of a sentence may be a name or not: its stem stands for both.
        features.terms.push_back(token.stem);
        if (token.capital && !first) features.names.push_back("@" + token.lower);
      }
    }
  }
  sort_unique(features.names);
  sort_unique(features.numbers);
  features.terms.insert(features.terms.end(), features.numbers.begin(), features.numbers.end());
  sort_unique(features.terms);
  features.negated = negations_seen % 2 == 1;
  return features;
}

}  // namespace headwater
