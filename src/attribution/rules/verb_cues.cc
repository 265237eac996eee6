// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/verb_cues.h"

#include <algorithm>

#include "attribution/rules/aside_clauses.h"
#include "attribution/rules/complements.h"
#include "attribution/rules/passives.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

// "VARNHOLM (Wire) — …": the clause begins after the dash.
std::uint32_t after_dateline(const TextView& view, std::uint32_t first, std::uint32_t last) {
  if (first >= last || !view.begins_line(first) || !view.is(first, word::name)) return first;
  for (const char c : view.token(first).text) {
    if (c >= 'a' && c <= 'z') return first;
  }
  for (auto i = first; i < std::min(last, first + 14); ++i) {
    if (view.is(i, word::dash)) return i + 1;
  }
  return first;
}

// The clause a parenthetical cue comments on: before it, and after it where it goes on.
std::vector<TokenRange> surrounding_clause(const TextView& view, TokenRange region,
                                           std::uint32_t left, std::uint32_t right) {
  std::vector<TokenRange> content;
  auto first = region.first;
  auto last = left;
  for (auto i = left; i > first && left - i < 200; --i) {
    if (view.is(i - 1, word::semicolon) && !view.quotation_of(i - 1)) {
      first = i;
      break;
    }
  }
  while (last > first && view.is(last - 1, word::comma | word::dash) &&
         !view.is(last - 1, word::mark))
    --last;
  first = after_dateline(view, first, last);
  while (first < last && view.is(first, word::coordinator)) ++first;
  if (first < last) content.push_back({first, last});
  if (right < region.last && view.is(right, word::comma | word::dash) && right + 1 < region.last) {
    const auto next = right + 1;
    const auto* form = view.verb(next);
    const bool participle = form != nullptr && (form->inflection & form_of::ing) != 0;
    if (const auto part = view.quoted_part(next); part && view.is(next, word::mark)) {
      content.push_back({next, part->last});
    } else if (!participle && view.is(left > 0 ? left - 1 : 0, word::comma) &&
               !view.is(next, word::relative | word::preposition) && view.lower(next) != "citing") {
      auto end = region.last;
      while (end > next && view.is(end - 1, word::stop)) --end;
      content.push_back({next, end});
    }
  }
  return content;
}

class SentenceReader {
 public:
  SentenceReader(const TextView& view, const Sentence& sentence, std::vector<Candidate>& candidates)
      : view_(view), cues_(find_verb_cues(view, sentence)), candidates_(candidates) {
    for (auto& cue : cues_) {
      if (!cue.participial && !cue.infinitive) {
        cue.subject = find_subject(view, cue.region.first, cue.group.first);
      }
    }
    limits_ = find_clause_limits(view, sentence, cues_);
  }

  void run() {
    for (const auto& cue : cues_) {
      if (is_taken(cue.head)) continue;
      const auto before = candidates_.size();
      read(cue);
      if (candidates_.size() > before) last_cue_ = &cue;
    }
  }

 private:
  void read(const VerbCue& cue) {
    if (cue.verb->takes(frame::it_known | frame::have_it)) {
      read_complement(cue);
      return;
    }
    if (cue.passive) {
      read_passive(view_, cue, limits_, candidates_);
      return;
    }
    if (const auto source = inverted_source(view_, cue)) {
      add_surrounding(cue, cue.group.first, behind_aside(cue, source->last), *source);
      return;
    }
    if (is_parenthetical(view_, cue) && !follows_quote_mark_only(cue)) {
      add_surrounding(cue, cue.subject->left, skip_adverbials(view_, cue.after, cue.region.last),
                      cue.subject->source);
      return;
    }
    read_complement(cue);
  }

  // "A, said S, | whose aunt knew it |, B"
  [[nodiscard]] std::uint32_t behind_aside(const VerbCue& cue, std::uint32_t comma) const {
    if (comma >= cue.region.last || !view_.is(comma, word::comma)) return comma;
    const auto verb = verb_of_aside(view_, cue.region, comma + 1);
    if (!verb) return comma;
    return end_of_aside(view_, cue.region, *verb,
                        [&](std::uint32_t i) { return is_finite_verb(view_, i); })
        .value_or(comma);
  }

