// SPDX-License-Identifier: Apache-2.0
#include "names/entities/legal_phrases.h"

#include <algorithm>
#include <span>
#include <string>

#include "base/strings.h"
#include "lexicon/name_lists.h"
#include "names/entities/phonetic_key.h"

namespace headwater {
namespace {

// Each folded and split, by its first word.
using LegalPhrases = StringMap<std::vector<std::vector<std::string>>>;

const LegalPhrases& legal_phrases() {
  static const LegalPhrases phrases = [] {
    LegalPhrases made;
    for (const auto& phrase : name_lists().legal_phrases) {
      const auto folded = fold_name(phrase);
      std::vector<std::string> words;
      for (const auto word : split(folded, ' ')) words.emplace_back(word);
      made[words.front()].push_back(words);
    }
    return made;
  }();
  return phrases;
}

}  // namespace

bool begins_legal_phrase(std::string_view folded) {
  return legal_phrases().contains(folded);
}

std::size_t longest_legal_phrase(const std::vector<std::string_view>& words, std::size_t at) {
  const auto phrases = legal_phrases().find(words[at]);
  if (phrases == legal_phrases().end()) return 0;
  std::size_t longest = 0;
  for (const auto& phrase : phrases->second) {
    if (phrase.size() > longest && words.size() - at >= phrase.size() &&
        std::ranges::equal(phrase, std::span(words).subspan(at, phrase.size())))
      longest = phrase.size();
  }
  return longest;
}

}  // namespace headwater
