// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/phrase_cues.h"

#include <algorithm>
#include <array>

#include "attribution/rules/cues.h"
#include "attribution/rules/propositional_object.h"
#include "lexicon/source_nouns.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

const ReportingPhrase* phrase_at(const TextView& view, std::uint32_t i, PhraseKind kind,
                                 std::uint32_t end) {
  for (const auto& phrase : phrases_from(view.lower(i))) {
    if (phrase.kind == kind && i + phrase.words.size() <= end && view.spells(i, phrase.words)) {
      return &phrase;
    }
  }
  return nullptr;
}

Candidate candidate_of(const ReportingPhrase& phrase, TokenRange cue, CandidateRule rule) {
  Candidate candidate;
  candidate.cue = cue;
  candidate.act = phrase.act;
  candidate.stance = phrase.stance;
  candidate.modality = phrase.modality;
  candidate.rule = rule;
  return candidate;
}

std::uint32_t without_stop(const TextView& view, std::uint32_t first, std::uint32_t last) {
  while (last > first && view.is(last - 1, word::stop)) --last;
  return last;
}

// The whole clause around the phrase [cue.first, after).
std::vector<TokenRange> credited_clause(const TextView& view, TokenRange region,
                                        std::uint32_t cue_first, std::uint32_t after) {
  auto left = cue_first;
  while (left > region.first && view.is(left - 1, word::comma)) --left;
  auto first = region.first;
  for (auto i = left; i > region.first && left - i < 200; --i) {
    if (view.is(i - 1, word::semicolon)) {
      first = i;
      break;
    }
  }
  bool lead_only = true;
  for (auto i = first; i < left; ++i) {
    lead_only = lead_only && view.is(i, word::coordinator | word::adverb | word::comma);
  }
  if (!lead_only) {
    while (first < left && view.is(first, word::coordinator)) ++first;
    return {{first, left}};
  }
  auto from = after;
  while (from < region.last && view.is(from, word::comma)) ++from;
  const auto last = without_stop(view, from, region.last);
  if (from >= last) return {};
  return {{from, last}};
}

// "in a report by O, C": the words between "in" and the source; 0 where it is something else.
std::uint32_t reported_in(const TextView& view, std::uint32_t i, std::uint32_t end) {
  if (view.lower(i) != "in") return 0;
  for (auto j = i + 1; j < std::min(end, i + 5); ++j) {
    const auto lower = view.lower(j);
    const bool noun = lower == "report" || lower == "dispatch" || lower == "article" ||
                      lower == "story" || lower == "account" || lower == "bulletin" ||
                      lower == "study" || lower == "survey" || lower == "broadcast" ||
                      lower == "editorial";
    if (!noun || j + 2 >= end) continue;
    const auto next = view.lower(j + 1);
    if (next == "by" || next == "from" || next == "in") return j + 2 - i;
  }
  return 0;
}

// "barred over the union's" -> "the union's"; "the head of the union's" is kept whole.
TokenRange owner_in(const TextView& view, TokenRange range) {
  for (auto i = range.last - 1; i > range.first; --i) {
    const bool breaks = view.is(i - 1, word::preposition) && !view.is(i - 1, word::name) &&
                        view.lower(i - 1) != "of";
    if (breaks) return {i, range.last};
  }
  return range;
}

}  // namespace

void find_credit_candidates(const TextView& view, const Sentence& sentence, const ClauseLimits&,
                            std::vector<Candidate>& candidates) {
  std::vector<TokenRange> regions;
  for (auto i = sentence.first; i < sentence.last; ++i) {
    const auto* phrase = phrase_at(view, i, PhraseKind::credit, sentence.last);
    std::uint32_t length = phrase != nullptr ? static_cast<std::uint32_t>(phrase->words.size()) : 0;
    static const ReportingPhrase report_in{{}, PhraseKind::credit};
    if (phrase == nullptr && i == sentence.first) {
      length = reported_in(view, i, sentence.last);
      phrase = &report_in;
    }
    if (length == 0) continue;
    if (regions.empty()) regions = find_regions(view, sentence);
    auto region = regions[i - sentence.first];
    if (view.lower(i) == "per" && !(i == region.first || view.is(i - 1, word::comma))) continue;
    if (region.first > sentence.first && !view.quotation_of(i) && i == region.first) {
      region = {sentence.first, sentence.last};  // "(according to S)"
    }
    auto source = find_phrase_from(view, i + length, region.last);
    if (!source) continue;
    const bool fronted = i == region.first;
    if (fronted && source->last + 1 >= region.last) {  // the apposition was the clause
      for (auto j = source->first; j < source->last; ++j) {
        if (view.is(j, word::comma)) source->last = j;
      }
    }
    if (fronted && source->last >= region.last) continue;
    if (fronted && !view.is(source->last, word::comma)) {
      // An apposition took the comma of the clause, or there is none.
      if (view.is(source->last, word::stop)) continue;
    }
    for (auto j = source->first + 1; fronted && j + 1 < source->last; ++j) {
      if (view.is(j, word::comma) && view.is(j + 1, word::name) &&
          !view.is(source->last, word::comma))
        source->last = j;  // another subject
    }
    auto candidate = candidate_of(*phrase, {i, i + length}, CandidateRule::credit_phrase);
    if (source_noun_class(view.lower(source->last - 1)) == "press_reports" && source->size() <= 2) {
      candidate.modality = Modality::hedged;  // "according to reports"
    }
    candidate.source = source;
    candidate.content = credited_clause(view, region, i, source->last);
    if (!candidate.content.empty() && !candidate.content.front().empty())
      candidates.push_back(std::move(candidate));
    i = source->last - 1;
  }
}

