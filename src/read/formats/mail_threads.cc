// SPDX-License-Identifier: Apache-2.0
#include "read/formats/mail_threads.h"

#include <map>
#include <utility>

#include "read/content/mail_fields.h"

namespace headwater {
namespace {

std::vector<QuotedLine> lines_of(const std::vector<TextBlock>& blocks) {
  std::vector<QuotedLine> lines;
  lines.reserve(blocks.size());
  for (const auto& block : blocks) lines.push_back({block.text, block.quote_depth});
  return lines;
}

class ThreadReader {
 public:
  explicit ThreadReader(std::vector<TextBlock>& blocks) : blocks_(blocks) {}

  void read() {
    const auto heads = find_mail_heads(lines_of(blocks_));
    auto head = heads.begin();
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      leave_deeper_than(blocks_[i].quote_depth);
      if (head != heads.end() && i == head->first) {
        drop(head->first, head->last);
        announce(head->last, blocks_[i].quote_depth, head->voice);
        i = head->last - 1;
        ++head;
      } else if (const auto last = announcement(i); last > i) {
        i = last - 1;
      } else {
        mark(blocks_[i]);
      }
    }
  }

 private:
  void leave_deeper_than(std::size_t depth) {
    voices_.erase(voices_.upper_bound(depth), voices_.end());
  }

  void drop(std::size_t first, std::size_t last) {
    for (auto i = first; i < last; ++i) blocks_[i].drop("read.mail_head");
  }

  // What stands at `next` is an earlier mail: behind marks of quotation, or as far as it goes.
  void announce(std::size_t next, std::size_t depth, MailVoice voice) {
    if (next < blocks_.size() && blocks_[next].quote_depth > depth)
      depth = blocks_[next].quote_depth;
    voices_[depth] = std::move(voice);
  }

  // "On 3 March, Sanne wrote:" in one block or two, above a quotation or as its first line. One
  // past it, or `first` where there is none.
  std::size_t announcement(std::size_t first) {
    const auto depth = blocks_[first].quote_depth;
    const bool opens = depth > 0 && !voices_.contains(depth) &&
                       (first == 0 || blocks_[first - 1].quote_depth < depth);
    std::string text = blocks_[first].text;
    for (auto last = first + 1; last <= first + 2 && last < blocks_.size(); ++last) {
      const auto& next = blocks_[last];
      if (next.quote_depth > depth || (opens && next.quote_depth == depth && text.ends_with(':'))) {
        auto voice = announced_mail(text);
        if (!voice) return first;
        drop(first, last);
        announce(last, depth, *std::move(voice));
        return last;
      }
      if (next.quote_depth != depth || next.group != blocks_[first].group) return first;
      text += " " + next.text;
    }
    return first;
  }

  void mark(TextBlock& block) {
    const auto voice = voices_.find(block.quote_depth);
    if (block.quote_depth == 0 && voice == voices_.end()) return;
    if (block.kind != BlockKind::table && block.kind != BlockKind::code)
      block.kind = BlockKind::quote;
    if (voice == voices_.end()) return;
    block.author = voice->second.author;
    block.published = voice->second.published;
  }

  std::vector<TextBlock>& blocks_;
  std::map<std::size_t, MailVoice> voices_;  // by depth of quotation
};

}  // namespace

void mark_earlier_mails(Page& page) {
  ThreadReader(page.blocks).read();
}

}  // namespace headwater
