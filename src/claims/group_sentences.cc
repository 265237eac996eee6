// SPDX-License-Identifier: Apache-2.0
#include "claims/group_sentences.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "claims/denial_terms.h"
#include "claims/sentence_features.h"

namespace headwater {
namespace {

constexpr std::size_t most_sharing = 48;  // a term carried by more distinct sentences finds nothing
constexpr std::size_t fewest_shared = 2;
constexpr double same_from = 0.55;   // weighted overlap above which two sentences say the same
constexpr double clash_from = 0.58;  // and above which a veto is worth showing

struct Likeness {
  std::uint32_t a;
  std::uint32_t b;
  double similarity;
  SentenceClash clash;
};

// Sentences with the same features are one node from the start: copies cost nothing.
struct Nodes {
  std::vector<SentenceFeatures> features;
  std::vector<std::vector<std::uint32_t>> members;
  std::vector<std::vector<std::uint32_t>> terms;  // per node, ids sorted
  std::vector<std::vector<std::uint32_t>> nodes_with;
  std::vector<double> weight;  // per term
};

Nodes make_nodes(const ClaimInput& input, const std::vector<StatedFact>& statements) {
  Nodes nodes;
  std::map<std::pair<std::vector<std::string>, bool>, std::uint32_t> known;
  for (std::uint32_t i = 0; i < statements.size(); ++i) {
    const auto& said = statements[i].utterance;
    auto features =
        sentence_features(input.texts.sentences[said.document], said.span,
                          words_of_attribution(input, said), said.document, input.entities);
    const auto next = static_cast<std::uint32_t>(nodes.features.size());
    auto node = next;
    if (features.terms.size() >= fewest_shared)
      node = known.try_emplace({features.terms, features.negated}, next).first->second;
    if (node == next) {
      nodes.features.push_back(std::move(features));
      nodes.members.emplace_back();
    }
    nodes.members[node].push_back(i);
  }
  std::map<std::string, std::uint32_t> ids;
  nodes.terms.resize(nodes.features.size());
  for (std::uint32_t n = 0; n < nodes.features.size(); ++n) {
    for (const auto& term : nodes.features[n].terms) {
      const auto id = ids.try_emplace(term, static_cast<std::uint32_t>(ids.size())).first->second;
      if (id == nodes.nodes_with.size()) nodes.nodes_with.emplace_back();
      nodes.nodes_with[id].push_back(n);
      nodes.terms[n].push_back(id);
    }
    std::ranges::sort(nodes.terms[n]);
  }
  const auto total = static_cast<double>(nodes.features.size()) + 1;
  for (const auto& with : nodes.nodes_with)
    nodes.weight.push_back(std::log(total / static_cast<double>(with.size())) + 0.1);
  return nodes;
}

double overlap(const Nodes& nodes, std::uint32_t a, std::uint32_t b) {
  double shared = 0;
  double all = 0;
  const auto& x = nodes.terms[a];
  const auto& y = nodes.terms[b];
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < x.size() || j < y.size()) {
    if (j == y.size() || (i < x.size() && x[i] < y[j])) {
      all += nodes.weight[x[i++]];
    } else if (i == x.size() || y[j] < x[i]) {
      all += nodes.weight[y[j++]];
    } else {
      shared += nodes.weight[x[i]];
      all += nodes.weight[x[i]];
      ++i;
      ++j;
    }
  }
  return all > 0 ? shared / all : 0;
}

// Each has something the other lacks.
bool contradicted(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return !std::ranges::includes(a, b) && !std::ranges::includes(b, a);
}

SentenceClash clash_of(const SentenceFeatures& a, const SentenceFeatures& b) {
  if (contradicted(a.numbers, b.numbers)) return SentenceClash::number;
  if (a.negated != b.negated) return SentenceClash::negation;
  if (contradicted(a.names, b.names)) return SentenceClash::name;
  return SentenceClash::none;
}

std::vector<Likeness> find_links(const Nodes& nodes) {
  std::vector<Likeness> links;
  std::vector<std::uint32_t> shared(nodes.terms.size(), 0);
  std::vector<std::uint32_t> touched;
  for (std::uint32_t a = 0; a < nodes.terms.size(); ++a) {
    touched.clear();
    for (const auto term : nodes.terms[a]) {
      if (nodes.nodes_with[term].size() > most_sharing) continue;
      for (const auto b : nodes.nodes_with[term]) {
        if (b <= a) continue;
        if (shared[b]++ == 0) touched.push_back(b);
      }
    }
    std::ranges::sort(touched);
    for (const auto b : touched) {
      const auto count = std::exchange(shared[b], 0);
      if (count < fewest_shared) continue;
      const auto similarity = overlap(nodes, a, b);
      if (similarity >= same_from)
        links.push_back({a, b, similarity, clash_of(nodes.features[a], nodes.features[b])});
    }
  }
  return links;
}

std::uint32_t find_root(std::vector<std::uint32_t>& parent, std::uint32_t node) {
  while (parent[node] != node) node = parent[node] = parent[parent[node]];
  return node;
}

// Average linkage over the links, best first: two clusters merge where the mean over all their
// pairs (a missing link counts as 0, a veto as -1) stays above the threshold.
class Linkage {
 public:
  Linkage(std::size_t nodes, const std::vector<Likeness>& links)
      : parent_(nodes), members_(nodes), links_of_(nodes) {
    std::iota(parent_.begin(), parent_.end(), 0U);
    for (std::uint32_t i = 0; i < nodes; ++i) members_[i] = {i};
    for (const auto& link : links) {
      const auto value = link.clash == SentenceClash::none ? link.similarity : -1.0;
      links_of_[link.a].emplace(link.b, value);
      links_of_[link.b].emplace(link.a, value);
    }
  }
  void offer(const Likeness& link) {
    auto a = find_root(parent_, link.a);
    auto b = find_root(parent_, link.b);
    if (a == b || mean(a, b) < same_from * 0.8) return;
    if (members_[a].size() < members_[b].size()) std::swap(a, b);
    parent_[b] = a;
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    members_[b].clear();
  }
  [[nodiscard]] std::uint32_t cluster(std::uint32_t node) { return find_root(parent_, node); }

