// SPDX-License-Identifier: Apache-2.0
#include "report/document_json.h"

#include "report/pages.h"

namespace headwater {
namespace {

Json block_json(const Document& document, const Block& block) {
  Json json{{"kind", name_of(block.kind)}, {"start", block.span.start}, {"end", block.span.end}};
  if (const auto page = page_of(document, block.span.start)) json["page"] = *page;
  const bool of_a_mail =
      block.kind == BlockKind::quote && !(block.author.empty() && block.published.empty());
  if (block.kind == BlockKind::comment || of_a_mail) {
    json["author"] = text_or_null(block.author);
    json["published"] = text_or_null(block.published);
  }
  return json;
}

}  // namespace

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json span_json(Span span) {
  return json_object("start", span.start, "end", span.end);
}

Json optional_span_json(const std::optional<Span>& span) {
  return span ? span_json(*span) : Json(nullptr);
}

Json document_json(const Document& document) {
  Json blocks = Json::array();
  for (const auto& block : document.blocks) blocks.push_back(block_json(document, block));
  Json links = Json::array();
  for (const auto& link : document.links) {
    links.push_back({{"start", link.span.start}, {"end", link.span.end}, {"url", link.url}});
  }
  return {{"id", document.id},
          {"sha256", document.sha256},
          {"mime", document.mime},
          {"url", text_or_null(document.url)},
          {"title", text_or_null(document.title)},
          {"authors", document.authors},
          {"published", text_or_null(document.published)},
          {"site", text_or_null(document.site)},
          {"source", text_or_null(document.source)},
          {"language", text_or_null(document.language)},
          {"text", document.text.str()},
          {"blocks", blocks},
          {"links", links}};
}

Json document_json_with_dropped(const Document& document) {
  auto json = document_json(document);
  json["dropped"] = Json::array();
  for (const auto& part : document.dropped) {
    json["dropped"].push_back({{"text", part.text}, {"rule", part.rule}});
  }
  json["why"] = Json::array();
  for (const auto& reason : document.why) {
    json["why"].push_back({{"rule", reason.rule}, {"terms", reason.terms}});
  }
  return json;
}

}  // namespace headwater
