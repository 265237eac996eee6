// SPDX-License-Identifier: Apache-2.0
#include "read/page/page.h"

#include <algorithm>

#include "base/web_address.h"
#include "read/page/correction_notice.h"
#include "read/page/detect_language.h"

namespace headwater {
namespace {

class DocumentWriter {
 public:
  explicit DocumentWriter(Document& document) : document_(document) {}

  Span append(const TextBlock& block) {
    if (size_ > 0) {
      text_ += "\n\n";
      size_ += 2;
    }
    const auto start = size_;
    text_ += block.text;
    size_ += block.size;
    for (auto run : block.runs) {
      run.text = {run.text.start + start, run.text.end + start};
      document_.offsets.runs.push_back(run);
    }
    for (const auto& link : block.links) {
      if (link.url.empty()) continue;
      document_.links.push_back({{link.span.start + start, link.span.end + start}, link.url});
    }
    return {start, size_};
  }

  void finish() { document_.text = Utf8Text(std::move(text_)); }

 private:
  Document& document_;
  std::string text_;
  std::uint32_t size_ = 0;
};

void write_comments(const Page& page, DocumentWriter& writer, Document& document) {
  std::vector<std::vector<const TextBlock*>> parts(page.comments.size());
  for (const auto& block : page.blocks) {
    if (block.fate == Fate::comment && block.size > 0) parts[block.comment].push_back(&block);
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].empty()) continue;
    Block block{BlockKind::comment, {}, page.comments[i].author, page.comments[i].published};
    bool first = true;
    for (const auto* part : parts[i]) {
      const auto span = writer.append(*part);
      if (first) block.span.start = span.start;
      block.span.end = span.end;
      first = false;
    }
    document.blocks.push_back(std::move(block));
  }
}

// An outlet says in the title, in the text or in a notice below it that it corrects itself.
void keep_corrections(const Page& page, PageFacts& facts) {
  const auto keep = [&](const std::string& line) {
    facts.why.push_back(reason("read.corrected", {}, {line}));
  };
  if (is_correction_label(facts.title)) keep(facts.title);
  for (const auto& block : page.blocks) {
    const bool text = block.fate != Fate::drop && block.fate != Fate::comment;
    if (block.fate != Fate::comment &&
        (is_correction_notice(block.text) || (text && is_correction_label(block.text))))
      keep(block.text);
  }
}

}  // namespace

void settle_site(Document& document) {
  if (document.site.empty()) document.site = document.source;
  if (document.site.empty()) document.site = host_of(document.url);
}

void write_document(Page page, Document& document) {
  DocumentWriter writer(document);
  for (const auto& block : page.blocks) {
    if (block.fate == Fate::drop) {
      document.dropped.push_back({block.text, block.rule});
    } else if (block.fate != Fate::comment && block.size > 0) {
      document.blocks.push_back({block.kind, writer.append(block), block.author, block.published});
    }
  }
  write_comments(page, writer, document);
  writer.finish();
  auto& facts = page.facts;
  keep_corrections(page, facts);
  document.title = std::move(facts.title);
  document.authors = std::move(facts.authors);
  document.published = std::move(facts.published);
  document.source = std::move(facts.source);
  document.site = std::move(facts.site);
  if (!facts.url.empty()) document.url = std::move(facts.url);
  settle_site(document);
  document.language = detect_language(document.text.str());
  if (document.language.empty()) document.language = std::move(facts.language);
  document.why = std::move(facts.why);
}

}  // namespace headwater
