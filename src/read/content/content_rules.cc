// SPDX-License-Identifier: Apache-2.0
#include "read/content/content_rules.h"

#include <algorithm>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/content/bylines.h"
#include "read/content/headline_block.h"
#include "read/content/judge_comments.h"
#include "read/content/line_facts.h"
#include "read/content/line_regions.h"

namespace headwater {
namespace {

std::string rule_of(LineKind kind) {
  return "read." + std::string(name_of(kind));
}

// Kinds that are furniture wherever they stand; the others only in short lines or at the end.
bool is_certain(LineKind kind) {
  switch (kind) {
    case LineKind::share:
    case LineKind::navigation:
    case LineKind::breadcrumb:
    case LineKind::read_more:
    case LineKind::comments_head:
    case LineKind::comment_form:
    case LineKind::newsletter:
    case LineKind::advertising:
    case LineKind::correction:
    case LineKind::related:
      return true;
    default:
      return false;
  }
}

struct Extent {
  std::size_t first = 0;  // block with the first prose
  std::size_t last = 0;   // block with the last
  std::uint64_t size = 0;
};

Extent prose_extent(const Page& page, const std::vector<LineFacts>& lines) {
  Extent extent;
  bool any = false;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (page.blocks[i].fate != Fate::undecided || !lines[i].is_prose) continue;
    if (!any) extent.first = i;
    any = true;
    extent.last = i;
    extent.size += page.blocks[i].size;
  }
  return extent;
}

void keep_evidence(Page& page, const TextBlock& block, LineKind kind) {
  if (kind == LineKind::republication) {
    page.facts.why.push_back(reason("read.republication", {}, {block.text}));
  }
  if (kind == LineKind::credit) {
    if (const auto byline = parse_byline(block.text); byline && !byline->agency.empty()) {
      page.facts.why.push_back(reason("read.agency_credit", {}, {byline->agency}));
    }
  }
}

// A heading such as "Related posts" takes what follows it: to the end where little prose is left,
// else the headlines and links below it.
void drop_related(Page& page, const std::vector<LineFacts>& lines, std::uint64_t total) {
  std::vector<std::uint64_t> prose_after(lines.size() + 1, 0);
  for (std::size_t i = lines.size(); i-- > 0;) {
    const bool counts = page.blocks[i].fate == Fate::undecided && lines[i].is_prose;
    prose_after[i] = prose_after[i + 1] + (counts ? page.blocks[i].size : 0);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].kind != LineKind::related || page.blocks[i].fate != Fate::undecided) continue;
    const bool to_the_end = prose_after[i] * 5 < total;
    page.blocks[i].drop("read.related");
    for (auto j = i + 1; j < lines.size(); ++j) {
      auto& block = page.blocks[j];
      if (block.fate != Fate::undecided) continue;
      if (lines[j].kind == LineKind::comments_head) break;
      if (!to_the_end && (lines[j].is_prose || block.kind == BlockKind::heading)) break;
      block.drop("read.related");
    }
  }
}

bool is_link_line(const TextBlock& block) {
  return block.link_size > 0 && block.link_share() > 0.8 && !ends_sentence(block.text);
}

void judge_line(Page& page, std::size_t i, const std::vector<LineFacts>& lines,
                const Extent& extent) {
  auto& block = page.blocks[i];
  const auto kind = lines[i].kind;
  const bool at_end = i + 2 >= extent.last || i <= extent.first;
  const bool small = block.size <= 90 || !ends_sentence(block.text);
  if (kind == LineKind::comment_action && block.size < 3) return;
  if (kind == LineKind::inline_related) {
    if (block.link_share() > 0.4 || (!ends_sentence(block.text) && block.link_size > 0)) {
      block.drop("read.related");
    }
    return;
  }
  if (kind == LineKind::comment_action || kind == LineKind::plain) return;
  if (kind == LineKind::breadcrumb && ends_sentence(block.text)) return;
  if (is_certain(kind) || at_end || small) {
    keep_evidence(page, block, kind);
    block.drop(rule_of(kind));
  }
}

// The last `count` blocks of the article, last first.
template <class Take>
void walk_back(Page& page, std::size_t from, std::size_t count, const Take& take) {
  for (auto i = page.blocks.size(); i-- > from && count > 0;) {
    auto& block = page.blocks[i];
    if (block.fate != Fate::undecided || block.kind == BlockKind::heading) continue;
    --count;
    take(block);
  }
}

// Lines about the author below the article, and the credit line of a republished one; in a text
// that is no page of the web they stay.
void judge_author_notes(Page& page, const Extent& extent, bool stay) {
  walk_back(page, extent.first + 3, 4, [&page, stay](TextBlock& block) {
    const auto note = parse_author_note(block.text);
    if (!note) return;
    page.facts.set_authors({note->author}, "read.author_note");
    if (!stay) block.drop("read.author_note");
  });
  walk_back(page, extent.first + 1, 3, [&page, stay](TextBlock& block) {
    const auto credit = parse_credit(block.text);
    if (!credit) return;
    page.facts.set_source(credit->outlet, "read.credit_line");
    page.facts.set_authors({credit->author}, "read.credit_line");
    if (!stay) block.drop("read.credit_line");
  });
}

// A paragraph of another's words, announced by a colon.
void mark_quotes(Page& page) {
  const TextBlock* before = nullptr;
  for (auto& block : page.blocks) {
    if (block.fate == Fate::drop || block.fate == Fate::comment) continue;
    const bool plain = block.kind == BlockKind::paragraph && block.size >= 60;
    const bool marked = block.text.starts_with("\"") || block.text.starts_with("“");
    if (before != nullptr && plain && !marked && before->kind == BlockKind::paragraph &&
        announces_quote(before->text)) {
      block.kind = BlockKind::quote;
    }
    before = &block;
  }
}

