// SPDX-License-Identifier: Apache-2.0
// The elements at one level of an XML text, and what they hold as text.
//
// Input:   XML as UTF-8, well-formed or not.
// Output:  views of it.
// Rule:    the house tokenizer; no entity that the file declares is expanded. An element that is
//          never closed has no content of its own: what follows it is beside it. Time linear in the
//          text.
// Example: xml_children("<a x='1'>b<c/></a><d>") -> a with content "b<c/>", d not closed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/html/html_tree.h"

namespace headwater {

struct XmlElement {
  std::string_view name;  // as written, with its prefix
  std::vector<HtmlAttribute> attributes;
  std::string_view content;  // not closed: all that follows
  bool closed = true;

  // References decoded, "" where there is none.
  [[nodiscard]] std::string attribute(std::string_view wanted) const;
};

[[nodiscard]] std::vector<XmlElement> xml_children(std::string_view xml);
// Whether there are tags outside of CDATA sections and comments.
[[nodiscard]] bool holds_elements(std::string_view xml);
// Character data: references decoded, CDATA sections as they are, tags and comments left out.
[[nodiscard]] std::string xml_text(std::string_view content);
// "dc:date" -> "dc", "title" -> "".
[[nodiscard]] std::string_view xml_prefix(std::string_view name);

}  // namespace headwater
