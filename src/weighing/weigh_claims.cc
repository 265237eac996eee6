// SPDX-License-Identifier: Apache-2.0
#include "weighing/weigh_claims.h"

#include <algorithm>
#include <cmath>

#include "weighing/interested_origins.h"
#include "weighing/source_accuracy.h"
#include "weighing/standing.h"
#include "weighing/value_table.h"

namespace headwater {
namespace {

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

// How often the outlets that assert a claim are right, as far as the others show.
std::vector<double> accuracy_of_outlets(const ValueTable& table, const FuseResult& fused) {
  std::vector<double> sum(table.weight.size());
  for (const auto& row : table.rows.claims)
    sum[row.value] += row.weight * fused.sources[row.source].accuracy;
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] /= table.weight[i];
  return sum;
}

// Fusing is too sure of the values of a slot. The slope over the logarithm of the odds is the same
// whichever of the made regimes is left out, which keeps their order; together they get no more than
// one.
std::vector<double> calibrated(const std::vector<FusedValue>& slot) {
  constexpr double slope = 0.65;
  std::vector<double> told;
  double sum = 0;
  for (const auto& value : slot) {
    const auto yes = std::pow(value.probability, slope);
    const auto no = std::pow(1 - value.probability, slope);
    told.push_back(yes / (yes + no));
    sum += told.back();
  }
  for (auto& p : told) p /= std::max(sum, 1.0);
  return told;
}

void set_probabilities(const Findings& findings, const Competition& competition,
                       const std::vector<bool>& interested, std::vector<Claim>& claims) {
  const auto table = make_value_table(findings, competition, interested);
  const auto fused = fuse_claims(table.rows, value_table_options());
  const auto accuracy = accuracy_of_outlets(table, fused);
  std::vector<std::vector<std::uint32_t>> stating(claims.size());  // by the first of a value
  for (std::uint32_t i = 0; i < claims.size(); ++i) stating[competition.same_value[i]].push_back(i);
  for (const auto& slot : fused.slots) {
    const auto told = calibrated(slot);
    for (std::size_t v = 0; v < slot.size(); ++v) {
      const auto& value = slot[v];
      for (const auto index : stating[value.value]) {
        auto& claim = claims[index];
        claim.probability = told[v];
        claim.why.push_back({"weighing.probability",
                             {},
                             {{"probability", claim.probability},
                              {"values", static_cast<double>(slot.size())},
                              {"weight", table.weight[value.value]},
                              {"accuracy", accuracy[value.value]}},
                             {}});
      }
    }
  }
}

}  // namespace

WeighedClaims weigh_claims(const CaseTexts& texts, const Findings& findings) {
  const auto competition = find_competition(texts, findings);
  const auto interested = interested_origins(findings);
  WeighedClaims weighed{findings.claims, measure_source_accuracy(texts, findings, competition)};
  for (std::uint32_t i = 0; i < weighed.claims.size(); ++i) {
    auto& claim = weighed.claims[i];
    auto rated = rate_credibility(standing_of(findings, findings.claims[i], competition.rivals[i]));
    claim.credibility = rated.grade;
    claim.why.push_back(std::move(rated.why));
  }
  set_probabilities(findings, competition, interested, weighed.claims);
  mark_parties(findings, interested, weighed.claims);
  return weighed;
}

}  // namespace headwater
