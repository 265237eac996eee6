// SPDX-License-Identifier: Apache-2.0
#include "origins/origin_evidence.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

namespace headwater {
namespace {

using Groups = std::set<std::uint32_t>;
using GroupsOfVoice = std::map<std::string, Groups>;

bool is_copy(Derivation derivation) {
  return derivation == Derivation::verbatim || derivation == Derivation::rewrite ||
         derivation == Derivation::syndication || derivation == Derivation::shared_feed;
}

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
  std::set<std::string> offices;
  std::set<std::string> persons;
  std::set<std::string> unnamed;
  std::set<std::uint32_t> official;
  std::set<std::uint32_t> party;
  double said = 0;
  double credited = 0;
  double copied = 0;
  double derived = 0;
  bool denied = false;
};

void add_utterance(const OriginEvidence& evidence, std::size_t i, Tally& tally) {
  const auto& said = evidence.input.utterances[evidence.claim.utterances[i]];
  const auto& root = evidence.roots[i];
  const auto group = evidence.groups.of(said.document);
  const auto& published = evidence.input.outlets.of(said.document);
  tally.said += 1;
  tally.documents.insert(said.document);
  tally.groups.insert(group);
  if (root.known()) {
    tally.voices[root.key].insert(group);
    (root.kind == RootKind::office ? tally.offices : tally.persons).insert(root.key);
  } else if (root.kind == RootKind::nobody) {
    tally.own.insert(group);
  } else {
    tally.unnamed.insert(root.name);
  }
  if (published.official) tally.official.insert(said.document);
  if (published.party) tally.party.insert(said.document);
  const auto& sources = evidence.sources[i];
  if (!sources.absent.empty()) tally.credited += 1;
  if (sources.known.empty()) return;
  tally.derived += 1;
  if (is_copy(sources.known.front().derivation)) tally.copied += 1;
  if (sources.known.front().credited && sources.absent.empty()) tally.credited += 1;
}

}  // namespace

OriginRow origin_row(const OriginEvidence& evidence) {
  Tally tally;
  for (std::size_t i = 0; i < evidence.claim.utterances.size(); ++i) {
    const auto& said = evidence.input.utterances[evidence.claim.utterances[i]];
    if (said.stance == Stance::asserts)
      add_utterance(evidence, i, tally);
    else
      tally.denied = true;
  }
  Groups bare = tally.own;
  for (const auto& [voice, groups] : tally.voices) {
    for (const auto group : groups) bare.erase(group);
  }
  const auto share = [&](double part) { return tally.said > 0 ? part / tally.said : 0; };
  const auto size = [](const auto& set) { return static_cast<double>(set.size()); };
  const std::array<double, origin_features.size()> values{
      std::log1p(size(tally.documents)),
      static_cast<double>(evidence.paths.lo),
      static_cast<double>(evidence.paths.hi),
      size(tally.groups),
      size(tally.voices),
      size(tally.offices),
      size(tally.persons),
      static_cast<double>(Matching(tally.voices).count()),
      size(tally.own),
      size(bare),
      share(tally.credited),
      share(tally.copied),
      share(tally.derived),
      size(tally.unnamed),
      tally.denied ? 1.0 : 0.0,
      size(tally.official),
      size(tally.party),
      size(tally.groups) / std::max(1.0, size(tally.documents))};
  OriginRow row{};
  std::ranges::transform(values, row.begin(), [](double v) { return static_cast<float>(v); });
  return row;
}

}  // namespace headwater
