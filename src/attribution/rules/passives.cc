// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/passives.h"

#include <algorithm>

#include "attribution/rules/agents.h"
#include "attribution/rules/complements.h"
#include "attribution/rules/objects.h"
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
                std::vector<Draft>& drafts)
      : view_(view), cue_(cue), limits_(limits), drafts_(drafts), end_(cue.region.last) {}

  void read() {
    at_ = cue_.after;
    if (quoted_as_saying()) return;
    take_agent();
    if (convinced()) return;
    if (impersonal()) return;
    if (pronounced() || shown_as()) return;
    if (raised()) return;
    if (told()) return;
    if (agent_) by_agent();
  }

 private:
  [[nodiscard]] bool says(std::uint32_t i, std::string_view word) const {
    return i < end_ && view_.lower(i) == word;
  }
  [[nodiscard]] std::uint32_t clause_end_from(std::uint32_t i) const {
    return clause_end(view_, i, cue_.region, limits_);
  }

  Draft make(std::string rule) const {
    Draft draft;
    draft.cue = cue_.group;
    draft.act = cue_.verb->act;
    draft.stance = cue_.verb->stance;
    draft.modality = cue_.verb->modality;
    draft.rule = std::move(rule);
    if (cue_.negated && draft.stance == Stance::asserts) draft.stance = Stance::denies;
    draft.source = agent_;
    draft.hearsay = !agent_;
    if (!agent_ && hedges_in_passive(*cue_.verb)) draft.modality = Modality::hedged;
    return draft;
  }

  // "by X" right after the verb.
  void take_agent() {
    auto i = skip_adverbials(view_, at_, end_);
    if (!says(i, "by") || i + 1 >= end_) return;
    agent_ = find_phrase_from(view_, i + 1, end_);
    if (agent_) at_ = agent_->last;
  }

  // "S was quoted as saying (that) C", "C, S was quoted as saying by O".
  bool quoted_as_saying() {
    if (!cue_.verb->takes(frame::as_saying) || !cue_.subject) return false;
    auto i = at_;
    std::optional<TokenRange> outer;
    if (says(i, "by") && i + 1 < end_) {
      outer = find_phrase_from(view_, i + 1, end_);
      if (!outer) return false;
      i = outer->last;
    }
    if (!says(i, "as") || i + 1 >= end_) return false;
    const auto* form = view_.verb(i + 1);
    if (form == nullptr || form->verb == nullptr || (form->inflection & form_of::ing) == 0)
      return false;
    auto saying = cue_;
    saying.head = i + 1;
    saying.verb = form->verb;
    saying.passive = false;
    auto draft = make("attribution.quoted_as_saying");
    draft.cue = TokenRange{cue_.group.first, i + 2};
    draft.source = cue_.subject->source;
    draft.act = form->verb->act;
    draft.stance = form->verb->stance;
    draft.modality = form->verb->modality;
    draft.hearsay = false;
    auto next = i + 2;
    if (says(next, "by")) {
      outer = find_phrase_from(view_, next + 1, end_);
      if (outer) next = outer->last;
    } else if (auto complement = find_complement(view_, saying, limits_)) {
      draft.content = complement->content;
    }
    if (draft.content.empty()) draft.content = clause_before();
    if (draft.content.empty() && next < end_ &&
        (says(next, "that") || view_.is(next, word::colon))) {
      draft.content.push_back({next, clause_end_from(next)});
    }
    if (draft.content.empty()) return true;
    if (outer) add_outer(*outer, draft);
    drafts_.push_back(std::move(draft));
    return true;
  }

  [[nodiscard]] std::vector<TokenRange> clause_before() const {
    const auto left = cue_.subject->left;
    if (left <= cue_.region.first) return {};
    auto last = left;
    while (last > cue_.region.first && view_.is(last - 1, word::comma)) --last;
    if (last == left && !view_.is(left - 1, word::mark)) return {};
    if (last <= cue_.region.first) return {};
    return {{cue_.region.first, last}};
  }

  void add_outer(TokenRange source, Draft& inner) {
    Draft outer;
    outer.source = source;
    outer.cue = TokenRange{cue_.head, cue_.after};
    outer.content = inner.content;
    outer.rule = "attribution.quoted_as_saying";
    inner.inside = drafts_.size();
    drafts_.push_back(std::move(outer));
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
    auto draft = make("attribution.convinced");
    draft.source = cue_.subject->source;
    draft.hearsay = false;
    draft.act = Act::belief;
    draft.modality = adjective || lemma == "worry" ? cue_.verb->modality : Modality::plain;
    draft.stance = cue_.verb->stance;
    if (cue_.negated) draft.stance = Stance::doubts;
    draft.cue->last = *from > at_ && !says(*from, "that") ? *from : draft.cue->last;
    if (lemma == "worry") draft.modality = Modality::hedged;
    draft.content.push_back({*from, clause_end_from(*from)});
    drafts_.push_back(std::move(draft));
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
    auto draft = make("attribution.impersonal");
    draft.cue->first = first - 1;
    draft.content.push_back({i, clause_end_from(i)});
    drafts_.push_back(std::move(draft));
    return true;
  }

  bool add_spoken_by(const Agent& agent, TokenRange said) {
    agent_ = agent.phrase;
    auto draft = make("attribution.by_agent");
    if (view_.lower(said.first - 1) == "as" && said.first - 1 == at_) draft.cue->last = said.first;
    draft.content = {cue_.subject->source, said};
    drafts_.push_back(std::move(draft));
    return true;
  }

  // "was declared unfit by S"
  bool pronounced() {
    if (agent_ || !cue_.subject || !cue_.verb->takes(frame::pred) || at_ >= end_) return false;
    if (view_.is(at_, word::preposition | word::punctuation | word::subordinator)) return false;
    const auto agent = find_agent_behind(view_, at_, clause_end_from(at_));
    return agent && add_spoken_by(*agent, {at_, agent->preposition});
  }

  // "was listed as N by S", "are shown in the press as N", "was portrayed as N by the papers"
  bool shown_as() {
    if (agent_ || !cue_.subject) return false;
    const auto medium = find_medium_at(view_, at_, end_);
    const auto as = medium ? medium->phrase.last : at_;
    const bool splits = std::ranges::count(cue_.verb->splits, std::string("as")) > 0;
    if (!says(as, "as") || (!splits && !(medium && cue_.verb->lemma == "show"))) return false;
    const auto stop = clause_end_from(as + 1);
    if (stop <= as + 1) return false;
    if (medium) return add_spoken_by(*medium, {as + 1, stop});
    for (auto i = as + 2; i < stop; ++i) {
      const auto behind = find_medium_at(view_, i, stop);
      if (behind && behind->phrase.last == stop) return add_spoken_by(*behind, {as + 1, i});
    }
    const auto agent = find_agent_behind(view_, as + 1, stop);
    return agent && add_spoken_by(*agent, {as + 1, agent->preposition});
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
    const auto stop = content_end(view_, cue_, at_ + 1, "attribution.raised", limits_);
    if (stop <= at_ + 1) return false;
    auto draft = make("attribution.raised");
    draft.content.push_back(cue_.subject->source);
    const bool keeps = to;
    draft.content.push_back({keeps ? at_ : at_ + 1, stop});
    if (!keeps) draft.cue->last = at_ + 1;
    if (of) draft.modality = Modality::hedged;
    if (cue_.verb->lemma == "suspect") draft.act = Act::speech;
    drafts_.push_back(std::move(draft));
    return true;
  }

  // "S was told (by X) that C", "was asked whether C": the subject hears it.
  bool told() {
    if (!cue_.verb->takes(frame::obj)) return false;
    const bool content = says(at_, "that") || says(at_, "to") || says(at_, "whether") ||
                         says(at_, "if") || says(at_, "about") || says(at_, "how") ||
                         says(at_, "why") || says(at_, "what");
    if (!content || at_ + 1 >= end_) return false;
    auto draft = make("attribution.told");
    draft.modality = cue_.verb->modality;
    if (says(at_, "about")) draft.cue->last = std::max(draft.cue->last, at_ + 1);
    const auto from = says(at_, "about") ? at_ + 1 : at_;
    draft.content.push_back({from, clause_end_from(from)});
    drafts_.push_back(std::move(draft));
    return true;
  }

  // "C was denied by S".
  void by_agent() {
    if (!cue_.subject || (cue_.verb->lemma == "direct")) return;
    const bool idea = cue_.verb->takes(frame::np_idea);
    if (idea && !is_propositional_phrase(view_, cue_.subject->source)) return;
    if (!idea && !cue_.verb->takes(frame::np | frame::np_claim | frame::pred | frame::that)) return;
    auto draft = make("attribution.by_agent");
    draft.content.push_back(cue_.subject->source);
    const bool thing = !is_propositional_phrase(view_, cue_.subject->source);
    if (cue_.verb->takes(frame::opposes) && thing) {
      draft.stance = Stance::asserts;
      draft.rule = "attribution.opposed";
    }
    drafts_.push_back(std::move(draft));
  }

  const TextView& view_;
  const VerbCue& cue_;
  const ClauseLimits& limits_;
  std::vector<Draft>& drafts_;
  std::uint32_t end_;
  std::uint32_t at_ = 0;
  std::optional<TokenRange> agent_;
};

