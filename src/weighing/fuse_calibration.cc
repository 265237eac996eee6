// SPDX-License-Identifier: Apache-2.0
#include "weighing/fuse_calibration.h"

#include <algorithm>
#include <cmath>

namespace headwater::fusing {
namespace {

// Both fitted on tables of five subjects, each left out in turn; see docs/lab/weighing.md.
constexpr double growth = 2.2;
constexpr double exact_places = 30;
constexpr double certain = 1e-9;

}  // namespace

double meant_exactly(double places_within) {
  return exact_places / (exact_places + places_within);
}

void sort_values(std::vector<FusedValue>& values) {
  std::ranges::stable_sort(values, [](const FusedValue& x, const FusedValue& y) {
    if (x.probability != y.probability) return x.probability > y.probability;
    return x.claims != y.claims ? x.claims > y.claims : x.value < y.value;
  });
}

void calibrate(std::vector<FusedValue>& values) {
  if (values.empty() || values.front().probability <= 0.5) return;
  double origins = 0;
  for (const auto& value : values) origins += value.origins;
  const double share = values.front().origins / origins;
  const double believed = std::min(values.front().probability, 1 - certain);
  const double odds = std::log(believed / (1 - believed));
  const double held = 1 / (1 + std::exp(-growth * share * std::log1p(odds)));
  for (auto& value : values) value.probability *= (1 - held) / (1 - believed);
  values.front().probability = held;
}

}  // namespace headwater::fusing
