// SPDX-License-Identifier: Apache-2.0
#include "claims/group_values.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace headwater {
namespace {

StatedFact fact(const std::string& slot, StatedValue value, std::uint32_t document = 0,
                MaybeIndex incident = 0U) {
  StatedFact made;
  made.incident = incident;
  made.utterance.slot = slot;
  made.utterance.document = document;
  made.value = std::move(value);
  return made;
}

StatedValue number(std::optional<double> lo, std::optional<double> hi, std::string modifier = "") {
  StatedValue value;
  value.kind = ValueKind::number;
  value.number = {lo, hi, std::move(modifier)};
  return value;
}

StatedValue actor(const std::string& text, bool named = true) {
  StatedValue value;
  value.kind = ValueKind::actor;
  value.named = named;
  value.text = value.shown = text;
  return value;
}

// "slot value: members ~less precise" a group.
std::string dump(const std::vector<StatedFact>& facts) {
  std::string out;
  for (const auto& group : group_values(facts)) {
    out += fmt::format("{}{} {}:", out.empty() ? "" : "; ", group.slot, print_value(group.value));
    for (const auto i : group.members) out += fmt::format(" {}", i);
    for (const auto& value : group.less_precise) out += " ~" + print_value(value);
  }
  return out;
}

TEST(GroupValues, VagueOnesJoinTheBestSupported) {
  const std::vector<StatedFact> facts{
      fact("killed", number(60, 80, "about")), fact("killed", number(68, 68)),
      fact("killed", number(72, 72)), fact("killed", number(72, 72)),
      fact("killed", number(66, 74, "about"))};
  EXPECT_EQ(dump(facts), "killed 72: 0 2 3 4 ~about 70 ~about 70; killed 68: 1");
}

TEST(GroupValues, OfEquallySupportedTheFirst) {
  EXPECT_EQ(dump({fact("killed", number(68, 68)), fact("killed", number(72, 72)),
                  fact("killed", number(60, 80, "about"))}),
            "killed 68: 0 2 ~about 70; killed 72: 1");
}

TEST(GroupValues, WhatAgreesWithNoneStandsAlone) {
  EXPECT_EQ(dump({fact("killed", number(60, 80, "about")), fact("killed", number(7, 7)),
                  fact("killed", number(400, {}))}),
            "killed 7: 1; killed about 70: 0; killed at least 400: 2");
}

// Exact values first, in order of support, the rest in order of vagueness.
TEST(GroupValues, InOrderOfVaguenessThenSupport) {
  EXPECT_EQ(dump({fact("killed", number(500, {})), fact("killed", number(7, 7)),
                  fact("killed", number(90, 110, "about")), fact("killed", number(9, 9)),
                  fact("killed", number(9, 9)), fact("killed", number(48, 52, "about"))}),
            "killed 9: 3 4; killed 7: 1; killed about 50: 5; killed about 100: 2; "
            "killed at least 500: 0");
}

TEST(GroupValues, ByIncidentThenSlot) {
  EXPECT_EQ(dump({fact("wounded", number(1, 1), 0, 1U), fact("killed", number(2, 2), 0, 1U),
                  fact("wounded", number(3, 3), 0, 0U), fact("killed", number(2, 2), 0, 1U),
                  fact("killed", number(4, 4), 0, 0U)}),
            "killed 4: 4; wounded 3: 2; killed 2: 1 3; wounded 1: 0");
  EXPECT_EQ(dump({}), "");
}

StatedFact setting(StatedFact fact) {
  fact.setting = true;
  return fact;
}

// A setting counts where it is disputed, once a document, and not beside what is told there as a
// fact of its own.
TEST(GroupValues, Settings) {
  const auto at = [](const std::string& who, std::uint32_t document) {
    return fact("perpetrator", actor(who), document);
  };
  EXPECT_EQ(dump({setting(at("guard", 0)), at("guard", 1)}), "perpetrator guard: 1");
  EXPECT_EQ(dump({setting(at("guard", 0)), setting(at("guard", 1))}), "");
  EXPECT_EQ(dump({setting(at("guard", 0)), at("guard", 1), at("league", 2)}),
            "perpetrator guard: 0 1; perpetrator league: 2");
  EXPECT_EQ(dump({setting(at("guard", 0)), setting(at("guard", 0)), at("league", 2)}),
            "perpetrator guard: 0; perpetrator league: 2");
  EXPECT_EQ(dump({setting(at("guard", 0)), at("guard", 0), at("league", 2)}),
            "perpetrator guard: 1; perpetrator league: 2");
  EXPECT_EQ(dump({at("guard", 0), at("guard", 0), at("league", 2)}),
            "perpetrator guard: 0 1; perpetrator league: 2")
      << "facts count each time";
  EXPECT_EQ(dump({setting(fact("perpetrator", actor("gunmen", false), 3)), at("guard", 0),
                  at("league", 2)}),
            "perpetrator guard: 1 ~gunmen; perpetrator league: 2")
      << "nobody in particular is disputed by nobody";
}

TEST(GroupValues, KindredNamesByMostUsedThenByLetter) {
  std::vector<StatedFact> facts{
      fact("held", number(12, 12)),        fact("seized", number(12, 12)),
      fact("seized", number(12, 12)),      fact("captured", number(12, 12)),
      fact("held", number(12, 12), 0, 1U), fact("held", actor("x"))};
  merge_synonymous_slots(facts);
  std::string out;
  for (const auto& one : facts) out += one.utterance.slot + " ";
  EXPECT_EQ(out, "seized seized seized seized held held ");
  std::vector<StatedFact> tied{fact("wounded", number(3, 3)), fact("hurt", number(3, 3)),
                               fact("killed", number(3, 3))};
  merge_synonymous_slots(tied);
  EXPECT_EQ(tied[0].utterance.slot, "hurt");
  EXPECT_EQ(tied[2].utterance.slot, "killed");
}

}  // namespace
}  // namespace headwater