void find_hearsay_candidates(const TextView& view, const Sentence& sentence,
                             const ClauseLimits& limits, std::vector<Candidate>& candidates) {
  std::vector<TokenRange> regions;
  for (auto i = sentence.first; i < sentence.last; ++i) {
    if (phrases_from(view.lower(i)).empty()) continue;
    const auto* opener = phrase_at(view, i, PhraseKind::opener, sentence.last);
    const auto* adverb =
        opener == nullptr ? phrase_at(view, i, PhraseKind::adverb, sentence.last) : nullptr;
    if (opener == nullptr && adverb == nullptr) continue;
    if (regions.empty()) regions = find_regions(view, sentence);
    const auto region = regions[i - sentence.first];
    const auto length =
        static_cast<std::uint32_t>((opener != nullptr ? opener : adverb)->words.size());
    auto candidate = candidate_of(opener != nullptr ? *opener : *adverb, {i, i + length},
                                  CandidateRule::hearsay);
    candidate.hearsay = true;
    const auto after = i + length;
    if (opener != nullptr) {
      if (after >= region.last || view.is(after, word::stop)) continue;
      auto from = after;
      while (from < region.last && view.is(from, word::comma)) ++from;
      candidate.content.push_back({from, clause_end(view, from, region, limits)});
    } else {
      auto first = i;
      while (first > region.first && i - first < 60) {
        const auto before = first - 1;
        if (view.is(before, word::semicolon | word::mark | word::colon | word::dash)) break;
        if (view.is(before, word::subordinator | word::relative) && view.lower(before) == "that")
          break;
        if (view.is(before, word::comma | word::coordinator) &&
            has_finite_verb(view, {region.first, before}))
          break;
        --first;
      }
      while (first < i && view.is(first, word::coordinator | word::comma)) ++first;
      if (first < i) candidate.content.push_back({first, i});
      auto from = after;
      while (from < region.last && view.is(from, word::comma)) ++from;
      const auto last = clause_end(view, from, region, limits);
      if (from < last) candidate.content.push_back({from, last});
    }
    std::erase_if(candidate.content, [](TokenRange r) { return r.empty(); });
    if (!candidate.content.empty()) candidates.push_back(std::move(candidate));
  }
}

namespace {

// "allegations made by S": the word before "by", as the noun itself where there is none.
std::uint32_t maker_of(const TextView& view, std::uint32_t noun, std::uint32_t end) {
  static constexpr std::array<std::string_view, 10> made{
      "made",      "raised", "voiced",   "levelled", "leveled",
      "published", "issued", "advanced", "spread",   "repeated"};
  const auto next = noun + 1;
  const bool participle = next + 1 < end && view.lower(next + 1) == "by" &&
                          std::ranges::find(made, view.lower(next)) != made.end();
  return participle ? next : noun;
}

// "… made by S in a letter was that C": where "that" stands, or `end`.
std::uint32_t predicated_that(const TextView& view, std::uint32_t from, std::uint32_t end) {
  constexpr std::uint32_t reach = 12;
  for (auto i = from; i + 2 < end && i - from < reach; ++i) {
    if (view.is(i, word::be) && view.lower(i + 1) == "that") return i + 1;
    if (view.is(i, word::comma | word::semicolon | word::mark) || is_finite_verb(view, i)) break;
  }
  return end;
}

// "Her claim that it held | surprised us": the verb of the sentence is the last of several.
std::uint32_t before_main_verb(const TextView& view, TokenRange clause) {
  std::uint32_t last = clause.last;
  int groups = 0;
  bool within = false;
  bool full = false;  // the word before was the verb of its group
  for (auto i = clause.first + 1; i < clause.last; ++i) {
    if (view.is(i, word::punctuation | word::coordinator | word::subordinator | word::relative))
      return groups > 1 ? last : clause.last;
    const bool finite = is_finite_verb(view, i);
    const bool main = finite && !view.is(i, word::auxiliary);
    if (finite && (!within || full)) {
      ++groups;
      last = i;
    }
    full = main;
    within = finite || view.is(i, word::auxiliary) ||
             (within && view.is(i, word::adverb | word::negation));
  }
  return groups > 1 ? last : clause.last;
}

bool is_light_verb(std::string_view word) {
  static constexpr std::array<std::string_view, 33> forms{
      "take",      "takes",     "took",      "hold",       "holds",       "held",  "express",
      "expresses", "expressed", "voice",     "voices",     "voiced",      "share", "shares",
      "shared",    "form",      "formed",    "reach",      "reached",     "came",  "comes",
      "harbour",   "harboured", "entertain", "entertains", "entertained", "clung", "clings",
      "makes",     "made",      "raised",    "repeated",   "repeats"};
  return std::ranges::find(forms, word) != forms.end();
}

// "is of the opinion", "takes the view", "voiced the fear": the verb with its auxiliaries, whose
// subject has the noun.
std::optional<TokenRange> light_verb_before(const TextView& view, TokenRange region,
                                            std::uint32_t noun) {
  constexpr std::uint32_t reach = 5;
  for (auto i = noun; i > region.first && noun - i < reach; --i) {
    const auto at = i - 1;
    const bool of = i < noun && (view.lower(i) == "of" || view.lower(i) == "under");
    const bool be = view.is(at, word::be) && of;
    if (be || is_light_verb(view.lower(at))) {
      auto first = at;
      while (first > region.first &&
             view.is(first - 1, word::auxiliary | word::adverb | word::negation) &&
             !view.is(first - 1, word::name))
        --first;
      return TokenRange{first, at + 1};
    }
    if (view.is(at, word::punctuation | word::relative | word::subordinator)) break;
    if (is_finite_verb(view, at)) break;
  }
  return std::nullopt;
}

// "S in his piece on the war" -> "S".
TokenRange without_place_of_print(const TextView& view, TokenRange source) {
  for (auto i = source.first + 1; i < source.last; ++i) {
    const auto lower = view.lower(i);
    if (lower == "in" || lower == "on" || lower == "at") return {source.first, i};
  }
  return source;
}

}  // namespace

