// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/noun_phrase.h"

#include <algorithm>

#include "base/data_file.h"
#include "base/strings.h"
#include "events/arguments/count_meaning.h"
#include "lexicon/number_words.h"
#include "lexicon/phrases.h"
#include "lexicon/word_classes.h"
#include "text/parse_number.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_phrase = 7;
constexpr std::size_t most_conjuncts = 6;

struct NounRoles {
  PhraseTable table;
  std::vector<NounRole> roles;
};

const NounRoles& noun_roles() {
  static const auto made = [] {
    NounRoles nouns;
    for (const auto& [noun, name] : word_values("noun_role")) {
      const auto role = name == "doer"         ? NounRole::doer
                        : name == "body"       ? NounRole::body
                        : name == "sufferer"   ? NounRole::sufferer
                        : name == "instrument" ? NounRole::instrument
                                               : NounRole::object;
      const auto index = static_cast<std::uint32_t>(nouns.roles.size());
      nouns.roles.push_back(role);
      nouns.table.add_noun(noun, index);
    }
    return nouns;
  }();
  return made;
}

bool is_verb_form(std::string_view lower) {
  static const auto& forms = word_class("event_verb_form");
  return forms.contains(lower);
}

bool ends_phrase(const Token& token) {
  if (token.kind == TokenKind::punctuation || token.kind == TokenKind::open_quote ||
      token.kind == TokenKind::close_quote)
    return true;
  return is_function_word(token.lower) || is_verb_form(token.lower);
}

bool is_opener(const Token& token) {
  static const auto& words = word_class("phrase_opener");
  return words.contains(token.lower) || find_number_word(token.lower) != nullptr ||
         token.kind == TokenKind::number || token.kind == TokenKind::open_quote;
}

NounRole role_of(const SentenceView& view, std::uint32_t first, std::uint32_t last) {
  for (auto at = last; at-- > first;) {
    PhraseMatch match;
    if (!noun_roles().table.match(view.tokens, at, last, match)) continue;
    PhraseMatch longer;  // "armed men" are more than "men"
    if (at > first && noun_roles().table.match(view.tokens, at - 1, last, longer) &&
        longer.last > at)
      match = longer;
    return noun_roles().roles[match.value];
  }
  return NounRole::unknown;
}

NounPhrase make_phrase(const SentenceView& view, std::uint32_t first, std::uint32_t last) {
  NounPhrase phrase;
  phrase.first = first;
  phrase.last = last;
  phrase.span = {view.tokens[first].span.start, view.tokens[last - 1].span.end};
  phrase.text = squeeze_space(view.document.text.slice(phrase.span));
  phrase.role = role_of(view, first, last);
  return phrase;
}

// A mention that touches the tokens: the phrase becomes that name.
void take_name(const SentenceView& view, NounPhrase& phrase) {
  const auto found = std::ranges::partition_point(
      view.mentions, [&](const Mention& mention) { return mention.span.end <= phrase.span.start; });
  if (found == view.mentions.end() || !found->span.overlaps(phrase.span)) return;
  // "Related: Clerks tie man who …": the first word of a headline is a name by its capital alone.
  const bool opens =
      phrase.first > view.sentence.first && view.tokens[phrase.first - 1].text == ":";
  if (opens && phrase.role == NounRole::sufferer &&
      found->span.end <= view.tokens[phrase.last - 1].span.start)
    return;
  phrase.named = true;
  phrase.kind = found->kind;
  phrase.span = found->span;
  phrase.text = found->text;
  while (phrase.last < view.sentence.last && view.tokens[phrase.last].span.start < found->span.end)
    ++phrase.last;
}

bool links_names(std::string_view lower) {
  return lower == "of" || lower == "for" || lower == "the" || lower == "and" || lower == "'s" ||
         lower == "de" || lower == "del" || lower == "la" || lower == "al" || lower == "'";
}

// Extends a capitalised word to the whole capitalised run to its right.
std::uint32_t capital_run(const SentenceView& view, std::uint32_t first) {
  auto last = first + 1;
  for (auto at = last; at < view.sentence.last; ++at) {
    if (view.tokens[at].capital && view.tokens[at].kind == TokenKind::word) {
      last = at + 1;
    } else if (!links_names(view.tokens[at].lower) || at >= last + 2) {
      break;
    }
  }
  return last;
}

