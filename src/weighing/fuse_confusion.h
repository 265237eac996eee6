// SPDX-License-Identifier: Apache-2.0
// Attributes with few values that all slots share: what each source says when another value holds.
//
// Rule:    a confusion matrix per source (Dawid and Skene 1979), shrunk to the mean matrix of all
//          sources weighted to the source's own accuracy; the prior of a value is its frequency.
#pragma once

#include <vector>

#include "weighing/fuse_problem.h"

namespace headwater::fusing {

class ConfusionModel {
 public:
  explicit ConfusionModel(const Problem& problem);
  // Learns all matrices from the probabilities of the buckets.
  void learn(const std::vector<double>& probability);
  // Log scores of all values of a closed slot.
  [[nodiscard]] std::vector<double> scores(std::size_t slot) const;

 private:
  void count(const std::vector<double>& probability);
  void normalise(std::size_t attribute);
  void shrink(std::size_t attribute, std::size_t source);

  const Problem& problem_;
  std::vector<std::size_t> offset_;         // by attribute, in matrices_ of one source
  std::size_t stride_ = 0;                  // size of one source's matrices
  std::vector<double> matrices_;            // source, attribute, truth, claim
  std::vector<double> mean_;                // attribute, truth, claim
  std::vector<std::vector<double>> prior_;  // attribute, truth
};

}  // namespace headwater::fusing
