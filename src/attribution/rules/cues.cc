// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/cues.h"

#include <algorithm>
#include <array>

#include "lexicon/number_words.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

constexpr std::uint32_t group_member = word::auxiliary | word::negation | word::adverb;

bool is_short_word(const TextView& view, std::uint32_t i) {
  return view.is(i, word::text);
}

// The verb group that ends at `head`, and what it says about the form of the verb.
class GroupReader {
 public:
  GroupReader(const TextView& view, TokenRange region, std::uint32_t head, const VerbForm& form)
      : view_(view), region_(region), head_(head), form_(&form), inflection_(form.inflection) {}

  VerbCue read() {
    cue_.head = head_;
    cue_.form = form_;
    cue_.verb = form_->verb;
    cue_.after = form_ == view_.verb(head_) ? head_ + 1 : head_ + 2;
    cue_.region = region_;
    auto first = head_;
    while (first > region_.first && belongs(first - 1)) {
      --first;
      note(first);
    }
    // A group does not begin with the adverbs of the clause before it.
    cue_.group = {first, cue_.after};
    trim_front();
    cue_.passive = be_ && (inflection_ & form_of::participle) != 0 && !have_only_after_be();
    const bool plain_ing = (inflection_ & form_of::ing) != 0 && !be_;
    cue_.participial = plain_ing;
    cue_.infinitive = infinitive_;
    return cue_;
  }

 private:
  [[nodiscard]] bool belongs(std::uint32_t i) const {
    if (head_ - i > 8) return false;
    if (view_.is(i, group_member) && !view_.is(i, word::name)) return true;
    if (view_.lower(i) == "much" && i > region_.first && view_.lower(i - 1) == "very") return true;
    if (view_.lower(i) == "since" && i > region_.first && view_.is(i - 1, word::have)) return true;
    return view_.lower(i) == "to" && (inflection_ & form_of::base) != 0 && i + 1 == cue_start();
  }
  [[nodiscard]] std::uint32_t cue_start() const { return start_; }

  void note(std::uint32_t i) {
    start_ = i;
    if (view_.is(i, word::be)) {
      be_ = true;
      be_at_ = i;
    }
    if (view_.is(i, word::have)) have_at_ = i;
    if (view_.is(i, word::negation)) cue_.negated = true;
    if (view_.is(i, word::modal)) cue_.modal = true;
    if (view_.lower(i) == "to") infinitive_ = true;
  }

  // "has been saying" keeps the be next to the head; "is having said" does not occur.
  [[nodiscard]] bool have_only_after_be() const { return have_at_ > be_at_ && have_at_ != 0; }

  void trim_front() {
    auto& first = cue_.group.first;
    while (first < head_ && view_.is(first, word::adverb) && !view_.is(first, word::negation) &&
           view_.is(first, word::time)) {
      ++first;
    }
  }

  const TextView& view_;
  TokenRange region_;
  std::uint32_t head_;
  const VerbForm* form_;
  std::uint8_t inflection_;
  VerbCue cue_;
  std::uint32_t start_ = head_;
  std::uint32_t be_at_ = 0;
  std::uint32_t have_at_ = 0;
  bool be_ = false;
  bool infinitive_ = false;
};

bool is_noun_capable(const VerbForm& form) {
  return (form.inflection & (form_of::base | form_of::third)) != 0 &&
         (form.inflection & form_of::past) == 0;
}

// What may follow a verb that reports.
bool looks_like_complement(const TextView& view, std::uint32_t i, std::uint32_t end) {
  if (i >= end) return true;
  return view.is(i, word::mark | word::colon | word::comma | word::determiner | word::possessive |
                        word::subject_pronoun | word::object_pronoun | word::name | word::number |
                        word::subordinator | word::relative | word::preposition | word::adverb |
                        word::negation | word::stop | word::dash) ||
         (view.verb(i) != nullptr && (view.verb(i)->inflection & form_of::ing) != 0) ||
         view.is(i, word::text);
}

