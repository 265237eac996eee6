// SPDX-License-Identifier: Apache-2.0
#include "report/likelihood.h"

#include <gtest/gtest.h>

namespace headwater {
namespace {

TEST(Likelihood, HasTheSevenBands) {
  const std::pair<double, const char*> rows[] = {
      {0, "almost no chance"},      {0.049, "almost no chance"},
      {0.05, "very unlikely"},      {0.2, "unlikely"},
      {0.449, "unlikely"},          {0.45, "roughly even chance"},
      {0.5, "roughly even chance"}, {0.55, "likely"},
      {0.8, "very likely"},         {0.92, "very likely"},
      {0.95, "almost certain"},     {1, "almost certain"}};
  for (const auto& [probability, words] : rows)
    EXPECT_EQ(likelihood_text(probability), words) << probability;
  EXPECT_EQ(likelihood_bands().size(), 7U);
}

}  // namespace
}  // namespace headwater
