// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/clause_limits.h"

#include <algorithm>

#include "attribution/rules/aside_clauses.h"
#include "text/clauses.h"
#include "text/nicknames.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_clause = 400;

bool is_reporting_participle(const TextView& view, std::uint32_t i) {
  const auto* form = view.verb(i);
  return form != nullptr && form->verb != nullptr && (form->inflection & form_of::ing) != 0 &&
         (form->verb->frames & (frame::that | frame::quote | frame::as_saying)) != 0;
}

// Conjunctions that begin another statement of the author after a comma.
bool begins_other_clause(const TextView& view, std::uint32_t i) {
  const auto lower = view.lower(i);
  return lower == "but" || lower == "though" || lower == "although" || lower == "while" ||
         lower == "whereas" || (lower == "according") || is_reporting_participle(view, i);
}

// The comma before a coordinator belongs to the boundary.
std::uint32_t with_comma(const TextView& view, std::uint32_t i, std::uint32_t lo) {
  return i > lo && view.is(i - 1, word::comma) ? i - 1 : i;
}

// "Yet" joins two clauses, but not in "was not yet known".
bool joins_clauses(const TextView& view, std::uint32_t i, std::uint32_t lo) {
  if (!view.is(i, word::coordinator)) return false;
  return view.lower(i) != "yet" || i == lo || !view.is(i - 1, word::negation | word::auxiliary);
}

void add_stop_before(const TextView& view, const VerbCue& cue, ClauseLimits& limits) {
  const auto lo = cue.region.first;
  if (cue.verb->takes(frame::have_it) && view.lower(std::min(cue.after, view.size() - 1)) != "it")
    return;
  if (cue.subject) {
    const auto left = cue.subject->left;
    if (left == lo) return;
    if (is_parenthetical(view, cue)) {
      limits.stops.push_back(left - 1);
    } else if (joins_clauses(view, left - 1, lo) ||
               (view.is(left - 1, word::subordinator) && left - 1 > lo &&
                view.is(left - 2, word::comma) && view.lower(left - 1) != "that")) {
      limits.stops.push_back(with_comma(view, left - 1, lo));
    }
    return;
  }
  if (cue.group.first == lo || cue.participial || cue.infinitive) return;
  if (inverted_source(view, cue)) {
    limits.stops.push_back(view.is(cue.group.first - 1, word::comma) ? cue.group.first - 1
                                                                     : cue.group.first);
    return;
  }
  const auto before = cue.group.first - 1;
  if (cue.verb->takes(frame::np_report)) return;
  if (joins_clauses(view, before, lo)) limits.stops.push_back(with_comma(view, before, lo));
  const bool aside = cue.group.size() == 1 && is_reduced_relative(view, cue.head, cue.region.last);
  if (view.is(before, word::comma) && !aside) limits.stops.push_back(before);
}

}  // namespace

std::uint32_t skip_adverbials(const TextView& view, std::uint32_t from, std::uint32_t end) {
  while (from < end) {
    const bool exists = view.lower(from) == "there" && from + 1 < end &&
                        view.is(from + 1, word::be | word::modal | word::have);
    if (exists) break;  // "says there is"
    if (view.is(from, word::adverb | word::time) || view.lower(from) == "himself" ||
        view.lower(from) == "herself" || view.lower(from) == "themselves") {
      ++from;
    } else if (view.lower(from) == "on" && from + 1 < end && view.is(from + 1, word::time)) {
      from += 2;
    } else {
      break;
    }
  }
  return from;
}

namespace {

// Behind the verb: "told reporters", "told The Post on Friday".
std::uint32_t skip_addressee(const TextView& view, const VerbCue& cue) {
  const auto at = cue.after;
  if (!cue.verb->takes(frame::obj) || !cue.verb->takes(frame::quote) || at >= cue.region.last)
    return at;
  const auto phrase = find_phrase_from(view, at, cue.region.last);
  return phrase && phrase->first == at ? phrase->last : at;
}

}  // namespace

