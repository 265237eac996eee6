// SPDX-License-Identifier: Apache-2.0
#include "attribution/learned_drafts.h"

#include <algorithm>

#include "attribution/false_attitudes.h"
#include "attribution/find_learned_attributions.h"
#include "attribution/nesting.h"
#include "attribution/noun_phrases.h"
#include "attribution/outer_clauses.h"
#include "attribution/rule_drafts.h"
#include "attribution/stance.h"

namespace headwater {
namespace {

// How sure the labeller must be of other roles for a draft of the rules to fall, in 8-bit weights.
constexpr std::int64_t sure_enough_to_drop = 1000;
constexpr std::uint32_t phrase_reach = 8;  // tokens before the cue of an echo

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

TokenRange anchor_of(const Draft& draft) {
  if (draft.cue) return *draft.cue;
  if (draft.source) return *draft.source;
  return draft.content.front();
}

// Act, stance and modality of a cue that the rules did not read.
void read_cue(const TextView& view, Draft& draft) {
  for (auto i = draft.cue->first; i < draft.cue->last; ++i) {
    const auto* form = view.verb(i);
    if (form != nullptr && form->verb != nullptr) {
      draft.act = form->verb->act;
      draft.stance = form->verb->stance;
      draft.modality = form->verb->modality;
      return;
    }
    if (const auto* noun = find_reporting_noun(view.lower(i))) {
      draft.act = noun->act;
      draft.stance = noun->stance;
      draft.modality = noun->modality;
    }
  }
}

// Parts of the content in another sentence than the cue stay where they are quoted or go on from
// the part before; the labeller's other contents there belong to no cue it found.
void drop_far_parts(const TextView& view, LinkedSpans& group) {
  const auto& sentences = view.sentences().sentences;
  const auto sentence_of = [&](std::uint32_t token) {
    return std::ranges::upper_bound(sentences, token, {}, &Sentence::first) - sentences.begin();
  };
  const auto home = sentence_of(group.cue.first);
  const auto same_block = [&](std::uint32_t token) {
    return sentences[static_cast<std::size_t>(sentence_of(token) - 1)].block ==
           sentences[static_cast<std::size_t>(home - 1)].block;
  };
  std::vector<TokenRange> kept;
  std::uint32_t end = UINT32_MAX;
  for (const auto part : group.content) {
    const bool quoted = view.quotation_of(part.first) >= 0 && view.quotation_of(part.last - 1) >= 0;
    const bool near = sentence_of(part.first) == home || sentence_of(part.last - 1) == home;
    if (!near && !quoted && part.first != end) continue;
    if (!near && !same_block(part.first)) continue;
    kept.push_back(part);
    end = part.last;
  }
  group.content = std::move(kept);
}

// A content before the telling ends where the telling begins: what the labeller leaves between
// them ("Water rose | on Monday after both pumps stopped, Lind said") belongs to it.
void close_gap(const TextView& view, LinkedSpans& group) {
  auto first = group.cue.first;
  if (group.source) first = std::min(first, group.source->first);
  const auto after = std::ranges::lower_bound(group.content, first, {}, &TokenRange::first);
  if (after == group.content.begin()) return;
  auto& part = *std::prev(after);
  auto last = first;
  while (last > part.last && view.is(last - 1, word::punctuation) && !view.is(last - 1, word::mark))
    --last;
  for (auto i = part.last; i < last; ++i) {
    if (view.begins_line(i) || view.is(i, word::stop | word::mark | word::semicolon)) return;
  }
  if (last < first) part.last = std::max(part.last, last);
}

// The labeller has one role for a word: it cannot tell a voice whose content is another's.
void drop_shared_contents(const TextView& view, const std::vector<Draft>& rules,
                          std::vector<LinkedSpans>& learned) {
  std::vector<bool> shared(view.size(), false);
  for (const auto& draft : rules) {
    if (!draft.shared || !draft.cue) continue;
    auto first = draft.cue->first;  // "echoing a point | made"
    while (first > 0 && draft.cue->first - first < phrase_reach &&
           !view.is(first - 1, word::punctuation))
      --first;
    for (auto i = first; i < draft.cue->last; ++i) shared[i] = true;
  }
  std::erase_if(learned, [&](const LinkedSpans& group) {
    return std::any_of(shared.begin() + group.cue.first, shared.begin() + group.cue.last,
                       [](bool is_shared) { return is_shared; });
  });
}

// A source without a noun, pronoun or number in it ("allegedly") is none.
void check_source(const Syntax& syntax, LinkedSpans& group) {
  if (!group.source) return;
  for (auto i = group.source->first; i < group.source->last; ++i) {
    const auto upos = syntax.words[i].tag.upos;
    if (upos != Upos::adv && upos != Upos::punct && upos != Upos::adp && upos != Upos::part) return;
  }
  group.source.reset();
}

class DraftMerge {
 public:
  DraftMerge(const TextView& view, const Syntax& syntax, std::vector<Draft> rules,
             const std::vector<std::optional<std::uint32_t>>& parents, const RoleJudgement& judged,
             const std::vector<LinkedSpans>& learned)
      : view_(view),
        syntax_(syntax),
        rules_(std::move(rules)),
        parents_(parents),
        judged_(judged),
        learned_(learned),
        in_cue_(view.size(), false),
        content_of_(view.size(), none),
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

