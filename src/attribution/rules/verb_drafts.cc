// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/verb_drafts.h"

#include <algorithm>

#include "attribution/rules/aside_clauses.h"
#include "attribution/rules/complements.h"
#include "attribution/rules/outer_clauses.h"
#include "attribution/rules/passives.h"
#include "lexicon/source_nouns.h"
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
  SentenceReader(const TextView& view, const Sentence& sentence, std::vector<Draft>& drafts)
      : view_(view), cues_(find_verb_cues(view, sentence)), drafts_(drafts) {
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
      const auto before = drafts_.size();
      read(cue);
      if (drafts_.size() > before) last_cue_ = &cue;
    }
  }

 private:
  // "a company called Greenhold" beside a name.
  [[nodiscard]] bool is_naming(const VerbCue& cue) const {
    if (cue.verb->lemma != "call" || !cue.subject || cue.subject->left <= cue.region.first)
      return false;
    const auto first = view_.lower(cue.subject->left);
    return (first == "a" || first == "an") && view_.is(cue.subject->left - 1, word::comma);
  }

  void read(const VerbCue& cue) {
    if (is_naming(cue)) return;
    if (cue.verb->takes(frame::it_known | frame::have_it)) {
      read_complement(cue);
      return;
    }
    if (cue.passive) {
      read_passive(view_, with_subject(cue), limits_, drafts_);
      return;
    }
    if (auto passive = read_reduced_passive(view_, cue)) {
      drafts_.push_back(std::move(passive->draft));
      if (passive->verb_around) share_subject(*cue.subject, *passive->verb_around);
      return;
    }
    if (cue.verb->takes(frame::seem)) {
      read_seeming(view_, cue, limits_, drafts_);
      return;
    }
    if (const auto source = inverted_source(view_, cue)) {
      add_surrounding(cue, cue.group.first, behind_aside(cue, source->last), *source);
      return;
    }
    if (is_citing(cue)) {
      read_citing(cue);
      return;
    }
    if (is_parenthetical(view_, cue) && !follows_quote_mark_only(cue)) {
      add_surrounding(cue, cue.subject->left, skip_adverbials(view_, cue.after, cue.region.last),
                      cue.subject->source);
      return;
    }
    read_complement(cue);
  }

  // "a baker accused of theft denied it": the baker denies.
  void share_subject(Subject subject, std::uint32_t verb) {
    for (auto& cue : cues_) {
      if (cue.group.contains(verb) && !cue.infinitive && !cue.participial) cue.subject = subject;
    }
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

  // "which was condemned by O", "and was listed as N by O": the subject stands further before.
  [[nodiscard]] VerbCue with_subject(VerbCue cue) const {
    if (cue.subject || cue.verb->takes(frame::adjective)) return cue;
    if (const auto source = source_of(cue)) cue.subject = Subject{*source, source->first};
    return cue;
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
    const auto recent = std::min<std::size_t>(drafts_.size(), 4);
    return std::any_of(drafts_.end() - static_cast<std::ptrdiff_t>(recent), drafts_.end(),
                       [&](const Draft& d) { return d.cue && d.cue->contains(head); });
  }

  Draft make(const VerbCue& cue, std::string rule) const {
    Draft draft;
    draft.cue = cue.group;
    draft.act = cue.verb->act;
    draft.stance = cue.verb->stance;
    draft.modality = cue.verb->modality;
    draft.rule = std::move(rule);
    if (cue.negated) negate(cue, draft);
    return draft;
  }

  // "does not believe" denies, "is not convinced" and "could not swear" doubt, "did not deny"
  // asserts nothing.
  static void negate(const VerbCue& cue, Draft& draft) {
    if (draft.stance != Stance::asserts) {
      draft.stance = Stance::asserts;
      return;
    }
    if (cue.modal)
      draft.stance = Stance::doubts;
    else if (cue.verb->act == Act::belief && !cue.verb->factive &&
             cue.verb->takes(frame::that | frame::zero)) {
      draft.stance = Stance::denies;
    }
  }

  void add_surrounding(const VerbCue& cue, std::uint32_t left, std::uint32_t right,
                       TokenRange source) {
    auto draft = make(cue, "attribution.parenthetical");
    draft.source = source;
    if (cue.verb->takes(frame::obj) && cue.after < cue.region.last) {
      draft.told_to = find_phrase_from(view_, cue.after, cue.region.last);
      const auto after = draft.told_to ? draft.told_to->last : 0;
      const bool goes_on = draft.told_to && after + 1 < cue.region.last &&
                           view_.is(after, word::comma) && view_.is(after + 1, word::mark);
      if (goes_on) right = std::max(right, after);  // “X,” she told them, “and Y.”
    }
    draft.content = surrounding_clause(view_, cue.region, left, right);
    if (!draft.content.empty()) drafts_.push_back(std::move(draft));
  }

  void read_complement(const VerbCue& cue) {
    auto complement = find_complement(view_, cue, limits_);
    if (complement && is_fused_relative(cue, *complement)) return;
    if (!complement) {
      if (!read_announced(cue)) read_fronted_object(cue);
      return;
    }
    auto draft = make(cue, complement->rule);
    draft.cue->last = std::max(draft.cue->last, complement->cue_end);
    draft.content = std::move(complement->content);
    draft.told_to = complement->told_to;
    if (complement->stance) draft.stance = *complement->stance;
    draft.source = source_of(cue);
    if (cue.infinitive && cue.group.first > 0 && view_.lower(cue.group.first - 1) == "inclined") {
      draft.modality = Modality::hedged;
    }
    if (reported_in_press(cue, draft)) {
      drafts_.push_back(std::move(draft));
      return;
    }
    if (!draft.source && cue.infinitive && draft.rule != "attribution.that_clause" &&
        draft.rule != "attribution.quotation") {
      return;
    }
    if (!draft.source && !cue.participial && !cue.infinitive && !is_nonfinite(cue)) {
      const bool strong =
          draft.rule == "attribution.that_clause" || draft.rule == "attribution.quotation";
      if (!strong) return;
    }
    if (cue.participial && !draft.source && draft.rule != "attribution.that_clause" &&
        draft.rule != "attribution.quotation") {
      return;
    }
    drafts_.push_back(std::move(draft));
  }

  // "what they want to do would cost more": what is wanted stands before the subject and is not
  // said.
  [[nodiscard]] bool is_fused_relative(const VerbCue& cue, const Complement& complement) const {
    return complement.rule == "attribution.infinitive" && cue.subject &&
           cue.subject->left > cue.region.first && view_.lower(cue.subject->left - 1) == "what";
  }

  // "hear it said", "had heard it said", but not "those who heard it | said".
  [[nodiscard]] bool perceives(std::uint32_t token) const {
    const auto word = view_.lower(token);
    if (word == "hear" || word == "hears" || word == "hearing" || word == "seen") return true;
    return word == "heard" && token > 0 && view_.is(token - 1, word::have | word::adverb);
  }

  // "seen it regularly alleged in the press that C": nobody, or the press.
  bool reported_in_press(const VerbCue& cue, Draft& draft) const {
    const auto first = cue.group.first;
    const auto* form = cue.form;
    if (first == cue.region.first || view_.lower(first - 1) != "it") return false;
    if (view_.lower(cue.head) == "said" && (first < 2 || !perceives(first - 2))) return false;
    if ((form->inflection & form_of::participle) == 0 || draft.rule != "attribution.that_clause")
      return false;
    const auto subject_of_other = first >= 2 && view_.is(first - 2, word::text) &&
                                  !view_.is(first - 2, word::coordinator | word::subordinator);
    if (!subject_of_other) return false;
    draft.source.reset();
    draft.hearsay = true;
    draft.modality = Modality::hedged;
    draft.rule = "attribution.impersonal";
    const auto at = cue.after;
    if (at + 2 < cue.region.last && view_.lower(at) == "in")
      draft.source = find_phrase_from(view_, at + 1, cue.region.last);
    if (draft.source) draft.hearsay = false;
    return true;
  }

  [[nodiscard]] bool is_nonfinite(const VerbCue& cue) const {
    const auto* form = cue.form;
    return (form->inflection & form_of::ing) != 0;
  }

  // "the man who, she said, …" and "all she said" are left alone; a quotation right before the
  // subject is not.
  void read_fronted_object(const VerbCue& cue) {
    if (!cue.subject || !cue.verb->takes(frame::quote | frame::zero)) return;
    const auto left = cue.subject->left;
    if (left <= cue.region.first || !view_.is(left - 1, word::mark)) return;
    add_surrounding(cue, left, cue.after, cue.subject->source);
  }

  // "one thing I forgot to mention: C"
  bool read_announced(const VerbCue& cue) {
    const auto from = cue.after + 1;
    if (from >= cue.region.last || !view_.is(cue.after, word::colon) || cue.participial)
      return false;
    if (!cue.verb->takes(frame::that | frame::zero) || view_.is(from, word::mark)) return false;
    const auto source = source_of(cue);
    if (!source || source->first == cue.region.first || source->size() > 5) return false;
    const auto thing = source->first - 1;
    if (!view_.is(thing, word::text) ||
        view_.is(thing, word::preposition | word::coordinator | word::subordinator |
                            word::auxiliary | word::adverb))
      return false;
    auto draft = make(cue, "attribution.bare_clause");
    draft.source = source;
    draft.content.push_back({from, clause_end(view_, from, cue.region, limits_)});
    drafts_.push_back(std::move(draft));
    return true;
  }

  [[nodiscard]] std::optional<TokenRange> source_of(const VerbCue& cue) const {
    if (cue.subject) return cue.subject->source;
    if (cue.participial) return source_of_participle(cue);
    if (cue.infinitive) return source_of_infinitive(cue);
    const bool coordinated = cue.group.first > cue.region.first &&
                             view_.is(cue.group.first - 1, word::coordinator | word::comma);
    if (coordinated && last_cue_ != nullptr && !drafts_.empty()) return drafts_.back().source;
    if (coordinated) return main_subject(cue);
    if (cue.group.first > cue.region.first && view_.is(cue.group.first - 1, word::relative)) {
      return before_relative(cue);
    }
    return quoted_subject(cue);
  }

  // “officials close to the premier” support C: a quotation without a verb is the subject.
  [[nodiscard]] std::optional<TokenRange> quoted_subject(const VerbCue& cue) const {
    const auto before = cue.group.first - 1;
    if (cue.group.first == cue.region.first || !view_.is(before, word::mark)) return std::nullopt;
    const auto part = view_.quoted_part(before);
    if (!part || part->last != cue.group.first || part->size() > 17 || part->size() < 3)
      return std::nullopt;
    const TokenRange inside{part->first + 1, part->last - 1};
    if (!has_finite_verb(view_, inside) && !view_.is(inside.last - 1, word::comma | word::stop))
      return inside;
    return std::nullopt;
  }

  // "the man who said that": the relative pronoun's antecedent.
  [[nodiscard]] std::optional<TokenRange> before_relative(const VerbCue& cue) const {
    auto end = cue.group.first - 1;
    if (end > cue.region.first && view_.is(end - 1, word::comma | word::dash)) --end;
    const auto subject = find_subject(view_, cue.region.first, end);
    return subject ? std::optional(antecedent_in(view_, subject->source)) : std::nullopt;
  }

  // "Despite calling X unsafe, S …": the subject of the main clause behind the comma.
  [[nodiscard]] std::optional<TokenRange> following_subject(const VerbCue& cue) const {
    const auto opening = opening_of_participle(view_, cue);
    if (opening == cue.group.first) return std::nullopt;
    if (opening > cue.region.first && has_finite_verb(view_, {cue.region.first, opening}))
      return std::nullopt;
    constexpr std::uint32_t reach = 60;
    for (auto i = cue.after; i + 1 < std::min(cue.region.last, cue.after + reach); ++i) {
      if (view_.is(i, word::semicolon | word::dash)) break;
      if (!view_.is(i, word::comma)) continue;
      if (const auto subject = subject_of_clause(view_, i + 1, cue.region.last)) return subject;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<TokenRange> source_of_participle(const VerbCue& cue) const {
    if (const auto source = following_subject(cue)) return source;
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
        if (subject && modified_by(cue, before)) return after_agent(subject->source);
      }
    }
    if (last_cue_ != nullptr && !drafts_.empty() && last_cue_->region == cue.region) {
      return drafts_.back().source;
    }
    return main_subject(cue);
  }

  // "the statement by the Front claiming to prove P": the participle belongs to the noun before it,
  // unless that noun hears it ("told reporters saying P").
  [[nodiscard]] bool modified_by(const VerbCue& cue, std::uint32_t noun) const {
    const bool hears = last_cue_ != nullptr && last_cue_->region == cue.region &&
                       last_cue_->verb->takes(frame::obj);
    return !hears && (view_.is(noun, word::name) || !source_noun_class(view_.lower(noun)).empty());
  }

  [[nodiscard]] TokenRange after_agent(TokenRange phrase) const {
    for (auto i = phrase.last - 1; i > phrase.first; --i) {
      if (view_.lower(i - 1) == "by") return {i, phrase.last};
    }
    return phrase;
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

  [[nodiscard]] bool is_citing(const VerbCue& cue) const {
    return cue.participial && (cue.verb->lemma == "cite" || cue.verb->lemma == "quote");
  }

  // ", citing S": S stands inside the voice that cites.
  void read_citing(const VerbCue& cue) {
    const auto phrase = find_phrase_from(view_, cue.after, cue.region.last);
    if (!phrase) return;
    auto draft = make(cue, "attribution.citing");
    draft.source = *phrase;
    citing_.push_back(std::move(draft));
  }

 public:
  [[nodiscard]] const ClauseLimits& limits() const { return limits_; }

  // Cited sources get the content of the nearest cue of the sentence and stand inside it.
  void finish_citing(std::size_t from) {
    for (auto& draft : citing_) {
      std::optional<std::size_t> host;
      for (auto i = from; i < drafts_.size(); ++i) {
        if (!drafts_[i].cue || drafts_[i].inside) continue;
        const bool before = drafts_[i].cue->first < draft.cue->first;
        if (!host || (before && !drafts_[i].content.front().contains(*drafts_[i].cue))) host = i;
        if (!before) break;
      }
      if (!host) continue;
      draft.content = drafts_[*host].content;
      draft.inside = host;
      drafts_.push_back(draft);
    }
  }

 private:
  const TextView& view_;
  std::vector<VerbCue> cues_;
  ClauseLimits limits_;
  std::vector<Draft>& drafts_;
  std::vector<Draft> citing_;
  const VerbCue* last_cue_ = nullptr;
};

}  // namespace

ClauseLimits find_verb_drafts(const TextView& view, const Sentence& sentence,
                              std::vector<Draft>& drafts) {
  const auto from = drafts.size();
  std::vector<Draft> found;
  SentenceReader reader(view, sentence, found);
  reader.run();
  reader.finish_citing(0);
  for (auto& draft : found) {
    if (draft.inside) *draft.inside += from;
    drafts.push_back(std::move(draft));
  }
  return reader.limits();
}

}  // namespace headwater
