// SPDX-License-Identifier: Apache-2.0
#include "origins/claim_origins.h"

#include <algorithm>
#include <map>
#include <set>

#include "origins/disjoint_paths.h"

namespace headwater {
namespace {

struct ClaimView {
  const DerivationInput& input;
  const Claim& claim;
  const std::vector<SourcesOf>& sources;

  [[nodiscard]] const Utterance& said(std::size_t i) const {
    return input.utterances[claim.utterances[i]];
  }
  [[nodiscard]] const PublishedDocument& published(std::size_t i) const {
    return input.outlets.of(said(i).document);
  }
  [[nodiscard]] bool supports(std::size_t i) const { return headwater::supports(said(i)); }
  [[nodiscard]] std::size_t size() const { return claim.utterances.size(); }
};

// Vertices are numbered by name, so that documents of one interest and its own voice are one.
class GraphBuilder {
 public:
  std::uint32_t vertex(const std::string& name) {
    const auto next = static_cast<std::uint32_t>(numbers_.size());
    const auto at = numbers_.try_emplace(name, next).first->second;
    graph.vertices = static_cast<std::uint32_t>(numbers_.size());
    return at;
  }
  DerivationGraph graph;

 private:
  std::map<std::string, std::uint32_t> numbers_;
};

struct Graphs {
  GraphBuilder known;                           // lo
  GraphBuilder all;                             // hi
  std::map<std::uint32_t, DocumentSpan> shown;  // vertex of `known` -> where to see it
};

// A publication that shares an interest with a party is that party; others stand for themselves.
std::string document_vertex(const ClaimView& view, std::uint32_t document) {
  const auto& published = view.input.outlets.of(document);
  if (published.official || published.party) return published.interest;
  return "d" + std::to_string(document);
}

void join(Graphs& graphs, const std::string& from, const std::string& to) {
  if (from == to) return;
  graphs.known.graph.edges.emplace_back(graphs.known.vertex(from), graphs.known.vertex(to));
  graphs.all.graph.edges.emplace_back(graphs.all.vertex(from), graphs.all.vertex(to));
}

void add_root(Graphs& graphs, const std::string& name, bool known) {
  graphs.all.graph.roots.push_back(graphs.all.vertex(name));
  if (known) graphs.known.graph.roots.push_back(graphs.known.vertex(name));
}

// What the utterances of one document say together about where they come from.
struct DocumentView {
  std::vector<std::size_t> utterances;  // that support
  bool has_source = false;
  bool has_root = false;
};

std::map<std::uint32_t, DocumentView> by_document(const ClaimView& view,
                                                  const std::vector<Root>& roots) {
  std::map<std::uint32_t, DocumentView> documents;
  for (std::size_t i = 0; i < view.size(); ++i) {
    if (!view.supports(i)) continue;
    auto& document = documents[view.said(i).document];
    document.utterances.push_back(i);
    document.has_source |= !view.sources[i].known.empty() || !view.sources[i].absent.empty();
    document.has_root |= roots[i].known();
  }
  return documents;
}

// Names another outlet for it: what it knows it knows through that one.
bool is_relayed(const SourcesOf& sources) {
  return !sources.absent.empty() ||
         std::ranges::any_of(sources.known, [](const UtteranceSource& s) { return s.credited; });
}

void add_absent(const Root& root, std::uint32_t outlet, const std::string& at, Graphs& graphs) {
  const auto through = "o" + std::to_string(outlet);
  const auto from = root.known() ? root.key : "?" + through;
  add_root(graphs, from, root.known());
  join(graphs, from, through);
  join(graphs, through, at);
}

void add_utterance(const ClaimView& view, std::size_t i, const Root& root,
                   const DocumentView& document, Graphs& graphs) {
  const auto at = document_vertex(view, view.said(i).document);
  const auto& sources = view.sources[i];
  for (const auto& source : sources.known)
    join(graphs, document_vertex(view, view.input.utterances[source.utterance].document), at);
  for (const auto outlet : sources.absent) add_absent(root, outlet, at, graphs);
  if (root.known()) {
    if (is_relayed(sources)) return;
    add_root(graphs, root.key, true);
    join(graphs, root.key, at);
  } else if (!document.has_source && !document.has_root) {
    const auto unknown = "?" + std::to_string(view.said(i).document);
    add_root(graphs, unknown, false);
    join(graphs, unknown, at);
  }
}

// Which unnamed voices cannot be one of the known origins: witnesses are no office, officials no
// private person.
struct Pools {
  bool witnesses = false;
  bool officials = false;
};

Pools distinct_pools(const ClaimView& view, const std::vector<Root>& roots) {
  bool person = false;
  bool office = false;
  for (std::size_t i = 0; i < view.size(); ++i) {
    if (!view.supports(i)) continue;
    person |= roots[i].kind == RootKind::person;
    office |= roots[i].kind == RootKind::office;
  }
  return {office && !person, person && !office};
}

void add_pool(const ClaimView& view, std::size_t i, const Root& root, Pools pools, Graphs& graphs) {
  if (root.kind != RootKind::unnamed || is_relayed(view.sources[i])) return;
  const bool witnesses = root.source_class == SourceClass::witnesses && pools.witnesses;
  const bool officials = root.source_class == SourceClass::officials && pools.officials;
  if (!witnesses && !officials) return;
  const std::string pool = witnesses ? "?witnesses" : "?officials";
  const auto at = document_vertex(view, view.said(i).document);
  add_root(graphs, pool, true);
  join(graphs, pool, at);
}

// An origin is shown where it speaks at first hand; where each report has it from another, at the
// first of them.
void show_origins(const ClaimView& view, const std::vector<Root>& roots, Graphs& graphs) {
  for (const bool first_hand : {true, false}) {
    for (std::size_t i = 0; i < view.size(); ++i) {
      if (!view.supports(i) || !roots[i].known()) continue;
      if (first_hand && !view.sources[i].known.empty()) continue;
      graphs.shown.try_emplace(graphs.known.vertex(roots[i].key),
                               DocumentSpan{view.said(i).document, view.said(i).span});
    }
  }
}

Graphs build_graphs(const ClaimView& view, const std::vector<Root>& roots,
                    const std::map<std::uint32_t, DocumentView>& documents) {
  Graphs graphs;
  const auto pools = distinct_pools(view, roots);
  show_origins(view, roots, graphs);
  for (const auto& [index, document] : documents) {
    const auto at = document_vertex(view, index);
    graphs.known.graph.reports.push_back(graphs.known.vertex(at));
    graphs.all.graph.reports.push_back(graphs.all.vertex(at));
    const auto& first = view.said(document.utterances.front());
    graphs.shown.try_emplace(graphs.known.vertex(at), DocumentSpan{index, first.span});
    for (const auto i : document.utterances) {
      add_utterance(view, i, roots[i], document, graphs);
      add_pool(view, i, roots[i], pools, graphs);
    }
  }
  return graphs;
}

// Along the chain of first sources: the first utterance whose root is known, else the last.
std::size_t follow(const ClaimView& view, const std::vector<Root>& roots, std::size_t i) {
  std::set<std::size_t> seen;
  while (roots[i].key.empty() && !view.sources[i].known.empty() && seen.insert(i).second) {
    const auto& all = view.claim.utterances;
    const auto next = std::ranges::lower_bound(all, view.sources[i].known.front().utterance);
    i = static_cast<std::size_t>(next - all.begin());
  }
  return i;
}

std::string origin_name(const Root& root) {
  return root.key.empty() ? "unknown" : root.name;
}

std::string rule_of(const Root& root) {
  switch (root.kind) {
    case RootKind::nobody:
      return "origins.credits_nobody";
    case RootKind::unnamed:
      return "origins.unnamed";
    case RootKind::second_hand:
      return "origins.second_hand";
    case RootKind::person:
      return "origins.named_person";
    case RootKind::office:
      return "origins.office";
  }
  return "origins.unnamed";
}

void list_origins(const ClaimView& view, const std::vector<Root>& roots, ClaimOrigins& found) {
  std::map<std::string, std::uint32_t> by_key;
  found.origin_of.resize(view.size());
  for (std::size_t i = 0; i < view.size(); ++i) {
    if (!view.supports(i)) continue;
    const auto& root = roots[follow(view, roots, i)];
    const auto next = static_cast<std::uint32_t>(found.origins.size());
    const auto [at, added] = by_key.try_emplace(root.key, next);
    if (added) {
      Origin origin;
      origin.name = origin_name(root);
      origin.entity = root.entity;
      origin.group = next;
      origin.known = root.known();
      origin.why.push_back(
          {rule_of(root), {{view.said(i).document, view.said(i).span}}, {}, {origin.name}});
      found.origins.push_back(std::move(origin));
    }
    found.origins[at->second].utterances.push_back(view.claim.utterances[i]);
    found.origin_of[i] = at->second;
  }
}

}  // namespace

ClaimOrigins count_origins(const DerivationInput& input, const CopyGroups& groups,
                           const OutletAssociation& association, const Claim& claim,
                           const std::vector<SourcesOf>& sources) {
  const ClaimView view{input, claim, sources};
  std::vector<Root> roots;
  roots.reserve(view.size());
  for (std::size_t i = 0; i < view.size(); ++i) roots.push_back(input.roots.of(view.said(i)));
  const auto documents = by_document(view, roots);
  const auto graphs = build_graphs(view, roots, documents);
  ClaimOrigins found;
  const auto known = count_disjoint_paths(graphs.known.graph);
  found.count.lo = known.count;
  found.count.hi = std::max(known.count, count_disjoint_paths(graphs.all.graph).count);
  for (const auto vertex : known.cut) {
    const auto shown = graphs.shown.find(vertex);
    if (shown != graphs.shown.end()) found.cut.push_back(shown->second);
  }
  std::ranges::sort(found.cut);
  list_origins(view, roots, found);
  found.evidence = origin_row({input, groups, association, claim, sources, roots, found.count});
  return found;
}

}  // namespace headwater
