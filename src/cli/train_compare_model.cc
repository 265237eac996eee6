// SPDX-License-Identifier: Apache-2.0
// headwater train comparing DATA: from pairs of sentences that people have rated.
//
// Rule: DATA/likeness.tsv, opposition.tsv and contradiction.tsv, a pair a line: label 0..1, weight,
//       text a, text b, tabs between. bench/compared_pairs.py makes them.
#include <fmt/format.h>

#include <charconv>

#include "base/files.h"
#include "base/parallel.h"
#include "base/strings.h"
#include "cli/train.h"
#include "pipeline/stages.h"

namespace headwater {
namespace {

// `features` gives those of a pair of texts.
Result<TrainingRows> read_rows(const std::string& path, std::size_t columns, auto&& features) {
  const auto bytes = read_file(path);
  if (!bytes) return std::unexpected(bytes.error());
  std::vector<Row> lines;
  for (const auto line : split(*bytes, '\n'))
    if (!trim(line).empty()) lines.push_back(split(line, '\t'));
  TrainingRows rows;
  rows.features = FeatureTable(lines.size(), columns);
  for (const auto& line : lines) {
    float label = 0;
    float weight = 0;
    const auto read = [](std::string_view text, float& value) {
      return std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc();
    };
    if (line.size() != 4 || !read(line[0], label) || !read(line[1], weight) || weight <= 0)
      return fail(ErrorKind::input, path, "not label, weight and two texts a line");
    rows.labels.push_back(label);
    rows.weights.push_back(weight);
  }
  if (lines.empty()) return fail(ErrorKind::input, path, "there are no pairs");
  parallel_for(lines.size(), [&](std::size_t i) {
    std::ranges::copy(features(split_paragraph(lines[i][2]), split_paragraph(lines[i][3])),
                      rows.features.row(i).begin());
  });
  return rows;
}

}  // namespace

Result<void> train_compare_model(const TrainOptions& options, CommandContext& /*context*/) {
  if (auto made = make_output_folder(options, options.out); !made) return made;
  const auto likeness = read_rows(options.data + "/likeness.tsv", compare_feature_names.size(),
                                  features_of_sentences);
  if (!likeness) return std::unexpected(likeness.error());
  const auto opposition = read_rows(options.data + "/opposition.tsv", compare_feature_names.size(),
                                    features_of_sentences);
  if (!opposition) return std::unexpected(opposition.error());
  const auto& models = built_in_language_models();
  const auto contradiction =
      read_rows(options.data + "/contradiction.tsv", contradiction_columns,
                [&](const Sentences& a, const Sentences& b) {
                  return features_of_trees(a, b, find_syntax(models, a), find_syntax(models, b));
                });
  if (!contradiction) return std::unexpected(contradiction.error());
  std::string trees;
  write_trees(train_likeness(*likeness), trees);
  if (auto done = store_weights(options, "likeness.bin", trees); !done) return done;
  const auto opposed = logistic_text(train_opposition(*opposition), compare_feature_names);
  if (auto done = store_weights(options, "opposition.bin", opposed); !done) return done;
  return store_weights(
      options, "contradiction.bin",
      logistic_text(train_contradiction(*contradiction), contradiction_feature_names()));
}

}  // namespace headwater
