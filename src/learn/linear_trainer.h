// SPDX-License-Identifier: Apache-2.0
// Training of learn/linear_model.h: the averaged perceptron (Collins 2002), with steps by AdaGrad
// where asked for.
//
// Input:   features, the right label and the label that was guessed, one update after another.
// Output:  the averaged weights, rounded to 8 bits, as the bytes of a weights file.
// Rule:    weights are integers, averages are summed in a fixed order, so the same updates give the
//          same bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "learn/linear_model.h"

namespace headwater {

class LinearTrainer {
 public:
  // A feature gets weights of its own from its `admit`-th mistake on: what went wrong once is
  // noise.
  LinearTrainer(std::uint32_t bits, std::uint32_t labels, std::uint32_t admit = 1);

  // Steps of 1000 / sqrt(n) at the n-th change of a weight (AdaGrad, Duchi, Hazan and Singer 2011)
  // instead of 1. Call before the first change.
  void adapt();
  [[nodiscard]] std::uint32_t labels() const { return labels_; }
  void add(std::span<const Feature> features, std::int32_t* scores) const {
    for (const auto feature : features) {
      const auto* row = weights_.data() + (feature >> shift_) * labels_;
      for (std::uint32_t label = 0; label < labels_; ++label) scores[label] += row[label];
    }
  }
  // As in LinearModel, for code that works with either.
  void fetch(std::span<const Feature> features) const {
    for (const auto feature : features)
      __builtin_prefetch(&weights_[(feature >> shift_) * labels_]);
  }
  void add_fetched(std::span<const Feature> features, std::int32_t* scores) const {
    add(features, scores);
  }
  // Counts one example; call once for each, right or wrong.
  void tick() { ++now_; }
  void change(std::span<const Feature> features, std::uint32_t label, std::int32_t by);
  void update(std::span<const Feature> features, std::uint32_t truth, std::uint32_t guess) {
    if (truth == guess) return;
    change(features, truth, 1);
    change(features, guess, -1);
  }
  // Adds the averages of another training of the same size to those of this one (parameter mixing,
  // McDonald, Hall and Mann 2010). Call when both are through; only `quantised` may follow.
  void mix_in(const LinearTrainer& other);
  // Averages smaller than `least` (in units of one update) are dropped; one weight in 2000 is
  // larger than the one that becomes 127, and is cut to it.
  [[nodiscard]] std::string quantised(double least) const;

 private:
  [[nodiscard]] double average(std::size_t at) const;
  [[nodiscard]] double top_weight(double least) const;
  [[nodiscard]] bool admits(Feature feature);
  [[nodiscard]] std::int8_t rounded(std::size_t at, double least, double top) const;

  static constexpr std::uint32_t mistake_bits = 24;
  std::uint32_t bits_;
  std::uint32_t shift_;
  std::uint32_t labels_;
  std::uint32_t admit_;
  std::int64_t now_ = 1;
  std::vector<std::uint8_t> mistakes_;  // by feature
  std::vector<std::int32_t> weights_;   // by row and label
  std::vector<std::uint16_t> changes_;
  std::vector<std::int32_t> steps_;
  std::vector<double> mixed_;        // sums of averages, where trainings were mixed
  std::vector<std::int64_t> early_;  // sum of each change times the moment it was made
};

}  // namespace headwater
