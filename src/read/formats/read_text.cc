// SPDX-License-Identifier: Apache-2.0
// Plain text, Markdown, and pages that were saved as their lines.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/hash.h"
#include "base/strings.h"
#include "read/content/block_classifier.h"
#include "read/content/content_rules.h"
#include "read/content/judged_page.h"
#include "read/content/line_regions.h"
#include "read/content/paragraphs.h"
#include "read/content/text_page.h"
#include "read/formats/mail_threads.h"
#include "read/formats/read_formats.h"
#include "read/page/source_text.h"

namespace headwater {
namespace {

struct Marker {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;
  std::size_t length = 0;  // bytes of the marker
};

// Bullets, and the headings of Markdown.
Marker marker_of(std::string_view line) {
  std::size_t hashes = 0;
  while (hashes < line.size() && line[hashes] == '#') ++hashes;
  if (hashes > 0 && hashes <= 6 && hashes < line.size() && line[hashes] == ' ') {
    return {BlockKind::heading, static_cast<std::uint8_t>(hashes), hashes + 1};
  }
  if (line.starts_with("- ") || line.starts_with("* ")) return {BlockKind::list_item, 0, 2};
  if (line.starts_with("\xE2\x80\xA2")) return {BlockKind::list_item, 0, 3};
  const bool dash = line.size() > 12 && line[0] == '-' && line[1] != '-';
  if (dash) return {BlockKind::list_item, 0, 1};
  return {};
}

// Lines that each begin with ">" as in mail, without these marks and without a marker before the
// first.
void write_unquoted(BlockWriter& writer, std::string_view text, std::size_t at,
                    std::size_t marker) {
  for (const auto line : split(text, '\n')) {
    const auto skipped = std::min(line.size(), quote_marks(line).length + marker);
    marker = 0;
    writer.space();
    writer.source_range(at + skipped, at + line.size());
    at += line.size() + 1;
  }
}

}  // namespace

Page text_page(const SourceText& source) {
  Page page;
  BlockWriter writer(source);
  for (const auto& line : find_paragraphs(source.text)) {
    const auto text = std::string_view(source.text).substr(line.from, line.to - line.from);
    auto marker = marker_of(text.substr(line.depth > 0 ? quote_marks(text).length : 0));
    if (line.depth > 0) {
      write_unquoted(writer, text, line.from, marker.length);
      if (marker.kind == BlockKind::paragraph) marker.kind = BlockKind::quote;
    } else {
      writer.source_range(line.from + marker.length, line.to);
    }
    auto block = writer.take();
    if (block.size == 0) continue;
    block.kind = marker.kind;
    block.level = marker.level;
    block.marked_bullet = marker.kind == BlockKind::list_item;
    block.group = static_cast<std::uint32_t>(line.group);
    block.quote_depth = static_cast<std::uint32_t>(line.depth);
    page.blocks.push_back(std::move(block));
  }
  return page;
}

JudgedPage judge_text(const ReadInput& input, PageFacts known, WithFeatures features) {
  const auto source = decode_text(input.bytes, input.charset);
  JudgedPage judged;
  judged.page = text_page(source);
  judged.charset = source.charset;
  if (judged.page.blocks.empty()) return judged;
  mark_earlier_mails(judged.page);
  judged.page.facts = std::move(known);
  judged.lines = judge_page(judged.page, PageShape::flat);
  if (features == WithFeatures::yes && judged.page.blocks.size() <= limits::judged_blocks)
    judged.features = flat_features(judged.page, judged.lines);
  return judged;
}

std::optional<Document> text_document(const ReadInput& input, PageFacts known) {
  const auto* const model = built_in_block_model(PageShape::flat);
  auto judged =
      judge_text(input, std::move(known), model != nullptr ? WithFeatures::yes : WithFeatures::no);
  if (judged.page.blocks.empty()) return std::nullopt;
  const bool few = judged.page.blocks.size() <= limits::judged_blocks;
  if (model != nullptr && few && is_saved_page(judged.lines)) {
    decide_blocks(judged.page, block_scores(*model, judged.page, judged.features), PageShape::flat);
  }
  const auto member = judged.charset;
  auto document = finish_page(std::move(judged), PageShape::flat);
  if (document.url.empty()) document.url = input.url;
  settle_site(document);
  document.offsets.member = member;
  return document;
}

void read_text(const ReadInput& input, ReadOutcome& outcome) {
  auto document = text_document(input, {});
  if (!document) return input_failed(outcome, input.id, "the file holds no text");
  document->id = document->path = input.id;
  document->sha256 = sha256_hex(input.bytes);
  document->mime = "text/plain";
  outcome.documents.push_back({*std::move(document), std::string(input.bytes)});
}

void add_document(const ReadInput& input, Page page, std::string mime, std::string member,
                  ReadOutcome& outcome) {
  if (page.blocks.empty()) return input_failed(outcome, input.id, "the file holds no text");
  if (page.blocks.size() > limits::blocks)
    return input_failed(outcome, input.id,
                        fmt::format("more than {} paragraphs: not read", limits::blocks));
  Document document;
  document.id = document.path = input.id;
  document.sha256 = sha256_hex(input.bytes);
  document.mime = std::move(mime);
  document.url = input.url;
  document.offsets.member = std::move(member);
  write_document(std::move(page), document);
  outcome.documents.push_back({std::move(document), std::string(input.bytes)});
}

}  // namespace headwater
