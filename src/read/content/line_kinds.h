// SPDX-License-Identifier: Apache-2.0
// What a line of a page is, by its words alone. Shared by HTML blocks and flat text.
//
// Example: line_kind("You may also like") == LineKind::related; line_kind("The vote was close.") ==
//          LineKind::plain.
#pragma once

#include <array>
#include <string_view>

#include "base/enum_names.h"

namespace headwater {

enum class LineKind {
  plain,
  navigation,
  breadcrumb,
  share,
  related,
  inline_related,
  read_more,
  comments_head,
  comment_form,
  comment_action,
  newsletter,
  advertising,
  tags,
  copyright,
  legal,
  disclaimer,
  republication,
  credit,
  correction,
  picture_credit
};
template <>
inline constexpr std::array<std::string_view, 20> enum_names<LineKind>{
    "plain",          "navigation",    "breadcrumb",    "share",        "related",
    "inline_related", "read_more",     "comments_head", "comment_form", "comment_action",
    "newsletter",     "advertising",   "tags",          "copyright",    "legal",
    "disclaimer",     "republication", "credit",        "correction",   "picture_credit"};

[[nodiscard]] LineKind line_kind(std::string_view line);
// Words divided by | » > · and the like, all short: a menu or the path to a page.
[[nodiscard]] bool is_menu_line(std::string_view line);
// Ends as a sentence does: . ! ? … : ; or a closing quotation mark after one.
[[nodiscard]] bool ends_sentence(std::string_view line);
[[nodiscard]] std::size_t count_words(std::string_view line);
// A colon at the end that announces the words of another ("writes J. Doe:").
[[nodiscard]] bool announces_quote(std::string_view paragraph);

}  // namespace headwater
