// SPDX-License-Identifier: Apache-2.0
// The trees that are grown from small tables, number by number.
#include "learn/grow_trees.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <utility>

namespace headwater {
namespace {

// Four columns: two that tell together, one of noise, one that is the same everywhere.
TrainingRows some_rows(std::size_t count) {
  TrainingRows rows;
  rows.features = FeatureTable(count, 4);
  for (std::size_t i = 0; i < count; ++i) {
    auto row = rows.features.row(i);
    row[0] = static_cast<float>(i % 10);
    row[1] = static_cast<float>(i / 10 % 3);
    row[2] = static_cast<float>(i * 7 % 13);
    row[3] = 5;
    rows.labels.push_back(row[0] > 4 && row[1] > 0 ? 1.0F : 0.0F);
    rows.weights.push_back(1 + static_cast<float>(i % 4));
  }
  return rows;
}

std::string dump(const BoostedTrees& model) {
  std::string out = fmt::format("bias {}\n", model.bias);
  for (const auto& cuts : model.borders) {
    out += fmt::format("{}:", cuts.size());
    for (const float cut : cuts) out += fmt::format(" {}", cut);
    out += '\n';
  }
  for (const auto& tree : model.trees) {
    for (const auto& question : tree.questions)
      out += fmt::format("{}>{} ", question.column, question.bin);
    out += '|';
    for (const auto leaf : tree.leaves) out += fmt::format(" {}", leaf);
    out += '\n';
  }
  return out;
}

GrowOptions options(std::size_t trees, std::size_t depth) {
  GrowOptions chosen;
  chosen.trees = trees;
  chosen.depth = depth;
  return chosen;
}

TEST(GrowTrees, OfEveryRowAndColumn) {
  auto chosen = options(4, 3);
  chosen.row_share = 10;  // every row is drawn
  chosen.column_share = 1;
  EXPECT_EQ(dump(grow_trees(some_rows(120), chosen)),
            "bias -5191\n"
            "9: 0.5 1.5 2.5 3.5 4.5 5.5 6.5 7.5 8.5\n"
            "2: 0.5 1.5\n"
            "0:\n"
            "0:\n"
            "0>4 1>0 | -500 -530 -790 1559\n"
            "0>4 1>0 | -483 -511 -751 1421\n"
            "0>4 1>0 | -467 -493 -715 1305\n"
            "0>4 1>0 | -451 -476 -682 1206\n");
  chosen.l2 = 1;
  chosen.learning_rate = 0.3;
  chosen.borders = 3;
  EXPECT_EQ(dump(grow_trees(some_rows(120), chosen)),
            "bias -5191\n"
            "3: 1.5 4.5 6.5\n"
            "2: 0.5 1.5\n"
            "0:\n"
            "0:\n"
            "0>1 1>0 | -3058 -3103 -3374 6409\n"
            "0>1 1>0 | -2651 -2689 -2926 4172\n"
            "0>1 1>0 | -2363 -2399 -2630 3370\n"
            "0>1 1>0 | -2138 -2173 -2408 2931\n");
}

// The first column speaks against the label in the first third of the rows, for it in the last.
TEST(GrowTrees, BoundColumnsGoOneWay) {
  TrainingRows rows;
  rows.features = FeatureTable(300, 2);
  for (std::size_t i = 0; i < 300; ++i) {
    auto row = rows.features.row(i);
    row[0] = static_cast<float>(i % 10);
    row[1] = static_cast<float>(i / 100);
    const bool high = row[0] > 4;
    const bool yes = i < 100 ? !high : i < 200 || high;
    rows.labels.push_back(yes ? 1.0F : 0.0F);
    rows.weights.push_back(1);
  }
  auto chosen = options(12, 3);
  chosen.row_share = 10;
  chosen.column_share = 1;
  // Steps along the first column at which the score falls, and at which it rises.
  const auto steps = [&](std::vector<int> directions) {
    chosen.directions = std::move(directions);
    const auto scores = grow_trees(rows, chosen).score(rows.features);
    std::pair<int, int> found;
    for (std::size_t i = 0; i + 1 < 300; ++i) {
      if (i % 10 == 9) continue;
      found.first += scores[i + 1] < scores[i] ? 1 : 0;
      found.second += scores[i + 1] > scores[i] ? 1 : 0;
    }
    return found;
  };
  const auto free = steps({});
  EXPECT_GT(free.first, 0);
  EXPECT_GT(free.second, 0);
  const auto rising = steps({1, 0});
  EXPECT_EQ(rising.first, 0);
  EXPECT_GT(rising.second, 0);
  const auto falling = steps({-1, 0});
  EXPECT_GT(falling.first, 0);
  EXPECT_EQ(falling.second, 0);
}

TEST(GrowTrees, OfAShareOfRowsAndColumns) {
  auto chosen = options(4, 2);
  chosen.column_share = 0.5;
  EXPECT_EQ(dump(grow_trees(some_rows(120), chosen)),
            "bias -5191\n"
            "9: 0.5 1.5 2.5 3.5 4.5 5.5 6.5 7.5 8.5\n"
            "2: 0.5 1.5\n"
            "12: 0.5 1.5 2.5 3.5 4.5 5.5 6.5 7.5 8.5 9.5 10.5 11.5\n"
            "0:\n"
            "| 51\n"
            "0>4 1>0 | -636 -549 -854 1544\n"
            "2>8 2>10 | -186 316 0 -92\n"
            "| 363\n");
  chosen.seed = 9;
  chosen.row_share = 0.6;
  EXPECT_EQ(dump(grow_trees(some_rows(120), chosen)),
            "bias -5191\n"
            "9: 0.5 1.5 2.5 3.5 4.5 5.5 6.5 7.5 8.5\n"
            "2: 0.5 1.5\n"
            "12: 0.5 1.5 2.5 3.5 4.5 5.5 6.5 7.5 8.5 9.5 10.5 11.5\n"
            "0:\n"
            "1>0 | -815 610\n"
            "0>4 1>0 | -413 -490 -767 1399\n"
            "1>0 2>10 | -650 598 -195 -89\n"
            "| -158\n");
  chosen.forests = 3;
  chosen.trees = 2;
  EXPECT_EQ(dump(grow_trees(some_rows(120), chosen)),
            "bias -5191\n"
            "9: 0.5 1.5 2.5 3.5 4.5 5.5 6.5 7.5 8.5\n"
            "2: 0.5 1.5\n"
            "12: 0.5 1.5 2.5 3.5 4.5 5.5 6.5 7.5 8.5 9.5 10.5 11.5\n"
            "0:\n"
            "1>0 | -271 203\n"
            "0>4 1>0 | -137 -163 -255 466\n"
            "0>4 1>0 | -168 -163 -255 544\n"
            "0>4 1>0 | -140 -196 -229 475\n"
            "2>6 2>9 | -46 80 0 -53\n"
            "0>4 1>0 | -168 -179 -253 539\n");
}

TEST(GrowTrees, BordersOfLargeTablesAreThoseOfEverySoManyRows) {
  auto rows = some_rows(20'003);
  for (std::size_t i = 0; i < rows.features.rows; ++i)
    rows.features.row(i)[2] = static_cast<float>(i % 2 == 0 ? i / 2 : 90'000 + i);
  auto chosen = options(1, 4);
  chosen.borders = 4;
  chosen.column_share = 1;
  EXPECT_EQ(dump(grow_trees(rows, chosen)),
            "bias -5195\n"
            "4: 1 3 5 7\n"
            "2: 0.5 1.5\n"
            "4: 1999.5 3999.5 6000.5 8000.5\n"
            "0:\n"
            "0>1 1>0 0>2 2>3 | -1769 -1686 -1826 -1774 0 -1773 0 3443 -1826 -1778 -1855 2724 0 "
            "-1829 0 3493\n");
}

TEST(GrowTrees, BordersLieBetweenTheValues) {
  // One column; the borders of those that no tree asks about are forgotten.
  const auto borders = [](const std::vector<float>& values, std::size_t most) {
    TrainingRows rows;
    rows.features = FeatureTable(values.size(), 1);
    for (std::size_t i = 0; i < values.size(); ++i) {
      rows.features.row(i)[0] = values[i];
      rows.labels.push_back(values[i] > values[values.size() / 2] ? 1.0F : 0.0F);
      rows.weights.push_back(1);
    }
    auto chosen = options(1, 1);
    chosen.column_share = 1;
    chosen.row_share = 10;
    chosen.borders = most;
    std::string out;
    const auto model = grow_trees(rows, chosen);
    for (const float cut : model.borders[0]) out += fmt::format("{} ", cut);
    return out;
  };
  EXPECT_EQ(borders({1, 2, 3, 4, 5, 6, 7, 8}, 1), "4.5 ");
  EXPECT_EQ(borders({1, 2, 3, 4, 5, 6, 7, 8}, 3), "2.5 4.5 6.5 ");
  EXPECT_EQ(borders({1, 2, 3, 4, 5, 6, 7, 8}, 7), "1.5 2.5 3.5 4.5 5.5 6.5 7.5 ");
  EXPECT_EQ(borders({1, 1, 1, 1, 1, 1, 9, 9}, 3), "5 ");
  EXPECT_EQ(borders({8, 1, 6, 3, 7, 2, 5, 4}, 3), "2.5 4.5 6.5 ");
  EXPECT_EQ(borders({3, 3, 3, 3}, 3), "");
}

TEST(GrowTrees, BiasIsTheLogOddsOfTheWeights) {
  const auto bias = [](float yes, float no) {
    TrainingRows rows;
    rows.features = FeatureTable(2, 1);
    rows.labels = {1, 0};
    rows.weights = {yes, no};
    return grow_trees(rows, options(0, 1)).bias;
  };
  EXPECT_EQ(bias(1, 1), 0);
  EXPECT_EQ(bias(3, 1), 9000) << "log 3 * 8192";
  EXPECT_EQ(bias(1, 3), -9000);
  EXPECT_EQ(bias(5000, 1), 56580) << "log 999 * 8192";
  EXPECT_EQ(bias(1, 5000), -56580);
}

TEST(BoostedTreesScore, LeavesOfSixtyFourRowsAtATime) {
  // The leaf of a row is the answers' bits: 0 > 1 is bit 0, 1 > 0 is bit 1.
  BoostedTrees model;
  model.borders = {{0.5F, 1.5F}, {10}};
  model.bias = 8192;
  model.trees.push_back({{{0, 0}, {1, 0}}, {0, 8192, -8192, 16384}});
  model.trees.push_back({{{0, 1}}, {0, 4096}});
  FeatureTable table(130, 2);
  for (std::size_t i = 0; i < table.rows; ++i) {
    table.row(i)[0] = static_cast<float>(i % 3);
    table.row(i)[1] = i % 2 == 0 ? 10 : 11;
  }
  const auto scores = model.score(table);
  ASSERT_EQ(scores.size(), 130U);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    double sum = 1;
    const bool first = i % 3 > 0;
    const bool second = i % 2 == 1;
    sum += first && second ? 2 : first ? 1 : second ? -1 : 0;
    sum += i % 3 > 1 ? 0.5 : 0;
    EXPECT_FLOAT_EQ(scores[i], static_cast<float>(1 / (1 + std::exp(-sum)))) << i;
  }
}

TEST(BoostedTreesFile, LimitsOfItsNumbers) {
  const auto readable = [](const BoostedTrees& model) {
    std::string bytes;
    write_trees(model, bytes);
    std::string_view rest = bytes;
    return read_trees(rest).has_value();
  };
  BoostedTrees model;
  model.borders.resize(2);
  model.borders[0].assign(63, 1);
  EXPECT_TRUE(readable(model));
  model.borders[0].assign(64, 1);
  EXPECT_FALSE(readable(model));
  model.borders[0].clear();
  for (const std::int32_t sign : {1, -1}) {
    model.bias = sign * BoostedTrees::most_bias;
    EXPECT_TRUE(readable(model));
    model.bias = sign * (BoostedTrees::most_bias + 1);
    EXPECT_FALSE(readable(model));
  }
  model.bias = 0;
  model.trees.assign(BoostedTrees::most_trees, {{}, {0}});
  EXPECT_TRUE(readable(model));
  model.trees.push_back({{}, {0}});
  EXPECT_FALSE(readable(model));
  model.trees.assign(1, {std::vector<TreeQuestion>(8), std::vector<std::int16_t>(256)});
  EXPECT_TRUE(readable(model));
  model.trees.assign(1, {std::vector<TreeQuestion>(9), std::vector<std::int16_t>(512)});
  EXPECT_FALSE(readable(model));
  model.trees.assign(1, {{{1, 0}}, {0, 0}});
  EXPECT_TRUE(readable(model));
  model.trees.assign(1, {{{2, 0}}, {0, 0}});
  EXPECT_FALSE(readable(model)) << "a column it has not";
}

TEST(BoostedTreesFile, ColumnsByNameAndOrder) {
  EXPECT_EQ(hash_of_columns({"a", "b"}), hash_of_columns({"a", "b"}));
  EXPECT_NE(hash_of_columns({"a", "b"}), hash_of_columns({"b", "a"}));
  EXPECT_NE(hash_of_columns({"a", "b"}), hash_of_columns({"ab"}));
  EXPECT_NE(hash_of_columns({"a"}), hash_of_columns({"a", ""}));
}

}  // namespace
}  // namespace headwater