// Short lines without a full stop between paragraphs of flat text are headings, or captions where
// they end as picture credits do.
void mark_headings(Page& page, const std::vector<LineFacts>& lines) {
  for (std::size_t i = 0; i + 1 < page.blocks.size(); ++i) {
    auto& block = page.blocks[i];
    const bool short_line = block.kind == BlockKind::paragraph && lines[i].words <= 12 &&
                            block.size <= 90 && !ends_sentence(block.text) && is_kept(block) &&
                            !block.marked_bullet;
    if (!short_line) continue;
    const bool caption = block.text.ends_with("/") || block.text.ends_with(")") ||
                         block.text.starts_with("Photo") || block.text.starts_with("Image");
    if (caption) {
      block.kind = BlockKind::caption;
    } else if (lines[i + 1].is_prose && is_kept(page.blocks[i + 1])) {
      block.kind = BlockKind::heading;
      block.level = 2;
    }
  }
}

void drop_link_lists(Page& page, const std::vector<LineFacts>& lines) {
  for (std::size_t i = 0; i < page.blocks.size();) {
    auto end = i + 1;
    while (end < page.blocks.size() && page.blocks[end].group == page.blocks[i].group) ++end;
    std::uint64_t links = 0;
    std::uint64_t all = 0;
    for (auto j = i; j < end; ++j) {
      links += page.blocks[j].link_size;
      all += page.blocks[j].size;
    }
    const bool linked = all > 0 && links * 10 > all * 7;
    for (auto j = i; j < end; ++j) {
      auto& block = page.blocks[j];
      if (block.fate != Fate::undecided || lines[j].is_prose) continue;
      if ((linked && end - i > 1) || is_link_line(block)) block.drop("read.links");
    }
    i = end;
  }
}

// Invitations and buttons that no author writes into a text, wherever they stand.
bool is_never_text(LineKind kind) {
  return kind == LineKind::advertising || kind == LineKind::share || kind == LineKind::newsletter ||
         kind == LineKind::comment_form;
}

bool is_headline(const TextBlock& block, const LineFacts& line) {
  if (block.fate != Fate::undecided || line.is_prose || line.sentence) return false;
  const auto first = decode_utf8(block.text, 0).value;
  const bool begins = fold_case(first) != first || (first >= '0' && first <= '9') || first > 0x2000;
  return begins && line.words >= 3 && line.words <= 16;
}

// In such a text "More on this subject" takes the headlines right below it.
void drop_related_headlines(Page& page, const std::vector<LineFacts>& lines) {
  constexpr std::size_t most = 12;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].kind != LineKind::related || page.blocks[i].fate != Fate::undecided) continue;
    auto last = i + 1;
    while (last < lines.size() && last - i <= most && is_headline(page.blocks[last], lines[last]))
      ++last;
    if (last == i + 1) continue;
    for (auto j = i; j < last; ++j) page.blocks[j].drop("read.related");
  }
}

// A text that is no page of the web: each line is its author's. Its head and what stands below its
// last paragraph may tell of it; between them no line is dropped, bar what never is text.
void judge_plain_text(Page& page, const std::vector<LineFacts>& lines) {
  judge_comment_lines(page, lines, AfterComments::stays);
  bound_comments(page, AfterComments::stays);
  const auto all = prose_extent(page, lines);
  judge_plain_head(page, lines, all.first);
  drop_related_headlines(page, lines);
  const auto extent = prose_extent(page, lines);
  auto furniture = page.blocks.size();  // from here on nothing else follows
  while (furniture > 0 && (page.blocks[furniture - 1].fate != Fate::undecided ||
                           is_furniture_line(lines[furniture - 1])))
    --furniture;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (page.blocks[i].fate != Fate::undecided) continue;
    const auto kind = lines[i].kind;
    const bool credits = kind == LineKind::republication || kind == LineKind::credit;
    const bool inside = !credits && i < furniture && (extent.size == 0 || i >= extent.first);
    if (inside && !is_never_text(kind)) continue;
    if (kind == LineKind::related)
      page.blocks[i].drop("read.related");
    else
      judge_line(page, i, lines, extent);
  }
  judge_plain_tail(page, lines, extent.last);
  judge_author_notes(page, extent, true);
}

}  // namespace

std::vector<LineFacts> judge_page(Page& page, PageShape shape) {
  auto lines = line_facts(page.blocks);
  if (shape == PageShape::flat && !is_saved_page(lines)) {
    judge_plain_text(page, lines);
    return lines;
  }
  if (shape == PageShape::flat) drop_outside_regions(page, lines);
  judge_comment_lines(page, lines, AfterComments::goes);
  if (shape == PageShape::flat) bound_comments(page, AfterComments::goes);
  const auto all = prose_extent(page, lines);
  judge_head(page, lines, all.first, shape);
  drop_related(page, lines, all.size);
  const auto extent = prose_extent(page, lines);
  if (shape == PageShape::html) drop_link_lists(page, lines);
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (page.blocks[i].fate == Fate::undecided) judge_line(page, i, lines, extent);
  }
  judge_tail(page, lines, extent.last);
  judge_author_notes(page, extent, false);
  return lines;
}

void mark_kinds(Page& page, const std::vector<LineFacts>& lines, PageShape shape) {
  mark_quotes(page);
  if (shape == PageShape::flat) mark_headings(page, lines);
}

}  // namespace headwater
