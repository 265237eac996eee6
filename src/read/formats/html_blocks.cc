// SPDX-License-Identifier: Apache-2.0
#include "read/formats/html_blocks.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "read/content/line_kinds.h"
#include "read/html/character_references.h"

namespace headwater {
namespace {

bool is_skipped(HtmlTag tag) {
  static constexpr std::array set{
      HtmlTag::script, HtmlTag::style,  HtmlTag::template_tag, HtmlTag::svg,
      HtmlTag::select, HtmlTag::option, HtmlTag::textarea,     HtmlTag::canvas,
      HtmlTag::audio,  HtmlTag::video,  HtmlTag::object,       HtmlTag::head,
      HtmlTag::title,  HtmlTag::iframe, HtmlTag::noframes,     HtmlTag::button,
      HtmlTag::embed,  HtmlTag::map,    HtmlTag::optgroup};
  return std::ranges::find(set, tag) != set.end();
}

// A table of figures or words: several rows and columns of short cells, nothing nested.
bool is_data_table(const HtmlTree& tree, std::uint32_t table) {
  std::uint32_t rows = 0;
  std::uint32_t cells = 0;
  std::uint64_t bytes = 0;
  for (auto i = table + 1; i < tree.nodes[table].end; ++i) {
    const auto& node = tree.nodes[i];
    if (node.tag == HtmlTag::table || node.tag == HtmlTag::form || node.tag == HtmlTag::input ||
        heading_level(node.tag) > 0) {
      return false;
    }
    rows += static_cast<std::uint32_t>(node.tag == HtmlTag::tr);
    cells += static_cast<std::uint32_t>(node.tag == HtmlTag::td || node.tag == HtmlTag::th);
    if (node.tag == HtmlTag::text) bytes += node.to - node.from;
  }
  return rows >= 2 && cells >= 2 * rows && bytes < 120ULL * cells;
}

class BlockMaker {
 public:
  BlockMaker(const HtmlTree& tree, const SourceText& source, bool with_noscript)
      : tree_(tree), with_noscript_(with_noscript), writer_(source) {}

  std::vector<TextBlock> make() {
    for (std::uint32_t i = 1; i < tree_.nodes.size();) {
      leave_elements(i);
      const auto tag = tree_.nodes[i].tag;
      if (is_skipped(tag) || (tag == HtmlTag::noscript && !with_noscript_)) {
        if (is_block(tag) && tag != HtmlTag::button) flush();
        i = tree_.nodes[i].end;
        continue;
      }
      enter(i);
      ++i;
    }
    leave_elements(static_cast<std::uint32_t>(tree_.nodes.size()));
    flush();
    return std::move(blocks_);
  }

 private:
  struct Open {
    std::uint32_t node = 0;
    std::uint32_t end = 0;
  };

  void leave_elements(std::uint32_t at) {
    while (!links_.empty() && links_.back().end <= at) {
      writer_.close_link(link_url_);
      links_.pop_back();
    }
    while (!open_.empty() && open_.back().end <= at) {
      const auto node = open_.back().node;
      const auto tag = tree_.nodes[node].tag;
      if (node == data_table_) {
        data_table_ = 0;
        flush(BlockKind::table);
      } else if (data_table_ == 0) {
        flush();
      }
      open_.pop_back();
      --depth_[static_cast<std::size_t>(tag)];
    }
  }

  void enter(std::uint32_t i) {
    const auto& node = tree_.nodes[i];
    if (node.tag == HtmlTag::text) return add_text(node);
    if (node.tag == HtmlTag::br) return add_break();
    if (node.tag == HtmlTag::hr) {
      flush();
      ++group_;
      return;
    }
    if (node.tag == HtmlTag::a) {
      link_url_ = decode_references(tree_.attribute(i, "href"));
      links_.push_back({i, node.inline_end > 0 ? node.inline_end : node.end});
      writer_.open_link();
      return;
    }
    if (!is_block(node.tag)) return;
    if (data_table_ != 0) {
      add_cell_mark(node.tag);
    } else {
      flush();
    }
    open_.push_back({i, node.end});
    ++depth_[static_cast<std::size_t>(node.tag)];
    const bool begins_group = node.tag == HtmlTag::ul || node.tag == HtmlTag::ol ||
                              node.tag == HtmlTag::table || node.tag == HtmlTag::p ||
                              node.tag == HtmlTag::div || node.tag == HtmlTag::dl;
    if (begins_group && depth_of(HtmlTag::ul) + depth_of(HtmlTag::ol) <= 1) ++group_;
    if (node.tag == HtmlTag::table && data_table_ == 0 && is_data_table(tree_, i)) data_table_ = i;
  }

  void add_cell_mark(HtmlTag tag) {
    if (writer_.empty()) return;
    if (tag == HtmlTag::tr) writer_.literal('\n');
    if ((tag == HtmlTag::td || tag == HtmlTag::th) && writer_.text().back() != '\n')
      writer_.literal('\t');
    if (tag == HtmlTag::p || tag == HtmlTag::div || tag == HtmlTag::li) writer_.space();
  }

