// SPDX-License-Identifier: Apache-2.0
// From claims to what is fused: how often copying is judged anew, and the order of what is found.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "weighing/fuse.h"

namespace headwater {
namespace {

ClaimTable table_of(std::uint32_t sources, std::uint32_t slots) {
  ClaimTable table;
  table.sources.resize(sources);
  table.objects.resize(slots);
  table.attributes.resize(1);
  for (std::uint32_t s = 0; s < slots; ++s) table.slots.push_back({s, 0});
  for (int value = 0; value < 40; ++value) table.values.push_back(fmt::format("v{:02}", value));
  return table;
}

// Six sources; 4 says what 3 says, false or not, 5 says half of it.
ClaimTable copiers() {
  auto table = table_of(6, 30);
  for (std::uint32_t slot = 0; slot < 30; ++slot) {
    const auto wrong = [&](std::uint32_t source) { return 1 + (7 * source + 3 * slot) % 9; };
    const std::uint32_t third = slot % 3 == 0 ? wrong(3) : 0;
    const std::vector<std::uint32_t> said{slot % 11 == 5 ? wrong(0) : 0,
                                          slot % 13 == 1 ? wrong(1) : 0,
                                          slot % 10 == 2 ? wrong(2) : 0,
                                          third,
                                          third,
                                          slot % 4 < 2    ? third
                                          : slot % 4 == 2 ? wrong(5)
                                                          : 0};
    for (std::uint32_t source = 0; source < 6; ++source)
      table.claims.push_back({source, slot, said[source], 0});
  }
  return table;
}

TEST(FusePasses, CopyingIsJudgedTwice) {
  const auto result = fuse_claims(copiers(), {});
  std::string out;
  for (const auto& pair : result.dependence)
    out += fmt::format("{} {} {:.8f} {:.8f} {} {}\n", pair.a, pair.b, pair.probability,
                       pair.shared_false, pair.different, pair.copied);
  for (const auto& source : result.sources)
    out += fmt::format("{:.8f} {} {}\n", source.accuracy, source.claims, source.origin_group);
  for (const auto& value : result.slots[0])
    out += fmt::format("{} {:.8f} {}/{}\n", value.value, value.probability, value.origins,
                       value.claims);
  EXPECT_EQ(out,
            "3 4 1.00000000 10.06020295 0 0.995\n"
            "3 5 0.01026056 5.04094496 10 0.25\n"
            "4 5 0.01026056 5.04094496 10 0.25\n"
            "0.88594773 30 0\n"
            "0.88553210 30 1\n"
            "0.86941685 30 2\n"
            "0.67669567 30 3\n"
            "0.67669567 30 3\n"
            "0.60628098 30 5\n"
            "0 0.91965922 3/3\n"
            "4 0.08030567 2/3\n");
}

TEST(FusePasses, WithoutLookingForCopies) {
  FuseOptions options;
  options.find_dependence = false;
  const auto result = fuse_claims(copiers(), options);
  EXPECT_TRUE(result.dependence.empty());
  for (std::uint32_t s = 0; s < 6; ++s) EXPECT_EQ(result.sources[s].origin_group, s);
}

// The most probable first, of equals the one with the smaller number.
TEST(FusePasses, ValuesInOrder) {
  auto table = table_of(5, 2);
  table.claims = {{0, 0, 5, 0}, {1, 0, 3, 0}, {2, 1, 4, 0}, {3, 1, 6, 0}, {4, 1, 6, 0}};
  const auto result = fuse_claims(table, {});
  ASSERT_EQ(result.slots[0].size(), 2U);
  EXPECT_EQ(result.slots[0][0].probability, result.slots[0][1].probability);
  EXPECT_EQ(result.slots[0][0].value, 3U);
  EXPECT_EQ(result.slots[0][1].value, 5U);
  ASSERT_EQ(result.slots[1].size(), 2U);
  EXPECT_EQ(result.slots[1][0].value, 6U);
  EXPECT_EQ(result.slots[1][0].claims, 2U);
  EXPECT_EQ(result.slots[1][0].origins, 2U);
  EXPECT_EQ(result.sources[0].claims, 1U);
  EXPECT_EQ(result.sources[2].claims, 1U);
}

// Where two values are as good as impossible, more claims come first.
TEST(FusePasses, ValuesWithoutAChance) {
  auto table = table_of(403, 1);
  for (std::uint32_t source = 0; source < 403; ++source)
    table.claims.push_back({source, 0, source < 400 ? 39U : source < 402 ? 9U : 3U, 0});
  FuseOptions options;
  options.find_dependence = false;
  options.calibrated = false;
  const auto result = fuse_claims(table, options);
  std::string out;
  for (const auto& value : result.slots[0])
    out += fmt::format("{} {} {}; ", value.value, value.probability, value.claims);
  EXPECT_EQ(out, "39 1 400; 9 0 2; 3 0 1; ");
}

}  // namespace
}  // namespace headwater
