// SPDX-License-Identifier: Apache-2.0
#include "stories/train_document_pairs.h"

#include <algorithm>
#include <cmath>

#include "learn/logistic_regression.h"
#include "stories/candidate_pairs.h"
#include "stories/heavy_terms.h"

namespace headwater {
namespace {

struct Pairs {
  std::vector<DocumentPair> features;
  std::vector<float> same;
  double share = 1;
};

Pairs pairs_of(const MarkedPile& pile) {
  std::vector<DocumentProfile> profiles;
  for (std::size_t i = 0; i < pile.facts.size(); ++i)
    profiles.push_back(profile_of(pile.facts[i].document, pile.sentences[i]));
  Pairs pairs;
  pairs.share = pile.share;
  const auto candidates = candidate_pairs(heavy_terms(profiles));
  for (const auto& [a, b] : candidates.pairs) {
    const auto& x = pile.story_of[a];
    const auto& y = pile.story_of[b];
    if (!x || !y) continue;
    pairs.features.push_back(compare_documents(profiles[a], profiles[b]));
    pairs.same.push_back(*x == *y ? 1.0F : 0.0F);
  }
  return pairs;
}

void append(const Pairs& pairs, TrainingRows& rows) {
  const auto each = pairs.share / std::sqrt(static_cast<double>(pairs.same.size()));
  for (std::size_t i = 0; i < pairs.same.size(); ++i) {
    for (const auto value : pairs.features[i])
      rows.features.values.push_back(static_cast<float>(value));
    ++rows.features.rows;
    rows.labels.push_back(pairs.same[i]);
    rows.weights.push_back(static_cast<float>(each));
  }
}

}  // namespace

DocumentPairModel train_document_pairs(std::span<const MarkedPile> piles) {
  TrainingRows rows;
  rows.features.width = document_pair_features.size();
  for (const auto& pile : piles) append(pairs_of(pile), rows);
  if (rows.labels.empty()) return {};
  double sum = 0;
  for (const auto weight : rows.weights) sum += weight;
  for (auto& weight : rows.weights)
    weight = static_cast<float>(weight * static_cast<double>(rows.weights.size()) / sum);
  const auto fitted = fit_logistic(rows);
  DocumentPairModel model;
  model.bias = fitted.bias;
  std::ranges::copy(fitted.weights, model.weights.begin());
  return model;
}

}  // namespace headwater
