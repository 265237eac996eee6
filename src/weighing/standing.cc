// SPDX-License-Identifier: Apache-2.0
#include "weighing/standing.h"

#include <algorithm>

namespace headwater {
namespace {

// The publication of an office: its own voice, and known.
bool has_primary_document(const Findings& findings, const Claim& claim) {
  return std::ranges::any_of(claim.utterances, [&](std::uint32_t u) {
    const auto& said = findings.utterances[u];
    return said.voices.size() == 1 && said.derivation == Derivation::original && said.origin &&
           findings.origins.at(*said.origin).known;
  });
}

// Who denies it counts once: whether several deniers are independent is not traced.
bool denied_by_name(const Findings& findings, const Claim& claim) {
  return std::ranges::any_of(claim.utterances, [&](std::uint32_t u) {
    const auto& said = findings.utterances[u];
    return said.stance == Stance::denies && !said.voices.back().anonymous &&
           said.voices.back().source_class == SourceClass::named;
  });
}

}  // namespace

bool is_clash(const Conflict& conflict) {
  return !conflict.only_precision &&
         (conflict.kind == ConflictKind::disjoint || conflict.kind == ConflictKind::place ||
          conflict.kind == ConflictKind::actor);
}

Standing standing_of(const Findings& findings, const Claim& claim,
                     const std::vector<std::uint32_t>& rivals) {
  Standing standing;
  standing.lo = claim.origins.lo;
  standing.primary_document = has_primary_document(findings, claim);
  for (const auto rival : rivals)
    standing.strongest_rival =
        std::max(standing.strongest_rival, findings.claims[rival].origins.lo);
  if (denied_by_name(findings, claim))
    standing.strongest_rival = std::max(standing.strongest_rival, 1U);
  return standing;
}

}  // namespace headwater
