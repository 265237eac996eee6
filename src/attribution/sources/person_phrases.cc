// SPDX-License-Identifier: Apache-2.0
#include "attribution/sources/person_phrases.h"

#include <algorithm>
#include <optional>

#include "text/noun_phrases.h"

namespace headwater {
namespace {

constexpr std::uint32_t most_words = 5;

// The article, possessive or number that opens the phrase whose noun stands at `noun`.
std::optional<std::uint32_t> opening_of(const TextView& view, std::uint32_t noun) {
  for (auto i = noun; i > 0 && noun - i < most_words - 1; --i) {
    if (view.is(i - 1, word::determiner | word::possessive | word::number)) {
      const bool longer = i > 1 && view.lower(i - 2) != "that" &&
                          view.is(i - 2, word::determiner | word::possessive);
      return longer ? i - 2 : i - 1;
    }
    if (view.begins_line(i) || !view.is(i - 1, word::text)) break;
    if (view.is(i - 1, word::preposition | word::auxiliary | word::coordinator | word::clitic))
      break;
  }
  return std::nullopt;
}

bool has_name_beside(const TextView& view, const NamedMentions& names, TokenRange phrase) {
  const auto end = phrase.last;
  const auto named = [&](std::uint32_t i) { return i < view.size() && names.is_name_token(i); };
  if (named(end)) return true;
  if (end < view.size() && view.is(end, word::comma) && named(end + 1)) return true;
  return phrase.first > 1 && view.is(phrase.first - 1, word::comma) && named(phrase.first - 2);
}

}  // namespace

std::vector<PersonPhrase> find_person_phrases(const TextView& view, const NamedMentions& names) {
  std::vector<PersonPhrase> found;
  for (std::uint32_t i = 1; i < view.size(); ++i) {
    if (!view.is(i, word::text) || names.is_name_token(i) || view.is(i + 1, word::clitic)) continue;
    const auto first = opening_of(view, i);
    if (!first || !means_person(view.lower(i))) continue;
    if (i + 1 < view.size() && means_person(view.lower(i + 1))) continue;
    const PersonPhrase phrase{
        {*first, i + 1}, gender_of_noun(view.lower(i)), ends_like_plural(view, i)};
    if (!has_name_beside(view, names, phrase.range)) found.push_back(phrase);
  }
  return found;
}

}  // namespace headwater
