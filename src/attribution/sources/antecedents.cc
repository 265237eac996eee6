// SPDX-License-Identifier: Apache-2.0
#include "attribution/sources/antecedents.h"

#include <algorithm>

#include "attribution/sources/source_phrases.h"
#include "base/strings.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

constexpr std::size_t most_candidates = 40;
constexpr std::size_t most_voices = 12;  // kept of those around one token, the inner ones
constexpr std::uint32_t furthest_sentence = 25;

constexpr int per_sentence = -2;
constexpr int agreeing = 4;
constexpr int as_subject = 2;
constexpr int as_source = 1;
constexpr int with_name = 1;
constexpr int uncertain = -3;
constexpr int in_other_voice = -4;
constexpr int outside_quotation = -1;
constexpr int in_own_words = -3;

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
                                   const std::vector<Draft>& drafts)
    : view_(view), names_(names), drafts_(drafts), phrases_(find_person_phrases(view, names)) {
  mark_voices();
  for (const auto& mention : names.mentions()) {
    if (mention.organisation || mention.outlet || mention.place) continue;
    if (!names.is_person(mention) && !may_be_person(view, mention)) continue;
    const auto full = names.full_name(mention.name);
    const auto gender = mention.gender != Gender::unknown ? mention.gender : names.gender_of(full);
    add(mention.range, &mention, gender);
  }
  for (const auto& phrase : phrases_) {
    if (!phrase.plural) add(phrase.range, nullptr, phrase.gender);
  }
  std::ranges::sort(candidates_, {}, [](const Candidate& c) { return c.range; });
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
  for (std::uint32_t d = 0; d < drafts_.size(); ++d) {
    const auto source = drafts_[d].source.value_or(TokenRange{});
    for (auto i = source.first; i < source.last; ++i) in_source_[i] = true;
    for (const auto part : drafts_[d].content) {
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

void AntecedentFinder::add(TokenRange range, const NamedMention* mention, Gender gender) {
  Candidate candidate{
      range, mention, gender, sentence_of(range.first), is_subject(range), in_source_[range.first]};
  candidates_.push_back(candidate);
}

int AntecedentFinder::score(const Candidate& candidate, std::uint32_t token, Gender gender) const {
  int sum = per_sentence * static_cast<int>(sentence_of(token) - candidate.sentence);
  if (candidate.gender == gender) sum += agreeing;
  if (candidate.subject) sum += as_subject;
  if (candidate.source) sum += as_source;
  if (candidate.mention != nullptr)
    sum += names_.is_person(*candidate.mention) ? with_name : uncertain;
  const auto& mine = voices_[token];
  const bool in_other = std::ranges::any_of(voices_[candidate.range.first], [&](std::uint32_t d) {
    return std::ranges::find(mine, d) == mine.end();
  });
  if (in_other) sum += in_other_voice;
  if (view_.quotation_of(token).has_value() &&
      view_.quotation_of(candidate.range.first) != view_.quotation_of(token)) {
    sum += outside_quotation;
  }
  return sum;
}

std::optional<Antecedent> AntecedentFinder::find(std::size_t d, std::uint32_t token, Gender gender,
                                                 const std::vector<std::string>& speakers,
                                                 bool named_only) const {
  const Candidate* best = nullptr;
  int most = 0;
  auto i = static_cast<std::size_t>(
      std::ranges::lower_bound(candidates_, token, {},
                               [](const Candidate& c) { return c.range.first; }) -
      candidates_.begin());
  const auto here = sentence_of(token);
  for (std::size_t steps = 0; i > 0 && steps < most_candidates; ++steps) {
    const auto& candidate = candidates_[--i];
    if (here - candidate.sentence > furthest_sentence) break;
    if (candidate.gender != Gender::unknown && candidate.gender != gender) continue;
    if (named_only && candidate.mention == nullptr) continue;
    if (candidate.mention != nullptr) {
      const auto full = squeeze_space(names_.full_name(candidate.mention->name));
      if (std::ranges::find(speakers, full) != speakers.end()) continue;
    }
    if (drafts_[d].source && drafts_[d].source->overlaps(candidate.range)) continue;
    auto sum = score(candidate, token, gender);
    if (std::ranges::any_of(drafts_[d].content,
                            [&](TokenRange r) { return r.contains(candidate.range.first); }))
      sum += in_own_words;
    if (best != nullptr && sum <= most) continue;
    best = &candidate;
    most = sum;
  }
  if (best == nullptr) return std::nullopt;
  return Antecedent{best->range, best->mention};
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
