// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "read/content/feature_groups.h"

namespace headwater {
namespace {

constexpr std::array<std::string_view, 8> rule_names{"rule_kept",    "rule_comment",  "rule",
                                                     "rule_outside", "rule_headline", "rule_links",
                                                     "rule_related", "rule_line"};

// From "says little against it" to "never part of an article".
constexpr std::array<std::string_view, 35> order{
    "read.headline",      "read.before_article", "read.disclaimer",      "read.republication",
    "read.credit",        "read.author_note",    "read.credit_line",     "read.picture_credit",
    "read.correction",    "read.byline",         "read.outside_article", "read.head",
    "read.teaser",        "read.widget",         "read.hidden",          "read.author",
    "read.form",          "read.tags",           "read.links",           "read.inline_related",
    "read.related",       "read.read_more",      "read.after_comments",  "read.comments",
    "read.comments_head", "read.comment_header", "read.comment_form",    "read.comment_action",
    "read.advertising",   "read.newsletter",     "read.share",           "read.legal",
    "read.copyright",     "read.breadcrumb",     "read.navigation"};

}  // namespace

std::span<const std::string_view> rule_feature_names() {
  return rule_names;
}

void write_rule_features(const TextBlock& block, RowAt row) {
  const auto found = std::ranges::find(order, std::string_view(block.rule));
  const bool dropped = block.fate == Fate::drop;
  const double rank = dropped ? static_cast<double>(found - order.begin()) + 1 : 0;
  ColumnWriter out(row);
  out.put(block.fate == Fate::undecided || block.fate == Fate::keep ? 1 : 0);
  out.put(block.fate == Fate::comment ? 1 : 0);
  out.put(rank);
  out.put(dropped && block.rule == "read.outside_article" ? 1 : 0);
  out.put(dropped && block.rule == "read.headline" ? 1 : 0);
  out.put(dropped && block.rule == "read.links" ? 1 : 0);
  out.put(dropped && block.rule == "read.related" ? 1 : 0);
  out.put(dropped && rank > 21 ? 1 : 0);
}

}  // namespace headwater
