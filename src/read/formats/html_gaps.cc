// SPDX-License-Identifier: Apache-2.0
#include "read/formats/html_gaps.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "base/strings.h"
#include "read/content/bylines.h"
#include "read/content/headline_block.h"
#include "read/page/written_dates.h"

namespace headwater {
namespace {

constexpr std::size_t above_title = 5;  // blocks looked at
constexpr std::size_t below_title = 12;
constexpr std::size_t shown_below = 6;
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

bool says_published(std::string_view line) {
  static const RE2 label(
      R"((?i)\b(?:published|posted|created|veröffentlicht|publié|publicado|pubblicato|erstellt)\b)");
  return RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), label);
}

bool says_changed(std::string_view line) {
  static const RE2 label(
      R"((?i)\b(?:updated?|modified|edited|revised|reviewed|changed|checked|last post|aktualisiert|geändert|mis à jour|modifié|actualizad[oa]|aggiornato|bijgewerkt)\b)");
  return RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), label) &&
         !says_published(line);
}

// "16.10.2019 | Market check": the day first or last, behind a divider.
bool is_divided_date(const std::string& line) {
  const auto date = find_written_date(line);
  if (!date) return false;
  static const RE2 first(R"(^\s*[|·∙•])");
  static const RE2 last(R"([|·∙•]\s*$)");
  const std::string_view text(line);
  return (date->from == 0 && RE2::PartialMatch(text.substr(date->to), first)) ||
         (date->to == line.size() && RE2::PartialMatch(text.substr(0, date->from), last));
}

// Whether the day of publication was read off a line, not declared.
bool is_guessed(const PageFacts& facts) {
  return std::ranges::any_of(facts.why, [&](const Reason& why) {
    return why.rule == "read.byline_date" && why.terms.front() == facts.published;
  });
}

// A date line, or the byline of whom the page names: not an appointment or a picture of that day.
// Against another line of the page any that begins with its day stands.
bool is_of_the_author(const std::string& line, const PageFacts& facts) {
  if (is_divided_date(line)) return true;
  const auto date = find_written_date(line);
  if (date && date->from == 0 && is_guessed(facts)) return true;
  const auto byline = parse_byline(line);
  if (!byline) return false;
  if (byline->authors.empty()) return true;
  if (facts.authors.empty()) return byline->authors.front().find(' ') != std::string::npos;
  return std::ranges::find_first_of(byline->authors, facts.authors) != byline->authors.end();
}

// The date that stands below the title for readers to see.
std::optional<WrittenDate> shown_date(const Page& page) {
  constexpr std::size_t longest = 80;  // bytes
  const auto title = title_block(page);
  const auto last = std::min(page.blocks.size(), title + shown_below + 1);
  for (auto i = title + 1; i < last; ++i) {
    const auto& block = page.blocks[i];
    if (block.fate == Fate::comment || block.text.size() > longest || says_changed(block.text))
      continue;
    if (block.kind == BlockKind::caption || !is_of_the_author(block.text, page.facts)) continue;
    if (auto date = find_publication_date(block.text)) return date;
  }
  return std::nullopt;
}

// "04/12/2020" may be either of two days.
std::string other_reading(const std::string& day) {
  return day.size() == 10 ? day.substr(0, 5) + day.substr(8, 2) + "-" + day.substr(5, 2) : "";
}

// What readers are shown outweighs what the page tells machines, unless it is the day of a change
// or the same figures read the other way round.
void prefer_shown_date(Page& page) {
  auto& facts = page.facts;
  const auto date = facts.published.empty() ? std::nullopt : shown_date(page);
  if (!date) return;
  const auto shown = iso_day(date->day);
  const auto& modified = page.signs.modified;
  if (shown == facts.published || std::ranges::find(modified, shown) != modified.end()) return;
  if (date->either_way && other_reading(shown) == facts.published) return;
  facts.restate_published(shown, "read.shown_date");
}

// "29.11.2022 – The ministry …", "(21 November 2022) Consumers …": the text opens with its day.
std::string opening_date(const Page& page) {
  constexpr std::size_t paragraphs = 3;
  constexpr std::size_t opening = 40;  // bytes
  std::size_t seen = 0;
  for (const auto& block : page.blocks) {
    if (block.fate == Fate::drop || block.fate == Fate::comment || block.text.size() < 2 * opening)
      continue;
    if (++seen > paragraphs) break;
    const auto date = find_written_date(std::string_view(block.text).substr(0, opening));
    if (!date || date->from > 1 || (date->from == 1 && block.text[0] != '(')) continue;
    const auto rest = std::string_view(block.text).substr(date->to);
    for (const std::string_view mark : {")", " –", " —", " -", ":", " |"}) {
      if (rest.starts_with(mark)) return iso_day(date->day);
    }
  }
  return "";
}

// "Last edited 2019-11-10", "Veröffentlicht am 17.01.2021" anywhere outside the comments: the day
// of this version, where nothing else tells one.
std::string labelled_date(const Page& page) {
  for (const auto& block : page.blocks) {
    const bool labelled = says_changed(block.text) || says_published(block.text);
    if (block.fate == Fate::comment || block.text.size() > longest_line || !labelled) continue;
    if (const auto date = find_publication_date(block.text)) return iso_day(date->day);
  }
  return "";
}

void take_line(Page& page, std::size_t i) {
  const auto& text = page.blocks[i].text;
  if (page.blocks[i].fate == Fate::comment || text.size() > longest_line ||
      page.blocks[i].kind == BlockKind::caption)
    return;
  const auto byline = parse_byline(text);
  if (byline) {
    page.facts.set_published(byline->published, "read.byline_date");
    page.facts.set_authors(byline->authors, "read.byline");
  }
  constexpr std::size_t date_line = 60;
  const auto date = text.size() <= date_line ? find_publication_date(text) : std::nullopt;
  if (date) page.facts.set_published(iso_day(date->day), "read.byline_date");
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
    if (node.tag != HtmlTag::script) continue;
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
  prefer_shown_date(page);
  if (!facts.published.empty() && !facts.authors.empty()) return;
  for (const auto i : near_title(page)) take_line(page, i);
  if (!facts.published.empty()) return;
  facts.set_published(opening_date(page), "read.byline_date");
  facts.set_published(date_in_address(facts.url), "read.address_date");
  facts.set_published(date_in_scripts(tree), "read.script_date");
  facts.set_published(labelled_date(page), "read.byline_date");
}

}  // namespace headwater
