// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/attitude_nouns.h"

#include <algorithm>
#include <optional>

#include "attribution/rules/cues.h"
#include "base/data_file.h"
#include "base/strings.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

constexpr std::uint32_t modifier_reach = 3;

struct AttitudeNoun {
  Act act = Act::speech;
  Stance stance = Stance::asserts;
  Modality modality = Modality::plain;
  std::vector<std::string> prepositions;
};

const AttitudeNoun* find_attitude_noun(std::string_view word) {
  static const auto nouns = [] {
    StringMap<AttitudeNoun> made;
    for (const auto& row : data_rows("attribution/attitude_nouns.tsv")) {
      AttitudeNoun noun;
      noun.act = value_named<Act>(row.at(2)).value_or(Act::speech);
      noun.stance = value_named<Stance>(row.at(3)).value_or(Stance::asserts);
      noun.modality = value_named<Modality>(row.at(4)).value_or(Modality::plain);
      for (const auto part : split(row.at(5), ' ')) noun.prepositions.emplace_back(part);
      made.emplace(std::string(row.at(0)), noun);
      if (row.at(1) != "-") made.emplace(std::string(row.at(1)), noun);
    }
    return made;
  }();
  const auto found = nouns.find(word);
  return found == nouns.end() ? nullptr : &found->second;
}

// The owner of the noun: "its", "the union's", "growers with".
std::optional<TokenRange> owner_of(const TextView& view, std::uint32_t begin, std::uint32_t noun) {
  auto i = noun;
  while (i > begin && noun - i < modifier_reach) {
    const auto at = i - 1;
    if (view.is(at, word::possessive) && !view.is(at, word::relative)) return TokenRange{at, i};
    const bool with = view.lower(at) == "with";
    if (with || view.is(at, word::clitic)) {
      const auto subject = find_subject(view, begin, at);
      if (!subject || view.is(subject->source.last - 1, word::comma | word::be))
        return std::nullopt;
      auto first = subject->source.first;
      for (auto j = first + 1; j < at; ++j) {
        if (view.is(j, word::preposition) && view.lower(j) != "of" && j + 1 < at) first = j + 1;
      }
      return TokenRange{first, at};
    }
    if (!view.is(at, word::text) ||
        view.is(at, word::determiner | word::preposition | word::auxiliary | word::coordinator |
                        word::subordinator | word::relative | word::subject_pronoun) ||
        is_finite_verb(view, at))
      break;
    --i;
  }
  return std::nullopt;
}

// What the preposition leads to, without a phrase that stands apart behind it.
std::optional<TokenRange> object_of(const TextView& view, std::uint32_t from, std::uint32_t end) {
  auto phrase = find_phrase_from(view, from, end);
  if (!phrase) return std::nullopt;
  for (auto i = phrase->first; i < phrase->last; ++i) {
    if (view.is(i, word::comma)) phrase->last = i;
  }
  return phrase->empty() ? std::nullopt : phrase;
}

}  // namespace

void find_attitude_noun_drafts(const TextView& view, const Sentence& sentence,
                               std::vector<Draft>& drafts) {
  std::vector<TokenRange> regions;
  for (auto i = sentence.first + 1; i + 2 < sentence.last; ++i) {
    const auto* noun = find_attitude_noun(view.lower(i));
    if (noun == nullptr || view.is(i, word::name)) continue;
    if (std::ranges::find(noun->prepositions, view.lower(i + 1)) == noun->prepositions.end())
      continue;
    if (regions.empty()) regions = find_regions(view, sentence);
    const auto region = regions[i - sentence.first];
    const auto source = owner_of(view, region.first, i);
    const auto content = object_of(view, i + 2, region.last);
    if (!source || !content) continue;
    Draft draft;
    draft.source = source;
    draft.cue = TokenRange{i, i + 2};
    draft.content = {*content};
    draft.act = noun->act;
    draft.stance = noun->stance;
    draft.modality = noun->modality;
    draft.weak = true;
    draft.rule = "attribution.noun_cue";
    drafts.push_back(std::move(draft));
  }
}

}  // namespace headwater