std::optional<std::uint32_t> first_capital(const SentenceView& view, std::uint32_t first,
                                           std::uint32_t last) {
  if (view.caseless) return std::nullopt;
  for (auto at = first; at < last; ++at) {
    if (!view.tokens[at].capital || is_function_word(view.tokens[at].lower)) continue;
    // A capital after a colon or an opening quote says no more than one that opens a sentence.
    const bool opens = at == view.sentence.first || view.tokens[at - 1].text == ":" ||
                       view.tokens[at - 1].kind == TokenKind::open_quote;
    const auto& text = view.tokens[at].text;
    const bool acronym = text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z';
    if (!opens || acronym || (at + 1 < last && view.tokens[at + 1].capital)) return at;
  }
  return std::nullopt;
}

void settle(const SentenceView& view, NounPhrase& phrase) {
  take_name(view, phrase);
  if (phrase.named) return;
  const auto capital = first_capital(view, phrase.first, phrase.last);
  if (!capital) return;
  const auto last = std::max(phrase.last, capital_run(view, *capital));
  const auto role = phrase.role;
  phrase = make_phrase(view, *capital, last);
  if (phrase.role == NounRole::unknown) phrase.role = role;
  phrase.named = true;
}

}  // namespace

std::optional<NounPhrase> phrase_after(const SentenceView& view, std::uint32_t at) {
  const auto end = view.sentence.last;
  while (at < end && is_opener(view.tokens[at])) ++at;
  auto last = at;
  while (last < end && last - at < longest_phrase && !ends_phrase(view.tokens[last])) ++last;
  if (last == at) return std::nullopt;
  if (view.caseless && last + 1 < end && view.tokens[last].lower == "of") {
    auto more = last + 1;
    while (more < end && is_opener(view.tokens[more])) ++more;
    const auto head = more;
    while (more < end && more - head < 4 && !ends_phrase(view.tokens[more])) ++more;
    if (more > head) last = more;
  }
  auto phrase = make_phrase(view, at, last);
  settle(view, phrase);
  return phrase;
}

std::optional<NounPhrase> phrase_before(const SentenceView& view, std::uint32_t at) {
  const auto begin = view.sentence.first;
  static const auto& skipped = word_class("before_verb");
  while (at > begin &&
         (skipped.contains(view.tokens[at - 1].lower) || view.tokens[at - 1].lower.ends_with("ly")))
    --at;
  if (at > begin && view.tokens[at - 1].text == ")") {  // "Long Name (ABC) carried out"
    while (at > begin && view.tokens[at - 1].text != "(") --at;
    if (at > begin) --at;
  }
  auto first = at;
  while (first > begin && at - first < longest_phrase && !ends_phrase(view.tokens[first - 1])) {
    --first;
    // "Share Two bailiffs were killed": a numeral begins its phrase.
    if (view.tokens[first].kind == TokenKind::word && parse_number(view.tokens, first, first + 1))
      break;
  }
  while (first < at && is_opener(view.tokens[first])) ++first;
  if (first == at) return std::nullopt;
  // "fighters of X", "Movement for the Liberation of X": the run to the left belongs to the name
  auto back = first;
  while (back > begin + 1 && links_names(view.tokens[back - 1].lower) && at - back < 12) {
    auto word = back - 1;
    while (word > begin && links_names(view.tokens[word - 1].lower)) --word;
    if (word <= begin || view.caseless || !view.tokens[word - 1].capital) break;
    back = word - 1;
    while (back > begin && view.tokens[back - 1].capital && !ends_phrase(view.tokens[back - 1]))
      --back;
  }
  if (back < first && view.tokens[back].capital) first = back;
  auto phrase = make_phrase(view, first, at);
  settle(view, phrase);
  return phrase;
}

std::vector<NounPhrase> phrases_after(const SentenceView& view, std::uint32_t at) {
  std::vector<NounPhrase> phrases;
  while (phrases.size() < most_conjuncts) {
    auto phrase = phrase_after(view, at);
    if (!phrase) break;
    at = phrase->last;
    phrases.push_back(std::move(*phrase));
    if (at >= view.sentence.last) break;
    const auto& next = view.tokens[at];
    if (next.text == "," && at + 1 < view.sentence.last && view.tokens[at + 1].lower == "and")
      at += 2;
    else if (next.lower == "and")
      at += 1;
    else
      break;
  }
  return phrases;
}

bool is_caseless(const Sentences& sentences) {
  std::size_t words = 0;
  std::size_t upper = 0;
  for (const auto& token : sentences.tokens) {
    if (token.kind != TokenKind::word || token.text.size() < 4) continue;
    ++words;
    const bool lower = std::ranges::any_of(token.text, [](char c) { return c >= 'a' && c <= 'z'; });
    if (!lower) ++upper;
  }
  return words > 0 && upper * 10 > words * 8;
}

}  // namespace headwater
