// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/outer_clauses.h"

#include <algorithm>

#include "attribution/sources/source_phrases.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

bool opens_participle(std::string_view word) {
  constexpr std::string_view words[] = {"despite", "after", "before", "by",   "without",
                                        "while",   "when",  "since",  "upon", "besides"};
  return std::ranges::find(words, word) != std::end(words);
}

bool is_plural(const TextView& view, TokenRange phrase) {
  const auto head = head_of(view, phrase);
  if (head.empty()) return false;
  if (phrase.size() == 1 && view.is(phrase.first, word::subject_pronoun)) {
    const auto pronoun = view.lower(phrase.first);
    return pronoun == "they" || pronoun == "we" || pronoun == "i" || pronoun == "you";
  }
  return has_coordinator(view, head) || ends_like_plural(view, head.last - 1);
}

bool compares(std::string_view verb) {
  constexpr std::string_view verbs[] = {"contrasts", "contradicts", "conflicts", "clashes",
                                        "belies",    "jars",        "differs",   "sits",
                                        "squares",   "tallies",     "disagrees", "undercuts"};
  return std::ranges::find(verbs, verb) != std::end(verbs);
}

}  // namespace

std::uint32_t opening_of_participle(const TextView& view, const VerbCue& cue) {
  if (!cue.participial) return cue.group.first;
  auto first = cue.group.first;
  while (first > cue.region.first && cue.group.first - first < 3 &&
         (view.is(first - 1, word::adverb) || view.lower(first - 1).ends_with("ly")))
    --first;
  if (first == cue.region.first || !opens_participle(view.lower(first - 1))) return cue.group.first;
  --first;
  const bool opens = first == cue.region.first ||
                     view.is(first - 1, word::comma | word::semicolon | word::dash | word::colon) ||
                     view.is(first - 1, word::coordinator | word::subordinator);
  return opens ? first : cue.group.first;
}

bool concedes(std::string_view word) {
  return word == "while" || word == "although" || word == "though" || word == "whereas";
}

bool opens_before_main_clause(const TextView& view, const VerbCue& cue) {
  const auto first = cue.region.first;
  const auto word = view.lower(first);
  if (concedes(word) ||
      (word == "even" && first + 1 < view.size() && view.lower(first + 1) == "though"))
    return true;
  return opening_of_participle(view, cue) < cue.group.first;
}

bool goes_with_outer_subject(const TextView& view, const VerbCue& cue, std::uint32_t content,
                             std::uint32_t verb) {
  const auto form = view.lower(verb);
  if (!cue.subject || (form != "have" && form != "do" && form != "are" && form != "were"))
    return false;
  if (!is_plural(view, cue.subject->source)) return false;
  const auto from = view.lower(content) == "that" ? content + 1 : content;
  const auto inner = find_phrase_from(view, from, verb);
  if (!inner || has_coordinator(view, *inner)) return false;
  for (auto i = inner->first; i < inner->last; ++i) {
    if (i + 2 == verb && i > inner->first + 1) break;  // the verb: "the ferry leaks | but have"
    if (view.is(i, word::subject_pronoun) ? is_plural(view, {i, i + 1}) : ends_like_plural(view, i))
      return false;
  }
  return true;
}

bool weighs_content(const TextView& view, std::uint32_t which, std::uint32_t end) {
  return which + 1 < end && view.lower(which) == "which" && compares(view.lower(which + 1));
}

bool hands_on(const TextView& view, std::uint32_t as, std::uint32_t end) {
  return as + 2 < end && view.lower(as) == "as" && view.is(as + 1, word::auxiliary_do) &&
         view.is(as + 2, word::name | word::determiner | word::possessive);
}

void clip_to_voice(const TextView& view, std::vector<TokenRange>& content) {
  for (auto& part : content) {
    int open = 0;
    for (auto i = part.first; i < part.last; ++i) {
      if (view.is(i, word::open_bracket)) ++open;
      if (view.is(i, word::close_bracket)) --open;
      const bool left = i > part.first &&
                        (weighs_content(view, i, view.size()) || hands_on(view, i, view.size()));
      if (open >= 0 && !left) continue;
      part.last = i > part.first && view.is(i - 1, word::comma) ? i - 1 : i;
    }
  }
  std::erase_if(content, [](TokenRange part) { return part.empty(); });
}

}  // namespace headwater
