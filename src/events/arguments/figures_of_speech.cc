// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/figures_of_speech.h"

#include <algorithm>
#include <optional>

#include "events/arguments/quantity_roles.h"
#include "lexicon/word_classes.h"
#include "text/parse_number.h"

namespace headwater {
namespace {

constexpr std::uint32_t reach = 14;  // tokens between a verb and the head of its subject

// Who robs, pays, agrees or protests may do so for money; a blast or a blaze is none of speech.
bool can_be_figure(EventType type) {
  return type == EventType::attack || type == EventType::shooting || type == EventType::killing ||
         type == EventType::clash || type == EventType::arrest || type == EventType::kidnapping;
}

bool is_preposition(std::string_view lower) {
  static const auto& words = word_class("subject_preposition");
  return words.contains(lower);
}

bool opens_clause(const SentenceView& view, std::uint32_t at) {
  static const auto& words = word_class("clause_opener");
  const auto& token = view.tokens[at];
  if (token.kind == TokenKind::punctuation || token.kind == TokenKind::open_quote ||
      token.kind == TokenKind::close_quote)
    return token.text != "-" && token.text != "/";
  const auto tag = view.tag(at);
  return words.contains(token.lower) || (tag && is_finite_verb(*tag));
}

bool is_auxiliary(std::string_view lower) {
  static const auto& words = word_class("verb_helper");
  return words.contains(lower) || lower.ends_with("ly");
}

// The head of the words before a verb: the last word before the first preposition of the clause.
std::optional<std::uint32_t> subject_head(const SentenceView& view, std::uint32_t verb) {
  auto last = verb;
  while (last > view.sentence.first && is_auxiliary(view.tokens[last - 1].lower)) --last;
  auto first = last;
  while (first > view.sentence.first && verb - first < reach && !opens_clause(view, first - 1))
    --first;
  for (auto at = first; at < last; ++at) {
    if (at > first && is_preposition(view.tokens[at].lower)) return at - 1;
  }
  return last > first ? std::optional(last - 1) : std::nullopt;
}

bool is_number_at(const SentenceView& view, std::uint32_t at) {
  return at < view.sentence.last && (view.tokens[at].kind == TokenKind::number ||
                                     parse_number(view.tokens, at, view.sentence.last));
}

// "shot up 11-5/8 to 29-3/8", "shot past 30 dlrs", "crashed by 12 pct": a number of nothing, or of
// money, right behind the way it moves.
bool moves_by_number(const SentenceView& view, std::uint32_t at) {
  static const auto& ways = word_class("way_of_number");
  const auto start = at;
  while (at < view.sentence.last && at - start < 3 && ways.contains(view.tokens[at].lower)) ++at;
  if (at == start || !is_number_at(view, at)) return false;
  const auto number = parse_number(view.tokens, at, view.sentence.last);
  auto next = number ? number->last : at + 1;
  while (next + 1 < view.sentence.last &&
         (view.tokens[next].text == "-" || view.tokens[next].text == "/") &&
         view.tokens[next + 1].kind == TokenKind::number)
    next += 2;  // "11-5/8"
  if (next >= view.sentence.last) return true;
  const auto& noun = view.tokens[next];
  if (is_measure(noun.lower)) return true;
  return noun.kind == TokenKind::punctuation || noun.lower == "to" || noun.lower == "from" ||
         noun.lower == "in" || noun.lower == "on";
}

bool subject_can_act(const SentenceView& view, const Trigger& trigger) {
  const auto head = subject_head(view, trigger.first);
  if (!head) return false;
  const auto& word = view.tokens[*head];
  static const auto& pronouns = word_class("person_pronoun");
  const auto phrase = phrase_before(view, trigger.first);
  return pronouns.contains(word.lower) || is_person_noun(word.lower) ||
         (phrase && (phrase->role != NounRole::unknown || phrase->kind == EntityKind::person));
}

}  // namespace

bool moves_as_amount(const SentenceView& view, const Trigger& trigger) {
  return trigger.part == Part::verb && can_be_figure(trigger.type) &&
         moves_by_number(view, trigger.last) && !subject_can_act(view, trigger);
}

}  // namespace headwater
