// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/complements.h"

#include <algorithm>

#include "attribution/rules/propositional_object.h"
#include "attribution/sources/source_phrases.h"
#include "lexicon/source_nouns.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

constexpr std::uint32_t adverbial_reach = 25;

class ComplementFinder {
 public:
  ComplementFinder(const TextView& view, const VerbCue& cue, const ClauseLimits& limits)
      : view_(view), cue_(cue), limits_(limits), verb_(*cue.verb), end_(cue.region.last) {}

  std::optional<Complement> find() {
    found_.cue_end = cue_.after;
    at_ = cue_.after;
    if (at_ >= end_) return std::nullopt;
    if (verb_.takes(frame::it_known | frame::have_it))
      return known_by_it() ? std::optional(found_) : std::nullopt;
    const bool done = particle() || accusation() || split_object() || dismissal() ||
                      that_clause() || quotation() || addressee() || infinitive() ||
                      carried_report() || plain();
    if (!done || found_.content.empty()) return std::nullopt;
    std::erase_if(found_.content, [](TokenRange r) { return r.empty(); });
    if (found_.content.empty()) return std::nullopt;
    return found_;
  }

 private:
  [[nodiscard]] bool is(std::uint32_t i, std::uint32_t classes) const {
    return i < end_ && view_.is(i, classes);
  }
  [[nodiscard]] bool says(std::uint32_t i, std::string_view word) const {
    return i < end_ && view_.lower(i) == word;
  }
  // "to go", "not to go"
  [[nodiscard]] bool is_infinitive(std::uint32_t i) const {
    return says(i, "to") || ((says(i, "not") || says(i, "never")) && says(i + 1, "to"));
  }
  [[nodiscard]] std::uint32_t clause_end_from(std::uint32_t i) const {
    return clause_end(view_, i, cue_.region, limits_);
  }

  bool take(std::uint32_t from, CandidateRule rule) {
    found_.content.push_back({from, content_end(view_, cue_, from, rule, limits_)});
    found_.rule = rule;
    return true;
  }

  // "let it be known that C", "would have it that C"
  bool known_by_it() {
    const bool known = verb_.takes(frame::it_known) && says(at_, "it") && says(at_ + 1, "be") &&
                       says(at_ + 2, "known");
    const bool had = verb_.takes(frame::have_it) && says(at_, "it");
    const auto that = at_ + (known ? 3 : 1);
    if (had && cue_.subject && cue_.subject->source.size() == 1 &&
        !phrases_from(view_.lower(cue_.subject->source.first)).empty())
      return false;  // "rumour has it" is hearsay
    if (!(known || had) || !says(that, "that") || that + 1 >= end_) return false;
    found_.cue_end = that;
    return take(that, CandidateRule::that_clause);
  }

  bool particle() {
    for (const auto& word : verb_.particles) {
      if (says(at_, word) && at_ + 1 < end_) {
        found_.cue_end = at_ + 1;
        if (is(at_ + 1, word::comma | word::stop | word::mark) && !is(at_ + 1, word::mark))
          return false;
        return take(at_ + 1, CandidateRule::particle);
      }
    }
    return false;
  }

  // "accused of theft" behind a noun has lost its object: it is accused, it does not accuse.
  bool accusation() {
    return verb_.takes(frame::accuse) && !is(at_, word::preposition) &&
           take(at_, CandidateRule::accusation);
  }

  bool split_object() {
    if (verb_.splits.empty()) return false;
    const auto stop = clause_end_from(at_);
    for (auto i = at_; i < stop && i - at_ < 40; ++i) {
      if (view_.quotation_of(i).has_value() && view_.quotation_of(at_) != view_.quotation_of(i))
        continue;
      for (const auto& word : verb_.splits) {
        if (view_.lower(i) != word || i + 1 >= stop) continue;
        if (i == at_) {
          if (word == "to")
            return false;  // "crimes attributed to it" are attributed by nobody here
          found_.cue_end = at_ + 1;
          if (word == "as" && fabricated_claim(at_ + 1, stop)) return true;
          return take(at_ + 1, CandidateRule::description);
        }
        if (word == "for" && is(at_, word::object_pronoun) && is(i + 1, word::object_pronoun) &&
            i + 2 == stop) {
          return false;  // "crediting them for it" says nothing
        }
        if (word == "at" &&
            names_quantity(view_, {at_, i})) {  // "put the number of strikers at 900"
          found_.cue_end = i + 1;
          return take(i + 1, CandidateRule::object);
        }
        found_.content = {{at_, i}, {i + 1, stop}};
        found_.rule = CandidateRule::description;
        return true;
      }
    }
    return false;
  }

