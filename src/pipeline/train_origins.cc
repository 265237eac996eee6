// SPDX-License-Identifier: Apache-2.0
#include "pipeline/train_origins.h"

#include <algorithm>
#include <map>
#include <set>

#include "learn/grow_trees.h"
#include "origins/origin_evidence.h"
#include "pipeline/stages.h"

namespace headwater {
namespace {

constexpr double least_f1 = 0.3;
constexpr double weight_of_two = 2;
constexpr double weight_of_one = 1.2;
constexpr double weight_of_open = 0.5;

using Places = std::map<std::uint32_t, std::vector<std::pair<std::uint32_t, Span>>>;

bool covers(Span said, Span stated) {
  const auto overlap = said.overlap(stated);
  return overlap > 0 && 2 * overlap >= std::min(said.size(), stated.size());
}

// F1 of a found claim's asserting utterances against the statements of a marked one.
double likeness(const TracedClaims& found, const Claim& claim,
                const std::vector<std::pair<std::uint32_t, Span>>& stated) {
  std::set<std::size_t> met;
  double hits = 0;
  double said = 0;
  for (const auto u : claim.utterances) {
    const auto& utterance = found.utterances[u];
    if (utterance.stance != Stance::asserts) continue;
    said += 1;
    bool hit = false;
    for (std::size_t i = 0; i < stated.size(); ++i) {
      if (stated[i].first != utterance.document || !covers(utterance.span, stated[i].second))
        continue;
      met.insert(i);
      hit = true;
    }
    hits += hit ? 1 : 0;
  }
  if (met.empty()) return 0;
  const double recall = static_cast<double>(met.size()) / static_cast<double>(stated.size());
  const double precision = hits / said;
  return 2 * precision * recall / (precision + recall);
}

std::size_t documents_of(const TracedClaims& found, const Claim& claim) {
  std::set<std::uint32_t> documents;
  for (const auto u : claim.utterances) documents.insert(found.utterances[u].document);
  return documents.size();
}

void append_pile(const MarkedPile& pile, const StoryModels& models, TrainingRows& rows) {
  const auto texts = pile.texts();
  const auto passages = find_reuse(texts, ShortRuns::kept);
  const auto stories = find_stories(texts, models.documents);
  auto claimed = find_claims(texts, pile.entities, pile.incidents, stories, models.claims);
  const auto found = trace_origins(texts, pile.entities, passages, std::move(claimed.utterances),
                                   std::move(claimed.claims), stories, {});
  Places stated;
  for (const auto& statement : pile.statements)
    stated[statement.claim].emplace_back(statement.document, statement.span);
  for (std::size_t i = 0; i < found.claims.size(); ++i) {
    if (documents_of(found, found.claims[i]) < 2) continue;
    const MarkedOrigins* best = nullptr;
    double best_f1 = least_f1;
    for (const auto& marked : pile.origins) {
      const auto f1 = likeness(found, found.claims[i], stated[marked.claim]);
      if (f1 <= best_f1) continue;
      best = &marked;
      best_f1 = f1;
    }
    if (best == nullptr) continue;
    const auto row = found.evidence.row(i);
    rows.features.values.insert(rows.features.values.end(), row.begin(), row.end());
    ++rows.features.rows;
    const bool two = best->lo >= 2;
    const bool one = best->hi && *best->hi <= 1;
    rows.labels.push_back(two ? 1.0F : 0.0F);
    const auto weight = two ? weight_of_two : one ? weight_of_one : weight_of_open;
    rows.weights.push_back(static_cast<float>(weight * pile.origin_share * best->weight));
  }
}

}  // namespace

BoostedTrees train_origins(std::span<const MarkedPile> piles, const StoryModels& models) {
  TrainingRows rows;
  rows.features.width = origin_features.size();
  for (const auto& pile : piles) {
    if (!pile.origins.empty()) append_pile(pile, models, rows);
  }
  GrowOptions options;
  options.trees = 60;
  options.depth = 3;
  options.learning_rate = 0.1;
  options.row_share = 1;
  options.column_share = 0.7;
  options.l2 = 20;
  for (const auto& feature : origin_features) options.directions.push_back(feature.direction);
  auto trees = grow_trees(rows, options);
  trees.columns_hash = hash_of_columns(origin_feature_names());
  return trees;
}

}  // namespace headwater
