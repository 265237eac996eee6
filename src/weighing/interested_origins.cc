// SPDX-License-Identifier: Apache-2.0
#include "weighing/interested_origins.h"

#include <set>

#include "model/entity_index.h"

namespace headwater {
namespace {

std::set<std::uint32_t> parties_of(const EntityIndex& index, const Incident& incident) {
  std::set<std::uint32_t> parties;
  for (const auto& actor : incident.actors) {
    if (actor.role == ActorRole::instrument) continue;
    if (const auto interest = index.interest(index.named(actor.name))) parties.insert(*interest);
  }
  return parties;
}

}  // namespace

std::vector<bool> interested_origins(const Findings& findings) {
  const EntityIndex index(findings.entities);
  std::vector<std::set<std::uint32_t>> parties;
  parties.reserve(findings.incidents.size());
  for (const auto& incident : findings.incidents) parties.push_back(parties_of(index, incident));
  std::vector<bool> interested;
  interested.reserve(findings.origins.size());
  for (const auto& origin : findings.origins) {
    const auto incident = findings.claims[origin.claim].incident;
    const auto interest = index.interest(origin.entity);
    interested.push_back(incident.below(parties.size()) && interest &&
                         parties[*incident].contains(*interest));
  }
  return interested;
}

}  // namespace headwater