  // "dismissed as baseless the claim that C", "described as fabricated the claim that C".
  bool fabricated_claim(std::uint32_t from, std::uint32_t stop) {
    auto i = from;
    if (const auto part = view_.quoted_part(i); part && is(i, word::mark)) {
      i = part->last;
    } else {
      while (i < stop && !is(i, word::determiner | word::possessive | word::mark) &&
             find_reporting_noun(view_.lower(i)) == nullptr && i - from < 6) {
        ++i;
      }
      if (i == from || is(from, word::determiner)) return false;
    }
    if (i >= stop) return false;
    bool claim = false;
    for (auto j = i; j < stop && j - i < 8; ++j) {
      claim = claim || find_reporting_noun(view_.lower(j)) != nullptr;
    }
    if (!claim) return false;
    found_.cue_end = i;
    found_.stance = Stance::denies;
    return take(i, CandidateRule::dismissal);
  }

  bool dismissal() {
    if (!verb_.takes(frame::np_claim)) return false;
    const auto stop = clause_end_from(at_);
    if (says(at_, "as") && fabricated_claim(at_ + 1, stop)) return true;
    for (auto j = at_; j < stop && j - at_ < 8; ++j) {
      if (find_reporting_noun(view_.lower(j)) != nullptr)
        return take(at_, CandidateRule::dismissal);
    }
    if (verb_.stance == Stance::denies &&
        is(at_, word::determiner | word::possessive | word::mark)) {
      return take(at_, CandidateRule::dismissal);
    }
    return false;
  }

  // "that", right after the cue or after adverbials and an addressee.
  bool that_clause() {
    if (!verb_.takes(frame::that)) return false;
    if (says(at_, "that") && complementizer(at_)) return take(at_, CandidateRule::that_clause);
    const bool to_somebody = says(at_, "to");
    const bool adverbial =
        is(at_, word::preposition | word::time | word::adverb | word::comma) || to_somebody;
    if (!adverbial && !verb_.takes(frame::obj)) return false;
    bool commas = false;
    for (auto i = at_; i < std::min(end_, at_ + adverbial_reach); ++i) {
      if (is(i, word::mark | word::semicolon | word::colon) || is_finite_verb(view_, i))
        return false;
      commas = commas || is(i, word::comma);
      if (view_.lower(i) != "that" || i == at_) continue;
      if (is(at_, word::comma) && is_relative_that(view_, i, end_)) return false;
      if (find_reporting_noun(view_.lower(i - 1)) != nullptr && !verb_.takes(frame::obj))
        return false;
      if (to_somebody) {
        found_.told_to = find_phrase_from(view_, at_ + 1, i);
      } else if (verb_.takes(frame::obj) && !adverbial) {
        found_.told_to = find_phrase_from(view_, at_, i);
      }
      return take(i, CandidateRule::that_clause);
    }
    return false;
  }

  // "said that day", "said that." are no clauses.
  [[nodiscard]] bool complementizer(std::uint32_t i) const {
    if (i + 1 >= end_ || is(i + 1, word::stop | word::comma)) return false;
    return !is(i + 1, word::time) || is(i + 1, word::name);
  }

  bool quotation() {
    if (!verb_.takes(frame::quote) && !verb_.takes(frame::that) && !verb_.takes(frame::zero))
      return false;
    for (auto i = at_; i < std::min(end_, at_ + adverbial_reach); ++i) {
      if (is(i, word::mark) && view_.quotation_of(i).has_value()) {
        const bool direct = i == at_ || is(i - 1, word::comma | word::colon);
        if (!direct && !verb_.takes(frame::obj)) return false;
        if (!direct && (i > at_ + 6)) return false;
        if (verb_.takes(frame::obj) && i > at_ &&
            !is(at_, word::preposition | word::time | word::comma | word::colon)) {
          found_.told_to = find_phrase_from(view_, at_, i);
        }
        return take(i, CandidateRule::quotation);
      }
      if (is(i, word::semicolon) || is_finite_verb(view_, i) || says_something(i)) return false;
      const bool aside = i > at_ && is(i, word::comma) && !is(i + 1, word::mark);
      if (aside && !is(at_, word::preposition | word::time)) return false;
    }
    return false;
  }

  // Another reporting verb in the present: "published a recording in which a voice says".
  [[nodiscard]] bool says_something(std::uint32_t i) const {
    const auto* form = view_.verb(i);
    return form != nullptr && form->verb != nullptr && (form->inflection & form_of::third) != 0 &&
           form->verb->takes(frame::that) && find_reporting_noun(view_.lower(i)) == nullptr;
  }

