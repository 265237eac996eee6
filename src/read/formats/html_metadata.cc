// SPDX-License-Identifier: Apache-2.0
#include "read/formats/html_metadata.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/strings.h"
#include "base/utf8.h"
#include "base/web_address.h"
#include "read/content/bylines.h"
#include "read/content/headline_block.h"
#include "read/content/line_kinds.h"
#include "read/content/publisher_as_author.h"
#include "read/formats/html_titles.h"
#include "read/html/character_references.h"
#include "read/page/written_dates.h"

namespace headwater {
namespace {

using MetaValues = std::map<std::string, std::vector<std::string>>;

MetaValues meta_values(const HtmlTree& tree) {
  constexpr std::size_t longest = 2000;
  MetaValues values;
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].tag != HtmlTag::meta) continue;
    auto name = tree.attribute(i, "property");
    if (name.empty()) name = tree.attribute(i, "name");
    if (name.empty()) name = tree.attribute(i, "itemprop");
    const auto content = tree.attribute(i, "content");
    if (name.empty() || content.size() > longest) continue;
    auto value = squeeze_space(decode_references(content));
    if (!value.empty()) values[lower_ascii(name)].push_back(std::move(value));
  }
  return values;
}

std::string first_of(const MetaValues& values, std::initializer_list<const char*> names) {
  for (const auto* name : names) {
    const auto found = values.find(name);
    if (found != values.end()) return found->second.front();
  }
  return "";
}

std::string first_date(const MetaValues& values, std::initializer_list<const char*> names) {
  for (const auto* name : names) {
    const auto found = values.find(name);
    if (found == values.end()) continue;
    for (const auto& value : found->second) {
      if (auto date = iso_date_in(value); !date.empty()) return date;
    }
  }
  return "";
}

std::vector<std::string> meta_authors(const MetaValues& values) {
  std::vector<std::string> authors;
  for (const auto* name :
       {"author", "article:author", "dc.creator", "dcterms.creator", "dc:creator",
        "citation_author", "parsely-author", "sailthru.author", "byl", "twitter:data1",
        "article:author_name", "og:article:author", "cxenseparse:author", "dcsext.author"}) {
    const auto found = values.find(name);
    if (found == values.end()) continue;
    if (std::string_view(name) == "twitter:data1" &&
        first_of(values, {"twitter:label1"}) != "Written by") {
      continue;
    }
    for (const auto& value : found->second) {
      for (auto& author : clean_authors(value)) {
        if (std::ranges::find(authors, author) == authors.end()) {
          authors.push_back(std::move(author));
        }
      }
    }
    if (!authors.empty()) return authors;
  }
  return authors;
}

void read_meta(const MetaValues& values, PageFacts& facts) {
  facts.set_source(first_of(values, {"og:site_name", "application-name", "dc.publisher",
                                     "citation_journal_title", "publisher",
                                     "article:publisher_name", "dc:publisher", "cre", "copyright"}),
                   "read.meta");
  facts.set_published(first_date(values, {"article:published_time",
                                          "og:published_time",
                                          "datepublished",
                                          "og:article:published_time",
                                          "date",
                                          "dc.date.issued",
                                          "dcterms.created",
                                          "dcterms.date",
                                          "dc.date",
                                          "dc:date",
                                          "dc.date.created",
                                          "pubdate",
                                          "publishdate",
                                          "publish-date",
                                          "publish_date",
                                          "publication_date",
                                          "publication-date",
                                          "published_date",
                                          "citation_publication_date",
                                          "citation_date",
                                          "parsely-pub-date",
                                          "sailthru.date",
                                          "article.published",
                                          "originalpublicationdate",
                                          "displaydate",
                                          "rnews:datepublished",
                                          "ptime",
                                          "cxenseparse:recs:publishtime",
                                          "timestamp",
                                          "dcterms.issued",
                                          "bt:pubdate",
                                          "datecreated",
                                          "created",
                                          "last-modified"}),
                      "read.meta");
  facts.set_authors(meta_authors(values), "read.meta");
}

bool is_in_furniture(const HtmlTree& tree, const std::vector<ElementRole>& roles,
                     std::uint32_t node) {
  for (int depth = 0; node != 0 && depth < 40; node = tree.nodes[node].parent, ++depth) {
    switch (roles[node]) {
      case ElementRole::related:
      case ElementRole::comments:
      case ElementRole::comment:
      case ElementRole::sidebar:
      case ElementRole::footer:
      case ElementRole::navigation:
      case ElementRole::hidden:
        return true;
      default:
        break;
    }
  }
  return false;
}

