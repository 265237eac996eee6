// SPDX-License-Identifier: Apache-2.0
// A page while it is read: its blocks, its reader comments, and what was found about it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/document.h"
#include "read/page/text_block.h"

namespace headwater {

struct ReaderComment {
  std::string author;
  std::string published;  // ISO date or ""
};

// What was found about a page; the first that states a fact wins, and gives its reason.
struct PageFacts {
  std::string title;
  std::vector<std::string> authors;
  std::string published;
  std::string source;
  std::string site;
  std::string url;
  std::string language;
  std::vector<Reason> why;

  void set_title(std::string value, std::string_view rule) { set(title, std::move(value), rule); }
  void set_published(std::string value, std::string_view rule) {
    set(published, std::move(value), rule);
  }
  // What readers are shown beside the title outweighs what the page tells machines.
  void restate_published(std::string value, std::string_view rule) {
    published.clear();
    set_published(std::move(value), rule);
  }
  void set_source(std::string value, std::string_view rule) { set(source, std::move(value), rule); }
  void set_authors(std::vector<std::string> values, std::string_view rule) {
    if (!authors.empty() || values.empty()) return;
    authors = std::move(values);
    why.push_back(reason(std::string(rule), {}, authors));
  }
  [[nodiscard]] std::string rule_of_authors() const {
    for (const auto& given : why) {
      if (given.terms == authors) return given.rule;
    }
    return "";
  }
  // What was taken for authors is none; others may still be found.
  void withdraw_authors() {
    std::erase_if(why, [this](const Reason& given) { return given.terms == authors; });
    authors.clear();
  }

 private:
  void set(std::string& field, std::string value, std::string_view rule) {
    if (!field.empty() || value.empty()) return;
    field = std::move(value);
    why.push_back(reason(std::string(rule), {}, {field}));
  }
};

// What a page says it is, in markup that readers do not see.
struct PageSigns {
  bool article = false;  // a JSON-LD object of these kinds
  bool product = false;
  bool discussion = false;
  bool list = false;
  std::string og_type;
  std::string headline;      // of the JSON-LD article
  std::string article_body;  // JSON-LD articleBody, the longest
  std::string description;
  std::string body_as_author;         // an organisation that JSON-LD names as the author
  std::vector<std::string> modified;  // ISO days of changes
};

struct Page {
  std::vector<TextBlock> blocks;
  std::vector<ReaderComment> comments;  // TextBlock::comment is an index here
  PageFacts facts;
  PageSigns signs;
};

// Kept blocks in their order, then the comments, each one block; dropped blocks with their rules.
// Fills text, blocks, links, offsets, dropped and the facts.
void write_document(Page page, Document& document);
// A document without a site is of its outlet, or else of the host it was fetched from.
void settle_site(Document& document);

}  // namespace headwater