bool is_parenthetical(const TextView& view, const VerbCue& cue) {
  if (!cue.subject || cue.participial || cue.infinitive) return false;
  const auto left = cue.subject->left;
  if (left <= cue.region.first) return false;
  const bool spoken = view.quotation_of(left - 1).has_value() && !view.quotation_of(left) &&
                      view.is(left - 1, word::stop);  // "— Is it late? she asked."
  if (!spoken && !view.is(left - 1, word::comma | word::mark | word::dash)) return false;
  if (left - 1 == cue.region.first && !view.is(left - 1, word::mark)) return false;
  const auto after = skip_adverbials(view, skip_addressee(view, cue), cue.region.last);
  if (after >= cue.region.last) return true;
  if (view.is(left - 1, word::mark) && !view.is(after, word::mark) && view.lower(after) != "that") {
    return true;
  }
  return view.is(after,
                 word::comma | word::stop | word::close_bracket | word::semicolon | word::dash);
}

namespace {

// "— Is it late? asked Anna": the last token of what a dash opens.
bool ends_spoken(const TextView& view, std::uint32_t i) {
  return view.is(i, word::stop) && i + 1 < view.size() && view.quotation_of(i).has_value() &&
         !view.quotation_of(i + 1);
}

// "Under the rules, said Lind, the fine is due", "The fine, said Lind, whose aunt knew it, is due":
// no verb stands before, one or a clause does behind.
bool breaks_clause(const TextView& view, TokenRange region, std::uint32_t comma) {
  if (comma >= region.last || !view.is(comma, word::comma)) return false;
  const auto is_verb = [&](std::uint32_t i) { return is_finite_verb(view, i); };
  if (const auto verb = verb_of_aside(view, region, comma + 1)) {
    const auto end = end_of_aside(view, region, *verb, is_verb);
    if (!end) return false;
    comma = *end;
  }
  return subject_of_clause(view, comma + 1, region.last) || is_verb(comma + 1);
}

}  // namespace

std::optional<TokenRange> inverted_source(const TextView& view, const VerbCue& cue) {
  const auto& verb = *cue.verb;
  if (!verb.takes(frame::quote) || cue.participial || cue.infinitive || cue.passive)
    return std::nullopt;
  if (cue.group.first <= cue.region.first) return std::nullopt;
  if (cue.head + 1 - cue.group.first > 2 || cue.modal || cue.negated) return std::nullopt;
  const auto before = cue.group.first - 1;
  const bool spoken = before > 0 && !view.quotation_of(before) &&
                      view.quotation_of(before - 1).has_value();  // "— It is late, said Anna."
  const bool quoted =
      view.is(before, word::mark) || ends_spoken(view, before) ||
      (view.is(before, word::comma) && before > 0 && (spoken || view.is(before - 1, word::mark)));
  if (!quoted && !view.is(before, word::comma | word::dash)) return std::nullopt;
  if (verb.takes(frame::obj) || view.lower(cue.group.first) == "then") return std::nullopt;
  if (!quoted && cue.subject && cue.subject->left == cue.region.first) return std::nullopt;
  if (cue.subject && cue.subject->left > cue.region.first && !view.is(before, word::mark) &&
      view.is(cue.subject->left - 1, word::mark)) {
    return std::nullopt;
  }
  const bool closed = quoted || has_finite_verb(view, {cue.region.first, before});
  const auto from = cue.after;
  if (from >= cue.region.last || !view.is(from, word::text) ||
      view.is(from, word::preposition | word::subordinator | word::negation | word::adverb |
                        word::object_pronoun)) {
    const bool pronoun = from < cue.region.last && view.is(from, word::subject_pronoun);
    if (!pronoun) return std::nullopt;
  }
  const auto phrase = find_phrase_from(view, from, cue.region.last);
  const bool breaks = verb.takes(frame::that) && !verb.takes(frame::pred) && phrase &&
                      !view.is(phrase->first, word::time);  // "the deal, announced Friday, is"
  if (!phrase || (!closed && !breaks)) return std::nullopt;
  if (!closed && !breaks_clause(view, cue.region, phrase->last)) return std::nullopt;
  auto head = *phrase;  // what stands in brackets is no clause of ours
  for (auto i = head.first; i < head.last; ++i) {
    if (view.is(i, word::open_bracket)) head.last = i;
  }
  for (auto i = head.first + 1; i < head.last; ++i) {
    const bool attribute =
        view.is(i - 1, word::determiner | word::possessive);  // "a retired sailor"
    if (is_finite_verb(view, i) && !attribute && !is_reduced_relative(view, i, head.last))
      return std::nullopt;
  }
  if (!quoted && phrase->last < cue.region.last &&
      (is_finite_verb(view, phrase->last) || view.lower(phrase->last) == "that")) {
    return std::nullopt;
  }
  return with_nickname(view, *phrase);
}

