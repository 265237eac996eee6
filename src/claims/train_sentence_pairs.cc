// SPDX-License-Identifier: Apache-2.0
#include "claims/train_sentence_pairs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "claims/sentence_pairs.h"
#include "claims/tell_stories.h"
#include "learn/grow_trees.h"

namespace headwater {
namespace {

using Stated = std::vector<std::uint32_t>;  // claims, sorted

Stated stated_by(const SentenceUnit& unit, const MarkedPile& pile) {
  Stated claims;
  for (const auto& statement : pile.statements) {
    if (statement.document != unit.document) continue;
    const auto shorter = std::min(statement.span.size(), unit.span.size());
    const auto overlap = statement.span.overlap(unit.span);
    if (overlap > 0 && 2 * overlap >= shorter) claims.push_back(statement.claim);
  }
  std::ranges::sort(claims);
  return claims;
}

bool share_a_claim(const Stated& a, const Stated& b) {
  return std::ranges::any_of(a, [&](auto claim) { return std::ranges::binary_search(b, claim); });
}

using Opposites = std::set<std::pair<std::uint32_t, std::uint32_t>>;  // both ways

Opposites opposites_of(const MarkedPile& pile) {
  Opposites found;
  for (const auto& conflict : pile.conflicts) {
    found.emplace(conflict.a, conflict.b);
    found.emplace(conflict.b, conflict.a);
  }
  return found;
}

bool oppose(const Stated& a, const Stated& b, const Opposites& opposites) {
  return std::ranges::any_of(a, [&](auto x) {
    return std::ranges::any_of(b, [&](auto y) { return opposites.contains({x, y}); });
  });
}

struct PairRows {
  TrainingRows same;
  std::vector<float> conflicts;  // labels for the same rows
};

void append_story(const MarkedPile& pile, const ReadCase& read, const Opposites& opposites,
                  const std::vector<std::uint32_t>& documents, PairRows& rows) {
  const auto units = story_units(read, documents);
  const auto table = sentence_pairs(units);
  std::vector<Stated> stated;
  for (const auto& unit : units) stated.push_back(stated_by(unit, pile));
  const auto each = pile.share / std::sqrt(static_cast<double>(table.pairs.size()) + 1);
  const auto& values = table.features.values;
  auto& same = rows.same;
  same.features.values.insert(same.features.values.end(), values.begin(), values.end());
  same.features.rows += table.pairs.size();
  for (const auto& pair : table.pairs) {
    const auto& a = stated[pair.a];
    const auto& b = stated[pair.b];
    same.labels.push_back(share_a_claim(a, b) ? 1.0F : 0.0F);
    rows.conflicts.push_back(oppose(a, b, opposites) ? 1.0F : 0.0F);
    same.weights.push_back(static_cast<float>(each));
  }
}

void append_pile(const MarkedPile& pile, PairRows& rows) {
  const auto texts = pile.texts();
  const ReadCase read(texts, pile.entities, pile.incidents);
  const auto opposites = opposites_of(pile);
  std::map<std::uint32_t, std::vector<std::uint32_t>> stories;
  for (std::uint32_t i = 0; i < pile.story_of.size(); ++i) {
    if (pile.story_of[i]) stories[*pile.story_of[i]].push_back(i);
  }
  for (const auto& [story, documents] : stories)
    append_story(pile, read, opposites, documents, rows);
}

void scale_weights(std::vector<float>& weights) {
  double sum = 0;
  for (const auto weight : weights) sum += weight;
  for (auto& weight : weights)
    weight = static_cast<float>(weight * static_cast<double>(weights.size()) / sum);
}

// Says no of every pair: what is learned of nothing.
BoostedTrees untaught() {
  BoostedTrees trees;
  trees.borders.resize(sentence_pair_features.size());
  trees.bias = -BoostedTrees::most_bias;
  return trees;
}

BoostedTrees grown(const TrainingRows& rows) {
  // Chosen by leaving topics out; docs/lab/stories.md.
  GrowOptions options;
  options.trees = 300;
  options.depth = 5;
  options.learning_rate = 0.08;
  options.row_share = 1;
  options.column_share = 1;
  options.l2 = 10;
  auto trees = rows.labels.empty() ? untaught() : grow_trees(rows, options);
  trees.columns_hash =
      hash_of_columns({sentence_pair_features.begin(), sentence_pair_features.end()});
  return trees;
}

}  // namespace

ClaimModels train_sentence_pairs(std::span<const MarkedPile> piles) {
  PairRows rows;
  rows.same.features.width = sentence_pair_features.size();
  for (const auto& pile : piles) {
    if (!pile.statements.empty()) append_pile(pile, rows);
  }
  scale_weights(rows.same.weights);
  ClaimModels models;
  models.same = grown(rows.same);
  rows.same.labels = std::move(rows.conflicts);
  models.conflict = grown(rows.same);
  return models;
}

}  // namespace headwater
