// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/nested_drafts.h"

#include <algorithm>
#include <map>

#include "attribution/candidates/nesting.h"
#include "attribution/labeller/inner_text.h"
#include "attribution/labeller/learned_drafts.h"
#include "attribution/rules/rule_drafts.h"

namespace headwater {
namespace {

constexpr int deepest = 16;

// Whether a word may tell of a voice: most contents hold none and need no reading.
bool may_speak(const TextView& view, TokenRange range) {
  for (auto i = range.first; i < range.last; ++i) {
    if (view.reports(i)) return true;
    if (view.is(i, word::mark | word::colon) && i > range.first && i + 1 < range.last) return true;
    if (find_reporting_noun(view.lower(i)) != nullptr || !phrases_from(view.lower(i)).empty())
      return true;
  }
  return false;
}

std::vector<TokenRange> outermost_contents(
    const TextView& view, const std::vector<Draft>& drafts,
    const std::vector<std::optional<std::uint32_t>>& parents) {
  std::vector<TokenRange> ranges;
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    if (parents[d]) continue;
    std::ranges::copy_if(drafts[d].content, std::back_inserter(ranges),
                         [&](TokenRange part) { return may_speak(view, part); });
  }
  return ranges;
}

// The draft in tokens of the text around.
Draft moved_out(const InnerText& inner, Draft draft) {
  const auto move = [&](std::optional<TokenRange>& range) {
    if (range) range = inner.outer(*range);
  };
  move(draft.source);
  move(draft.cue);
  move(draft.told_to);
  for (auto& part : draft.content) part = inner.outer(part);
  return draft;
}

class NestedReader {
 public:
  NestedReader(const AttributionModels& models, bool with_trees, const DraftRules& without)
      : models_(models), with_trees_(with_trees), without_(without) {}

  std::vector<Draft> read(const TextView& view, const Syntax& syntax, int depth) {
    auto drafts =
        find_learned_drafts(models_, view, syntax, with_trees_, find_rule_drafts(view, without_));
    leave_out_rules(drafts, without_);
    if (depth == deepest) return drafts;
    const auto parents = find_parents(drafts);
    const auto inner = inner_text(view, outermost_contents(view, drafts, parents));
    if (inner.tokens.empty()) return drafts;
    const TextView inner_view(view.document(), inner.sentences, inner.begins_line);
    auto found = read(inner_view, inner_syntax(inner, syntax), depth + 1);
    std::erase_if(found, [](const Draft& draft) { return !draft.cue; });
    return joined(view, inner, std::move(drafts), parents, std::move(found));
  }

 private:
  static std::vector<Draft> joined(const TextView& view, const InnerText& inner,
                                   std::vector<Draft> drafts,
                                   const std::vector<std::optional<std::uint32_t>>& parents,
                                   std::vector<Draft> found) {
    std::vector<bool> taken(view.size(), false);
    for (auto& draft : found) {
      draft = moved_out(inner, std::move(draft));
      for (auto i = draft.cue->first; i < draft.cue->last; ++i) taken[i] = true;
    }
    const auto replaced = [&](std::size_t d) {
      if (!parents[d] || !drafts[d].cue || drafts[d].labelled) return false;
      for (auto i = drafts[d].cue->first; i < drafts[d].cue->last; ++i) {
        if (taken[i]) return true;
      }
      return false;
    };
    std::vector<Draft> all;
    for (std::size_t d = 0; d < drafts.size(); ++d) {
      if (!replaced(d)) all.push_back(std::move(drafts[d]));
    }
    std::ranges::move(found, std::back_inserter(all));
    return in_order(std::move(all));
  }

  const AttributionModels& models_;
  bool with_trees_;
  const DraftRules& without_;
};

}  // namespace

namespace {

// A deed or an attitude is none where somebody speaks in what it is about ("signed a paper in which
// she said …").
void drop_weak_around_voices(std::vector<Draft>& drafts) {
  std::vector<std::uint32_t> cues;
  for (const auto& draft : drafts) {
    if (draft.cue && !draft.weak) cues.push_back(draft.cue->first);
  }
  std::ranges::sort(cues);
  for (auto& draft : drafts) {
    const bool around = draft.weak && std::ranges::any_of(draft.content, [&](TokenRange part) {
                          const auto next = std::ranges::lower_bound(cues, part.first);
                          return next != cues.end() && *next < part.last;
                        });
    if (around) draft.content.clear();
  }
}

bool overlap(const Draft& a, const Draft& b) {
  return std::ranges::any_of(a.content, [&](TokenRange part) {
    return std::ranges::any_of(b.content, [&](TokenRange other) { return part.overlaps(other); });
  });
}

// The same cue of the same source twice: the larger content stays.
void drop_doubles(std::vector<Draft>& drafts) {
  std::map<std::uint32_t, std::size_t> by_cue;
  const auto size_of = [](const Draft& draft) {
    std::uint32_t size = 0;
    for (const auto part : draft.content) size += part.size();
    return size;
  };
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    if (!drafts[d].cue || drafts[d].content.empty()) continue;
    const auto [at, added] = by_cue.emplace(drafts[d].cue->first, d);
    auto& other = drafts[at->second];
    if (added || !overlap(other, drafts[d])) continue;
    if (other.source != drafts[d].source) continue;
    if (size_of(other) < size_of(drafts[d])) {
      other.content.clear();
      at->second = d;
    } else {
      drafts[d].content.clear();
    }
  }
}

}  // namespace

std::vector<Draft> find_nested_drafts(const AttributionModels& models, const TextView& view,
                                      const Syntax& syntax, const DraftRules& without) {
  const bool with_trees = std::ranges::any_of(
      syntax.words, [](const WordSyntax& word) { return word.head != no_tree; });
  auto drafts = NestedReader(models, with_trees, without).read(view, syntax, 0);
  drop_weak_around_voices(drafts);
  drop_doubles(drafts);
  erase_empty(drafts);
  return drafts;
}

}  // namespace headwater
