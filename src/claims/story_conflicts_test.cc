// SPDX-License-Identifier: Apache-2.0
#include "claims/story_conflicts.h"

#include <gtest/gtest.h>

#include "claims/papers_for_tests.h"

namespace headwater {
namespace {

using made_papers::Papers;
using made_papers::Prepared;

// One sentence a paper, one statement each.
struct Told {
  Papers papers;
  ToldStories told;

  explicit Told(const std::vector<const char*>& days, bool one_paper = false) {
    for (std::size_t i = 0; i < days.size(); ++i) {
      papers.paper(one_paper ? "Herald" : fmt::format("Paper {}", i), days[i],
                   fmt::format("Sentence number {}.", i));
      StatedFact statement;
      statement.utterance.document = static_cast<std::uint32_t>(i);
      statement.utterance.voices.push_back(
          {"guard", no_index, no_index, false, SourceClass::named});
      statement.utterance.span = {0, papers.facts.back().document.text.size()};
      told.statements.push_back(statement);
      told.numbers.emplace_back();
    }
  }
  void likely(std::uint32_t a, std::uint32_t b, double probability, SentenceClashes parted = {}) {
    told.conflicts.push_back({a, b, probability, std::move(parted)});
  }
  [[nodiscard]] std::vector<Conflict> found() const {
    const Prepared prepared(papers);
    return story_conflicts(prepared.input, told);
  }
  // "kind claims 'values'; "
  [[nodiscard]] std::string dump() const {
    std::string out;
    for (const auto& conflict : found()) {
      out += fmt::format("{} {}:", name_of(conflict.kind), fmt::join(conflict.claims, "-"));
      for (const auto& value : conflict.values) out += " '" + value + "'";
      out += "; ";
    }
    return out;
  }
};

SentenceClashes parted(const std::vector<bool SentenceClashes::*>& flags,
                       std::optional<std::pair<double, double>> numbers = std::nullopt) {
  SentenceClashes made;
  for (const auto flag : flags) made.*flag = true;
  made.numbers = numbers;
  return made;
}

// An outlet that gives another number by the same mouth takes the first one back.
TEST(StoryConflicts, ACorrectionIsNoDispute) {
  for (const bool one_paper : {true, false}) {
    for (const bool one_speaker : {true, false}) {
      Told told({"2011-03-01", "2011-03-04"}, one_paper);
      if (!one_speaker) told.told.statements[1].utterance.voices.back().name = "miner";
      told.told.groups = {{0}, {1}};
      told.likely(0, 1, 0.9, parted({}, {{15, 12}}));
      EXPECT_EQ(name_of(told.found().at(0).kind), one_paper && one_speaker ? "update" : "disjoint");
    }
  }
}

TEST(StoryConflicts, Kinds) {
  using C = SentenceClashes;
  struct Case {
    const char* name;
    std::vector<const char*> days;
    SentenceClashes parted;
    std::string expected;
  };
  const std::vector<const char*> rising{"2011-03-01", "2011-03-04"};
  const std::vector<const char*> same_day{"2011-03-04", "2011-03-04"};
  const std::vector<const char*> falling{"2011-03-04", "2011-03-01"};
  const std::string words = " 0-1: 'Sentence number 0.' 'Sentence number 1.'; ";
  const std::string up = " 0-1: '12' '15'; ";
  const std::string down = " 0-1: '15' '12'; ";
  const auto denial = "denial" + words;
  const auto place = "place" + words;
  const auto actor = "actor" + words;
  const auto other = "disjoint" + words;
  const auto number = "disjoint" + up;
  const auto update = "update" + up;
  const auto update_down = "update" + down;
  const auto number_down = "disjoint" + down;
  const std::vector<Case> cases{
      {"one denies", same_day, parted({&C::denial}), denial},
      {"a denial before numbers", rising, parted({&C::denial}, {{12, 15}}), denial},
      {"numbers of one day", same_day, parted({}, {{12, 15}}), number},
      {"numbers of one day, the higher first", same_day, parted({}, {{15, 12}}), number_down},
      {"the later gives the higher", rising, parted({}, {{12, 15}}), update},
      {"the later gives the lower", rising, parted({}, {{15, 12}}), number_down},
      {"the first is the later, and lower", falling, parted({}, {{12, 15}}), number},
      {"the first is the later, and higher", falling, parted({}, {{15, 12}}), update_down},
      {"no day is known", {"", "2011-03-04"}, parted({}, {{12, 15}}), number},
      {"no other day is known", {"2011-03-01", ""}, parted({}, {{12, 15}}), number},
      {"a body of an incident", rising, parted({&C::actor_value_clash}), actor},
      {"a body before numbers nearby", rising, parted({&C::actor_value_clash}, {{12, 15}}), actor},
      {"a place before numbers nearby", rising, parted({&C::place_value_clash}, {{12, 15}}), place},
      {"numbers of an incident before bodies and places", rising,
       parted({&C::number_value_clash, &C::actor_value_clash, &C::place_value_clash}, {{12, 15}}),
       update},
      {"a place of an incident", rising, parted({&C::place_value_clash}), place},
      {"a body before a place", rising, parted({&C::actor_value_clash, &C::place_value_clash}),
       actor},
      {"places named", rising, parted({&C::places_apart}), place},
      {"bodies named", rising, parted({&C::actors_apart}), actor},
      {"places before bodies named", rising, parted({&C::places_apart, &C::actors_apart}), place},
      {"nothing that is marked", rising, {}, ""},
      {"days apart", rising, parted({&C::days_apart}), other},
  };
  for (const auto& [name, days, clashes, expected] : cases) {
    Told told(days);
    told.told.groups = {{0}, {1}};
    told.likely(0, 1, 0.9, clashes);
    EXPECT_EQ(told.dump(), expected) << name;
  }
}

// A claim of the whole happening holds a seven and a nine: it is no side of either.
TEST(StoryConflicts, NumbersClashBetweenTheClaimsOfThem) {
  Told told({"2011-03-04", "2011-03-04", "2011-03-04", "2011-03-04"});
  told.told.numbers = {{7}, {9}, {40}, {}};
  told.told.groups = {{0, 1, 2, 3}, {0}, {1}, {2}};
  told.likely(0, 1, 0.9, parted({}, std::pair(7, 9)));
  told.likely(2, 1, 0.8, parted({}, std::pair(40, 9)));
  EXPECT_EQ(told.dump(), "disjoint 1-2: '7' '9'; disjoint 2-3: '9' '40'; ");
  // Without claims of their own the numbers clash where they stand.
  told.told.groups = {{0, 1, 3}, {1, 3}};
  EXPECT_EQ(told.dump(), "disjoint 0-1: '7' '9'; ");
}

// A number that is told on after a higher one was told is not brought up to date: it is disputed.
TEST(StoryConflicts, ANumberThatIsToldOn) {
  for (const auto& [last, kind] :
       {std::pair("2011-03-04", "update"), {"2011-03-05", "disjoint"}, {"", "update"}}) {
    Told told({"2011-03-01", "2011-03-04", last});
    told.told.groups = {{0, 2}, {1}};
    told.likely(0, 1, 0.9, parted({}, {{12, 15}}));
    EXPECT_EQ(told.dump(), std::string(kind) + " 0-1: '12' '15'; ") << last;
  }
}

// A later sentence of the claim that gives no number does not tell the lower one on.
TEST(StoryConflicts, OnlyTheNumberIsToldOn) {
  for (const bool gives : {true, false}) {
    Told told({"2011-03-01", "2011-03-04", "2011-03-06"});
    told.told.numbers = {{12}, {15}, {}};
    if (gives) told.told.numbers[2] = {12};
    told.told.groups = {{0, 2}, {1}};
    told.likely(0, 1, 0.9, parted({}, {{12, 15}}));
    EXPECT_EQ(told.dump(), std::string(gives ? "disjoint" : "update") + " 0-1: '12' '15'; ");
  }
}

// What states both sentences as one is no side of a denial either.
TEST(StoryConflicts, DenialsStandBetweenClaimsThatHoldOneOfTheTwo) {
  Told told({"2011-03-04", "2011-03-04", "2011-03-04"});
  told.told.groups = {{0, 1, 2}, {0}, {1}};
  told.likely(0, 1, 0.9, parted({&SentenceClashes::denial}));
  EXPECT_EQ(told.found().size(), 1U);
  told.told.groups = {{0, 1, 2}, {1, 2}};
  EXPECT_EQ(told.found().size(), 0U);
}

TEST(StoryConflicts, FromAProbabilityOn) {
  for (const auto& [probability, count] :
       std::vector<std::pair<double, std::size_t>>{{0.37, 0}, {0.38, 1}, {0.9, 1}}) {
    Told told({"2011-03-01", "2011-03-01"});
    told.told.groups = {{0}, {1}};
    told.likely(0, 1, probability, parted({&SentenceClashes::days_apart}));
    EXPECT_EQ(told.found().size(), count) << probability;
  }
}

TEST(StoryConflicts, NothingToldOrNothingLikely) {
  EXPECT_TRUE(Told({}).found().empty());
  Told told({"2011-03-01", "2011-03-01"});
  told.told.groups = {{0}, {1}};
  EXPECT_TRUE(told.found().empty());
}

TEST(StoryConflicts, ReasonsAndSlot) {
  Told told({"2011-03-01", "2011-03-02"});
  told.told.groups = {{1}, {0}};
  auto clashes = parted({&SentenceClashes::number_value_clash}, {{12, 15}});
  clashes.slot = "killed";
  told.likely(0, 1, 0.5, clashes);
  const auto found = told.found();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].slot, "killed");
  EXPECT_EQ(found[0].claims, (std::vector<std::uint32_t>{0, 1})) << "indices of groups, sorted";
  ASSERT_EQ(found[0].why.size(), 1U);
  EXPECT_EQ(found[0].why[0].rule, "claims.update");
  ASSERT_EQ(found[0].why[0].spans.size(), 2U);
  EXPECT_EQ(found[0].why[0].spans[1].document, 1U);
  EXPECT_EQ(found[0].why[0].figures[0].value, 0.5);
}

