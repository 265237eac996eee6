// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/compare_models.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <span>

#include "base/data_file.h"
#include "learn/model_source.h"

namespace headwater {
extern const EmbeddedFile comparing_files[];

namespace {

std::vector<std::string_view> column_names() {
  return {compare_feature_names.begin(), compare_feature_names.end()};
}

double probability(const LogisticModel& model, std::span<const float> features) {
  auto sum = model.bias;
  for (std::size_t i = 0; i < features.size(); ++i) sum += model.weights[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace

double CompareModels::alike(const CompareFeatures& features) const {
  FeatureTable table(1, features.size());
  std::ranges::copy(features, table.values.begin());
  return likeness.score(table).front();
}

double CompareModels::opposed(const CompareFeatures& features) const {
  return probability(opposition, features);
}

double CompareModels::excluded(const ContradictionFeatures& features) const {
  return probability(contradiction, features);
}

std::vector<std::string_view> contradiction_feature_names() {
  auto names = column_names();
  names.emplace_back("clash");
  names.insert(names.end(), tree_feature_names.begin(), tree_feature_names.end());
  return names;
}

const CompareModels& built_in_compare_models() {
  static const auto models = [] {
    const auto source = [] { return ModelSource::built_in("comparing", comparing_files); };
    auto trees = built_in_weights(source(), "likeness.bin");
    auto likeness = read_trees(trees);
    auto opposition = read_logistic(built_in_weights(source(), "opposition.bin"),
                                    compare_feature_names, "opposition");
    auto contradiction = read_logistic(built_in_weights(source(), "contradiction.bin"),
                                       contradiction_feature_names(), "contradiction");
    const bool sound = likeness && opposition && contradiction &&
                       likeness->columns_hash == hash_of_columns(column_names());
    if (!sound) std::abort();  // a broken build
    return CompareModels{*std::move(likeness), *std::move(opposition), *std::move(contradiction)};
  }();
  return models;
}

BoostedTrees train_likeness(const TrainingRows& rows) {
  GrowOptions options;  // chosen by leaving sets out; docs/lab/claims.md
  options.trees = 250;
  options.depth = 4;
  options.learning_rate = 0.08;
  options.row_share = 1;
  options.column_share = 1;
  options.l2 = 10;
  auto trees = grow_trees(rows, options);
  trees.columns_hash = hash_of_columns(column_names());
  return trees;
}

LogisticModel train_opposition(const TrainingRows& rows) {
  return fit_logistic(rows, 1);
}

// A wide ridge: few contradictions teach many columns, each of which tells little. It must weigh on
// all alike, so columns are brought to one spread.
LogisticModel train_contradiction(TrainingRows rows) {
  constexpr double ridge = 300;  // by cross-validation; docs/lab/claims.md
  constexpr double least = 0.02;
  const auto count = static_cast<double>(rows.labels.size());
  std::vector<double> spread(contradiction_columns);
  for (std::size_t c = 0; c < spread.size(); ++c) {
    double sum = 0;
    double squares = 0;
    for (std::size_t r = 0; r < rows.labels.size(); ++r) {
      const double value = rows.features.row(r)[c];
      sum += value;
      squares += value * value;
    }
    spread[c] = least + std::sqrt(std::max(0.0, squares / count - sum / count * (sum / count)));
    for (std::size_t r = 0; r < rows.labels.size(); ++r)
      rows.features.row(r)[c] /= static_cast<float>(spread[c]);
  }
  auto model = fit_logistic(rows, ridge);
  for (std::size_t c = 0; c < spread.size(); ++c) model.weights[c] /= spread[c];
  return model;
}

}  // namespace headwater
