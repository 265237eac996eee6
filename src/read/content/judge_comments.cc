// SPDX-License-Identifier: Apache-2.0
#include "read/content/judge_comments.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "read/content/bylines.h"

namespace headwater {
namespace {

bool ends_comments(LineKind kind) {
  return kind == LineKind::related || kind == LineKind::comment_form ||
         kind == LineKind::copyright || kind == LineKind::newsletter || kind == LineKind::legal ||
         kind == LineKind::tags || kind == LineKind::navigation || kind == LineKind::share;
}

class CommentReader {
 public:
  CommentReader(Page& page, const std::vector<LineFacts>& lines, AfterComments after)
      : page_(page), lines_(lines), after_(after) {}

  void read() {
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      auto& block = page_.blocks[i];
      if (block.fate == Fate::comment) continue;
      if (lines_[i].kind == LineKind::comments_head && seen_prose_) {
        block.drop("read.comments_head");
        in_section_ = true;
        open_ = false;
        continue;
      }
      if (seen_prose_ && begin(block)) continue;
      if (open_) {
        go_on(i);
      } else if (block.fate == Fate::undecided) {
        if (begun_ && after_ == AfterComments::goes) block.drop("read.after_comments");
        seen_prose_ = seen_prose_ || lines_[i].is_prose;
      }
    }
  }

 private:
  bool begin(TextBlock& block) {
    const auto header = parse_comment_header(block.text, in_section_);
    if (!header || (header->bare && !in_section_ && !bare_ones_repeat())) return false;
    page_.comments.push_back({header->author, header->published});
    block.drop("read.comment_header");
    open_ = begun_ = true;
    fresh_ = true;
    return true;
  }

  // A name and a date once on a page are the author's; readers' lines come in numbers.
  bool bare_ones_repeat() {
    if (!bare_headers_) {
      bare_headers_ = std::ranges::count_if(page_.blocks, [](const TextBlock& block) {
        const auto header = parse_comment_header(block.text, false);
        return header && header->bare;
      });
    }
    return *bare_headers_ >= 2;
  }

  void go_on(std::size_t i) {
    auto& block = page_.blocks[i];
    auto& comment = page_.comments.back();
    const auto kind = lines_[i].kind;
    if (kind == LineKind::comment_action) {
      block.drop("read.comment_action");
      return;
    }
    const auto byline = parse_byline(block.text);
    if (byline && fresh_ && byline->authors.empty() && comment.published.empty()) {
      comment.published = byline->published;
      block.drop("read.comment_header");
      return;
    }
    if (ends_comments(kind) || (byline && !byline->published.empty())) {
      open_ = false;
      return;
    }
    fresh_ = false;
    block.fate = Fate::comment;
    block.comment = static_cast<std::uint32_t>(page_.comments.size() - 1);
  }

  Page& page_;
  const std::vector<LineFacts>& lines_;
  AfterComments after_;
  std::optional<std::ptrdiff_t> bare_headers_;
  bool seen_prose_ = false;
  bool in_section_ = false;  // below a heading such as "3 comments"
  bool begun_ = false;
  bool open_ = false;
  bool fresh_ = false;
};

bool is_of_comments(const TextBlock& block) {
  static constexpr std::array<std::string_view, 4> rules{
      "read.comments_head", "read.comment_header", "read.comment_action", "read.after_comments"};
  return block.fate == Fate::comment ||
         (block.fate == Fate::drop && std::ranges::find(rules, block.rule) != rules.end());
}

// Whether more of a text went to its comments, and was dropped below them, than stayed.
bool took_most(const Page& page) {
  std::uint64_t taken = 0;
  std::uint64_t left = 0;
  for (const auto& block : page.blocks) {
    if (is_of_comments(block)) taken += block.size;
    if (block.fate == Fate::undecided) left += block.size;
  }
  return taken > left;
}

bool dropped_most(const Page& page) {
  std::uint64_t dropped = 0;
  std::uint64_t left = 0;
  for (const auto& block : page.blocks) {
    if (block.rule == "read.after_comments") dropped += block.size;
    if (block.fate == Fate::undecided) left += block.size;
  }
  return dropped > left;
}

void take_back(TextBlock& block) {
  block.fate = Fate::undecided;
  block.rule.clear();
}

}  // namespace

void judge_comment_lines(Page& page, const std::vector<LineFacts>& lines, AfterComments after) {
  CommentReader(page, lines, after).read();
}

void bound_comments(Page& page, AfterComments after) {
  if (after == AfterComments::stays) {
    if (!took_most(page)) return;
    for (auto& block : page.blocks) {
      if (is_of_comments(block)) take_back(block);
    }
    page.comments.clear();
  } else if (dropped_most(page)) {
    for (auto& block : page.blocks) {
      if (block.rule == "read.after_comments") take_back(block);
    }
  }
}

}  // namespace headwater
