// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/compare_models.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/data_file.h"
#include "learn/model_source.h"

namespace headwater {
extern const EmbeddedFile comparing_files[];

namespace {

std::vector<std::string_view> column_names() {
  return {compare_feature_names.begin(), compare_feature_names.end()};
}

}  // namespace

double CompareModels::alike(const CompareFeatures& features) const {
  FeatureTable table(1, features.size());
  std::ranges::copy(features, table.values.begin());
  return likeness.score(table).front();
}

double CompareModels::opposed(const CompareFeatures& features) const {
  auto sum = opposition.bias;
  for (std::size_t i = 0; i < features.size(); ++i) sum += opposition.weights[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

const CompareModels& built_in_compare_models() {
  static const auto models = [] {
    const auto source = [] { return ModelSource::built_in("comparing", comparing_files); };
    auto trees = built_in_weights(source(), "likeness.bin");
    auto likeness = read_trees(trees);
    auto opposition = read_logistic(built_in_weights(source(), "opposition.bin"),
                                    compare_feature_names, "opposition");
    const bool sound =
        likeness && opposition && likeness->columns_hash == hash_of_columns(column_names());
    if (!sound) std::abort();  // a broken build
    return CompareModels{*std::move(likeness), *std::move(opposition)};
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

}  // namespace headwater
