// SPDX-License-Identifier: Apache-2.0
#include "web/what_if.h"

#include <algorithm>
#include <map>
#include <string>

#include "origins/disjoint_paths.h"

namespace headwater {
namespace {

class Graph {
 public:
  std::uint32_t vertex(const std::string& name) {
    return numbers_.try_emplace(name, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }
  void root(const std::string& name) { made_.roots.push_back(vertex(name)); }
  void edge(const std::string& from, const std::string& to) {
    made_.edges.emplace_back(vertex(from), vertex(to));
  }
  void report(const std::string& name) { made_.reports.push_back(vertex(name)); }
  DisjointPaths count() {
    made_.vertices = static_cast<std::uint32_t>(numbers_.size());
    return count_disjoint_paths(made_);
  }
  [[nodiscard]] const std::map<std::string, std::uint32_t>& numbers() const { return numbers_; }

 private:
  std::map<std::string, std::uint32_t> numbers_;
  DerivationGraph made_;
};

class Counter {
 public:
  Counter(const Findings& found, const Claim& claim, const OriginsChanged& changes)
      : found_(found), claim_(claim), changes_(changes) {
    for (const auto& list : changes.joined) {
      for (const auto origin : list) stands_for_[origin] = list.front();
    }
  }

  Paths count() {
    std::set<std::string> roots;
    for (const auto said : claim_.utterances) {
      if (is_heard(said)) add(said, roots);
    }
    for (const auto& document : documents_) {
      known_.report(document);
      all_.report(document);
    }
    const auto paths = known_.count();
    Paths made{{paths.count, std::max(paths.count, all_.count().count)},
               static_cast<std::uint32_t>(roots.size()),
               static_cast<std::uint32_t>(documents_.size()),
               {}};
    for (const auto& [name, number] : known_.numbers()) {
      const auto place = places_.find(name);
      if (place != places_.end() && std::ranges::binary_search(paths.cut, number))
        made.cut.push_back(place->second);
    }
    return made;
  }

 private:
  [[nodiscard]] bool is_heard(std::uint32_t index) const {
    const auto& said = found_.utterances[index];
    return said.stance == Stance::asserts &&
           !(said.origin && changes_.silent.contains(*said.origin));
  }
  [[nodiscard]] bool is_of_claim(MaybeIndex index) const {
    return index && std::ranges::find(claim_.utterances, *index) != claim_.utterances.end();
  }
  static std::string at(std::uint32_t document) { return "d" + std::to_string(document); }

  void add(std::uint32_t index, std::set<std::string>& roots) {
    const auto& said = found_.utterances[index];
    const auto here = at(said.document);
    documents_.insert(here);
    places_.try_emplace(here, DocumentSpan{said.document, said.span});
    const bool taken = is_of_claim(said.derived_from) && is_heard(*said.derived_from) &&
                       found_.utterances[*said.derived_from].document != said.document;
    if (taken) {
      const auto there = at(found_.utterances[*said.derived_from].document);
      known_.edge(there, here);
      all_.edge(there, here);
      return;
    }
    if (!said.origin.below(found_.origins.size())) return;
    const auto joined = stands_for_.find(*said.origin);
    const auto& origin =
        found_.origins[joined == stands_for_.end() ? *said.origin : joined->second];
    // Origins of one interest are one; each report of no known origin is one of its own.
    const auto shared = origin.known                  ? "g" + std::to_string(origin.group)
                        : joined != stands_for_.end() ? origin.id
                                                      : "?" + here;
    roots.insert(shared);
    places_.try_emplace(shared, DocumentSpan{said.document, said.span});
    for (auto* graph : {&known_, &all_}) {
      if (graph == &known_ && !origin.known) continue;
      graph->root(shared);
      graph->edge(shared, here);
    }
  }

  const Findings& found_;
  const Claim& claim_;
  const OriginsChanged& changes_;
  std::map<std::uint32_t, std::uint32_t> stands_for_;
  std::set<std::string> documents_;
  std::map<std::string, DocumentSpan> places_;
  Graph known_;
  Graph all_;
};

std::uint32_t moved(std::uint32_t machine, std::uint32_t before, std::uint32_t after,
                    std::uint32_t most) {
  const auto at = std::int64_t{machine} + after - before;
  return static_cast<std::uint32_t>(std::clamp(at, std::int64_t{0}, std::int64_t{most}));
}

}  // namespace

Paths count_paths_of(const Findings& found, const Claim& claim, const OriginsChanged& changes) {
  return Counter(found, claim, changes).count();
}

OriginCount count_if(const Findings& found, const Claim& claim, const OriginsChanged& changes) {
  const auto before = count_paths_of(found, claim, {});
  const auto after = count_paths_of(found, claim, changes);
  OriginCount count;
  count.hi = moved(claim.origins.hi, before.count.hi, after.count.hi, after.documents);
  count.lo =
      moved(claim.origins.lo, before.count.lo, after.count.lo, std::min(count.hi, after.origins));
  return count;
}

}  // namespace headwater