TEST(StoryConflicts, ClaimsThatPartManyTimesAreOneConflict) {
  Told told({"2011-03-01", "2011-03-01", "2011-03-01", "2011-03-01"});
  told.told.groups = {{0, 1}, {2, 3}};
  told.likely(0, 2, 0.5, parted({}, {{12, 15}}));
  told.likely(1, 2, 0.6, parted({}, {{12, 16}}));
  told.likely(1, 3, 0.4, parted({}, {{12, 17}}));
  EXPECT_EQ(told.dump(), "disjoint 0-1: '12' '16'; ") << "as the likeliest pair says";
}

// A sentence of two claims: the conflict is shown between the claims whose sentences part most.
TEST(StoryConflicts, APairExplainsOneConflict) {
  Told told({"2011-03-01", "2011-03-01", "2011-03-01", "2011-03-01"});
  told.told.groups = {{0}, {0, 1}, {2}, {3}};
  told.likely(0, 2, 0.9, parted({}, {{12, 15}}));
  told.likely(1, 2, 0.3, parted({}, {{13, 15}}));
  EXPECT_EQ(told.dump(), "disjoint 1-2: '12' '15'; ");
  told.likely(0, 3, 0.8, parted({}, {{12, 18}}));
  EXPECT_EQ(told.dump(), "disjoint 1-2: '12' '15'; disjoint 0-3: '12' '18'; ")
      << "of equals the first; other pairs are still to explain";
}

// Unlikely pairs add to a conflict that is shown; they show none, however many.
TEST(StoryConflicts, ManyUnlikelyPairsShowNone) {
  Told told({"2011-03-01", "2011-03-01", "2011-03-01", "2011-03-01"});
  told.told.groups = {{0, 1}, {2, 3}};
  for (const std::uint32_t a : {0U, 1U}) {
    for (const std::uint32_t b : {2U, 3U}) told.likely(a, b, 0.34);
  }
  EXPECT_EQ(told.dump(), "");
}

// Sentences of one claim, or of no claim at all, are no two claims that conflict.
TEST(StoryConflicts, WithinAClaimOrWithoutOne) {
  Told told({"2011-03-01", "2011-03-01", "2011-03-01"});
  told.told.groups = {{0, 1}};
  told.likely(0, 1, 0.9);
  told.likely(1, 2, 0.9);
  EXPECT_EQ(told.dump(), "");
}

}  // namespace
}  // namespace headwater
