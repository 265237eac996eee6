// SPDX-License-Identifier: Apache-2.0
// A block while it is being judged: its text, the way back to the original, and what is known of
// the place it stood in. HTML pages and flat text both become a list of these.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "read/page/source_text.h"

namespace headwater {

enum class Fate { undecided, keep, drop, comment };

struct TextBlock {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;       // of a heading: 1 to 6
  std::string text;             // white space squeezed
  std::uint32_t size = 0;       // code points of text
  std::vector<OffsetRun> runs;  // relative to this block
  std::vector<Link> links;      // relative to this block
  std::uint32_t link_size = 0;  // code points inside links
  std::uint32_t node = 0;       // the element it stood in (HTML), or its line number (flat text)
  std::uint32_t group = 0;      // blocks of one list, one run of lines or one table share a number
  std::uint32_t quote_depth = 0;  // marks ">" before its lines, or block quotations around it
  std::string author;             // of an earlier mail that is quoted
  std::string published;          // of the same, ISO date
  bool marked_bullet = false;     // flat text: the line began with a bullet
  Fate fate = Fate::undecided;
  std::string rule;           // why it was dropped
  std::uint32_t comment = 0;  // number of the reader comment it belongs to

  [[nodiscard]] double link_share() const { return size == 0 ? 0 : double(link_size) / size; }
  void drop(std::string_view because) {
    fate = Fate::drop;
    rule = because;
  }
};

// Writes text into one block: squeezes white space, keeps the way back.
class BlockWriter {
 public:
  explicit BlockWriter(const SourceText& source) : source_(source) {}

  // The bytes [from, to) of the source as they are; white space is squeezed unless `verbatim`.
  void source_range(std::size_t from, std::size_t to, bool verbatim = false);
  // Characters decoded from the source bytes [from, to), such as a character reference.
  void decoded(std::u32string_view characters, std::size_t from, std::size_t to);
  // A character the original does not hold; white space beside it is dropped.
  void literal(char c);
  void space() { pending_space_ = pending_space_ || (block_.size > 0 && !after_literal_); }

  void open_link() { link_start_ = block_.size; }
  void close_link(std::string url);

  [[nodiscard]] bool empty() const { return block_.size == 0; }
  [[nodiscard]] std::uint32_t size() const { return block_.size; }
  [[nodiscard]] std::string_view text() const { return block_.text; }
  // The block so far; the writer starts afresh.
  [[nodiscard]] TextBlock take();

 private:
  void put(char32_t c, std::size_t from, std::size_t to);
  void take_space(std::size_t from, std::size_t to);
  void flush_space();

  const SourceText& source_;
  TextBlock block_;
  bool pending_space_ = false;
  bool after_literal_ = false;
  std::size_t space_from_ = 0;
  std::size_t space_to_ = 0;
  std::uint32_t link_start_ = 0;
};

// The parts of a block. REQUIRES: spans in code points, sorted, not overlapping.
[[nodiscard]] std::vector<TextBlock> split_block(const TextBlock& block,
                                                 const std::vector<Span>& parts);

// Neither dropped nor a comment, as far as it is decided.
[[nodiscard]] inline bool is_kept(const TextBlock& block) {
  return block.fate == Fate::undecided || block.fate == Fate::keep;
}

}  // namespace headwater