// After an article or a possessive: "the alleged attacker", "a recording".
bool is_noun_position(const TextView& view, std::uint32_t head) {
  const auto before = view.lower(head - 1);
  if (before == "the" || before == "a" || before == "an" || before == "in") return true;
  return view.is(head - 1, word::possessive | word::clitic) &&
         !view.is(head - 1, word::object_pronoun | word::relative);
}

// Most words of a headline have capitals.
bool is_headline(const TextView& view, TokenRange region) {
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  for (auto i = region.first; i < region.last && words < 30; ++i) {
    if (!view.is(i, word::text)) continue;
    ++words;
    if (view.token(i).capital) ++capitals;
  }
  return capitals * 10 >= words * 7;
}

// "invoices obtained by us": a participle, known or not, before a preposition.
bool is_reduced_relative_word(const TextView& view, std::uint32_t i, std::uint32_t end) {
  return is_reduced_relative(view, i, end) ||
         (i + 1 < end && view.lower(i).ends_with("ed") && !view.is(i, word::name) &&
          view.is(i + 1, word::preposition));
}

// The head of the subject before the verb is a plural, wherever its modifiers end.
bool has_plural_subject(const TextView& view, const VerbCue& cue) {
  const auto subject = find_subject(view, cue.region.first, cue.group.first);
  if (!subject) return false;
  auto last = subject->source.first;
  bool joined = false;
  while (last < subject->source.last && !view.is(last, word::comma | word::relative)) {
    if (view.is(last, word::preposition) && last > subject->source.first) break;
    if (last > subject->source.first && is_reduced_relative_word(view, last, subject->source.last))
      break;
    joined = joined || view.is(last, word::coordinator);
    ++last;
  }
  return last > subject->source.first && (joined || ends_like_plural(view, last - 1));
}

// “free press” protests typical of the year: quoted words without a stop at their end modify the
// noun.
bool is_noun_after_quotation(const TextView& view, const VerbCue& cue) {
  const auto mark = cue.head - 1;
  const auto next = cue.head + 1;
  if (cue.group.size() > 1 || mark == 0 || !view.is(mark, word::mark)) return false;
  if (view.is(mark - 1, word::comma | word::stop) || next >= cue.region.last) return false;
  return !view.is(next, word::name | word::determiner | word::possessive | word::subject_pronoun |
                            word::subordinator | word::mark | word::colon);
}

// "Seven confirmed dead", "two reported missing": no clause of theirs.
bool counts_the_dead(const TextView& view, const VerbCue& cue) {
  static constexpr std::array<std::string_view, 8> states{
      "dead", "missing", "injured", "wounded", "killed", "infected", "hurt", "safe"};
  const auto next = cue.head + 1;
  return cue.group.first == cue.head && cue.head > cue.region.first && next < cue.region.last &&
         (cue.form->inflection & form_of::participle) != 0 &&
         (view.is(cue.head - 1, word::number) || view.lower(cue.head - 1) == "many" ||
          find_number_word(view.lower(cue.head - 1)) != nullptr) &&
         std::ranges::find(states, view.lower(next)) != states.end();
}

