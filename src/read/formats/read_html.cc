// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "base/hash.h"
#include "base/strings.h"
#include "read/content/block_classifier.h"
#include "read/content/content_rules.h"
#include "read/content/judged_page.h"
#include "read/content/main_content.h"
#include "read/content/standfirst.h"
#include "read/formats/html_blocks.h"
#include "read/formats/html_gaps.h"
#include "read/formats/html_metadata.h"
#include "read/formats/read_formats.h"
#include "read/html/element_roles.h"
#include "read/html/html_tree.h"
#include "read/page/page.h"
#include "read/page/source_text.h"

namespace headwater {
JudgedPage judge_html(const ReadInput& input, PageFacts known, WithFeatures features) {
  const auto declared = input.charset.empty() ? declared_charset(input.bytes) : input.charset;
  const auto source = decode_text(input.bytes, declared);
  const auto tree = parse_html(source.text);
  const auto roles = element_roles(tree);
  JudgedPage judged;
  auto& page = judged.page;
  judged.charset = source.charset;
  page.facts = std::move(known);
  page.blocks = html_blocks(tree, source);
  if (page.blocks.empty()) return judged;
  read_metadata(tree, roles, page);
  choose_main_content(tree, roles, page);
  judged.lines = judge_page(page, PageShape::html);
  read_imprint(page);
  fill_gaps(tree, page);
  settle_authors(page);
  if (features == WithFeatures::yes && page.blocks.size() <= limits::judged_blocks) {
    judged.features = html_features(tree, roles, page, judged.lines);
  }
  return judged;
}

std::optional<Document> html_document(const ReadInput& input, PageFacts known) {
  const auto* const model = built_in_block_model(PageShape::html);
  auto judged =
      judge_html(input, std::move(known), model != nullptr ? WithFeatures::yes : WithFeatures::no);
  if (judged.page.blocks.empty()) return std::nullopt;
  if (model != nullptr && judged.page.blocks.size() <= limits::judged_blocks) {
    decide_blocks(judged.page, block_scores(*model, judged.page, judged.features), PageShape::html);
  }
  const auto member = judged.charset == "utf-8" ? "html" : "html:" + judged.charset;
  auto document = finish_page(std::move(judged), PageShape::html);
  if (document.url.empty()) document.url = input.url;
  settle_site(document);
  document.offsets.member = member;
  return document;
}

Document finish_page(JudgedPage judged, PageShape shape) {
  restore_empty_text(judged.page);
  mark_kinds(judged.page, judged.lines, shape);
  Document document;
  write_document(std::move(judged.page), document);
  return document;
}

void read_html(const ReadInput& input, ReadOutcome& outcome) {
  auto document = html_document(input, {});
  if (!document) return input_failed(outcome, input.id, "the page holds no text");
  document->id = document->path = input.id;
  document->sha256 = sha256_hex(input.bytes);
  document->mime = "text/html";
  outcome.documents.push_back({*std::move(document), std::string(input.bytes)});
}

}  // namespace headwater