  [[nodiscard]] bool follows_quote_mark_only(const VerbCue& cue) const {
    const auto left = cue.subject->left;
    const auto after = skip_adverbials(view_, cue.after, cue.region.last);
    const bool quote_after = after + 1 < cue.region.last &&
                             view_.is(after, word::comma | word::colon) &&
                             view_.is(after + 1, word::mark);
    return quote_after && !view_.is(left - 1, word::mark) &&
           !(left > 1 && view_.is(left - 2, word::mark)) &&
           !has_finite_verb(view_, {cue.region.first, left});
  }

  // Was the token taken as part of an earlier cue ("quoted as saying")?
  [[nodiscard]] bool is_taken(std::uint32_t head) const {
    const auto recent = std::min<std::size_t>(candidates_.size(), 4);
    return std::any_of(candidates_.end() - static_cast<std::ptrdiff_t>(recent), candidates_.end(),
                       [&](const Candidate& d) { return d.cue && d.cue->contains(head); });
  }

  Candidate make(const VerbCue& cue, CandidateRule rule) const {
    Candidate candidate;
    candidate.cue = cue.group;
    candidate.act = cue.verb->act;
    candidate.stance = cue.verb->stance;
    candidate.modality = cue.verb->modality;
    candidate.rule = rule;
    if (cue.negated) negate(cue, candidate);
    return candidate;
  }

  // "does not believe" denies, "is not convinced" and "could not swear" doubt, "did not deny"
  // asserts nothing.
  static void negate(const VerbCue& cue, Candidate& candidate) {
    if (candidate.stance != Stance::asserts) {
      candidate.stance = Stance::asserts;
      return;
    }
    if (cue.modal)
      candidate.stance = Stance::doubts;
    else if (cue.verb->act == Act::belief && !cue.verb->factive &&
             cue.verb->takes(frame::that | frame::zero)) {
      candidate.stance = Stance::denies;
    }
  }

  void add_surrounding(const VerbCue& cue, std::uint32_t left, std::uint32_t right,
                       TokenRange source) {
    auto candidate = make(cue, CandidateRule::parenthetical);
    candidate.source = source;
    if (cue.verb->takes(frame::obj) && cue.after < cue.region.last) {
      candidate.told_to = find_phrase_from(view_, cue.after, cue.region.last);
      const auto after = candidate.told_to ? candidate.told_to->last : 0;
      const bool goes_on = candidate.told_to && after + 1 < cue.region.last &&
                           view_.is(after, word::comma) && view_.is(after + 1, word::mark);
      if (goes_on) right = std::max(right, after);  // “X,” she told them, “and Y.”
    }
    candidate.content = surrounding_clause(view_, cue.region, left, right);
    if (!candidate.content.empty()) candidates_.push_back(std::move(candidate));
  }

  void read_complement(const VerbCue& cue) {
    auto complement = find_complement(view_, cue, limits_);
    if (!complement) return;
    auto candidate = make(cue, complement->rule);
    candidate.cue->last = std::max(candidate.cue->last, complement->cue_end);
    candidate.content = std::move(complement->content);
    candidate.told_to = complement->told_to;
    if (complement->stance) candidate.stance = *complement->stance;
    candidate.source = source_of(cue);
    if (!candidate.source && cue.infinitive && candidate.rule != CandidateRule::that_clause &&
        candidate.rule != CandidateRule::quotation) {
      return;
    }
    if (!candidate.source && !cue.participial && !cue.infinitive && !is_nonfinite(cue)) {
      const bool strong = candidate.rule == CandidateRule::that_clause ||
                          candidate.rule == CandidateRule::quotation;
      if (!strong) return;
    }
    if (cue.participial && !candidate.source && candidate.rule != CandidateRule::that_clause &&
        candidate.rule != CandidateRule::quotation) {
      return;
    }
    candidates_.push_back(std::move(candidate));
  }

  [[nodiscard]] bool is_nonfinite(const VerbCue& cue) const {
    const auto* form = cue.form;
    return (form->inflection & form_of::ing) != 0;
  }