  void add_text(const HtmlNode& node) {
    const bool verbatim = depth_of(HtmlTag::pre) > 0;
    const auto text = tree_.source.substr(0, node.to);
    std::size_t from = node.from;
    for (auto at = text.find('&', from); at < node.to; at = text.find('&', at + 1)) {
      const auto reference = read_reference(text, at);
      if (reference.length == 0) continue;
      const auto end = std::min<std::size_t>(at + reference.length, node.to);
      writer_.source_range(from, at, verbatim);
      writer_.decoded(reference.characters, at, end);
      from = end;
      at = end - 1;
    }
    writer_.source_range(from, node.to, verbatim);
    if (!writer_.empty()) breaks_ = writer_.size() == size_at_break_ ? breaks_ : 0;
  }

  void add_break() {
    if (data_table_ != 0) return writer_.space();
    if (writer_.empty()) return;
    breaks_ = writer_.size() == size_at_break_ ? breaks_ + 1 : 1;
    if (breaks_ >= 2) return flush();
    writer_.literal('\n');
    size_at_break_ = writer_.size();
  }

  [[nodiscard]] std::uint32_t depth_of(HtmlTag tag) const {
    return depth_[static_cast<std::size_t>(tag)];
  }

  [[nodiscard]] BlockKind kind_here() const {
    if (depth_of(HtmlTag::pre) > 0) return BlockKind::code;
    if (depth_of(HtmlTag::figcaption) > 0 || depth_of(HtmlTag::caption) > 0)
      return BlockKind::caption;
    if (level_here() > 0) return BlockKind::heading;
    if (depth_of(HtmlTag::blockquote) > 0) return BlockKind::quote;
    if (depth_of(HtmlTag::li) > 0) return BlockKind::list_item;
    return BlockKind::paragraph;
  }
  [[nodiscard]] std::uint8_t level_here() const {
    for (auto tag = HtmlTag::h1; tag <= HtmlTag::h6;
         tag = static_cast<HtmlTag>(static_cast<int>(tag) + 1)) {
      if (depth_of(tag) > 0) return static_cast<std::uint8_t>(heading_level(tag));
    }
    return 0;
  }

  void flush() { flush(kind_here()); }
  void flush(BlockKind kind) {
    breaks_ = 0;
    size_at_break_ = 0;
    if (!links_.empty()) writer_.close_link(link_url_);
    auto block = writer_.take();
    if (!links_.empty()) writer_.open_link();
    if (block.size == 0) return;
    block.kind = kind;
    block.level = level_here();
    block.node = open_.empty() ? 0 : open_.back().node;
    block.group = group_;
    block.quote_depth = depth_of(HtmlTag::blockquote);
    if (kind == BlockKind::code || kind == BlockKind::table) {
      blocks_.push_back(std::move(block));
    } else {
      add_lines(block);
    }
  }

  // Lines divided by single breaks: apart, or together where a line was only wrapped.
  void add_lines(TextBlock& block) {
    if (block.text.find('\n') == std::string::npos) {
      blocks_.push_back(std::move(block));
      return;
    }
    const auto points = to_utf32(block.text);
    std::vector<Span> lines;
    std::uint32_t from = 0;
    const auto size = static_cast<std::uint32_t>(points.size());
    for (std::uint32_t i = 0; i <= size; ++i) {
      if (i < size && points[i] != U'\n') continue;
      if (i + 1 < size && i - from >= 45 && is_wrapped(points, i)) continue;
      lines.push_back({from, i});
      from = i + 1;
    }
    for (auto& part : split_block(block, lines)) {
      std::ranges::replace(part.text, '\n', ' ');
      if (part.size > 0) blocks_.push_back(std::move(part));
    }
  }
  static bool is_wrapped(const std::u32string& points, std::uint32_t end) {
    constexpr std::uint32_t enough = 16;
    const auto from = end > enough ? end - enough : 0;
    const auto next = points[end + 1];
    const bool goes_on = fold_case(next) == next && next > U'9';
    return goes_on && !ends_sentence(to_utf8(std::u32string_view(points).substr(from, end - from)));
  }

  const HtmlTree& tree_;
  bool with_noscript_;
  BlockWriter writer_;
  std::vector<TextBlock> blocks_;
  std::vector<Open> open_;
  std::vector<Open> links_;
  std::string link_url_;
  std::array<std::uint32_t, 256> depth_{};
  std::uint32_t group_ = 0;
  std::uint32_t data_table_ = 0;
  std::uint32_t breaks_ = 0;
  std::uint32_t size_at_break_ = 0;
};

}  // namespace

std::vector<TextBlock> html_blocks(const HtmlTree& tree, const SourceText& source) {
  constexpr std::uint64_t hardly_anything = 300;
  auto blocks = BlockMaker(tree, source, false).make();
  std::uint64_t size = 0;
  for (const auto& block : blocks) size += block.size;
  if (size >= hardly_anything) return blocks;
  return BlockMaker(tree, source, true).make();
}

}  // namespace headwater
