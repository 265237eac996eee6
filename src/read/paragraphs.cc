// SPDX-License-Identifier: Apache-2.0
#include "read/paragraphs.h"

#include <algorithm>

#include "base/strings.h"
#include "read/written_dates.h"

namespace headwater {
namespace {

constexpr std::size_t longest_wrapped = 100;
constexpr std::size_t shortest_wrapped = 48;

std::vector<LineRange> lines_of(std::string_view text) {
  std::vector<LineRange> lines;
  std::size_t group = 0;
  for (std::size_t at = 0; at <= text.size();) {
    auto end = text.find('\n', at);
    if (end == std::string_view::npos) end = text.size();
    const auto line = text.substr(at, end - at);
    const auto kept = trim(line);
    if (kept.empty()) {
      ++group;
    } else {
      const auto from = at + static_cast<std::size_t>(kept.data() - line.data());
      lines.push_back({from, from + kept.size(), group});
    }
    at = end + 1;
  }
  return lines;
}

// The width at which the lines of a text break, 0 where they do not.
std::size_t wrap_width(const std::vector<LineRange>& lines) {
  std::vector<std::size_t> lengths;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].group == lines[i + 1].group) lengths.push_back(lines[i].to - lines[i].from);
  }
  if (lengths.empty()) return 0;
  const auto longest = std::ranges::max(lengths);
  return longest > longest_wrapped || longest < shortest_wrapped ? 0 : longest;
}

bool is_bullet(std::string_view line) {
  return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("\xE2\x80\xA2");
}

// The next line goes on: the next word would not have fitted on this one.
bool goes_on(std::string_view text, const LineRange& line, const LineRange& next,
             std::size_t width) {
  if (line.group != next.group || width == 0) return false;
  const auto following = text.substr(next.from, next.to - next.from);
  if (is_bullet(following) || is_issue_line(following) ||
      is_issue_line(text.substr(line.from, line.to - line.from))) {
    return false;
  }
  const auto word = following.substr(0, following.find(' ')).size();
  return line.to - line.from + 1 + word >= width && line.to - line.from >= shortest_wrapped / 2;
}

}  // namespace

std::vector<LineRange> find_paragraphs(std::string_view text) {
  const auto lines = lines_of(text);
  const auto width = wrap_width(lines);
  std::vector<LineRange> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto paragraph = lines[i];
    while (i + 1 < lines.size() && goes_on(text, lines[i], lines[i + 1], width)) {
      paragraph.to = lines[++i].to;
    }
    paragraphs.push_back(paragraph);
  }
  return paragraphs;
}

}  // namespace headwater
