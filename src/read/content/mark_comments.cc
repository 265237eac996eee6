// SPDX-License-Identifier: Apache-2.0
#include "read/content/mark_comments.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/strings.h"
#include "read/content/bylines.h"
#include "read/content/line_kinds.h"
#include "read/html/character_references.h"
#include "read/page/written_dates.h"

namespace headwater {
namespace {

// For each node: the comment element and the comment area it stands in, 0 for none.
struct CommentPlaces {
  std::vector<std::uint32_t> item;
  std::vector<std::uint32_t> area;
};

bool begins_comment(const HtmlTree& tree, const std::vector<ElementRole>& roles,
                    const CommentPlaces& places, std::uint32_t node) {
  const auto& n = tree.nodes[node];
  if (!is_block(n.tag)) return false;
  const auto around = places.item[n.parent];
  if (roles[node] == ElementRole::comment) {
    // <li class="comment"><article class="comment"> is one comment, a reply below it another.
    if (around == 0) return true;
    return n.tag == HtmlTag::li || tree.nodes[n.parent].tag == HtmlTag::ul ||
           tree.nodes[n.parent].tag == HtmlTag::ol || roles[n.parent] == ElementRole::comments ||
           (n.tag == tree.nodes[around].tag && tree.nodes[n.parent].tag == HtmlTag::div &&
            n.tag != HtmlTag::article && tree.attribute(node, "itemtype").size() > 0);
  }
  const bool list_entry = n.tag == HtmlTag::li && around == 0 && places.area[n.parent] != 0;
  return list_entry;
}

CommentPlaces find_places(const HtmlTree& tree, const std::vector<ElementRole>& roles) {
  CommentPlaces places{std::vector<std::uint32_t>(tree.nodes.size(), 0),
                       std::vector<std::uint32_t>(tree.nodes.size(), 0)};
  for (std::uint32_t node = 1; node < tree.nodes.size(); ++node) {
    const auto parent = tree.nodes[node].parent;
    places.item[node] = places.item[parent];
    places.area[node] = places.area[parent];
    if (tree.nodes[node].tag == HtmlTag::text) continue;
    if (roles[node] == ElementRole::comments) places.area[node] = node;
    if (begins_comment(tree, roles, places, node)) places.item[node] = node;
  }
  return places;
}

struct Attribution {
  std::string author;
  std::string published;
};

// Author and date that the markup of a comment gives; nested replies are not looked into.
Attribution read_attribution(const HtmlTree& tree, const std::vector<ElementRole>& roles,
                             const CommentPlaces& places, std::uint32_t item) {
  Attribution found;
  constexpr std::uint32_t node_limit = 400;
  const auto end = std::min(tree.nodes[item].end, item + node_limit);
  int author_rank = 0;
  for (auto node = item + 1; node < end; ++node) {
    const auto& n = tree.nodes[node];
    if (n.tag == HtmlTag::text || places.item[node] != item) continue;
    if (n.tag == HtmlTag::time && found.published.empty()) {
      found.published = iso_date_in(tree.attribute(node, "datetime"));
      if (found.published.empty()) found.published = iso_date_in(tree.text_of(node));
    }
    int rank = 0;
    if (roles[node] == ElementRole::comment_author) rank = 1;
    if (n.tag == HtmlTag::cite || tree.attribute(node, "class") == "author") rank = 2;
    if (tree.attribute(node, "itemprop") == "author" ||
        tree.attribute(node, "itemprop") == "name" || tree.attribute(node, "class") == "fn") {
      rank = 3;
    }
    if (rank <= author_rank) continue;
    auto name = tree.text_of(node);
    for (const std::string_view ending : {" says:", " says", " said:", " wrote:", ":"}) {
      if (name.ends_with(ending)) name.resize(name.size() - ending.size());
    }
    if (name.empty() || name.size() > 60) continue;
    found.author = name;
    author_rank = rank;
  }
  return found;
}

// Lines of a comment that are about it, not in it: author, date, "Reply".
bool is_about(const TextBlock& block, const ReaderComment& comment, ElementRole role) {
  constexpr std::uint32_t longest_name = 120;  // some put the comment inside its author's element
  if ((role == ElementRole::comment_author && block.size <= longest_name) ||
      role == ElementRole::comment_meta || role == ElementRole::form ||
      role == ElementRole::footer || role == ElementRole::head) {
    return true;
  }
  if (line_kind(block.text) != LineKind::plain) return true;
  const bool named = !comment.author.empty() && block.text.starts_with(comment.author) &&
                     block.text.size() < comment.author.size() + 40 && !ends_sentence(block.text);
  if (named || block.text == comment.author) return true;
  return block.text.size() < 80 && parse_comment_header(block.text, true).has_value();
}

std::string date_in_lines(const std::vector<TextBlock*>& blocks) {
  for (const auto* block : blocks) {
    if (block->text.size() > 120) continue;
    if (auto date = iso_date_in(block->text); !date.empty()) return date;
  }
  return "";
}

ElementRole role_around(const HtmlTree& tree, const std::vector<ElementRole>& roles,
                        std::uint32_t node, std::uint32_t item) {
  for (; node != item && node != 0; node = tree.nodes[node].parent) {
    const auto role = roles[node];
    if (role == ElementRole::comment_author || role == ElementRole::comment_meta ||
        role == ElementRole::form || role == ElementRole::footer || role == ElementRole::head) {
      return role;
    }
  }
  return ElementRole::none;
}

void fill_comment(const HtmlTree& tree, const std::vector<ElementRole>& roles,
                  const CommentPlaces& places, const std::vector<TextBlock*>& blocks,
                  std::uint32_t item, Page& page) {
  const auto given = read_attribution(tree, roles, places, item);
  ReaderComment comment{given.author, given.published};
  if (comment.published.empty()) comment.published = date_in_lines(blocks);
  for (const auto* block : blocks) {
    if (!comment.author.empty()) break;
    if (const auto header = parse_comment_header(block->text, true))
      comment.author = header->author;
  }
  const auto number = static_cast<std::uint32_t>(page.comments.size());
  bool any = false;
  for (auto* block : blocks) {
    const auto role = role_around(tree, roles, block->node, item);
    const bool date_line =
        block->text.size() < 60 && !ends_sentence(block->text) && !iso_date_in(block->text).empty();
    if (date_line || is_about(*block, comment, role)) {
      block->drop("read.comment_header");
      continue;
    }
    block->fate = Fate::comment;
    block->comment = number;
    any = true;
  }
  if (any) page.comments.push_back(comment);
}

std::uint64_t size_of(const std::vector<TextBlock>& blocks, auto&& counts) {
  std::uint64_t sum = 0;
  for (const auto& block : blocks) {
    if (counts(block) && block.link_share() < 0.5) sum += block.size;
  }
  return sum;
}

}  // namespace

void mark_comments(const HtmlTree& tree, const std::vector<ElementRole>& roles, Page& page) {
  const auto places = find_places(tree, roles);
  const auto inside = [&](const TextBlock& b) {
    return places.item[b.node] != 0 || places.area[b.node] != 0;
  };
  const auto all = size_of(page.blocks, [](const TextBlock&) { return true; });
  const auto commented = size_of(page.blocks, inside);
  // A page that is nothing but comments is a forum: they are its main text.
  if (commented == 0 || (commented * 10 > all * 9 && all - commented < 400)) return;
  std::vector<std::pair<std::uint32_t, std::vector<TextBlock*>>> items;
  std::map<std::uint32_t, std::size_t> index;
  for (auto& block : page.blocks) {
    if (!inside(block)) continue;
    const auto item = places.item[block.node];
    if (item == 0) {
      block.drop("read.comments");
      continue;
    }
    const auto [known, is_new] = index.try_emplace(item, items.size());
    if (is_new) items.push_back({item, {}});
    items[known->second].second.push_back(&block);
  }
  for (const auto& [item, blocks] : items) fill_comment(tree, roles, places, blocks, item, page);
}

}  // namespace headwater
