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

constexpr int rounds = 8;
constexpr double prior_accuracy = 0.8;
constexpr double prior_weight = 4;     // as many claims as the prior is worth
constexpr double unknown_share = 0.3;  // of a known origin's weight
constexpr double most_unknown = 3;
constexpr double denial_weight = 0.6;
constexpr double none_right = 0.0;  // log weight of "none of these values"
constexpr double bias = -0.3;

// Whose accuracy a claim bears on, and how.
struct Support {
  std::vector<std::uint32_t> origins;                // known: numbers of voices
  std::vector<std::vector<std::uint32_t>> carriers;  // outlets that carry each of them
  std::vector<std::uint32_t> outlets;                // all that report the claim
  double unknown = 0;
  double denials = 0;
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

std::string key_of(const Findings& findings, std::string_view name, std::uint32_t entity) {
  if (entity < findings.entities.size())
    return "i" + std::to_string(findings.entities[entity].interest);
  return "n" + name_key(name);
}

Support support_of(const Findings& findings, const Claim& claim, std::uint32_t index,
                   const std::vector<std::vector<std::uint32_t>>& origins_of, Numbering& voices,
                   Numbering& outlets) {
  Support support;
  std::set<std::uint32_t> reporting;
  for (const auto o : origins_of[index]) {
    const auto& origin = findings.origins[o];
    std::set<std::uint32_t> carriers;
    for (const auto u : origin.utterances) {
      const auto& outer = findings.utterances[u].voices.front();
      carriers.insert(outlets.of(key_of(findings, outer.name, outer.entity)));
    }
    reporting.insert(carriers.begin(), carriers.end());
    if (!origin.known) continue;
    support.origins.push_back(voices.of(key_of(findings, origin.name, origin.entity)));
    support.carriers.emplace_back(carriers.begin(), carriers.end());
  }
  support.outlets.assign(reporting.begin(), reporting.end());
  support.unknown =
      std::min(most_unknown, static_cast<double>(claim.origins.hi) - claim.origins.lo);
  std::set<std::string> deniers;
  for (const auto u : claim.utterances) {
    const auto& said = findings.utterances[u];
    if (said.stance != Stance::asserts)
      deniers.insert(key_of(findings, said.voices.back().name, said.voices.back().entity));
  }
  support.denials = static_cast<double>(deniers.size());
  return support;
}

double log_odds(double accuracy) {
  return std::log(accuracy / (1 - accuracy));
}

double score_of(const Support& support, std::uint32_t lo, const std::vector<double>& voices,
                const std::vector<double>& outlets) {
  std::vector<double> weights;
  for (std::size_t i = 0; i < support.origins.size(); ++i) {
    double carried = 0;
    for (const auto outlet : support.carriers[i]) carried = std::max(carried, outlets[outlet]);
    weights.push_back(log_odds(std::min(voices[support.origins[i]], carried)));
  }
  // Only as many as are independent count.
  std::ranges::sort(weights, std::greater{});
  if (weights.size() > lo) weights.resize(lo);
  double score = bias;
  for (const auto weight : weights) score += weight;
  double best_outlet = 0.5;
  for (const auto outlet : support.outlets) best_outlet = std::max(best_outlet, outlets[outlet]);
  score += unknown_share * support.unknown * log_odds(best_outlet);
  return score - denial_weight * support.denials;
}

void share(const std::vector<std::uint32_t>& slot, const std::vector<double>& score,
           std::vector<double>& probability) {
  double most = none_right;
  for (const auto claim : slot) most = std::max(most, score[claim]);
  double sum = std::exp(none_right - most);
  for (const auto claim : slot) sum += std::exp(score[claim] - most);
  for (const auto claim : slot) probability[claim] = std::exp(score[claim] - most) / sum;
}

// Mean probability of what each voice says, drawn to the prior.
class Accuracy {
 public:
  explicit Accuracy(std::size_t voices) : sum_(voices, 0), count_(voices, 0) {}
  void add(std::uint32_t voice, double probability) {
    sum_[voice] += probability;
    count_[voice] += 1;
  }
  [[nodiscard]] std::vector<double> values() const {
    std::vector<double> values;
    for (std::size_t i = 0; i < sum_.size(); ++i) {
      const auto mean = (sum_[i] + prior_accuracy * prior_weight) / (count_[i] + prior_weight);
      values.push_back(std::clamp(mean, 0.05, 0.95));
    }
    return values;
  }

 private:
  std::vector<double> sum_;
  std::vector<double> count_;
};

}  // namespace

Estimate estimate_probability(const CaseTexts&, const Findings& findings,
                              const Competition& competition) {
  const auto& claims = findings.claims;
  std::vector<std::vector<std::uint32_t>> origins_of(claims.size());
  for (std::uint32_t o = 0; o < findings.origins.size(); ++o)
    origins_of[findings.origins[o].claim].push_back(o);
  Numbering voices;
  Numbering outlets;
  std::vector<Support> support;
  for (std::uint32_t i = 0; i < claims.size(); ++i)
    support.push_back(support_of(findings, claims[i], i, origins_of, voices, outlets));

  std::vector<double> voice_accuracy(voices.size(), prior_accuracy);
  std::vector<double> outlet_accuracy(outlets.size(), prior_accuracy);
  std::vector<double> score(claims.size(), 0);
  Estimate estimate{std::vector<double>(claims.size(), 0)};
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < claims.size(); ++i)
      score[i] = score_of(support[i], claims[i].origins.lo, voice_accuracy, outlet_accuracy);
    for (const auto& slot : competition.slots) share(slot, score, estimate.probability);
    Accuracy of_voices(voices.size());
    Accuracy of_outlets(outlets.size());
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (claims[i].incident == no_index || competition.superseded[i]) continue;
      for (const auto voice : support[i].origins) of_voices.add(voice, estimate.probability[i]);
      for (const auto outlet : support[i].outlets) of_outlets.add(outlet, estimate.probability[i]);
    }
    voice_accuracy = of_voices.values();
    outlet_accuracy = of_outlets.values();
  }
  return estimate;
}

}  // namespace headwater
