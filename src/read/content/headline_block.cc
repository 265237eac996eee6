// SPDX-License-Identifier: Apache-2.0
#include "read/content/headline_block.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/content/bylines.h"
#include "read/content/outlet_lines.h"

namespace headwater {
namespace {

constexpr std::size_t head_lines = 14;  // lines above the first paragraph that are looked at

bool is_plain(const LineFacts& line) {
  return line.kind == LineKind::plain;
}

void take_byline(Page& page, const Byline& byline) {
  page.facts.set_authors(byline.authors, "read.byline");
  page.facts.set_published(byline.published, "read.byline_date");
  if (!byline.agency.empty()) {
    page.facts.why.push_back(reason("read.agency_credit", {}, {byline.agency}));
  }
}

// "(Example Wire)" alone on its line.
bool is_bracketed_credit(std::string_view text) {
  return text.size() > 4 && text.size() < 60 && text.front() == '(' && text.back() == ')';
}

// Byline, date line, name or agency between title and text.
std::optional<Byline> byline_of(const TextBlock& block) {
  if (auto byline = parse_byline(block.text)) return byline;
  if (is_bracketed_credit(block.text)) {
    Byline byline;
    byline.agency = block.text.substr(1, block.text.size() - 2);
    return byline;
  }
  return std::nullopt;
}

struct HeadLine {
  std::size_t index = 0;
  bool byline = false;
  bool candidate = false;  // may be the title
};

// "January 2016", "10 March 2015", "Issued 10 March 2015": a date and hardly more.
bool is_date_line(const std::string& text) {
  if (text.empty() || text.back() < '0' || text.back() > '9') return false;
  static const RE2 date(R"((?:[\p{L}]+,? )?(?:\d{1,2}\.? )?\p{L}{3,}\.?(?: \d{1,2},)? \d{4})");
  return RE2::FullMatch(text, date);
}

// A short text as above a byline, though it ends as a sentence does ("Who is behind it?"): the text
// begins below the byline.
std::size_t below_byline(const Page& page, const std::vector<LineFacts>& lines, std::size_t first) {
  constexpr std::size_t near = 3;
  constexpr std::size_t most_words = 20;
  if (first >= lines.size() || lines[first].words > most_words) return first;
  for (auto i = first + 1; i < std::min(page.blocks.size(), first + 1 + near); ++i) {
    if (!byline_of(page.blocks[i])) continue;
    while (i < page.blocks.size() && !lines[i].is_prose) ++i;
    return i < page.blocks.size() ? i : first;
  }
  return first;
}

// The outlet that the dateline of the text names, or "".
std::string outlet_of_dateline(const Page& page, std::size_t first) {
  return first < page.blocks.size() ? dateline_outlet(page.blocks[first].text) : "";
}

std::vector<HeadLine> head_of(const Page& page, const std::vector<LineFacts>& lines,
                              std::size_t first) {
  std::vector<HeadLine> head;
  const auto from = first > head_lines ? first - head_lines : 0;
  for (auto i = from; i < first; ++i) {
    const auto& block = page.blocks[i];
    if (block.fate == Fate::comment) continue;
    const bool byline = byline_of(block).has_value();
    const bool outlet =
        i > from && (names_outlet(block.text) || block.text == outlet_of_dateline(page, first));
    const bool candidate = !byline && !outlet && (is_plain(lines[i]) || lines[i].is_prose) &&
                           lines[i].words >= 2 && lines[i].words <= 30 && !block.marked_bullet &&
                           !is_date_line(block.text);
    head.push_back({i, byline, candidate});
  }
  return head;
}

// The nearest candidate above the byline; without a byline, the nearest above the text.
std::optional<std::size_t> title_line(const Page& page, const std::vector<HeadLine>& head) {
  std::optional<std::size_t> last_candidate;
  std::optional<std::size_t> above_byline;
  for (const auto& line : head) {
    const auto& text = page.blocks[line.index].text;
    if (line.byline && last_candidate && !above_byline) above_byline = last_candidate;
    if (!line.candidate) continue;
    // A bare name right below the title is a byline without "by".
    const bool name_below = last_candidate && looks_like_person(text) &&
                            page.blocks[*last_candidate].group == page.blocks[line.index].group;
    if (!name_below) last_candidate = line.index;
  }
  return above_byline ? above_byline : last_candidate;
}

std::string title_case(std::string_view text) {
  static const RE2 small(R"((?i)^(of|the|and|in|for|to|on|at|from|by|a|an)$)");
  std::string out;
  for (const auto word : split(text, ' ')) {
    auto lower = lower_utf8(word);
    if (!lower.empty() && (out.empty() || !RE2::FullMatch(lower, small)) && lower[0] >= 'a' &&
        lower[0] <= 'z') {
      lower[0] = static_cast<char>(lower[0] - 32);
    }
    if (!out.empty()) out += ' ';
    out += lower;
  }
  return out;
}

bool is_all_capitals(std::string_view text) {
  return lower_utf8(text) != text &&
         std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

// A name in capitals takes its spelling from the rest of the page where it stands there too.
std::string spelled_in_page(const std::string& name, const Page& page) {
  if (!is_all_capitals(name)) return name;
  const auto wanted = lower_ascii(name);
  for (const auto& block : page.blocks) {
    const auto lower = lower_ascii(block.text);
    for (auto at = lower.find(wanted); at != std::string::npos; at = lower.find(wanted, at + 1)) {
      auto found = block.text.substr(at, name.size());
      if (found != name && found != wanted) return found;
    }
  }
  return title_case(name);
}

// The first line of a flat page that is neither menu nor title: the outlet's name.
void take_masthead(Page& page, const std::vector<LineFacts>& lines, std::size_t title) {
  constexpr std::size_t near = 3;
  for (std::size_t i = 0; i < std::min(title, near); ++i) {
    const auto& text = page.blocks[i].text;
    const bool name = is_plain(lines[i]) && lines[i].words <= 8 && !lines[i].sentence &&
                      text != page.blocks[title].text && !byline_of(page.blocks[i]);
    if (!name) continue;
    if (title <= near) page.facts.set_source(spelled_in_page(text, page), "read.masthead");
    return;
  }
}

void judge_below_title(Page& page, const std::vector<LineFacts>& lines, std::size_t from,
                       std::size_t first) {
  for (auto i = from; i < first; ++i) {
    auto& block = page.blocks[i];
    if (block.fate == Fate::comment) continue;
    if (names_outlet(block.text)) page.facts.set_source(block.text, "read.outlet_line");
    if (const auto byline = byline_of(block)) {
      take_byline(page, *byline);
      block.drop("read.byline");
    } else if (is_bracketed_credit(block.text)) {
      block.drop("read.credit");
    } else if (block.kind == BlockKind::paragraph && lines[i].words >= 2 &&
               looks_like_person(block.text)) {
      page.facts.set_authors(clean_authors(block.text), "read.byline");
      block.drop("read.byline");
    } else if (block.fate == Fate::undecided && !lines[i].sentence && lines[i].words < 6 &&
               block.kind == BlockKind::paragraph) {
      block.drop("read.before_article");
    }
  }
}

void judge_flat_head(Page& page, const std::vector<LineFacts>& lines, std::size_t first) {
  const auto known = headline_key(page.facts.title);
  auto title = title_line(page, head_of(page, lines, first));
  if (!known.empty() && (!title || headline_key(page.blocks[*title].text) != known)) return;
  if (!title) {
    judge_below_title(page, lines, 0, first);
    return;
  }
  page.facts.set_title(page.blocks[*title].text, "read.title_line");
  if (const auto outlet = outlet_of_dateline(page, first); names_outlet(outlet)) {
    page.facts.set_source(outlet, "read.dateline_outlet");
  }
  take_masthead(page, lines, *title);
  for (std::size_t i = 0; i < *title; ++i) {
    auto& block = page.blocks[i];
    if (const auto byline = byline_of(block); byline && *title - i <= 4) take_byline(page, *byline);
    if (block.fate == Fate::undecided) block.drop("read.before_article");
  }
  page.blocks[*title].drop("read.headline");
  judge_below_title(page, lines, *title + 1, first);
}

// Below the title stand bylines, dates and outlets alone. Where more lines do, or many above it,
// they are a list, a letter's head or verse, and the first line is the title.
std::optional<std::size_t> plain_title_line(const Page& page, const std::vector<HeadLine>& head) {
  constexpr std::ptrdiff_t most = 3;
  const auto nearest = title_line(page, head);
  if (!nearest) return nearest;
  const auto stands_below = [&](const HeadLine& line) {
    const auto& text = page.blocks[line.index].text;
    return line.index > *nearest && !line.byline && !names_outlet(text) && !is_date_line(text) &&
           !looks_like_person(text);
  };
  const bool many = std::ranges::count_if(head, &HeadLine::candidate) > most;
  if (!many && std::ranges::none_of(head, stands_below)) return nearest;
  return std::ranges::find_if(head, &HeadLine::candidate)->index;
}

// A line of its own that the text does not go on from: a blank line, a byline or a line that begins
// anew below it.
bool is_title_line(const Page& page, const std::vector<LineFacts>& lines, std::size_t title) {
  constexpr std::size_t most_words = 20;
  const auto& block = page.blocks[title];
  if (lines[title].words > most_words || block.text.ends_with('.') || block.text.ends_with(',') ||
      block.text.ends_with(':') || block.kind == BlockKind::quote) {
    return false;
  }
  if (title + 1 >= page.blocks.size()) return false;
  const auto& next = page.blocks[title + 1];
  if (next.group != block.group || byline_of(next)) return true;
  const auto c = decode_utf8(next.text, 0).value;
  return fold_case(c) != c || c > 0x2000;
}

// "Harbour Office", "Ministry of Energy of the Republic": a name that stands alone above a title.
bool is_masthead(const TextBlock& block, const LineFacts& line) {
  constexpr std::size_t most_words = 8;
  if (!is_plain(line) || line.words > most_words || line.sentence || byline_of(block)) return false;
  static const RE2 name(
      R"((?:\p{Lu}[\p{L}\p{M}'’.&-]*|\p{Ll}{1,3}|and)(?: (?:\p{Lu}[\p{L}\p{M}'’.&-]*|&|\p{Ll}{1,3}))*)");
  return RE2::FullMatch(block.text, name);
}

void judge_above_plain_title(Page& page, const std::vector<LineFacts>& lines, std::size_t title) {
  constexpr std::size_t near = 4;
  constexpr std::size_t most_above = 3;  // lines of a masthead
  bool masthead = false;
  for (std::size_t i = 0; i < title; ++i) {
    auto& block = page.blocks[i];
    if (block.fate != Fate::undecided) continue;
    if (const auto byline = byline_of(block); byline && title - i <= near) {
      take_byline(page, *byline);
      block.drop("read.byline");
    } else if (title <= most_above && !masthead && is_masthead(block, lines[i])) {
      masthead = true;
      page.facts.set_source(spelled_in_page(block.text, page), "read.masthead");
      block.drop("read.before_article");
    } else if (is_date_line(block.text) || is_bracketed_credit(block.text)) {
      block.drop("read.before_article");
    }
  }
}

void judge_below_plain_title(Page& page, const std::vector<LineFacts>& lines, std::size_t title,
                             std::size_t first) {
  for (auto i = title + 1; i < first; ++i) {
    auto& block = page.blocks[i];
    if (block.fate != Fate::undecided) continue;
    if (const auto byline = byline_of(block)) {
      take_byline(page, *byline);
      block.drop("read.byline");
    } else if (names_outlet(block.text)) {
      page.facts.set_source(block.text, "read.outlet_line");
      block.drop("read.before_article");
    } else if (is_date_line(block.text)) {
      block.drop("read.before_article");
    } else if (i == title + 1 && block.group == page.blocks[title].group && lines[i].words >= 2 &&
               looks_like_person(block.text)) {
      page.facts.set_authors(clean_authors(block.text), "read.byline");
      block.drop("read.byline");
    }
  }
}

void judge_html_head(Page& page, const std::vector<LineFacts>& lines, std::size_t first) {
  const auto key = headline_key(page.facts.title);
  std::size_t below_title = 0;
  for (std::size_t i = 0; i < std::min(first + 1, page.blocks.size()); ++i) {
    auto& block = page.blocks[i];
    const bool same = !key.empty() && headline_key(block.text) == key;
    if (!same && !(block.kind == BlockKind::heading && block.level == 1)) continue;
    if (page.facts.title.empty()) page.facts.set_title(block.text, "read.title_line");
    block.drop("read.headline");
    below_title = i + 1;
  }
  judge_below_title(page, lines, below_title, first);
}

}  // namespace

std::string headline_key(std::string_view text) {
  std::string key;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_utf8(text, i);
    const auto c = fold_case(point.value);
    const bool word = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                      (c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x206F) &&
                       !(c >= 0x3000 && c <= 0x303F));
    if (word) append_utf8(key, c);
    i += point.bytes;
  }
  return key;
}

