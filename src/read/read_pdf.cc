// SPDX-License-Identifier: Apache-2.0
// PDF through pdftotext (poppler): lines joined to paragraphs, hyphenated words joined, running
// headers and page numbers dropped. Offsets count in the text that pdftotext prints.
#include <algorithm>
#include <map>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/bylines.h"
#include "read/character_references.h"
#include "read/html_metadata.h"
#include "read/html_tree.h"
#include "read/inner_stream.h"
#include "read/judge_head.h"
#include "read/line_kinds.h"
#include "read/outlet_lines.h"
#include "read/page.h"
#include "read/read_formats.h"
#include "read/run_child.h"
#include "read/source_text.h"
#include "read/written_dates.h"

namespace headwater {
namespace {

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

// A line with its numbers masked: "Page 3 of 9" and "Page 4 of 9" are one running line.
std::string masked(std::string_view line) {
  std::string out;
  for (const char c : line) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && out.ends_with('#')) continue;
    out += digit ? '#' : c;
  }
  return out;
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
    ++seen[masked(text.substr(lines[i].from, lines[i].to - lines[i].from))];
  }
  for (const auto i : edges) {
    const auto mask = masked(text.substr(lines[i].from, lines[i].to - lines[i].from));
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

Page page_of(const SourceText& source) {
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

// pdftotext -htmlmeta: a head with title and <meta> names, then the text in <pre>, where it escapes
// nothing.
PageFacts facts_of(std::string_view head) {
  PageFacts facts;
  const auto utf8 = to_valid_utf8(head);
  const auto tree = parse_html(utf8);
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].tag == Tag::title) facts.set_title(tree.text_of(i), "read.file_properties");
    if (tree.nodes[i].tag != Tag::meta) continue;
    const auto name = lower_ascii(tree.attribute(i, "name"));
    const auto value = squeeze_space(decode_references(tree.attribute(i, "content")));
    if (name == "author" && !value.empty()) facts.set_authors({value}, "read.file_properties");
    const bool digits = value.starts_with("D:") && value.size() >= 10;
    if (name == "creationdate") {
      const auto day =
          digits ? value.substr(2, 4) + "-" + value.substr(6, 2) + "-" + value.substr(8, 2) : value;
      facts.set_published(iso_date_in(day), "read.file_properties");
    }
  }
  return facts;
}

Result<std::string> print_pdf(std::string_view pdf) {
  return run_child({"pdftotext", "-q", "-enc", "UTF-8", "-htmlmeta", "/dev/stdin", "-"}, pdf, {});
}

// The head that pdftotext prints, and the text behind it.
struct PrintedPdf {
  std::string_view head;
  std::string text;
};

std::optional<PrintedPdf> split_printed(std::string_view printed) {
  const auto pre = printed.find("<pre>");
  if (pre == std::string_view::npos) return std::nullopt;
  auto end = printed.rfind("</pre>");
  if (end == std::string_view::npos || end < pre) end = printed.size();
  return PrintedPdf{printed.substr(0, pre), std::string(printed.substr(pre + 5, end - pre - 5))};
}

}  // namespace

std::optional<std::string> printed_pdf_text(std::string_view printed) {
  auto parts = split_printed(printed);
  if (!parts) return std::nullopt;
  return std::move(parts->text);
}

std::optional<std::string> pdf_text(std::string_view pdf) {
  const auto printed = print_pdf(pdf);
  if (!printed) return std::nullopt;
  return printed_pdf_text(*printed);
}

void read_pdf(const ReadInput& input, ReadOutcome& outcome) {
  const auto printed = print_pdf(input.bytes);
  if (!printed) {
    return input_failed(outcome, input.id,
                        "the PDF cannot be read: pdftotext " + printed.error().reason);
  }
  read_printed_pdf(input, *printed, outcome);
}

void read_printed_pdf(const ReadInput& input, std::string_view printed, ReadOutcome& outcome) {
  const auto parts = split_printed(printed);
  if (!parts) return input_failed(outcome, input.id, "the PDF holds no text");
  const auto source = utf8_source(parts->text);
  auto page = page_of(source);
  page.facts = facts_of(parts->head);
  const auto key = headline_key(page.facts.title);
  for (std::size_t i = 0; i < std::min<std::size_t>(3, page.blocks.size()); ++i) {
    const auto& line = page.blocks[i].text;
    if (!key.empty() && headline_key(line) == key) {
      page.blocks[i].drop("read.headline");
    } else if (names_outlet(line)) {
      page.facts.set_source(line, "read.outlet_line");
    }
  }
  add_document(input, std::move(page), "application/pdf", "pdf:text", outcome);
}

}  // namespace headwater