void find_noun_candidates(const TextView& view, const Sentence& sentence,
                          const ClauseLimits& limits, std::vector<Candidate>& candidates) {
  std::vector<TokenRange> regions;
  for (auto i = sentence.first; i < sentence.last; ++i) {
    const auto* noun = find_reporting_noun(view.lower(i));
    if (noun == nullptr || i == sentence.first || i + 2 >= sentence.last) continue;
    std::optional<TokenRange> source;
    auto that = maker_of(view, i, sentence.last) + 1;
    if (that < sentence.last && (view.lower(that) == "by" || view.lower(that) == "from")) {
      source = find_phrase_from(view, that + 1, sentence.last);
      if (source) that = source->last;
      if (source && that < sentence.last && view.lower(that) != "that") {
        that = predicated_that(view, that, sentence.last);
        source = without_place_of_print(view, *source);
      }
    }
    if (that >= sentence.last || view.lower(that) != "that" || that + 1 >= sentence.last) continue;
    if (is_relative_that(view, that, sentence.last)) continue;
    const auto near = std::min<std::size_t>(candidates.size(), 32);
    const bool taken =
        std::any_of(candidates.end() - static_cast<std::ptrdiff_t>(near), candidates.end(),
                    [&](const Candidate& d) { return d.cue && d.cue->contains(i); });
    if (taken) continue;
    if (regions.empty()) regions = find_regions(view, sentence);
    const auto region = regions[i - sentence.first];
    Candidate candidate;
    candidate.cue = TokenRange{i, i + 1};
    candidate.act = noun->act;
    candidate.stance = noun->stance;
    candidate.modality = noun->modality;
    candidate.rule = CandidateRule::noun_cue;
    if (!source) {
      const auto subject = find_subject(view, region.first, i);
      if (subject) {
        auto range = subject->source;
        for (auto j = range.first; j + 1 < range.last; ++j) {
          const auto* form = view.verb(j);
          const bool verb = form != nullptr && form->verb != nullptr && !view.is(j, word::name) &&
                            (form->inflection & (form_of::past | form_of::third)) != 0;
          if (verb) range.first = j + 1;
        }
        const bool owner = range.last == i &&
                           (view.is(i - 1, word::clitic | word::possessive) ||
                            (!view.is(i - 1, word::determiner) && range.size() <= 4 &&
                             find_reporting_noun(view.lower(i - 1)) == nullptr &&
                             view.lower(range.first) != "the" && view.lower(range.first) != "a"));
        if (owner && !view.is(range.first, word::subject_pronoun)) source = owner_in(view, range);
      }
    }
    if (!source) {
      if (const auto verb = light_verb_before(view, region, i)) {
        const auto subject = find_subject(view, region.first, verb->first);
        if (subject) {
          source = subject->source;
          candidate.cue = TokenRange{verb->first, i + 1};
        }
      }
    }
    candidate.source = source;
    candidate.hearsay = !source;
    auto end = clause_end(view, that, region, limits);
    const auto subject = source && candidate.cue->first == i ? *source : *candidate.cue;
    if (subject.first == region.first) end = before_main_verb(view, {that, end});
    candidate.content.push_back({that, end});
    if (!candidate.content.front().empty()) candidates.push_back(std::move(candidate));
  }
}

}  // namespace headwater
