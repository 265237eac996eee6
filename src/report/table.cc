// SPDX-License-Identifier: Apache-2.0
#include "report/table.h"

#include <algorithm>
#include <string_view>

#include "base/strings.h"
#include "base/utf8.h"
#include "base/visible_text.h"

namespace headwater {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 8;
constexpr std::size_t readable = 36;  // columns of a text that tells something
constexpr std::size_t a_few_words = 20;
constexpr std::size_t table_indent = 4;

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

using Rows = std::vector<std::vector<std::string>>;

// What is drawn: the columns of a table that a screen has room for.
struct Drawn {
  std::vector<Column> columns;
  Rows rows;
  std::vector<std::size_t> widths;
  std::vector<std::string> left_out;
  bool text_below = false;  // the last column stands on a line of its own

  void erase(std::size_t c) {
    columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(c));
    widths.erase(widths.begin() + static_cast<std::ptrdiff_t>(c));
    for (auto& row : rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(c));
  }
  [[nodiscard]] std::size_t total() const {
    std::size_t sum = 0;
    for (const auto width : widths) sum += width + gap;
    return sum - std::min(sum, gap);
  }
};

Drawn whole_table(const Table& table) {
  Drawn drawn;
  for (const auto& row : table.rows) {
    auto& line = drawn.rows.emplace_back();
    for (const auto& cell : row) line.push_back(visible_text(squeeze_space(cell)));
  }
  drawn.columns = table.columns;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    auto width = display_width(table.columns[c].name);
    for (const auto& row : drawn.rows) width = std::max(width, display_width(row[c]));
    drawn.widths.push_back(width);
  }
  for (auto c = drawn.columns.size(); c-- > 0;) {
    if (drawn.columns[c].fit == Fit::csv) drawn.erase(c);
  }
  return drawn;
}

// Columns that may be shrunk to `floor` are, the widest first.
void shrink(Drawn& drawn, Fit fit, std::size_t floor, std::size_t limit) {
  while (drawn.total() > limit) {
    std::size_t* widest = nullptr;
    for (std::size_t c = 0; c < drawn.widths.size(); ++c) {
      if (drawn.columns[c].fit == fit && drawn.widths[c] > floor &&
          (widest == nullptr || drawn.widths[c] > *widest))
        widest = &drawn.widths[c];
    }
    if (widest == nullptr) return;
    --*widest;
  }
}

void leave_out(Drawn& drawn, std::size_t limit) {
  for (auto c = drawn.columns.size(); c-- > 0 && drawn.total() > limit;) {
    if (drawn.columns[c].fit != Fit::optional) continue;
    drawn.left_out.insert(drawn.left_out.begin(), drawn.columns[c].name);
    drawn.erase(c);
  }
}

Drawn fitted(const Table& table, std::size_t limit) {
  auto drawn = whole_table(table);
  if (limit == 0) return drawn;
  shrink(drawn, Fit::text, readable, limit);
  leave_out(drawn, limit);
  shrink(drawn, Fit::text, a_few_words, limit);
  shrink(drawn, Fit::plain, narrowest, limit);
  // Where ids fill the line the text stands below them.
  if (drawn.total() > limit && drawn.columns.back().fit == Fit::text) {
    drawn.text_below = true;
    drawn.widths.back() = limit > table_indent + a_few_words ? limit - table_indent : a_few_words;
  }
  return drawn;
}

std::string padded(const std::string& cell, std::size_t width, bool right) {
  const auto text = cut_to_width(cell, width);
  const std::string space(width - std::min(width, display_width(text)), ' ');
  return right ? space + text : text + space;
}

std::string line_of(const Drawn& drawn, const std::vector<std::string>& cells) {
  std::string line;
  const auto count = cells.size() - (drawn.text_below ? 1 : 0);
  for (std::size_t c = 0; c < count; ++c) {
    if (c > 0) line.append(gap, ' ');
    line += padded(cells[c], drawn.widths[c], drawn.columns[c].right);
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

// Spreadsheets compute what begins like a formula; an apostrophe in front makes it text.
std::string guarded(const std::string& cell) {
  const auto first = cell.find_first_not_of(' ');
  if (first == std::string::npos) return cell;
  const auto c = decode_utf8(cell, first).value;
  return std::u32string_view(U"=+-@\t\r\n＝＋－＠").contains(c) ? "'" + cell : cell;
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

std::vector<std::string> header(const std::vector<Column>& columns) {
  std::vector<std::string> names;
  names.reserve(columns.size());
  for (const auto& column : columns) names.push_back(column.name);
  return names;
}

// Columns of numbers are our own and stay as they are.
void append_csv_row(std::string& out, const Table& table, const std::vector<std::string>& cells) {
  bool first = true;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    if (table.columns[c].fit == Fit::screen) continue;
    if (!first) out += ',';
    first = false;
    out += csv_cell(table.columns[c].right ? cells[c] : visible_text(guarded(cells[c])));
  }
  out += '\n';
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

std::vector<std::string> plain_lines(const Table& table, std::size_t width) {
  const auto drawn = fitted(table, width);
  std::vector<std::string> lines{line_of(drawn, header(drawn.columns))};
  if (drawn.text_below) lines.front() += ", below: " + drawn.columns.back().name;
  for (const auto& row : drawn.rows) {
    lines.push_back(line_of(drawn, row));
    if (drawn.text_below && !row.back().empty())
      lines.push_back(std::string(table_indent, ' ') +
                      cut_to_width(row.back(), drawn.widths.back()));
  }
  if (!drawn.left_out.empty()) {
    lines.push_back("(no room for " + join(drawn.left_out, ", ") + "; --csv shows all)");
  }
  return lines;
}

std::string csv(const Table& table) {
  std::string out;
  append_csv_row(out, table, header(table.columns));
  for (const auto& row : table.rows) append_csv_row(out, table, row);
  return out;
}

}  // namespace headwater
