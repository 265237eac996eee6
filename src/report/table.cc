// SPDX-License-Identifier: Apache-2.0
#include "report/table.h"

#include <algorithm>
#include <string_view>

#include "base/strings.h"
#include "base/utf8.h"

namespace headwater {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 8;

bool is_combining(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F);
}

bool is_wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
         (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
         (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

std::size_t width_of(char32_t c) {
  return is_combining(c) ? 0 : is_wide(c) ? 2 : 1;
}

// A document cannot move the cursor or colour the terminal.
std::string printable(std::string_view text) {
  auto cell = squeeze_space(text);
  std::string out;
  for (std::size_t i = 0; i < cell.size();) {
    const auto point = decode_utf8(cell, i);
    const bool control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
    const bool reorders = (point.value >= 0x202A && point.value <= 0x202E) ||
                          (point.value >= 0x2066 && point.value <= 0x2069);
    append_utf8(out, control || reorders ? U'\uFFFD' : point.value);
    i += point.bytes;
  }
  return out;
}

std::vector<std::size_t> column_widths(const Table& table,
                                       const std::vector<std::vector<std::string>>& cells,
                                       std::size_t limit) {
  std::vector<std::size_t> widths;
  std::size_t total = 0;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    auto width = display_width(table.columns[c].name);
    for (const auto& row : cells) width = std::max(width, display_width(row[c]));
    widths.push_back(width);
    total += width + gap;
  }
  for (const bool wide : {true, false}) {
    while (limit > 0 && total > limit + gap) {
      std::size_t* widest = nullptr;
      for (std::size_t c = 0; c < widths.size(); ++c) {
        if (table.columns[c].wide == wide && widths[c] > narrowest &&
            (widest == nullptr || widths[c] > *widest))
          widest = &widths[c];
      }
      if (widest == nullptr) break;
      --*widest;
      --total;
    }
  }
  return widths;
}

std::string padded(const std::string& cell, std::size_t width, bool right) {
  const auto text = cut_to_width(cell, width);
  const std::string space(width - std::min(width, display_width(text)), ' ');
  return right ? space + text : text + space;
}

std::string line_of(const Table& table, const std::vector<std::string>& cells,
                    const std::vector<std::size_t>& widths) {
  std::string line;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    if (c > 0) line.append(gap, ' ');
    line += padded(cells[c], widths[c], table.columns[c].right);
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

std::string csv_cell(const std::string& cell) {
  if (cell.find_first_of(",\"\n\r") == std::string::npos) return cell;
  std::string out = "\"";
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

void append_csv_row(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t c = 0; c < cells.size(); ++c) {
    if (c > 0) out += ',';
    out += csv_cell(cells[c]);
  }
  out += '\n';
}

std::vector<std::string> header(const Table& table) {
  std::vector<std::string> names;
  names.reserve(table.columns.size());
  for (const auto& column : table.columns) names.push_back(column.name);
  return names;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_utf8(text, i);
    width += width_of(point.value);
    i += point.bytes;
  }
  return width;
}

std::string cut_to_width(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  std::string out;
  std::size_t used = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_utf8(text, i);
    if (used + width_of(point.value) + 1 > width) break;
    used += width_of(point.value);
    out += text.substr(i, point.bytes);
    i += point.bytes;
  }
  return width == 0 ? out : out + "…";
}

std::vector<std::string> plain_lines(const Table& table, const TableStyle& style) {
  std::vector<std::vector<std::string>> cells;
  for (const auto& row : table.rows) {
    auto& line = cells.emplace_back();
    for (const auto& cell : row) line.push_back(printable(cell));
  }
  const auto widths = column_widths(table, cells, style.width);
  std::vector<std::string> lines;
  const auto head = line_of(table, header(table), widths);
  lines.push_back(style.color ? "\033[1m" + head + "\033[0m" : head);
  for (const auto& row : cells) lines.push_back(line_of(table, row, widths));
  return lines;
}

std::string csv(const Table& table) {
  std::string out;
  append_csv_row(out, header(table));
  for (const auto& row : table.rows) append_csv_row(out, row);
  return out;
}

}  // namespace headwater
