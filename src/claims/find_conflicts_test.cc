// SPDX-License-Identifier: Apache-2.0
#include "claims/find_conflicts.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "claims/papers_for_tests.h"

namespace headwater {
namespace {

using made_papers::Papers;
using made_papers::Prepared;

// Reports of one slot of one incident: groups in the order in which their values are first told.
struct Reports {
  Papers papers;
  std::vector<StatedFact> facts;
  std::vector<ValueGroup> groups;
  std::string slot = "killed";

  // A new paper of that day.
  void paper(const std::string& day, const std::string& text = "so it was told .") {
    papers.paper("Herald", day, text);
  }
  // By the last paper; `voice`: "" for its own.
  void tell(StatedValue value, const std::string& voice = "", Stance stance = Stance::asserts) {
    StatedFact fact;
    fact.incident = 0U;
    fact.value = std::move(value);
    fact.utterance.document = static_cast<std::uint32_t>(papers.facts.size() - 1);
    fact.utterance.span = papers.sentences.back().sentences.front().span;
    fact.utterance.slot = slot;
    fact.utterance.stance = stance;
    fact.utterance.voices.push_back({"Herald", no_index, no_index, false, SourceClass::named});
    if (!voice.empty())
      fact.utterance.voices.push_back({voice, no_index, no_index, false, SourceClass::named});
    auto group = std::ranges::find(groups, fact.value, &ValueGroup::value);
    if (group == groups.end()) {
      groups.push_back({0U, slot, fact.value, {}, {}});
      group = std::prev(groups.end());
    }
    group->members.push_back(static_cast<std::uint32_t>(facts.size()));
    facts.push_back(std::move(fact));
  }
  void tell(double number, const std::string& voice = "", Stance stance = Stance::asserts) {
    tell(exactly(number), voice, stance);
  }
  static StatedValue exactly(double number) {
    StatedValue value;
    value.kind = ValueKind::number;
    value.number = {number, number, ""};
    return value;
  }
  // "update 0 1: 7 9; " for each.
  [[nodiscard]] std::string conflicts() const {
    const Prepared prepared(papers);
    std::string out;
    for (const auto& conflict : find_conflicts(prepared.input, facts, groups)) {
      out += (out.empty() ? "" : "; ") + std::string(conflict.only_precision ? "~" : "");
      out += name_of(conflict.kind);
      for (const auto claim : conflict.claims) out += " " + std::to_string(claim);
      out += ":";
      for (const auto& value : conflict.values) out += " " + value;
    }
    return out;
  }
};

struct Toll {
  int number;
  int day;
};

struct Case {
  const char* name;
  std::vector<Toll> tolls;
  const char* expected;
};

TEST(FindConflicts, TollsThatRise) {
  const std::vector<Case> cases{
      {"one number", {{7, 1}, {7, 2}}, ""},
      {"the higher a day later", {{7, 1}, {9, 2}}, "update 0 1: 7 9"},
      {"listed the other way round", {{9, 2}, {7, 1}}, "update 0 1: 9 7"},
      {"the same day", {{7, 1}, {9, 1}}, "disjoint 0 1: 7 9"},
      {"the lower later", {{9, 1}, {7, 2}}, "disjoint 0 1: 9 7"},
      // hardly anyone tells the lower one after the rise: a third does, a half does not
      {"one late of two", {{7, 1}, {9, 2}, {7, 3}}, "disjoint 0 1: 7 9"},
      {"one late of three", {{7, 1}, {7, 1}, {9, 2}, {7, 3}}, "update 0 1: 7 9"},
      {"two late of five", {{7, 1}, {7, 1}, {7, 1}, {9, 2}, {7, 3}, {7, 3}}, "disjoint 0 1: 7 9"},
      {"on the day of the rise", {{7, 1}, {9, 2}, {7, 2}}, "update 0 1: 7 9"},
      {"the first day counts", {{7, 4}, {7, 1}, {7, 1}, {9, 3}, {9, 2}}, "update 0 1: 7 9"},
      {"three in a row", {{3, 1}, {5, 2}, {9, 3}}, "update 0 1 2: 3 5 9"},
  };
  for (const auto& [name, tolls, expected] : cases) {
    Reports reports;
    for (const auto& [number, day] : tolls) {
      reports.paper(fmt::format("2011-03-0{}", day));
      reports.tell(number);
    }
    EXPECT_EQ(reports.conflicts(), expected) << name;
  }
}

TEST(FindConflicts, DaysOfDenialsAndPapersWithoutDayDoNotCount) {
  Reports denied;
  denied.paper("2011-03-01");
  denied.tell(7, "Orth", Stance::denies);
  denied.paper("2011-03-03");
  denied.tell(7);
  denied.paper("2011-03-02");
  denied.tell(9);
  EXPECT_EQ(denied.conflicts(), "disjoint 0 1: 7 9; denial 0: 7");
  for (const bool low : {true, false}) {
    Reports undated;
    undated.paper(low ? "" : "2011-03-01");
    undated.tell(7);
    undated.paper(low ? "2011-03-02" : "");
    undated.tell(9);
    EXPECT_EQ(undated.conflicts(), "disjoint 0 1: 7 9");
  }
}

// "At least 7" is no less true after the rise.
TEST(FindConflicts, AnOpenNumberMayBeToldOn) {
  Reports reports;
  StatedValue open = Reports::exactly(7);
  open.number.hi.reset();
  for (const auto* day : {"2011-03-01", "2011-03-03", "2011-03-04"}) {
    reports.paper(day);
    reports.tell(open);
  }
  reports.paper("2011-03-02");
  reports.tell(9);
  EXPECT_EQ(reports.conflicts(), "update 0 1: at least 7 9");
}

struct Telling {
  int paper;
  int number;
  const char* voice;
  Stance stance;
};

struct Told {
  const char* name;
  std::vector<Telling> tellings;  // papers in order, all of one day
  const char* expected;
};

TEST(FindConflicts, WhoCorrectsItself) {
  using enum Stance;
  const std::vector<Told> cases{
      {"own denial, own number",
       {{0, 9, "", asserts}, {1, 9, "", denies}, {1, 7, "", asserts}},
       "update 0 1: 9 7; denial 0: 9"},
      {"listed the other way round",
       {{1, 7, "", asserts}, {0, 9, "", asserts}, {1, 9, "", denies}},
       "update 0 1: 7 9; denial 1: 9"},
      {"another's denial",
       {{0, 9, "", asserts}, {1, 9, "Orth", denies}, {1, 7, "", asserts}},
       "disjoint 0 1: 9 7; denial 0: 9"},
      {"another's number",
       {{0, 9, "", asserts}, {1, 9, "", denies}, {1, 7, "Orth", asserts}},
       "update 0 1: 9 7; denial 0: 9"},
      {"a doubt",
       {{0, 9, "", asserts}, {1, 9, "", doubts}, {1, 7, "", asserts}},
       "disjoint 0 1: 9 7"},
      {"both denied",
       {{0, 9, "", asserts}, {1, 9, "", denies}, {1, 7, "", denies}},
       "disjoint 0 1: 9 7; denial 0: 9"},
      {"another paper's number",
       {{0, 9, "", denies}, {1, 9, "", asserts}, {2, 7, "", asserts}},
       "disjoint 0 1: 9 7; denial 0: 9"},
  };
  for (const auto& [name, tellings, expected] : cases) {
    Reports reports;
    for (int i = 0; i < 3; ++i) reports.paper("2011-03-01");
    for (const auto& [paper, number, voice, stance] : tellings) {
      reports.tell(number, voice, stance);
      reports.facts.back().utterance.document = static_cast<std::uint32_t>(paper);
    }
    EXPECT_EQ(reports.conflicts(), expected) << name;
  }
}

// A number whose every paper also gives a higher one is a part of that, no rival to any.
TEST(FindConflicts, PartsOfANumber) {
  using enum Stance;
  const std::vector<Told> cases{
      {"in its only paper",
       {{0, 9, "", asserts}, {0, 2, "Orth", asserts}, {1, 8, "", asserts}},
       "disjoint 0 2: 9 8"},
      {"not in all its papers",
       {{0, 9, "", asserts}, {0, 2, "Orth", asserts}, {1, 2, "", asserts}},
       "disjoint 0 1: 9 2"},
      {"beside a lower one alone",
       {{0, 1, "Orth", asserts}, {0, 2, "", asserts}, {1, 8, "", asserts}},
       "disjoint 1 2: 2 8"},
      {"the higher is denied there",
       {{0, 9, "Orth", denies}, {1, 9, "", asserts}, {0, 2, "Orth", asserts}},
       "disjoint 0 1: 9 2; denial 0: 9"},
      {"nobody asserts the part",
       {{0, 9, "", asserts}, {0, 2, "Orth", denies}},
       "disjoint 0 1: 9 2"},
  };
  for (const auto& [name, tellings, expected] : cases) {
    Reports reports;
    for (int i = 0; i < 3; ++i) reports.paper("2011-03-01");
    for (const auto& [paper, number, voice, stance] : tellings) {
      reports.tell(number, voice, stance);
      reports.facts.back().utterance.document = static_cast<std::uint32_t>(paper);
    }
    EXPECT_EQ(reports.conflicts(), expected) << name;
  }
}

StatedValue actor(const std::string& name) {
  StatedValue value;
  value.kind = ValueKind::actor;
  value.text = value.shown = name;
  return value;
}

struct Doing {
  int paper;
  const char* actor;
  const char* voice;
  Stance stance;
};

struct Doers {
  const char* name;
  std::vector<Doing> doings;
  const char* expected;
};

// What every paper of the one value gives in the same voice is no rival of it.
TEST(FindConflicts, ValuesSideBySide) {
  using enum Stance;
  const std::vector<Doers> cases{
      {"two papers", {{0, "x", "", asserts}, {1, "y", "", asserts}}, "actor 0 1: x y"},
      {"one paper", {{0, "x", "", asserts}, {0, "y", "", asserts}}, ""},
      {"two voices", {{0, "x", "", asserts}, {0, "y", "Orth", asserts}}, "actor 0 1: x y"},
      {"one voice", {{0, "x", "The Orth", asserts}, {0, "y", "orth", asserts}}, ""},
      {"one of two voices",
       {{0, "x", "", asserts}, {0, "x", "Orth", asserts}, {0, "y", "Orth", asserts}},
       ""},
      {"two papers, one with both",
       {{0, "x", "", asserts}, {0, "y", "", asserts}, {1, "x", "", asserts}},
       ""},
      {"three papers, one with both",
       {{0, "x", "", asserts}, {0, "y", "", asserts}, {1, "x", "", asserts}, {2, "y", "", asserts}},
       "actor 0 1: x y"},
      {"the other way round",
       {{0, "x", "", asserts}, {0, "y", "", asserts}, {1, "y", "", asserts}},
       ""},
      {"denied there",
       {{0, "x", "", asserts}, {0, "y", "", denies}, {1, "y", "", asserts}},
       "update 0 1: x y; denial 1: y"},
      {"only denied", {{0, "x", "Orth", denies}, {1, "y", "", asserts}}, "actor 0 1: x y"},
  };
  for (const auto& [name, doings, expected] : cases) {
    Reports reports;
    for (int i = 0; i < 3; ++i) reports.paper("2011-03-01");
    for (const auto& [paper, who, voice, stance] : doings) {
      reports.tell(actor(who), voice, stance);
      reports.facts.back().utterance.document = static_cast<std::uint32_t>(paper);
    }
    EXPECT_EQ(reports.conflicts(), expected) << name;
  }
}

// A higher number of a whole, a lower one of a part.
TEST(FindConflicts, Scope) {
  struct Counted {
    std::vector<std::pair<int, const char*>> reports;
    const char* expected;
  };
  const std::vector<Counted> cases{
      {{{9, "9 died in the town ."}, {12, "12 died across the region ."}}, "~scope 0 1: 9 12"},
      {{{12, "12 died across the region ."}, {9, "9 died in the town ."}}, "~scope 0 1: 12 9"},
      {{{9, "9 died across the region ."}, {12, "12 died in the town ."}}, "disjoint 0 1: 9 12"},
      {{{9, "9 died nationwide ."}, {12, "12 died across the region ."}}, "disjoint 0 1: 9 12"},
      {{{9, "9 died ."}, {12, "12 died across the land ."}, {12, "12 died ."}},
       "disjoint 0 1: 9 12"},
      {{{9, "9 died ."}, {9, "9 died nationwide ."}, {12, "12 died across the land ."}},
       "disjoint 0 1: 9 12"},
      {{{9, "9 died ."}, {12, "12 died . That was nationwide ."}}, "disjoint 0 1: 9 12"},
  };
  for (const auto& [told, expected] : cases) {
    Reports reports;
    for (const auto& [number, text] : told) {
      reports.paper("2011-03-01", text);
      reports.tell(number);
    }
    EXPECT_EQ(reports.conflicts(), expected) << told.back().second;
  }
  Reports nowhere;
  for (const auto& [number, text] : cases[0].reports) {
    nowhere.paper("2011-03-01", text);
    nowhere.tell(number);
  }
  nowhere.papers.sentences[1].sentences.clear();
  EXPECT_EQ(nowhere.conflicts(), "disjoint 0 1: 9 12") << "words that stand in no sentence";
}

// 9 replaced 7 where more say so than say 40: then 40 is no update of 7.
TEST(FindConflicts, UpdatesThatAreDisputed) {
  const std::vector<Case> cases{
      {"more say nine", {{7, 1}, {9, 2}, {9, 2}, {40, 2}}, "disjoint 1 2: 9 40; update 0 1: 7 9"},
      {"as many", {{7, 1}, {9, 2}, {40, 2}}, "disjoint 1 2: 9 40; update 0 1 2: 7 9 40"},
      {"nine is replaced as well", {{7, 1}, {9, 2}, {9, 2}, {40, 3}}, "update 0 1 2: 7 9 40"},
      {"nine is no update",
       {{7, 1}, {9, 1}, {9, 1}, {40, 2}},
       "disjoint 0 1: 7 9; update 0 1 2: 7 9 40"},
  };
  for (const auto& [name, tolls, expected] : cases) {
    Reports reports;
    for (const auto& [number, day] : tolls) {
      reports.paper(fmt::format("2011-03-0{}", day));
      reports.tell(number);
    }
    EXPECT_EQ(reports.conflicts(), expected) << name;
  }
}

// Of two numbers that are as high the one listed later counts as the lower.
TEST(FindConflicts, NumbersAsHighAsEachOther) {
  Reports reports;
  auto men = Reports::exactly(7);
  men.unit = "men";
  auto tons = Reports::exactly(7);
  tons.unit = "tons";
  reports.paper("2011-03-02");
  reports.tell(men);
  reports.paper("2011-03-01");
  reports.tell(tons);
  for (int i = 0; i < 2; ++i) {
    reports.paper("2011-03-02");
    reports.tell(9);
  }
  EXPECT_EQ(reports.conflicts(), "disjoint 0 2: 7 men 9; update 1 2: 7 tons 9");
}

StatedValue day_value(const char* day) {
  StatedValue value;
  value.kind = ValueKind::time;
  value.time = {parse_iso_day(day), parse_iso_day(day), Precision::day, false};
  return value;
}

TEST(FindConflicts, OtherKindsOfValues) {
  StatedValue place = actor("Orth");
  place.kind = ValueKind::place;
  StatedValue other_place = actor("Varn");
  other_place.kind = ValueKind::place;
  StatedValue happened = actor("accident");
  happened.kind = ValueKind::happened;
  StatedValue otherwise = actor("attack");
  otherwise.kind = ValueKind::happened;
  struct Values {
    StatedValue a;
    StatedValue b;
    const char* expected;
  };
  for (const auto& [a, b, expected] : {Values{place, other_place, "place 0 1: Orth Varn"},
                                       Values{day_value("2011-03-01"), day_value("2011-03-02"),
                                              "disjoint 0 1: 2011-03-01 2011-03-02"},
                                       Values{happened, otherwise, ""}}) {
    Reports reports;
    for (const auto& value : {a, b}) {
      reports.paper("2011-03-01");
      reports.tell(value);
    }
    EXPECT_EQ(reports.conflicts(), expected);
  }
}

TEST(FindConflicts, EachSlotOfEachIncidentByItself) {
  Reports reports;
  for (int i = 0; i < 6; ++i) {
    reports.paper("2011-03-01");
    reports.tell(i + 1);
  }
  reports.groups[2].slot = "wounded";
  reports.groups[3].slot = "wounded";
  reports.groups[4].incident = reports.groups[5].incident = 1U;
  reports.groups[4].slot = reports.groups[5].slot = "wounded";
  EXPECT_EQ(reports.conflicts(), "disjoint 0 1: 1 2; disjoint 2 3: 3 4; disjoint 4 5: 5 6");
}

// Of a slot 64 values are compared: more are a list.
TEST(FindConflicts, SixtyFourValues) {
  for (const std::size_t values : {63U, 64U, 65U}) {
    Reports reports;
    for (std::size_t i = 0; i < values; ++i) {
      reports.paper("2011-03-01");
      reports.tell(static_cast<double>(i));
    }
    const Prepared prepared(reports.papers);
    const auto found = find_conflicts(prepared.input, reports.facts, reports.groups);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].claims.size(), std::min<std::size_t>(values, 64)) << values;
  }
}

