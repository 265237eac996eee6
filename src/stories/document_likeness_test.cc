// SPDX-License-Identifier: Apache-2.0
#include "stories/document_likeness.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "base/property_for_tests.h"
#include "learn/fixed_random.h"

namespace headwater {
namespace {

DocumentProfile profile(std::vector<ProfileTerm> terms, std::vector<TermHash> numbers = {},
                        std::optional<Day> day = {}) {
  DocumentProfile made;
  made.terms = std::move(terms);
  made.numbers = std::move(numbers);
  made.day = day;
  made.sizes = sizes_of(made.terms);
  return made;
}

std::map<std::string_view, double> likeness(const DocumentProfile& a, const DocumentProfile& b) {
  std::map<std::string_view, double> named;
  const auto values = compare_documents(a, b);
  for (std::size_t i = 0; i < values.size(); ++i) named[document_pair_features[i]] = values[i];
  return named;
}

// A term: number, word, name, lead_word, lead_name.
TEST(DocumentLikeness, SaysWhatIsShared) {
  const auto a = profile({{1, 3, 0, 3, 0}, {2, 4, 0, 0, 0}, {5, 0, 2, 0, 2}, {6, 0, 1, 0, 0}},
                         {42, 1200}, parse_iso_day("2019-05-14"));
  const auto b = profile({{1, 3, 0, 3, 0}, {5, 0, 2, 0, 0}, {7, 0, 2, 0, 1}}, {42, 77},
                         parse_iso_day("2019-05-17"));
  auto found = likeness(a, b);
  EXPECT_NEAR(found["words"], 0.6, 1e-12);
  EXPECT_NEAR(found["names"], 4 / std::sqrt(5 * 8), 1e-12);
  EXPECT_NEAR(found["all_terms"], 13 / std::sqrt(30 * 17), 1e-12);
  EXPECT_NEAR(found["names_contained"], 2.0 / 3, 1e-12);
  EXPECT_NEAR(found["lead_words"], 1, 1e-12);
  EXPECT_EQ(found["lead_names"], 0);
  EXPECT_EQ(found["lead_names_contained"], 0);
  EXPECT_NEAR(found["lead_names_in_text"], 4 / (2 * std::sqrt(8)), 1e-12);
  EXPECT_NEAR(found["numbers"], 0.2, 1e-12);
  EXPECT_NEAR(found["days_apart"], 0.1, 1e-12);
  EXPECT_EQ(found["day_unknown"], 0);
  EXPECT_NEAR(found["best_names"], 2.0 / 3, 1e-12);
  EXPECT_NEAR(found["shared_names"], 0.1, 1e-12);
}

TEST(DocumentLikeness, AWordOfOneMayBeANameOfTheOther) {
  const auto found = likeness(profile({{1, 2, 0, 0, 0}}), profile({{1, 0, 2, 0, 0}}));
  EXPECT_EQ(found.at("words"), 0);
  EXPECT_EQ(found.at("names"), 0);
  EXPECT_NEAR(found.at("all_terms"), 1, 1e-12);
}

TEST(DocumentLikeness, DaysAndNumbersHaveTheirEnds) {
  const auto early = profile({}, {1, 2, 3, 4, 5, 6, 7}, parse_iso_day("2019-01-01"));
  const auto late = profile({}, {1, 2, 3, 4, 5, 6, 7}, parse_iso_day("2020-01-01"));
  EXPECT_EQ(likeness(early, late)["days_apart"], 1);
  EXPECT_EQ(likeness(early, late)["numbers"], 1);
  EXPECT_EQ(likeness(early, profile({}))["day_unknown"], 1);
  EXPECT_EQ(likeness(early, profile({}))["days_apart"], 0);
}

TEST(DocumentLikeness, BestNamesAreTheThreeHeaviest) {
  const auto names = profile({{1, 0, 1, 0, 0}, {2, 0, 4, 0, 0}, {3, 0, 2, 0, 0}, {4, 0, 3, 0, 0}});
  EXPECT_NEAR(likeness(names, names)["best_names"], 3, 1e-12);
}

DocumentProfile random_profile(FixedRandom& random) {
  std::vector<ProfileTerm> terms;
  for (TermHash t = 0; t < 30; ++t) {
    if (random.below(2) == 0) continue;
    const auto weight = [&] { return static_cast<float>(random.below(8)) / 4; };
    ProfileTerm term{t, 0, 0, 0, 0};
    if (random.below(2) == 0) {
      term.word = weight() + 0.25F;
      if (random.below(3) == 0) term.lead_word = term.word;
    } else {
      term.name = weight() + 0.25F;
      if (random.below(3) == 0) term.lead_name = term.name;
    }
    terms.push_back(term);
  }
  std::vector<TermHash> numbers;
  for (TermHash n = 0; n < 8; ++n) {
    if (random.below(2) == 0) numbers.push_back(n);
  }
  std::optional<Day> day;
  if (random.below(3) > 0) day = parse_iso_day("2019-03-" + std::to_string(10 + random.below(20)));
  return profile(std::move(terms), std::move(numbers), day);
}

// Terms whose last bits are the same share a place of the table.
TEST(DocumentLikeness, ComparedWithManyIsTheSame) {
  expect_property("ComparedDocument(a).with(b) == compare_documents(a, b)", [](std::uint32_t seed) {
    FixedRandom random(seed);
    std::vector<DocumentProfile> profiles{random_profile(random), random_profile(random)};
    for (auto& made : profiles) {
      for (auto& term : made.terms) term.term = term.term % 3 + (term.term / 3 << 20U);
      std::ranges::sort(made.terms, {}, &ProfileTerm::term);
    }
    const TermLists terms(profiles);
    RC_ASSERT(ComparedDocument(profiles[0]).with(profiles[1], terms.of(1)) ==
              compare_documents(profiles[0], profiles[1]));
  });
}

TEST(DocumentLikeness, IsTheSameBothWaysAndBounded) {
  expect_property("compare_documents(a, b) == compare_documents(b, a)", [](std::uint32_t seed) {
    FixedRandom random(seed);
    const auto a = random_profile(random);
    const auto b = random_profile(random);
    const auto found = likeness(a, b);
    RC_ASSERT(compare_documents(a, b) == compare_documents(b, a));
    for (const auto& [name, value] : found) {
      // Two cosines are added in one, weights are meant in another.
      const double most = name == "lead_names_in_text" ? 2 : name == "best_names" ? 10 : 1;
      RC_ASSERT(value >= 0 && value <= most + 1e-6);
    }
    DocumentPairModel model;
    model.bias = static_cast<double>(random.below(2000)) - 1000;
    for (auto& weight : model.weights) weight = static_cast<double>(random.below(200)) - 100;
    const auto p = model.probability(compare_documents(a, b));
    RC_ASSERT(p >= 0 && p <= 1);
  });
}

TEST(DocumentPairModel, ProbabilityRisesWithTheSum) {
  DocumentPairModel model;
  EXPECT_EQ(model.probability({}), 0.5);
  model.bias = -2;
  model.weights[1] = 4;
  DocumentPair features{};
  EXPECT_NEAR(model.probability(features), 1 / (1 + std::exp(2.0)), 1e-12);
  features[1] = 1;
  EXPECT_NEAR(model.probability(features), 1 / (1 + std::exp(-2.0)), 1e-12);
}

}  // namespace
}  // namespace headwater
