// SPDX-License-Identifier: Apache-2.0
#include "read/content/main_content.h"

#include <algorithm>
#include <string>

#include "base/strings.h"
#include "read/content/line_kinds.h"
#include "read/content/mark_comments.h"

namespace headwater {
namespace {

// How much prose a block is: its characters outside links, short lines less.
double prose_weight(const TextBlock& block) {
  const double plain = block.size - std::min(block.link_size, block.size);
  if (block.kind == BlockKind::heading || block.kind == BlockKind::caption) return plain * 0.2;
  const bool sentence = ends_sentence(block.text);
  if (block.link_share() > 0.6) return 0;
  if (block.size >= 80) return sentence ? plain : plain * 0.6;
  return sentence ? plain * 0.6 : plain * 0.15;
}

// Sums of prose over the blocks that stand inside an element, in constant time.
class ProseIndex {
 public:
  ProseIndex(const HtmlTree& tree, const std::vector<TextBlock>& blocks) : tree_(tree) {
    first_.reserve(blocks.size());
    sums_.push_back(0);
    for (const auto& block : blocks) {
      first_.push_back(block.node);
      const bool counts = block.fate == Fate::undecided;
      sums_.push_back(sums_.back() + (counts ? prose_weight(block) : 0));
    }
    // A block may belong to an outer element after an inner one closed: sorting keeps ranges exact.
    order_sums(blocks);
  }
  [[nodiscard]] double in(std::uint32_t node) const {
    const auto from = std::ranges::lower_bound(first_, node) - first_.begin();
    const auto to = std::ranges::lower_bound(first_, tree_.nodes[node].end) - first_.begin();
    return sums_[static_cast<std::size_t>(to)] - sums_[static_cast<std::size_t>(from)];
  }
  [[nodiscard]] double total() const { return sums_.back(); }

 private:
  void order_sums(const std::vector<TextBlock>& blocks) {
    if (std::ranges::is_sorted(first_)) return;
    std::vector<std::size_t> order(blocks.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return blocks[i].node; });
    for (std::size_t i = 0; i < order.size(); ++i) {
      const auto& block = blocks[order[i]];
      first_[i] = block.node;
      sums_[i + 1] = sums_[i] + (block.fate == Fate::undecided ? prose_weight(block) : 0);
    }
  }

  const HtmlTree& tree_;
  std::vector<std::uint32_t> first_;
  std::vector<double> sums_;
};

// The share of the page's prose up to which an element with this role is furniture; 0: never.
double furniture_limit(ElementRole role) {
  switch (role) {
    case ElementRole::hidden:
    case ElementRole::navigation:
    case ElementRole::footer:
    case ElementRole::sidebar:
    case ElementRole::related:
    case ElementRole::newsletter:
      return 0.35;
    case ElementRole::share:
    case ElementRole::advertising:
    case ElementRole::form:
    case ElementRole::byline:
    case ElementRole::author:
      return 0.2;
    case ElementRole::tags:
    case ElementRole::widget:
    case ElementRole::teaser:
    case ElementRole::head:
      return 0.1;
    default:
      return 0;
  }
}

std::string rule_of(ElementRole role) {
  return "read." + std::string(name_of(role));
}

// Elements of furniture, outermost first; blocks inside are dropped with the element's rule.
void drop_furniture(const HtmlTree& tree, const std::vector<ElementRole>& roles, Page& page) {
  const ProseIndex prose(tree, page.blocks);
  const auto total = prose.total();
  std::vector<std::uint32_t> inside(tree.nodes.size(), 0);  // the furniture a node stands in
  for (std::uint32_t node = 1; node < tree.nodes.size(); ++node) {
    const auto parent = tree.nodes[node].parent;
    inside[node] = inside[parent];
    if (inside[node] != 0) continue;
    const auto limit = furniture_limit(roles[node]);
    const bool inline_element = !is_block(tree.nodes[node].tag);
    if (limit > 0 && !inline_element && prose.in(node) <= limit * total) inside[node] = node;
  }
  for (auto& block : page.blocks) {
    const auto furniture = inside[block.node];
    if (furniture != 0 && block.fate == Fate::undecided) block.drop(rule_of(roles[furniture]));
  }
}

bool is_article_mark(const HtmlTree& tree, const std::vector<ElementRole>& roles,
                     std::uint32_t node) {
  const auto tag = tree.nodes[node].tag;
  return roles[node] == ElementRole::article || tag == HtmlTag::article || tag == HtmlTag::main ||
         tree.attribute(node, "role") == "main";
}

// The innermost marked element that holds most of the prose that any marked element holds.
std::uint32_t marked_article(const HtmlTree& tree, const std::vector<ElementRole>& roles,
                             const ProseIndex& prose) {
  std::uint32_t best = 0;
  double most = 0;
  for (std::uint32_t node = 1; node < tree.nodes.size(); ++node) {
    if (tree.nodes[node].tag == HtmlTag::text || !is_article_mark(tree, roles, node)) continue;
    const auto here = prose.in(node);
    const bool inside_best = best != 0 && node < tree.nodes[best].end;
    if (here > most || (inside_best && here >= 0.8 * most)) {
      best = node;
      most = std::max(most, here);
    }
  }
  return most >= 0.4 * prose.total() ? best : 0;
}

// Down from `node` while one child holds most of the prose.
std::uint32_t densest(const HtmlTree& tree, const ProseIndex& prose, std::uint32_t node,
                      double share) {
  while (true) {
    std::uint32_t next = 0;
    for (auto child = node + 1; child < tree.nodes[node].end; child = tree.nodes[child].end) {
      const auto tag = tree.nodes[child].tag;
      if (!is_block(tag) || tag == HtmlTag::p || tag == HtmlTag::li || tag == HtmlTag::blockquote)
        continue;
      if (heading_level(tag) == 0 && prose.in(child) >= share * prose.in(node)) next = child;
    }
    if (next == 0 || prose.in(node) <= 0) return node;
    node = next;
  }
}

}  // namespace

void choose_main_content(const HtmlTree& tree, const std::vector<ElementRole>& roles, Page& page) {
  mark_comments(tree, roles, page);
  drop_furniture(tree, roles, page);
  const ProseIndex prose(tree, page.blocks);
  if (prose.total() <= 0) return;
  auto main = marked_article(tree, roles, prose);
  constexpr double share = 0.7;
  if (main == 0) main = densest(tree, prose, 0, share);
  for (auto& block : page.blocks) {
    const bool outside = block.node < main || block.node >= tree.nodes[main].end;
    if (outside && block.fate == Fate::undecided) block.drop("read.outside_article");
  }
}

}  // namespace headwater
