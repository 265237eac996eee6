// SPDX-License-Identifier: Apache-2.0
// What the tests of sentences share: the units of made-up papers, the words behind their hashes,
// and models made by hand.
#pragma once

#include <algorithm>
#include <map>
#include <numeric>

#include "claims/claim_models.h"
#include "claims/papers_for_tests.h"
#include "claims/sentence_pairs.h"
#include "claims/sentence_units.h"

namespace headwater::made_papers {

inline std::vector<std::uint32_t> all_of(const Papers& papers) {
  std::vector<std::uint32_t> documents(papers.facts.size());
  std::iota(documents.begin(), documents.end(), 0U);
  return documents;
}

// Of one story with all papers, without what is said of incidents.
inline std::vector<SentenceUnit> units_of(const Papers& papers) {
  static const std::vector<StatedFact> none;
  const Prepared prepared(papers);
  return sentence_units(prepared.input, none, all_of(papers));
}

// The words behind hashes, "a b c" in order of letters.
class Words {
 public:
  explicit Words(const Papers& papers) {
    for (const auto& text : papers.sentences) {
      for (const auto& token : text.tokens) {
        words_[hash_of_term(token.lower)] = token.lower;
        words_[hash_of_term(token.stem)] = token.stem;
      }
    }
    for (const auto& facts : papers.facts) {
      for (const auto& mention : facts.names.mentions) {
        const auto key = name_key(mention.text);
        words_[hash_of_term(key)] = key;
      }
    }
  }
  [[nodiscard]] std::string of(TermHash term) const { return words_.at(term); }
  [[nodiscard]] std::string of(const std::vector<TermHash>& terms) const {
    std::vector<std::string> words;
    for (const auto term : terms) words.push_back(of(term));
    std::ranges::sort(words);
    return listed(words);
  }
  [[nodiscard]] std::string of(const SparseVector& terms) const {
    std::vector<TermHash> hashes;
    for (const auto& term : terms) hashes.push_back(term.term);
    return of(hashes);
  }

 private:
  std::map<TermHash, std::string> words_;
};

inline std::size_t column_of(std::string_view feature) {
  const auto found = std::ranges::find(sentence_pair_features, feature);
  EXPECT_NE(found, sentence_pair_features.end()) << feature;
  return static_cast<std::size_t>(found - sentence_pair_features.begin());
}

// Yes for pairs whose feature lies above the border, no for all others; all but certain.
// `leaf`: log-odds of either, in units of the model.
inline BoostedTrees above(std::string_view feature, float border, std::int16_t leaf = 32000) {
  BoostedTrees model;
  const auto column = column_of(feature);
  model.borders.resize(sentence_pair_features.size());
  model.borders.at(column) = {border};
  model.trees.push_back(
      {{{static_cast<std::uint16_t>(column), 0}}, {static_cast<std::int16_t>(-leaf), leaf}});
  return model;
}

}  // namespace headwater::made_papers
