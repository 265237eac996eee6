// SPDX-License-Identifier: Apache-2.0
#include "attribution/viterbi.h"

#include <limits>

namespace headwater {
namespace {

constexpr std::int64_t impossible = std::numeric_limits<std::int64_t>::min() / 2;

struct StepList {
  std::array<std::array<RoleLabel, role_labels>, role_labels> before{};
  std::array<std::size_t, role_labels> count{};
};
constexpr StepList allowed_steps() {
  StepList list;
  for (RoleLabel right = 0; right < role_labels; ++right) {
    for (RoleLabel left = 0; left < role_labels; ++left) {
      if (may_follow(left, right)) list.before[right][list.count[right]++] = left;
    }
  }
  return list;
}
constexpr auto steps_to = allowed_steps();

}  // namespace

void Viterbi::add(const LabelScores& labels, const StepScores& steps) {
  Column column{};
  for (RoleLabel right = 0; right < role_labels; ++right) {
    column.best[right] = impossible;
    if (columns_.empty()) {
      if (may_follow(outside, right)) column.best[right] = labels[right];
      continue;
    }
    const auto& before = columns_.back().best;
    for (std::size_t k = 0; k < steps_to.count[right]; ++k) {
      const auto left = steps_to.before[right][k];
      const auto score = before[left] + steps[steps_of_labels.number[left][right]] + labels[right];
      if (score > column.best[right]) {
        column.best[right] = score;
        column.from[right] = left;
      }
    }
  }
  columns_.push_back(column);
}

void Viterbi::add(const LabelScores& labels, const StepScores& steps, RoleLabel before,
                  RoleLabel here) {
  reference_ += labels[here];
  if (!columns_.empty()) reference_ += steps[steps_of_labels.number[before][here]];
  add(labels, steps);
}

RoleLabel Viterbi::last_label() const {
  RoleLabel best = outside;
  for (RoleLabel label = 0; label < role_labels; ++label) {
    if (!opens(label) && columns_.back().best[label] > columns_.back().best[best]) best = label;
  }
  return best;
}

std::int64_t Viterbi::margin() const {
  return columns_.empty() ? 0 : columns_.back().best[last_label()] - reference_;
}

void Viterbi::finish(RoleLabel* labels) const {
  if (columns_.empty()) return;
  auto best = last_label();
  for (auto i = columns_.size(); i-- > 0;) {
    labels[i] = best;
    best = columns_[i].from[best];
  }
}

}  // namespace headwater
