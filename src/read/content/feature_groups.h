// SPDX-License-Identifier: Apache-2.0
// The groups of columns that block_features.h puts together. Each group writes its columns into the
// front of the rows it is given and names them in the same order.
#pragma once

#include <cmath>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "read/content/line_facts.h"
#include "read/html/element_roles.h"
#include "read/html/html_tree.h"
#include "read/page/page.h"

namespace headwater {

// Where a group writes the columns of block i.
using RowAt = std::span<float>;

class ColumnWriter {
 public:
  explicit ColumnWriter(RowAt row) : row_(row) {}
  void put(double value) { row_[at_++] = static_cast<float>(value); }
  void put_log(double value) { put(std::log1p(value)); }
  [[nodiscard]] std::size_t written() const { return at_; }

 private:
  RowAt row_;
  std::size_t at_ = 0;
};

// The text of one block.
[[nodiscard]] std::span<const std::string_view> text_feature_names();
void write_text_features(const TextBlock& block, const LineFacts& line, RowAt row);

// What the rules made of a block: its fate and the rule.
[[nodiscard]] std::span<const std::string_view> rule_feature_names();
void write_rule_features(const TextBlock& block, RowAt row);

// Where it stands in the run of blocks, and the blocks around it.
[[nodiscard]] std::span<const std::string_view> order_feature_names();
class OrderFeatures {
 public:
  OrderFeatures(const Page& page, const std::vector<LineFacts>& lines);
  void write(std::size_t block, RowAt row) const;

 private:
  void write_neighbour(std::ptrdiff_t block, ColumnWriter& out) const;

  const Page& page_;
  const std::vector<LineFacts>& lines_;
  std::vector<std::uint64_t> size_before_;   // code points before each block
  std::vector<std::uint32_t> kept_before_;   // blocks the rules kept before each block
  std::vector<std::uint32_t> copies_;        // blocks with the same text
  std::vector<std::uint32_t> earlier_;       // those before it
  std::vector<std::int32_t> heading_above_;  // -1: none
  std::ptrdiff_t title_ = -1;
  std::ptrdiff_t first_kept_ = -1;
  std::ptrdiff_t last_kept_ = -1;
  std::ptrdiff_t first_prose_ = -1;
  std::ptrdiff_t last_prose_ = -1;
};

// The page as a whole, the same for all its blocks.
[[nodiscard]] std::span<const std::string_view> page_feature_names();
void write_page_features(const Page& page, const std::vector<LineFacts>& lines, RowAt row);

// Its elements: tags, roles, the containers around it, how often its markup repeats.
[[nodiscard]] std::span<const std::string_view> place_feature_names();
class PlaceFeatures {
 public:
  PlaceFeatures(const HtmlTree& tree, const std::vector<ElementRole>& roles, const Page& page,
                const std::vector<LineFacts>& lines);
  void write(std::size_t block, RowAt row) const;

 private:
  struct Sums {
    std::uint64_t size = 0;
    std::uint64_t links = 0;
    std::uint64_t prose = 0;
    std::uint64_t kept = 0;
  };
  struct Repeat {
    std::uint32_t count = 0;
    std::uint64_t size = 0;
    std::uint64_t links = 0;
    std::uint64_t kept = 0;
  };
  void write_ancestry(std::uint32_t node, ColumnWriter& out) const;
  void write_containers(std::size_t block, ColumnWriter& out) const;
  void write_repeats(std::size_t block, ColumnWriter& out) const;
  // Blocks inside a node, as a range of order_.
  [[nodiscard]] std::pair<std::size_t, std::size_t> inside(std::uint32_t node) const;
  void sum_blocks(const std::vector<LineFacts>& lines);
  void count_repeats();

  const HtmlTree& tree_;
  const std::vector<ElementRole>& roles_;
  const Page& page_;
  std::vector<std::uint32_t> nodes_;     // of the blocks, sorted
  std::vector<std::uint32_t> position_;  // of each block in nodes_
  std::vector<Sums> before_;             // of the blocks before each position
  std::vector<std::uint32_t> shape_of_;  // each block's number in shapes_
  std::vector<std::uint32_t> path_of_;
  std::vector<Repeat> shapes_;
  std::vector<Repeat> paths_;
};

// What the page's own JSON-LD text and description say of a block.
[[nodiscard]] std::span<const std::string_view> witness_feature_names();
class WitnessFeatures {
 public:
  explicit WitnessFeatures(const Page& page);
  void write(const TextBlock& block, RowAt row) const;

 private:
  std::vector<std::uint64_t> body_;         // hashes of three words, sorted
  std::vector<std::uint64_t> description_;  // likewise
  std::vector<std::uint64_t> title_;        // hashes of single words, sorted
};

}  // namespace headwater
