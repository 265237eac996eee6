// SPDX-License-Identifier: Apache-2.0
// The noun phrase that ends right before a verb, read from right to left.
#include <algorithm>

#include "lexicon/reporting_lexicon.h"
#include "text/nicknames.h"
#include "text/nominals.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_subject = 60;
constexpr std::uint32_t longest_bracket = 20;
constexpr std::uint32_t longest_relative = 25;
constexpr std::uint32_t longest_aside = 30;
constexpr int most_asides = 3;

// A past form that modifies a noun: "the accused men", "soldiers wounded in the blast".
bool modifies(const TextView& view, std::uint32_t lo, std::uint32_t i, std::uint32_t end) {
  if (i == lo || i + 1 >= end) return true;
  constexpr auto openers = word::determiner | word::possessive | word::clitic | word::preposition |
                           word::number | word::adverb | word::coordinator;
  if (view.is(i - 1, openers)) return true;
  return view.is(i + 1, word::preposition | word::adverb) && !is_pronoun(view, i - 1);
}

// "the paper says officials"
bool says_something(const TextView& view, std::uint32_t lo, std::uint32_t i, std::uint32_t end) {
  const auto* form = view.verb(i);
  if (form->verb == nullptr || (form->inflection & form_of::third) == 0) return false;
  return form->verb->takes(frame::that | frame::zero) &&
         find_reporting_noun(view.lower(i)) == nullptr && i > lo && i + 1 < end &&
         is_nominal(view, i - 1) && is_nominal(view, i + 1);
}

bool stops_subject(const TextView& view, std::uint32_t lo, std::uint32_t i, std::uint32_t end) {
  if (view.is(i, phrase_limit)) return true;
  const auto* form = view.verb(i);
  if (view.is(i, word::name) || form == nullptr) return false;
  if ((form->inflection & form_of::past) != 0) return !modifies(view, lo, i, end);
  if (says_something(view, lo, i, end)) return true;
  return (form->inflection & form_of::ing) != 0 && i > lo &&
         view.is(i - 1, word::preposition | word::be);
}

bool clause_before(const TextView& view, std::uint32_t lo, std::uint32_t i) {
  std::uint32_t steps = 0;
  for (auto j = i; j > lo && steps < longest_subject; --j, ++steps) {
    if (view.is(j - 1, word::semicolon | word::colon | word::mark | word::dash)) return false;
    if (is_finite_verb(view, j - 1)) return true;
  }
  return false;
}

// "an analyst I read", "everyone we asked": pronoun and verb behind a noun belong to it.
bool is_contact_clause(const TextView& view, std::uint32_t lo, std::uint32_t i, std::uint32_t end) {
  if (i <= lo || i + 1 >= end || view.lower(i) == "it" || view.is(i, word::object_pronoun))
    return false;
  if (view.verb(i + 1) == nullptr && !view.is(i + 1, word::auxiliary) &&
      !view.lower(i + 1).ends_with("ed"))
    return false;
  const auto before = i - 1;
  return is_indefinite(view, before) ||
         (is_nominal(view, before) && !view.is(before, word::determiner | word::possessive |
                                                           word::time | word::name | word::number));
}

// Words that begin a noun phrase and never stand inside one.
bool opens_phrase(const TextView& view, std::uint32_t i) {
  const auto lower = view.lower(i);
  return lower == "the" || lower == "a" || lower == "an" || lower == "every" || lower == "each" ||
         (view.is(i, word::possessive) && !view.is(i, word::relative));
}

// A noun or verb before such a word: "our neighbour swears | her vet".
bool is_plain_noun(const TextView& view, std::uint32_t i) {
  return is_nominal(view, i) && !view.is(i, word::determiner | word::possessive | word::number |
                                                word::clitic | word::time | word::name);
}

// Takes in words to the left of `end` as long as they belong to one phrase.
class LeftReader {
 public:
  LeftReader(const TextView& view, std::uint32_t lo, std::uint32_t end)
      : view_(view), lo_(lo), end_(end), first_(end) {}

