// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/candidate_merge.h"

#include <algorithm>

#include "attribution/labeller/spans_to_candidate.h"
#include "attribution/rules/attitude_filter.h"
#include "attribution/rules/rule_candidates.h"

namespace headwater {
namespace {

// How sure the labeller must be of other roles for a candidate of the rules to fall, in 8-bit weights.
constexpr std::int64_t sure_enough_to_drop = 1000;
// How sure it must be of the cue of an attitude that the rules do not know.
constexpr std::int64_t sure_enough_to_add = 100;
std::uint32_t overlap(TokenRange a, TokenRange b) {
  const auto first = std::max(a.first, b.first);
  const auto last = std::min(a.last, b.last);
  return last > first ? last - first : 0;
}

std::uint32_t overlap(const std::vector<TokenRange>& a, const std::vector<TokenRange>& b) {
  std::uint32_t sum = 0;
  for (const auto x : a) {
    for (const auto y : b) sum += overlap(x, y);
  }
  return sum;
}

std::uint32_t size_of(const std::vector<TokenRange>& ranges) {
  std::uint32_t sum = 0;
  for (const auto range : ranges) sum += range.size();
  return sum;
}

TokenRange anchor_tokens(const Candidate& candidate) {
  if (candidate.cue) return *candidate.cue;
  if (candidate.source) return *candidate.source;
  return candidate.content.front();
}

class CandidateMerge {
 public:
  CandidateMerge(const TextView& view, const Syntax& syntax, std::vector<Candidate> rules,
                 const std::vector<std::optional<std::uint32_t>>& parents,
                 const RoleJudgement& judged, const std::vector<LinkedSpans>& learned)
      : view_(view),
        syntax_(syntax),
        rules_(std::move(rules)),
        parents_(parents),
        judged_(judged),
        learned_(learned),
        in_cue_(view.size(), false),
        content_of_(view.size()),
        rules_by_cue_(view.size()),
        taken_(rules_.size(), false) {
    for (std::uint32_t g = 0; g < learned_.size(); ++g) {
      const auto& group = learned_[g];
      for (auto i = group.cue.first; i < group.cue.last; ++i) in_cue_[i] = true;
      for (const auto part : group.content) {
        for (auto i = part.first; i < part.last; ++i) content_of_[i] = g;
      }
    }
    for (std::size_t d = 0; d < rules_.size(); ++d) {
      if (!rules_[d].cue) continue;
      for (auto i = rules_[d].cue->first; i < rules_[d].cue->last; ++i)
        rules_by_cue_[i].push_back(d);
    }
  }

  std::vector<Candidate> run() {
    for (const auto& group : learned_) {
      if (const auto rule = matching_rule(group))
        mend(*rule, group);
      else if (auto made = candidate_from_spans(view_, syntax_, group); is_worth_adding(made))
        added_.push_back(std::move(made));
    }
    std::vector<bool> kept(rules_.size());
    for (std::size_t d = 0; d < rules_.size(); ++d) kept[d] = taken_[d] || stays(rules_[d]);
    return collect(kept);
  }

 private:
  [[nodiscard]] std::int64_t margin_of(TokenRange range) const {
    return *std::max_element(judged_.margins.begin() + range.first,
                             judged_.margins.begin() + range.last);
  }
  // The labeller found the cue, but no content that belongs to it.
  [[nodiscard]] bool labelled_as_cue(TokenRange range) const {
    return std::any_of(judged_.labels.begin() + range.first, judged_.labels.begin() + range.last,
                       [](RoleLabel label) { return role_code(label) == 2; });
  }
  // Deeds, and attitudes it hardly prefers, are left out.
  [[nodiscard]] bool is_worth_adding(const Candidate& made) const {
    return !is_no_attitude(view_, syntax_, made) &&
           (!made.weak || margin_of(*made.cue) >= sure_enough_to_add);
  }
  // The rule candidate of the same cue that shares most of the content; outermost ones first.
  [[nodiscard]] std::optional<std::size_t> matching_rule(const LinkedSpans& group) const {
    std::optional<std::size_t> best;
    std::uint32_t best_score = 0;
    for (auto i = group.cue.first; i < group.cue.last; ++i) {
      for (const auto d : rules_by_cue_[i]) {
        const auto& candidate = rules_[d];
        if (taken_[d] || candidate.labelled) continue;
        const auto score = 1 + overlap(*candidate.cue, group.cue) +
                           overlap(candidate.content, group.content) + (parents_[d] ? 0 : 1);
        if (score <= best_score) continue;
        best = d;
        best_score = score;
      }
    }
    return best;
  }

