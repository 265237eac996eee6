// SPDX-License-Identifier: Apache-2.0
#include "origins/root_voices.h"

#include <algorithm>
#include <optional>

#include "base/data_file.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr std::ptrdiff_t longest_apposition = 10;  // tokens
constexpr std::ptrdiff_t longest_title = 3;

const StringSet& second_hand_roles() {
  static const auto& words = word_class("second_hand_role");
  return words;
}

bool names_second_hand_role(const Token& token) {
  if (second_hand_roles().contains(token.lower)) return true;
  const auto hyphen = token.lower.find('-');  // "ex-minister"
  return (hyphen != std::string::npos &&
          second_hand_roles().contains(token.lower.substr(0, hyphen))) ||
         (token.lower.ends_with('s') &&
          second_hand_roles().contains(token.lower.substr(0, token.lower.size() - 1)));
}

bool ends_phrase(const Token& token) {
  return token.kind != TokenKind::word && token.kind != TokenKind::number && token.text != "-";
}

}  // namespace

RootVoices::RootVoices(const CaseTexts& texts, const std::vector<Entity>& entities,
                       const Outlets& outlets, const std::vector<Utterance>& utterances)
    : texts_(texts), entities_(entities), outlets_(outlets) {
  for (const auto& said : utterances) {
    for (const auto& voice : said.voices) {
      if (voice.anonymous || !voice.attribution) continue;
      const auto entity = outlets.entity_behind(said.document, voice);
      if (is_office(said.document, voice, entity)) continue;
      if (introduced_as_second_hand(said.document, voice))
        second_hand_.insert(outlets.interest_of(said.document, voice));
    }
  }
}

bool RootVoices::is_office(std::uint32_t document, const Voice& voice, MaybeIndex entity) const {
  if (voice.attribution &&
      !texts_.facts[document].attributions[*voice.attribution].speaks_for.empty())
    return true;
  if (!entity.below(entities_.size())) return false;
  return entities_[*entity].kind == EntityKind::organisation || entity != voice.entity;
}

// Looks at the words of the source, a title before it and an apposition behind it.
bool RootVoices::introduced_as_second_hand(std::uint32_t document, const Voice& voice) const {
  const auto& source = texts_.facts[document].attributions[*voice.attribution].source;
  if (!source) return false;
  const auto& tokens = texts_.sentences[document].tokens;
  auto at = std::ranges::lower_bound(tokens, source->start, {},
                                     [](const Token& token) { return token.span.start; });
  const auto begin = at;
  for (; at != tokens.end() && at->span.start < source->end; ++at) {
    if (names_second_hand_role(*at)) return true;
  }
  if (at != tokens.end() && at->text == ",") {
    const auto end = std::min(at + 1 + longest_apposition, tokens.end());
    for (++at; at < end && !ends_phrase(*at); ++at) {
      if (names_second_hand_role(*at)) return true;
    }
  }
  const auto title = begin - std::min(longest_title, begin - tokens.begin());
  for (auto before = begin; before > title;) {
    --before;
    if (ends_phrase(*before)) break;
    if (names_second_hand_role(*before)) return true;
  }
  return false;
}

Root RootVoices::named_root(const Utterance& said, const Voice& voice) const {
  Root root;
  root.name = voice.name;
  root.key = outlets_.interest_of(said.document, voice);
  if (root.key.empty()) return {RootKind::unnamed, "", "", no_index, SourceClass::others};
  root.entity = outlets_.entity_behind(said.document, voice);
  if (is_office(said.document, voice, root.entity)) {
    root.kind = RootKind::office;
  } else {
    root.kind = second_hand_.contains(root.key) ? RootKind::second_hand : RootKind::person;
  }
  return root;
}

Root RootVoices::of(const Utterance& said) const {
  std::optional<Root> unnamed;
  for (auto v = said.voices.size(); v-- > 1;) {
    const auto& voice = said.voices[v];
    if (voice.anonymous || voice.source_class != SourceClass::named) {
      if (unnamed) return *unnamed;
      unnamed = Root{RootKind::unnamed, "", voice.name, no_index, voice.source_class};
      if (voice.source_class != SourceClass::passive) return *unnamed;
      continue;
    }
    const auto outlet = outlets_.named(voice);
    if (outlet && !outlets_.is_body(*outlet)) continue;
    return named_root(said, voice);
  }
  if (unnamed) return *unnamed;
  const auto& published = outlets_.of(said.document);
  if (published.official && said.voices.size() == 1)
    return {RootKind::office, published.interest, said.voices.front().name,
            said.voices.front().entity, SourceClass::named};
  return {};
}

}  // namespace headwater
