// SPDX-License-Identifier: Apache-2.0
// DOCX (ECMA-376), ODT (OASIS OpenDocument) and EPUB: zip files of XML. The XML is read as tags and
// text with their byte positions; entities a file declares itself are never expanded.
#include <map>
#include <set>
#include <utility>

#include "base/strings.h"
#include "read/content/bylines.h"
#include "read/formats/beyond_limits.h"
#include "read/formats/html_blocks.h"
#include "read/formats/inner_stream.h"
#include "read/formats/read_formats.h"
#include "read/formats/unpack.h"
#include "read/html/character_references.h"
#include "read/html/html_tokens.h"
#include "read/html/html_tree.h"
#include "read/page/page.h"
#include "read/page/written_dates.h"

namespace headwater {
namespace {

using Members = std::map<std::string, std::string>;

// The text of the first element with this name, "" where there is none.
std::string element_text(std::string_view xml, std::string_view name) {
  HtmlTokens tokens(xml);
  HtmlToken token;
  std::vector<HtmlAttribute> attributes;
  bool inside = false;
  std::string text;
  while (tokens.next(token, attributes)) {
    if (token.kind == HtmlTokenKind::text) {
      if (inside) text += decode_references(xml.substr(token.from, token.to - token.from));
    } else if (token.name == name) {
      if (token.kind == HtmlTokenKind::end_tag && inside) return squeeze_space(text);
      inside = token.kind == HtmlTokenKind::start_tag && !token.self_closing;
    }
  }
  return "";
}

std::string attribute_of(const HtmlToken& token, const std::vector<HtmlAttribute>& attributes,
                         std::string_view name) {
  for (auto i = token.attribute; i < token.attribute + token.attributes; ++i) {
    if (attributes[i].name == name) return decode_references(attributes[i].value);
  }
  return "";
}

PageFacts facts_of(std::string_view bytes, std::string_view creator, std::string_view created) {
  const auto xml = decode_text(bytes, "utf-8").text;
  PageFacts facts;
  facts.set_title(element_text(xml, "dc:title"), "read.file_properties");
  auto author = element_text(xml, creator);
  if (author.empty()) author = element_text(xml, "dc:creator");
  if (!author.empty()) facts.set_authors({author}, "read.file_properties");
  facts.set_published(iso_date_in(element_text(xml, created)), "read.file_properties");
  facts.set_published(iso_date_in(element_text(xml, "dc:date")), "read.file_properties");
  facts.set_source(element_text(xml, "dc:publisher"), "read.file_properties");
  return facts;
}

// What the names of elements mean in one of the two formats.
struct Dialect {
  std::string_view paragraph;
  std::string_view heading;               // "" where a style says it
  std::string_view style_attribute;       // on the style element or the paragraph
  std::string_view text;                  // "" where all text inside a paragraph counts
  std::vector<std::string_view> spaces;   // elements that stand for white space
  std::vector<std::string_view> skipped;  // deleted text, notes, annotations
  std::string_view list_mark;
};

const Dialect& docx_dialect() {
  static const Dialect dialect{"w:p",
                               "",
                               "w:pStyle",
                               "w:t",
                               {"w:tab", "w:br", "w:cr"},
                               {"w:del", "w:instrText", "w:delText", "mc:Fallback", "w:moveFrom"},
                               "w:numPr"};
  return dialect;
}
const Dialect& odt_dialect() {
  static const Dialect dialect{"text:p",
                               "text:h",
                               "",
                               "",
                               {"text:s", "text:tab", "text:line-break"},
                               {"text:tracked-changes", "office:annotation", "text:note-citation"},
                               "text:list-item"};
  return dialect;
}

bool is_in(std::string_view name, const std::vector<std::string_view>& names) {
  for (const auto other : names) {
    if (name == other) return true;
  }
  return false;
}

class OfficeReader {
 public:
  OfficeReader(const SourceText& source, const Dialect& dialect)
      : source_(source), dialect_(dialect), writer_(source), tokens_(source.text) {}

  std::vector<TextBlock> read() {
    HtmlToken token;
    while (blocks_.size() <= limits::blocks && tokens_.next(token, attributes_)) {
      if (token.kind == HtmlTokenKind::text) {
        add_text(token);
      } else if (token.kind == HtmlTokenKind::start_tag) {
        start(token);
      } else {
        finish(token);
      }
    }
    flush();
    return std::move(blocks_);
  }