// The verb, known or not, of "when he V".
bool follows_inner_subject(const TextView& view, std::uint32_t verb) {
  return verb > 1 && view.is(verb - 1, word::subject_pronoun) && view.is(verb, word::text) &&
         view.is(verb - 2, word::relative | word::subordinator);
}

bool begins_verb_group(const TextView& view, std::uint32_t i, std::uint32_t end) {
  if (follows_inner_subject(view, i)) return true;
  return is_finite_verb(view, i) && !is_reduced_relative(view, i, end);
}

// The finite verb from `from` on that belongs to no clause that begins there.
std::optional<std::uint32_t> verb_of_clause_around(const TextView& view, std::uint32_t from,
                                                   std::uint32_t end) {
  int open_clauses = 0;
  for (auto i = from; i < end; ++i) {
    if (view.is(i, word::mark | word::semicolon | word::colon)) return std::nullopt;
    if (view.is(i, word::relative | word::subordinator) && !view.is(i, word::preposition))
      ++open_clauses;
    if (!begins_verb_group(view, i, end)) continue;
    if (open_clauses == 0) return i;
    --open_clauses;
    while (i + 1 < end && view.is(i, word::auxiliary) &&
           (is_finite_verb(view, i + 1) || view.is(i + 1, word::auxiliary)))
      ++i;
  }
  return std::nullopt;
}

