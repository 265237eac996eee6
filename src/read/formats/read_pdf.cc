// SPDX-License-Identifier: Apache-2.0
// PDF through pdftotext (poppler). Offsets count in the text that pdftotext prints; with --ocr
// pages without text are recognised, and offsets count in the text of both.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/content/headline_block.h"
#include "read/content/outlet_lines.h"
#include "read/formats/html_metadata.h"
#include "read/formats/inner_stream.h"
#include "read/formats/ocr.h"
#include "read/formats/printed_pages.h"
#include "read/formats/read_formats.h"
#include "read/formats/run_child.h"
#include "read/formats/tools.h"
#include "read/html/character_references.h"
#include "read/html/html_tree.h"
#include "read/page/page.h"
#include "read/page/source_text.h"
#include "read/page/written_dates.h"

namespace headwater {
namespace {

// pdftotext -htmlmeta: a head with title and <meta> names, then the text in <pre>, where it escapes
// nothing.
PageFacts facts_of(std::string_view head) {
  PageFacts facts;
  const auto utf8 = to_valid_utf8(head);
  const auto tree = parse_html(utf8);
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].tag == HtmlTag::title)
      facts.set_title(tree.text_of(i), "read.file_properties");
    if (tree.nodes[i].tag != HtmlTag::meta) continue;
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
  return run_child(
      {tool_path(pdf_to_text), {"-q", "-enc", "UTF-8", "-htmlmeta", "/dev/stdin", "-"}}, pdf, {});
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

// The outlet and the headline among the first lines.
void judge_first_lines(Page& page) {
  const auto key = headline_key(page.facts.title);
  for (std::size_t i = 0; i < std::min<std::size_t>(3, page.blocks.size()); ++i) {
    const auto& line = page.blocks[i].text;
    if (!key.empty() && headline_key(line) == key) {
      page.blocks[i].drop("read.headline");
    } else if (names_outlet(line)) {
      page.facts.set_source(line, "read.outlet_line");
    }
  }
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
  auto parts = split_printed(printed).value_or(PrintedPdf{});
  std::string member = "pdf:text";
  const auto& languages = input.limits->options.ocr;
  if (!languages.empty()) {
    auto filled = recognise_empty_pages(input.bytes, parts.text, languages);
    if (!filled) return input_failed(outcome, input.id, filled.error().reason);
    if (filled->left_out > 0)
      input_failed(outcome, input.id,
                   fmt::format("{} pages without text were not read: more than {}",
                               filled->left_out, most_recognised_pages));
    if (filled->found > 0) {
      member = "ocr:" + languages;
      parts.text = std::move(filled->text);
    }
  }
  const auto source = utf8_source(parts.text);
  auto page = printed_page(source);
  if (page.blocks.empty())
    return input_failed(outcome, input.id, "the PDF holds no text" + why_not_recognised(languages));
  page.facts = facts_of(parts.head);
  judge_first_lines(page);
  add_document(input, std::move(page), "application/pdf", member, outcome);
  note_pages(parts.text, outcome.documents.back().document);
}

}  // namespace headwater
