// SPDX-License-Identifier: Apache-2.0
// Boosted trees that ask the same question everywhere on a level (oblivious trees): the model, its
// file and its scores.
//
// Input:  rows of numbers.
// Output: for each row the probability of the class.
// Rule:   every column is cut into at most 63 bins at the model's borders; a tree of depth d turns
// d comparisons of bins into the number of a leaf; the leaves of all trees add up to the log-odds.
// Whole numbers throughout, so that the order of the sums does not matter. After Friedman, "Greedy
// function approximation", 2001, and Prokhorenkova et al., "CatBoost", 2018.
// File:   "hwtrees1", then little-endian: 64-bit hash of the names of the columns, 16-bit number of
// columns, for each the 8-bit number of borders and the borders as 32-bit floats, 32-bit bias,
// 32-bit number of trees, for each the 8-bit depth, the questions (16-bit column, 8-bit bin) and
// the 16-bit leaves. Leaves and bias count in 1/8192.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "learn/feature_table.h"

namespace headwater {

// Bins of all rows, column after column, each filled up with zeros to a multiple of `step` rows.
struct BinTable {
  static constexpr std::size_t step = 64;
  std::size_t rows = 0;
  std::size_t stride = 0;  // rows of a column with those that fill it up
  std::vector<std::uint8_t> bins;
  [[nodiscard]] std::span<const std::uint8_t> column(std::size_t i) const {
    return {bins.data() + i * stride, rows};
  }
};

struct TreeQuestion {
  std::uint16_t column = 0;
  std::uint8_t bin = 0;  // the answer is yes above this bin
};
struct ObliviousTree {
  std::vector<TreeQuestion> questions;
  std::vector<std::int16_t> leaves;  // answer i is bit i of the leaf's number
};

struct BoostedTrees {
  static constexpr double leaf_unit = 1.0 / 8192;
  static constexpr std::size_t most_borders = 63;
  static constexpr std::size_t most_depth = 8;
  // The sum of the bias and a leaf of each tree fits 32 bits.
  static constexpr std::int32_t most_bias = 1 << 29;
  static constexpr std::uint32_t most_trees = 1U << 14;

  std::uint64_t columns_hash = 0;
  std::vector<std::vector<float>> borders;  // of each column, rising
  std::int32_t bias = 0;
  std::vector<ObliviousTree> trees;

  // Probabilities, one a row. REQUIRES: features.width == borders.size().
  [[nodiscard]] std::vector<float> score(const FeatureTable& features) const;
};

[[nodiscard]] std::uint64_t hash_of_columns(const std::vector<std::string_view>& names);
[[nodiscard]] BinTable cut_into_bins(const FeatureTable& features,
                                     const std::vector<std::vector<float>>& borders);
// Adds a tree's leaves to the sums, one a row.
void add_leaves(const ObliviousTree& tree, const BinTable& bins, std::vector<std::int32_t>& sums);

void write_trees(const BoostedTrees& model, std::string& out);
// Takes one model off the front of `bytes`.
[[nodiscard]] Result<BoostedTrees> read_trees(std::string_view& bytes);

}  // namespace headwater