  // "told the men on watch to leave": where the infinitive begins behind the addressee.
  [[nodiscard]] std::optional<std::uint32_t> infinitive_ahead() const {
    constexpr std::uint32_t reach = 14;
    if (!verb_.takes(frame::inf)) return std::nullopt;
    for (auto i = at_ + 1; i + 1 < std::min(end_, at_ + reach); ++i) {
      if (is(i, word::punctuation | word::subordinator | word::relative) ||
          is_finite_verb(view_, i))
        break;
      const bool verb_next = is(i + 1, word::text | word::be | word::have) &&
                             !is(i + 1, word::determiner | word::possessive | word::name |
                                            word::number | word::object_pronoun);
      if (!says(i, "to") || !verb_next) continue;
      const bool negated = says(i - 1, "not") || says(i - 1, "never");
      return negated && i - 1 > at_ ? i - 1 : i;
    }
    return std::nullopt;
  }

  // "ordered the papers pulped"
  [[nodiscard]] bool wants_done(std::uint32_t i) const {
    if (verb_.lemma != "order" && verb_.lemma != "want" && verb_.lemma != "command" &&
        verb_.lemma != "desire")
      return false;
    const auto stop = clause_end_from(i);
    if (stop < i + 3) return false;
    const auto* form = view_.verb(stop - 1);
    return view_.lower(stop - 1).ends_with("ed") ||
           (form != nullptr && (form->inflection & form_of::participle) != 0);
  }

  bool addressee() {
    if (!verb_.takes(frame::obj)) return false;
    if (is(at_, word::comma | word::stop) || asks_to_be_hidden()) return false;
    if (verb_.takes(frame::inf) && is_infinitive(at_)) return take(at_, CandidateRule::infinitive);
    if (const auto to = infinitive_ahead()) {
      found_.told_to = TokenRange{at_, *to};
      return take(*to, CandidateRule::infinitive);
    }
    const auto phrase = find_phrase_from(view_, at_, end_);
    if (!phrase) return false;
    auto i = phrase->last;
    const bool her = is(at_, word::object_pronoun) && is(at_, word::possessive);
    if (her)
      i = is(at_ + 1,
             word::determiner | word::subject_pronoun | word::possessive | word::subordinator) ||
                  says(at_ + 1, "to")
              ? at_ + 1
              : i;
    i = skip_adverbials(view_, i, end_);
    if (i >= end_ || is(i, word::stop)) return false;
    if (is_infinitive(i)) {
      found_.told_to = phrase;
      return take(i, CandidateRule::infinitive);
    }
    for (const auto& word : verb_.particles) {
      if (says(i, word) && i + 1 < end_) {
        found_.told_to = phrase;
        return take(i, CandidateRule::particle);
      }
    }
    if (is(i, word::text) && !is(i, word::preposition | word::coordinator) &&
        has_finite_verb(view_, {i, clause_end_from(i)})) {
      found_.told_to = phrase;
      return take(i, CandidateRule::bare_clause);
    }
    if (is_finite_verb(view_, i) && !is(at_, word::object_pronoun)) {
      return take(at_, CandidateRule::bare_clause);
    }
    return false;
  }

  // "asked not to be named" hides a name and asks for nothing more.
  [[nodiscard]] bool asks_to_be_hidden() const {
    return says(at_, "not") && says(at_ + 1, "to") && says(at_ + 2, "be") &&
           (says(at_ + 3, "named") || says(at_ + 3, "identified") || says(at_ + 3, "quoted"));
  }

  bool infinitive() {
    if (asks_to_be_hidden()) return false;
    if (!verb_.takes(frame::inf) || !is_infinitive(at_) || at_ + 1 >= end_) return false;
    return take(at_, CandidateRule::infinitive);
  }

  // "carried a report that C", "issued a statement saying C".
  bool carried_report() {
    if (!verb_.takes(frame::np_report)) return false;
    for (auto i = at_; i < std::min(end_, at_ + 8); ++i) {
      if (is(i, word::comma | word::mark | word::semicolon) || is_finite_verb(view_, i))
        return false;
      if (find_reporting_noun(view_.lower(i)) == nullptr) continue;
      if (says(i + 1, "that") || says(i + 1, "saying")) {
        const bool saying = says(i + 1, "saying");
        found_.cue_end = saying ? i + 2 : i + 1;
        return i + 2 < end_ && take(saying ? i + 2 : i + 1, CandidateRule::carried_report);
      }
    }
    return false;
  }

  // "a recording in which a voice says", "a letter that".
  [[nodiscard]] bool recording(std::uint32_t from) const {
    for (auto i = from; i + 2 < std::min(end_, from + 7); ++i) {
      const auto lower = view_.lower(i);
      const bool made = lower == "recording" || lower == "video" || lower == "letter" ||
                        lower == "transcript" || lower == "memo" || lower == "document";
      if (made && (says(i + 1, "in") || says(i + 1, "of")) && says(i + 2, "which")) return true;
    }
    return false;
  }

