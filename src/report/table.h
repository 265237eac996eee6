// SPDX-License-Identifier: Apache-2.0
// Tables of text, printed for a person or as CSV (RFC 4180, with \n line ends).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace headwater {

struct Column {
  std::string name;
  bool right = false;  // numbers
  bool wide = false;   // gives way first where the line is too long
};

struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  // each as long as `columns`
};

struct TableStyle {
  std::size_t width = 0;  // columns of the terminal; 0: no limit
  bool color = false;
};

// Lines without a trailing line end. White space inside a cell becomes one space.
[[nodiscard]] std::vector<std::string> plain_lines(const Table& table, const TableStyle& style);
[[nodiscard]] std::string csv(const Table& table);

// Columns of a terminal that a text takes: wide East Asian characters two, combining marks none.
[[nodiscard]] std::size_t display_width(std::string_view text);
// Cut to a width, with "…" where something was left out.
[[nodiscard]] std::string cut_to_width(std::string_view text, std::size_t width);

}  // namespace headwater