  [[nodiscard]] std::optional<TokenRange> source_of(const VerbCue& cue) const {
    if (cue.subject) return cue.subject->source;
    if (cue.participial) return source_of_participle(cue);
    if (cue.infinitive) return source_of_infinitive(cue);
    const bool coordinated = cue.group.first > cue.region.first &&
                             view_.is(cue.group.first - 1, word::coordinator | word::comma);
    if (coordinated && last_cue_ != nullptr && !candidates_.empty())
      return candidates_.back().source;
    if (coordinated) return main_subject(cue);
    if (cue.group.first > cue.region.first && view_.is(cue.group.first - 1, word::relative)) {
      return before_relative(cue);
    }
    return std::nullopt;
  }

  // "the man who said that": the relative pronoun's antecedent.
  [[nodiscard]] std::optional<TokenRange> before_relative(const VerbCue& cue) const {
    auto end = cue.group.first - 1;
    if (end > cue.region.first && view_.is(end - 1, word::comma | word::dash)) --end;
    const auto subject = find_subject(view_, cue.region.first, end);
    return subject ? std::optional(antecedent_in(view_, subject->source)) : std::nullopt;
  }

  [[nodiscard]] std::optional<TokenRange> source_of_participle(const VerbCue& cue) const {
    const auto first = cue.group.first;
    if (first > cue.region.first) {
      const auto before = first - 1;
      if (view_.lower(before) == "as" || view_.lower(before) == "by") {
        return before > cue.region.first && view_.lower(before) == "as" ? quoted_person(cue, before)
                                                                        : std::nullopt;
      }
      if (view_.is(before, word::text) && !view_.is(before, word::preposition | word::subordinator |
                                                                word::coordinator | word::adverb)) {
        const auto subject = find_subject(view_, cue.region.first, first);
        if (subject && find_reporting_noun(view_.lower(before)) != nullptr) return subject->source;
      }
    }
    if (last_cue_ != nullptr && !candidates_.empty() && last_cue_->region == cue.region) {
      return candidates_.back().source;
    }
    return main_subject(cue);
  }

  // S in "quoted S as saying".
  [[nodiscard]] std::optional<TokenRange> quoted_person(const VerbCue& cue,
                                                        std::uint32_t as) const {
    for (auto i = as; i > cue.region.first && as - i < 25; --i) {
      const auto* form = view_.verb(i - 1);
      if (form != nullptr && form->verb != nullptr && form->verb->takes(frame::as_saying) &&
          i < as) {
        return TokenRange{i, as};
      }
    }
    return std::nullopt;
  }

  // "S went on to say", "S declined to say".
  [[nodiscard]] std::optional<TokenRange> source_of_infinitive(const VerbCue& cue) const {
    auto i = cue.group.first;
    while (i > cue.region.first && cue.group.first - i < 4) {
      --i;
      const auto* form = view_.verb(i);
      const bool verb =
          view_.is(i, word::have) ||
          (form != nullptr && (form->inflection & (form_of::past | form_of::third)) != 0) ||
          view_.lower(i) == "went" || view_.is(i, word::be);
      if (!verb) continue;
      const auto subject = find_subject(view_, cue.region.first, i);
      return subject ? std::optional(subject->source) : std::nullopt;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<TokenRange> main_subject(const VerbCue& cue) const {
    const auto from =
        cue.group.first > cue.region.first + 200 ? cue.group.first - 200 : cue.region.first;
    for (auto i = from; i < cue.group.first; ++i) {
      if (!is_finite_verb(view_, i)) continue;
      auto first = i;
      while (first > cue.region.first && view_.is(first - 1, word::adverb)) --first;
      const auto subject = find_subject(view_, cue.region.first, first);
      if (subject) return subject->source;
    }
    return std::nullopt;
  }

 public:
  [[nodiscard]] const ClauseLimits& limits() const { return limits_; }

 private:
  const TextView& view_;
  std::vector<VerbCue> cues_;
  ClauseLimits limits_;
  std::vector<Candidate>& candidates_;
  const VerbCue* last_cue_ = nullptr;
};

}  // namespace

ClauseLimits find_verb_candidates(const TextView& view, const Sentence& sentence,
                                  std::vector<Candidate>& candidates) {
  SentenceReader reader(view, sentence, candidates);
  reader.run();
  return reader.limits();
}

}  // namespace headwater