bool splits_at(const ReportingVerb& verb, std::string_view preposition) {
  return std::ranges::count(verb.splits, std::string(preposition)) > 0;
}

}  // namespace

std::optional<ReducedPassive> read_reduced_passive(const TextView& view, const VerbCue& cue) {
  const auto at = cue.after;
  const bool participle = cue.group.size() == 1 && cue.subject && at + 1 < cue.region.last &&
                          (cue.form->inflection & form_of::participle) != 0 &&
                          view.is(at, word::preposition);
  if (!participle) return std::nullopt;
  const auto main = verb_of_clause_around(view, at + 1, cue.region.last);
  // "accuse" is nothing without an object; "blamed for" may have its object behind
  const bool passive =
      cue.verb->takes(frame::accuse) || (main && splits_at(*cue.verb, view.lower(at)));
  if (!passive) return std::nullopt;
  auto end = main.value_or(cue.region.last);
  while (end > at + 1 && view.is(end - 1, word::adverb | word::comma | word::stop)) --end;
  if (end == at + 1) return std::nullopt;
  ReducedPassive found{.draft = {}, .verb_around = main};
  auto& draft = found.draft;
  draft.cue = TokenRange{cue.group.first, at + 1};
  draft.act = cue.verb->act;
  draft.stance = cue.verb->stance;
  draft.modality = Modality::hedged;
  draft.rule = "attribution.raised";
  draft.hearsay = true;
  draft.content = {cue.subject->source, {at + 1, end}};
  return found;
}

void read_passive(const TextView& view, const VerbCue& cue, const ClauseLimits& limits,
                  std::vector<Draft>& drafts) {
  PassiveReader(view, cue, limits, drafts).read();
}

void read_seeming(const TextView& view, const VerbCue& cue, const ClauseLimits& limits,
                  std::vector<Draft>& drafts) {
  if (!cue.subject || cue.infinitive) return;
  const auto at = cue.after;
  if (at >= cue.region.last) return;
  if (view.lower(cue.subject->source.first) == "it" && cue.subject->source.size() == 1) return;
  if (view.lower(at) != "to" && !(cue.verb->lemma == "seem" && view.is(at, word::text))) return;
  Draft draft;
  draft.cue = cue.group;
  draft.act = cue.verb->act;
  draft.modality = cue.verb->modality;
  draft.hearsay = true;
  draft.rule = "attribution.seeming";
  draft.content = {cue.subject->source, {at, clause_end(view, at, cue.region, limits)}};
  drafts.push_back(std::move(draft));
}

}  // namespace headwater
