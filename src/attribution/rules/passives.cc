// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/passives.h"

#include <algorithm>

#include "text/noun_phrases.h"

namespace headwater {
namespace {

constexpr std::string_view questions[] = {"whether", "if",    "how",  "why",  "what",
                                          "who",     "where", "when", "which"};

// Passive cues whose wording alone makes the content uncertain ("is believed to").
bool hedges_in_passive(const ReportingVerb& verb) {
  static const StringSet plain{"tell",   "ask",    "order",    "urge",   "inform",   "warn",
                               "expect", "quote",  "cite",     "advise", "instruct", "invite",
                               "remind", "assure", "plan",     "intend", "find",     "show",
                               "want",   "deny",   "announce", "confirm"};
  return !plain.contains(verb.lemma);
}

// Verbs whose passive takes an infinitive that tells what is said of the subject.
bool can_raise(const ReportingVerb& verb) {
  static const StringSet lemmas{"say",      "report",   "allege",  "claim",    "rumour",
                                "reveal",   "find",     "show",    "estimate", "predict",
                                "consider", "deem",     "declare", "prove",    "acknowledge",
                                "state",    "forecast", "project", "discover"};
  return verb.act == Act::belief || lemmas.contains(verb.lemma);
}

class PassiveReader {
 public:
  PassiveReader(const TextView& view, const VerbCue& cue, const ClauseLimits& limits,
                std::vector<Candidate>& candidates)
      : view_(view), cue_(cue), limits_(limits), candidates_(candidates), end_(cue.region.last) {}

  void read() {
    at_ = cue_.after;
    take_agent();
    if (convinced()) return;
    if (impersonal()) return;
    raised();
  }

 private:
  [[nodiscard]] bool says(std::uint32_t i, std::string_view word) const {
    return i < end_ && view_.lower(i) == word;
  }
  [[nodiscard]] std::uint32_t clause_end_from(std::uint32_t i) const {
    return clause_end(view_, i, cue_.region, limits_);
  }

  Candidate make(CandidateRule rule) const {
    Candidate candidate;
    candidate.cue = cue_.group;
    candidate.act = cue_.verb->act;
    candidate.stance = cue_.verb->stance;
    candidate.modality = cue_.verb->modality;
    candidate.rule = rule;
    if (cue_.negated && candidate.stance == Stance::asserts) candidate.stance = Stance::denies;
    candidate.source = agent_;
    candidate.hearsay = !agent_;
    if (!agent_ && hedges_in_passive(*cue_.verb)) candidate.modality = Modality::hedged;
    return candidate;
  }

  // "by X" right after the verb.
  void take_agent() {
    auto i = skip_adverbials(view_, at_, end_);
    if (!says(i, "by") || i + 1 >= end_) return;
    agent_ = find_phrase_from(view_, i + 1, end_);
    if (agent_) at_ = agent_->last;
  }

  // "S is (not) convinced that C": the subject holds it.
  bool convinced() {
    const auto& lemma = cue_.verb->lemma;
    const bool adjective = cue_.verb->takes(frame::adjective);
    if (!adjective && lemma != "convince" && lemma != "persuade" && lemma != "worry" &&
        lemma != "assure" && lemma != "satisfy")
      return false;
    if (!cue_.subject || agent_) return adjective;
    const auto from = held_from(adjective);
    if (!from) return adjective;
    auto candidate = make(CandidateRule::convinced);
    candidate.source = cue_.subject->source;
    candidate.hearsay = false;
    candidate.act = Act::belief;
    candidate.modality = adjective || lemma == "worry" ? cue_.verb->modality : Modality::plain;
    candidate.stance = cue_.verb->stance;
    if (cue_.negated) candidate.stance = Stance::doubts;
    candidate.cue->last = *from > at_ && !says(*from, "that") ? *from : candidate.cue->last;
    if (lemma == "worry") candidate.modality = Modality::hedged;
    candidate.content.push_back({*from, clause_end_from(*from)});
    candidates_.push_back(std::move(candidate));
    return true;
  }

