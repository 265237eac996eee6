// SPDX-License-Identifier: Apache-2.0
#include "read/formats/printed_pages.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/mask_digits.h"
#include "base/strings.h"
#include "read/content/line_kinds.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_start = 40;

struct Line {
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t sheet = 0;
  bool after_gap = false;  // an empty line or a new page stands before it
  bool dropped = false;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  std::size_t sheet = 0;
  bool gap = true;
  for (std::size_t at = 0; at < text.size();) {
    auto end = text.find_first_of("\n\f", at);
    if (end == std::string_view::npos) end = text.size();
    const auto kept = trim(text.substr(at, end - at));
    if (kept.empty()) {
      gap = true;
    } else {
      const auto from = static_cast<std::size_t>(kept.data() - text.data());
      lines.push_back({from, from + kept.size(), sheet, gap, false});
      gap = false;
    }
    if (end < text.size() && text[end] == '\f') ++sheet;
    at = end + 1;
  }
  return lines;
}

// The first and last lines of the pages, where they repeat or are numbers alone.
void drop_running_lines(std::string_view text, std::vector<Line>& lines) {
  std::map<std::string, std::size_t> seen;
  std::vector<std::size_t> edges;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool first = i == 0 || lines[i - 1].sheet != lines[i].sheet;
    const bool last = i + 1 == lines.size() || lines[i + 1].sheet != lines[i].sheet;
    if (!first && !last) continue;
    edges.push_back(i);
    ++seen[mask_digits(text.substr(lines[i].from, lines[i].to - lines[i].from))];
  }
  for (const auto i : edges) {
    const auto mask = mask_digits(text.substr(lines[i].from, lines[i].to - lines[i].from));
    const bool number = mask.size() <= 12 && mask.find_first_not_of("#-–— /|Pageofp.") == mask.npos;
    lines[i].dropped = number || (seen[mask] >= 3 && mask.size() < 120);
  }
}

std::size_t common_width(const std::vector<Line>& lines) {
  std::vector<std::size_t> widths;
  widths.reserve(lines.size());
  for (const auto& line : lines) widths.push_back(line.to - line.from);
  if (widths.empty()) return 0;
  std::ranges::sort(widths);
  return widths[widths.size() * 4 / 5];
}

// The first words at a place: up to 40 characters of its block.
Span first_words(const Document& document, std::uint32_t start) {
  const auto block = std::ranges::find_if(
      document.blocks, [start](const Block& each) { return each.span.contains(start); });
  const auto end = block == document.blocks.end() ? start : block->span.end;
  return {start, std::min(start + longest_start, end)};
}

}  // namespace

Page printed_page(const SourceText& source) {
  const std::string_view text = source.text;
  auto lines = lines_of(text);
  drop_running_lines(text, lines);
  std::erase_if(lines, [](const Line& line) { return line.dropped; });
  const auto width = common_width(lines);
  Page page;
  BlockWriter writer(source);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& line = lines[i];
    auto words = text.substr(line.from, line.to - line.from);
    const bool more = i + 1 < lines.size();
    const auto next = more ? text.substr(lines[i + 1].from, 1) : std::string_view{};
    const bool small_letter = !next.empty() && next[0] >= 'a' && next[0] <= 'z';
    const bool across_page = more && lines[i + 1].sheet != line.sheet;
    const bool joined = more &&
                        (!lines[i + 1].after_gap || (across_page && !ends_sentence(words)) ||
                         (small_letter && !ends_sentence(words))) &&
                        (words.size() * 10 >= width * 6 || small_letter) &&
                        !(words.size() * 10 < width * 8 && ends_sentence(words));
    const bool hyphen = joined && small_letter && words.ends_with('-') && words.size() > 3;
    writer.source_range(line.from, line.to - (hyphen ? 1 : 0));
    if (joined) {
      if (!hyphen) writer.space();
      continue;
    }
    auto block = writer.take();
    if (block.size > 0) page.blocks.push_back(std::move(block));
  }
  return page;
}

std::vector<std::string_view> split_pages(std::string_view printed) {
  auto pages = split(printed, '\f');
  if (pages.size() > 1 && trim(pages.back()).empty()) pages.pop_back();
  return pages;
}

void note_pages(std::string_view printed, Document& document) {
  const auto& runs = document.offsets.runs;
  const auto size = document.text.size();
  std::vector<Span> starts;
  auto run = runs.begin();
  for (const auto page : split_pages(printed)) {
    const auto from = static_cast<std::uint64_t>(page.data() - printed.data());
    while (run != runs.end() && run->byte_start < from) ++run;
    const auto start = run == runs.end() ? size : run->text.start;
    if (!starts.empty()) starts.back().end = std::min(starts.back().end, start);
    starts.push_back(first_words(document, start));
  }
  const auto count = static_cast<double>(starts.size());
  document.why.push_back(reason("read.pages", starts, {}, {{"pages", count}}));
}

}  // namespace headwater
