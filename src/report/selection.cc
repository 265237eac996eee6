// SPDX-License-Identifier: Apache-2.0
#include "report/selection.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "base/strings.h"
#include "report/find_claim.h"

namespace headwater {
namespace {

using Indices = Selection::Indices;

template <class Items>
Indices all_of(const Items& items) {
  Indices indices(items.size());
  std::iota(indices.begin(), indices.end(), 0U);
  return indices;
}

template <class Items, class Keep>
Indices those(const Items& items, const Keep& keep) {
  Indices indices;
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    if (keep(items[i])) indices.push_back(i);
  }
  return indices;
}

// Names of voices and origins, and the parties behind them.
Indices entities_of(const Findings& found, const Selection& chosen) {
  std::vector<std::uint32_t> open;
  const auto add = [&](MaybeIndex entity) {
    if (entity.below(found.entities.size())) open.push_back(*entity);
  };
  for (const auto u : chosen.utterances) {
    for (const auto& voice : found.utterances[u].voices) add(voice.entity);
  }
  for (const auto o : chosen.origins) add(found.origins[o].entity);
  std::set<std::uint32_t> seen;
  while (!open.empty()) {
    const auto entity = open.back();
    open.pop_back();
    if (!seen.insert(entity).second) continue;
    for (const auto& relation : found.entities[entity].relations) add(relation.to);
  }
  return {seen.begin(), seen.end()};
}

Indices sources_of(const Findings& found, const Selection& chosen) {
  std::set<std::string> names;
  for (const auto u : chosen.utterances) {
    for (const auto& voice : found.utterances[u].voices) {
      names.insert(voice.anonymous ? std::string(name_of(voice.source_class)) : voice.name);
    }
  }
  return those(found.sources, [&](const SourceRecord& source) {
    return holds(chosen.entities, source.entity) || names.contains(source.name);
  });
}

bool is_local(const std::string& path) {
  return path.starts_with('/') || path.starts_with("../") || path.starts_with("~") ||
         (path.size() > 2 && path[1] == ':' && (path[2] == '\\' || path[2] == '/'));
}

// The last `depth` parts of a path.
std::string ending(const std::string& path, std::size_t depth) {
  auto at = path.size();
  while (depth-- > 0 && at != std::string::npos && at > 0) at = path.find_last_of("/\\", at - 1);
  return at == std::string::npos ? path : path.substr(at + 1);
}

template <class Items, class Do>
void each_reason_of(Items& items, const Do& act) {
  for (auto& item : items) {
    for (auto& reason : item.why) act(reason);
  }
}

template <class Do>
void each_reason(Findings& found, const Do& act) {
  for (auto& reason : found.left_out) act(reason);
  for (auto& entity : found.entities) {
    each_reason_of(entity.aliases, act);
    each_reason_of(entity.relations, act);
  }
  for (auto& incident : found.incidents) each_reason_of(incident.conflicts, act);
  each_reason_of(found.passages, act);
  each_reason_of(found.incidents, act);
  each_reason_of(found.stories, act);
  each_reason_of(found.utterances, act);
  each_reason_of(found.claims, act);
  each_reason_of(found.conflicts, act);
  each_reason_of(found.origins, act);
  each_reason_of(found.sources, act);
}

}  // namespace

bool holds(const Indices& indices, MaybeIndex index) {
  return index && std::ranges::binary_search(indices, *index);
}

Selection select_all(const Case& whole) {
  const auto& found = whole.findings;
  auto claims = all_of(found.claims);
  std::erase_if(claims, [&](std::uint32_t i) { return is_gone(whole, i); });
  return {all_of(whole.documents), std::move(claims),      all_of(found.utterances),
          all_of(found.conflicts), all_of(found.origins),  all_of(found.incidents),
          all_of(found.stories),   all_of(found.entities), all_of(found.sources),
          all_of(found.passages)};
}

Selection select_claims(const Case& whole, std::vector<std::uint32_t> claims) {
  const auto& found = whole.findings;
  sort_unique(claims);
  Selection chosen;
  chosen.all = false;
  chosen.claims = std::move(claims);
  std::set<std::string> stories;
  for (const auto c : chosen.claims) {
    const auto& claim = found.claims[c];
    std::ranges::copy(claim.utterances, std::back_inserter(chosen.utterances));
    if (claim.incident.below(found.incidents.size())) chosen.incidents.push_back(*claim.incident);
    stories.insert(claim.story);
  }
  sort_unique(chosen.utterances);
  sort_unique(chosen.incidents);
  for (const auto u : chosen.utterances) chosen.documents.push_back(found.utterances[u].document);
  sort_unique(chosen.documents);
  chosen.origins =
      those(found.origins, [&](const Origin& one) { return holds(chosen.claims, one.claim); });
  chosen.conflicts = those(found.conflicts, [&](const Conflict& one) {
    return std::ranges::any_of(one.claims, [&](auto claim) { return holds(chosen.claims, claim); });
  });
  chosen.stories = those(found.stories, [&](const Story& one) { return stories.contains(one.id); });
  chosen.passages = those(found.passages, [&](const PassagePair& pair) {
    return holds(chosen.documents, pair.a.document) && holds(chosen.documents, pair.b.document);
  });
  chosen.entities = entities_of(found, chosen);
  chosen.sources = sources_of(found, chosen);
  return chosen;
}

Result<Selection> select_named(const Case& whole, const std::vector<std::string>& names) {
  if (names.empty()) return select_all(whole);
  std::vector<std::uint32_t> claims;
  for (const auto& name : names) {
    const auto claim = find_claim(whole, name);
    if (!claim) return fail(ErrorKind::usage, "--claims " + name, no_such_claim(whole, name));
    claims.push_back(*claim);
  }
  return select_claims(whole, std::move(claims));
}

void hide_paths(Case& whole) {
  std::map<std::string, std::set<std::string>> owners;  // of each ending, of one part or more
  constexpr std::size_t deepest = 40;
  for (const auto& facts : whole.documents) {
    const auto& id = facts.document.id;
    for (std::size_t depth = 1; depth <= (is_local(id) ? deepest : 1); ++depth)
      owners[is_local(id) ? ending(id, depth) : id].insert(id);
  }
  const auto shorten = [&](const std::string& path) {
    std::size_t depth = 1;
    while (depth < deepest && owners[ending(path, depth)].size() > 1) ++depth;
    return ending(path, depth);
  };
  std::map<std::string, std::string> renamed;
  for (auto& facts : whole.documents) {
    auto& document = facts.document;
    if (is_local(document.path)) document.path = ending(document.path, 1);
    if (is_local(document.id)) {
      auto shown = shorten(document.id);
      renamed.emplace(document.id, shown);
      document.id = std::move(shown);
    }
    if (lower_ascii(document.url).starts_with("file:")) document.url.clear();
    std::erase_if(document.links,
                  [](const Link& link) { return lower_ascii(link.url).starts_with("file:"); });
  }
  // DOCUMENT, or DOCUMENT:START-END.
  const auto rename = [&](std::string& name) {
    for (const auto end : {name.size(), name.rfind(':')}) {
      const auto shown = renamed.find(name.substr(0, end));
      if (shown == renamed.end()) continue;
      name = shown->second + (end == name.npos ? "" : name.substr(end));
      return;
    }
  };
  each_reason(whole.findings, [&](Reason& reason) { std::ranges::for_each(reason.terms, rename); });
  for (auto& made : whole.decided.decisions) {
    rename(made.target);
    std::ranges::for_each(made.others, rename);
    for (auto& anchor : made.anchors) std::ranges::for_each(anchor.utterances, rename);
  }
}

}  // namespace headwater
