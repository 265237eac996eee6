// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "report/html_report.h"

namespace headwater {
namespace {

constexpr int row_height = 26;
constexpr int column_width = 230;
constexpr int node_width = 196;
constexpr std::size_t most_rows = 40;

struct Node {
  std::string text;
  std::string title;
  std::string anchor;
  std::string style;
  int column = 0;
  int row = 0;
  MaybeIndex parent;  // index of a node
  bool credited = true;
};

std::string clipped(const std::string& text, std::size_t longest) {
  const Utf8Text whole(text);
  if (whole.size() <= longest) return text;
  return std::string(whole.slice({0, static_cast<std::uint32_t>(longest - 1)})) + "…";
}

// Nodes in depth-first order, one row each: an origin, then what comes from it, generation by
// generation to the right.
class Tree {
 public:
  Tree(const CaseView& view, std::uint32_t claim) : view_(view) {
    for (const auto index : view.origins_of(claim)) add_origin(view.findings().origins[index]);
  }

  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }

 private:
  void add_origin(const Origin& origin) {
    std::map<MaybeIndex, std::vector<std::uint32_t>> children;
    for (const auto index : origin.utterances) {
      const auto& utterance = view_.findings().utterances[index];
      if (utterance.stance == Stance::denies) continue;
      const auto from = utterance.derived_from;
      const bool inside =
          from && from != index && std::ranges::binary_search(origin.utterances, *from);
      children[inside ? from : MaybeIndex()].push_back(index);
    }
    const auto root = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({origin.name.empty() ? "nobody named" : origin.name, origin.name, "",
                      origin.known ? "origin" : "unknown", 0, static_cast<int>(nodes_.size()),
                      no_index, true});
    std::vector<std::pair<std::uint32_t, std::uint32_t>> open;  // utterance, parent node
    push_children(children, no_index, root, open);
    while (!open.empty() && nodes_.size() < most_rows) {
      const auto [index, parent] = open.back();
      open.pop_back();
      add_utterance(index, parent);
      push_children(children, index, static_cast<std::uint32_t>(nodes_.size() - 1), open);
    }
  }

  static void push_children(const std::map<MaybeIndex, std::vector<std::uint32_t>>& children,
                            MaybeIndex of, std::uint32_t node,
                            std::vector<std::pair<std::uint32_t, std::uint32_t>>& open) {
    const auto found = children.find(of);
    if (found == children.end()) return;
    for (auto it = found->second.rbegin(); it != found->second.rend(); ++it)
      open.emplace_back(*it, node);
  }

  void add_utterance(std::uint32_t index, std::uint32_t parent) {
    const auto& utterance = view_.findings().utterances[index];
    const auto where = view_.place_of(utterance);
    nodes_.push_back(
        {fmt::format("{} {}", view_.label(utterance.document), view_.publisher(utterance)),
         fmt::format("{}: {}", derivation_text(utterance.derivation), view_.quoted(where, 300)),
         sentence_anchor(view_, where), "report", nodes_[parent].column + 1,
         static_cast<int>(nodes_.size()), parent,
         utterance.derivation == Derivation::original || utterance.credited});
  }

  const CaseView& view_;
  std::vector<Node> nodes_;
};

std::string edge_svg(const Node& from, const Node& to) {
  const int x1 = from.column * column_width + node_width;
  const int y1 = from.row * row_height + row_height / 2;
  const int x2 = to.column * column_width;
  const int y2 = to.row * row_height + row_height / 2;
  const int middle = (x1 + x2) / 2;
  return fmt::format("<path class=\"edge{}\" d=\"M{} {} C{} {} {} {} {} {}\"/>\n",
                     to.credited ? "" : " silent", x1, y1, middle, y1, middle, y2, x2, y2);
}

std::string node_svg(const Node& node) {
  const int x = node.column * column_width;
  const int y = node.row * row_height + 2;
  auto box = fmt::format(
      "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"4\"/><text x=\"{}\" "
      "y=\"{}\">{}</text><title>{}</title>",
      node.style, x, y, node_width, row_height - 6, x + 8, y + 15,
      html_escaped(clipped(node.text, 28)), html_escaped(node.title));
  if (!node.anchor.empty()) return fmt::format("<a href=\"#{}\">{}</a>\n", node.anchor, box);
  return "<g>" + box + "</g>\n";
}

}  // namespace

std::string origin_tree_svg(const CaseView& view, std::uint32_t claim) {
  const Tree tree(view, claim);
  const auto& nodes = tree.nodes();
  if (nodes.size() < 2) return "";
  int columns = 0;
  for (const auto& node : nodes) columns = std::max(columns, node.column);
  const auto width = columns * column_width + node_width + 2;
  const auto height = static_cast<int>(nodes.size()) * row_height + 2;
  auto out = fmt::format(
      "<svg class=\"tree\" viewBox=\"-1 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"img\" "
      "aria-label=\"where the claim comes from\">\n",
      width, height);
  for (const auto& node : nodes) {
    if (node.parent) out += edge_svg(nodes[*node.parent], node);
  }
  for (const auto& node : nodes) out += node_svg(node);
  return out + "</svg>";
}

}  // namespace headwater
