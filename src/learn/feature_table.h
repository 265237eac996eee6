// SPDX-License-Identifier: Apache-2.0
// Rows of numbers, a column a feature: what tree learners are trained on and asked about.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace headwater {

struct FeatureTable {
  std::size_t width = 0;
  std::size_t rows = 0;
  std::vector<float> values;  // row after row

  FeatureTable() = default;
  FeatureTable(std::size_t row_count, std::size_t columns)
      : width(columns), rows(row_count), values(row_count * columns, 0.0F) {}
  [[nodiscard]] std::span<float> row(std::size_t i) { return {values.data() + i * width, width}; }
  [[nodiscard]] std::span<const float> row(std::size_t i) const {
    return {values.data() + i * width, width};
  }
};

}  // namespace headwater
