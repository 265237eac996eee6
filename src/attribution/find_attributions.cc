// SPDX-License-Identifier: Apache-2.0
#include "attribution/find_attributions.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "attribution/bracketed_names.h"
#include "attribution/candidates/candidate.h"
#include "attribution/candidates/nested_attributions.h"
#include "attribution/candidates/stance.h"
#include "attribution/labeller/nested_candidates.h"
#include "attribution/rules/content_span.h"
#include "attribution/rules/dialogue_attribution.h"
#include "attribution/rules/free_quotations.h"
#include "attribution/rules/paragraph_quotations.h"
#include "attribution/rules/phrase_cues.h"
#include "attribution/rules/rule_candidates.h"
#include "attribution/rules/verb_cues.h"
#include "attribution/sources/entity_mentions.h"
#include "attribution/sources/source_phrases.h"
#include "attribution/sources/source_resolution.h"
#include "base/strings.h"
#include "text/annotated_tokens.h"

namespace headwater {
namespace {

// A subject that cannot speak holds no view ("the campaign urges calm"); with a clause or a
// quotation after it, it still shows something.
bool is_mute(const TextView& view, const Candidate& candidate) {
  const bool clause =
      candidate.rule == CandidateRule::that_clause || candidate.rule == CandidateRule::quotation;
  return candidate.source && !clause && !candidate.labelled &&
         cannot_speak(view, *candidate.source);
}

void silence_mute_sources(const TextView& view, std::vector<Candidate>& candidates) {
  for (auto& candidate : candidates) {
    if (is_mute(view, candidate)) candidate.content.clear();
  }
}

std::vector<Candidate> find_candidates(const TextView& view) {
  std::vector<Candidate> candidates;
  for (const auto& sentence : view.sentences().sentences) {
    if (sentence.first >= sentence.last) continue;
    std::vector<Candidate> found;
    const auto limits = find_verb_candidates(view, sentence, found);
    find_credit_candidates(view, sentence, limits, found);
    find_hearsay_candidates(view, sentence, limits, found);
    find_noun_candidates(view, sentence, limits, found);
    silence_mute_sources(view, found);
    std::ranges::move(found, std::back_inserter(candidates));
  }
  find_introduced_blocks(view, candidates);
  find_dialogue_attributions(view, candidates);
  return candidates;
}

std::uint32_t position_of(const Candidate& candidate) {
  auto first = candidate.content.front().first;
  if (candidate.cue) first = std::min(first, candidate.cue->first);
  if (candidate.source) first = std::min(first, candidate.source->first);
  return first;
}

// The name of the outlet or person where there is one, else the words.
std::string told_to_name(const TextView& view, const NamedMentions& names, TokenRange range) {
  const auto* mention = names.name_in(range);
  const bool leads = mention != nullptr && mention->range.first <= range.first + 1;
  return squeeze_space(leads ? names.full_name(mention->name) : std::string(view.text_of(range)));
}

Attribution build(const TextView& view, const NamedMentions& names, const Candidate& candidate,
                  const Holder& holder) {
  Attribution made;
  if (candidate.source) made.source = view.span_of(*candidate.source);
  if (candidate.cue) made.cue = view.span_of(*candidate.cue);
  for (const auto range : candidate.content) made.content.push_back(view.span_of(range));
  made.form = form_of_content(view, candidate);
  made.act = candidate.act;
  made.stance = candidate.stance;
  made.modality = candidate.modality;
  made.attitude = candidate.weak;
  made.anonymous = holder.anonymous;
  made.source_class = holder.source_class;
  made.holder = holder.name;
  made.speaks_for = holder.speaks_for;
  if (candidate.told_to) made.told_to = told_to_name(view, names, *candidate.told_to);
  std::vector<std::string> terms;
  if (candidate.cue) terms.emplace_back(view.text_of(*candidate.cue));
  made.why.push_back(reason(std::string(name_of(candidate.rule)),
                            made.cue ? std::vector<Span>{*made.cue} : std::vector<Span>{}, terms));
  made.why.push_back(reason(holder.rule,
                            made.source ? std::vector<Span>{*made.source} : std::vector<Span>{},
                            {holder.name}));
  return made;
}

}  // namespace

void erase_empty(std::vector<Candidate>& candidates) {
  std::erase_if(candidates, [](const Candidate& candidate) { return candidate.content.empty(); });
}

std::vector<Candidate> in_order(std::vector<Candidate> candidates) {
  std::ranges::stable_sort(candidates, {}, [](const Candidate& candidate) {
    return candidate.cue ? candidate.cue->first : position_of(candidate);
  });
  return candidates;
}

void leave_out_rules(std::vector<Candidate>& candidates, const CandidateRules& without) {
  for (auto& candidate : candidates) {
    if (without.has(candidate.rule)) candidate.content.clear();
  }
  erase_empty(candidates);
}

std::vector<Candidate> find_rule_candidates(const TextView& view, const CandidateRules& without) {
  auto candidates = find_candidates(view);
  leave_out_rules(candidates, without);
  for (auto& candidate : candidates) {
    extend_to_quotations(view, candidate);
    read_stance(view, candidate);
  }
  continue_quotations(view, candidates);
  find_free_quotations(view, candidates);
  share_paragraphs(view, candidates);
  leave_out_rules(candidates, without);
  return in_order(std::move(candidates));
}

namespace {

std::vector<Attribution> read_attributions(const Document& document, const Sentences& sentences,
                                           const Syntax& syntax, const AttributionModels& models,
                                           std::span<const Mention> mentions,
                                           const CandidateRules& without) {
  const TextView view(document, sentences);
  const auto candidates = syntax.words.empty() || models.empty()
                              ? find_rule_candidates(view, without)
                              : find_nested_candidates(models, view, syntax, without);
  const auto parents = find_parents(candidates);
  const NamedMentions names(view, mentions);
  const auto holders = resolve_holders(view, names, candidates, parents);
  std::vector<Attribution> found;
  found.reserve(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    found.push_back(build(view, names, candidates[i], holders[i]));
    found.back().id = "a" + std::to_string(i + 1);
    found.back().parent = parents[i];
  }
  return found;
}

void erase_brackets(std::string& name) {
  std::erase_if(name, [](char c) { return c == '<' || c == '>'; });
}

// Spans are those of the text with its brackets, names have none.
void restore_brackets(const std::vector<BracketedName>& names, Attribution& made) {
  const auto widen = [&](std::optional<Span>& span) {
    if (span) span = with_both_brackets(names, *span);
  };
  widen(made.source);
  widen(made.cue);
  for (auto& part : made.content) part = with_both_brackets(names, part);
  for (auto* name : {&made.holder, &made.speaks_for, &made.told_to}) erase_brackets(*name);
}

std::vector<Attribution> read_without_brackets(const Document& document, const Sentences& sentences,
                                               const Syntax& syntax,
                                               const AttributionModels& models,
                                               std::span<const Mention> mentions,
                                               const CandidateRules& without,
                                               const std::vector<BracketedName>& names) {
  const auto inner = without_brackets(sentences, names);
  const auto inner_words = syntax.words.empty() ? Syntax() : inner_syntax(inner, syntax);
  auto found = read_attributions(document, inner.sentences, inner_words, models, mentions, without);
  for (auto& made : found) restore_brackets(names, made);
  return found;
}

}  // namespace

std::vector<Attribution> find_attributions(const Document& document, const Sentences& sentences,
                                           const Syntax& syntax, const AttributionModels& models,
                                           std::span<const Mention> mentions,
                                           const CandidateRules& without) {
  const auto names = find_bracketed_names(sentences);
  return names.empty()
             ? read_attributions(document, sentences, syntax, models, mentions, without)
             : read_without_brackets(document, sentences, syntax, models, mentions, without, names);
}

}  // namespace headwater
