// SPDX-License-Identifier: Apache-2.0
#include "learn/linear_model.h"

#include <gtest/gtest.h>

#include <array>
#include <cstring>

#include "base/property_for_tests.h"
#include "learn/fixed_random.h"
#include "learn/hashed_table.h"
#include "learn/linear_trainer.h"

namespace headwater {
namespace {

std::vector<Feature> features_of(std::uint64_t example, std::uint64_t label) {
  return {mix(1, label), mix(2, example % 7), mix(3, example)};
}

TEST(LinearModel, LearnsAndReadsBackWhatWasLearned) {
  LinearTrainer trainer(12, 5);
  for (int round = 0; round < 4; ++round) {
    for (std::uint64_t e = 0; e < 200; ++e) {
      const auto truth = static_cast<std::uint32_t>(e % 5);
      std::array<std::int32_t, 5> scores{};
      const auto features = features_of(e, truth);
      trainer.add(features, scores.data());
      const auto guess = static_cast<std::uint32_t>(std::max_element(scores.begin(), scores.end()) -
                                                    scores.begin());
      trainer.tick();
      trainer.update(features, truth, guess);
    }
  }
  const auto bytes = trainer.quantised(0);
  const LinearModel model(bytes);
  ASSERT_FALSE(model.empty());
  for (std::uint64_t e = 0; e < 200; ++e) {
    std::array<std::int32_t, 5> scores{};
    model.add(features_of(e, e % 5), scores.data());
    EXPECT_EQ(std::max_element(scores.begin(), scores.end()) - scores.begin(),
              static_cast<std::ptrdiff_t>(e % 5));
  }
}

// A model whose rows hold every weight from -128 to 127.
std::string bytes_of_model(std::uint32_t bits, std::uint32_t labels) {
  const std::uint32_t header[] = {LinearModel::magic, bits, labels, 0};
  std::string bytes(LinearModel::header_bytes, '\0');
  std::memcpy(bytes.data(), header, sizeof header);
  for (std::size_t i = 0; i < std::size_t{labels} << bits; ++i)
    bytes.push_back(static_cast<char>(i * 37 % 256));
  return bytes + std::string(LinearModel::tail_bytes, '\0');
}

TEST(LinearModel, SumsOfEveryWidthAreThoseOfItsRows) {
  for (const std::uint32_t labels : {1U, 3U, 4U, 13U, 16U, 17U, 33U, 64U, 84U, 96U, 97U, 128U}) {
    constexpr std::uint32_t bits = 6;
    const auto bytes = bytes_of_model(bits, labels);
    const LinearModel model(bytes);
    FixedRandom random(labels);
    std::vector<Feature> features;
    std::vector<std::int32_t> expected(labels, 5);
    for (int n = 0; n < 200; ++n) {
      features.push_back(random.next());
      const auto* row =
          bytes.data() + LinearModel::header_bytes + (features.back() >> (64 - bits)) * labels;
      for (std::uint32_t l = 0; l < labels; ++l) expected[l] += static_cast<signed char>(row[l]);
    }
    std::vector<std::int32_t> scores(labels, 5);
    model.add(features, scores.data());
    EXPECT_EQ(scores, expected) << labels;
    std::vector<std::int32_t> later(labels, 5);
    model.fetch(features);
    model.add_fetched(features, later.data());
    EXPECT_EQ(later, expected) << labels;
  }
}

TEST(LinearModel, AnEmptyModelAddsNothing) {
  const std::array<Feature, 1> features{mix(1, 1)};
  std::int32_t score = 7;
  LinearModel().add(features, &score);
  EXPECT_EQ(score, 7);
}

TEST(LinearModel, AFeatureThatFailedOnceIsNotAdmitted) {
  LinearTrainer trainer(8, 2, 2);
  const std::array<Feature, 1> features{mix(1, 1)};
  trainer.update(features, 0, 1);
  std::array<std::int32_t, 2> scores{};
  trainer.add(features, scores.data());
  EXPECT_EQ(scores[0], 0);
  trainer.update(features, 0, 1);
  trainer.add(features, scores.data());
  EXPECT_GT(scores[0], scores[1]);
}

TEST(LinearModel, RefusesBytesThatAreNoModel) {
  EXPECT_TRUE(LinearModel("").empty());
  EXPECT_TRUE(LinearModel(std::string(1000, 'x')).empty());
  auto bytes = LinearTrainer(6, 3).quantised(0);
  EXPECT_FALSE(LinearModel(bytes).empty());
  bytes.pop_back();
  EXPECT_TRUE(LinearModel(bytes).empty());
}

TEST(HashedTable, FindsWhatWasPutInAndNothingElse) {
  expect_property("the table finds what was put in and nothing else",
                  [](const std::map<std::uint32_t, std::uint16_t>& made) {
                    std::map<std::uint32_t, std::uint16_t> values;
                    for (const auto& [key, value] : made) {
                      if (key != 0 && value != 0) values.emplace(key, value);
                    }
                    const auto bytes = table_bytes(values);
                    const HashedTable table(bytes);
                    for (const auto& [key, value] : values) RC_ASSERT(table.find(key) == value);
                    for (std::uint32_t key = 1; key < 50; ++key) {
                      if (!values.contains(key)) RC_ASSERT(table.find(key) == 0);
                    }
                  });
}

TEST(HashedTable, RefusesATableWithoutAnEmptySlot) {
  auto bytes = table_bytes({{1, 1}});
  EXPECT_FALSE(HashedTable(bytes).empty());
  for (std::size_t at = 8; at < bytes.size(); at += HashedTable::slot_bytes) bytes[at] = 1;
  EXPECT_TRUE(HashedTable(bytes).empty());
}

TEST(FixedRandom, IsTheSameOnEveryMachine) {
  FixedRandom random(1);
  EXPECT_EQ(random.next(), 0x910A2DEC89025CC1ULL);
}

}  // namespace
}  // namespace headwater