  std::vector<Draft> run() {
    for (const auto& group : learned_) {
      if (const auto rule = matching_rule(group))
        mend(*rule, group);
      else if (auto made = made_from(group); !is_no_attitude(view_, syntax_, made))
        added_.push_back(std::move(made));
    }
    std::vector<bool> kept(rules_.size());
    for (std::size_t d = 0; d < rules_.size(); ++d) kept[d] = taken_[d] || stays(d);
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
  // The rule draft of the same cue that shares most of the content; outermost ones first.
  [[nodiscard]] std::optional<std::size_t> matching_rule(const LinkedSpans& group) const {
    std::optional<std::size_t> best;
    std::uint32_t best_score = 0;
    for (auto i = group.cue.first; i < group.cue.last; ++i) {
      for (const auto d : rules_by_cue_[i]) {
        const auto& draft = rules_[d];
        if (taken_[d] || draft.labelled) continue;
        const auto score = 1 + overlap(*draft.cue, group.cue) +
                           overlap(draft.content, group.content) + (parents_[d] ? 0 : 1);
        if (score <= best_score) continue;
        best = d;
        best_score = score;
      }
    }
    return best;
  }

  // Whether a word of the cue is known to report something: the labeller takes deeds for words
  // ("attacked", "launched") where the text is unlike its own.
  [[nodiscard]] bool tells(TokenRange cue) const {
    for (auto i = cue.first; i < cue.last; ++i) {
      const auto* form = view_.verb(i);
      if (form != nullptr && form->verb != nullptr) return true;
      if (find_reporting_noun(view_.lower(i)) != nullptr) return true;
    }
    return false;
  }

  // A clause or a quotation, not a thing alone ("opposed the government").
  [[nodiscard]] bool says_something(const std::vector<TokenRange>& content) const {
    for (const auto part : content) {
      for (auto i = part.first; i < part.last; ++i) {
        const auto upos = syntax_.words[i].tag.upos;
        if (upos == Upos::verb || upos == Upos::aux || view_.quotation_of(i) >= 0) return true;
      }
    }
    return false;
  }

  // Where the labeller leaves no clause of what the rules found, or cuts off one that stands before
  // ("it is not clear | how"), it errs more often than they do.
  [[nodiscard]] bool loses_a_clause(const std::vector<TokenRange>& rule,
                                    const std::vector<TokenRange>& learned) const {
    if (!says_something(rule)) return false;
    if (!says_something(learned)) return true;
    const auto from = rule.front().first;
    const auto to = learned.front().first;
    return learned.size() == 1 && rule.size() == 1 && to > from && to < rule.front().last &&
           learned.front().last <= rule.front().last && says_something({{from, to}});
  }

  // "it" in "seen it alleged in the press that …" and "it is said that …" is nobody.
  [[nodiscard]] bool is_expletive(const Draft& rule, TokenRange source) const {
    const auto word = view_.lower(source.first);
    return source.size() == 1 && (word == "it" || word == "there") &&
           (rule.hearsay || !rule.source || *rule.source != source);
  }

  // "Brell was accused of theft": the subject of a passive of telling is not who tells.
  [[nodiscard]] bool is_spoken_of(const LinkedSpans& group) const {
    if (!group.source || group.source->first > group.cue.first) return false;
    bool passive = false;
    for (auto i = group.cue.first; i < group.cue.last; ++i) {
      passive = passive || view_.is(i, word::be);
      const auto* form = view_.verb(i);
      if (!passive || form == nullptr || form->verb == nullptr) continue;
      if (syntax_.words[i].tag.xpos == Xpos::vbn) return is_told_of_others(*form->verb);
    }
    return false;
  }
  static bool is_told_of_others(const ReportingVerb& verb) {
    constexpr std::string_view thoughts[] = {"expect", "know",    "see",     "consider",
                                             "think",  "believe", "suspect", "presume"};
    return verb.act == Act::speech || std::ranges::find(thoughts, verb.lemma) != std::end(thoughts);
  }

  // Whom the rule speaks of, or who heard it, is not who speaks ("is suspected of theft", "I have
  // seen it alleged").
  [[nodiscard]] static bool knows_who_speaks(const Draft& rule) {
    return rule.rule == "attribution.raised" || rule.rule == "attribution.impersonal" ||
           rule.rule == "attribution.hearsay";
  }

  // "which is rejected by S": what is said stands before, where the rule found it.
  [[nodiscard]] bool speaks_of_subject(const Draft& rule) const {
    return rule.source && rule.cue->last <= rule.source->first &&
           rule.content.front().last <= rule.cue->first &&
           (rule.rule == "attribution.by_agent" || rule.rule == "attribution.opposed" ||
            rule.rule == "attribution.noun_cue");
  }
  // "which", or the main clause behind the agent, is not what was said.
  [[nodiscard]] bool strays(const Draft& rule, const std::vector<TokenRange>& learned) const {
    return learned.size() > 1 && std::ranges::any_of(learned, [&](TokenRange part) {
             const bool relative = part.size() == 1 && view_.is(part.first, word::relative);
             return relative || (rule.source && part.first >= rule.source->last);
           });
  }

  // "one thing I forgot to mention: C", "despite calling C, S": limits that the labeller lacks.
  [[nodiscard]] bool knows_limits(const Draft& rule, const std::vector<TokenRange>& learned) const {
    const auto first = rule.content.front().first;
    const bool announced = rule.rule == "attribution.bare_clause" && first == rule.cue->last + 1 &&
                           view_.is(first - 1, word::colon);
    const bool fronted = rule.source && rule.cue->last <= first &&
                         rule.content.back().last < rule.source->first &&
                         view_.lower(rule.cue->last - 1).ends_with("ing");
    const bool raised = rule.rule == "attribution.raised" && rule.content.size() > 1;
    const bool elsewhere =
        rule.content.size() > 1 || overlap(rule.content, learned) == 0 || strays(rule, learned);
    return rule.weak || announced || fronted || raised || (elsewhere && speaks_of_subject(rule));
  }

  void mend(std::size_t d, const LinkedSpans& group) {
    auto& draft = rules_[d];
    taken_[d] = true;
    const bool limited = knows_limits(draft, group.content);
    if (group.source && !is_expletive(draft, *group.source) && !knows_who_speaks(draft) &&
        !(draft.rule != "attribution.convinced" && is_spoken_of(group)))
      draft.source = group.source;
    if (!draft.source || !draft.source->overlaps(group.cue)) draft.cue = group.cue;
    if (!limited && !loses_a_clause(draft.content, group.content)) draft.content = group.content;
  }

  // A quotation, or a clause of the kind that a verb of the cue takes.
  [[nodiscard]] bool is_told(const LinkedSpans& group) const {
    const auto first = group.content.front().first;
    const bool quoted = view_.quotation_of(first) >= 0 && view_.is(first, word::mark);
    if (!tells(group.cue)) return false;
    if (quoted || view_.lower(first) == "that" || group.content.front().last <= group.cue.first)
      return says_something(group.content);
    for (auto i = group.cue.first; i < group.cue.last; ++i) {
      const auto* form = view_.verb(i);
      if (form == nullptr || form->verb == nullptr) continue;
      const auto& verb = *form->verb;
      if (verb.takes(frame::wh) && asks(view_, syntax_, first)) return true;
      const bool infinitive = view_.lower(group.cue.last - 1) == "to";
      if (!infinitive && verb.takes(frame::zero | frame::quote) &&
          has_finite_clause(group.content.front()))
        return true;
    }
    return false;
  }
  [[nodiscard]] bool has_finite_clause(TokenRange range) const {
    for (auto i = range.first; i < range.last; ++i) {
      const auto xpos = syntax_.words[i].tag.xpos;
      if (xpos == Xpos::vbd || xpos == Xpos::vbz || xpos == Xpos::vbp || xpos == Xpos::md)
        return i > range.first;
    }
    return false;
  }

  // "those who oppose the ban | are few": behind a relative clause the main clause goes on.
  void end_before_main_verb(Draft& draft) const {
    const auto before = draft.cue->first;
    if (before == 0 || !view_.is(before - 1, word::relative) || draft.content.size() != 1) return;
    auto& part = draft.content.front();
    if (part.first != draft.cue->last) return;
    for (auto i = part.first; i < part.last; ++i) {
      if (view_.is(i, word::relative | word::subordinator | word::mark | word::comma)) return;
      const auto xpos = syntax_.words[i].tag.xpos;
      if (i > part.first && is_finite_verb(view_, i) && xpos != Xpos::vbn) part.last = i;
    }
  }

  Draft made_from(const LinkedSpans& group) const {
    Draft draft;
    if (!is_spoken_of(group)) draft.source = group.source;
    draft.cue = group.cue;
    draft.content = group.content;
    draft.rule = "attribution.learned";
    draft.weak = !is_told(group);
    if (draft.weak) end_before_main_verb(draft);
    read_cue(view_, draft);
    read_stance(view_, draft);
    return draft;
  }

  // Does a draft that only the rules found stand?
  [[nodiscard]] bool stays(std::size_t d) const {
    const auto& draft = rules_[d];
    const auto anchor = anchor_of(draft);
    if (draft.labelled) return true;
    if (draft.shared || draft.rule == "attribution.opposed" ||
        (draft.content.size() > 1 && speaks_of_subject(draft)))
      return true;
    // a voice inside a content
    const auto around = content_of_[anchor.first];
    if (around != none && around == content_of_[anchor.last - 1]) return true;
    for (auto i = anchor.first; i < anchor.last; ++i) {
      if (in_cue_[i]) return false;
    }
    std::uint32_t shared = 0;
    for (const auto part : draft.content) {
      for (auto i = part.first; i < part.last; ++i) shared += content_of_[i] != none ? 1 : 0;
    }
    if (shared * 2 > size_of(draft.content)) return false;
    if (draft.rule == "attribution.free_quotation") return true;
    return labelled_as_cue(anchor) || margin_of(anchor) < sure_enough_to_drop;
  }

  std::vector<Draft> collect(const std::vector<bool>& kept) {
    std::vector<std::size_t> place(rules_.size(), SIZE_MAX);
    std::vector<Draft> all;
    for (std::size_t d = 0; d < rules_.size(); ++d) {
      if (!kept[d]) continue;
      place[d] = all.size();
      all.push_back(rules_[d]);
    }
    for (auto& draft : all) {
      if (draft.inside && place[*draft.inside] == SIZE_MAX)
        draft.inside.reset();
      else if (draft.inside)
        draft.inside = place[*draft.inside];
    }
    std::ranges::move(added_, std::back_inserter(all));
    return in_order(std::move(all));
  }

  const TextView& view_;
  const Syntax& syntax_;
  std::vector<Draft> rules_;
  const std::vector<std::optional<std::uint32_t>>& parents_;
  const RoleJudgement& judged_;
  const std::vector<LinkedSpans>& learned_;
  static constexpr std::uint32_t none = UINT32_MAX;
  std::vector<bool> in_cue_;                            // by token, of learned_
  std::vector<std::uint32_t> content_of_;               // by token, index in learned_
  std::vector<std::vector<std::size_t>> rules_by_cue_;  // by token
  std::vector<bool> taken_;
  std::vector<Draft> added_;
};

}  // namespace

std::vector<Draft> find_learned_drafts(const AttributionModels& models, const TextView& view,
                                       const Syntax& tags, const ParseSentences& parse,
                                       std::vector<Draft> rules) {
  if (models.empty() || view.size() == 0) return rules;
  const auto parents = find_parents(rules);
  RoleFeatures features(view, tags, rules, parents);
  auto first = models.first.judge(features);
  features.set_first_pass(first.labels, first.margins);
  Syntax trees;
  if (parse) {
    trees = parse(features.sentences_to_parse());
    features.set_trees(trees);
  }
  const auto& stage = parse ? models.trees : models.fast;
  const auto found = stage.pass.judge_again(features, std::move(first));
  const LinkContext context{&view, parse ? &trees : &tags, &rules, static_cast<bool>(parse)};
  auto learned = stage.linker.link(context, spans_of(found.labels));
  for (auto& group : learned) {
    drop_far_parts(view, group);
    clip_to_voice(view, group.content);
    close_gap(view, group);
    check_source(tags, group);
  }
  std::erase_if(learned, [](const LinkedSpans& group) { return group.content.empty(); });
  drop_shared_contents(view, rules, learned);
  return DraftMerge(view, tags, rules, parents, found, learned).run();
}

bool has_learned_attribution() {
  return !attribution_models().empty();
}

}  // namespace headwater