// Noun or verb? "claims", "report", "fear" after a determiner, a possessive or a preposition are
// nouns.
bool is_verb_here(const TextView& view, const VerbCue& cue) {
  const auto& form = *cue.form;
  if (cue.group.first == cue.head && cue.head > cue.region.first &&
      is_noun_position(view, cue.head)) {
    return false;
  }
  if (counts_the_dead(view, cue)) return false;
  if (!is_noun_capable(form)) return true;
  if (cue.group.first < cue.head) {
    for (auto i = cue.group.first; i < cue.head; ++i) {
      const bool no_longer =
          (form.inflection & form_of::third) != 0 && !view.is(i, word::auxiliary);
      if (no_longer) continue;  // "no longer thinks", "never says"
      if (view.is(i, word::auxiliary | word::negation) || view.lower(i) == "to") {
        return (form.inflection & form_of::base) != 0;
      }
    }
  }
  if (cue.group.first == cue.region.first) return false;
  const auto before = cue.group.first - 1;
  if (view.is(before, word::subject_pronoun) && !view.is(before, word::object_pronoun)) return true;
  if (view.lower(before) == "it" || view.lower(before) == "you") return true;
  if (view.lower(before) == "who" || view.lower(before) == "which") return true;
  const bool numbered =
      view.is(before, word::number) && before > cue.region.first && view.token(before - 1).capital;
  if (numbered) return (form.inflection & form_of::third) != 0;  // "page 61 records"
  if (view.is(before, word::determiner | word::possessive | word::preposition | word::clitic |
                          word::number | word::subordinator)) {
    return view.is(before, word::relative) && view.lower(before) == "that" &&
           !view.is(cue.head, word::name);
  }
  if (view.is(cue.head, word::name) && !view.is(before, word::mark | word::comma)) {
    return view.is(before, word::name) && cue.head + 1 < cue.region.last &&
           !view.is(before, word::adverb) && is_headline(view, cue.region) &&
           looks_like_complement(view, cue.head + 1, cue.region.last);
  }
  const bool plural_before = ends_like_plural(view, before);
  if ((form.inflection & form_of::third) != 0) {
    if (is_noun_after_quotation(view, cue)) return false;
    if (view.is(before, word::comma | word::mark | word::close_bracket | word::coordinator))
      return true;
    return !plural_before || view.is(before, word::name);
  }
  if (view.is(before, word::comma)) return false;
  return plural_before ||
         view.is(before, word::coordinator | word::close_bracket | word::relative | word::mark) ||
         has_plural_subject(view, cue);
}

}  // namespace

std::vector<TokenRange> find_regions(const TextView& view, const Sentence& sentence) {
  std::vector<TokenRange> regions(sentence.last - sentence.first);
  std::vector<std::uint32_t> open;  // bracket tokens still open
  std::vector<MaybeIndex> innermost(regions.size());
  std::vector<std::uint32_t> closes(regions.size(), sentence.last);
  for (auto i = sentence.first; i < sentence.last; ++i) {
    if (!open.empty()) innermost[i - sentence.first] = open.back();
    if (view.is(i, word::open_bracket)) open.push_back(i);
    if (view.is(i, word::close_bracket) && !open.empty()) {
      closes[open.back() - sentence.first] = i;
      open.pop_back();
    }
  }
  for (auto i = sentence.first; i < sentence.last; ++i) {
    TokenRange region{sentence.first, sentence.last};
    if (const auto part = view.quoted_part(i); part && part->contains(i) && i != part->first) {
      region.first = std::max(region.first, part->first + (part->first >= region.first ? 1U : 0U));
      const bool marked = view.is(part->last - 1, word::mark);
      region.last = std::min(region.last, marked ? part->last - 1 : part->last);
    }
    const auto bracket = innermost[i - sentence.first];
    if (bracket && closes[*bracket - sentence.first] < sentence.last) {
      region.first = std::max(region.first, *bracket + 1);
      region.last = std::min(region.last, closes[*bracket - sentence.first]);
    }
    regions[i - sentence.first] = region;
  }
  return regions;
}

std::vector<VerbCue> find_verb_cues(const TextView& view, const Sentence& sentence) {
  std::vector<VerbCue> cues;
  const auto regions = find_regions(view, sentence);
  for (auto i = sentence.first; i < sentence.last; ++i) {
    const auto* form = view.verb(i);
    if (i + 1 < sentence.last) {
      if (const auto* longer = find_particle_verb(view.lower(i), view.lower(i + 1))) form = longer;
    }
    if (form == nullptr || form->verb == nullptr || !is_short_word(view, i)) continue;
    const auto region = regions[i - sentence.first];
    if (!region.contains(i)) continue;
    auto cue = GroupReader(view, region, i, *form).read();
    if (!is_verb_here(view, cue)) continue;
    cues.push_back(cue);
  }
  return cues;
}

}  // namespace headwater
