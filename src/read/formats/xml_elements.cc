// SPDX-License-Identifier: Apache-2.0
#include "read/formats/xml_elements.h"

#include <algorithm>
#include <unordered_map>

#include "base/utf8.h"
#include "read/html/character_references.h"
#include "read/html/html_tokens.h"

namespace headwater {
namespace {

using EndTags = std::unordered_map<std::string_view, std::size_t>;

// Where an end tag begins: its name is a view of the source.
std::size_t start_of_end_tag(const HtmlToken& token, std::string_view xml) {
  return static_cast<std::size_t>(token.name.data() - xml.data()) - 2;
}

EndTags last_end_tags(std::string_view xml) {
  EndTags last;
  HtmlTokens tokens(xml);
  HtmlToken token;
  std::vector<HtmlAttribute> attributes;
  while (tokens.next(token, attributes)) {
    attributes.clear();
    if (token.kind == HtmlTokenKind::end_tag) last[token.name] = start_of_end_tag(token, xml);
  }
  return last;
}

class ChildReader {
 public:
  explicit ChildReader(std::string_view xml) : xml_(xml), last_(last_end_tags(xml)), tokens_(xml) {}

  std::vector<XmlElement> read() {
    std::vector<XmlElement> children;
    HtmlToken token;
    while (next(token)) {
      if (token.kind != HtmlTokenKind::start_tag) continue;
      children.push_back({token.name, attributes_, {}, true});
      read_content(token, children.back());
    }
    return children;
  }

 private:
  bool next(HtmlToken& token) {
    attributes_.clear();
    return tokens_.next(token, attributes_);
  }

  void read_content(const HtmlToken& token, XmlElement& element) {
    if (token.self_closing) return;
    if (is_raw_text(token.tag)) {
      element.content = xml_.substr(token.from, token.to - token.from);
      return;
    }
    const auto start = tokens_.position();
    const auto last = last_.find(token.name);
    element.closed = last != last_.end() && last->second >= start;
    element.content = xml_.substr(start);
    if (element.closed) element.content = xml_.substr(start, end_of(token.name) - start);
  }

  // The end tag of an element that is open; elements of its name inside it are counted.
  std::size_t end_of(std::string_view name) {
    HtmlToken token;
    std::size_t end = tokens_.position();
    for (int depth = 1; depth > 0 && next(token);) {
      if (token.name != name || token.kind == HtmlTokenKind::text) continue;
      if (token.kind == HtmlTokenKind::end_tag) {
        end = start_of_end_tag(token, xml_);
        --depth;
      } else if (!token.self_closing) {
        ++depth;
      }
    }
    return end;
  }

  std::string_view xml_;
  EndTags last_;
  HtmlTokens tokens_;
  std::vector<HtmlAttribute> attributes_;
};

// Bytes of the markup that begins at a "<", 0 where none does.
std::size_t markup_length(std::string_view rest) {
  const char after = rest.size() > 1 ? rest[1] : '\0';
  const bool letter = (after >= 'a' && after <= 'z') || (after >= 'A' && after <= 'Z');
  if (!letter && after != '/' && after != '!' && after != '?') return 0;
  const std::string_view end = rest.starts_with("<!--") ? "-->" : ">";
  const auto at = rest.find(end);
  return at == std::string_view::npos ? rest.size() : at + end.size();
}

}  // namespace

std::string XmlElement::attribute(std::string_view wanted) const {
  for (const auto& [given, value] : attributes) {
    if (given == wanted) return decode_references(value);
  }
  return "";
}

std::vector<XmlElement> xml_children(std::string_view xml) {
  return ChildReader(xml).read();
}

bool holds_elements(std::string_view xml) {
  HtmlTokens tokens(xml);
  HtmlToken token;
  std::vector<HtmlAttribute> attributes;
  while (tokens.next(token, attributes)) {
    if (token.kind != HtmlTokenKind::text) return true;
  }
  return false;
}

std::string xml_text(std::string_view content) {
  constexpr std::string_view cdata = "<![CDATA[";
  std::string out;
  out.reserve(content.size());
  for (std::size_t i = 0; i < content.size();) {
    const auto rest = content.substr(i);
    if (rest.starts_with(cdata)) {
      const auto end = std::min(rest.find("]]>"), rest.size());
      out += rest.substr(cdata.size(), end - cdata.size());
      i += std::min(end + 3, rest.size());
    } else if (const auto markup = rest[0] == '<' ? markup_length(rest) : 0; markup > 0) {
      i += markup;
    } else if (const auto reference =
                   rest[0] == '&' ? read_reference(content, i) : CharacterReference{};
               reference.length > 0) {
      out += to_utf8(reference.characters);
      i += reference.length;
    } else {
      out += content[i++];
    }
  }
  return out;
}

std::string_view xml_prefix(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

}  // namespace headwater
