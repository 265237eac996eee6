// SPDX-License-Identifier: Apache-2.0
#include "attribution/learned_drafts.h"

#include <algorithm>

#include "attribution/find_learned_attributions.h"
#include "attribution/nesting.h"
#include "attribution/rule_drafts.h"
#include "attribution/stance.h"

namespace headwater {
namespace {

// By how much the labeller's reading of a line must beat that of the rules, in 8-bit weights.
constexpr std::int64_t least_margin = 1;

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

// What the outermost drafts say of each token.
std::vector<RoleLabel> rule_labels(const std::vector<Draft>& drafts,
                                   const std::vector<std::optional<std::uint32_t>>& parents,
                                   const RoleFeatures& features) {
  std::vector<RoleLabel> labels(features.size(), outside);
  const auto outermost = [&](std::size_t d) { return !parents[d].has_value(); };
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    if (!outermost(d)) continue;
    for (const auto part : drafts[d].content) mark_span({Role::content, part}, labels);
  }
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    if (!outermost(d)) continue;
    if (drafts[d].source) mark_span({Role::source, *drafts[d].source}, labels);
    if (drafts[d].cue) mark_span({Role::cue, *drafts[d].cue}, labels);
  }
  make_consistent(labels, features.lines());
  return labels;
}

// The lines in which the labeller is sure that the rules are wrong.
std::vector<bool> sure_lines(const std::vector<std::int64_t>& margins) {
  std::vector<bool> sure(margins.size());
  for (std::size_t l = 0; l < margins.size(); ++l) sure[l] = margins[l] >= least_margin;
  return sure;
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
  std::vector<TokenRange> kept;
  std::uint32_t end = UINT32_MAX;
  for (const auto part : group.content) {
    const bool quoted = view.quotation_of(part.first) >= 0 && view.quotation_of(part.last - 1) >= 0;
    const bool near = sentence_of(part.first) == home || sentence_of(part.last - 1) == home;
    if (!near && !quoted && part.first != end) continue;
    kept.push_back(part);
    end = part.last;
  }
  group.content = std::move(kept);
}

Syntax without_trees(Syntax syntax) {
  for (auto& word : syntax.words) word.head = no_tree;
  return syntax;
}

class DraftMerge {
 public:
  DraftMerge(const TextView& view, const Syntax& syntax, std::vector<Draft> rules,
             const std::vector<std::optional<std::uint32_t>>& parents, const RoleFeatures& features,
             const std::vector<bool>& sure, const std::vector<LinkedSpans>& learned)
      : view_(view),
        syntax_(syntax),
        rules_(std::move(rules)),
        parents_(parents),
        taken_(rules_.size(), false) {
    sure_.resize(view.size());
    for (std::size_t l = 0; l < sure.size(); ++l) {
      for (auto i = features.lines()[l]; i < features.lines()[l + 1]; ++i) sure_[i] = sure[l];
    }
    in_cue_.resize(view.size());
    content_of_.assign(view.size(), none);
    rules_by_cue_.resize(view.size());
    for (const auto& group : learned) {
      if (!sure_[group.cue.first]) continue;
      for (auto i = group.cue.first; i < group.cue.last; ++i) in_cue_[i] = true;
      for (const auto part : group.content) {
        for (auto i = part.first; i < part.last; ++i)
          content_of_[i] = static_cast<std::uint32_t>(learned_.size());
      }
      learned_.push_back(group);
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
      else if (tells(group.cue) && is_worth_saying(group))
        added_.push_back(made_from(group));
    }
    std::vector<bool> kept(rules_.size());
    for (std::size_t d = 0; d < rules_.size(); ++d) kept[d] = taken_[d] || stays(d);
    return collect(kept);
  }

 private:
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

  // A source and a thing ("they opposed the government"), or a clause or quotation.
  [[nodiscard]] bool is_worth_saying(const LinkedSpans& group) const {
    return says_something(group.content) || (group.source && size_of(group.content) > 1);
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

  void mend(std::size_t d, const LinkedSpans& group) {
    auto& draft = rules_[d];
    taken_[d] = true;
    if (group.source) draft.source = group.source;
    draft.cue = group.cue;
    if (!loses_a_clause(draft.content, group.content)) draft.content = group.content;
  }

  Draft made_from(const LinkedSpans& group) const {
    Draft draft;
    draft.source = group.source;
    draft.cue = group.cue;
    draft.content = group.content;
    draft.rule = "attribution.learned";
    read_cue(view_, draft);
    read_stance(view_, draft);
    return draft;
  }

  // Does a draft that only the rules found stand?
  [[nodiscard]] bool stays(std::size_t d) const {
    const auto& draft = rules_[d];
    const auto anchor = anchor_of(draft);
    if (draft.labelled || !sure_[anchor.first]) return true;
    // its content is another voice's by its nature ("as do Brell and Lang")
    if (draft.rule == "attribution.shared_attitude" || draft.rule == "attribution.echo")
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
    return true;
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
  std::vector<LinkedSpans> learned_;
  static constexpr std::uint32_t none = UINT32_MAX;
  std::vector<bool> sure_;                              // by token
  std::vector<bool> in_cue_;                            // by token, of learned_
  std::vector<std::uint32_t> content_of_;               // by token, index in learned_
  std::vector<std::vector<std::size_t>> rules_by_cue_;  // by token
  std::vector<bool> taken_;
  std::vector<Draft> added_;
};

}  // namespace

std::vector<Draft> find_learned_drafts(const AttributionModels& models, const TextView& view,
                                       const Syntax& syntax, std::vector<Draft> rules) {
  const bool with_trees = has_trees(syntax) && !models.trees.empty();
  const auto& set = with_trees ? models.trees : models.fast;
  if (set.empty() || view.size() == 0) return rules;
  if (!with_trees && has_trees(syntax))
    return find_learned_drafts(models, view, without_trees(syntax), std::move(rules));
  const auto parents = find_parents(rules);
  RoleFeatures features(view, syntax, rules, parents);
  features.set_first_pass(set.first.label(features, false));
  const auto found = set.second.compare(features, rule_labels(rules, parents, features));
  const auto spans = spans_of(found.labels);
  const LinkContext context{&view, &syntax, &rules};
  auto learned = set.linker.link(context, spans);
  for (auto& group : learned) drop_far_parts(view, group);
  std::erase_if(learned, [](const LinkedSpans& group) { return group.content.empty(); });
  return DraftMerge(view, syntax, rules, parents, features, sure_lines(found.margins), learned)
      .run();
}

bool has_learned_attribution() {
  return !attribution_models().trees.empty() || !attribution_models().fast.empty();
}

std::vector<bool> sentences_to_parse(const Sentences& sentences) {
  std::vector<bool> parse(sentences.sentences.size(), false);
  for (std::size_t s = 0; s < parse.size(); ++s) {
    const auto& sentence = sentences.sentences[s];
    for (auto i = sentence.first; i < sentence.last && !parse[s]; ++i) {
      const auto& token = sentences.tokens[i];
      const auto* form = token.kind == TokenKind::word ? find_verb(token.lower) : nullptr;
      parse[s] = token.kind == TokenKind::open_quote || token.kind == TokenKind::close_quote ||
                 token.lower == "according" || (form != nullptr && form->verb != nullptr);
    }
  }
  return parse;
}

}  // namespace headwater
