// SPDX-License-Identifier: Apache-2.0
#include "stories/candidate_pairs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/property_for_tests.h"
#include "learn/fixed_random.h"
#include "stories/documents_by_term.h"
#include "stories/heavy_terms.h"

namespace headwater {
namespace {

using Pairs = std::vector<DocumentIndices>;

SparseVector terms(const std::map<TermHash, double>& weights) {
  return sparse_vector(weights);
}

TEST(CandidatePairs, TwoSharedHeavyTermsMakeAPair) {
  const std::vector<SparseVector> heavy{terms({{1, 1}, {2, 1}, {3, 1}}),
                                        terms({{2, 1}, {3, 1}}),
                                        terms({{3, 1}, {4, 1}}),
                                        terms({{4, 1}, {3, 2}}),
                                        {}};
  const auto found = candidate_pairs(heavy);
  EXPECT_EQ(found.pairs, (Pairs{{0, 1}, {2, 3}}));
  EXPECT_EQ(found.cut, std::vector<bool>(5, false));
  EXPECT_TRUE(candidate_pairs({}).pairs.empty());
}

TEST(CandidatePairs, AreAllThatShareTwoTermsWhereNoTermIsCommon) {
  expect_property("as by comparing each with each", [](std::uint32_t seed) {
    FixedRandom random(seed);
    std::vector<SparseVector> heavy(random.below(40));
    for (auto& document : heavy) {
      std::map<TermHash, double> weights;
      for (int i = 0; i < 6; ++i)
        weights[static_cast<TermHash>(random.below(30))] = 1 + static_cast<double>(random.below(3));
      document = sparse_vector(weights);
    }
    Pairs expected;
    for (std::uint32_t a = 0; a < heavy.size(); ++a) {
      for (std::uint32_t b = a + 1; b < heavy.size(); ++b) {
        const auto shared = std::ranges::count_if(heavy[a], [&](const WeightedTerm& term) {
          return std::ranges::count(heavy[b], term.term, &WeightedTerm::term) > 0;
        });
        RC_ASSERT(share_heavy_terms(heavy[a], heavy[b]) == (shared >= 2));
        if (share_heavy_terms(heavy[a], heavy[b])) expected.emplace_back(a, b);
      }
    }
    const auto found = candidate_pairs(heavy);
    RC_ASSERT(found.pairs == expected);
    for (const bool cut : found.cut) RC_ASSERT(!cut);
  });
}

// Documents 0, 2, 4 … are of one kind and 1, 3, 5 … of another; all share five terms.
std::vector<SparseVector> two_kinds(std::uint32_t documents) {
  std::vector<SparseVector> heavy;
  for (std::uint32_t d = 0; d < documents; ++d) {
    std::map<TermHash, double> weights;
    for (TermHash t = 0; t < 5; ++t) weights[t] = 0.2;
    for (TermHash t = 0; t < 20; ++t) weights[1000 * (1 + d % 2) + (t + d / 2) % 24] = 1;
    heavy.push_back(sparse_vector(weights));
  }
  return heavy;
}

TEST(CandidatePairs, GrowWithTheNumberOfDocumentsAndKeepTheBest) {
  for (const std::uint32_t documents : {1000U, 4000U}) {
    const auto found = candidate_pairs(two_kinds(documents));
    EXPECT_LE(found.pairs.size(), std::size_t{documents} * 200);
    EXPECT_GE(found.pairs.size(), std::size_t{documents} * 50);
    std::size_t same_kind = 0;
    std::set<std::uint32_t> seen;
    for (const auto& [a, b] : found.pairs) {
      same_kind += a % 2 == b % 2 ? 1 : 0;
      seen.insert(a);
      seen.insert(b);
    }
    EXPECT_EQ(seen.size(), documents);
    EXPECT_GT(static_cast<double>(same_kind), 0.95 * static_cast<double>(found.pairs.size()));
    EXPECT_EQ(found.cut, std::vector<bool>(documents, true));
  }
}

TEST(CandidatePairs, StayTheSameBesideDocumentsThatShareNoTerm) {
  auto heavy = two_kinds(300);
  const auto alone = candidate_pairs(heavy);
  for (TermHash d = 0; d < 50; ++d) heavy.push_back(terms({{900'000 + 3 * d, 1}, {900'001, 2}}));
  EXPECT_EQ(candidate_pairs(heavy).pairs, alone.pairs);
}

TEST(DocumentsByTerm, LeadsToAllHoldersOrToThoseNearby) {
  const DocumentsByTerm few(std::vector<SparseVector>{terms({{7, 2}}), terms({{7, 3}, {8, 1}})});
  EXPECT_EQ(few.led_to(0, 0).size(), 2U);
  EXPECT_EQ(few.led_to(1, 1).size(), 1U);
  EXPECT_EQ(few.led_to(1, 1)[0].weight, 1.0F);
  EXPECT_FALSE(few.is_common(0, 0));
  const DocumentsByTerm many(two_kinds(600));
  for (const std::uint32_t document : {0U, 299U, 599U}) {
    const auto near = many.led_to(document, 0);
    EXPECT_EQ(near.size(), 101U);
    EXPECT_TRUE(std::ranges::any_of(
        near, [&](const HoldingDocument& held) { return held.document == document; }));
    EXPECT_TRUE(many.is_common(document, 0));
  }
}

}  // namespace
}  // namespace headwater
