// SPDX-License-Identifier: Apache-2.0
#include "attribution/sources/pronoun_coreference.h"

#include <algorithm>

#include "attribution/sources/source_phrases.h"
#include "base/strings.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

constexpr std::size_t most_voices = 12;  // kept of those around one token, the inner ones
constexpr std::uint32_t no_name = ~0U;

// A capital that stands for more than the first word of a sentence, and no plural.
bool may_be_person(const TextView& view, const NamedMention& mention) {
  const auto first = mention.range.first;
  const bool begins = first == 0 || view.begins_line(first) ||
                      view.is(first - 1, word::mark | word::stop | word::dash | word::colon);
  const bool alone = mention.range.size() == 1;
  return !(begins && alone) && !ends_like_plural(view, mention.range.last - 1);
}

}  // namespace

AntecedentFinder::AntecedentFinder(const TextView& view, const NamedMentions& names,
                                   const std::vector<Candidate>& candidates)
    : view_(view),
      names_(names),
      candidates_(candidates),
      phrases_(find_person_phrases(view, names)) {
  mark_voices();
  for (std::uint32_t m = 0; m < names.mentions().size(); ++m) {
    const auto& mention = names.mentions()[m];
    if (mention.organisation || mention.outlet || mention.place) continue;
    const bool person = names.is_person(mention);
    if (!person && !may_be_person(view, mention)) continue;
    const auto full = names.full_name(mention.name);
    const auto gender = mention.gender != Gender::unknown ? mention.gender : names.gender_of(full);
    add(mention.range, m, gender, person ? salience::named : salience::uncertain);
  }
  for (const auto& phrase : phrases_) {
    if (!phrase.plural) add(phrase.range, no_name, phrase.gender, 0);
  }
  std::ranges::sort(referents_, {}, &Referent::range);
}

std::uint32_t AntecedentFinder::sentence_of(std::uint32_t token) const {
  const auto& sentences = view_.sentences().sentences;
  const auto after = std::ranges::upper_bound(sentences, token, {}, &Sentence::first);
  return static_cast<std::uint32_t>(after - sentences.begin());
}

// No verb before it in its sentence, and no preposition right before it.
bool AntecedentFinder::is_subject(TokenRange range) const {
  auto first = range.first;
  while (first > 0 && view_.is(first - 1, word::determiner | word::possessive | word::name))
    --first;
  if (first > 0 && view_.is(first - 1, word::preposition | word::clitic)) return false;
  const auto start = sentence_start(view_, range.first);
  if (view_.is(range.last < view_.size() ? range.last : range.first, word::clitic)) return false;
  return !has_finite_verb(view_, {start, first});
}

void AntecedentFinder::mark_voices() {
  voices_.resize(view_.size());
  in_source_.resize(view_.size());
  for (std::uint32_t d = 0; d < candidates_.size(); ++d) {
    const auto source = candidates_[d].source.value_or(TokenRange{});
    for (auto i = source.first; i < source.last; ++i) in_source_[i] = true;
    for (const auto part : candidates_[d].content) {
      for (auto i = part.first; i < part.last; ++i) {
        auto& voices = voices_[i];
        if (voices.size() < most_voices)
          voices.push_back(d);
        else
          voices[d % most_voices] = d;  // the oldest one, as they come in order
      }
    }
  }
}

void AntecedentFinder::add(TokenRange range, std::uint32_t id, Gender gender,
                           std::uint32_t features) {
  if (is_subject(range)) features |= salience::subject;
  if (in_source_[range.first]) features |= salience::source;
  referents_.push_back({range, id, id, sentence_of(range.first), gender, features});
}

std::uint32_t AntecedentFinder::voice_features(std::size_t d, std::uint32_t token,
                                               TokenRange range) const {
  std::uint32_t found = 0;
  const auto& mine = voices_[token];
  const bool in_other = std::ranges::any_of(voices_[range.first], [&](std::uint32_t voice) {
    return std::ranges::find(mine, voice) == mine.end();
  });
  if (in_other) found |= salience::other_voice;
  if (view_.quotation_of(token).has_value() &&
      view_.quotation_of(range.first) != view_.quotation_of(token))
    found |= salience::outside_quotation;
  if (std::ranges::any_of(candidates_[d].content,
                          [&](TokenRange r) { return r.contains(range.first); }))
    found |= salience::own_words;
  return found;
}

std::optional<Antecedent> AntecedentFinder::find(std::size_t d, std::uint32_t token, Gender gender,
                                                 const std::vector<std::string>& speakers,
                                                 bool named_only) const {
  const auto speaks = [&](const Referent& referent) {
    if (referent.id == no_name) return named_only;
    const auto full = squeeze_space(names_.full_name(names_.mentions()[referent.id].name));
    return std::ranges::find(speakers, full) != speakers.end();
  };
  const auto part = [&](const Referent& referent) -> std::optional<std::uint32_t> {
    if (speaks(referent)) return std::nullopt;
    if (candidates_[d].source && candidates_[d].source->overlaps(referent.range))
      return std::nullopt;
    return voice_features(d, token, referent.range);
  };
  const auto* best =
      find_antecedent(referents_, {AnaphorKind::person, token, sentence_of(token), gender}, part);
  if (best == nullptr) return std::nullopt;
  return Antecedent{best->range, best->id == no_name ? nullptr : &names_.mentions()[best->id]};
}

std::optional<TokenRange> AntecedentFinder::find_plural(std::uint32_t token) const {
  const auto here = sentence_of(token);
  auto i = static_cast<std::size_t>(
      std::ranges::lower_bound(phrases_, token, {},
                               [](const PersonPhrase& p) { return p.range.first; }) -
      phrases_.begin());
  while (i > 0) {
    const auto& phrase = phrases_[--i];
    if (here - sentence_of(phrase.range.first) > 1) break;
    if (phrase.plural) return phrase.range;
  }
  return std::nullopt;
}

}  // namespace headwater