std::string imprint_name(std::string_view line) {
  static const RE2 after_year(
      R"((?i)(?:©|\(c\)|copyright)\s*(?:©|\(c\)|copyright)?\s*(?:\d{4}(?:\s*[-–]\s*\d{2,4})?,?)?\s*(?:by )?([^\d©|.,–—]{3,60}?)(?:\s+\d{4})?\s*(?:[.,|–—]|\s-\s|$|all rights))");
  static const RE2 published(R"(^(.{2,60}?) is (?:published|owned|operated) by )");
  re2::StringPiece name;
  if (RE2::PartialMatch(line, published, &name))
    return std::string(trim({name.data(), name.size()}));
  if (RE2::PartialMatch(line, after_year, &name)) {
    const auto kept = trim({name.data(), name.size()});
    if (lower_ascii(kept) != "all rights reserved") return std::string(kept);
  }
  return "";
}

void judge_head(Page& page, const std::vector<LineFacts>& lines, std::size_t first,
                PageShape shape) {
  if (page.blocks.empty()) return;
  if (shape == PageShape::flat) {
    judge_flat_head(page, lines, below_byline(page, lines, first));
  } else {
    judge_html_head(page, lines, first);
  }
}

void judge_plain_head(Page& page, const std::vector<LineFacts>& lines, std::size_t first) {
  if (page.blocks.empty()) return;
  first = std::min(below_byline(page, lines, first), head_lines);
  const auto known = headline_key(page.facts.title);
  const auto title = plain_title_line(page, head_of(page, lines, first));
  if (!title || (!known.empty() && headline_key(page.blocks[*title].text) != known)) return;
  page.facts.set_title(page.blocks[*title].text, "read.title_line");
  if (const auto outlet = outlet_of_dateline(page, first); names_outlet(outlet))
    page.facts.set_source(outlet, "read.dateline_outlet");
  judge_above_plain_title(page, lines, *title);
  if (is_title_line(page, lines, *title)) page.blocks[*title].drop("read.headline");
  judge_below_plain_title(page, lines, *title, first);
}

void judge_plain_tail(Page& page, const std::vector<LineFacts>& lines, std::size_t last) {
  constexpr std::size_t near = 4;
  for (auto i = last + 1; i < page.blocks.size(); ++i) {
    auto& block = page.blocks[i];
    if (lines[i].kind == LineKind::copyright)
      page.facts.set_source(imprint_name(block.text), "read.imprint");
    if (block.fate != Fate::undecided || i > last + near) continue;
    if (const auto byline = byline_of(block)) {
      take_byline(page, *byline);
      block.drop("read.byline");
    }
  }
}

void judge_tail(Page& page, const std::vector<LineFacts>& lines, std::size_t last) {
  for (auto i = last + 1; i < page.blocks.size(); ++i) {
    auto& block = page.blocks[i];
    if (lines[i].kind == LineKind::copyright) {
      page.facts.set_source(imprint_name(block.text), "read.imprint");
    }
    if (block.fate == Fate::comment || block.rule == "read.comment_header") continue;
    if (const auto byline = parse_byline(block.text)) {
      take_byline(page, *byline);
      if (block.fate == Fate::undecided) block.drop("read.byline");
    }
  }
}

}  // namespace headwater
