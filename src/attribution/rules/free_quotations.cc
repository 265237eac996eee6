// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/free_quotations.h"

#include <algorithm>
#include <map>

#include "attribution/rules/content_span.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_free_part = 3000;

class FreeQuotations {
 public:
  FreeQuotations(const TextView& view, std::vector<Candidate>& candidates)
      : view_(view), candidates_(candidates) {
    taken_.assign(view.size(), false);
    for (const auto& candidate : candidates) {
      for (const auto range : candidate.content) mark(range);
    }
    for (std::size_t d = 0; d < candidates.size(); ++d) {
      if (candidates[d].cue && !candidates[d].labelled) by_cue_.emplace(candidates[d].cue->last, d);
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
    if (const auto before = candidate_going_on(part)) {
      auto& content = candidates_[*before].content;
      content.push_back(part);
      std::ranges::sort(content);
      return;
    }
    Candidate candidate;
    candidate.content.push_back(part);
    candidate.rule = CandidateRule::free_quotation;
    candidates_.push_back(std::move(candidate));
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

  // “Wait,” said Ada; “it is late.”: the candidate of Ada's cue, where it comments on a quotation.
  [[nodiscard]] std::optional<std::size_t> candidate_going_on(TokenRange part) const {
    const auto first = part.first;
    if (first == 0 || !view_.is(first - 1, word::semicolon | word::dash | word::comma))
      return std::nullopt;
    auto at = by_cue_.upper_bound(first);
    if (at == by_cue_.begin()) return std::nullopt;
    --at;
    const auto& candidate = candidates_[at->second];
    if (first - at->first > 30 || candidate.content.front().first > at->first) return std::nullopt;
    for (auto i = at->first; i < first; ++i) {
      if (view_.is(i, word::stop) || view_.begins_line(i)) return std::nullopt;
    }
    if (form_of_content(view_, candidate) == Form::indirect) return std::nullopt;
    return at->second;
  }

  const TextView& view_;
  std::vector<Candidate>& candidates_;
  std::vector<bool> taken_;
  std::map<std::uint32_t, std::size_t> by_cue_;  // last token of the cue -> candidate
};

}  // namespace

void find_free_quotations(const TextView& view, std::vector<Candidate>& candidates) {
  FreeQuotations(view, candidates).run();
}

}  // namespace headwater
