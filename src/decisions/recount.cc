// SPDX-License-Identifier: Apache-2.0
#include "decisions/recount.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/strings.h"
#include "origins/disjoint_paths.h"

namespace headwater {
namespace {

class ClaimGraph {
 public:
  ClaimGraph(const Findings& findings, const Claim& claim, const OriginChanges& changes)
      : findings_(findings), claim_(claim) {
    silent_.insert(changes.silent.begin(), changes.silent.end());
    for (const auto& group : changes.joined) {
      for (const auto origin : group) stands_for_[origin] = group.front();
    }
    for (const auto u : claim.utterances) {
      if (heard(u)) heard_.push_back(u);
    }
  }

  PathCount count() {
    PathCount made;
    std::set<std::uint32_t> documents;
    std::set<std::string> known;
    for (const auto u : heard_) {
      documents.insert(said(u).document);
      add(u);
      if (const auto root = root_of(u); root && root->known) known.insert(root->name);
    }
    for (auto* graph : {&known_, &all_}) {
      for (const auto document : documents)
        graph->made.reports.push_back(graph->vertex(at(document)));
    }
    const auto paths = count_disjoint_paths(known_.finished());
    made.count.lo = paths.count;
    made.count.hi = std::max(paths.count, count_disjoint_paths(all_.finished()).count);
    made.documents = static_cast<std::uint32_t>(documents.size());
    made.known = static_cast<std::uint32_t>(known.size());
    made.cut = shown(paths.cut);
    return made;
  }

 private:
  struct Numbered {
    std::uint32_t vertex(const std::string& name) {
      return numbers.try_emplace(name, static_cast<std::uint32_t>(numbers.size())).first->second;
    }
    const DerivationGraph& finished() {
      made.vertices = static_cast<std::uint32_t>(numbers.size());
      return made;
    }
    std::map<std::string, std::uint32_t> numbers;
    DerivationGraph made;
  };
  struct Root {
    std::string name;
    bool known = false;
  };

  const Utterance& said(std::uint32_t u) const { return findings_.utterances[u]; }
  static std::string at(std::uint32_t document) { return "d" + std::to_string(document); }
  bool in_claim(MaybeIndex u) const {
    return u && std::ranges::binary_search(claim_.utterances, *u);
  }

  // It asserts the claim, and neither its origin nor what it was taken from is silent.
  bool heard(std::uint32_t u) const {
    if (said(u).stance != Stance::asserts) return false;
    if (said(u).origin && silent_.contains(*said(u).origin)) return false;
    std::set<std::uint32_t> seen{u};
    for (auto from = said(u).derived_from; in_claim(from) && seen.insert(*from).second;
         from = said(*from).derived_from) {
      if (said(*from).origin && silent_.contains(*said(*from).origin)) return false;
    }
    return true;
  }

  // Origins of one interest are one; each report of no known origin is one of its own.
  std::optional<Root> root_of(std::uint32_t u) const {
    const auto index = said(u).origin;
    if (!index) return std::nullopt;
    const auto joined = stands_for_.find(*index);
    const auto& origin = findings_.origins[joined == stands_for_.end() ? *index : joined->second];
    if (joined != stands_for_.end() || origin.known)
      return Root{"o" + std::to_string(origin.group),
                  origin.known || findings_.origins[*index].known};
    return Root{"?" + at(said(u).document), false};
  }

  void add(std::uint32_t u) {
    const auto here = at(said(u).document);
    const auto from = said(u).derived_from;
    const bool taken = in_claim(from) && said(*from).stance == Stance::asserts &&
                       said(*from).document != said(u).document;
    if (taken) {
      const auto there = at(said(*from).document);
      for (auto* graph : {&known_, &all_})
        graph->made.edges.emplace_back(graph->vertex(there), graph->vertex(here));
      places_.try_emplace(there, DocumentSpan{said(*from).document, said(*from).span});
    }
    places_.try_emplace(here, DocumentSpan{said(u).document, said(u).span});
    const auto root = root_of(u);
    if (!root || (taken && (said(u).credited || !root->known))) return;
    for (auto* graph : {&known_, &all_}) {
      if (graph == &known_ && !root->known) continue;
      graph->made.roots.push_back(graph->vertex(root->name));
      graph->made.edges.emplace_back(graph->vertex(root->name), graph->vertex(here));
    }
    if (!taken) places_.try_emplace(root->name, DocumentSpan{said(u).document, said(u).span});
  }

  std::vector<DocumentSpan> shown(const std::vector<std::uint32_t>& cut) const {
    std::vector<DocumentSpan> places;
    for (const auto& [name, number] : known_.numbers) {
      const auto place = places_.find(name);
      if (place != places_.end() && std::ranges::binary_search(cut, number))
        places.push_back(place->second);
    }
    sort_unique(places);
    return places;
  }

  const Findings& findings_;
  const Claim& claim_;
  std::set<std::uint32_t> silent_;
  std::map<std::uint32_t, std::uint32_t> stands_for_;
  std::vector<std::uint32_t> heard_;
  Numbered known_;  // lo
  Numbered all_;    // hi
  std::map<std::string, DocumentSpan> places_;
};

std::uint32_t moved(std::uint32_t machine, std::uint32_t before, std::uint32_t after) {
  const auto at = std::int64_t{machine} + after - before;
  return static_cast<std::uint32_t>(std::max<std::int64_t>(at, 0));
}

}  // namespace

PathCount count_paths(const Findings& findings, const Claim& claim, const OriginChanges& changes) {
  return ClaimGraph(findings, claim, changes).count();
}

OriginCount moved_count(const OriginCount& machine, const PathCount& before,
                        const PathCount& after) {
  if (before.count == after.count && before.documents == after.documents) return machine;
  OriginCount count{moved(machine.lo, before.count.lo, after.count.lo),
                    moved(machine.hi, before.count.hi, after.count.hi)};
  count.hi = std::min(count.hi, after.documents);
  // A known origin stays one, however sure the machine was of it.
  count.lo = std::min(std::max(count.lo, std::min(after.count.lo, 1U)), count.hi);
  return count;
}

}  // namespace headwater
