// SPDX-License-Identifier: Apache-2.0
#include "read/judge_comments.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "read/bylines.h"

namespace headwater {
namespace {

bool ends_comments(LineKind kind) {
  return kind == LineKind::related || kind == LineKind::comment_form ||
         kind == LineKind::copyright || kind == LineKind::newsletter || kind == LineKind::legal ||
         kind == LineKind::tags || kind == LineKind::navigation || kind == LineKind::share;
}

class CommentReader {
 public:
  CommentReader(Page& page, const std::vector<LineFacts>& lines) : page_(page), lines_(lines) {}

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
        if (begun_) block.drop("read.after_comments");
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
  std::optional<std::ptrdiff_t> bare_headers_;
  bool seen_prose_ = false;
  bool in_section_ = false;  // below a heading such as "3 comments"
  bool begun_ = false;
  bool open_ = false;
  bool fresh_ = false;
};

}  // namespace

void judge_comment_lines(Page& page, const std::vector<LineFacts>& lines) {
  CommentReader(page, lines).read();
}

}  // namespace headwater