  // "The fine, said S, is due": the clause goes on behind the telling, where the labeller has none.
  [[nodiscard]] static bool goes_on_behind(const Candidate& rule,
                                           const std::vector<TokenRange>& learned) {
    return rule.rule == CandidateRule::parenthetical && rule.content.size() > 1 &&
           overlap({rule.content[1]}, learned) == 0;
  }

  // "S says A, and B": the rules end a content where the writer goes on, the labeller runs over it.
  [[nodiscard]] bool runs_on(const Candidate& rule, const std::vector<TokenRange>& learned) const {
    const auto own = rule.content.front();
    return rule.content.size() == 1 && learned.size() == 1 && own.first == learned[0].first &&
           own.last < learned[0].last && view_.is(own.last, word::comma) &&
           view_.is(own.last + 1, word::coordinator);
  }

  // The labeller says who, how and what; act, stance and addressee stay those of the rules.
  void mend(std::size_t d, const LinkedSpans& group) {
    auto& candidate = rules_[d];
    taken_[d] = true;
    if (group.source && !candidate.hearsay) candidate.source = group.source;
    if (!candidate.source || !candidate.source->overlaps(group.cue)) candidate.cue = group.cue;
    if (!goes_on_behind(candidate, group.content) && !runs_on(candidate, group.content))
      candidate.content = group.content;
  }

  // "seen it alleged that C": before a participle "it" stands for the clause, and nobody is stated.
  void drop_expletive(Candidate& candidate) const {
    if (!candidate.source || !candidate.cue || candidate.source->last != candidate.cue->first)
      return;
    if (candidate.source->size() != 1 || view_.lower(candidate.source->first) != "it") return;
    auto verb = candidate.cue->first;
    while (verb + 1 < candidate.cue->last && view_.is(verb, word::adverb)) ++verb;
    if (syntax_.words[verb].tag.xpos != Xpos::vbn) return;
    candidate.source.reset();
    candidate.hearsay = true;
    candidate.modality = Modality::hedged;
  }

  // "a baker | accused of theft | denied it": what he is accused of is no part of who he is.
  void end_before_accusation(Candidate& candidate) const {
    if (!candidate.source) return;
    for (auto i = candidate.source->first + 1; i + 1 < candidate.source->last; ++i) {
      const bool accused = view_.reports(i) && view_.verb(i)->verb->takes(frame::accuse) &&
                           syntax_.words[i].tag.xpos == Xpos::vbn;
      if (accused && view_.is(i + 1, word::preposition)) candidate.source->last = i;
    }
  }

  // Does a candidate that only the rules found stand?
  [[nodiscard]] bool stays(const Candidate& candidate) const {
    if (candidate.labelled || candidate.hearsay) return true;
    const auto anchor = anchor_tokens(candidate);
    // a voice inside a content
    const auto around = content_of_[anchor.first];
    if (around && around == content_of_[anchor.last - 1]) return true;
    for (auto i = anchor.first; i < anchor.last; ++i) {
      if (in_cue_[i]) return false;
    }
    std::uint32_t told = 0;
    for (const auto part : candidate.content) {
      for (auto i = part.first; i < part.last; ++i) told += content_of_[i] ? 1 : 0;
    }
    if (told * 2 > size_of(candidate.content)) return false;
    return !candidate.cue || labelled_as_cue(anchor) || margin_of(anchor) < sure_enough_to_drop;
  }

  std::vector<Candidate> collect(const std::vector<bool>& kept) {
    std::vector<Candidate> all;
    for (std::size_t d = 0; d < rules_.size(); ++d) {
      if (kept[d]) all.push_back(rules_[d]);
    }
    std::ranges::move(added_, std::back_inserter(all));
    for (auto& candidate : all) {
      drop_expletive(candidate);
      end_before_accusation(candidate);
    }
    return in_order(std::move(all));
  }

  const TextView& view_;
  const Syntax& syntax_;
  std::vector<Candidate> rules_;
  const std::vector<std::optional<std::uint32_t>>& parents_;
  const RoleJudgement& judged_;
  const std::vector<LinkedSpans>& learned_;
  std::vector<bool> in_cue_;                            // by token, of learned_
  std::vector<MaybeIndex> content_of_;                  // by token, index in learned_
  std::vector<std::vector<std::size_t>> rules_by_cue_;  // by token
  std::vector<bool> taken_;
  std::vector<Candidate> added_;
};

}  // namespace

std::vector<Candidate> merge_candidates(const TextView& view, const Syntax& syntax,
                                        std::vector<Candidate> rules,
                                        const std::vector<std::optional<std::uint32_t>>& parents,
                                        const RoleJudgement& judged,
                                        const std::vector<LinkedSpans>& learned) {
  return CandidateMerge(view, syntax, std::move(rules), parents, judged, learned).run();
}

}  // namespace headwater