  // "the log shows four dark nights"
  [[nodiscard]] bool is_shown_by_document() const {
    if (!cue_.subject) return false;
    const auto head = head_of(view_, cue_.subject->source);
    return source_noun_class(head_noun(view_, head)) == "document";
  }

  [[nodiscard]] bool has_number(std::uint32_t from) const {
    for (auto i = from; i < std::min(end_, from + 4); ++i) {
      if (is(i, word::number)) return true;
    }
    return false;
  }

  bool plain() {
    auto i = skip_adverbials(view_, at_, end_);
    if (i >= end_ || !is(i, word::text | word::mark | word::dash)) return false;
    if (is(i, word::mark) && !view_.quotation_of(i)) return false;
    if (is(i, word::coordinator | word::subordinator) &&
        !is(i, word::determiner | word::preposition))
      return false;
    if (says(i, "so") && verb_.takes(frame::zero)) return take(i, CandidateRule::bare_clause);
    const bool estimate = says(i, "at") || says(i, "up") || says(i, "about") || says(i, "around");
    if (estimate && verb_.takes(frame::np_number) && has_number(i))
      return take(i, CandidateRule::object);
    if (says(i, "itself") || says(i, "himself") || says(i, "herself") || says(i, "themselves"))
      return false;
    const bool nominal =
        is(i, word::mark | word::determiner | word::possessive | word::subject_pronoun |
                  word::object_pronoun | word::name | word::number | word::negation) ||
        !is(i, word::preposition | word::adverb | word::auxiliary);
    if (!nominal) {
      const bool exists = says(i, "there") && (i == at_ || verb_.takes(frame::obj));
      const bool clause = verb_.takes(frame::zero) &&
                          (exists || (verb_.lemma == "say" && i == at_)) &&
                          has_finite_verb(view_, {i + 1, clause_end_from(i)});
      return clause && take(i, CandidateRule::bare_clause);
    }
    if (verb_.takes(frame::zero) && bare_clause(i)) return take(i, CandidateRule::bare_clause);
    if (verb_.lemma == "admit" && is(i, word::number)) return false;  // patients
    if (verb_.takes(frame::opposes) && !is_propositional_object(view_, i, end_)) {
      found_.stance = Stance::asserts;
      return take(at_, CandidateRule::opposed);
    }
    if (verb_.takes(frame::np_doc) && is_shown_by_document())
      return take(at_, CandidateRule::object);
    if (verb_.takes(frame::np | frame::pred) || wants_done(i))
      return take(at_, CandidateRule::object);
    if (verb_.takes(frame::np_idea) && is_propositional_object(view_, i, end_)) {
      return take(at_, CandidateRule::object);
    }
    if (verb_.takes(frame::np_number) && has_number(i)) return take(i, CandidateRule::object);
    if (verb_.takes(frame::np_report) && recording(i)) return take(i, CandidateRule::object);
    if (verb_.takes(frame::np_finding) && (says(i, "no") || has_number(i))) {
      return take(i, CandidateRule::object);
    }
    return false;
  }

  [[nodiscard]] bool takes_nothing_but_clauses() const {
    return verb_.act == Act::belief && verb_.splits.empty() &&
           !verb_.takes(frame::np | frame::obj | frame::pred | frame::np_idea | frame::np_number |
                        frame::np_finding | frame::np_doc | frame::np_claim);
  }

  [[nodiscard]] bool bare_clause(std::uint32_t i) const {
    if (verb_.lemma == "say" && !verb_.takes(frame::np)) {
      return has_finite_verb(view_, {i, clause_end_from(i)}) || i + 1 < end_;
    }
    if (is(i, word::subject_pronoun) && !is(i, word::object_pronoun)) return true;
    const TokenRange clause{i, clause_end_from(i)};
    if (takes_nothing_but_clauses() && clause.size() > 2 && !verb_of_other_clause(view_, clause) &&
        is(i, word::determiner | word::possessive | word::object_pronoun | word::name))
      return true;  // "I hope the gate locks", "thinks it a fraud"
    return has_finite_verb(view_, {i + 1, clause.last}) && !verb_of_other_clause(view_, clause);
  }

  const TextView& view_;
  const VerbCue& cue_;
  const ClauseLimits& limits_;
  const ReportingVerb& verb_;
  std::uint32_t end_;
  std::uint32_t at_ = 0;
  Complement found_;
};

}  // namespace

std::optional<Complement> find_complement(const TextView& view, const VerbCue& cue,
                                          const ClauseLimits& limits) {
  return ComplementFinder(view, cue, limits).find();
}

}  // namespace headwater
