// SPDX-License-Identifier: Apache-2.0
#include "learn/boosted_trees.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/property_for_tests.h"
#include "learn/grow_trees.h"

namespace headwater {
namespace {

// Label 1 where the first column is above 4 and the second is not 0.
TrainingRows made_rows() {
  TrainingRows rows;
  rows.features = FeatureTable(400, 3);
  for (std::size_t i = 0; i < rows.features.rows; ++i) {
    auto row = rows.features.row(i);
    row[0] = static_cast<float>(i % 10);
    row[1] = static_cast<float>(i / 10 % 2);
    row[2] = static_cast<float>(i * 7 % 13);
    rows.labels.push_back(row[0] > 4 && row[1] > 0 ? 1.0F : 0.0F);
    rows.weights.push_back(1);
  }
  return rows;
}

GrowOptions options() {
  GrowOptions chosen;
  chosen.trees = 60;
  chosen.depth = 3;
  chosen.column_share = 1;
  chosen.row_share = 1;
  chosen.l2 = 1;
  return chosen;
}

TEST(BoostedTrees, LearnsWhatTwoColumnsSayTogether) {
  const auto rows = made_rows();
  const auto scores = grow_trees(rows, options()).score(rows.features);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    EXPECT_EQ(scores[i] > 0.5F, rows.labels[i] > 0.5F) << "row " << i;
  }
}

TEST(BoostedTrees, SameRowsGiveTheSameBytes) {
  std::string first;
  std::string second;
  write_trees(grow_trees(made_rows(), options()), first);
  write_trees(grow_trees(made_rows(), options()), second);
  EXPECT_EQ(first, second);
}

TEST(BoostedTrees, FileHoldsTheWholeModel) {
  const auto rows = made_rows();
  const auto model = grow_trees(rows, options());
  std::string bytes;
  write_trees(model, bytes);
  std::string_view rest = bytes;
  const auto again = read_trees(rest);
  ASSERT_TRUE(again.has_value());
  EXPECT_TRUE(rest.empty());
  EXPECT_EQ(again->score(rows.features), model.score(rows.features));
}

TEST(BoostedTrees, ForeignBytesAreRefusedOrRead) {
  std::string bytes;
  write_trees(grow_trees(made_rows(), options()), bytes);
  expect_property("changed bytes are refused, or are those of another sound model",
                  [&bytes](std::uint16_t at, std::uint8_t value, std::uint16_t cut) {
                    auto changed = bytes.substr(0, bytes.size() - cut % bytes.size());
                    if (!changed.empty()) changed[at % changed.size()] = static_cast<char>(value);
                    std::string_view rest = changed;
                    const auto model = read_trees(rest);
                    if (!model) return;
                    std::string again;
                    write_trees(*model, again);
                    RC_ASSERT(again + std::string(rest) == changed);
                    const auto table = FeatureTable(4, model->borders.size());
                    for (const auto score : model->score(table))
                      RC_ASSERT(score >= 0 && score <= 1);
                  });
}

TEST(BoostedTrees, ACutFileIsRefused) {
  std::string bytes;
  write_trees(grow_trees(made_rows(), options()), bytes);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    std::string_view cut(bytes.data(), size);
    EXPECT_FALSE(read_trees(cut)) << size << " of " << bytes.size();
  }
}

}  // namespace
}  // namespace headwater
