// SPDX-License-Identifier: Apache-2.0
#include "stories/document_profile.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "learn/word_rarity.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr std::size_t lead_sentences = 4;

bool is_function_word(const Token& token) {
  static const auto& words = word_class("function_word");
  return words.contains(token.lower) || token.lower.size() < 2;
}

// Words that are written small, and such as carry a capital inside a sentence.
struct Capitals {
  explicit Capitals(const Sentences& text) {
    for (const auto& sentence : text.sentences) {
      for (auto t = sentence.first; t < sentence.last; ++t) {
        const auto& token = text.tokens[t];
        if (token.kind != TokenKind::word) continue;
        if (!token.capital) small.insert(token.lower);
        if (token.capital && t > sentence.first) inside.insert(token.lower);
      }
    }
  }
  [[nodiscard]] bool is_name(const Token& token, bool first) const {
    return token.capital && !small.contains(token.lower) &&
           (!first || inside.contains(token.lower));
  }
  std::set<std::string_view> small;
  std::set<std::string_view> inside;
};

struct Counts {
  std::map<TermHash, std::pair<int, double>> terms;  // how often, rarity
  void add(std::string_view letters, std::string_view stem) {
    auto& [count, rarity] = terms[hash_of_term(letters)];
    if (count++ == 0) rarity = rarity_of_stem(stem);
  }
  [[nodiscard]] SparseVector weighted() const {
    std::map<TermHash, double> weights;
    for (const auto& [term, seen] : terms)
      weights[term] = (1 + std::log(seen.first)) * seen.second * seen.second;
    return sparse_vector(weights);
  }
};

// 1 to 10 stand in every text.
bool tells_little(std::string_view number) {
  return number.size() == 1 || number == "10";
}

}  // namespace

DocumentProfile profile_of(const Document& document, const Sentences& text) {
  const Capitals capitals(text);
  Counts words;
  Counts names;
  Counts lead_words;
  Counts lead_names;
  std::set<TermHash> numbers;
  for (std::size_t s = 0; s < text.sentences.size(); ++s) {
    const auto& sentence = text.sentences[s];
    for (auto t = sentence.first; t < sentence.last; ++t) {
      const auto& token = text.tokens[t];
      if (token.kind == TokenKind::number && !tells_little(token.lower))
        numbers.insert(hash_of_term(token.lower));
      if (token.kind != TokenKind::word || is_function_word(token)) continue;
      const bool name = capitals.is_name(token, t == sentence.first);
      const auto& letters = name ? token.lower : token.stem;
      (name ? names : words).add(letters, token.stem);
      if (s < lead_sentences) (name ? lead_names : lead_words).add(letters, token.stem);
    }
  }
  return {words.weighted(),
          names.weighted(),
          lead_words.weighted(),
          lead_names.weighted(),
          {numbers.begin(), numbers.end()},
          document.published_day()};
}

}  // namespace headwater
