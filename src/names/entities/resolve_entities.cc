// SPDX-License-Identifier: Apache-2.0
#include "names/entities/resolve_entities.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/strings.h"
#include "names/entities/acronyms.h"
#include "names/entities/build_entities.h"
#include "names/entities/join_surfaces.h"

namespace headwater {
namespace {

// Everything stated in the case between two surfaces, in order of documents.
std::vector<SurfaceRelation> stated_relations(const CaseTexts& texts, const CaseSurfaces& found) {
  std::vector<SurfaceRelation> relations;
  for (std::size_t d = 0; d < texts.size(); ++d) {
    for (const auto& stated : texts.facts[d].names.relations) {
      const auto from = found.find_in(d, stated.from);
      const auto to = found.find_in(d, stated.to);
      if (!from || !to || from == to) continue;
      Reason why = stated.why.empty() ? Reason{} : stated.why.front();
      for (auto& span : why.spans) span.document = static_cast<std::uint32_t>(d);
      relations.push_back({*from, *to, stated.kind, std::move(why)});
    }
  }
  return relations;
}

bool is_bracketed(const SurfaceRelation& relation) {
  return relation.why.rule == "names.bracketed_acronym";
}

// Whether the acronym's letters are those of the name it stands beside.
bool letters_fit(const SurfaceRelation& relation, const std::vector<Surface>& surfaces) {
  const bool to_acronym = surfaces[relation.to].acronym;
  const auto& acronym = surfaces[to_acronym ? relation.to : relation.from];
  return acronym_fits(acronym.key, surfaces[to_acronym ? relation.from : relation.to].key);
}

// What each surface is spelled out as in brackets, or stands in brackets for.
class BracketedNames {
 public:
  BracketedNames(const std::vector<SurfaceRelation>& aliases, const std::vector<Surface>& surfaces)
      : surfaces_(surfaces), names_(surfaces.size()) {
    for (const auto& alias : aliases) {
      if (!is_bracketed(alias) || !letters_fit(alias, surfaces)) continue;
      names_[alias.to].push_back(alias.from);
      names_[alias.from].push_back(alias.to);
    }
    for (auto& names : names_) {
      sort_unique(names);
    }
  }

  // The names an acronym is spelled out as; several groups mean that it is no one's alone.
  [[nodiscard]] bool one_reading(const SurfaceRelation& relation,
                                 const SurfaceGroups& groups) const {
    const auto acronym = surfaces_[relation.to].acronym ? relation.to : relation.from;
    const auto name = acronym == relation.to ? relation.from : relation.to;
    return std::ranges::all_of(names_[acronym], [&](std::uint32_t other) {
      return groups.same(name, other) || surfaces_[other].acronym;
    });
  }

 private:
  const std::vector<Surface>& surfaces_;
  std::vector<std::vector<std::uint32_t>> names_;  // by surface, each once
};

}  // namespace

std::vector<Entity> resolve_entities(const CaseTexts& texts) {
  const auto found = collect_surfaces(texts);
  const auto& surfaces = found.surfaces;
  SurfaceGroups groups(surfaces);
  auto stated = stated_relations(texts, found);
  const auto others = std::ranges::stable_partition(stated, [](const SurfaceRelation& relation) {
    return relation.kind == RelationKind::also_known_as;
  });
  std::vector<SurfaceRelation> aliases(stated.begin(), others.begin());
  const std::vector<SurfaceRelation> relations(others.begin(), others.end());

  // What is said to stand behind another never becomes that other.
  for (const auto& relation : relations) groups.keep_apart(relation.from, relation.to);
  join_spellings(surfaces, groups);
  join_transliterations(surfaces, groups);
  join_word_orders(surfaces, groups);
  join_short_forms(surfaces, groups);
  join_bare_names(surfaces, groups);
  const BracketedNames bracketed(aliases, surfaces);
  for (const auto& alias : aliases) {
    if (is_bracketed(alias) && letters_fit(alias, surfaces) &&
        bracketed.one_reading(alias, groups)) {
      groups.join(alias.from, alias.to, alias.why, true);
    }
  }
  join_acronyms(surfaces, groups);
  for (const auto& alias : aliases) {
    if (!is_bracketed(alias) || !letters_fit(alias, surfaces))
      groups.join(alias.from, alias.to, alias.why, true);
  }
  join_surnames(surfaces, groups);
  return build_entities(surfaces, groups, relations);
}

}  // namespace headwater
