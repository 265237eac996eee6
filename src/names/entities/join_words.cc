// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include "base/data_file.h"
#include "base/strings.h"
#include "lexicon/gazetteer.h"
#include "lexicon/name_lists.h"
#include "lexicon/word_classes.h"
#include "names/entities/acronyms.h"
#include "names/entities/join_surfaces.h"

namespace headwater {
namespace {

// One form for the inflections and synonyms of a word in names of organisations.
std::string base_form(std::string_view word) {
  const auto& synonyms = name_lists().synonyms;
  const auto listed = [&](std::string_view form) {
    const auto found = synonyms.find(form);
    if (found == synonyms.end()) return std::string(form);
    return found->second == "_" ? std::string() : std::string(found->second);
  };
  if (synonyms.contains(word)) return listed(word);
  std::string form(word);
  if (form.size() > 4 && form.ends_with("s") && !form.ends_with("ss")) form.pop_back();
  if (form.size() > 7 && form.ends_with("er")) form.resize(form.size() - 2);
  return listed(form);
}

// Base forms of the words with weight, sorted, each once.
std::vector<std::string> content(const Surface& surface) {
  std::vector<std::string> forms;
  for (const auto& word : surface.words) {
    if (name_lists().particles.contains(word) || name_lists().legal_forms.contains(word)) continue;
    auto form = base_form(word);
    if (!form.empty()) forms.push_back(std::move(form));
  }
  sort_unique(forms);
  return forms;
}

bool may_be_body(EntityKind kind) {
  return kind != EntityKind::person && kind != EntityKind::place;
}

// Words that a short form of a name may leave out.
class LightWords {
 public:
  explicit LightWords(const std::vector<Surface>& surfaces) {
    for (const auto& surface : surfaces) {
      if (surface.words.size() == 1 && surface.kind() == EntityKind::place)
        places_.insert(base_form(surface.key));
      add_state_of(surface);
    }
  }
  [[nodiscard]] bool contains(const std::string& form) const {
    static const auto& listed = word_class("name_light");
    return listed.contains(form) || places_.contains(form) || known_place(form) ||
           name_lists().organisation_heads.contains(form) ||
           name_lists().organisation_heads.contains(form + "s");
  }

 private:
  // "… of the Republic of Tavaria": what follows is a place.
  void add_state_of(const Surface& surface) {
    const auto& words = surface.words;
    for (std::size_t i = 2; i < words.size(); ++i) {
      if (words[i - 1] == "of" && name_lists().place_types.contains(words[i - 2]))
        places_.insert(base_form(words[i]));
    }
  }

