// SPDX-License-Identifier: Apache-2.0
#include "weighing/fuse_accuracy.h"

#include <algorithm>
#include <cmath>

#include "weighing/fuse_confusion.h"

namespace headwater::fusing {
namespace {

constexpr int most_rounds = 15;
constexpr double least_change = 1e-3;
constexpr double start_accuracy = 0.8;
constexpr double start_exactness = 0.8;
constexpr double prior_claims = 4;       // of a source, at the mean of all
constexpr double attribute_claims = 12;  // of a source for one attribute, at its own mean
constexpr double least_accuracy = 0.02;
constexpr double most_accuracy = 0.9;  // of one claim: errors of a source are not independent
constexpr double unseen_false = 1.5;   // weight of false values nobody claimed
constexpr double none_prior = 0.02;    // that no claimed value holds

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
    for (int round = 0; round < most_rounds; ++round) {
      update_sources();
      const double change = update_values();
      confusion_.learn(estimate_.probability);
      if (change < least_change) break;
    }
    update_sources();
    // What a reader is told is how often a source says exactly what holds.
    const auto graded = std::ranges::count_if(problem_.graded, [](auto is) { return is != 0; });
    for (std::size_t s = 0; s < problem_.sources && graded > 0; ++s) {
      estimate_.accuracy[s] *= estimate_.exactness[s];
    }
    return std::move(estimate_);
  }

 private:
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

  // How likely the claims of a slot are when bucket `truth` holds; buckets() stands for none.
  double slot_likelihood(std::size_t slot, std::uint32_t truth) {
    const auto attribute = problem_.attribute_of[slot];
    const auto size = problem_.buckets(slot);
    const bool graded = problem_.graded[attribute] != 0;
    general_.assign(size, 0);
    double generals = 0;
    for (const auto& implied : problem_.implications(slot)) {
      if (implied.specific != truth) continue;
      general_[implied.general] = 1;
      ++generals;
    }
    double false_weight = unseen_false;
    for (std::size_t b = 0; b < size; ++b) {
      if (b != truth && general_[b] == 0) false_weight += popularity_[b];
    }
    const double log_false = std::log(false_weight);
    double total = 0;
    for (auto c = problem_.claim_begin[slot]; c < problem_.claim_begin[slot + 1]; ++c) {
      const auto source = problem_.source_of[c];
      const auto bucket = problem_.bucket_of[c];
      const auto i = (source * attributes_) + attribute;
      double likelihood = log_wrong_[i] + log_popularity_[bucket] - log_false;
      if (bucket == truth) {
        likelihood = log_right_[i] + (graded ? std::log(estimate_.exactness[source]) : 0.0);
      } else if (general_[bucket] != 0) {
        likelihood = log_right_[i] + std::log((1 - estimate_.exactness[source]) / generals);
      }
      total += problem_.weight[c] * likelihood;
    }
    return total;
  }

  double update_open_slot(std::size_t slot) {
    const auto size = problem_.buckets(slot);
    popularity_.assign(size, 0.0);
    for (auto c = problem_.claim_begin[slot]; c < problem_.claim_begin[slot + 1]; ++c) {
      popularity_[problem_.bucket_of[c]] += problem_.weight[c];
    }
    log_popularity_.resize(size);
    for (std::size_t b = 0; b < size; ++b) log_popularity_[b] = std::log(popularity_[b]);
    scores_.resize(size + 1);
    for (std::uint32_t truth = 0; truth <= size; ++truth)
      scores_[truth] = slot_likelihood(slot, truth);
    const double each =
        std::log((1 - none_prior) / static_cast<double>(std::max<std::size_t>(1, size)));
    for (std::size_t b = 0; b < size; ++b) scores_[b] += each;
    scores_[size] += std::log(none_prior);
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

  void update_sources() {
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
        right[source] += truth;
        exact[source] += exactly;
        all[source] += 1;
        right_by[(source * attributes_) + attribute] += truth;
        all_by[(source * attributes_) + attribute] += 1;
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
        const double here =
            (right_by[i] + (own * attribute_claims)) / (all_by[i] + attribute_claims);
        estimate_.by_attribute[i] = std::clamp(here, least_accuracy, most_accuracy);
      }
    }
  }

  const Problem& problem_;
  std::size_t attributes_;
  ConfusionModel confusion_;
  Estimate estimate_;
  std::vector<double> popularity_;
  std::vector<double> log_popularity_;
  std::vector<double> log_right_;
  std::vector<double> log_wrong_;
  std::vector<double> scores_;
  std::vector<std::uint8_t> general_;
};

}  // namespace

Estimate estimate_accuracy(const Problem& problem) {
  return Estimator(problem).run();
}

}  // namespace headwater::fusing
