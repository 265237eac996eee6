// SPDX-License-Identifier: Apache-2.0
#include "origins/outlets.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.h"
#include "lexicon/outlet_words.h"
#include "text/credit_line.h"

namespace headwater {
namespace {

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  const auto key = name_key(name);  // split() gives views into it
  for (const auto word : split(key, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

// Names of bodies that may stand behind a publication, each under its rarest telling word.
class OfficeNames {
 public:
  void add(std::string_view name, std::uint32_t entity) {
    Name made{{}, entity};
    for (auto& word : words_of(name)) {
      if (is_general(word)) continue;
      ++uses_[word];
      made.telling.push_back(std::move(word));
    }
    if (!made.telling.empty()) names_.push_back(std::move(made));
  }

  void sort() {
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      const auto rarest = std::ranges::min_element(
          names_[n].telling, {}, [&](const std::string& word) { return uses_.at(word); });
      by_word_[*rarest].push_back(n);
    }
  }

  // "Official Notices of the Attorney General" is the voice of the Attorney General's Office: all
  // words of the office but the most general ones stand in the name of the publication.
  [[nodiscard]] MaybeIndex behind(const std::string& source) const {
    const auto words = words_of(source);
    const bool official =
        std::ranges::any_of(words, [](const std::string& word) { return is_official_word(word); });
    MaybeIndex best;
    std::size_t longest = 0;
    for (const auto n : with_a_word_of(words)) {
      const auto& telling = names_[n].telling;
      const bool held = std::ranges::all_of(telling, [&](const std::string& word) {
        return std::ranges::find(words, word) != words.end();
      });
      if (!held || telling.size() <= longest) continue;
      if (!official && telling.size() < words.size()) continue;
      longest = telling.size();
      best = names_[n].entity;
    }
    return best;
  }

 private:
  struct Name {
    std::vector<std::string> telling;
    std::uint32_t entity;
  };

  static bool is_general(const std::string& word) {
    return word.size() < 3 || word == "the" || word == "and" || is_official_word(word);
  }

  // In the order they were added.
  [[nodiscard]] std::vector<std::uint32_t> with_a_word_of(
      const std::vector<std::string>& words) const {
    std::vector<std::uint32_t> found;
    for (const auto& word : words) {
      const auto names = by_word_.find(word);
      if (names != by_word_.end())
        found.insert(found.end(), names->second.begin(), names->second.end());
    }
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    return found;
  }

  std::vector<Name> names_;
  StringMap<std::uint32_t> uses_;
  StringMap<std::vector<std::uint32_t>> by_word_;
};

OfficeNames office_names(const std::vector<Entity>& entities, const OutletRegister& outlets) {
  OfficeNames names;
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    if (entities[e].kind != EntityKind::organisation || outlets.of_entity(e)) continue;
    names.add(entities[e].name, e);
    for (const auto& alias : entities[e].aliases) names.add(alias.name, e);
  }
  names.sort();
  return names;
}

}  // namespace

std::uint32_t Outlets::interest_size(MaybeIndex entity) const {
  const auto interest = index_.interest(entity);
  return interest.below(interest_sizes_.size()) ? interest_sizes_[*interest] : 0;
}

Outlets::Outlets(const CaseTexts& texts, const std::vector<Entity>& entities,
                 const EntityIndex& index)
    : texts_(texts),
      entities_(entities),
      index_(index),
      outlets_(texts, entities, index),
      interest_sizes_(entities.size(), 0),
      offices_(outlets_.count()),
      documents_(texts.size()) {
  for (const auto& entity : entities) {
    if (entity.interest < interest_sizes_.size()) ++interest_sizes_[entity.interest];
  }
  const auto offices = office_names(entities_, outlets_);
  for (std::uint32_t d = 0; d < texts.size(); ++d) {
    const auto outlet = outlets_.publisher(d);
    if (outlet && !offices_[*outlet])
      offices_[*outlet] = is_body(*outlet) ? outlets_.body(*outlet) : offices.behind(name(*outlet));
    read_document(d);
  }
}

void Outlets::read_document(std::uint32_t document) {
  auto& published = documents_[document];
  const auto& facts = texts_.document(document);
  const auto& text = texts_.sentences[document];
  published.outlet = outlets_.publisher(document);
  published.day = facts.published_day();
  const auto office = published.outlet ? offices_[*published.outlet] : MaybeIndex();
  published.official = office.has_value();
  published.interest = published.official ? interest_of("", office)
                                          : interest_of(facts.source, index_.named(facts.source));
  published.party = interest_size(index_.named(facts.source)) > 1;
  for (const auto& author : facts.authors) {
    const auto outlet = outlets_.named(author);
    if (outlet && outlet != published.outlet) published.tags.push_back({{0, 0}, *outlet});
  }
  for (const auto outlet : outlets_.named_in_notices(facts))
    if (outlet != published.outlet) published.tags.push_back({{}, outlet});
  for (const auto& sentence : text.sentences) {
    for (const auto& [outlet, tokens] : outlets_.named_in(text, sentence)) {
      const bool own = outlet == published.outlet;
      if (own && published.signed_by_outlet) continue;
      const bool of_whole_text = credit_of(text, sentence, tokens).of_whole_text();
      if (own) {
        published.signed_by_outlet = of_whole_text;
        continue;
      }
      const Span span{text.tokens[tokens.first].span.start, text.tokens[tokens.last - 1].span.end};
      published.mentions.push_back({span, outlet});
      if (of_whole_text) published.tags.push_back({span, outlet});
    }
  }
  for (const auto& mention : published.mentions) published.named.push_back(mention.outlet);
  std::ranges::sort(published.named);
  published.named.erase(std::ranges::unique(published.named).begin(), published.named.end());
  if (published.tags.size() > most_tags) published.tags.resize(most_tags);
}

MaybeIndex Outlets::named(const Voice& voice) const {
  if (voice.anonymous) return no_index;
  const auto outlet = outlets_.of_entity(voice.entity);
  return outlet ? outlet : outlets_.named(voice.name);
}

std::string Outlets::interest_of(std::string_view name, MaybeIndex entity) const {
  if (const auto interest = index_.interest(entity)) return fmt::format("i{}", *interest);
  const auto folded = name_key(name);
  return folded.empty() ? "" : "n" + folded;
}

MaybeIndex Outlets::entity_behind(std::uint32_t document, const Voice& voice) const {
  if (voice.attribution) {
    const auto& office = texts_.facts[document].attributions[*voice.attribution].speaks_for;
    if (const auto entity = index_.named(office)) return entity;
  }
  if (!voice.entity.below(entities_.size())) return no_index;
  for (const auto& relation : entities_[*voice.entity].relations) {
    if (relation.kind == RelationKind::spokesman_for) return relation.to;
  }
  return voice.entity;
}

std::string Outlets::interest_of(std::uint32_t document, const Voice& voice) const {
  const auto entity = entity_behind(document, voice);
  if (!entity && voice.attribution) {
    const auto& office = texts_.facts[document].attributions[*voice.attribution].speaks_for;
    if (!office.empty()) return interest_of(office, no_index);
  }
  return interest_of(voice.name, entity);
}

}  // namespace headwater
