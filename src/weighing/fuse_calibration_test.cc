// SPDX-License-Identifier: Apache-2.0
// Probabilities that can be counted on: how evidence is damped and what others keep.
#include "weighing/fuse_calibration.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/property_for_tests.h"

namespace headwater::fusing {
namespace {

double held(double odds, double share) {
  return 1 / (1 + std::exp(-2.2 * share * std::log(1 + odds)));
}

TEST(FuseCalibration, EvidenceIsDamped) {
  struct Case {
    const char* name;
    std::vector<FusedValue> values;  // value, probability, origins
    std::vector<double> expected;
  };
  const double nine = std::log(9);
  const double many = std::log(0.999 / 0.001);
  const std::vector<Case> cases{
      {"nothing claimed", {}, {}},
      {"all of one mind", {{0, 0.9, 3, 3}}, {held(nine, 1)}},
      {"one of four against it",
       {{0, 0.9, 3, 3}, {1, 0.1, 1, 1}},
       {held(nine, 0.75), 1 - held(nine, 0.75)}},
      {"what is left is divided as before",
       {{0, 0.9, 2, 2}, {1, 0.06, 1, 1}, {2, 0.02, 1, 1}},
       {held(nine, 0.5), 0.6 * (1 - held(nine, 0.5)), 0.2 * (1 - held(nine, 0.5))}},
      {"much evidence",
       {{0, 0.999, 6, 9}, {1, 0.001, 2, 2}},
       {held(many, 0.75), 1 - held(many, 0.75)}},
      {"as likely as not", {{0, 0.5, 2, 2}, {1, 0.5, 2, 2}}, {0.5, 0.5}},
      {"hardly likely", {{0, 0.4, 1, 1}, {1, 0.4, 1, 1}}, {0.4, 0.4}},
      {"certain", {{0, 1, 9, 9}, {1, 0, 1, 1}}, {held(std::log(1e9 - 1), 0.9), 0}},
  };
  for (auto one : cases) {
    calibrate(one.values);
    ASSERT_EQ(one.values.size(), one.expected.size()) << one.name;
    for (std::size_t i = 0; i < one.values.size(); ++i)
      EXPECT_NEAR(one.values[i].probability, one.expected[i], 1e-4) << one.name << " " << i;
  }
}

TEST(FuseCalibration, PlacesOfManyPlacesAreSeldomMeant) {
  EXPECT_EQ(meant_exactly(0), 1);
  EXPECT_EQ(meant_exactly(30), 0.5);
  EXPECT_EQ(meant_exactly(270), 0.1);
}

TEST(FuseCalibration, TheBestStaysTheBest) {
  expect_property("values stay sorted, probabilities and below one in sum", [] {
    std::vector<FusedValue> values;
    double left = 1;
    const auto count = *rc::gen::inRange(1, 6);
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(count); ++i) {
      const double p = left * *rc::gen::inRange(0, 1001) / 1000.0;
      left -= p;
      values.push_back({i, p, static_cast<std::uint32_t>(*rc::gen::inRange(1, 9)), 1});
    }
    sort_values(values);
    calibrate(values);
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      RC_ASSERT(values[i].probability >= 0);
      RC_ASSERT(i == 0 || values[i].probability <= values[i - 1].probability + 1e-12);
      sum += values[i].probability;
    }
    RC_ASSERT(sum <= 1 + 1e-9);
  });
}

}  // namespace
}  // namespace headwater::fusing
