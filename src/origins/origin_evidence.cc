// SPDX-License-Identifier: Apache-2.0
#include "origins/origin_evidence.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "base/disjoint_sets.h"
#include "base/strings.h"

namespace headwater {
namespace {

using Groups = std::set<std::uint32_t>;
using GroupsOfVoice = std::map<std::string, Groups>;

constexpr double one_company = 0.05;  // publishers that go together so much are one

// The most voices that can each be given a group of its own (Kuhn, 1955: augmenting paths).
class Matching {
 public:
  explicit Matching(const GroupsOfVoice& voices) {
    for (const auto& [voice, groups] : voices) {
      std::set<std::uint32_t> seen;
      if (place(groups, voices, seen, voice)) ++count_;
    }
  }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  bool place(const Groups& groups, const GroupsOfVoice& voices, std::set<std::uint32_t>& seen,
             const std::string& voice) {
    for (const auto group : groups) {
      if (!seen.insert(group).second) continue;
      const auto held = holder_.find(group);
      if (held != holder_.end() && !place(voices.at(held->second), voices, seen, held->second))
        continue;
      holder_[group] = voice;
      return true;
    }
    return false;
  }
  std::map<std::uint32_t, std::string> holder_;
  std::size_t count_ = 0;
};

struct Tally {
  std::set<std::uint32_t> documents;
  Groups groups;
  Groups own;  // in which a document speaks in its own voice
  GroupsOfVoice voices;
};

void add_utterance(const OriginEvidence& evidence, std::size_t i, Tally& tally) {
  const auto document = evidence.input.utterances[evidence.claim.utterances[i]].document;
  const auto& root = evidence.roots[i];
  const auto group = evidence.groups.of(document);
  tally.documents.insert(document);
  tally.groups.insert(group);
  if (root.known())
    tally.voices[root.key].insert(group);
  else if (root.kind == RootKind::nobody)
    tally.own.insert(group);
}

struct Company {
  std::size_t publishers = 0;
  std::size_t companies = 0;  // publishers that go together are one
  std::size_t apart = 0;      // documents, joined by words, publisher and company
  double mean = 0;
  double most = 0;
  double least = 0;
};

Company company_of(const OriginEvidence& evidence, const std::set<std::uint32_t>& documents) {
  if (documents.empty()) return {};
  std::vector<std::uint32_t> publishers;
  for (const auto document : documents)
    publishers.push_back(evidence.association.publisher(document));
  sort_unique(publishers);
  const auto number = [&](std::uint32_t document) {
    const auto at = std::ranges::lower_bound(publishers, evidence.association.publisher(document));
    return static_cast<std::uint32_t>(at - publishers.begin());
  };
  const auto count = static_cast<std::uint32_t>(publishers.size());
  // Publishers first, then groups of documents by their first document.
  std::vector<std::uint32_t> groups;
  for (const auto document : documents) groups.push_back(evidence.groups.of(document));
  sort_unique(groups);
  DisjointSets companies(count);
  DisjointSets apart(count + groups.size());
  Company found;
  found.publishers = count;
  found.least = count > 1 ? 1 : 0;
  double sum = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    for (auto k = i + 1; k < count; ++k) {
      const auto together =
          evidence.association.between(*documents.begin(), publishers[i], publishers[k]);
      sum += together;
      found.most = std::max(found.most, together);
      found.least = std::min(found.least, together);
      if (together <= one_company) continue;
      companies.join(i, k);
      apart.join(i, k);
    }
  }
  if (count > 1) found.mean = 2 * sum / (static_cast<double>(count) * (count - 1));
  for (const auto document : documents) {
    const auto group = std::ranges::lower_bound(groups, evidence.groups.of(document));
    apart.join(number(document), count + static_cast<std::uint32_t>(group - groups.begin()));
  }
  found.companies = companies.count();
  found.apart = apart.count();
  return found;
}

}  // namespace

std::vector<std::string_view> origin_feature_names() {
  std::vector<std::string_view> names;
  for (const auto& feature : origin_features) names.push_back(feature.name);
  return names;
}

OriginRow origin_row(const OriginEvidence& evidence) {
  Tally tally;
  for (std::size_t i = 0; i < evidence.claim.utterances.size(); ++i) {
    const auto& said = evidence.input.utterances[evidence.claim.utterances[i]];
    if (supports(said)) add_utterance(evidence, i, tally);
  }
  Groups bare = tally.own;
  for (const auto& [voice, groups] : tally.voices) {
    for (const auto group : groups) bare.erase(group);
  }
  const auto company = company_of(evidence, tally.documents);
  const auto number = [](std::size_t value) { return static_cast<double>(value); };
  const std::array<double, origin_features.size()> values{
      std::log1p(number(tally.documents.size())),
      number(evidence.paths.lo),
      number(tally.groups.size()),
      number(Matching(tally.voices).count()),
      number(tally.own.size()),
      number(bare.size()),
      number(company.apart),
      number(company.publishers),
      company.mean,
      company.most,
      company.least,
      number(company.companies)};
  OriginRow row{};
  std::ranges::transform(values, row.begin(), [](double v) { return static_cast<float>(v); });
  return row;
}

}  // namespace headwater
