// SPDX-License-Identifier: Apache-2.0
#include "weighing/weigh_claims.h"

#include <algorithm>
#include <set>

#include "model/entity_index.h"
#include "weighing/estimate_probability.h"
#include "weighing/keep_records.h"
#include "weighing/rate_credibility.h"

namespace headwater {
namespace {

// The publication of an office: its own voice, and known.
bool has_primary_document(const Findings& findings, const Claim& claim) {
  return std::ranges::any_of(claim.utterances, [&](std::uint32_t u) {
    const auto& said = findings.utterances[u];
    return said.voices.size() == 1 && said.derivation == Derivation::original &&
           said.origin != no_index && findings.origins[said.origin].known;
  });
}

Standing standing_of(const Findings& findings, const Competition& competition,
                     std::uint32_t index) {
  Standing standing;
  standing.lo = findings.claims[index].origins.lo;
  standing.primary_document = has_primary_document(findings, findings.claims[index]);
  for (const auto rival : competition.rivals[index])
    standing.strongest_rival =
        std::max(standing.strongest_rival, findings.claims[rival].origins.lo);
  return standing;
}

// The interests of those who did it or suffered it.
std::set<std::uint32_t> parties_of(const EntityIndex& index, const Incident& incident) {
  std::set<std::uint32_t> parties;
  for (const auto& actor : incident.actors) {
    if (actor.role == ActorRole::instrument) continue;
    const auto entity = index.named(actor.name);
    if (entity != no_index) parties.insert(index.interest(entity));
  }
  return parties;
}

void mark_parties(const Findings& findings, const EntityIndex& index,
                  const std::vector<std::set<std::uint32_t>>& parties, std::vector<Claim>& claims) {
  for (const auto& origin : findings.origins) {
    auto& claim = claims[origin.claim];
    if (claim.incident >= parties.size() || origin.entity == no_index) continue;
    if (!parties[claim.incident].contains(index.interest(origin.entity))) continue;
    Reason why{"weighing.interested_party", {}, {}, {origin.name}};
    for (const auto u : origin.utterances)
      why.spans.push_back({findings.utterances[u].document, findings.utterances[u].span});
    constexpr std::size_t shown = 3;
    if (why.spans.size() > shown) why.spans.resize(shown);
    claim.why.push_back(std::move(why));
  }
}

}  // namespace

WeighedClaims weigh_claims(const CaseTexts& texts, const Findings& findings) {
  const auto competition = find_competition(findings);
  const auto estimate = estimate_probability(texts, findings, competition);
  WeighedClaims weighed{findings.claims, keep_records(texts, findings, competition)};
  for (std::uint32_t i = 0; i < weighed.claims.size(); ++i) {
    auto& claim = weighed.claims[i];
    auto rated = rate_credibility(standing_of(findings, competition, i));
    claim.credibility = rated.grade;
    claim.why.push_back(std::move(rated.why));
    claim.probability = estimate.probability[i];
    claim.why.push_back({"weighing.probability", {}, {{"probability", claim.probability}}, {}});
  }
  const EntityIndex index(findings.entities);
  std::vector<std::set<std::uint32_t>> parties;
  parties.reserve(findings.incidents.size());
  for (const auto& incident : findings.incidents) parties.push_back(parties_of(index, incident));
  mark_parties(findings, index, parties, weighed.claims);
  return weighed;
}

}  // namespace headwater
