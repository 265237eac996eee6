// SPDX-License-Identifier: Apache-2.0
// What an element is for, by its tag, its class and id words, its ARIA role and microdata.
//
// Example: <div class="entry-content"> -> ElementRole::article; <ul id="mainNav"> -> navigation.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "read/html/html_tree.h"

namespace headwater {

enum class ElementRole : std::uint8_t {
  none,
  navigation,
  head,
  sidebar,
  widget,
  footer,
  hidden,
  share,
  related,
  teaser,
  advertising,
  newsletter,
  form,
  tags,
  byline,
  author,
  comments,
  comment,
  comment_part,
  comment_meta,
  comment_author,
  caption,
  article
};
template <>
inline constexpr std::array<std::string_view, 23> enum_names<ElementRole>{
    "none",         "navigation",   "head",           "sidebar", "widget",      "footer",
    "hidden",       "share",        "related",        "teaser",  "advertising", "newsletter",
    "form",         "tags",         "byline",         "author",  "comments",    "comment",
    "comment_part", "comment_meta", "comment_author", "caption", "article"};

// One role a node; text nodes have none.
[[nodiscard]] std::vector<ElementRole> element_roles(const HtmlTree& tree);

}  // namespace headwater
