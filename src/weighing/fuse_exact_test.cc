// SPDX-License-Identifier: Apache-2.0
// Exact values compete, buckets are what they come to.
#include "weighing/fuse_exact.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "weighing/fuse_table.h"

namespace headwater::fusing {
namespace {

FuseOptions minutes(double tolerance) {
  FuseOptions options;
  options.attributes = {{ValueType::category, 0, false}, {ValueType::time, tolerance, false}};
  return options;
}

const char* const two_attributes =
    "source,object,attribute,value\n"
    "a,x,kind,up\n"
    "a,x,when,7:31\nb,x,when,07:31\nc,x,when,7:38\nd,x,when,7:22\ne,x,when,9:00\n";

TEST(FuseExact, EveryMinuteIsABucket) {
  const auto table = *read_claim_table(two_attributes, "t");
  const auto problem = make_problem(table, minutes(10));
  ASSERT_EQ(problem.slots(), 2U);
  EXPECT_EQ(problem.buckets(1), 2U);
  const auto exact = at_exact_values(problem);
  EXPECT_EQ(exact.buckets(0), 1U);
  EXPECT_EQ(exact.buckets(1), 4U) << "7:31 and 07:31 are one";
  std::string in_bucket;
  for (auto e = exact.bucket_begin[1]; e < exact.bucket_begin[2]; ++e)
    in_bucket +=
        fmt::format("{} in {}; ", table.values[exact.representative[e]], problem.exact_bucket[e]);
  EXPECT_EQ(in_bucket, "07:31 in 0; 7:22 in 0; 7:38 in 0; 9:00 in 1; ");
}

TEST(FuseExact, WithoutAToleranceNothingIsLaidOutTwice) {
  const auto problem = make_problem(*read_claim_table(two_attributes, "t"), minutes(0));
  EXPECT_TRUE(problem.exact_of.empty());
  const auto exact = at_exact_values(problem);
  EXPECT_EQ(exact.bucket_of, problem.bucket_of);
  const auto estimate = estimate_accuracy(exact);
  EXPECT_EQ(in_buckets(problem, exact, estimate).probability, estimate.probability);
  EXPECT_EQ(in_buckets(problem, exact, estimate).accuracy, estimate.accuracy);
}

TEST(FuseExact, ABucketIsWhatItsValuesComeTo) {
  const auto table = *read_claim_table(two_attributes, "t");
  auto problem = make_problem(table, minutes(10));
  const auto exact = at_exact_values(problem);
  auto estimate = estimate_accuracy(exact);
  estimate.probability = {0.9, 0.25, 0.375, 0.125, 0.2};
  const auto folded = in_buckets(problem, exact, estimate);
  EXPECT_EQ(folded.probability, (std::vector<double>{0.9, 0.75, 0.2}));
  choose_wordings(problem, exact, estimate);
  EXPECT_EQ(table.values[problem.representative[1]], "7:22") << "the most probable";
  EXPECT_EQ(table.values[problem.representative[2]], "9:00");
  // a and b are as right as their bucket is.
  EXPECT_GT(folded.accuracy[1], 0.7);
  EXPECT_EQ(folded.accuracy[1], folded.accuracy[2]);
}

// Three sites give the same minute of arrival, four others give four minutes nearby. Where they
// part by more than the tolerance, as on departures, the first three are believed.
TEST(FuseExact, WhoAgreesToTheMinuteIsBelieved) {
  std::string csv = "source,object,attribute,value\n";
  for (int o = 0; o < 60; ++o) {
    for (const auto* site : {"p", "q", "r"})
      csv += fmt::format("{0},o{1:02},a,10:{2:02}\n{0},o{1:02},d,08:{2:02}\n", site, o, o % 40);
    for (int s = 0; s < 4; ++s)
      csv += fmt::format("z{0},o{1:02},a,10:{2:02}\nz{0},o{1:02},d,08:{3:02}\n", s, o,
                         (o % 40) + s + 1, (o % 40) + 15 + (s == o % 4 ? 1 : 0));
  }
  const auto table = *read_claim_table(csv, "t");
  FuseOptions options;
  options.attributes = {{ValueType::time, 10, false}, {ValueType::time, 10, false}};
  options.find_dependence = false;
  const auto result = fuse_claims(table, options);
  int right = 0;
  for (std::size_t slot = 1; slot < result.slots.size(); slot += 2)
    right += table.values[result.slots[slot][0].value] ==
             fmt::format("08:{:02}", static_cast<int>(slot / 2) % 40);
  EXPECT_EQ(right, 60);
  EXPECT_GT(result.sources[0].accuracy, result.sources[5].accuracy + 0.3);
}

}  // namespace
}  // namespace headwater::fusing
