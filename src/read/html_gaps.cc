// SPDX-License-Identifier: Apache-2.0
#include "read/html_gaps.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "base/strings.h"
#include "read/bylines.h"
#include "read/judge_head.h"
#include "read/written_dates.h"

namespace headwater {
namespace {

constexpr std::size_t above_title = 5;  // blocks looked at
constexpr std::size_t below_title = 12;
constexpr std::size_t longest_line = 160;  // bytes

// The block that is the title, or the number of blocks.
std::size_t title_block(const Page& page) {
  const auto key = headline_key(page.facts.title);
  if (key.empty()) return page.blocks.size();
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const auto& block = page.blocks[i];
    if (block.size < 300 && headline_key(block.text) == key) return i;
  }
  return page.blocks.size();
}

// Blocks around the title, the nearest first; below before above.
std::vector<std::size_t> near_title(const Page& page) {
  std::vector<std::size_t> order;
  const auto title = title_block(page);
  const auto count = page.blocks.size();
  if (title == count) return order;
  for (std::size_t d = 1; d <= below_title; ++d) {
    if (title + d < count) order.push_back(title + d);
    if (d <= above_title && d <= title) order.push_back(title - d);
  }
  return order;
}

bool is_author_label(std::string_view line) {
  static const RE2 label(
      R"((?i)^(?:article |written |posted |story |text )?(?:by|author|authors|autor|autorin|auteur|writer|contributors?|written by|verfasst von)\s*:?$)");
  return line.size() < 30 && RE2::FullMatch(trim(line), label);
}

void take_line(Page& page, std::size_t i) {
  const auto& text = page.blocks[i].text;
  if (page.blocks[i].fate == Fate::comment || text.size() > longest_line) return;
  const auto byline = parse_byline(text);
  if (byline) {
    page.facts.set_published(byline->published, "read.byline_date");
    page.facts.set_authors(byline->authors, "read.byline");
  }
  constexpr std::size_t date_line = 60;
  if (text.size() <= date_line) page.facts.set_published(iso_date_in(text), "read.byline_date");
  if (!page.facts.authors.empty() || i + 1 >= page.blocks.size() || !is_author_label(text)) return;
  const auto& below = page.blocks[i + 1].text;
  if (below.size() <= longest_line) page.facts.set_authors(clean_authors(below), "read.byline");
}

// Keys that pages hand their own programs for the day of publication.
std::string date_in_scripts(const HtmlTree& tree) {
  static const RE2 pattern(
      R"((?i)["'\\](?:date_?published|published_?(?:at|date|time|on)?|publish_?(?:date|time|ed_?at)|publication_?date|first_?published(?:_?at)?|posted_?at|post_?date|article_?date|release_?date)\\*["']\s*:\s*\\*["'](\d{4}-\d{2}-\d{2}))");
  constexpr std::size_t most = 4U << 20U;  // bytes of scripts looked at
  std::size_t seen = 0;
  for (const auto& node : tree.nodes) {
    if (node.tag != Tag::script) continue;
    seen += node.to - node.from;
    if (seen > most) break;
    re2::StringPiece date;
    const auto script = tree.source.substr(node.from, node.to - node.from);
    if (RE2::PartialMatch(re2::StringPiece(script.data(), script.size()), pattern, &date)) {
      return iso_date_in({date.data(), date.size()});
    }
  }
  return "";
}

std::string date_in_address(const std::string& url) {
  static const RE2 pattern(R"(/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$))");
  std::string year;
  std::string month;
  std::string day;
  if (!RE2::PartialMatch(url, pattern, &year, &month, &day)) return "";
  return iso_date_in(year + "-" + month + "-" + day);
}

}  // namespace

void fill_gaps(const HtmlTree& tree, Page& page) {
  auto& facts = page.facts;
  if (!facts.published.empty() && !facts.authors.empty()) return;
  for (const auto i : near_title(page)) take_line(page, i);
  if (!facts.published.empty()) return;
  facts.set_published(date_in_address(facts.url), "read.address_date");
  facts.set_published(date_in_scripts(tree), "read.script_date");
}

}  // namespace headwater
