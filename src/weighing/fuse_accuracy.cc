// SPDX-License-Identifier: Apache-2.0
#include "weighing/fuse_accuracy.h"

#include <algorithm>
#include <cmath>

#include "weighing/fuse_calibration.h"
#include "weighing/fuse_confusion.h"

namespace headwater::fusing {
namespace {

constexpr int most_rounds = 15;
constexpr double least_change = 1e-3;
constexpr double start_accuracy = 0.8;
constexpr double start_exactness = 0.8;
constexpr double prior_claims = 4;       // of a source, at the mean of all
constexpr double attribute_claims = 12;  // of a source for one attribute, at its own mean
// Errors of one attribute come together (another notion of "departure"), so what a source shows
// there counts no more than what it shows everywhere: claims at its own mean, for each of its own.
constexpr double own_share = 1;
constexpr double least_accuracy = 0.02;
constexpr double unseen_false = 1.5;  // weight of false values nobody claimed

class Estimator {
 public:
  explicit Estimator(const Problem& problem)
      : problem_(problem),
        attributes_(std::max<std::size_t>(1, problem.closed.size())),
        confusion_(problem) {
    estimate_.probability.assign(problem.representative.size(), 0.0);
    estimate_.accuracy.assign(problem.sources, start_accuracy);
    estimate_.exactness.assign(problem.sources, start_exactness);
    estimate_.by_attribute.assign(problem.sources * attributes_, start_accuracy);
  }

  Estimate run() {
    vote();
    confusion_.learn(estimate_.probability);
    // Which of two notions of an attribute holds is asked of those who are right elsewhere before
    // each attribute may speak for itself.
    if (attributes_ > 1) settle(Level::source);
    settle(Level::attribute);
    return rate(std::move(estimate_.probability));
  }

  // What sources are worth by probabilities that are settled.
  Estimate rate(std::vector<double> probability) {
    estimate_.probability = std::move(probability);
    update_sources(Level::attribute);
    // What a reader is told is how often a source says exactly what holds.
    const auto graded = std::ranges::count_if(problem_.graded, [](auto is) { return is != 0; });
    for (std::size_t s = 0; s < problem_.sources && graded > 0; ++s) {
      estimate_.accuracy[s] *= estimate_.exactness[s];
    }
    return std::move(estimate_);
  }

 private:
  enum class Level { source, attribute };  // whose accuracy a claim has

  void settle(Level level) {
    for (int round = 0; round < most_rounds; ++round) {
      update_sources(level);
      const double change = update_values();
      confusion_.learn(estimate_.probability);
      if (change < least_change) break;
    }
  }

  void vote() {
    for (std::size_t slot = 0; slot < problem_.slots(); ++slot) {
      double total = 0;
      const auto first = problem_.bucket_begin[slot];
      for (auto c = problem_.claim_begin[slot]; c < problem_.claim_begin[slot + 1]; ++c) {
        estimate_.probability[first + problem_.bucket_of[c]] += problem_.weight[c];
        total += problem_.weight[c];
      }
      for (auto b = first; b < problem_.bucket_begin[slot + 1] && total > 0; ++b) {
        estimate_.probability[b] /= total;
      }
    }
  }

  // What the claims of each bucket add to the likelihood of a slot, when they are right or wrong.
  struct BucketEvidence {
    double weight = 0;
    double right = 0;      // the bucket holds
    double wrong = 0;      // another one does
    double exactly = 0;    // added to `right` where the bucket itself holds
    double generally = 0;  // where it is true, but less exact than the one that holds
  };

  struct WrongClaims {
    double weight = 0;
    double score = 0;
    double generals = 0;  // buckets that are true too
  };

  void weigh_buckets(std::size_t slot) {
    const auto attribute = problem_.attribute_of[slot];
    evidence_.assign(problem_.buckets(slot), {});
    for (auto c = problem_.claim_begin[slot]; c < problem_.claim_begin[slot + 1]; ++c) {
      const auto source = problem_.source_of[c];
      const auto i = (source * attributes_) + attribute;
      auto& evidence = evidence_[problem_.bucket_of[c]];
      const auto weight = problem_.weight[c];
      evidence.weight += weight;
      evidence.right += weight * log_right_[i];
      evidence.wrong += weight * log_wrong_[i];
      if (problem_.graded[attribute] == 0) continue;
      evidence.exactly += weight * std::log(estimate_.exactness[source]);
      evidence.generally += weight * std::log(1 - estimate_.exactness[source]);
    }
    // A false value is as likely as others say it.
    for (auto& evidence : evidence_) {
      if (evidence.weight > 0) evidence.wrong += evidence.weight * std::log(evidence.weight);
    }
  }

  // Log likelihood of the claims of a slot for each bucket that may hold, and for none of them.
  void score_buckets(std::size_t slot) {
    const auto size = problem_.buckets(slot);
    scores_.assign(size + 1, 0.0);
    wrong_.assign(size + 1, {});
    for (const auto& evidence : evidence_) {
      wrong_[size].weight += evidence.weight;
      wrong_[size].score += evidence.wrong;
    }
    for (std::size_t b = 0; b < size; ++b) {
      scores_[b] = evidence_[b].right + evidence_[b].exactly;
      wrong_[b].weight = wrong_[size].weight - evidence_[b].weight;
      wrong_[b].score = wrong_[size].score - evidence_[b].wrong;
    }
    for (const auto& implied : problem_.implications(slot)) ++wrong_[implied.specific].generals;
    for (const auto& [specific, general] : problem_.implications(slot)) {
      const auto& true_too = evidence_[general];
      auto& wrong = wrong_[specific];
      scores_[specific] +=
          true_too.right + true_too.generally - (true_too.weight * std::log(wrong.generals));
      wrong.weight -= true_too.weight;
      wrong.score -= true_too.wrong;
    }
    for (std::size_t b = 0; b <= size; ++b)
      scores_[b] +=
          wrong_[b].score - (wrong_[b].weight * std::log(unseen_false + wrong_[b].weight));
  }