  // Where that begins which is held: "that C", of an adjective also "sure C", "wary of C", "unsure
  // whether C".
  [[nodiscard]] std::optional<std::uint32_t> held_from(bool adjective) const {
    if (says(at_, "that") && at_ + 1 < end_) return at_;
    if (!adjective || at_ >= end_) return std::nullopt;
    for (const auto& word : cue_.verb->particles) {
      if (says(at_, word) && at_ + 1 < end_) return at_ + 1;
    }
    if (cue_.verb->takes(frame::wh) &&
        std::ranges::any_of(questions, [&](std::string_view word) { return says(at_, word); }))
      return at_;
    const bool clause =
        cue_.verb->takes(frame::zero) &&
        view_.is(at_, word::determiner | word::possessive | word::subject_pronoun | word::name) &&
        has_finite_verb(view_, {at_ + 1, clause_end_from(at_)});
    return clause ? std::optional(at_) : std::nullopt;
  }

  // "it is widely reported that C".
  bool impersonal() {
    const auto first = cue_.group.first;
    if (first == cue_.region.first) return false;
    const bool it = view_.lower(first - 1) == "it";
    if (!it) return false;
    auto i = skip_adverbials(view_, at_, end_);
    if (i + 2 < end_ && view_.is(i, word::comma) && view_.is(i + 1, word::adverb) &&
        view_.is(i + 2, word::comma))
      i += 3;  // "it is said, however, that"
    if (!says(i, "that") && !cue_.verb->takes(frame::zero)) return false;
    if (i >= end_ || view_.is(i, word::comma | word::stop)) return false;
    auto candidate = make(CandidateRule::impersonal);
    candidate.cue->first = first - 1;
    candidate.content.push_back({i, clause_end_from(i)});
    candidates_.push_back(std::move(candidate));
    return true;
  }

  // "S is suspected of C", "S is believed to C".
  bool raised() {
    const bool of =
        says(at_, "of") && (cue_.verb->lemma == "suspect" || cue_.verb->lemma == "accuse");
    const bool to = says(at_, "to") && at_ + 1 < end_;
    const bool as = says(at_, "as") && std::ranges::count(cue_.verb->splits, std::string("as")) > 0;
    if ((!of && !to && !as) || !cue_.subject) return false;
    if (cue_.verb->takes(frame::obj) && to) return false;
    if (to && !can_raise(*cue_.verb)) return false;
    if (to && !view_.is(at_ + 1, word::auxiliary | word::adverb) && view_.lower(at_ + 1) != "be") {
      const auto* form = view_.verb(at_ + 1);
      const bool known = form != nullptr && (form->inflection & form_of::base) != 0;
      if (!known && view_.is(at_ + 1, word::determiner | word::possessive | word::name |
                                          word::object_pronoun))
        return false;
    }
    const auto stop = content_end(view_, cue_, at_ + 1, CandidateRule::raised, limits_);
    if (stop <= at_ + 1) return false;
    auto candidate = make(CandidateRule::raised);
    candidate.content.push_back(cue_.subject->source);
    const bool keeps = to;
    candidate.content.push_back({keeps ? at_ : at_ + 1, stop});
    if (!keeps) candidate.cue->last = at_ + 1;
    if (of) candidate.modality = Modality::hedged;
    if (cue_.verb->lemma == "suspect") candidate.act = Act::speech;
    candidates_.push_back(std::move(candidate));
    return true;
  }

  const TextView& view_;
  const VerbCue& cue_;
  const ClauseLimits& limits_;
  std::vector<Candidate>& candidates_;
  std::uint32_t end_;
  std::uint32_t at_ = 0;
  std::optional<TokenRange> agent_;
};

}  // namespace

void read_passive(const TextView& view, const VerbCue& cue, const ClauseLimits& limits,
                  std::vector<Candidate>& candidates) {
  PassiveReader(view, cue, limits, candidates).read();
}

}  // namespace headwater