TEST(FindConflicts, DenialsAndPrecision) {
  using enum Stance;
  Reports reports;
  reports.paper("2011-03-01");
  reports.tell(7);
  reports.paper("2011-03-01");
  reports.tell(7, "Orth", denies);
  auto vague = Reports::exactly(7);
  vague.number = {6, 8, "about"};
  auto open = Reports::exactly(7);
  open.number = {7, {}, "at_least"};
  reports.groups[0].less_precise = {vague, Reports::exactly(7), open, vague};
  EXPECT_EQ(reports.conflicts(), "denial 0: 7; ~scope 0: 7 about 7 at least 7");
  reports.groups[0].less_precise = {Reports::exactly(7)};
  EXPECT_EQ(reports.conflicts(), "denial 0: 7") << "printed alike";
  reports.facts[1].utterance.stance = doubts;
  EXPECT_EQ(reports.conflicts(), "");
  reports.facts[0].utterance.stance = reports.facts[1].utterance.stance = denies;
  EXPECT_EQ(reports.conflicts(), "") << "nobody asserts it";
}

TEST(FindConflicts, ReasonsNameRuleSlotValuesAndPlaces) {
  Reports reports;
  for (const int number : {7, 9}) {
    reports.paper("2011-03-01");
    reports.tell(number);
  }
  const Prepared prepared(reports.papers);
  const auto found = find_conflicts(prepared.input, reports.facts, reports.groups);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].slot, "killed");
  EXPECT_EQ(found[0].incident, 0U);
  ASSERT_EQ(found[0].why.size(), 1U);
  const auto& why = found[0].why[0];
  EXPECT_EQ(why.rule, "claims.disjoint");
  EXPECT_EQ(why.terms, (std::vector<std::string>{"killed", "7 / 9"}));
  EXPECT_EQ(why.spans, (std::vector<DocumentSpan>{{0, {0, 16}}, {1, {0, 16}}}));
}

}  // namespace
}  // namespace headwater
