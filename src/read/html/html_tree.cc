// SPDX-License-Identifier: Apache-2.0
#include "read/html/html_tree.h"

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "read/html/character_references.h"
#include "read/html/html_tokens.h"

namespace headwater {
namespace {

constexpr std::size_t search_limit = 512;  // open elements an end tag looks back over

bool is_table_part(HtmlTag tag) {
  return tag == HtmlTag::td || tag == HtmlTag::th || tag == HtmlTag::tr || tag == HtmlTag::tbody ||
         tag == HtmlTag::thead || tag == HtmlTag::tfoot || tag == HtmlTag::table ||
         tag == HtmlTag::caption;
}

class TreeBuilder {
 public:
  explicit TreeBuilder(std::string_view source) : tokens_(source) {
    tree_.source = source;
    tree_.nodes.push_back({.tag = HtmlTag::root});
    open_.push_back(0);
    ++count_[static_cast<std::size_t>(HtmlTag::root)];
  }

  HtmlTree build() {
    HtmlToken token;
    while (tokens_.next(token, tree_.attributes)) {
      if (token.kind == HtmlTokenKind::text) add_text(token);
      if (token.kind == HtmlTokenKind::start_tag) start(token);
      if (token.kind == HtmlTokenKind::end_tag) finish(token.tag);
    }
    while (!open_.empty()) pop();
    return std::move(tree_);
  }

 private:
  [[nodiscard]] HtmlTag tag_at(std::size_t depth) const { return tree_.nodes[open_[depth]].tag; }
  [[nodiscard]] bool is_open(HtmlTag tag) const {
    return count_[static_cast<std::size_t>(tag)] > 0;
  }

  void pop() {
    auto& node = tree_.nodes[open_.back()];
    node.end = static_cast<std::uint32_t>(tree_.nodes.size());
    --count_[static_cast<std::size_t>(node.tag)];
    open_.pop_back();
  }
  void pop_to(std::size_t depth) {
    while (open_.size() > depth) pop();
  }

  std::uint32_t add(HtmlNode node) {
    node.parent = open_.back();
    tree_.nodes.push_back(node);
    const auto index = static_cast<std::uint32_t>(tree_.nodes.size() - 1);
    tree_.nodes[index].end = index + 1;
    return index;
  }

  void add_text(const HtmlToken& token) {
    if (is_open(HtmlTag::head) && !is_blank(token)) close(HtmlTag::head);
    add({.tag = HtmlTag::text, .from = token.from, .to = token.to});
  }
  [[nodiscard]] bool is_blank(const HtmlToken& token) const {
    return trim(tree_.source.substr(token.from, token.to - token.from)).empty();
  }

  // Depth of the nearest open `tag`, not looking past `barrier` elements; 0 where there is none.
  template <class Barrier>
  [[nodiscard]] std::size_t find_open(HtmlTag tag, const Barrier& is_barrier) const {
    if (!is_open(tag)) return 0;
    const auto lowest = open_.size() > search_limit ? open_.size() - search_limit : 1;
    for (auto depth = open_.size() - 1; depth >= lowest && depth > 0; --depth) {
      if (tag_at(depth) == tag) return depth;
      if (is_barrier(tag_at(depth))) return 0;
    }
    return 0;
  }
  template <class Barrier>
  void close_if_open(HtmlTag tag, const Barrier& is_barrier) {
    if (const auto depth = find_open(tag, is_barrier); depth > 0) pop_to(depth);
  }
  void close(HtmlTag tag) {
    close_if_open(tag, [](HtmlTag) { return false; });
  }

  void close_implied(HtmlTag tag) {
    const auto cell_or_list = [](HtmlTag t) {
      return is_table_part(t) || t == HtmlTag::ul || t == HtmlTag::ol || t == HtmlTag::menu ||
             t == HtmlTag::dl || t == HtmlTag::blockquote || t == HtmlTag::article ||
             t == HtmlTag::section;
    };
    const auto table_only = [](HtmlTag t) { return t == HtmlTag::table; };
    if (closes_paragraph(tag)) close_if_open(HtmlTag::p, is_table_part);
    if (tag == HtmlTag::li) close_if_open(HtmlTag::li, cell_or_list);
    if (tag == HtmlTag::dt || tag == HtmlTag::dd) {
      close_if_open(HtmlTag::dt, cell_or_list);
      close_if_open(HtmlTag::dd, cell_or_list);
    }
    if (tag == HtmlTag::option) close_if_open(HtmlTag::option, is_table_part);
    if (tag == HtmlTag::td || tag == HtmlTag::th || tag == HtmlTag::tr || tag == HtmlTag::tbody) {
      close_if_open(HtmlTag::td, table_only);
      close_if_open(HtmlTag::th, table_only);
    }
    if (tag == HtmlTag::tr || tag == HtmlTag::tbody) close_if_open(HtmlTag::tr, table_only);
    if (tag == HtmlTag::tbody || tag == HtmlTag::tfoot) {
      close_if_open(HtmlTag::tbody, table_only);
      close_if_open(HtmlTag::thead, table_only);
    }
    if (tag == HtmlTag::a) finish(HtmlTag::a);
    if (heading_level(tag) > 0 && heading_level(tag_at(open_.size() - 1)) > 0) pop();
    if (tag == HtmlTag::body || (is_open(HtmlTag::head) && !is_head_only(tag)))
      close(HtmlTag::head);
  }

