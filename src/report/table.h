// SPDX-License-Identifier: Apache-2.0
// Tables of text, printed for a person or as CSV (RFC 4180, with \n line ends).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace headwater {

// What becomes of a column where a terminal is too narrow, and where it is shown at all.
enum class Fit {
  plain,     // gives way last
  text,      // gives way first, but stays readable while other columns can go
  whole,     // ids: never cut
  optional,  // left out where the text would not be readable, the last of them first
  screen,    // as whole; not in CSV
  csv,       // in CSV only
};

struct Column {
  std::string name;
  bool right = false;  // numbers
  Fit fit = Fit::plain;
};

struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  // each as long as `columns`
};

// Lines without line ends, the heading first. White space inside a cell becomes one space. `width`:
// columns of the terminal; 0: no limit. What was left out is named in a last line.
[[nodiscard]] std::vector<std::string> plain_lines(const Table& table, std::size_t width);
// A cell that a spreadsheet would compute (= + - @ tab, line end) has an apostrophe in front.
[[nodiscard]] std::string csv(const Table& table);

// Columns of a terminal that a text takes: wide East Asian characters two, combining marks none.
[[nodiscard]] std::size_t display_width(std::string_view text);
// Cut to a width, with "…" where something was left out.
[[nodiscard]] std::string cut_to_width(std::string_view text, std::size_t width);

}  // namespace headwater
