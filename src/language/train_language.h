// SPDX-License-Identifier: Apache-2.0
// Training of every model of the language stage.
//
// Input:   treebank sentences and raw text.
// Output:  the files of models/language by name.
// Rule:    fixed seeds, trainings that share nothing: the same input gives the same bytes. The
//          parser learns from tags that a tagger gave which had not seen the sentence (five parts).
#pragma once

#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "language/treebank.h"
#include "language/word_clusters.h"

namespace headwater {

struct LanguageTraining {
  std::vector<TreebankSentence> treebank;
  std::vector<WordSequence> raw;
};
using ModelFiles = std::map<std::string, std::string>;

// `only` is empty or the name of one part (clusters, tagger, parser, lemmas); then the others are
// taken from `have`.
[[nodiscard]] ModelFiles train_language(const LanguageTraining& training, const ModelFiles& have,
                                        const std::string& only);

struct LanguageScore {
  std::size_t words = 0;
  double upos = 0, xpos = 0, lemma = 0;  // shares of all words
  double uas = 0, las = 0;
  double tag_seconds = 0, parse_seconds = 0;
};
[[nodiscard]] LanguageScore score_language(const ModelFiles& files,
                                           const std::vector<TreebankSentence>& gold);

}  // namespace headwater
