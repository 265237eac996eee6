// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/argument_phrases.h"

#include <algorithm>

#include "base/enum_names.h"
#include "base/strings.h"
#include "lexicon/phrases.h"
#include "lexicon/word_classes.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

constexpr std::size_t most_conjuncts = 6;

struct NounRoles {
  PhraseTable table;
  std::vector<NounRole> roles;
};

NounRole role_named(std::string_view name) {
  return name == "doer"         ? NounRole::doer
         : name == "body"       ? NounRole::body
         : name == "sufferer"   ? NounRole::sufferer
         : name == "instrument" ? NounRole::instrument
                                : NounRole::object;
}

const NounRoles& noun_roles() {
  static const auto made = [] {
    NounRoles nouns;
    for (const auto& [noun, role] : word_values("noun_role")) {
      const auto index = static_cast<std::uint32_t>(nouns.roles.size());
      nouns.roles.push_back(role_named(role));
      nouns.table.add_noun(noun, index);
    }
    return nouns;
  }();
  return made;
}

NounRole role_of(const SentenceView& view, TokenRange phrase) {
  const auto& nouns = noun_roles();
  for (auto at = phrase.last; at-- > phrase.first;) {
    PhraseMatch match;
    if (!nouns.table.match(view.tokens, at, phrase.last, match)) continue;
    PhraseMatch longer;  // "armed men" are more than "men"
    if (at > phrase.first && nouns.table.match(view.tokens, at - 1, phrase.last, longer) &&
        longer.last > at)
      match = longer;
    return nouns.roles[match.value];
  }
  return NounRole::unknown;
}

NounPhrase make_phrase(const SentenceView& view, TokenRange range) {
  NounPhrase phrase;
  phrase.first = range.first;
  phrase.last = range.last;
  phrase.span = view.text.span_of(range);
  phrase.text = squeeze_space(view.text.text_of(range));
  phrase.role = role_of(view, range);
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

std::optional<NounPhrase> with_name(const SentenceView& view, std::optional<TokenRange> range) {
  if (!range) return std::nullopt;
  auto phrase = make_phrase(view, *range);
  take_name(view, phrase);
  if (phrase.named) return phrase;
  const auto capital = first_capital(view.text, view.range(), *range);
  if (!capital) return phrase;
  const auto last = std::max(range->last, capital_run_end(view.text, view.range(), *capital));
  const auto role = phrase.role;
  phrase = make_phrase(view, {*capital, last});
  if (phrase.role == NounRole::unknown) phrase.role = role;
  phrase.named = true;
  return phrase;
}

}  // namespace

std::optional<NounPhrase> phrase_after(const SentenceView& view, std::uint32_t at) {
  return with_name(view, short_phrase_after(view.text, view.range(), at));
}

std::optional<NounPhrase> phrase_before(const SentenceView& view, std::uint32_t at) {
  return with_name(view, short_phrase_before(view.text, view.range(), at));
}

std::vector<NounPhrase> phrases_after(const SentenceView& view, std::uint32_t at) {
  std::vector<NounPhrase> phrases;
  while (phrases.size() < most_conjuncts) {
    auto phrase = phrase_after(view, at);
    if (!phrase) break;
    at = phrase->last;
    phrases.push_back(std::move(*phrase));
    const bool comma = view.text.is(at, word::comma);
    const auto joint = comma ? at + 1 : at;
    if (joint >= view.sentence.last || view.text.lower(joint) != "and") break;
    at = joint + 1;
  }
  return phrases;
}

}  // namespace headwater
