// SPDX-License-Identifier: Apache-2.0
#include "weighing/fuse_confusion.h"

#include <algorithm>
#include <cmath>

namespace headwater::fusing {
namespace {

constexpr double mean_smoothing = 1;      // claims added to every cell of the mean matrix
constexpr double source_smoothing = 3;    // claims of the expected row added to a source's row
constexpr double accuracy_smoothing = 4;  // claims at the mean accuracy added to a source

}  // namespace

ConfusionModel::ConfusionModel(const Problem& problem) : problem_(problem) {
  for (std::size_t a = 0; a < problem.closed.size(); ++a) {
    offset_.push_back(stride_);
    if (problem.closed[a] != 0) stride_ += std::size_t{problem.domain[a]} * problem.domain[a];
    prior_.emplace_back(problem.domain[a], 0.0);
  }
  matrices_.assign(stride_ * problem.sources, 0.0);
  mean_.assign(stride_, 0.0);
}

void ConfusionModel::count(const std::vector<double>& probability) {
  std::ranges::fill(matrices_, 0.0);
  std::ranges::fill(mean_, 0.0);
  for (auto& prior : prior_) std::ranges::fill(prior, 1.0);
  for (std::size_t slot = 0; slot < problem_.slots(); ++slot) {
    const auto attribute = problem_.attribute_of[slot];
    if (problem_.closed[attribute] == 0) continue;
    const auto size = problem_.domain[attribute];
    const auto* truth = probability.data() + problem_.bucket_begin[slot];
    for (std::size_t u = 0; u < size; ++u) prior_[attribute][u] += truth[u];
    for (auto c = problem_.claim_begin[slot]; c < problem_.claim_begin[slot + 1]; ++c) {
      const auto base = offset_[attribute] + problem_.bucket_of[c];
      for (std::size_t u = 0; u < size; ++u) {
        matrices_[(problem_.source_of[c] * stride_) + base + (u * size)] += truth[u];
        mean_[base + (u * size)] += truth[u];
      }
    }
  }
}

void ConfusionModel::normalise(std::size_t attribute) {
  const auto size = problem_.domain[attribute];
  double sum = 0;
  for (const auto p : prior_[attribute]) sum += p;
  for (auto& p : prior_[attribute]) p /= sum;
  for (std::size_t u = 0; u < size; ++u) {
    auto* row = mean_.data() + offset_[attribute] + (u * size);
    double all = 0;
    for (std::size_t v = 0; v < size; ++v) all += row[v] += mean_smoothing;
    for (std::size_t v = 0; v < size; ++v) row[v] /= all;
  }
  for (std::size_t s = 0; s < problem_.sources; ++s) shrink(attribute, s);
}

// A row of the source's own, shrunk to its accuracy over all rows with the errors of the mean row.
void ConfusionModel::shrink(std::size_t attribute, std::size_t source) {
  const auto size = problem_.domain[attribute];
  auto* own = matrices_.data() + (source * stride_) + offset_[attribute];
  const auto* mean = mean_.data() + offset_[attribute];
  double right = 0;
  double mean_right = 0;
  for (std::size_t u = 0; u < size; ++u) {
    for (std::size_t v = 0; v < size; ++v) {
      mean_right += own[(u * size) + v] * mean[(u * size) + u];
    }
    right += own[(u * size) + u];
  }
  const double factor = (right + accuracy_smoothing) / (mean_right + accuracy_smoothing);
  for (std::size_t u = 0; u < size; ++u) {
    auto* row = own + (u * size);
    const auto* mean_row = mean + (u * size);
    const double diagonal = std::clamp(mean_row[u] * factor, 0.02, 0.98);
    const double others = (1 - diagonal) / std::max(1 - mean_row[u], 1e-6);
    double said = source_smoothing;
    for (std::size_t v = 0; v < size; ++v) said += row[v];
    for (std::size_t v = 0; v < size; ++v) {
      const double expected = v == u ? diagonal : mean_row[v] * others;
      row[v] = (row[v] + (source_smoothing * expected)) / said;
    }
  }
}

void ConfusionModel::learn(const std::vector<double>& probability) {
  if (stride_ == 0) return;
  count(probability);
  for (std::size_t a = 0; a < problem_.closed.size(); ++a) {
    if (problem_.closed[a] != 0) normalise(a);
  }
}

std::vector<double> ConfusionModel::scores(std::size_t slot) const {
  const auto attribute = problem_.attribute_of[slot];
  const auto size = problem_.domain[attribute];
  std::vector<double> scores(size);
  for (std::size_t u = 0; u < size; ++u) scores[u] = std::log(prior_[attribute][u]);
  for (auto c = problem_.claim_begin[slot]; c < problem_.claim_begin[slot + 1]; ++c) {
    const auto* matrix = matrices_.data() + (problem_.source_of[c] * stride_) + offset_[attribute] +
                         problem_.bucket_of[c];
    for (std::size_t u = 0; u < size; ++u) {
      scores[u] += problem_.weight[c] * std::log(std::max(matrix[u * size], 1e-6));
    }
  }
  return scores;
}

}  // namespace headwater::fusing
