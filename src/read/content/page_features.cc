// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "read/content/feature_groups.h"

namespace headwater {
namespace {

constexpr std::array<std::string_view, 18> page_names{
    "page_size",       "page_prose",    "page_blocks",     "page_links",      "page_kept",
    "page_kept_share", "page_comments", "page_items",      "page_mean_prose", "page_headings",
    "says_article",    "says_product",  "says_discussion", "says_list",       "og_article",
    "og_other",        "has_body",      "has_date"};

}  // namespace

std::span<const std::string_view> page_feature_names() {
  return page_names;
}

void write_page_features(const Page& page, const std::vector<LineFacts>& lines, RowAt row) {
  double size = 0, links = 0, kept = 0, comments = 0, items = 0, prose = 0;
  double prose_blocks = 0, headings = 0;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const auto& block = page.blocks[i];
    size += block.size;
    links += block.link_size;
    if (block.fate == Fate::undecided || block.fate == Fate::keep) kept += block.size;
    if (block.fate == Fate::comment) comments += block.size;
    if (block.kind == BlockKind::list_item) items += block.size;
    if (block.kind == BlockKind::heading) ++headings;
    if (lines[i].is_prose) {
      prose += block.size;
      ++prose_blocks;
    }
  }
  const double whole = std::max(1.0, size);
  ColumnWriter out(row);
  out.put_log(size);
  out.put_log(prose);
  out.put_log(static_cast<double>(page.blocks.size()));
  out.put(links / whole);
  out.put_log(kept);
  out.put(kept / whole);
  out.put(comments / whole);
  out.put(items / whole);
  out.put_log(prose / std::max(1.0, prose_blocks));
  out.put_log(headings);
  out.put(page.signs.article ? 1 : 0);
  out.put(page.signs.product ? 1 : 0);
  out.put(page.signs.discussion ? 1 : 0);
  out.put(page.signs.list ? 1 : 0);
  out.put(page.signs.og_type == "article" ? 1 : 0);
  out.put(!page.signs.og_type.empty() && page.signs.og_type != "article" ? 1 : 0);
  out.put(page.signs.article_body.empty() ? 0 : 1);
  out.put(page.facts.published.empty() ? 0 : 1);
}

}  // namespace headwater