 private:
  [[nodiscard]] double mean(std::uint32_t a, std::uint32_t b) const {
    const auto& small = members_[a].size() < members_[b].size() ? members_[a] : members_[b];
    const auto& large = members_[a].size() < members_[b].size() ? members_[b] : members_[a];
    double sum = 0;
    for (const auto x : small) {
      for (const auto y : large) {
        const auto found = links_of_[x].find(y);
        if (found == links_of_[x].end()) continue;
        if (found->second < 0) return -1;
        sum += found->second;
      }
    }
    return sum / static_cast<double>(small.size() * large.size());
  }
  std::vector<std::uint32_t> parent_;
  std::vector<std::vector<std::uint32_t>> members_;
  std::vector<std::map<std::uint32_t, double>> links_of_;
};

}  // namespace

SentenceGroups group_sentences(const ClaimInput& input, const std::vector<StatedFact>& statements) {
  const auto nodes = make_nodes(input, statements);
  auto links = find_links(nodes);
  std::ranges::stable_sort(links, std::greater{}, &Likeness::similarity);
  Linkage linkage(nodes.features.size(), links);
  for (const auto& link : links) {
    if (link.clash == SentenceClash::none) linkage.offer(link);
  }
  SentenceGroups found;
  std::map<std::uint32_t, std::uint32_t> group_of;
  for (std::uint32_t n = 0; n < nodes.members.size(); ++n) {
    const auto [at, added] =
        group_of.try_emplace(linkage.cluster(n), static_cast<std::uint32_t>(found.groups.size()));
    if (added) found.groups.emplace_back();
    auto& group = found.groups[at->second];
    group.insert(group.end(), nodes.members[n].begin(), nodes.members[n].end());
  }
  for (auto& group : found.groups) std::ranges::sort(group);
  std::map<std::pair<std::uint32_t, std::uint32_t>, SentencePair> clashes;
  for (const auto& link : links) {
    if (link.clash == SentenceClash::none || link.similarity < clash_from) continue;
    auto a = group_of.at(linkage.cluster(link.a));
    auto b = group_of.at(linkage.cluster(link.b));
    if (a > b) std::swap(a, b);
    if (a != b) clashes.try_emplace({a, b}, SentencePair{a, b, link.clash, link.similarity});
  }
  for (const auto& [key, pair] : clashes) found.clashes.push_back(pair);
  return found;
}

}  // namespace headwater
