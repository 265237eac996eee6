// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <unordered_map>

#include "read/content/feature_groups.h"
#include "read/content/headline_block.h"

namespace headwater {
namespace {

constexpr std::array<std::string_view, 47> order_names{"index_share",
                                                       "size_share",
                                                       "log_index",
                                                       "log_index_end",
                                                       "from_title",
                                                       "from_first_prose",
                                                       "from_last_prose",
                                                       "in_prose_extent",
                                                       "from_first_kept",
                                                       "from_last_kept",
                                                       "in_kept_extent",
                                                       "kept_near_before",
                                                       "kept_near_after",
                                                       "kept_far_before",
                                                       "kept_far_after",
                                                       "copies",
                                                       "earlier_copies",
                                                       "from_heading",
                                                       "heading_line_kind",
                                                       "heading_level",
                                                       "heading_kept",
                                                       "group_index",
                                                       "group_rest",
                                                       "b2_size",
                                                       "b2_links",
                                                       "b2_sentence",
                                                       "b2_kept",
                                                       "b2_kind",
                                                       "b2_line",
                                                       "b1_size",
                                                       "b1_links",
                                                       "b1_sentence",
                                                       "b1_kept",
                                                       "b1_kind",
                                                       "b1_line",
                                                       "a1_size",
                                                       "a1_links",
                                                       "a1_sentence",
                                                       "a1_kept",
                                                       "a1_kind",
                                                       "a1_line",
                                                       "a2_size",
                                                       "a2_links",
                                                       "a2_sentence",
                                                       "a2_kept",
                                                       "a2_kind",
                                                       "a2_line"};

// Signed distance, large ones pressed together; `none` where there is nothing to measure from.
double distance(std::ptrdiff_t from, std::ptrdiff_t to) {
  if (from < 0) return -9;
  const auto d = static_cast<double>(to - from);
  return d < 0 ? -std::log1p(-d) : std::log1p(d);
}

}  // namespace

std::span<const std::string_view> order_feature_names() {
  return order_names;
}

OrderFeatures::OrderFeatures(const Page& page, const std::vector<LineFacts>& lines)
    : page_(page), lines_(lines) {
  const auto count = page.blocks.size();
  size_before_.assign(count + 1, 0);
  kept_before_.assign(count + 1, 0);
  copies_.assign(count, 0);
  earlier_.assign(count, 0);
  heading_above_.assign(count, -1);
  std::unordered_map<std::string_view, std::uint32_t> seen;
  const auto title = headline_key(page.facts.title);
  std::int32_t heading = -1;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& block = page.blocks[i];
    const auto at = static_cast<std::ptrdiff_t>(i);
    const bool kept = is_kept(block);
    size_before_[i + 1] = size_before_[i] + block.size;
    kept_before_[i + 1] = kept_before_[i] + static_cast<std::uint32_t>(kept);
    earlier_[i] = seen[block.text]++;
    heading_above_[i] = heading;
    if (block.kind == BlockKind::heading) heading = static_cast<std::int32_t>(i);
    const bool top = block.kind == BlockKind::heading && block.level == 1;
    const auto tells_title = [&] {
      return title.empty() ? top : block.size < 300 && headline_key(block.text) == title;
    };
    if (title_ < 0 && tells_title()) title_ = at;
    if (kept && first_kept_ < 0) first_kept_ = at;
    if (kept) last_kept_ = at;
    if (lines[i].is_prose && first_prose_ < 0) first_prose_ = at;
    if (lines[i].is_prose) last_prose_ = at;
  }
  for (std::size_t i = 0; i < count; ++i) copies_[i] = seen[page.blocks[i].text];
}

void OrderFeatures::write_neighbour(std::ptrdiff_t block, ColumnWriter& out) const {
  if (block < 0 || block >= static_cast<std::ptrdiff_t>(page_.blocks.size())) {
    for (int i = 0; i < 6; ++i) out.put(-1);
    return;
  }
  const auto i = static_cast<std::size_t>(block);
  const auto& b = page_.blocks[i];
  out.put_log(b.size);
  out.put(b.link_share());
  out.put(lines_[i].sentence ? 1 : 0);
  out.put(is_kept(b) ? 1 : 0);
  out.put(static_cast<double>(b.kind));
  out.put(static_cast<double>(lines_[i].kind));
}

void OrderFeatures::write(std::size_t block, RowAt row) const {
  const auto count = page_.blocks.size();
  const auto at = static_cast<std::ptrdiff_t>(block);
  const auto kept_in = [&](std::ptrdiff_t from, std::ptrdiff_t to) {
    const auto last = static_cast<std::ptrdiff_t>(count);
    const auto a = std::clamp<std::ptrdiff_t>(from, 0, last);
    const auto b = std::clamp<std::ptrdiff_t>(to, 0, last);
    return kept_before_[static_cast<std::size_t>(b)] - kept_before_[static_cast<std::size_t>(a)];
  };
  ColumnWriter out(row);
  out.put(static_cast<double>(block) / static_cast<double>(count));
  out.put(static_cast<double>(size_before_[block]) /
          static_cast<double>(std::max<std::uint64_t>(1, size_before_[count])));
  out.put_log(static_cast<double>(block));
  out.put_log(static_cast<double>(count - block));
  out.put(distance(title_, at));
  out.put(distance(first_prose_, at));
  out.put(distance(last_prose_, at));
  out.put(at >= first_prose_ && at <= last_prose_ ? 1 : 0);
  out.put(distance(first_kept_, at));
  out.put(distance(last_kept_, at));
  out.put(at >= first_kept_ && at <= last_kept_ ? 1 : 0);
  out.put(kept_in(at - 3, at));
  out.put(kept_in(at + 1, at + 4));
  out.put(kept_in(at - 12, at - 3));
  out.put(kept_in(at + 4, at + 13));
  out.put(copies_[block]);
  out.put(earlier_[block]);
  const auto heading = heading_above_[block];
  out.put(distance(heading, at));
  const auto h = static_cast<std::size_t>(std::max(heading, 0));
  out.put(heading < 0 ? -1 : static_cast<double>(lines_[h].kind));
  out.put(heading < 0 ? -1 : page_.blocks[h].level);
  out.put(heading < 0 ? -1 : (is_kept(page_.blocks[h]) ? 1 : 0));
  constexpr std::size_t reach = 30;
  const auto group = page_.blocks[block].group;
  std::size_t before = 0;
  while (before < std::min(reach, block) && page_.blocks[block - before - 1].group == group) {
    ++before;
  }
  std::size_t after = 0;
  while (after < reach && block + after + 1 < count &&
         page_.blocks[block + after + 1].group == group) {
    ++after;
  }
  out.put(static_cast<double>(before));
  out.put(static_cast<double>(after));
  for (const std::ptrdiff_t offset : {-2, -1, 1, 2}) write_neighbour(at + offset, out);
}

}  // namespace headwater
