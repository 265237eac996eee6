// SPDX-License-Identifier: Apache-2.0
// The body of a mail as a document. Every line of it is somebody's own words: nothing is judged to
// be furniture, as on a page of the web; only whose words they are is settled.
#include <algorithm>

#include "read/content/standfirst.h"
#include "read/content/text_page.h"
#include "read/formats/html_blocks.h"
#include "read/formats/mail_threads.h"
#include "read/formats/read_formats.h"
#include "read/html/element_roles.h"
#include "read/html/html_tree.h"
#include "read/page/source_text.h"

namespace headwater {
namespace {

// What the sender's program hides from readers: preview lines, marks for machines.
void drop_hidden(const HtmlTree& tree, Page& page) {
  const auto roles = element_roles(tree);
  std::vector<bool> hidden(tree.nodes.size(), false);
  for (std::uint32_t node = 1; node < tree.nodes.size(); ++node)
    hidden[node] = hidden[tree.nodes[node].parent] || roles[node] == ElementRole::hidden;
  for (auto& block : page.blocks) {
    if (hidden[block.node]) block.drop("read.hidden");
  }
}

std::optional<Document> finish_mail(Page page, PageFacts known, std::string member) {
  if (page.blocks.empty()) return std::nullopt;
  mark_earlier_mails(page);
  restore_empty_text(page);
  page.facts = std::move(known);
  Document document;
  write_document(std::move(page), document);
  document.offsets.member = std::move(member);
  return document;
}

}  // namespace

std::optional<Document> mail_text_document(const ReadInput& input, PageFacts known) {
  const auto source = decode_text(input.bytes, input.charset);
  return finish_mail(text_page(source), std::move(known), source.charset);
}

std::optional<Document> mail_html_document(const ReadInput& input, PageFacts known) {
  const auto declared = input.charset.empty() ? declared_charset(input.bytes) : input.charset;
  const auto source = decode_text(input.bytes, declared);
  const auto tree = parse_html(source.text);
  Page page;
  page.blocks = html_blocks(tree, source);
  drop_hidden(tree, page);
  const auto member = source.charset == "utf-8" ? "html" : "html:" + source.charset;
  return finish_mail(std::move(page), std::move(known), member);
}

}  // namespace headwater
