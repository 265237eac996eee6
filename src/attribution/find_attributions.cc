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
#include "attribution/rules/attitude_nouns.h"
#include "attribution/rules/designations.h"
#include "attribution/rules/echoes.h"
#include "attribution/rules/extents.h"
#include "attribution/rules/free_quotations.h"
#include "attribution/rules/paragraph_quotations.h"
#include "attribution/rules/phrase_drafts.h"
#include "attribution/rules/rule_drafts.h"
#include "attribution/rules/shared_attitudes.h"
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
  const bool clause = draft.rule == "attribution.that_clause" ||
                      draft.rule == "attribution.quotation" ||
                      draft.rule == "attribution.wh_clause";
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
    find_designation_drafts(view, sentence, limits, found);
    find_attitude_noun_drafts(view, sentence, found);
    find_echo_drafts(view, sentence, found);
    silence_mute_sources(view, found);
    for (auto& draft : found) {
      if (draft.inside) *draft.inside += drafts.size();
    }
    std::ranges::move(found, std::back_inserter(drafts));
  }
  find_shared_attitudes(view, drafts);
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
  made.why.push_back(
      reason(draft.rule, made.cue ? std::vector<Span>{*made.cue} : std::vector<Span>{}, terms));
  made.why.push_back(reason(holder.rule,
                            made.source ? std::vector<Span>{*made.source} : std::vector<Span>{},
                            {holder.name}));
  return made;
}

}  // namespace

void erase_empty(std::vector<Draft>& drafts) {
  std::vector<std::optional<std::size_t>> place(drafts.size());
  std::size_t kept = 0;
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    if (!drafts[d].content.empty()) place[d] = kept++;
  }
  for (auto& draft : drafts) {
    if (draft.inside) draft.inside = place[*draft.inside];
  }
  std::erase_if(drafts, [](const Draft& draft) { return draft.content.empty(); });
}

std::vector<Draft> in_order(std::vector<Draft> drafts) {
  std::vector<std::size_t> order(drafts.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t i) {
    return std::pair(drafts[i].cue ? drafts[i].cue->first : position_of(drafts[i]), i);
  });
  std::vector<std::size_t> place(drafts.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::vector<Draft> sorted;
  sorted.reserve(drafts.size());
  for (const auto i : order) {
    auto& draft = drafts[i];
    if (draft.inside) draft.inside = place[*draft.inside];
    sorted.push_back(std::move(draft));
  }
  return sorted;
}

std::vector<Draft> find_rule_drafts(const TextView& view) {
  auto drafts = find_drafts(view);
  erase_empty(drafts);
  for (auto& draft : drafts) {
    extend_to_quotations(view, draft);
    read_stance(view, draft);
  }
  continue_quotations(view, drafts);
  find_free_quotations(view, drafts);
  share_paragraphs(view, drafts);
  erase_empty(drafts);
  return in_order(std::move(drafts));
}

std::vector<Attribution> find_attributions(const Document& document, const Sentences& sentences,
                                           std::span<const Mention> mentions) {
  return find_attributions(document, sentences, {}, {}, {}, mentions);
}

namespace {

std::vector<Attribution> read_attributions(const Document& document, const Sentences& sentences,
                                           const Syntax& tags, const ParseSentences& parse,
                                           const AttributionModels& models,
                                           std::span<const Mention> mentions) {
  const TextView view(document, sentences);
  const auto drafts = tags.words.empty() || models.empty()
                          ? find_rule_drafts(view)
                          : find_nested_drafts(models, view, tags, parse);
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
                                               const Syntax& tags, const ParseSentences& parse,
                                               const AttributionModels& models,
                                               const std::vector<BracketedName>& names,
                                               std::span<const Mention> mentions) {
  const auto inner = without_brackets(sentences, names);
  ParseSentences parse_inner;
  if (parse) {
    parse_inner = [&](const std::vector<bool>& wanted) {
      return inner_syntax(inner, parse(wanted));
    };
  }
  const auto syntax = tags.words.empty() ? Syntax() : inner_syntax(inner, tags);
  auto found = read_attributions(document, inner.sentences, syntax, parse_inner, models, mentions);
  for (auto& made : found) restore_brackets(names, made);
  return found;
}

}  // namespace

std::vector<Attribution> find_attributions(const Document& document, const Sentences& sentences,
                                           const Syntax& tags, const ParseSentences& parse,
                                           const AttributionModels& models,
                                           std::span<const Mention> mentions) {
  const auto names = find_bracketed_names(sentences);
  return names.empty()
             ? read_attributions(document, sentences, tags, parse, models, mentions)
             : read_without_brackets(document, sentences, tags, parse, models, names, mentions);
}

}  // namespace headwater
