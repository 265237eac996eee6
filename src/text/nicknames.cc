// SPDX-License-Identifier: Apache-2.0
#include "text/nicknames.h"

#include <algorithm>

#include "text/nominals.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_nickname = 7;  // marks included
constexpr std::uint32_t longest_clause = 8;    // tokens from the phrase to the nickname

// The words without the marks, and without a comma or stop before the closing one.
TokenRange words_of(const TextView& view, TokenRange nickname) {
  TokenRange words{nickname.first + 1, nickname.last - 1};
  while (words.size() > 1 && view.is(words.last - 1, word::comma | word::stop)) --words.last;
  return words;
}

bool are_names(const TextView& view, TokenRange words) {
  if (words.empty() || !view.token(words.first).capital) return false;
  for (auto i = words.first; i < words.last; ++i) {
    const bool small = view.is(i, word::determiner | word::preposition | word::coordinator);
    if (!view.is(i, word::text) || !(view.token(i).capital || small)) return false;
  }
  return view.token(words.last - 1).capital;
}

// "who goes by", "known as", "nicknamed"
bool opens_clause(const TextView& view, std::uint32_t i) {
  const auto* form = view.verb(i);
  const bool participle = form != nullptr && (form->inflection & form_of::participle) != 0;
  return view.is(i, word::relative) || participle || view.lower(i).ends_with("ed");
}

// A verb that may tell what stands between the marks; "the name" is none.
bool tells(const TextView& view, std::uint32_t i) {
  if (!view.reports(i)) return false;
  const bool base_only = (view.verb(i)->inflection & ~form_of::base) == 0;
  if (!base_only || i == 0) return true;
  return view.is(i - 1, word::subject_pronoun | word::auxiliary) || view.lower(i - 1) == "to" ||
         ends_like_plural(view, i - 1);
}

}  // namespace

std::optional<TokenRange> nickname_at(const TextView& view, std::uint32_t mark) {
  if (mark == 0 || !view.is(mark, word::mark) || view.begins_line(mark)) return std::nullopt;
  if (!view.is(mark - 1, word::text) || tells(view, mark - 1)) return std::nullopt;
  const auto part = view.quoted_part(mark);
  if (!part || part->first != mark || part->size() < 3 || part->size() > longest_nickname ||
      !view.is(part->last - 1, word::mark))
    return std::nullopt;
  return are_names(view, words_of(view, *part)) ? part : std::nullopt;
}

std::optional<TokenRange> nickname_until(const TextView& view, std::uint32_t mark) {
  const auto part = view.is(mark, word::mark) ? view.quoted_part(mark) : std::nullopt;
  if (!part || part->last != mark + 1) return std::nullopt;
  return nickname_at(view, part->first);
}

TokenRange with_nickname(const TextView& view, TokenRange phrase) {
  if (phrase.empty()) return phrase;
  const auto part = view.quoted_part(phrase.last - 1);
  std::optional<TokenRange> nickname;
  if (part && part->first > phrase.first) nickname = nickname_at(view, part->first);
  for (auto i = phrase.last; !nickname && i < view.size() && i - phrase.last <= longest_clause;
       ++i) {
    nickname = nickname_at(view, i);
    const bool opens = opens_clause(view, i) || opens_clause(view, i - 1);
    if (i == phrase.last && !nickname && !opens) break;
    if (!view.is(i, word::text)) break;
  }
  if (!nickname) return phrase;
  phrase.last = std::max(phrase.last, nickname->last);
  const bool stopped = words_of(view, *nickname).last + 1 < nickname->last;
  while (!stopped && view.is(phrase.last, word::name)) ++phrase.last;
  return phrase;
}

std::string text_without_marks(const TextView& view, TokenRange range) {
  std::string text;
  auto from = range.first;
  const auto add = [&](TokenRange part) {
    if (!part.empty()) text += (text.empty() ? "" : " ") + std::string(view.text_of(part));
  };
  for (auto i = range.first; i < range.last; ++i) {
    const auto nickname = nickname_at(view, i);
    if (!nickname || nickname->last > range.last) continue;
    add({from, i});
    add(words_of(view, *nickname));
    from = nickname->last;
    i = nickname->last - 1;
  }
  add({from, range.last});
  return text;
}

}  // namespace headwater
