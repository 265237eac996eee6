// SPDX-License-Identifier: Apache-2.0
#include "report/page_keys.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "base/strings.h"

namespace headwater {
namespace {

using Named = std::pair<std::string_view, std::string>;  // kind, id

std::string_view kind_of(EntityKind kind) {
  return kind == EntityKind::outlet || kind == EntityKind::place ? "name" : "person";
}

// Entities named in each document, by place.
class NamedIn {
 public:
  explicit NamedIn(const CaseView& view) : by_document_(view.data().documents.size()) {
    const auto& entities = view.findings().entities;
    for (std::uint32_t i = 0; i < entities.size(); ++i) {
      for (const auto& mention : entities[i].mentions)
        by_document_[mention.document].emplace_back(mention.span.start, i);
    }
    for (auto& named : by_document_) std::ranges::sort(named);
  }
  void add(const Utterance& said, std::set<std::uint32_t>& entities) const {
    const auto& named = by_document_[said.document];
    auto at = std::ranges::lower_bound(named, std::pair(said.span.start, 0U));
    for (; at != named.end() && at->first < said.span.end; ++at) entities.insert(at->second);
  }

 private:
  std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> by_document_;
};

void add_places(const Place& place, std::set<Named>& keys) {
  if (!place.known()) return;
  for (const auto* name : {&place.text, &place.city, &place.region, &place.country}) {
    if (!name->empty()) keys.emplace("place", *name);
  }
}

}  // namespace

std::string voice_key(const Findings& found, const Voice& voice) {
  if (voice.anonymous) return std::string(name_of(voice.source_class));
  return voice.entity.below(found.entities.size()) ? found.entities[*voice.entity].id : voice.name;
}

PageKeys::PageKeys(const CaseView& view) {
  const auto& found = view.findings();
  const NamedIn named_in(view);
  said_.resize(found.entities.size());
  about_.resize(found.entities.size());
  std::map<Named, PageKey> all;
  std::vector<std::set<Named>> of_claims(found.claims.size());
  for (std::uint32_t i = 0; i < found.claims.size(); ++i) {
    auto& keys = of_claims[i];
    add_places(found.claims[i].facets.where, keys);
    if (!found.claims[i].story.empty()) keys.emplace("story", found.claims[i].story);
    std::set<std::uint32_t> speaking;
    std::set<std::uint32_t> named;
    for (const auto index : found.claims[i].utterances) {
      const auto& said = found.utterances[index];
      keys.emplace("outlet", view.outlet(said.document));
      named_in.add(said, named);
      for (const auto& voice : said.voices) {
        if (voice.entity.below(found.entities.size())) speaking.insert(*voice.entity);
        if (auto id = voice_key(found, voice); !id.empty()) keys.emplace("voice", std::move(id));
      }
    }
    for (const auto entity : speaking) said_[entity].push_back(i);
    for (const auto entity : named) {
      if (!speaking.contains(entity)) about_[entity].push_back(i);
    }
    named.merge(speaking);
    for (const auto entity : named)
      keys.emplace(kind_of(found.entities[entity].kind), found.entities[entity].id);
    for (const auto& key : keys) ++all[key].claims;
  }
  std::map<std::string_view, std::string_view> names;
  for (const auto& entity : found.entities) names.emplace(entity.id, entity.name);
  std::map<Named, std::uint32_t> places;
  for (auto& [key, made] : all) {
    places.emplace(key, static_cast<std::uint32_t>(names_.size()));
    const auto name = names.find(key.second);
    const bool is_entity = key.first == "person" || key.first == "name";
    names_.push_back({key.first, key.second,
                      is_entity && name != names.end() ? std::string(name->second) : key.second,
                      made.claims});
  }
  of_.resize(of_claims.size());
  for (std::size_t i = 0; i < of_claims.size(); ++i) {
    for (const auto& key : of_claims[i]) of_[i].push_back(places.at(key));
  }
}

Cell day_cell(const std::optional<Day>& end, const TimeInterval& of) {
  if (!of.known()) return nullptr;
  constexpr std::int64_t far = 100'000'000;
  if (end) return std::int64_t{day_number(*end)};
  return &end == &of.lo ? -far : far;
}

Cell text_cell(const std::string& text) {
  return text.empty() ? Cell(nullptr) : Cell(text);
}

}  // namespace headwater
