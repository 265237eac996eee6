// SPDX-License-Identifier: Apache-2.0
// What the common words of a sentence say about its language.
//
// Input:   the tokens of a sentence.
// Output:  for each language of data/language/common_words.tsv how much its words weigh and how
//          many there are.
// Rule:    a word weighs the logarithm of how much more often it stands in text of the language
//          than a word that is not listed; how often follows from its place in the list (Zipf).
// Example: "Der Hafen ist zu" -> de 3 words, en none.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/sentence.h"

namespace headwater {

inline constexpr std::size_t most_languages = 32;
inline constexpr std::size_t english = 0;  // index of the first row

struct LanguageWords {
  double weight = 0;
  std::uint32_t count = 0;     // of words that are listed
  std::uint32_t own = 0;       // of those that English does not list
  std::uint32_t distinct = 0;  // of the latter, each once, without single letters and capitals
};
struct WordEvidence {
  bool capitals = false;  // no small letter in it
  std::array<LanguageWords, most_languages> languages{};
  std::array<std::uint32_t, most_languages> english_only{};  // English words that it does not list
  std::uint32_t words = 0;
  std::uint32_t lower_case = 0;  // words that begin with a small letter
  std::uint32_t accented = 0;    // of those that English does not list, with letters such as "ż"
};

[[nodiscard]] const std::vector<std::string_view>& known_languages();  // English first
[[nodiscard]] WordEvidence word_evidence(std::span<const Token> tokens);

}  // namespace headwater
