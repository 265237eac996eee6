// SPDX-License-Identifier: Apache-2.0
#include "text/noun_phrases.h"

#include <algorithm>

#include "lexicon/source_nouns.h"
#include "text/nicknames.h"

namespace headwater {
namespace {

constexpr std::uint32_t reach = 60;
constexpr std::uint32_t hard = word::comma | word::stop | word::semicolon | word::colon |
                               word::dash | word::mark | word::be | word::have |
                               word::auxiliary_do | word::modal | word::negation | word::relative;

// "one of the men", "nobody": pronouns that take what a noun takes.
bool is_indefinite(const TextView& view, std::uint32_t i) {
  const auto lower = view.lower(i);
  return lower == "one" || lower.ends_with("body") || lower.ends_with("thing") ||
         lower == "someone" || lower == "everyone" || lower == "anyone";
}

bool is_pronoun(const TextView& view, std::uint32_t i) {
  return view.is(i, word::subject_pronoun) && !view.is(i, word::name) && !is_indefinite(view, i);
}

bool is_attaching_preposition(const TextView& view, std::uint32_t i) {
  return view.is(i, word::preposition);
}

bool is_nominal(const TextView& view, std::uint32_t i) {
  if (!view.is(i, word::text) || view.is(i, hard)) return false;
  if (view.is(i, word::name | word::number | word::clitic | word::determiner | word::possessive)) {
    return true;
  }
  return is_indefinite(view, i) ||
         !view.is(i, word::preposition | word::subordinator | word::coordinator |
                         word::subject_pronoun | word::object_pronoun | word::adverb);
}

// A past form that modifies a noun: "the accused men", "soldiers wounded in the blast".
bool modifies(const TextView& view, std::uint32_t lo, std::uint32_t i, std::uint32_t end) {
  if (i == lo) return true;
  if (view.is(i - 1, word::determiner | word::possessive | word::clitic | word::preposition |
                         word::number | word::adverb) ||
      view.is(i - 1, word::coordinator)) {
    return true;
  }
  if (i + 1 >= end) return true;
  return view.is(i + 1, word::preposition | word::adverb) && !is_pronoun(view, i - 1);
}

bool stops_subject(const TextView& view, std::uint32_t lo, std::uint32_t i, std::uint32_t end) {
  if (view.is(i, hard)) return true;
  if (view.is(i, word::name)) return false;
  const auto* form = view.verb(i);
  if (form != nullptr && (form->inflection & form_of::past) != 0)
    return !modifies(view, lo, i, end);
  const bool says =
      form != nullptr && form->verb != nullptr && (form->inflection & form_of::third) != 0 &&
      form->verb->takes(frame::that | frame::zero) && find_reporting_noun(view.lower(i)) == nullptr;
  if (says && i > lo && i + 1 < end && is_nominal(view, i - 1) && is_nominal(view, i + 1))
    return true;  // "the paper says officials"
  if (form != nullptr && (form->inflection & form_of::ing) != 0) {
    return i > lo && view.is(i - 1, word::preposition | word::be);
  }
  return false;
}

// Where the bracket that closes at `i` opens.
std::uint32_t bracket_start(const TextView& view, std::uint32_t lo, std::uint32_t i) {
  auto j = i;
  while (j > lo && i - j < 20) {
    --j;
    if (view.is(j, word::open_bracket)) return j;
  }
  return i;
}

bool clause_before(const TextView& view, std::uint32_t lo, std::uint32_t i) {
  std::uint32_t steps = 0;
  for (auto j = i; j > lo && steps < reach; --j, ++steps) {
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

// Leftmost token of the phrase whose last token is end - 1; returns end where there is none.
std::uint32_t phrase_start(const TextView& view, std::uint32_t lo, std::uint32_t end) {
  auto j = end;
  while (j > lo && end - j < reach) {
    const auto i = j - 1;
    if (view.is(i, word::close_bracket)) {
      const auto open = bracket_start(view, lo, i);
      if (open == i || open == lo) break;
      j = open;
      continue;
    }
    if (const auto nickname = nickname_until(view, i); nickname && nickname->first > lo) {
      // "Jonas “Herring” Tiel", but not "On Lusk Radio’s “Morning,” Tiel"
      const bool within_name = j < end && view.is(j, word::name) &&
                               view.is(nickname->first - 1, word::name) &&
                               !view.is(i - 1, word::comma | word::stop);
      if (!within_name) break;
      j = nickname->first;
      continue;
    }
    if (is_pronoun(view, i)) {
      if (is_contact_clause(view, lo, i, end)) {
        j = i;
        continue;
      }
      if (j == end) --j;
      break;
    }
    if (stops_subject(view, lo, i, end)) break;
    if (j < end && opens_phrase(view, j) && is_plain_noun(view, i)) break;
    if (is_nominal(view, i)) {
      --j;
      continue;
    }
    if (j == end) break;
    if (view.is(i, word::coordinator)) {
      if (i == lo || (view.lower(i) != "and" && view.lower(i) != "or") ||
          !is_nominal(view, i - 1) || clause_before(view, lo, i)) {
        break;
      }
      --j;
      continue;
    }
    if (is_attaching_preposition(view, i)) {
      if (i == lo || !is_nominal(view, i - 1) || view.is(i - 1, word::determiner)) {
        --j;
        break;
      }
      --j;
      continue;
    }
    if (view.is(i, word::adverb) && j < end && !view.is(i, word::time) && i > lo &&
        view.is(i - 1, word::determiner | word::text) && view.token(i).kind == TokenKind::word &&
        view.lower(i).ends_with("ly")) {
      --j;
      continue;
    }
    break;
  }
  return j;
}

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

// Finite verbs, counting one for verbs that only adverbs and auxiliaries part.
int count_verb_groups(const TextView& view, TokenRange range) {
  int groups = 0;
  bool within = false;
  bool full = false;  // the word before was the verb of its group
  for (auto i = range.first; i < range.last; ++i) {
    const bool finite = is_finite_verb(view, i);
    const auto* form = view.verb(i);
    const bool third = form != nullptr && !view.is(i, word::name) &&
                       (form->inflection & form_of::third) != 0 && i == range.first;
    const bool main = finite && !view.is(i, word::auxiliary);
    if ((finite || third) && (!within || (main && full))) ++groups;
    full = main || third;
    within = finite || third || view.is(i, word::auxiliary) ||
             (within && view.is(i, word::adverb | word::negation));
  }
  return groups;
}

std::uint32_t relative_before(const TextView& view, std::uint32_t lo, std::uint32_t end) {
  auto i = end;
  while (i > lo && end - i < 25) {
    --i;
    if (view.is(i, word::comma | word::semicolon | word::mark | word::colon | word::stop))
      return end;
    if (!view.is(i, word::relative) || i == lo || i + 1 >= end) continue;
    if (!is_nominal(view, i - 1) || view.is(i - 1, word::determiner)) continue;
    const bool that = view.lower(i) == "that";
    const bool verb_next = is_finite_verb(view, i + 1) || view.is(i + 1, word::adverb);
    const auto* before = view.verb(i - 1);
    if (that && (!verb_next || (before != nullptr && before->verb != nullptr))) continue;
    if (count_verb_groups(view, {i + 1, end}) == 1) return i;
  }
  return end;
}

bool starts_parenthesis(const TextView& view, TokenRange inside) {
  const auto i = inside.first;
  if (view.is(i, word::relative | word::preposition | word::subordinator | word::coordinator))
    return true;
  if (view.is(i, word::adverb) && !view.is(i, word::determiner | word::name)) return true;
  const auto* form = view.verb(i);
  if (form != nullptr && !view.is(i, word::name) &&
      (form->inflection & (form_of::ing | form_of::past | form_of::participle)) != 0) {
    return true;
  }
  return view.token(i).lower.ends_with("ing") && !view.is(i, word::name);
}

bool is_apposition(const TextView& view, TokenRange inside) {
  if (inside.empty() || inside.size() > 25 || starts_parenthesis(view, inside)) return false;
  if (!view.is(inside.first, word::text)) return false;
  if (view.is(inside.first, word::subject_pronoun)) return false;
  for (auto i = inside.first; i < inside.last; ++i) {
    if (view.is(i, word::relative)) return true;
    if (view.is(i, word::be | word::have | word::modal | word::auxiliary_do | word::mark))
      return false;
  }
  return true;
}

std::uint32_t comma_before(const TextView& view, std::uint32_t lo, std::uint32_t end) {
  for (auto i = end; i > lo && end - i < 30;) {
    --i;
    if (view.is(i, word::comma)) return i;
    if (view.is(i, word::semicolon | word::mark)) break;
  }
  return end;
}

std::optional<Subject> plain_subject(const TextView& view, std::uint32_t lo, std::uint32_t end) {
  const auto relative = relative_before(view, lo, end);
  const auto stop = relative < end ? relative : end;
  auto first = phrase_start(view, lo, stop);
  first = without_front(view, first, stop);
  while (first + 1 < stop && view.is(first, word::number) &&
         view.is(first + 1, word::determiner | word::possessive))
    ++first;  // "On 3 May 2011 the council": "May" hid the rest of the date
  if (first >= stop) return std::nullopt;
  if (view.is(first, word::clitic) || view.is(first, word::close_bracket)) return std::nullopt;
  bool has_word = false;
  for (auto i = first; i < stop; ++i) {
    has_word = has_word || !view.is(i, word::determiner | word::time) || view.is(i, word::name) ||
               view.is(i, word::subject_pronoun) || stop - first == 1;
  }
  if (!has_word) return std::nullopt;
  return Subject{{first, end}, first};
}

// The subject before a comma: "Jane Doe, the mayor, said"; "Doe, who left, said".
std::optional<Subject> subject_with_parenthesis(const TextView& view, std::uint32_t lo,
                                                std::uint32_t end) {
  auto stop = end - 1;  // the closing comma
  bool apposed = true;
  for (int pieces = 0; pieces < 3; ++pieces) {
    const auto comma = comma_before(view, lo, stop);
    if (comma == stop || comma == lo) return std::nullopt;
    const TokenRange inside{comma + 1, stop};
    if (inside.empty()) return std::nullopt;
    const bool relative = view.is(inside.first, word::relative);
    const bool apposition = relative || is_apposition(view, inside);
    if (!apposition && !starts_parenthesis(view, inside)) return std::nullopt;
    apposed = apposed && apposition;
    const auto subject = plain_subject(view, lo, comma);
    if (!subject) return std::nullopt;
    const bool chained = subject->left > lo && view.is(subject->left - 1, word::comma) &&
                         is_apposition(view, {subject->left, comma}) &&
                         !view.is(subject->left, word::name) && subject->left >= lo + 2 &&
                         view.is(subject->left - 2, word::name | word::number);
    if ((chained && (apposition || relative)) ||
        (subject->source.size() == 1 && view.is(subject->left, word::number))) {
      stop = comma;
      continue;
    }
    return Subject{{subject->source.first, apposed ? end - 1 : comma}, subject->left};
  }
  return std::nullopt;
}

}  // namespace

bool ends_like_plural(const TextView& view, std::uint32_t token) {
  const auto word = view.lower(token);
  if (word == "police" || word == "people" || word == "media" || word == "men" || word == "women" ||
      word == "staff" || word == "children" || word == "some" || word == "many" ||
      word == "others" || word == "both" || word == "most" || word == "few" || word == "percent") {
    return true;
  }
  return word.size() > 3 && word.ends_with("s") && !word.ends_with("ss") && !word.ends_with("us") &&
         !word.ends_with("is");
}

bool is_finite_verb(const TextView& view, std::uint32_t token) {
  if (view.is(token, word::auxiliary) && !view.is(token, word::name)) {
    const auto lower = view.lower(token);
    return lower != "be" && lower != "been" && lower != "being" && lower != "having" &&
           lower != "doing" && lower != "'s";
  }
  const auto* form = view.verb(token);
  return form != nullptr && !view.is(token, word::name) && (form->inflection & form_of::past) != 0;
}

bool has_finite_verb(const TextView& view, TokenRange range) {
  if (range.size() > 400) range.first = range.last - 400;
  for (auto i = range.first; i < range.last; ++i) {
    if (is_finite_verb(view, i)) return true;
    const auto* form = view.verb(i);
    if (form != nullptr && i > range.first && !view.is(i, word::name) &&
        (form->inflection & form_of::third) != 0 &&
        !view.is(i - 1, word::determiner | word::possessive | word::preposition)) {
      return true;
    }
  }
  return false;
}

bool is_reduced_relative(const TextView& view, std::uint32_t token, std::uint32_t hi) {
  const auto* form = view.verb(token);
  return form != nullptr && (form->inflection & form_of::participle) != 0 && token + 1 < hi &&
         view.is(token + 1, word::preposition) && view.lower(token + 1) != "to";
}

std::optional<Subject> find_subject(const TextView& view, std::uint32_t lo, std::uint32_t end) {
  if (end <= lo) return std::nullopt;
  if (end - lo > reach) lo = end - reach;
  if (view.is(end - 1, word::comma)) return subject_with_parenthesis(view, lo, end);
  return plain_subject(view, lo, end);
}

namespace {

// "an analysis by X" keeps its author.
bool is_document(const TextView& view, std::uint32_t i) {
  return source_noun_class(view.lower(i)) == "document" ||
         find_reporting_noun(view.lower(i)) != nullptr;
}

}  // namespace

std::optional<TokenRange> find_phrase_from(const TextView& view, std::uint32_t from,
                                           std::uint32_t hi) {
  hi = std::min(hi, from + reach);
  auto i = from;
  if (i < hi && (is_pronoun(view, i) || view.is(i, word::object_pronoun)) &&
      !view.is(i, word::possessive | word::name)) {
    return TokenRange{i, i + 1};
  }
  while (i < hi) {
    if (view.is(i, word::open_bracket)) {
      auto close = i;
      while (close < hi && close - i < 20 && !view.is(close, word::close_bracket)) ++close;
      if (close >= hi || !view.is(close, word::close_bracket)) break;
      i = close + 1;
      continue;
    }
    if (view.is(i, hard) || view.is(i, word::subordinator)) break;
    const bool of_time = view.is(i, word::time);
    const bool modifier = of_time && i + 1 < hi && is_nominal(view, i + 1) &&
                          !view.is(i, word::name) &&
                          !view.is(i + 1, word::time | word::determiner | word::possessive |
                                              word::number | word::name);
    if (i > from && of_time && !modifier) break;  // but "the night shift"
    if (i > from && view.is(i, word::determiner | word::possessive) &&
        !view.is(i - 1, word::preposition | word::coordinator | word::determiner | word::adverb)) {
      break;
    }
    const auto* form = view.verb(i);
    if (i > from && form != nullptr && !view.is(i, word::name) &&
        (form->inflection & (form_of::past | form_of::ing)) != 0 && form->verb != nullptr &&
        !view.is(i - 1, word::determiner | word::possessive) && !is_reduced_relative(view, i, hi)) {
      break;
    }
    if (is_nominal(view, i)) {
      ++i;
      continue;
    }
    if (i == from) return std::nullopt;
    const bool more = i + 1 < hi && is_nominal(view, i + 1) && !view.is(i + 1, word::time);
    const auto lower = view.lower(i);
    const bool attaches =
        view.is(i, word::preposition) && lower != "during" && lower != "after" &&
        lower != "before" && lower != "since" &&
        (lower != "by" || is_document(view, i - 1) || view.verb(i - 1) != nullptr) &&
        lower != "through" && lower != "via" && lower != "about" && lower != "to";
    const bool to_name = lower == "to" && more;
    const bool in_name = (lower == "in" || lower == "on") && view.is(i - 1, word::name);
    if (more && !in_name && (attaches || to_name || lower == "and" || lower == "or")) {
      ++i;
      continue;
    }
    break;
  }
  if (i == from) return std::nullopt;
  // ", the spokesman of the ministry" and ", 52"
  if (i + 1 < hi && view.is(i, word::comma)) {
    auto end = i + 1;
    while (end < hi && !view.is(end, word::comma | word::semicolon | word::mark | word::stop |
                                         word::dash | word::colon)) {
      ++end;
    }
    const bool closed = end >= hi || view.is(end, word::comma | word::stop);
    if (closed && is_apposition(view, {i + 1, end}) && !has_finite_verb(view, {i + 1, end})) {
      i = end;
    }
  }
  return TokenRange{from, i};
}

TokenRange antecedent_in(const TextView& view, TokenRange phrase) {
  auto first = phrase.first;
  for (auto i = phrase.first; i + 1 < phrase.last; ++i) {
    const bool noun =
        view.is(phrase.first, word::determiner | word::possessive | word::name | word::number);
    if (view.lower(i) == "by" && (!noun || view.verb(phrase.first) != nullptr)) first = i + 1;
  }
  for (auto i = phrase.first; i + 2 < phrase.last; ++i) {
    const auto* form = view.verb(i + 1);
    const bool infinitive = view.lower(i) == "to" &&
                            !view.is(i + 1, word::determiner | word::possessive | word::name) &&
                            (form == nullptr || (form->inflection & form_of::base) != 0);
    if (!infinitive) continue;
    for (auto j = i + 2; j < std::min(phrase.last, i + 4); ++j) {
      if (view.is(j, word::determiner | word::possessive)) first = j;
    }
  }
  return {first, phrase.last};
}

}  // namespace headwater