// Class and id in lower case, empty where there are none.
void read_class_words(const HtmlTree& tree, std::uint32_t node, std::string& words) {
  words.clear();
  for (const auto& [name, longest] : {std::pair{"class", 200U}, std::pair{"id", 100U}}) {
    for (const char c : tree.attribute(node, name).substr(0, longest)) {
      words += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    words += ' ';
  }
}

bool holds_any(std::string_view words, std::initializer_list<std::string_view> wanted) {
  return words.size() > 2 && std::ranges::any_of(wanted, [words](auto word) {
           return words.find(word) != std::string_view::npos;
         });
}

std::string_view value_of_property(const HtmlTree& tree, std::uint32_t node) {
  for (const auto* name : {"content", "datetime", "title"}) {
    if (const auto value = tree.attribute(node, name); !value.empty()) return value;
  }
  return {};
}

// The date in the text of an element, or in one of the pieces it is made of: "Posted" "9.2.2022".
std::string date_in_parts(const HtmlTree& tree, std::uint32_t node, const std::string& text) {
  auto date = iso_date_in(text);
  for (auto i = node + 1; i < tree.nodes[node].end && date.empty(); ++i) {
    if (tree.nodes[i].tag == HtmlTag::text) date = iso_date_in(tree.text_of(i));
  }
  return date;
}

// "Jane Doe" "Founder": the first piece of an element that is a person's name, else its whole text.
std::vector<std::string> names_in_parts(const HtmlTree& tree, std::uint32_t node,
                                        const std::string& text) {
  std::size_t pieces = 0;
  std::vector<std::string> first;
  for (auto i = node + 1; i < tree.nodes[node].end; ++i) {
    if (tree.nodes[i].tag != HtmlTag::text) continue;
    const auto piece = squeeze_space(tree.text_of(i));
    if (piece.empty()) continue;
    ++pieces;
    if (first.empty() && piece.find(' ') != std::string::npos && looks_like_person(piece))
      first = clean_authors(piece);
  }
  auto whole = clean_authors(text);
  return pieces == 2 && first.size() == 1 && whole.size() <= 1 ? first : whole;
}

// A single word under a class such as "author-box" is a label as often as a name.
bool is_likely_name(const std::vector<std::string>& names) {
  return !names.empty() &&
         (names.front().find(' ') != std::string::npos || begins_like_person(names));
}

// Microdata, rel=author, <time> and elements whose class says byline, author or date.
void read_marked_elements(const HtmlTree& tree, const std::vector<ElementRole>& roles,
                          PageFacts& facts) {
  std::vector<std::string> authors;
  std::vector<std::string> byline_authors;
  std::string time_date;
  std::string class_date;
  const bool want_author = facts.authors.empty();
  const bool want_date = facts.published.empty();
  if (!want_author && !want_date) return;
  std::string words;
  for (std::uint32_t i = 1; i < tree.nodes.size(); ++i) {
    const auto& node = tree.nodes[i];
    if (node.tag == HtmlTag::text || node.tag == HtmlTag::meta || node.tag == HtmlTag::link)
      continue;
    if (node.attributes == 0 && node.tag != HtmlTag::time) continue;
    const auto property = tree.attribute(i, "itemprop");
    read_class_words(tree, i, words);
    const bool says_author =
        want_author && (property == "author" || tree.attribute(i, "rel") == "author" ||
                        holds_any(words, {"byline", "author", "autor", "writer"}));
    const bool says_date =
        want_date && (property == "datePublished" || node.tag == HtmlTag::time ||
                      holds_any(words, {"date", "time", "publish", "posted", "datum"}));
    if (!says_author && !says_date) continue;
    if (node.end - i > 60 || is_in_furniture(tree, roles, i)) continue;
    if (says_date && (time_date.empty() || class_date.empty())) {
      auto date = iso_date_in(value_of_property(tree, i));
      const bool machine = !date.empty();
      const auto text = machine ? std::string() : tree.text_of(i);
      if (!machine && text.size() < 120) date = date_in_parts(tree, i, text);
      auto& slot =
          node.tag == HtmlTag::time || property == "datePublished" ? time_date : class_date;
      if (slot.empty()) slot = date;
    }
    if (says_author && authors.empty()) {
      auto text = tree.text_of(i);
      if (text.empty()) text = std::string(tree.attribute(i, "content"));
      if (text.size() > 200) continue;
      auto names = names_in_parts(tree, i, text);
      const bool exact = property == "author" || tree.attribute(i, "rel") == "author";
      if (exact) {
        authors = std::move(names);
      } else if (byline_authors.empty() && is_likely_name(names)) {
        byline_authors = std::move(names);
      }
    }
  }
  facts.set_authors(authors, "read.microdata");
  facts.set_authors(byline_authors, "read.byline_class");
  facts.set_published(time_date, "read.time_element");
  facts.set_published(class_date, "read.date_class");
}

void read_titles(const HtmlTree& tree, const std::vector<ElementRole>& roles,
                 const MetaValues& values, Page& page) {
  auto& facts = page.facts;
  TitleWitnesses seen;
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    const auto tag = tree.nodes[i].tag;
    if (tag == HtmlTag::title && seen.page_title.empty()) seen.page_title = tree.text_of(i);
    const auto level = heading_level(tag);
    if (level == 0 || level > 3 || is_in_furniture(tree, roles, i)) continue;
    (level == 1 ? seen.headings : seen.lower_headings).push_back(tree.text_of(i));
  }
  seen.headline = page.signs.headline;
  seen.site_name = facts.source;
  seen.shared_title = first_of(values, {"og:title", "twitter:title", "dc.title", "dcterms.title",
                                        "citation_title", "parsely-title", "sailthru.title"});
  const auto found = choose_title(seen);
  facts.set_title(found.title, found.rule);
  if (facts.source.empty()) {
    facts.set_source(site_in_title(seen.page_title, facts.title), "read.title_site");
  }
}

