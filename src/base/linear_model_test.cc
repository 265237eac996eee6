// SPDX-License-Identifier: Apache-2.0
#include "base/linear_model.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <array>

#include "base/fixed_random.h"
#include "base/hashed_table.h"
#include "base/linear_trainer.h"

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
  rc::check([](const std::map<std::uint32_t, std::uint16_t>& made) {
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
