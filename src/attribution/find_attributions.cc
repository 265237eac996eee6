// SPDX-License-Identifier: Apache-2.0
#include "attribution/find_attributions.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "attribution/bracketed_names.h"
#include "attribution/candidates/draft.h"
#include "attribution/candidates/nesting.h"
#include "attribution/candidates/stance.h"
#include "attribution/labeller/find_learned_attributions.h"
#include "attribution/labeller/nested_drafts.h"
#include "attribution/rules/extents.h"
#include "attribution/rules/free_quotations.h"
#include "attribution/rules/paragraph_quotations.h"
#include "attribution/rules/phrase_drafts.h"
#include "attribution/rules/rule_drafts.h"
#include "attribution/rules/speaker_turns.h"
#include "attribution/rules/verb_drafts.h"
#include "attribution/sources/holders.h"
#include "attribution/sources/named_mentions.h"
#include "attribution/sources/source_phrases.h"
#include "base/strings.h"
#include "text/text_view.h"

namespace headwater {
namespace {

// A subject that cannot speak holds no view ("the campaign urges calm"); with a clause or a
// quotation after it, it still shows something.
bool is_mute(const TextView& view, const Draft& draft) {
  const bool clause = draft.rule == DraftRule::that_clause || draft.rule == DraftRule::quotation;
  return draft.source && !clause && !draft.labelled && cannot_speak(view, *draft.source);
}

void silence_mute_sources(const TextView& view, std::vector<Draft>& drafts) {
  for (auto& draft : drafts) {
    if (is_mute(view, draft)) draft.content.clear();
  }
}

std::vector<Draft> find_drafts(const TextView& view) {
  std::vector<Draft> drafts;
  for (const auto& sentence : view.sentences().sentences) {
    if (sentence.first >= sentence.last) continue;
    std::vector<Draft> found;
    const auto limits = find_verb_drafts(view, sentence, found);
    find_credit_drafts(view, sentence, limits, found);
    find_hearsay_drafts(view, sentence, limits, found);
    find_noun_drafts(view, sentence, limits, found);
    silence_mute_sources(view, found);
    std::ranges::move(found, std::back_inserter(drafts));
  }
  find_introduced_blocks(view, drafts);
  find_speaker_turns(view, drafts);
  return drafts;
}

std::uint32_t position_of(const Draft& draft) {
  auto first = draft.content.front().first;
  if (draft.cue) first = std::min(first, draft.cue->first);
  if (draft.source) first = std::min(first, draft.source->first);
  return first;
}

// The name of the outlet or person where there is one, else the words.
std::string told_to_name(const TextView& view, const NamedMentions& names, TokenRange range) {
  const auto* mention = names.name_in(range);
  const bool leads = mention != nullptr && mention->range.first <= range.first + 1;
  return squeeze_space(leads ? names.full_name(mention->name) : std::string(view.text_of(range)));
}

Attribution build(const TextView& view, const NamedMentions& names, const Draft& draft,
                  const Holder& holder) {
  Attribution made;
  if (draft.source) made.source = view.span_of(*draft.source);
  if (draft.cue) made.cue = view.span_of(*draft.cue);
  for (const auto range : draft.content) made.content.push_back(view.span_of(range));
  made.form = form_of_content(view, draft);
  made.act = draft.act;
  made.stance = draft.stance;
  made.modality = draft.modality;
  made.attitude = draft.weak;
  made.anonymous = holder.anonymous;
  made.source_class = holder.source_class;
  made.holder = holder.name;
  made.speaks_for = holder.speaks_for;
  if (draft.told_to) made.told_to = told_to_name(view, names, *draft.told_to);
  std::vector<std::string> terms;
  if (draft.cue) terms.emplace_back(view.text_of(*draft.cue));
  made.why.push_back(reason(std::string(name_of(draft.rule)),
                            made.cue ? std::vector<Span>{*made.cue} : std::vector<Span>{}, terms));
  made.why.push_back(reason(holder.rule,
                            made.source ? std::vector<Span>{*made.source} : std::vector<Span>{},
                            {holder.name}));
  return made;
}

}  // namespace

void erase_empty(std::vector<Draft>& drafts) {
  std::erase_if(drafts, [](const Draft& draft) { return draft.content.empty(); });
}

std::vector<Draft> in_order(std::vector<Draft> drafts) {
  std::ranges::stable_sort(drafts, {}, [](const Draft& draft) {
    return draft.cue ? draft.cue->first : position_of(draft);
  });
  return drafts;
}

void leave_out_rules(std::vector<Draft>& drafts, const DraftRules& without) {
  for (auto& draft : drafts) {
    if (without.has(draft.rule)) draft.content.clear();
  }
  erase_empty(drafts);
}

std::vector<Draft> find_rule_drafts(const TextView& view, const DraftRules& without) {
  auto drafts = find_drafts(view);
  leave_out_rules(drafts, without);
  for (auto& draft : drafts) {
    extend_to_quotations(view, draft);
    read_stance(view, draft);
  }
  continue_quotations(view, drafts);
  find_free_quotations(view, drafts);
  share_paragraphs(view, drafts);
  leave_out_rules(drafts, without);
  return in_order(std::move(drafts));
}

std::vector<Attribution> find_attributions(const Document& document, const Sentences& sentences,
                                           std::span<const Mention> mentions) {
  return find_attributions(document, sentences, Syntax(), AttributionModels(), mentions);
}

namespace {

std::vector<Attribution> read_attributions(const Document& document, const Sentences& sentences,
                                           const Syntax& syntax, const AttributionModels& models,
                                           std::span<const Mention> mentions,
                                           const DraftRules& without) {
  const TextView view(document, sentences);
  const auto drafts = syntax.words.empty() || models.empty()
                          ? find_rule_drafts(view, without)
                          : find_nested_drafts(models, view, syntax, without);
  const auto parents = find_parents(drafts);
  const NamedMentions names(view, mentions);
  const auto holders = resolve_holders(view, names, drafts, parents);
  std::vector<Attribution> found;
  found.reserve(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    found.push_back(build(view, names, drafts[i], holders[i]));
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
                                               const DraftRules& without,
                                               const std::vector<BracketedName>& names) {
  const auto inner = without_brackets(sentences, names);
  const auto inner_words = syntax.words.empty() ? Syntax() : inner_syntax(inner, syntax);
  auto found =
      read_attributions(document, inner.sentences, inner_words, models, mentions, without);
  for (auto& made : found) restore_brackets(names, made);
  return found;
}

}  // namespace

std::vector<Attribution> find_attributions(const Document& document, const Sentences& sentences,
                                           const Syntax& syntax, const AttributionModels& models,
                                           std::span<const Mention> mentions,
                                           const DraftRules& without) {
  const auto names = find_bracketed_names(sentences);
  return names.empty() ? read_attributions(document, sentences, syntax, models, mentions, without)
                       : read_without_brackets(document, sentences, syntax, models, mentions,
                                               without, names);
}

}  // namespace headwater
