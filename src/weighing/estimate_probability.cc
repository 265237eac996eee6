// SPDX-License-Identifier: Apache-2.0
#include "weighing/estimate_probability.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "model/entity_index.h"

namespace headwater {
namespace {

// Fitted on development worlds, two of three at a time; see docs/lab/weighing.md.
constexpr int rounds = 4;
constexpr double prior_accuracy = 0.8;
constexpr double prior_weight = 4;  // as many disputes as the prior is worth
constexpr double bias = 1.0;
constexpr double known_origin = 0.8;
constexpr double interested_origin = 0.0;
constexpr double unknown_origin = -0.3;
constexpr double most_origins = 3;  // more add nothing
constexpr double reports = 0.3;
constexpr double denied = -0.3;
constexpr double replaced = -0.2;
constexpr double replaces = 0.2;
constexpr double outlet_accuracy = 2.0;

struct Support {
  double fixed = 0;                    // the part of the score that no round changes
  std::vector<std::uint32_t> outlets;  // that report it, sorted
};

class Numbering {
 public:
  std::uint32_t of(const std::string& name) {
    return numbers_.try_emplace(name, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }
  [[nodiscard]] std::size_t size() const { return numbers_.size(); }

 private:
  std::map<std::string, std::uint32_t> numbers_;
};

std::string outlet_key(const Voice& voice) {
  return voice.entity ? "e" + std::to_string(*voice.entity) : "n" + name_key(voice.name);
}

Support support_of(const Findings& findings, const Claim& claim, std::uint32_t interested,
                   Numbering& outlets) {
  std::set<std::uint32_t> documents;
  std::set<std::uint32_t> reporting;
  bool is_denied = false;
  for (const auto u : claim.utterances) {
    const auto& said = findings.utterances[u];
    if (said.stance != Stance::asserts) {
      is_denied = true;
      continue;
    }
    documents.insert(said.document);
    reporting.insert(outlets.of(outlet_key(said.voices.front())));
  }
  const double unknown = static_cast<double>(claim.origins.hi - claim.origins.lo);
  const double own = std::min(claim.origins.lo, interested);
  const double lo = claim.origins.lo - own;
  Support support;
  support.fixed = bias + known_origin * std::min(lo, most_origins) + interested_origin * own +
                  unknown_origin * std::min(unknown, most_origins) +
                  reports * std::log1p(static_cast<double>(documents.size())) +
                  (is_denied ? denied : 0);
  support.outlets.assign(reporting.begin(), reporting.end());
  return support;
}

// Per claim: how many of its known origins, one for each interest, are parties to the event.
std::vector<std::uint32_t> interested_groups(const Findings& findings,
                                             const std::vector<bool>& interested) {
  std::vector<std::set<std::uint32_t>> groups(findings.claims.size());
  for (std::size_t i = 0; i < findings.origins.size(); ++i) {
    const auto& origin = findings.origins[i];
    if (interested[i] && origin.known && findings.claims[origin.claim].slot == "perpetrator")
      groups[origin.claim].insert(origin.group);
  }
  std::vector<std::uint32_t> counts;
  counts.reserve(groups.size());
  for (const auto& group : groups) counts.push_back(static_cast<std::uint32_t>(group.size()));
  return counts;
}

double log_odds(double p) {
  return std::log(p / (1 - p));
}

// Log odds of the mean accuracy of all outlets: what an outlet nobody knows is worth.
double usual_odds(const std::vector<double>& accuracy) {
  if (accuracy.empty()) return log_odds(prior_accuracy);
  double sum = 0;
  for (const auto value : accuracy) sum += value;
  return log_odds(sum / static_cast<double>(accuracy.size()));
}

double score_of(const Support& support, const std::vector<double>& accuracy, double usual) {
  if (support.outlets.empty()) return support.fixed;
  double sum = 0;
  for (const auto outlet : support.outlets) sum += accuracy[outlet];
  const auto mean = sum / static_cast<double>(support.outlets.size());
  return support.fixed + outlet_accuracy * (log_odds(mean) - usual);
}

void share(const std::vector<std::uint32_t>& slot, const std::vector<double>& score,
           std::vector<double>& probability) {
  double most = 0;  // the log weight of "none of these"
  for (const auto claim : slot) most = std::max(most, score[claim]);
  double sum = std::exp(-most);
  for (const auto claim : slot) sum += std::exp(score[claim] - most);
  for (const auto claim : slot) probability[claim] = std::exp(score[claim] - most) / sum;
}

// How often each outlet was right where it could have been wrong, drawn to the prior.
std::vector<double> accuracy_of(const Findings& findings, const Competition& competition,
                                const std::vector<Support>& support,
                                const std::vector<double>& probability, std::size_t outlets) {
  std::vector<double> right(outlets, prior_accuracy * prior_weight);
  std::vector<double> all(outlets, prior_weight);
  for (const auto& slot : competition.slots) {
    if (slot.size() < 2 || !findings.claims[slot.front()].incident) continue;
    double sum = 0;
    for (const auto claim : slot) sum += probability[claim];
    for (const auto claim : slot) {
      if (competition.updated[claim]) continue;
      for (const auto outlet : support[claim].outlets) {
        right[outlet] += sum > 0 ? probability[claim] / sum : 0;
        all[outlet] += 1;
      }
    }
  }
  for (std::size_t i = 0; i < outlets; ++i) right[i] = std::clamp(right[i] / all[i], 0.05, 0.95);
  return right;
}

}  // namespace

ProbabilityEstimate estimate_probability(const Findings& findings, const Competition& competition,
                                         const std::vector<bool>& interested) {
  const auto& claims = findings.claims;
  Numbering outlets;
  std::vector<Support> support;
  support.reserve(claims.size());
  const auto parties = interested_groups(findings, interested);
  for (std::size_t i = 0; i < claims.size(); ++i)
    support.push_back(support_of(findings, claims[i], parties[i], outlets));
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (competition.updated[i]) support[i].fixed += competition.superseded[i] ? replaced : replaces;
  }
  std::vector<double> accuracy(outlets.size(), prior_accuracy);
  std::vector<double> score(claims.size(), 0);
  ProbabilityEstimate estimate{std::vector<double>(claims.size(), 0)};
  for (int round = 0; round < rounds; ++round) {
    const auto usual = usual_odds(accuracy);
    for (std::size_t i = 0; i < claims.size(); ++i)
      score[i] = score_of(support[i], accuracy, usual);
    for (const auto& slot : competition.slots) share(slot, score, estimate.probability);
    accuracy = accuracy_of(findings, competition, support, estimate.probability, outlets.size());
  }
  return estimate;
}

}  // namespace headwater
