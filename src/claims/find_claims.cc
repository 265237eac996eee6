// SPDX-License-Identifier: Apache-2.0
#include "claims/find_claims.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "claims/find_conflicts.h"
#include "claims/group_sentences.h"
#include "claims/group_values.h"
#include "claims/location_containment.h"
#include "claims/make_claims.h"
#include "claims/order_claims.h"
#include "claims/place_denials.h"
#include "claims/state_sentences.h"
#include "claims/utterances_from_incidents.h"

namespace headwater {
namespace {

std::vector<VoiceChains> read_voices(const CaseTexts& texts, const EntityIndex& entities) {
  std::vector<VoiceChains> voices;
  voices.reserve(texts.size());
  for (std::uint32_t d = 0; d < texts.size(); ++d) voices.emplace_back(d, texts.facts[d], entities);
  return voices;
}

std::vector<SourcesAndTimes> read_places(const CaseTexts& texts) {
  std::vector<SourcesAndTimes> places;
  places.reserve(texts.size());
  for (const auto& facts : texts.facts) places.emplace_back(facts);
  return places;
}

void add_claim(ClaimSet& found, const std::vector<StatedFact>& statements,
               const std::vector<std::uint32_t>& members, Claim claim) {
  const auto index = static_cast<std::uint32_t>(found.claims.size());
  for (const auto i : members) {
    found.utterances.push_back(statements[i].utterance);
    found.utterances.back().claim = index;
  }
  found.claims.push_back(std::move(claim));
}

ConflictKind kind_of(SentenceClash clash) {
  switch (clash) {
    case SentenceClash::negation:
      return ConflictKind::denial;
    case SentenceClash::name:
      return ConflictKind::actor;
    case SentenceClash::number:
    case SentenceClash::none:
      return ConflictKind::disjoint;
  }
  return ConflictKind::disjoint;
}

void add_sentence_conflicts(ClaimSet& found, const SentenceGroups& grouped, std::uint32_t first) {
  for (const auto& pair : grouped.clashes) {
    Conflict conflict;
    conflict.kind = kind_of(pair.clash);
    conflict.claims = {first + pair.a, first + pair.b};
    for (const auto claim : conflict.claims) conflict.values.push_back(found.claims[claim].text);
    conflict.why.push_back({"claims.alike_but",
                            {},
                            {{"similarity", pair.similarity}},
                            {std::string(name_of(conflict.kind))}});
    found.conflicts.push_back(std::move(conflict));
  }
}

// A denial is a member of the group of the sentence it denies.
void join_denials(const std::vector<AttachedDenial>& denials, std::vector<StatedFact>& sentences,
                  SentenceGroups& grouped) {
  std::vector<MaybeIndex> group_of(sentences.size());
  for (std::uint32_t g = 0; g < grouped.groups.size(); ++g) {
    for (const auto member : grouped.groups[g]) group_of[member] = g;
  }
  for (const auto& denial : denials) {
    grouped.groups[*group_of.at(denial.sentence)].push_back(
        static_cast<std::uint32_t>(sentences.size()));
    sentences.push_back(denial.fact);
  }
}

// Claims about sentences that some assert and others deny.
void add_sentence_denials(ClaimSet& found, std::uint32_t first) {
  std::vector<std::pair<bool, bool>> said(found.claims.size());  // asserted, denied
  for (const auto& utterance : found.utterances) {
    auto& [asserted, denied] = said.at(*utterance.claim);
    asserted = asserted || utterance.stance == Stance::asserts;
    denied = denied || utterance.stance == Stance::denies;
  }
  for (auto claim = first; claim < found.claims.size(); ++claim) {
    if (!said[claim].first || !said[claim].second) continue;
    Conflict conflict;
    conflict.kind = ConflictKind::denial;
    conflict.claims = {claim};
    conflict.values = {found.claims[claim].text};
    conflict.why.push_back({"claims.denial", {}, {}, {"what", found.claims[claim].text}});
    found.conflicts.push_back(std::move(conflict));
  }
}

// Ids are hashes of 32 bits: two claims that share one are told apart by order.
void make_ids_unique(std::vector<Claim>& claims) {
  std::set<std::string> seen;
  for (auto& claim : claims) {
    const auto stem = claim.id;
    for (int n = 2; !seen.insert(claim.id).second; ++n) claim.id = stem + "-" + std::to_string(n);
  }
}

void sort_utterances(ClaimSet& found) {
  std::ranges::stable_sort(found.utterances, [](const Utterance& a, const Utterance& b) {
    return std::tie(a.document, a.span, a.slot, a.claim) <
           std::tie(b.document, b.span, b.slot, b.claim);
  });
  for (std::uint32_t i = 0; i < found.utterances.size(); ++i)
    found.claims.at(*found.utterances[i].claim).utterances.push_back(i);
}

}  // namespace

ClaimSet find_claims(const CaseTexts& texts, const std::vector<Entity>& entities,
                     const std::vector<Incident>& incidents) {
  const EntityIndex index(entities);
  const auto voices = read_voices(texts, index);
  const OutletRegister outlets(texts, entities, index);
  const auto places = read_places(texts);
  const ClaimInput input{texts, index, outlets, voices, places};

  ClaimSet found;
  // What is said of incidents: one claim for each value of a slot.
  auto statements = utterances_from_incidents(input, incidents);
  merge_synonymous_slots(statements);
  mark_location_containment(input, statements);
  auto sentences = state_sentences(input, statements);
  const auto denials = place_denials(input, statements, sentences);
  const auto groups = group_values(statements);
  for (const auto& group : groups)
    add_claim(found, statements, group.members,
              claim_about_incident(input, statements, group, incidents.at(*group.incident)));
  found.conflicts = find_conflicts(input, statements, groups);
  // Everything else that is said: one claim for sentences that say the same.
  const auto first = static_cast<std::uint32_t>(found.claims.size());
  auto grouped = group_sentences(input, sentences);
  join_denials(denials, sentences, grouped);
  for (const auto& group : grouped.groups)
    add_claim(found, sentences, group, claim_of_sentences(input, sentences, group));
  add_sentence_denials(found, first);
  add_sentence_conflicts(found, grouped, first);

  make_ids_unique(found.claims);
  sort_utterances(found);
  order_claims(texts, found);
  return found;
}

}  // namespace headwater
