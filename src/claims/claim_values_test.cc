// SPDX-License-Identifier: Apache-2.0
#include "claims/claim_values.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "claims/papers_for_tests.h"

namespace headwater {
namespace {

using enum ValueKind;

struct Says {
  std::uint32_t document;
  const char* slot;
  ValueKind kind;
  const char* text;
  bool setting = false;
};

StatedFact stated(const Says& says) {
  StatedFact fact;
  fact.incident = 0U;
  fact.setting = says.setting;
  fact.utterance.document = says.document;
  fact.utterance.span = {0, 20};
  fact.utterance.slot = says.slot;
  auto& value = fact.value;
  value.kind = says.kind;
  value.text = value.shown = says.text;
  if (says.kind == place) value.place.city = says.text;
  if (says.kind == number) {
    const bool about = std::string_view(says.text).starts_with('~');
    const auto middle = std::stod(says.text + (about ? 1 : 0));
    value.number = {about ? middle - 1 : middle, about ? middle + 1 : middle, about ? "about" : ""};
  }
  if (says.kind == time) {
    const auto day = make_day(2011, 3, std::stoi(says.text));
    value.time = {day, day, Precision::day, false};
  }
  return fact;
}

// One sentence in each of so many documents; the group holds them all.
std::string value_of(std::uint32_t sentences, const std::vector<Says>& said) {
  std::vector<StatedFact> values;
  for (const auto& says : said) values.push_back(stated(says));
  std::vector<StatedFact> statements(sentences);
  std::vector<std::uint32_t> group;
  for (std::uint32_t d = 0; d < sentences; ++d) {
    statements[d].utterance.document = d;
    statements[d].utterance.span = {0, 20};
    group.push_back(d);
  }
  const auto found = ClaimValues(values).of(statements, group);
  if (!found) return "none";
  EXPECT_TRUE(std::ranges::includes(group, found->members));
  EXPECT_GE(2 * found->members.size(), group.size());
  EXPECT_EQ(found->incident, MaybeIndex(0U));
  return found->slot + "=" + print_value(found->value);
}

TEST(ClaimValues, WhatMostState) {
  struct Case {
    const char* name;
    std::uint32_t sentences;
    std::vector<Says> said;
    const char* expected;
  };
  const std::vector<Case> cases{
      {"nothing is stated", 2, {}, "none"},
      {"an empty group", 0, {{0, "killed", number, "9"}}, "none"},
      {"all", 2, {{0, "killed", number, "9"}, {1, "killed", number, "9"}}, "killed=9"},
      {"half", 2, {{0, "killed", number, "9"}}, "killed=9"},
      {"less than half", 3, {{0, "killed", number, "9"}}, "none"},
      {"in another document", 1, {{1, "killed", number, "9"}}, "none"},
      {"values that agree count together",
       4,
       {{0, "killed", number, "70"}, {1, "killed", number, "~70"}},
       "killed=70"},
      {"values that clash do not",
       4,
       {{0, "killed", number, "9"}, {1, "killed", number, "7"}},
       "none"},
      {"twice in one sentence is once",
       3,
       {{0, "killed", number, "70"}, {0, "killed", number, "~70"}},
       "none"},
      {"a number before an actor",
       1,
       {{0, "killed", number, "9"}, {0, "perpetrator", actor, "Olm Guard"}},
       "killed=9"},
      {"a number before a place, whatever their letters",
       1,
       {{0, "area", place, "Varn"}, {0, "killed", number, "9"}},
       "killed=9"},
      {"an actor before a place",
       1,
       {{0, "area", place, "Varn"}, {0, "perpetrator", actor, "Olm Guard"}},
       "perpetrator=Olm Guard"},
      {"a place before a date",
       1,
       {{0, "date", time, "2"}, {0, "place", place, "Varn"}},
       "place=Varn"},
      {"a date before that it happened",
       1,
       {{0, "date", time, "2"}, {0, "aim", happened, ""}},
       "date=2011-03-02"},
      {"more sentences before the kind",
       2,
       {{0, "killed", number, "9"}, {0, "place", place, "Varn"}, {1, "place", place, "Varn"}},
       "place=Varn"},
      {"a place that sets the scene is not what is claimed",
       2,
       {{0, "killed", number, "9"},
        {0, "place", place, "Varn", true},
        {1, "place", place, "Varn", true}},
       "killed=9"},
  };
  for (const auto& [name, sentences, said, expected] : cases)
    EXPECT_EQ(value_of(sentences, said), expected) << name;
}

// Only what the sentence itself states counts, of the members alone.
TEST(ClaimValues, SentencesOfTheGroup) {
  const std::vector<StatedFact> values{stated({0, "killed", number, "9"}),
                                       stated({1, "killed", number, "7"})};
  std::vector<StatedFact> statements(3);
  for (auto& statement : statements) statement.utterance.span = {0, 20};
  statements[1].utterance.document = 1;
  statements[2].utterance.span = {0, 10};
  const ClaimValues of_values(values);
  ASSERT_TRUE(of_values.of(statements, {0}).has_value());
  EXPECT_EQ(of_values.of(statements, {0, 2})->members, (std::vector<std::uint32_t>{0}))
      << "those that state it";
  EXPECT_EQ(print_value(of_values.of(statements, {0})->value), "9");
  EXPECT_EQ(print_value(of_values.of(statements, {1})->value), "7");
  EXPECT_FALSE(of_values.of(statements, {2}).has_value()) << "other words of the document";
}

}  // namespace
}  // namespace headwater