 private:
  void start(const HtmlToken& token) {
    if (token.name == skipping_ && !token.self_closing) ++skip_depth_;
    if (!skipping_.empty()) return;
    if (is_in(token.name, dialect_.skipped) && !token.self_closing) {
      skipping_ = token.name;
      skip_depth_ = 1;
    } else if (token.name == dialect_.paragraph || token.name == dialect_.heading) {
      flush();
      kind_ = token.name == dialect_.heading ? BlockKind::heading : BlockKind::paragraph;
      in_paragraph_ = !token.self_closing;
    } else if (is_in(token.name, dialect_.spaces)) {
      writer_.space();
    } else if (token.name == dialect_.style_attribute) {
      const auto style = lower_ascii(attribute_of(token, attributes_, "w:val"));
      if (style.find("heading") != style.npos || style.starts_with("title")) {
        kind_ = BlockKind::heading;
      }
      if (style.find("quote") != style.npos) kind_ = BlockKind::quote;
      if (style.find("caption") != style.npos) kind_ = BlockKind::caption;
    } else if (token.name == dialect_.list_mark && kind_ == BlockKind::paragraph) {
      kind_ = BlockKind::list_item;
    } else if (token.name == dialect_.text) {
      in_text_ = !token.self_closing;
    }
  }

  void finish(const HtmlToken& token) {
    if (!skipping_.empty()) {
      if (token.name == skipping_ && --skip_depth_ == 0) skipping_ = {};
      return;
    }
    if (token.name == dialect_.text) in_text_ = false;
    if (token.name == dialect_.paragraph || token.name == dialect_.heading) {
      flush();
      in_paragraph_ = false;
    }
  }

  void add_text(const HtmlToken& token) {
    const bool counts = in_paragraph_ && (dialect_.text.empty() || in_text_);
    if (!counts || !skipping_.empty()) return;
    const auto text = std::string_view(source_.text).substr(0, token.to);
    for (std::size_t at = token.from; at < token.to;) {
      const auto sign = std::min<std::size_t>(text.find('&', at), token.to);
      writer_.source_range(at, sign);
      if (sign >= token.to) break;
      const auto reference = read_reference(text, sign);
      if (reference.length > 0)
        writer_.decoded(reference.characters, sign, sign + reference.length);
      else
        writer_.source_range(sign, sign + 1);
      at = sign + std::max<std::size_t>(reference.length, 1);
    }
  }

  void flush() {
    auto block = writer_.take();
    block.kind = kind_;
    if (kind_ == BlockKind::heading) block.level = 1;
    if (block.size > 0) blocks_.push_back(std::move(block));
    kind_ = BlockKind::paragraph;
  }

