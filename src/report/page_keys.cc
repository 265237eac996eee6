// SPDX-License-Identifier: Apache-2.0
#include "report/page_keys.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>
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

// Each key once, with a number in the order in which they are met.
class NumberedKeys {
 public:
  std::uint32_t of(std::string_view kind, const std::string& id) {
    const auto [at, fresh] =
        numbers_[kind].try_emplace(id, static_cast<std::uint32_t>(met_.size()));
    if (fresh) met_.emplace_back(kind, id);
    return at->second;
  }
  [[nodiscard]] const std::vector<Named>& met() const { return met_; }

 private:
  std::map<std::string_view, std::unordered_map<std::string, std::uint32_t>> numbers_;
  std::vector<Named> met_;
};

void add_places(const Place& place, NumberedKeys& numbered, std::vector<std::uint32_t>& keys) {
  if (!place.known()) return;
  for (const auto* name : {&place.text, &place.city, &place.region, &place.country}) {
    if (!name->empty()) keys.push_back(numbered.of("place", *name));
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
  of_.resize(found.claims.size());
  NumberedKeys numbered;
  for (std::uint32_t i = 0; i < found.claims.size(); ++i) {
    auto& keys = of_[i];
    add_places(found.claims[i].facets.where, numbered, keys);
    if (!found.claims[i].story.empty()) keys.push_back(numbered.of("story", found.claims[i].story));
    std::set<std::uint32_t> speaking;
    std::set<std::uint32_t> named;
    for (const auto index : found.claims[i].utterances) {
      const auto& said = found.utterances[index];
      keys.push_back(numbered.of("outlet", view.outlet(said.document)));
      named_in.add(said, named);
      for (const auto& voice : said.voices) {
        if (voice.entity.below(found.entities.size())) speaking.insert(*voice.entity);
        if (const auto id = voice_key(found, voice); !id.empty())
          keys.push_back(numbered.of("voice", id));
      }
    }
    for (const auto entity : speaking) said_[entity].push_back(i);
    for (const auto entity : named) {
      if (!speaking.contains(entity)) about_[entity].push_back(i);
    }
    named.merge(speaking);
    for (const auto entity : named)
      keys.push_back(numbered.of(kind_of(found.entities[entity].kind), found.entities[entity].id));
  }
  put_in_order(numbered.met(), found);
}

void PageKeys::put_in_order(const std::vector<std::pair<std::string_view, std::string>>& met,
                            const Findings& found) {
  std::vector<std::uint32_t> order(met.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t i) -> const auto& { return met[i]; });
  std::map<std::string_view, std::string_view> names;
  for (const auto& entity : found.entities) names.emplace(entity.id, entity.name);
  std::vector<std::uint32_t> places(met.size());
  for (const auto i : order) {
    places[i] = static_cast<std::uint32_t>(names_.size());
    const auto& [kind, id] = met[i];
    const auto name = kind == "person" || kind == "name" ? names.find(id) : names.end();
    names_.push_back({kind, id, name != names.end() ? std::string(name->second) : id, 0});
  }
  for (auto& keys : of_) {
    for (auto& key : keys) key = places[key];
    sort_unique(keys);
    for (const auto key : keys) ++names_[key].claims;
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