  // The first token of the phrase; `end` where there is none.
  std::uint32_t start() {
    while (first_ > lo_ && end_ - first_ < longest_subject && take(first_ - 1)) {
    }
    return first_;
  }

 private:
  // Takes in what ends at `i`, if anything; false where the phrase begins.
  bool take(std::uint32_t i) {
    if (view_.is(i, word::close_bracket)) return take_bracket(i);
    const auto nickname = nickname_until(view_, i);
    if (nickname && nickname->first > lo_) return take_nickname(*nickname);
    if (is_pronoun(view_, i)) return take_pronoun(i);
    if (stops_subject(view_, lo_, i, end_)) return false;
    if (!empty() && opens_phrase(view_, first_) && is_plain_noun(view_, i)) return false;
    if (is_nominal(view_, i)) return grow_to(i);
    return !empty() && take_link(i);
  }

  [[nodiscard]] bool empty() const { return first_ == end_; }
  bool grow_to(std::uint32_t i) {
    first_ = i;
    return true;
  }

  bool take_bracket(std::uint32_t close) {
    auto open = close;
    while (open > lo_ && close - open < longest_bracket && !view_.is(open, word::open_bracket))
      --open;
    return open > lo_ && view_.is(open, word::open_bracket) && grow_to(open);
  }

  // "Jonas “Herring” Tiel", but not "On Lusk Radio’s “Morning,” Tiel"
  bool take_nickname(TokenRange nickname) {
    const bool within_name = !empty() && view_.is(first_, word::name) &&
                             view_.is(nickname.first - 1, word::name) &&
                             !view_.is(nickname.last - 2, word::comma | word::stop);
    return within_name && grow_to(nickname.first);
  }

  bool take_pronoun(std::uint32_t i) {
    if (is_contact_clause(view_, lo_, i, end_)) return grow_to(i);
    if (empty()) first_ = i;
    return false;
  }

  // "and", a preposition or "newly" between two words of the phrase.
  bool take_link(std::uint32_t i) {
    if (view_.is(i, word::coordinator)) return joins_nouns(i) && grow_to(i);
    if (view_.is(i, word::preposition)) {
      first_ = i;
      return i > lo_ && is_nominal(view_, i - 1) && !view_.is(i - 1, word::determiner);
    }
    const bool manner = view_.is(i, word::adverb) && !view_.is(i, word::time) && i > lo_ &&
                        view_.is(i - 1, word::determiner | word::text) &&
                        view_.token(i).kind == TokenKind::word && view_.lower(i).ends_with("ly");
    return manner && grow_to(i);
  }

  [[nodiscard]] bool joins_nouns(std::uint32_t i) const {
    const auto lower = view_.lower(i);
    return i > lo_ && (lower == "and" || lower == "or") && is_nominal(view_, i - 1) &&
           !clause_before(view_, lo_, i);
  }

  const TextView& view_;
  const std::uint32_t lo_;
  const std::uint32_t end_;
  std::uint32_t first_;
};

// A prepositional phrase in front of the subject is none of it: "On Monday officials".
std::uint32_t without_front(const TextView& view, std::uint32_t first, std::uint32_t end) {
  while (first < end && view.is(first, word::coordinator | word::comma)) ++first;
  while (first < end && view.is(first, word::adverb) && !view.is(first, word::name)) ++first;
  if (first >= end || !view.is(first, word::preposition)) return first;
  auto i = first + 1;
  if (i < end && view.is(i, word::determiner | word::possessive)) ++i;
  const bool names = i < end && view.is(i, word::name) && !view.is(i, word::time);
  while (i < end && !view.is(i, word::determiner | word::possessive)) {
    const bool name = view.is(i, word::name) && !view.is(i, word::time);
    if (name && !names) break;
    if (view.is(i, word::time) && i + 1 < end && !view.is(i + 1, word::time | word::number)) {
      ++i;
      break;
    }
    ++i;
  }
  return i < end ? i : end;
}

