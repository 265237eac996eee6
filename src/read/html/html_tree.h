// SPDX-License-Identifier: Apache-2.0
// HTML -> a tree whose text and attributes stay byte ranges of the source.
//
// Input:   a page as UTF-8.
// Output:  nodes in order of the document; node 0 is the root.
// Rule:    a forgiving subset of the WHATWG tree builder: implied ends of p, li, dt, dd, tr, td,
//          option; end tags close the nearest open element of their name within the table cell;
//          inline end tags never close a block. No recursion, time linear in the size of the page.
// Example: "<p>a<p>b" -> root(p("a"), p("b")).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "read/html/html_tags.h"

namespace headwater {

struct HtmlAttribute {
  std::string_view name;   // as written
  std::string_view value;  // character references not decoded
};

struct HtmlNode {
  HtmlTag tag = HtmlTag::text;
  std::uint32_t parent = 0;
  std::uint32_t end = 0;         // one past the last node inside
  std::uint32_t inline_end = 0;  // for links: one past the last node before their end tag
  std::uint32_t attribute = 0;   // index of the first attribute
  std::uint32_t attributes = 0;
  std::uint32_t from = 0;  // text: bytes of the source; script, style, title: bytes of the content
  std::uint32_t to = 0;
};

struct HtmlTree {
  std::string_view source;  // what the views point into
  std::vector<HtmlNode> nodes;
  std::vector<HtmlAttribute> attributes;

  // The value as written, "" where there is none; names are compared without case.
  [[nodiscard]] std::string_view attribute(std::uint32_t node, std::string_view name) const;
  [[nodiscard]] bool has_attribute(std::uint32_t node, std::string_view name) const;
  // All text inside, references decoded, white space squeezed.
  [[nodiscard]] std::string text_of(std::uint32_t node) const;
};

[[nodiscard]] HtmlTree parse_html(std::string_view source);

}  // namespace headwater
