// SPDX-License-Identifier: Apache-2.0
#include "read/training/train_reading.h"

#include <algorithm>
#include <utility>

#include "learn/grow_trees.h"
#include "read/content/block_classifier.h"
#include "read/training/training_pages.h"

namespace headwater {
namespace {

constexpr std::size_t fold_count = 5;
constexpr std::size_t every_fold = fold_count;  // left out: none
constexpr std::size_t forests = 4;              // of the pass that decides

using Pages = std::vector<TrainingPage>;
using Tables = std::vector<FeatureTable>;  // one a page

TrainingRows rows_of(const Pages& pages, const Tables& tables, std::size_t left_out) {
  TrainingRows rows;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    if (pages[p].fold == left_out) continue;
    const auto& table = tables[p];
    rows.features.width = std::max(rows.features.width, table.width);
    for (std::size_t i = 0; i < table.rows; ++i) {
      if (pages[p].weights[i] <= 0) continue;
      const auto row = table.row(i);
      rows.features.values.insert(rows.features.values.end(), row.begin(), row.end());
      ++rows.features.rows;
      rows.labels.push_back(pages[p].labels[i]);
      rows.weights.push_back(pages[p].weights[i]);
    }
  }
  return rows;
}

// Lines of flat text are fewer and poorer in features: more, smaller steps.
GrowOptions options_for(const Pages& pages) {
  GrowOptions options;
  if (pages.front().shape == PageShape::html) return options;
  options.trees = 240;
  options.learning_rate = 0.08;
  options.row_share = 0.5;
  options.column_share = 0.3;
  return options;
}

BoostedTrees train_pass(const Pages& pages, const Tables& tables, std::size_t left_out,
                        const std::vector<std::string_view>& columns, std::size_t count = 1) {
  const auto rows = rows_of(pages, tables, left_out);
  auto options = options_for(pages);
  options.forests = count;
  auto model = grow_trees(rows, options);
  model.columns_hash = hash_of_columns(columns);
  return model;
}

struct Trained {
  BlockModel model;
  std::vector<std::vector<float>> held_out_scores;  // one a page, on demand
};

Trained train_shape(const Pages& pages, PageShape shape, bool with_held_out) {
  Trained trained;
  Tables first;
  for (const auto& page : pages) first.push_back(page.judged.features);
  auto columns = shape == PageShape::html ? html_feature_names() : flat_feature_names();
  Tables second(pages.size());
  for (std::size_t fold = 0; fold < fold_count; ++fold) {
    const auto model = train_pass(pages, first, fold, columns);
    for (std::size_t p = 0; p < pages.size(); ++p) {
      if (pages[p].fold != fold) continue;
      second[p] = with_scores(first[p], pages[p].judged.page, model.score(first[p]));
    }
  }
  trained.model.first = train_pass(pages, first, every_fold, columns);
  const auto more = score_feature_names();
  columns.insert(columns.end(), more.begin(), more.end());
  trained.model.second = train_pass(pages, second, every_fold, columns, forests);
  if (!with_held_out) return trained;
  trained.held_out_scores.resize(pages.size());
  for (std::size_t fold = 0; fold < fold_count; ++fold) {
    const auto model = train_pass(pages, second, fold, columns, forests);
    for (std::size_t p = 0; p < pages.size(); ++p) {
      if (pages[p].fold == fold) trained.held_out_scores[p] = model.score(second[p]);
    }
  }
  return trained;
}

Pages take_shape(Pages& pages, PageShape shape) {
  Pages taken;
  for (auto& page : pages) {
    if (page.shape == shape && !page.labels.empty()) taken.push_back(std::move(page));
  }
  return taken;
}

}  // namespace

Result<TrainedReading> train_reading(const std::string& folder, bool with_held_out) {
  auto loaded = load_training_pages(folder, fold_count);
  if (!loaded) return std::unexpected(loaded.error());
  TrainedReading trained;
  for (const auto shape : {PageShape::html, PageShape::flat}) {
    auto pages = take_shape(*loaded, shape);
    if (pages.empty()) continue;
    const auto found = train_shape(pages, shape, with_held_out);
    (shape == PageShape::html ? trained.html_weights : trained.flat_weights) =
        write_block_model(found.model);
    for (std::size_t p = 0; p < found.held_out_scores.size(); ++p) {
      auto& page = pages[p];
      decide_blocks(page.judged.page, found.held_out_scores[p], shape);
      auto document = finish_page(std::move(page.judged), shape);
      document.id = document.path = page.id;
      trained.held_out.emplace_back(page.set, std::move(document));
    }
  }
  if (trained.html_weights.empty() && trained.flat_weights.empty()) {
    return fail(ErrorKind::usage, folder, "holds no pages with a known main text");
  }
  return trained;
}

}  // namespace headwater
