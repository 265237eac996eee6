// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/hash.h"
#include "read/content/feature_groups.h"

namespace headwater {
namespace {

constexpr std::array<HtmlTag, 12> watched_tags{
    HtmlTag::article, HtmlTag::main,   HtmlTag::aside,   HtmlTag::nav,
    HtmlTag::header,  HtmlTag::footer, HtmlTag::form,    HtmlTag::table,
    HtmlTag::li,      HtmlTag::figure, HtmlTag::section, HtmlTag::blockquote};
constexpr std::size_t role_count = enum_names<ElementRole>.size();
constexpr std::size_t containers = 4;

const std::vector<std::string_view>& place_names() {
  static const auto list = [] {
    static std::vector<std::string> made{"tag", "parent_tag", "grandparent_tag", "depth"};
    for (const auto* tag : {"article", "main", "aside", "nav", "header", "footer", "form", "table",
                            "li", "figure", "section", "blockquote"}) {
      made.push_back(std::string("in_") + tag);
    }
    made.emplace_back("near_role");
    made.emplace_back("near_role_distance");
    for (std::size_t i = 1; i < role_count; ++i) {
      made.push_back("role_" + std::string(enum_names<ElementRole>[i]));
    }
    for (std::size_t level = 0; level < containers; ++level) {
      for (const auto* what : {"blocks", "size", "links", "prose", "prose_of_page", "kept"}) {
        made.push_back("around" + std::to_string(level + 1) + "_" + what);
      }
    }
    for (const auto* what : {"shape", "path"}) {
      for (const auto* figure : {"count", "size", "links", "kept"}) {
        made.push_back(std::string(what) + "_" + figure);
      }
    }
    return std::vector<std::string_view>(made.begin(), made.end());
  }();
  return list;
}

double share(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

// Two blocks of one shape stand in elements of the same tags and classes.
std::uint64_t shape_hash(const HtmlTree& tree, std::uint32_t node) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (int level = 0; level < 3 && node != 0; ++level, node = tree.nodes[node].parent) {
    hash = fnv1a64(tree.attribute(node, "class").substr(0, 120), hash);
    hash = (hash ^ static_cast<std::uint64_t>(tree.nodes[node].tag)) * 1099511628211ULL;
  }
  return hash;
}

std::uint64_t path_hash(const HtmlTree& tree, std::uint32_t node) {
  std::uint64_t hash = 1469598103934665603ULL;
  for (int level = 0; level < 6 && node != 0; ++level, node = tree.nodes[node].parent) {
    hash = (hash ^ static_cast<std::uint64_t>(tree.nodes[node].tag)) * 1099511628211ULL;
  }
  return hash;
}

}  // namespace

std::span<const std::string_view> place_feature_names() {
  return place_names();
}

PlaceFeatures::PlaceFeatures(const HtmlTree& tree, const std::vector<ElementRole>& roles,
                             const Page& page, const std::vector<LineFacts>& lines)
    : tree_(tree), roles_(roles), page_(page) {
  sum_blocks(lines);
  count_repeats();
}

void PlaceFeatures::sum_blocks(const std::vector<LineFacts>& lines) {
  const auto count = page_.blocks.size();
  std::vector<std::uint32_t> order(count);
  for (std::uint32_t i = 0; i < count; ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return page_.blocks[i].node; });
  position_.resize(count);
  before_.resize(count + 1);
  for (std::uint32_t at = 0; at < count; ++at) {
    const auto& block = page_.blocks[order[at]];
    nodes_.push_back(block.node);
    position_[order[at]] = at;
    auto sums = before_[at];
    sums.size += block.size;
    sums.links += block.link_size;
    if (lines[order[at]].is_prose) sums.prose += block.size;
    if (block.fate == Fate::undecided) sums.kept += block.size;
    before_[at + 1] = sums;
  }
}