  StringSet places_;
};

// Surfaces by each of their words.
using WordIndex = StringMap<std::vector<std::uint32_t>>;

constexpr std::size_t longest_posting = 4000;  // words of more names than that tell nothing

// "Employment Ministry" for the "Ministry of Employment and Industry".
bool names_a_ministry(const std::vector<std::string>& forms) {
  return std::ranges::find(forms, "ministry") != forms.end() ||
         std::ranges::find(forms, "department") != forms.end();
}

// The only group of longer names that holds all words of a short one and at most two light words
// more; none where there are several.
MaybeIndex only_longer_name(std::uint32_t at, const std::vector<std::vector<std::string>>& forms,
                            const WordIndex& index, const LightWords& light,
                            const SurfaceGroups& groups) {
  const std::vector<std::uint32_t>* rarest = nullptr;
  for (const auto& form : forms[at]) {
    const auto& list = index.at(form);
    if (rarest == nullptr || list.size() < rarest->size()) rarest = &list;
  }
  MaybeIndex found;
  if (rarest == nullptr || rarest->size() > longest_posting) return found;
  for (const auto other : *rarest) {
    if (groups.same(other, at) || forms[other].size() <= forms[at].size() ||
        forms[other].size() > forms[at].size() + 2 ||
        !std::ranges::includes(forms[other], forms[at])) {
      continue;
    }
    std::vector<std::string> extra;
    std::ranges::set_difference(forms[other], forms[at], std::back_inserter(extra));
    const bool all_light =
        std::ranges::all_of(extra, [&](const auto& word) { return light.contains(word); });
    if (!all_light && !(extra.size() == 1 && names_a_ministry(forms[at]))) continue;
    if (found && !groups.same(*found, other)) return no_index;
    if (!found) found = other;
  }
  return found;
}

}  // namespace

void join_word_orders(const std::vector<Surface>& surfaces, SurfaceGroups& groups) {
  StringMap<std::uint32_t> first_with;
  for (std::uint32_t i = 0; i < surfaces.size(); ++i) {
    if (surfaces[i].acronym || surfaces[i].words.size() < 2 || !may_be_body(groups.kind(i)))
      continue;
    const auto forms = content(surfaces[i]);
    if (forms.size() < 2) continue;
    const auto [at, added] = first_with.try_emplace(join(forms, " "), i);
    if (added) continue;
    groups.join(at->second, i,
                reason("names.word_order", {}, {surfaces[at->second].key, surfaces[i].key}));
  }
}

void join_short_forms(const std::vector<Surface>& surfaces, SurfaceGroups& groups) {
  std::vector<std::vector<std::string>> forms(surfaces.size());
  WordIndex index;
  for (std::uint32_t i = 0; i < surfaces.size(); ++i) {
    if (surfaces[i].acronym || surfaces[i].words.size() < 2 || !may_be_body(groups.kind(i)))
      continue;
    forms[i] = content(surfaces[i]);
    for (const auto& form : forms[i]) index[form].push_back(i);
  }
  const LightWords light(surfaces);
  struct Found {
    std::uint32_t shorter;
    std::uint32_t longer;
  };
  std::vector<Found> found;
  for (std::uint32_t i = 0; i < surfaces.size(); ++i) {
    if (forms[i].size() < 2) continue;
    const auto longer = only_longer_name(i, forms, index, light, groups);
    if (longer) found.push_back({i, *longer});
  }
  for (const auto& [shorter, longer] : found) {
    if (groups.kind(shorter) != groups.kind(longer) &&
        groups.kind(shorter) != EntityKind::unknown && groups.kind(longer) != EntityKind::unknown) {
      continue;
    }
    groups.join(longer, shorter,
                reason("names.short_form", {}, {surfaces[shorter].key, surfaces[longer].key}));
  }
}

void join_acronyms(const std::vector<Surface>& surfaces, SurfaceGroups& groups) {
  // Initials, with and without small words -> names.
  StringMap<std::vector<std::uint32_t>> names;
  for (std::uint32_t i = 0; i < surfaces.size(); ++i) {
    const auto& words = surfaces[i].words;
    if (surfaces[i].acronym || words.size() < 2 || words.size() > 10 ||
        !may_be_body(groups.kind(i)))
      continue;
    std::string all;
    std::string heavy;
    for (const auto& word : words) {
      all += word.front();
      if (!name_lists().particles.contains(word)) heavy += word.front();
    }
    names[heavy].push_back(i);
    if (all != heavy) names[all].push_back(i);
  }
  // An acronym that a text has spelled out already takes no second reading.
  std::vector<bool> spelled_out(surfaces.size(), false);
  for (const auto& join : groups.joins()) {
    if (join.why.rule == "names.bracketed_acronym")
      spelled_out[join.a] = spelled_out[join.b] = true;
  }
  for (std::uint32_t i = 0; i < surfaces.size(); ++i) {
    if (!surfaces[i].acronym || surfaces[i].words.size() != 1 || surfaces[i].key.size() < 3)
      continue;
    const auto found = names.find(surfaces[i].key);
    if (found == names.end()) continue;
    const auto first = found->second.front();
    const bool one_group =
        std::ranges::all_of(found->second, [&](auto other) { return groups.same(first, other); });
    if (!one_group || spelled_out[i]) continue;
    groups.join(first, i, reason("names.acronym", {}, {surfaces[i].key, surfaces[first].key}));
  }
}

}  // namespace headwater
