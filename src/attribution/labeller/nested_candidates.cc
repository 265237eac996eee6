// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/nested_candidates.h"

#include <algorithm>
#include <map>
#include <vector>

#include "attribution/candidates/candidate.h"
#include "attribution/candidates/nested_attributions.h"
#include "attribution/labeller/attribution_models.h"
#include "attribution/labeller/candidate_merge.h"
#include "attribution/labeller/content_as_text.h"
#include "attribution/labeller/learned_spans.h"
#include "attribution/rules/paragraph_quotations.h"
#include "attribution/rules/rule_candidates.h"
#include "model/syntax.h"
#include "text/annotated_tokens.h"

namespace headwater {
namespace {

constexpr int deepest = 16;

// Where labeller and rules both found a cue, the labeller says what is source, cue and content; what
// only it found takes act and stance from its cue; voices inside contents, labelled turns and
// credits without a verb are left to the rules.
std::vector<Candidate> find_learned_candidates(const AttributionModels& models,
                                               const TextView& view, const Syntax& syntax,
                                               bool with_trees, std::vector<Candidate> rules) {
  if (models.empty() || view.size() == 0) return rules;
  const auto parents = find_parents(rules);
  RoleFeatures features(view, syntax, rules, parents);
  auto first = models.first.judge(features);
  features.set_first_pass(first.labels);
  if (with_trees) features.set_trees(syntax);
  const auto& stage = with_trees ? models.trees : models.fast;
  const auto found = stage.pass.judge_again(features, std::move(first));
  const LinkContext context{&view, &syntax, &rules, with_trees};
  auto learned = stage.linker.link(context, spans_of(found.labels));
  tidy_learned_spans(view, syntax, learned);
  auto candidates = merge_candidates(view, syntax, std::move(rules), parents, found, learned);
  share_paragraphs(view, candidates);
  erase_empty(candidates);
  return candidates;
}

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
    const TextView& view, const std::vector<Candidate>& candidates,
    const std::vector<std::optional<std::uint32_t>>& parents) {
  std::vector<TokenRange> ranges;
  for (std::size_t d = 0; d < candidates.size(); ++d) {
    if (parents[d]) continue;
    std::ranges::copy_if(candidates[d].content, std::back_inserter(ranges),
                         [&](TokenRange part) { return may_speak(view, part); });
  }
  return ranges;
}

// The candidate in tokens of the text around.
Candidate moved_out(const InnerText& inner, Candidate candidate) {
  const auto move = [&](std::optional<TokenRange>& range) {
    if (range) range = inner.outer(*range);
  };
  move(candidate.source);
  move(candidate.cue);
  move(candidate.told_to);
  for (auto& part : candidate.content) part = inner.outer(part);
  return candidate;
}

class NestedReader {
 public:
  NestedReader(const AttributionModels& models, bool with_trees, const CandidateRules& without)
      : models_(models), with_trees_(with_trees), without_(without) {}

  std::vector<Candidate> read(const TextView& view, const Syntax& syntax, int depth) {
    auto candidates = find_learned_candidates(models_, view, syntax, with_trees_,
                                              find_rule_candidates(view, without_));
    leave_out_rules(candidates, without_);
    if (depth == deepest) return candidates;
    const auto parents = find_parents(candidates);
    const auto inner = inner_text(view, outermost_contents(view, candidates, parents));
    if (inner.tokens.empty()) return candidates;
    const TextView inner_view(view.document(), inner.sentences, inner.begins_line);
    auto found = read(inner_view, inner_syntax(inner, syntax), depth + 1);
    std::erase_if(found, [](const Candidate& candidate) { return !candidate.cue; });
    return joined(view, inner, std::move(candidates), parents, std::move(found));
  }

 private:
  static std::vector<Candidate> joined(const TextView& view, const InnerText& inner,
                                       std::vector<Candidate> candidates,
                                       const std::vector<std::optional<std::uint32_t>>& parents,
                                       std::vector<Candidate> found) {
    std::vector<bool> taken(view.size(), false);
    for (auto& candidate : found) {
      candidate = moved_out(inner, std::move(candidate));
      for (auto i = candidate.cue->first; i < candidate.cue->last; ++i) taken[i] = true;
    }
    const auto replaced = [&](std::size_t d) {
      if (!parents[d] || !candidates[d].cue || candidates[d].labelled) return false;
      for (auto i = candidates[d].cue->first; i < candidates[d].cue->last; ++i) {
        if (taken[i]) return true;
      }
      return false;
    };
    std::vector<Candidate> all;
    for (std::size_t d = 0; d < candidates.size(); ++d) {
      if (!replaced(d)) all.push_back(std::move(candidates[d]));
    }
    std::ranges::move(found, std::back_inserter(all));
    return in_order(std::move(all));
  }

  const AttributionModels& models_;
  bool with_trees_;
  const CandidateRules& without_;
};

}  // namespace

namespace {

// A deed or an attitude is none where somebody speaks in what it is about ("signed a paper in which
// she said …").
void drop_weak_around_voices(std::vector<Candidate>& candidates) {
  std::vector<std::uint32_t> cues;
  for (const auto& candidate : candidates) {
    if (candidate.cue && !candidate.weak) cues.push_back(candidate.cue->first);
  }
  std::ranges::sort(cues);
  for (auto& candidate : candidates) {
    const bool around =
        candidate.weak && std::ranges::any_of(candidate.content, [&](TokenRange part) {
          const auto next = std::ranges::lower_bound(cues, part.first);
          return next != cues.end() && *next < part.last;
        });
    if (around) candidate.content.clear();
  }
}

bool overlap(const Candidate& a, const Candidate& b) {
  return std::ranges::any_of(a.content, [&](TokenRange part) {
    return std::ranges::any_of(b.content, [&](TokenRange other) { return part.overlaps(other); });
  });
}

// The same cue of the same source twice: the larger content stays.
void drop_doubles(std::vector<Candidate>& candidates) {
  std::map<std::uint32_t, std::size_t> by_cue;
  const auto size_of = [](const Candidate& candidate) {
    std::uint32_t size = 0;
    for (const auto part : candidate.content) size += part.size();
    return size;
  };
  for (std::size_t d = 0; d < candidates.size(); ++d) {
    if (!candidates[d].cue || candidates[d].content.empty()) continue;
    const auto [at, added] = by_cue.emplace(candidates[d].cue->first, d);
    auto& other = candidates[at->second];
    if (added || !overlap(other, candidates[d])) continue;
    if (other.source != candidates[d].source) continue;
    if (size_of(other) < size_of(candidates[d])) {
      other.content.clear();
      at->second = d;
    } else {
      candidates[d].content.clear();
    }
  }
}

}  // namespace

std::vector<Candidate> find_nested_candidates(const AttributionModels& models, const TextView& view,
                                              const Syntax& syntax, const CandidateRules& without) {
  const bool with_trees = std::ranges::any_of(
      syntax.words, [](const WordSyntax& word) { return word.head != no_tree; });
  auto candidates = NestedReader(models, with_trees, without).read(view, syntax, 0);
  drop_weak_around_voices(candidates);
  drop_doubles(candidates);
  erase_empty(candidates);
  return candidates;
}

}  // namespace headwater