void PlaceFeatures::count_repeats() {
  std::unordered_map<std::uint64_t, std::uint32_t> shape_numbers;
  std::unordered_map<std::uint64_t, std::uint32_t> path_numbers;
  const auto add = [](std::uint64_t hash, const TextBlock& block, auto& numbers,
                      std::vector<Repeat>& repeats) {
    const auto [found, is_new] =
        numbers.try_emplace(hash, static_cast<std::uint32_t>(repeats.size()));
    if (is_new) repeats.emplace_back();
    auto& repeat = repeats[found->second];
    ++repeat.count;
    repeat.size += block.size;
    repeat.links += block.link_size;
    if (block.fate == Fate::undecided) repeat.kept += block.size;
    return found->second;
  };
  for (const auto& block : page_.blocks) {
    shape_of_.push_back(add(shape_hash(tree_, block.node), block, shape_numbers, shapes_));
    path_of_.push_back(add(path_hash(tree_, block.node), block, path_numbers, paths_));
  }
}

std::pair<std::size_t, std::size_t> PlaceFeatures::inside(std::uint32_t node) const {
  const auto from = std::ranges::lower_bound(nodes_, node) - nodes_.begin();
  const auto to = std::ranges::lower_bound(nodes_, tree_.nodes[node].end) - nodes_.begin();
  return {static_cast<std::size_t>(from), static_cast<std::size_t>(to)};
}

void PlaceFeatures::write_ancestry(std::uint32_t node, ColumnWriter& out) const {
  constexpr int deepest = 60;
  const auto tag_of = [&](std::uint32_t n) { return static_cast<double>(tree_.nodes[n].tag); };
  const auto parent = tree_.nodes[node].parent;
  out.put(tag_of(node));
  out.put(tag_of(parent));
  out.put(tag_of(tree_.nodes[parent].parent));
  std::array<bool, watched_tags.size()> in_tag{};
  std::array<float, role_count> in_role{};
  auto near = ElementRole::none;
  int near_distance = -1;
  int depth = 0;
  for (auto at = node; at != 0 && depth < deepest; at = tree_.nodes[at].parent, ++depth) {
    for (std::size_t t = 0; t < watched_tags.size(); ++t) {
      in_tag[t] = in_tag[t] || tree_.nodes[at].tag == watched_tags[t];
    }
    const auto role = roles_[at];
    if (role == ElementRole::none) continue;
    auto& seen = in_role[static_cast<std::size_t>(role)];
    if (seen == 0) seen = static_cast<float>(deepest - depth);
    if (near != ElementRole::none) continue;
    near = role;
    near_distance = depth;
  }
  out.put(depth);
  for (const auto in : in_tag) out.put(in ? 1 : 0);
  out.put(static_cast<double>(near));
  out.put(near_distance);
  for (std::size_t i = 1; i < role_count; ++i) out.put(in_role[i]);
}

// The elements around the block that each hold more blocks than the one before.
void PlaceFeatures::write_containers(std::size_t block, ColumnWriter& out) const {
  constexpr int deepest = 60;
  std::size_t held = 1;
  std::size_t level = 0;
  const auto whole = before_.back();
  auto node = page_.blocks[block].node;
  for (int depth = 0; depth < deepest && level < containers; ++depth) {
    const auto [from, to] = inside(node);
    if (to - from > held) {
      held = to - from;
      ++level;
      const auto& a = before_[from];
      const auto& b = before_[to];
      out.put_log(static_cast<double>(held));
      out.put_log(static_cast<double>(b.size - a.size));
      out.put(share(b.links - a.links, b.size - a.size));
      out.put(share(b.prose - a.prose, b.size - a.size));
      out.put(share(b.prose - a.prose, whole.prose));
      out.put(share(b.kept - a.kept, b.size - a.size));
    }
    if (node == 0) break;
    node = tree_.nodes[node].parent;
  }
  for (; level < containers; ++level) {
    for (int i = 0; i < 6; ++i) out.put(-1);
  }
}

void PlaceFeatures::write_repeats(std::size_t block, ColumnWriter& out) const {
  const auto write_one = [&](const Repeat& repeat) {
    out.put_log(repeat.count);
    out.put_log(static_cast<double>(repeat.size) / repeat.count);
    out.put(share(repeat.links, repeat.size));
    out.put(share(repeat.kept, repeat.size));
  };
  write_one(shapes_[shape_of_[block]]);
  write_one(paths_[path_of_[block]]);
}

void PlaceFeatures::write(std::size_t block, RowAt row) const {
  ColumnWriter out(row);
  write_ancestry(page_.blocks[block].node, out);
  write_containers(block, out);
  write_repeats(block, out);
}

}  // namespace headwater
