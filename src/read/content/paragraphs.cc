// SPDX-License-Identifier: Apache-2.0
#include "read/content/paragraphs.h"

#include <algorithm>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/content/bylines.h"
#include "read/content/line_kinds.h"
#include "read/content/mail_fields.h"
#include "read/page/written_dates.h"

namespace headwater {
namespace {

// Characters.
constexpr std::size_t longest_wrapped = 100;
constexpr std::size_t shortest_wrapped = 48;
constexpr std::size_t ragged = 6;   // that lines of one wrapped text differ by
constexpr std::size_t deepest = 8;  // quotations beyond this depth share one width

struct TextLine {
  LineRange range;
  std::size_t indent = 0;  // columns before the first letter, behind the marks
  std::size_t column = 0;  // where it ends: indent and characters
  std::string_view text;   // without marks
  bool alone = false;      // never joined to another
};

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t columns_of(std::string_view white_space) {
  constexpr std::size_t tab = 8;
  std::size_t columns = 0;
  for (const char c : white_space) columns += c == '\t' ? tab : 1;
  return columns;
}

TextLine line_at(std::string_view line, std::size_t at, std::size_t group) {
  const auto marks = quote_marks(line);
  const auto shown = line.substr(marks.length);
  TextLine made;
  made.text = trim(shown);
  made.indent =
      columns_of(shown.substr(0, static_cast<std::size_t>(made.text.data() - shown.data())));
  made.column = made.indent + characters(made.text);
  const auto kept = trim(line);
  const auto from = at + static_cast<std::size_t>(kept.data() - line.data());
  made.range = {from, from + kept.size(), group, marks.depth};
  return made;
}

std::vector<TextLine> lines_of(std::string_view text) {
  std::vector<TextLine> lines;
  std::size_t group = 0;
  for (std::size_t at = 0; at <= text.size();) {
    auto end = text.find('\n', at);
    if (end == std::string_view::npos) end = text.size();
    auto line = line_at(text.substr(at, end - at), at, group);
    if (line.text.empty()) {
      ++group;
    } else {
      if (!lines.empty() && lines.back().range.depth != line.range.depth)
        line.range.group = ++group;
      lines.push_back(line);
    }
    at = end + 1;
  }
  return lines;
}

void mark_lines_alone(std::vector<TextLine>& lines) {
  std::vector<QuotedLine> shown;
  shown.reserve(lines.size());
  for (auto& line : lines) {
    shown.push_back({line.text, line.range.depth});
    line.alone = is_issue_line(line.text);
  }
  for (const auto& head : find_mail_heads(shown)) {
    for (auto i = head.first; i < head.last; ++i) lines[i].alone = true;
  }
}

bool begins_small(std::string_view text) {
  const auto c = decode_utf8(text, 0).value;
  return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7);
}

// "by Ann Lee" below a title.
bool is_byline(std::string_view line) {
  constexpr std::size_t longest = 80;
  return line.size() <= longest && parse_byline(line).has_value();
}

// In the middle of a sentence, by the letters alone.
bool goes_on_in_small(const TextLine& line, const TextLine& next) {
  return begins_small(next.text) && !ends_sentence(line.text) && !is_byline(next.text);
}

// The widths at which the lines of a text break, by depth; 0 where they do not.
class WrapWidths {
 public:
  explicit WrapWidths(const std::vector<TextLine>& lines) {
    std::vector<std::vector<std::size_t>> columns(deepest + 1);
    std::vector<std::size_t> small(deepest + 1, 0);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      const auto& line = lines[i];
      const auto& next = lines[i + 1];
      if (line.range.group != next.range.group) continue;
      const auto depth = std::min(line.range.depth, deepest);
      columns[depth].push_back(line.column);
      const bool paragraph_begins = next.indent > line.indent && ends_sentence(line.text);
      if (goes_on_in_small(line, next) || paragraph_begins) ++small[depth];
    }
    for (std::size_t depth = 0; depth <= deepest; ++depth)
      widths_.push_back(width_of(columns[depth], small[depth]));
  }
  [[nodiscard]] std::size_t of(const TextLine& line) const {
    return widths_[std::min(line.range.depth, deepest)];
  }

 private:
  // Lines that go on in small letters half of the time, and are mostly full, are wrapped, however
  // wide they are.
  static std::size_t width_of(std::vector<std::size_t>& columns, std::size_t small) {
    if (columns.empty()) return 0;
    std::ranges::sort(columns);
    const auto usual = columns[columns.size() - 1 - columns.size() / 20];
    const auto full = columns.end() - std::ranges::lower_bound(columns, usual * 3 / 5);
    const bool wrapped = 2 * small >= columns.size() && usual >= shortest_wrapped / 2 &&
                         2 * static_cast<std::size_t>(full) >= columns.size();
    if (wrapped) return usual;
    const auto longest = columns.back();
    return longest > longest_wrapped || longest < shortest_wrapped ? 0 : longest;
  }

  std::vector<std::size_t> widths_;
};

bool is_bullet(std::string_view line) {
  return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("\xE2\x80\xA2");
}

bool goes_on(const TextLine& line, const TextLine& next, std::size_t width) {
  if (line.range.group != next.range.group || width == 0 || line.alone || next.alone ||
      is_bullet(next.text)) {
    return false;
  }
  if (line.column < std::min(width, shortest_wrapped) / 2) return false;
  const bool small = goes_on_in_small(line, next);
  if (next.indent > line.indent && !is_bullet(line.text)) return small;
  if (small) return true;
  if (line.column > width + width / 2) return false;  // an address, a line of a table
  const auto word = characters(next.text.substr(0, next.text.find(' ')));
  const auto needed = line.column + 1 + word;
  return needed >= width || (!ends_sentence(line.text) && needed + ragged >= width);
}

}  // namespace

QuoteMarks quote_marks(std::string_view line) {
  constexpr std::size_t most_space = 3;  // before the first mark
  QuoteMarks marks;
  std::size_t at = 0;
  for (std::size_t space = 0; at < line.size(); ++at) {
    if (line[at] == '>') {
      ++marks.depth;
      space = 0;
      marks.length = at + 1;
    } else if (line[at] != ' ' || ++space > (marks.depth == 0 ? most_space : 1)) {
      break;
    }
  }
  if (marks.depth > 0 && marks.length < line.size() && line[marks.length] == ' ') ++marks.length;
  return marks;
}

std::vector<LineRange> find_paragraphs(std::string_view text) {
  auto lines = lines_of(text);
  mark_lines_alone(lines);
  const WrapWidths widths(lines);
  std::vector<LineRange> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto paragraph = lines[i].range;
    while (i + 1 < lines.size() && goes_on(lines[i], lines[i + 1], widths.of(lines[i]))) {
      paragraph.to = lines[++i].range.to;
    }
    paragraphs.push_back(paragraph);
  }
  return paragraphs;
}

}  // namespace headwater