  double update_open_slot(std::size_t slot) {
    const auto size = problem_.buckets(slot);
    weigh_buckets(slot);
    score_buckets(slot);
    const double each =
        std::log((1 - problem_.none_prior) / static_cast<double>(std::max<std::size_t>(1, size)));
    for (std::size_t b = 0; b < size; ++b) scores_[b] += each;
    scores_[size] += std::log(problem_.none_prior);
    return store(slot, size);
  }

  double store(std::size_t slot, std::size_t size) {
    const double best = *std::ranges::max_element(scores_);
    double sum = 0;
    for (auto& score : scores_) {
      score = std::exp(score - best);
      sum += score;
    }
    double change = 0;
    for (std::size_t b = 0; b < size; ++b) {
      auto& probability = estimate_.probability[problem_.bucket_begin[slot] + b];
      change = std::max(change, std::abs(probability - (scores_[b] / sum)));
      probability = scores_[b] / sum;
    }
    return change;
  }

  double update_values() {
    log_right_.resize(estimate_.by_attribute.size());
    log_wrong_.resize(estimate_.by_attribute.size());
    for (std::size_t i = 0; i < log_right_.size(); ++i) {
      log_right_[i] = std::log(estimate_.by_attribute[i]);
      log_wrong_[i] = std::log(1 - estimate_.by_attribute[i]);
    }
    double change = 0;
    for (std::size_t slot = 0; slot < problem_.slots(); ++slot) {
      if (problem_.claim_begin[slot] == problem_.claim_begin[slot + 1]) continue;
      if (problem_.closed[problem_.attribute_of[slot]] != 0) {
        scores_ = confusion_.scores(slot);
        change = std::max(change, store(slot, problem_.buckets(slot)));
      } else {
        change = std::max(change, update_open_slot(slot));
      }
    }
    return change;
  }

  // How far a claim is true: its own bucket, or any it is a less exact form of.
  double truth_of(std::size_t slot, std::uint32_t bucket, double& exactly) const {
    const auto first = problem_.bucket_begin[slot];
    exactly = estimate_.probability[first + bucket];
    double truth = exactly;
    for (const auto& implied : problem_.implications(slot)) {
      if (implied.general == bucket) truth += estimate_.probability[first + implied.specific];
    }
    return std::min(1.0, truth);
  }

  // How likely a claim means the very place it names.
  double meant(std::size_t slot, std::uint32_t bucket) const {
    if (problem_.places_within.empty()) return 1;
    return meant_exactly(problem_.places_within[problem_.bucket_begin[slot] + bucket]);
  }

  void update_sources(Level level) {
    std::vector<double> right(problem_.sources);
    std::vector<double> all(problem_.sources);
    std::vector<double> exact(problem_.sources);
    std::vector<double> right_by(problem_.sources * attributes_);
    std::vector<double> all_by(problem_.sources * attributes_);
    for (std::size_t slot = 0; slot < problem_.slots(); ++slot) {
      const auto attribute = problem_.attribute_of[slot];
      for (auto c = problem_.claim_begin[slot]; c < problem_.claim_begin[slot + 1]; ++c) {
        const auto source = problem_.source_of[c];
        double exactly = 0;
        const double truth = truth_of(slot, problem_.bucket_of[c], exactly);
        const double worth = problem_.worth[c];
        right[source] += worth * truth;
        exact[source] += worth * exactly * meant(slot, problem_.bucket_of[c]);
        all[source] += worth;
        right_by[(source * attributes_) + attribute] += worth * truth;
        all_by[(source * attributes_) + attribute] += worth;
      }
    }
    double sum_right = 1;
    double sum_all = 1 / start_accuracy;
    double sum_exact = start_exactness;
    for (std::size_t s = 0; s < problem_.sources; ++s) {
      sum_right += right[s];
      sum_all += all[s];
      sum_exact += exact[s];
    }
    const double mean = sum_right / sum_all;
    const double mean_exact = sum_exact / sum_right;
    for (std::size_t s = 0; s < problem_.sources; ++s) {
      const double own = (right[s] + (mean * prior_claims)) / (all[s] + prior_claims);
      estimate_.accuracy[s] = std::clamp(own, 0.0, 1.0);
      const double exactness = (exact[s] + (mean_exact * prior_claims)) / (right[s] + prior_claims);
      estimate_.exactness[s] = std::clamp(exactness, 0.05, 0.95);
      for (std::size_t a = 0; a < attributes_; ++a) {
        const auto i = (s * attributes_) + a;
        const double at_own = attribute_claims + (attributes_ > 1 ? own_share * all_by[i] : 0);
        const double here =
            level == Level::source ? own : (right_by[i] + (own * at_own)) / (all_by[i] + at_own);
        estimate_.by_attribute[i] = std::clamp(here, least_accuracy, problem_.most_accuracy);
      }
    }
  }

  const Problem& problem_;
  std::size_t attributes_;
  ConfusionModel confusion_;
  Estimate estimate_;
  std::vector<BucketEvidence> evidence_;
  std::vector<WrongClaims> wrong_;  // by bucket that holds
  std::vector<double> log_right_;
  std::vector<double> log_wrong_;
  std::vector<double> scores_;
};

}  // namespace

Estimate estimate_accuracy(const Problem& problem) {
  return Estimator(problem).run();
}

Estimate rate_sources(const Problem& problem, std::vector<double> probability) {
  return Estimator(problem).rate(std::move(probability));
}

}  // namespace headwater::fusing
