// SPDX-License-Identifier: Apache-2.0
#include "read/page/text_block.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace headwater {
namespace {

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x85 || c == 0x2028 ||
         c == 0x2029 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F;
}

// Invisible in running text: byte order marks, soft hyphens, zero-width and bidirectional controls.
bool is_invisible(char32_t c) {
  return c == 0xFEFF || c == 0xAD || c == 0x200B || c == 0x2060 || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || (c < 0x20 && !is_space(c)) || c == 0x7F;
}

}  // namespace

void BlockWriter::put(char32_t c, std::size_t from, std::size_t to) {
  const auto start = source_.byte_of(from);
  const auto end = source_.byte_of(to);
  const auto at = block_.size++;
  after_literal_ = false;
  append_utf8(block_.text, c);
  if (!block_.runs.empty() && end - start == 1) {
    auto& last = block_.runs.back();
    const bool one_to_one = last.byte_end - last.byte_start == last.text.size();
    if (one_to_one && last.byte_end == start && last.text.end == at) {
      last.text.end = at + 1;
      last.byte_end = end;
      return;
    }
  }
  block_.runs.push_back({{at, at + 1}, start, end});
}

void BlockWriter::flush_space() {
  if (!pending_space_) return;
  pending_space_ = false;
  if (block_.size == 0) return;
  if (space_to_ > space_from_) {
    put(U' ', space_from_, space_to_);
  } else {
    block_.text += ' ';
    ++block_.size;
  }
  space_from_ = space_to_ = 0;
}

// White space of the source: one that was put there by space() now has a place, too.
void BlockWriter::take_space(std::size_t from, std::size_t to) {
  if (block_.size == 0 || after_literal_) return;
  const bool has_place = pending_space_ && space_to_ > space_from_;
  if (!has_place) space_from_ = from;
  space_to_ = to;
  pending_space_ = true;
}

void BlockWriter::source_range(std::size_t from, std::size_t to, bool verbatim) {
  for (std::size_t i = from; i < to;) {
    const auto point = decode_utf8(source_.text, i);
    const auto next = i + point.bytes;
    if (verbatim ? (is_space(point.value) && point.value != '\n' && point.value != ' ' &&
                    point.value != '\t')
                 : is_space(point.value)) {
      take_space(i, next);
    } else if (!is_invisible(point.value)) {
      flush_space();
      put(point.value, i, next);
    }
    i = next;
  }
}

void BlockWriter::decoded(std::u32string_view characters, std::size_t from, std::size_t to) {
  for (const auto c : characters) {
    if (is_space(c)) {
      take_space(from, to);
    } else if (!is_invisible(c)) {
      flush_space();
      put(c, from, to);
    }
  }
}

void BlockWriter::literal(char c) {
  pending_space_ = false;
  after_literal_ = true;
  space_from_ = space_to_ = 0;
  block_.text += c;
  ++block_.size;
}

void BlockWriter::close_link(std::string url) {
  if (block_.size <= link_start_) return;
  block_.link_size += block_.size - link_start_;
  block_.links.push_back({{link_start_, block_.size}, std::move(url)});
}

TextBlock BlockWriter::take() {
  pending_space_ = false;
  after_literal_ = false;
  space_from_ = space_to_ = 0;
  link_start_ = 0;
  return std::exchange(block_, {});
}

namespace {

Span cut(Span span, Span part) {
  return {std::max(span.start, part.start) - part.start, std::min(span.end, part.end) - part.start};
}

void copy_runs(const TextBlock& block, Span part, std::size_t& first, TextBlock& out) {
  while (first < block.runs.size() && block.runs[first].text.end <= part.start) ++first;
  for (auto i = first; i < block.runs.size() && block.runs[i].text.start < part.end; ++i) {
    auto run = block.runs[i];
    const auto kept = cut(run.text, part);
    if (run.byte_end - run.byte_start == run.text.size()) {
      run.byte_start += kept.start + part.start - run.text.start;
      run.byte_end = run.byte_start + kept.size();
    }
    run.text = kept;
    out.runs.push_back(run);
  }
}

void copy_links(const TextBlock& block, Span part, std::size_t& first, TextBlock& out) {
  while (first < block.links.size() && block.links[first].span.end <= part.start) ++first;
  for (auto i = first; i < block.links.size() && block.links[i].span.start < part.end; ++i) {
    out.links.push_back({cut(block.links[i].span, part), block.links[i].url});
    out.link_size += out.links.back().span.size();
  }
}

}  // namespace

std::vector<TextBlock> split_block(const TextBlock& block, const std::vector<Span>& parts) {
  const Utf8Text text(block.text);
  std::vector<TextBlock> out;
  std::size_t run = 0;
  std::size_t link = 0;
  for (const auto part : parts) {
    TextBlock made;
    made.kind = block.kind;
    made.level = block.level;
    made.node = block.node;
    made.group = block.group;
    made.quote_depth = block.quote_depth;
    made.text = text.slice(part);
    made.size = part.size();
    copy_runs(block, part, run, made);
    copy_links(block, part, link, made);
    out.push_back(std::move(made));
  }
  return out;
}

}  // namespace headwater
