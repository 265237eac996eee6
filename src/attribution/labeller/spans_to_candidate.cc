// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/spans_to_candidate.h"

#include <algorithm>

#include "attribution/candidates/stance.h"
#include "attribution/rules/attitude_filter.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

// Act, stance and modality of a cue that the rules did not read.
void read_cue(const TextView& view, Candidate& candidate) {
  for (auto i = candidate.cue->first; i < candidate.cue->last; ++i) {
    const auto* form = view.verb(i);
    if (form != nullptr && form->verb != nullptr) {
      candidate.act = form->verb->act;
      candidate.stance = form->verb->stance;
      candidate.modality = form->verb->modality;
      return;
    }
    if (const auto* noun = find_reporting_noun(view.lower(i))) {
      candidate.act = noun->act;
      candidate.stance = noun->stance;
      candidate.modality = noun->modality;
    }
  }
}

// Whether a word of the cue is known to report something: the labeller takes deeds for words
// ("attacked", "launched") where the text is unlike its own.
bool tells(const TextView& view, TokenRange cue) {
  for (auto i = cue.first; i < cue.last; ++i) {
    const auto* form = view.verb(i);
    if (form != nullptr && form->verb != nullptr) return true;
    if (find_reporting_noun(view.lower(i)) != nullptr) return true;
  }
  return false;
}

bool is_told_of_others(const ReportingVerb& verb) {
  constexpr std::string_view thoughts[] = {"expect", "know",    "see",     "consider",
                                           "think",  "believe", "suspect", "presume"};
  return verb.act == Act::speech || std::ranges::find(thoughts, verb.lemma) != std::end(thoughts);
}

// Before a mark that sets something else apart ("the past — and many refuse").
bool has_finite_clause(const TextView& view, const Syntax& syntax, TokenRange range) {
  for (auto i = range.first; i < range.last; ++i) {
    if (view.is(i, word::dash | word::semicolon | word::colon)) return false;
    const auto xpos = syntax.words[i].tag.xpos;
    if (xpos == Xpos::vbd || xpos == Xpos::vbz || xpos == Xpos::vbp || xpos == Xpos::md)
      return i > range.first;
  }
  return false;
}

// A quotation, or a clause of the kind that a verb of the cue takes.
bool is_told(const TextView& view, const Syntax& syntax, const LinkedSpans& group) {
  const auto first = group.content.front().first;
  const bool quoted = view.quotation_of(first).has_value() && view.is(first, word::mark);
  if (!tells(view, group.cue)) return false;
  if (quoted || view.lower(first) == "that" || group.content.front().last <= group.cue.first)
    return says_something(view, syntax, group.content);
  for (auto i = group.cue.first; i < group.cue.last; ++i) {
    const auto* form = view.verb(i);
    if (form == nullptr || form->verb == nullptr) continue;
    const auto& verb = *form->verb;
    if (verb.takes(frame::wh) && asks(view, syntax, first)) return true;
    const bool infinitive = view.lower(group.cue.last - 1) == "to";
    if (!infinitive && verb.takes(frame::zero | frame::quote) &&
        has_finite_clause(view, syntax, group.content.front()))
      return true;
  }
  return false;
}

// "those who oppose the ban | are few": behind a relative clause the main clause goes on.
void end_before_main_verb(const TextView& view, const Syntax& syntax, Candidate& candidate) {
  const auto before = candidate.cue->first;
  if (before == 0 || !view.is(before - 1, word::relative) || candidate.content.size() != 1) return;
  auto& part = candidate.content.front();
  if (part.first != candidate.cue->last) return;
  for (auto i = part.first; i < part.last; ++i) {
    if (view.is(i, word::relative | word::subordinator | word::mark | word::comma)) return;
    const auto xpos = syntax.words[i].tag.xpos;
    if (i > part.first && is_finite_verb(view, i) && xpos != Xpos::vbn) part.last = i;
  }
}

}  // namespace

bool says_something(const TextView& view, const Syntax& syntax,
                    const std::vector<TokenRange>& content) {
  for (const auto part : content) {
    for (auto i = part.first; i < part.last; ++i) {
      const auto upos = syntax.words[i].tag.upos;
      if (upos == Upos::verb || upos == Upos::aux || view.quotation_of(i).has_value()) return true;
    }
  }
  return false;
}

bool is_spoken_of(const TextView& view, const Syntax& syntax, const LinkedSpans& group) {
  if (!group.source || group.source->first > group.cue.first) return false;
  bool passive = false;
  for (auto i = group.cue.first; i < group.cue.last; ++i) {
    passive = passive || view.is(i, word::be);
    const auto* form = view.verb(i);
    if (!passive || form == nullptr || form->verb == nullptr) continue;
    if (syntax.words[i].tag.xpos == Xpos::vbn) return is_told_of_others(*form->verb);
  }
  return false;
}

Candidate candidate_from_spans(const TextView& view, const Syntax& syntax,
                               const LinkedSpans& group) {
  Candidate candidate;
  if (!is_spoken_of(view, syntax, group)) candidate.source = group.source;
  candidate.cue = group.cue;
  candidate.content = group.content;
  candidate.rule = CandidateRule::learned;
  candidate.weak = !is_told(view, syntax, group);
  if (candidate.weak) end_before_main_verb(view, syntax, candidate);
  read_cue(view, candidate);
  read_stance(view, candidate);
  return candidate;
}

}  // namespace headwater
