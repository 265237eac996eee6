// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/free_quotations.h"

#include <algorithm>
#include <map>

#include "attribution/rules/extents.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_free_part = 3000;

class FreeQuotations {
 public:
  FreeQuotations(const TextView& view, std::vector<Draft>& drafts) : view_(view), drafts_(drafts) {
    taken_.assign(view.size(), false);
    for (const auto& draft : drafts) {
      for (const auto range : draft.content) mark(range);
    }
    for (std::size_t d = 0; d < drafts.size(); ++d) {
      if (drafts[d].cue && !drafts[d].labelled) by_cue_.emplace(drafts[d].cue->last, d);
    }
  }

  void run() {
    for (const auto& quotation : view_.quotations()) {
      if (quotation.single) continue;
      for (const auto part : quotation.parts) read(part);
    }
  }

 private:
  void mark(TokenRange range) {
    for (auto i = range.first; i < range.last; ++i) taken_[i] = true;
  }

  void read(TokenRange part) {
    if (part.size() > longest_free_part || part.size() < 3) return;
    if (taken_[part.first]) return;
    if (!is_speech(part)) return;
    mark(part);
    if (const auto before = draft_going_on(part)) {
      auto& content = drafts_[*before].content;
      content.push_back(part);
      std::ranges::sort(content);
      return;
    }
    Draft draft;
    draft.content.push_back(part);
    draft.rule = DraftRule::free_quotation;
    drafts_.push_back(std::move(draft));
  }

  [[nodiscard]] bool is_speech(TokenRange part) const {
    auto last = part.last - 1;
    if (view_.is(last, word::mark)) --last;
    const bool stopped = view_.is(last, word::stop);
    const bool loud = stopped && view_.lower(last) != ".";
    const bool paused = view_.is(last, word::comma | word::dash | word::semicolon);
    const bool capital = view_.token(part.first + 1).capital;
    return begins_afresh(part.first) ? stopped || paused : capital && loud;
  }

  [[nodiscard]] bool begins_afresh(std::uint32_t first) const {
    if (first == 0 || view_.begins_line(first)) return true;
    return view_.is(first - 1, word::stop | word::mark | word::dash | word::semicolon);
  }

  // “Wait,” said Ada; “it is late.”: the draft of Ada's cue, where it comments on a quotation.
  [[nodiscard]] std::optional<std::size_t> draft_going_on(TokenRange part) const {
    const auto first = part.first;
    if (first == 0 || !view_.is(first - 1, word::semicolon | word::dash | word::comma))
      return std::nullopt;
    auto at = by_cue_.upper_bound(first);
    if (at == by_cue_.begin()) return std::nullopt;
    --at;
    const auto& draft = drafts_[at->second];
    if (first - at->first > 30 || draft.content.front().first > at->first) return std::nullopt;
    for (auto i = at->first; i < first; ++i) {
      if (view_.is(i, word::stop) || view_.begins_line(i)) return std::nullopt;
    }
    if (form_of_content(view_, draft) == Form::indirect) return std::nullopt;
    return at->second;
  }

  const TextView& view_;
  std::vector<Draft>& drafts_;
  std::vector<bool> taken_;
  std::map<std::uint32_t, std::size_t> by_cue_;  // last token of the cue -> draft
};

}  // namespace

void find_free_quotations(const TextView& view, std::vector<Draft>& drafts) {
  FreeQuotations(view, drafts).run();
}

}  // namespace headwater
