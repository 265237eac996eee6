// SPDX-License-Identifier: Apache-2.0
#include "names/entities/build_entities.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "base/disjoint_sets.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "names/entities/name_words.h"

namespace headwater {
namespace {

constexpr std::size_t most_reasons = 8;

std::string entity_id(EntityKind kind, const std::string& name) {
  const auto hash = fnv1a64(std::string(name_of(kind)) + "\n" + name);
  return fmt::format("e{:08x}", static_cast<std::uint32_t>(hash ^ (hash >> 32U)));
}

std::uint32_t count_of(const Surface& surface) {
  std::uint32_t count = 0;
  for (const auto& [text, times] : surface.texts) count += times;
  return count;
}

bool shouted(const std::string& text) {
  const bool lower = std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
  return !lower && !is_acronym(text);
}

bool same_but_for_case(const std::string& a, const std::string& b) {
  return a == b || lower_utf8(a) == lower_utf8(b);
}

// The most frequent way to write a surface; capitals throughout only where there is no other.
const std::string& usual_text(const Surface& surface) {
  const std::pair<const std::string, std::uint32_t>* best = nullptr;
  for (const auto& entry : surface.texts) {
    if (best == nullptr || std::pair(!shouted(entry.first), entry.second) >
                               std::pair(!shouted(best->first), best->second)) {
      best = &entry;
    }
  }
  return best->first;
}

// The fullest of the common spellings; of equals the one to which texts give other names.
std::uint32_t canonical(const std::vector<Surface>& surfaces,
                        const std::vector<std::uint32_t>& members,
                        const std::map<std::uint32_t, std::uint32_t>& renamed) {
  std::uint32_t most = 0;
  for (const auto m : members) {
    if (!surfaces[m].acronym) most = std::max(most, count_of(surfaces[m]));
  }
  const auto rank = [&](std::uint32_t m) {
    const auto count = count_of(surfaces[m]);
    const bool common = count * 5 >= most && count > 0;
    const auto others = renamed.find(m);
    return std::tuple(!surfaces[m].acronym, common, surfaces[m].words.size(), count,
                      others == renamed.end() ? 0U : others->second);
  };
  auto best = members.front();
  for (const auto m : members) {
    if (rank(m) > rank(best)) best = m;
  }
  return best;
}

class EntityBuilder {
 public:
  EntityBuilder(const std::vector<Surface>& surfaces, const SurfaceGroups& groups)
      : surfaces_(surfaces), groups_(groups) {
    for (std::uint32_t j = 0; j < groups.joins().size(); ++j) {
      joins_of_[groups.joins()[j].a].push_back(j);
      joins_of_[groups.joins()[j].b].push_back(j);
      if (groups.joins()[j].why.rule == "names.stated_alias") ++renamed_[groups.joins()[j].a];
    }
  }

  std::vector<Entity> build(const std::vector<SurfaceRelation>& relations) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> members;
    for (std::uint32_t i = 0; i < surfaces_.size(); ++i) members[groups_.root(i)].push_back(i);
    std::vector<std::pair<Entity, std::uint32_t>> made;
    std::set<std::string> ids;
    for (const auto& [root, list] : members) {
      made.emplace_back(entity(list), root);
      auto& id = made.back().first.id;
      for (int again = 2; !ids.insert(id).second; ++again) {
        id = entity_id(made.back().first.kind,
                       made.back().first.name + "\n" + std::to_string(again));
      }
    }
    std::ranges::sort(made, {}, [](const auto& entry) { return entry.first.id; });
    std::vector<Entity> entities;
    std::map<std::uint32_t, std::uint32_t> index;
    for (auto& [entity, root] : made) {
      index[root] = static_cast<std::uint32_t>(entities.size());
      entities.push_back(std::move(entity));
    }
    add_relations(entities, index, relations);
    set_interests(entities);
    return entities;
  }

 private:
  Entity entity(const std::vector<std::uint32_t>& members) const {
    Entity made;
    const auto head = canonical(surfaces_, members, renamed_);
    made.name = usual_text(surfaces_[head]);
    made.kind = groups_.kind(head);
    made.id = entity_id(made.kind, made.name);
    std::map<std::string, std::vector<Reason>> aliases;
    for (const auto m : members) {
      const auto& surface = surfaces_[m];
      made.mentions.insert(made.mentions.end(), surface.mentions.begin(), surface.mentions.end());
      for (const auto& [text, times] : surface.texts) {
        if (same_but_for_case(text, made.name)) continue;
        auto& why = aliases[text];
        if (m == head)
          why.push_back(reason("names.same_letters", {}, {text, made.name}));
        else
          add_joins(m, why);
      }
      for (const auto& [text, spans] : surface.surnames) {
        made.mentions.insert(made.mentions.end(), spans.begin(), spans.end());
        if (same_but_for_case(text, made.name)) continue;
        auto why = reason("names.surname", {}, {text, made.name});
        why.spans.assign(spans.begin(), spans.begin() + static_cast<std::ptrdiff_t>(
                                                            std::min(spans.size(), most_reasons)));
        aliases[text].push_back(std::move(why));
      }
    }
    std::ranges::sort(made.mentions);
    for (auto& [text, why] : aliases) made.aliases.push_back({text, std::move(why)});
    return made;
  }

  void add_joins(std::uint32_t surface, std::vector<Reason>& why) const {
    const auto found = joins_of_.find(surface);
    if (found == joins_of_.end()) return;
    for (const auto j : found->second) {
      if (why.size() >= most_reasons) break;
      why.push_back(groups_.joins()[j].why);
    }
  }

  void add_relations(std::vector<Entity>& entities,
                     const std::map<std::uint32_t, std::uint32_t>& index,
                     const std::vector<SurfaceRelation>& relations) const {
    std::map<std::tuple<std::uint32_t, RelationKind, std::uint32_t>, std::vector<Reason>> stated;
    for (const auto& relation : relations) {
      const auto from = index.at(groups_.root(relation.from));
      const auto to = index.at(groups_.root(relation.to));
      if (from == to) continue;
      auto& why = stated[{from, relation.kind, to}];
      if (why.size() < most_reasons) why.push_back(relation.why);
    }
    for (auto& [key, why] : stated) {
      const auto& [from, kind, to] = key;
      entities[from].relations.push_back({kind, to, std::move(why)});
    }
  }

  // Fronts, wings, parts and owners contract to one interest; the smallest index names it.
  static void set_interests(std::vector<Entity>& entities) {
    DisjointSets interests(entities.size());
    for (std::uint32_t i = 0; i < entities.size(); ++i) {
      for (const auto& relation : entities[i].relations) {
        if (relation.kind == RelationKind::led_by || relation.kind == RelationKind::spokesman_for)
          continue;
        interests.join(i, relation.to);
      }
    }
    for (std::uint32_t i = 0; i < entities.size(); ++i) entities[i].interest = interests.first(i);
  }

  const std::vector<Surface>& surfaces_;
  const SurfaceGroups& groups_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> joins_of_;
  std::map<std::uint32_t, std::uint32_t> renamed_;  // surface -> how often another name is stated
};

}  // namespace

std::vector<Entity> build_entities(const std::vector<Surface>& surfaces,
                                   const SurfaceGroups& groups,
                                   const std::vector<SurfaceRelation>& relations) {
  return EntityBuilder(surfaces, groups).build(relations);
}

}  // namespace headwater
