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

// How often a term is there in each of the roles that ProfileTerm weighs.
struct Counted {
  double rarity = 0;
  int word = 0;
  int name = 0;
  int lead_word = 0;
  int lead_name = 0;
};

ProfileTerm weighed(TermHash term, const Counted& counted) {
  const auto weight = [&](int count) {
    return count == 0 ? 0
                      : static_cast<float>((1 + std::log(count)) * counted.rarity * counted.rarity);
  };
  return {term, weight(counted.word), weight(counted.name), weight(counted.lead_word),
          weight(counted.lead_name)};
}

// 1 to 10 stand in every text.
bool tells_little(std::string_view number) {
  return number.size() == 1 || number == "10";
}

}  // namespace

ProfileSizes sizes_of(const std::vector<ProfileTerm>& terms) {
  ProfileSizes sizes;
  const auto add = [](double& sum, double weight) { sum += weight * weight; };
  for (const auto& term : terms) {
    add(sizes.words, term.word);
    add(sizes.names, term.name);
    add(sizes.all, term.all());
    add(sizes.lead_words, term.lead_word);
    add(sizes.lead_names, term.lead_name);
    sizes.sum_of_names += term.name;
    sizes.sum_of_lead_names += term.lead_name;
  }
  for (auto* length :
       {&sizes.words, &sizes.names, &sizes.all, &sizes.lead_words, &sizes.lead_names})
    *length = std::sqrt(*length);
  return sizes;
}

DocumentProfile profile_of(const Document& document, const Sentences& text) {
  const Capitals capitals(text);
  std::map<TermHash, Counted> counts;
  std::set<TermHash> numbers;
  for (std::size_t s = 0; s < text.sentences.size(); ++s) {
    const auto& sentence = text.sentences[s];
    const bool lead = s < lead_sentences;
    for (auto t = sentence.first; t < sentence.last; ++t) {
      const auto& token = text.tokens[t];
      if (token.kind == TokenKind::number && !tells_little(token.lower))
        numbers.insert(hash_of_term(token.lower));
      if (token.kind != TokenKind::word || is_function_word(token)) continue;
      const bool name = capitals.is_name(token, t == sentence.first);
      const auto [at, fresh] = counts.try_emplace(hash_of_term(name ? token.lower : token.stem));
      auto& counted = at->second;
      if (fresh) counted.rarity = rarity_of_stem(token.stem);
      ++(name ? counted.name : counted.word);
      if (lead) ++(name ? counted.lead_name : counted.lead_word);
    }
  }
  DocumentProfile profile;
  for (const auto& [term, counted] : counts) profile.terms.push_back(weighed(term, counted));
  profile.numbers.assign(numbers.begin(), numbers.end());
  profile.day = document.published_day();
  profile.sizes = sizes_of(profile.terms);
  return profile;
}

}  // namespace headwater