  const SourceText& source_;
  const Dialect& dialect_;
  BlockWriter writer_;
  HtmlTokens tokens_;
  std::vector<HtmlAttribute> attributes_;
  std::vector<TextBlock> blocks_;
  BlockKind kind_ = BlockKind::paragraph;
  std::string_view skipping_;
  std::uint32_t skip_depth_ = 0;
  bool in_paragraph_ = false;
  bool in_text_ = false;
};

// The headline is a field of the document, not part of its text.
void drop_headline(Page& page) {
  if (page.blocks.empty()) return;
  auto& first = page.blocks.front();
  const bool heading = first.kind == BlockKind::heading;
  if (page.facts.title.empty() && heading) page.facts.set_title(first.text, "read.heading");
  if (first.text == page.facts.title) first.drop("read.headline");
}

Page read_flow(std::string_view body, const Dialect& dialect, PageFacts facts) {
  const auto source = decode_text(body);
  Page page;
  page.facts = std::move(facts);
  page.blocks = OfficeReader(source, dialect).read();
  drop_headline(page);
  return page;
}

std::string folder_of(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? "" : std::string(path.substr(0, slash + 1));
}

// The chapters in reading order: the spine of the package document, the table of contents left out.
// Each stands there once (EPUB 3.3, 5.7.2), however often a damaged or hostile spine names it.
std::string spine_bytes(const Members& members, const std::string& package) {
  const auto& xml = members.at(package);
  HtmlTokens tokens(xml);
  HtmlToken token;
  std::vector<HtmlAttribute> attributes;
  std::map<std::string, std::string> files;
  std::set<std::string_view> read;
  std::string all;
  while (tokens.next(token, attributes)) {
    if (token.kind != HtmlTokenKind::start_tag) continue;
    if (token.name.ends_with("item") && !token.name.ends_with("itemref")) {
      const bool contents =
          attribute_of(token, attributes, "properties").find("nav") != std::string::npos;
      if (!contents) {
        files[attribute_of(token, attributes, "id")] = attribute_of(token, attributes, "href");
      }
    } else if (token.name.ends_with("itemref")) {
      const auto file = files.find(attribute_of(token, attributes, "idref"));
      if (file == files.end()) continue;
      const auto found = members.find(folder_of(package) + file->second);
      if (found == members.end() || !read.insert(found->first).second) continue;
      all += found->second + "\n";
      if (all.size() > limits::book_bytes) break;
    }
  }
  return all;
}

std::string package_of(const Members& members) {
  for (const auto& [name, bytes] : members) {
    if (name.ends_with(".opf")) return name;
  }
  return "";
}

void read_epub(const ReadInput& input, const Members& members, ReadOutcome& outcome) {
  const auto package = package_of(members);
  if (package.empty()) return input_failed(outcome, input.id, "the book has no package document");
  const auto chapters = spine_bytes(members, package);
  if (auto why = beyond_limits(Format::html, chapters); !why.empty())
    return input_failed(outcome, input.id, "its text is " + why);
  const auto source = decode_text(chapters, "utf-8");
  Page page;
  page.facts = facts_of(members.at(package), "dc:creator", "dc:date");
  const auto tree = parse_html(source.text);
  page.blocks = html_blocks(tree, source);
  for (auto& block : page.blocks) {
    if (block.kind == BlockKind::heading && block.text == page.facts.title) {
      block.drop("read.headline");
    }
  }
  add_document(input, std::move(page), "application/epub+zip", "epub:spine", outcome);
}

Result<Members> unpack_members(const ReadInput& input) {
  Members members;
  const auto wants = [](std::string_view name) {
    const auto lower = lower_ascii(name);
    return name == "mimetype" || lower.ends_with(".xml") || lower.ends_with(".opf") ||
           lower.ends_with(".xhtml") || lower.ends_with(".html") || lower.ends_with(".htm");
  };
  const auto done = unpack(input, wants, [&](ArchiveMember member) {
    members.emplace(std::move(member.name), std::move(member.bytes));
  });
  if (!done) return std::unexpected(done.error());
  return members;
}

}  // namespace

std::optional<std::string> office_member(std::string_view zip, std::string_view name) {
  ReadLimits limits;
  auto members = unpack_members({"", zip, "", "", &limits});
  if (!members) return std::nullopt;
  const auto found = members->find(std::string(name));
  if (found == members->end()) return std::nullopt;
  return std::move(found->second);
}

std::optional<std::string> book_chapters(std::string_view zip) {
  ReadLimits limits;
  const auto members = unpack_members({"", zip, "", "", &limits});
  if (!members) return std::nullopt;
  const auto package = package_of(*members);
  if (package.empty()) return std::nullopt;
  return spine_bytes(*members, package);
}

void read_office(const ReadInput& input, ReadOutcome& outcome) {
  const auto done = unpack_members(input);
  if (!done) return input_failed(outcome, input.id, done.error().reason);
  const auto& members = *done;
  const auto text_of = [&](const char* name) {
    const auto found = members.find(name);
    return found == members.end() ? std::string_view{} : std::string_view(found->second);
  };
  for (const auto* const name : {"word/document.xml", "content.xml"}) {
    if (auto why = larger_than_a_document(text_of(name)); !why.empty())
      return input_failed(outcome, input.id, "its text is " + why);
  }
  if (members.contains("word/document.xml")) {
    auto facts = facts_of(text_of("docProps/core.xml"), "dc:creator", "dcterms:created");
    auto page = read_flow(text_of("word/document.xml"), docx_dialect(), std::move(facts));
    return add_document(input, std::move(page),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "zip:word/document.xml", outcome);
  }
  if (members.contains("content.xml")) {
    auto facts = facts_of(text_of("meta.xml"), "meta:initial-creator", "meta:creation-date");
    auto page = read_flow(text_of("content.xml"), odt_dialect(), std::move(facts));
    return add_document(input, std::move(page), "application/vnd.oasis.opendocument.text",
                        "zip:content.xml", outcome);
  }
  read_epub(input, members, outcome);
}

}  // namespace headwater