// Does the relative clause of the phrase begin there?
bool opens_relative(const TextView& view, std::uint32_t lo, std::uint32_t i, std::uint32_t end) {
  if (!view.is(i, word::relative) || i == lo || i + 1 >= end) return false;
  if (!is_nominal(view, i - 1) || view.is(i - 1, word::determiner)) return false;
  if (view.lower(i) == "that") {
    const bool verb_next = is_finite_verb(view, i + 1) || view.is(i + 1, word::adverb);
    if (!verb_next || view.reports(i - 1)) return false;
  }
  return count_verb_groups(view, {i + 1, end}) == 1;
}

std::uint32_t relative_before(const TextView& view, std::uint32_t lo, std::uint32_t end) {
  auto i = end;
  while (i > lo && end - i < longest_relative) {
    --i;
    if (view.is(i, word::comma | word::semicolon | word::mark | word::colon | word::stop)) break;
    if (opens_relative(view, lo, i, end)) return i;
  }
  return end;
}

std::uint32_t comma_before(const TextView& view, std::uint32_t lo, std::uint32_t end) {
  for (auto i = end; i > lo && end - i < longest_aside;) {
    --i;
    if (view.is(i, word::comma)) return i;
    if (view.is(i, word::semicolon | word::mark)) break;
  }
  return end;
}

// Is there more in the range than articles and times?
bool says_who(const TextView& view, TokenRange range) {
  if (range.size() == 1) return true;
  for (auto i = range.first; i < range.last; ++i) {
    if (!view.is(i, word::determiner | word::time) ||
        view.is(i, word::name | word::subject_pronoun))
      return true;
  }
  return false;
}

std::optional<Subject> plain_subject(const TextView& view, std::uint32_t lo, std::uint32_t end) {
  const auto stop = relative_before(view, lo, end);
  auto first = without_front(view, LeftReader(view, lo, stop).start(), stop);
  while (first + 1 < stop && view.is(first, word::number) &&
         view.is(first + 1, word::determiner | word::possessive))
    ++first;  // "On 3 May 2011 the council": "May" hid the rest of the date
  if (first >= stop || view.is(first, word::clitic | word::close_bracket)) return std::nullopt;
  if (!says_who(view, {first, stop})) return std::nullopt;
  return Subject{{first, end}, first};
}

// "Tiel, 52, the mayor, said": is the subject found itself an apposition of what stands before?
bool is_itself_apposed(const TextView& view, const Subject& subject, std::uint32_t lo) {
  const auto first = subject.left;
  if (subject.source.size() == 1 && view.is(first, word::number)) return true;
  return first >= lo + 2 && view.is(first - 1, word::comma) &&
         is_apposition(view, subject.source) && !view.is(first, word::name) &&
         view.is(first - 2, word::name | word::number);
}

// The subject before a comma: "Jane Doe, the mayor, said"; "Doe, who left, said".
std::optional<Subject> subject_with_parenthesis(const TextView& view, std::uint32_t lo,
                                                std::uint32_t end) {
  auto stop = end - 1;  // the closing comma
  bool apposed = true;
  for (int pieces = 0; pieces < most_asides; ++pieces) {
    const auto comma = comma_before(view, lo, stop);
    const TokenRange inside{comma + 1, stop};
    if (comma == stop || comma == lo || inside.empty()) return std::nullopt;
    const bool apposition = view.is(inside.first, word::relative) || is_apposition(view, inside);
    if (!apposition && !starts_parenthesis(view, inside)) return std::nullopt;
    apposed = apposed && apposition;
    const auto subject = plain_subject(view, lo, comma);
    if (!subject) return std::nullopt;
    const bool number = subject->source.size() == 1 && view.is(subject->left, word::number);
    if (!is_itself_apposed(view, *subject, lo) || !(apposition || number))
      return Subject{{subject->source.first, apposed ? end - 1 : comma}, subject->left};
    stop = comma;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Subject> find_subject(const TextView& view, std::uint32_t lo, std::uint32_t end) {
  if (end <= lo) return std::nullopt;
  if (end - lo > longest_subject) lo = end - longest_subject;
  if (view.is(end - 1, word::comma)) return subject_with_parenthesis(view, lo, end);
  return plain_subject(view, lo, end);
}

}  // namespace headwater