ClauseLimits find_clause_limits(const TextView& view, const Sentence& sentence,
                                const std::vector<VerbCue>& cues) {
  ClauseLimits limits;
  for (const auto& cue : cues) add_stop_before(view, cue, limits);
  for (auto i = sentence.first + 1; i < sentence.last; ++i) {
    if (view.lower(i) == "according" && i + 1 < sentence.last && view.lower(i + 1) == "to") {
      limits.stops.push_back(view.is(i - 1, word::comma) ? i - 1 : i);
    }
  }
  std::ranges::sort(limits.stops);
  return limits;
}

std::uint32_t clause_end(const TextView& view, std::uint32_t from, TokenRange region,
                         const ClauseLimits& limits) {
  auto stop = std::ranges::upper_bound(limits.stops, from);
  const auto outer = view.quotation_of(from);
  const auto end = std::min(region.last, from + longest_clause);
  auto i = from;
  while (i < end) {
    while (stop != limits.stops.end() && *stop < i) ++stop;
    if (stop != limits.stops.end() && *stop == i) return i;
    const auto quotation = view.quotation_of(i);
    const bool region_quoted = region.first > 0 && view.quotation_of(region.first) == quotation &&
                               quotation && !view.is(region.first, word::mark);
    if (quotation && !region_quoted && (quotation != outer || view.is(i, word::mark))) {
      i = std::max(i + 1, view.quoted_part(i)->last);
      continue;
    }
    if (view.is(i, word::semicolon)) return i;
    if (view.is(i, word::close_bracket)) {
      auto open = i;
      while (open > from && !view.is(open, word::open_bracket)) --open;
      if (!view.is(open, word::open_bracket)) return i;
    }
    if (view.is(i, word::comma) && i + 1 < end && begins_other_clause(view, i + 1)) return i;
    ++i;
  }
  i = std::min(i, region.last);
  while (i > from && view.is(i - 1, word::stop) && i == region.last) --i;
  return std::max(i, from);
}

namespace {

// "Although S says C, …", "Even though …": a main clause of the writer follows.
bool concedes(const TextView& view, std::uint32_t first) {
  const auto word = view.lower(first);
  return word == "while" || word == "although" || word == "though" || word == "whereas" ||
         (word == "even" && view.lower(first + 1) == "though");
}

}  // namespace

std::uint32_t content_end(const TextView& view, const VerbCue& cue, std::uint32_t from,
                          CandidateRule rule, const ClauseLimits& limits) {
  auto end = clause_end(view, from, cue.region, limits);
  const auto aside = end_of_aside(view, cue.region, cue.head,
                                  [&](std::uint32_t i) { return is_finite_verb(view, i); });
  if (aside && *aside > from) end = std::min(end, *aside);
  const bool thing = rule == CandidateRule::object || rule == CandidateRule::opposed ||
                     rule == CandidateRule::particle || rule == CandidateRule::dismissal;
  const bool fronted = concedes(view, cue.region.first);
  for (auto i = from + 1; i + 2 < end; ++i) {
    if (view.quotation_of(i) != view.quotation_of(cue.head)) continue;
    if (!view.is(i, word::comma)) continue;
    const auto next = i + 1;
    if (fronted && subject_of_clause(view, next, end)) return i;
    if (view.lower(next) == "which" || view.lower(next) == "whose") return i;
    const bool joins = view.lower(next) == "and" || view.lower(next) == "but";
    const auto verb = joins ? next + 1 : next;
    if (joins && is_finite_verb(view, verb) && view.lower(verb) != "is" &&
        view.lower(verb) != "are")
      return i;
    if (!joins && thing && view.verb(verb) != nullptr && is_finite_verb(view, verb)) return i;
    if (joins && thing && has_finite_verb(view, {verb, end})) return i;
  }
  return end;
}

}  // namespace headwater