  void start(const HtmlToken& token) {
    const bool repeated =
        (token.tag == HtmlTag::html || token.tag == HtmlTag::body || token.tag == HtmlTag::head) &&
        is_open(token.tag);
    if (repeated) return;
    close_implied(token.tag);
    const auto index = add({.tag = token.tag,
                            .attribute = token.attribute,
                            .attributes = token.attributes,
                            .from = token.from,
                            .to = token.to});
    if (is_void(token.tag) || is_raw_text(token.tag)) return;
    if (token.self_closing && (token.tag == HtmlTag::unknown || token.tag == HtmlTag::svg)) return;
    open_.push_back(index);
    ++count_[static_cast<std::size_t>(token.tag)];
  }

  // The end of a heading of any level ends the open one (HTML standard, 13.2.6.4.7).
  void finish_heading() {
    const auto lowest = open_.size() > search_limit ? open_.size() - search_limit : 1;
    for (auto depth = open_.size() - 1; depth >= lowest && depth > 0; --depth) {
      if (heading_level(tag_at(depth)) > 0) return pop_to(depth);
      if (is_table_part(tag_at(depth))) return;
    }
  }

  void finish(HtmlTag tag) {
    if (tag == HtmlTag::body || tag == HtmlTag::html) return;
    if (heading_level(tag) > 0) return finish_heading();
    if (is_block(tag)) {
      close_if_open(tag, [tag](HtmlTag t) {
        return t == HtmlTag::table ||
               (!is_table_part(tag) && (t == HtmlTag::td || t == HtmlTag::th));
      });
      return;
    }
    const auto depth = find_open(tag, is_table_part);
    if (depth == 0) return;
    const bool block_inside =
        std::any_of(open_.begin() + static_cast<std::ptrdiff_t>(depth) + 1, open_.end(),
                    [this](std::uint32_t node) { return is_block(tree_.nodes[node].tag); });
    if (!block_inside) {
      pop_to(depth);
      return;
    }
    auto& node = tree_.nodes[open_[depth]];
    if (node.inline_end == 0) node.inline_end = static_cast<std::uint32_t>(tree_.nodes.size());
  }

  HtmlTokens tokens_;
  HtmlTree tree_;
  std::vector<std::uint32_t> open_;
  std::array<std::uint32_t, 256> count_{};  // open elements by tag
};

}  // namespace

std::string_view HtmlTree::attribute(std::uint32_t node, std::string_view name) const {
  const auto& n = nodes[node];
  for (auto i = n.attribute; i < n.attribute + n.attributes; ++i) {
    if (equal_ignoring_case(attributes[i].name, name)) return attributes[i].value;
  }
  return {};
}

bool HtmlTree::has_attribute(std::uint32_t node, std::string_view name) const {
  const auto& n = nodes[node];
  for (auto i = n.attribute; i < n.attribute + n.attributes; ++i) {
    if (equal_ignoring_case(attributes[i].name, name)) return true;
  }
  return false;
}

std::string HtmlTree::text_of(std::uint32_t node) const {
  std::string out;
  const auto add = [&](const HtmlNode& n) {
    out += decode_references(source.substr(n.from, n.to - n.from));
  };
  if (is_raw_text(nodes[node].tag)) add(nodes[node]);
  std::vector<std::uint32_t> ends;  // of the blocks around
  for (auto i = node; i < nodes[node].end;) {
    const auto tag = nodes[i].tag;
    while (!ends.empty() && ends.back() <= i) {
      out += ' ';
      ends.pop_back();
    }
    if (is_block(tag)) ends.push_back(nodes[i].end);
    if (tag == HtmlTag::text) {
      add(nodes[i]);
    } else if (is_block(tag) || tag == HtmlTag::br) {
      out += ' ';
    }
    const bool unseen =
        tag == HtmlTag::svg || tag == HtmlTag::template_tag || tag == HtmlTag::noscript;
    i = unseen && i != node ? nodes[i].end : i + 1;
  }
  return squeeze_space(out);
}

HtmlTree parse_html(std::string_view source) {
  return TreeBuilder(source).build();
}

}  // namespace headwater
