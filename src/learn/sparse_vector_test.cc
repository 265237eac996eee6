// SPDX-License-Identifier: Apache-2.0
#include "learn/sparse_vector.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/property_for_tests.h"

namespace headwater {
namespace {

// Terms 1 .. 9 with small weights above 0.
SparseVector made_of(const std::map<unsigned char, unsigned char>& values) {
  std::map<TermHash, double> weights;
  for (const auto& [term, weight] : values) weights[term % 9 + 1] = weight % 7 + 1;
  return sparse_vector(weights);
}

TEST(SparseVector, IsSortedByTerm) {
  const auto vector = sparse_vector({{7, 1.5}, {2, 3.0}});
  ASSERT_EQ(vector.size(), 2U);
  EXPECT_EQ(vector[0].term, 2U);
  EXPECT_EQ(vector[0].weight, 3.0);
  EXPECT_EQ(vector[1].term, 7U);
}

TEST(SparseVector, ComparesByWhatBothHold) {
  struct Case {
    std::map<TermHash, double> a;
    std::map<TermHash, double> b;
    double cosine;
    double overlap;
    double containment;
  };
  const Case cases[] = {
      {{{1, 3}, {2, 4}}, {{1, 3}, {2, 4}}, 1, 7, 1},
      {{{1, 3}, {2, 4}}, {{1, 6}, {2, 8}}, 1, 7, 1},
      {{{1, 3}, {2, 4}}, {{2, 5}}, 0.8, 4, 0.8},
      {{{1, 1}, {2, 1}, {5, 2}}, {{1, 1}, {3, 9}}, 1 / std::sqrt(6 * 82), 1, 0.25},
      {{{1, 3}}, {{2, 3}}, 0, 0, 0},
      {{{1, 3}}, {}, 0, 0, 0},
      {{}, {}, 0, 0, 0},
  };
  for (const auto& c : cases) {
    const auto a = sparse_vector(c.a);
    const auto b = sparse_vector(c.b);
    EXPECT_NEAR(cosine(a, b), c.cosine, 1e-12);
    EXPECT_NEAR(overlap(a, b), c.overlap, 1e-12);
    EXPECT_NEAR(containment(a, b), c.containment, 1e-12);
  }
  EXPECT_NEAR(length(sparse_vector({{1, 3}, {2, 4}})), 5, 1e-12);
  EXPECT_EQ(length({}), 0);
}

TEST(SparseVector, LikenessIsTheSameBothWaysAndFromNoneToWhole) {
  using Values = std::map<unsigned char, unsigned char>;
  expect_property("likeness is symmetric and lies in 0..1", [](const Values& x, const Values& y) {
    const auto a = made_of(x);
    const auto b = made_of(y);
    RC_ASSERT(cosine(a, b) == cosine(b, a));
    RC_ASSERT(containment(a, b) == containment(b, a));
    RC_ASSERT(cosine(a, b) >= 0 && cosine(a, b) <= 1 + 1e-12);
    RC_ASSERT(containment(a, b) >= 0 && containment(a, b) <= 1);
    RC_ASSERT(a.empty() || std::abs(cosine(a, a) - 1) < 1e-12);
  });
}

TEST(SparseVector, HashesOfTermsDependOnTheirLettersAlone) {
  EXPECT_EQ(hash_of_term("varnholm"), hash_of_term(std::string("varn") + "holm"));
  EXPECT_NE(hash_of_term("varnholm"), hash_of_term("varnholn"));
}

}  // namespace
}  // namespace headwater
