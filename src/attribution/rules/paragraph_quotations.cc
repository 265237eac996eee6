// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/paragraph_quotations.h"

#include <algorithm>
#include <optional>

namespace headwater {
namespace {

// More paragraphs than that, or longer ones: a mark that never closed.
constexpr std::size_t most_parts = 200;
constexpr std::uint32_t longest_part = 3000;

bool runs_over_paragraphs(const TextView& view, const Quotation& quotation) {
  const auto& parts = quotation.parts;
  return parts.size() > 1 && parts.size() < most_parts && !quotation.single &&
         std::all_of(
             parts.begin() + 1, parts.end(),
             [&](TokenRange part) { return view.begins_line(part.first); }) &&
         std::ranges::all_of(parts, [](TokenRange part) { return part.size() <= longest_part; });
}

// "LIND: It is late.": another speaker's paragraph.
bool begins_with_label(const TextView& view, TokenRange part) {
  constexpr std::uint32_t longest_label = 5;
  const auto first = part.first + 1;
  if (first >= part.last || !view.token(first).capital) return false;
  for (auto i = first; i < std::min(part.last, first + longest_label); ++i) {
    if (view.is(i, word::colon)) return i > first;
    if (!view.is(i, word::text | word::open_bracket | word::close_bracket)) return false;
  }
  return false;
}

class ParagraphSharing {
 public:
  ParagraphSharing(const TextView& view, std::vector<Candidate>& candidates)
      : view_(view), candidates_(candidates), part_of_(view.size()) {
    for (const auto& quotation : view.quotations()) {
      if (!runs_over_paragraphs(view, quotation)) continue;
      auto first = parts_.size();
      for (const auto part : quotation.parts) {
        if (begins_with_label(view, part)) first = parts_.size();
        for (auto i = part.first; i < part.last; ++i) part_of_[i] = parts_.size();
        parts_.push_back({.range = part, .first_of_all = first, .voices = {}});
      }
    }
  }

  void run() {
    if (parts_.empty()) return;
    for (std::size_t d = 0; d < candidates_.size(); ++d) note_contents(d);
    for (std::size_t first = 0; first < parts_.size();) {
      auto last = first + 1;
      while (last < parts_.size() && parts_[last].first_of_all == first) ++last;
      share(first, last);
      first = last;
    }
    for (auto& candidate : candidates_) join(candidate);
  }

 private:
  struct Part {
    TokenRange range;
    std::size_t first_of_all = 0;     // index of the first part that the same speaks
    std::vector<std::size_t> voices;  // candidates that have some of it, from outside of it
  };

  // A voice inside the quotation keeps its own.
  [[nodiscard]] bool speaks_inside(const Candidate& candidate, TokenRange part) const {
    const auto anchor = candidate.cue ? candidate.cue : candidate.source;
    return anchor && view_.quotation_of(anchor->first) == view_.quotation_of(part.first);
  }

  void note_contents(std::size_t d) {
    const auto& candidate = candidates_[d];
    if (candidate.labelled) return;
    for (const auto range : candidate.content) {
      for (auto i = range.first; i < range.last;) {
        if (!part_of_[i]) {
          ++i;
          continue;
        }
        auto& part = parts_[*part_of_[i]];
        if (!speaks_inside(candidate, part.range)) part.voices.push_back(d);
        i = part.range.last;
      }
    }
  }

  [[nodiscard]] bool has_cue_beside(const Candidate& candidate, const Part& part) const {
    if (!candidate.cue) return false;
    if (&part == &parts_[part.first_of_all]) return true;  // "Lind told them: / “A. / “B.”"
    auto first = part.range.first;
    return candidate.cue->first >= first && candidate.cue->first < view_.end_of_line(first);
  }

  static bool is_free(const Candidate& candidate) { return !candidate.cue && !candidate.source; }

  [[nodiscard]] std::vector<std::size_t> voices_beside(const Part& part) const {
    std::vector<std::size_t> beside;
    std::ranges::copy_if(part.voices, std::back_inserter(beside),
                         [&](std::size_t d) { return has_cue_beside(candidates_[d], part); });
    return beside;
  }

  // The first candidate that has a part and no cue.
  [[nodiscard]] std::vector<std::size_t> free_candidate(std::size_t first, std::size_t last) const {
    for (auto p = first; p < last; ++p) {
      for (const auto d : parts_[p].voices) {
        if (is_free(candidates_[d])) return {d};
      }
    }
    return {};
  }

  // The paragraphs before the first cue belong to it too: “A. / “B,” said Lind.
  void share(std::size_t first, std::size_t last) {
    std::vector<std::size_t> owners;
    for (auto p = first; p < last && owners.empty(); ++p) owners = voices_beside(parts_[p]);
    if (owners.empty()) owners = free_candidate(first, last);
    if (owners.empty()) return;
    for (auto p = first; p < last; ++p) {
      auto beside = voices_beside(parts_[p]);
      if (!beside.empty()) owners = std::move(beside);
      hand_out(parts_[p], owners);
    }
  }

  void hand_out(const Part& part, const std::vector<std::size_t>& owners) {
    for (const auto d : part.voices) {
      if (std::ranges::find(owners, d) == owners.end()) take_from(candidates_[d], part.range);
    }
    for (const auto d : owners) candidates_[d].content.push_back(part.range);
  }

  static void take_from(Candidate& candidate, TokenRange part) {
    std::erase_if(candidate.content, [&](TokenRange range) {
      return range.first >= part.first && range.last <= part.last;
    });
  }

  // Sorted; a range inside another goes.
  static void join(Candidate& candidate) {
    std::ranges::sort(candidate.content, {}, [](TokenRange range) {
      return std::pair(range.first, UINT32_MAX - range.last);
    });
    std::vector<TokenRange> kept;
    for (const auto range : candidate.content) {
      if (!kept.empty() && range.last <= kept.back().last) continue;
      if (!kept.empty() && range.first < kept.back().last)
        kept.back().last = range.last;
      else
        kept.push_back(range);
    }
    candidate.content = std::move(kept);
  }

  const TextView& view_;
  std::vector<Candidate>& candidates_;
  std::vector<MaybeIndex> part_of_;  // by token
  std::vector<Part> parts_;
};

}  // namespace

void share_paragraphs(const TextView& view, std::vector<Candidate>& candidates) {
  ParagraphSharing(view, candidates).run();
}

}  // namespace headwater