void read_address(const HtmlTree& tree, const MetaValues& values, PageFacts& facts) {
  std::string url;
  for (std::uint32_t i = 0; i < tree.nodes.size() && url.empty(); ++i) {
    if (tree.nodes[i].tag != HtmlTag::link) continue;
    if (equal_ignoring_case(tree.attribute(i, "rel"), "canonical")) {
      url = decode_references(tree.attribute(i, "href"));
    }
  }
  if (host_of(url).empty())
    url = first_of(values, {"og:url", "twitter:url", "citation_public_url"});
  if (host_of(url).empty()) return;
  facts.url = url;
  facts.site = host_of(url);
}

}  // namespace

void read_metadata(const HtmlTree& tree, const std::vector<ElementRole>& roles, Page& page) {
  auto& facts = page.facts;
  const auto values = meta_values(tree);
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].tag == HtmlTag::html && facts.language.empty()) {
      facts.language = lower_ascii(tree.attribute(i, "lang").substr(0, 2));
    }
    if (tree.nodes[i].tag != HtmlTag::script) continue;
    if (!lower_ascii(tree.attribute(i, "type")).starts_with("application/ld+json")) continue;
    read_json_ld(tree.source.substr(tree.nodes[i].from, tree.nodes[i].to - tree.nodes[i].from),
                 facts, page.signs);
  }
  page.signs.og_type = first_of(values, {"og:type"});
  page.signs.description = first_of(values, {"description", "og:description"});
  read_address(tree, values, facts);
  PublisherAsAuthor publisher(facts);
  publisher.set_aside();
  read_meta(values, facts);
  publisher.set_aside();
  facts.set_source(page.signs.body_as_author, "read.json_ld");
  auto modified =
      first_date(values, {"article:modified_time", "og:updated_time", "dcterms.modified",
                          "dc.date.modified", "datemodified", "last-modified"});
  if (!modified.empty()) page.signs.modified.push_back(std::move(modified));
  read_marked_elements(tree, roles, facts);
  publisher.settle();
  read_titles(tree, roles, values, page);
}

void settle_authors(Page& page) {
  if (page.facts.authors.empty())
    page.facts.set_authors(clean_authors(page.signs.body_as_author), "read.json_ld");
}

void read_imprint(Page& page) {
  if (!page.facts.source.empty()) return;
  for (auto block = page.blocks.rbegin(); block != page.blocks.rend(); ++block) {
    if (block->size > 200 || line_kind(block->text) != LineKind::copyright) continue;
    page.facts.set_source(imprint_name(block->text), "read.imprint");
  }
}

}  // namespace headwater
