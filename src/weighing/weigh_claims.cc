// SPDX-License-Identifier: Apache-2.0
#include "weighing/weigh_claims.h"

#include <algorithm>

#include "weighing/estimate_probability.h"
#include "weighing/interested_origins.h"
#include "weighing/keep_records.h"
#include "weighing/rate_credibility.h"

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
    const auto& denier = said.voices.back();
    return said.stance == Stance::denies && !denier.anonymous &&
           denier.source_class == SourceClass::named;
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
  if (denied_by_name(findings, findings.claims[index]))
    standing.strongest_rival = std::max(standing.strongest_rival, 1U);
  return standing;
}

void mark_parties(const Findings& findings, const std::vector<bool>& interested,
                  std::vector<Claim>& claims) {
  for (std::size_t i = 0; i < findings.origins.size(); ++i) {
    if (!interested[i]) continue;
    const auto& origin = findings.origins[i];
    Reason why{"weighing.interested_party", {}, {}, {origin.name}};
    for (const auto u : origin.utterances)
      why.spans.push_back({findings.utterances[u].document, findings.utterances[u].span});
    constexpr std::size_t shown = 3;
    if (why.spans.size() > shown) why.spans.resize(shown);
    claims[origin.claim].why.push_back(std::move(why));
  }
}

}  // namespace

WeighedClaims weigh_claims(const CaseTexts& texts, const Findings& findings) {
  const auto competition = find_competition(findings);
  const auto interested = interested_origins(findings);
  const auto estimate = estimate_probability(findings, competition, interested);
  WeighedClaims weighed{findings.claims, keep_records(texts, findings, competition)};
  for (std::uint32_t i = 0; i < weighed.claims.size(); ++i) {
    auto& claim = weighed.claims[i];
    auto rated = rate_credibility(standing_of(findings, competition, i));
    claim.credibility = rated.grade;
    claim.why.push_back(std::move(rated.why));
    claim.probability = estimate.probability[i];
    claim.why.push_back({"weighing.probability", {}, {{"probability", claim.probability}}, {}});
  }
  mark_parties(findings, interested, weighed.claims);
  return weighed;
}

}  // namespace headwater
