// SPDX-License-Identifier: Apache-2.0
// What speaks for and against a likely parent, each figure by itself.
#include "origins/likely_parents.h"

#include <gtest/gtest.h>

#include <cmath>

#include "origins/pile_for_tests.h"

namespace headwater {
namespace {

struct Incident {
  Pile pile;

  std::uint32_t paper(const std::string& outlet, int day, const std::string& text = "It fell .") {
    return pile.document(outlet, day, text);
  }
  Utterance& tell(std::uint32_t document, std::uint32_t claim, const std::string& slot,
                  const std::vector<std::string>& chain = {}, MaybeIndex incident = 0U) {
    const auto index = pile.say(claim, document, "", chain);
    pile.claims[claim].slot = slot;
    pile.claims[claim].incident = incident;
    return pile.utterances[index];
  }
  template <typename Use>
  [[nodiscard]] auto with(Use use) const {
    const CaseTexts texts{pile.facts, pile.sentences};
    const EntityIndex index(pile.entities);
    const Outlets outlets(texts, pile.entities, index);
    const SharedPassages shared(texts, pile.passages);
    const auto stories = pile.stories();
    return use(LikelyParents({texts, outlets, shared, pile.utterances, pile.claims, stories}));
  }
  [[nodiscard]] std::vector<LikelyParent> parents_of(std::uint32_t document) const {
    return with([&](const LikelyParents& parents) { return parents.of(document); });
  }
  [[nodiscard]] bool one_story(std::uint32_t a, std::uint32_t b) const {
    return with([&](const LikelyParents& parents) { return parents.one_story(a, b); });
  }
  // Score of one parent of a document.
  [[nodiscard]] double score(std::uint32_t document, std::uint32_t parent) const {
    for (const auto& found : parents_of(document)) {
      if (found.document == parent) return found.score;
    }
    return std::nan("");
  }
};

// A giver on the 1st and a taker on the 2nd that have one claim in common, by nobody: half a point
// for the claim, 0.15 off for the day.
struct Two : Incident {
  std::uint32_t giver, taker;
  explicit Two(int giver_day = 1, int taker_day = 2, const std::string& giver_text = "It fell .",
               const std::string& taker_text = "It fell .") {
    giver = paper("Herald", giver_day, giver_text);
    taker = paper("Courier", taker_day, taker_text);
    tell(giver, 0, "killed");
    tell(taker, 0, "killed");
  }
  [[nodiscard]] double score() const { return Incident::score(taker, giver); }
};

TEST(LikelyParents, Days) {
  struct Case {
    int giver, taker;
    double expected;
  };
  const std::vector<Case> cases{
      {1, 2, 0.5 - 0.15}, {1, 4, 0.5 - 0.45}, {2, 2, 0.5 - 0.3}, {0, 2, 0.5}, {0, 0, 0.5},
  };
  for (const auto& [giver, taker, expected] : cases)
    EXPECT_NEAR(Two(giver, taker).score(), expected, 1e-12) << giver << " " << taker;
  EXPECT_TRUE(Two(2, 1).parents_of(1).empty()) << "never from a later one";
  EXPECT_TRUE(Two(1, 2).parents_of(0).empty());
  EXPECT_TRUE(Two(1, 0).parents_of(1).empty()) << "without a day it stands first";
}

TEST(LikelyParents, DocumentsOfOneDayMayBeParentsOfEachOther) {
  Incident one;
  for (const int day : {1, 2, 2, 2, 3}) {
    const auto paper = one.paper(fmt::format("Paper {}", one.pile.facts.size()), day);
    one.tell(paper, 0, "killed");
  }
  const auto parents = [&](std::uint32_t document) {
    std::string out;
    for (const auto& parent : one.parents_of(document)) out += fmt::format("{} ", parent.document);
    return out;
  };
  EXPECT_EQ(parents(0), "");
  EXPECT_EQ(parents(1), "0 2 3 ");
  EXPECT_EQ(parents(2), "0 1 3 ");
  EXPECT_EQ(parents(3), "0 1 2 ");
  EXPECT_EQ(parents(4), "1 2 3 ") << "the best three, equals by number";
}

TEST(LikelyParents, Values) {
  {
    Two two;
    two.tell(two.taker, 1, "wounded");
    EXPECT_DOUBLE_EQ(two.score(), 0.35 - 0.5) << "a slot the giver does not tell of";
  }
  {
    Two two;
    two.tell(two.giver, 1, "wounded");
    EXPECT_DOUBLE_EQ(two.score(), 0.35) << "a slot the taker leaves out";
  }
  {
    Two two;
    two.tell(two.taker, 1, "wounded");
    two.tell(two.giver, 2, "wounded");
    EXPECT_DOUBLE_EQ(two.score(), 0.35 - 1.5) << "another value";
  }
  {
    Two two;
    two.tell(two.taker, 1, "wounded");
    two.tell(two.taker, 2, "wounded");
    two.tell(two.giver, 2, "wounded");
    EXPECT_DOUBLE_EQ(two.score(), 0.35 - 1.5 + 0.5) << "another value beside the same one";
  }
  {
    Two two;
    const auto third = two.paper("Post", 9);
    two.tell(third, 1, "killed");
    EXPECT_DOUBLE_EQ(two.score(), 0.35 + std::log(3.0 / 2)) << "a value that not all tell";
  }
}

TEST(LikelyParents, Speakers) {
  struct Case {
    const char* name;
    std::vector<std::string> giver, taker;
    double expected;
  };
  // Both tell it: log(tellers / voiced) is log(2 / 2) where both name the speaker.
  const std::vector<Case> cases{
      {"the same", {"Ada Renn"}, {"Ada Renn"}, 0.35 + 0.7},
      {"another", {"Ada Renn"}, {"Bo Lee"}, 0.35 - 0.6},
      {"the taker names one", {}, {"Ada Renn"}, 0.35 - 0.6},
      {"the taker names nobody", {"Ada Renn"}, {}, 0.35},
      {"officials both", {"?officials"}, {"?officials"}, 0.35 + 0.7},
      {"officials and witnesses", {"?officials"}, {"?witnesses"}, 0.35 - 0.6},
      {"one office", {"Orun/Port Authority"}, {"Lind/Port Authority"}, 0.35 + 0.7},
      {"the innermost counts", {"Bo Lee", "Ada Renn"}, {"Hal Orun", "Ada Renn"}, 0.35 + 0.7},
      {"an outlet is no speaker", {"Ada Renn", "Herald"}, {"Ada Renn"}, 0.35 + 0.7},
  };
  for (const auto& one : cases) {
    Incident two;
    const auto giver = two.paper("Herald", 1);
    const auto taker = two.paper("Courier", 2);
    two.tell(giver, 0, "killed", one.giver);
    two.tell(taker, 0, "killed", one.taker);
    EXPECT_DOUBLE_EQ(two.score(taker, giver), one.expected) << one.name;
  }
  Incident three;
  for (int day = 1; day <= 3; ++day)
    three.tell(three.paper(fmt::format("Paper {}", day), day), 0, "killed",
               {day == 3 ? "Bo Lee" : "Ada Renn"});
  EXPECT_DOUBLE_EQ(three.score(1, 0), 0.35 + 0.7 + std::log(3.0 / 2)) << "not all name her";
}

TEST(LikelyParents, TheFirstSpeakerWhoIsNamed) {
  Two two;
  two.tell(two.giver, 0, "killed", {"Ada Renn"});
  two.tell(two.giver, 0, "killed", {"Bo Lee"});
  two.tell(two.taker, 0, "killed", {"Ada Renn"});
  EXPECT_DOUBLE_EQ(two.score(), 0.35 + 0.7);
}

// The author's own voice is no speaker, even where no outlet is known.
TEST(LikelyParents, AuthorsAreNoSpeakers) {
  Incident two;
  const auto giver = two.paper("", 1);
  const auto taker = two.paper("", 2);
  two.tell(giver, 0, "killed").voices[0].name = "Ada Renn";
  two.tell(taker, 0, "killed").voices[0].name = "Ada Renn";
  EXPECT_DOUBLE_EQ(two.score(taker, giver), 0.35);
}

TEST(LikelyParents, WordsInCommon) {
  const std::string text(40, 'x');
  for (const auto& [start, expected] : {std::pair{30U, 1.0}, {20U, 2.0}, {0U, 4.0}}) {
    Two two(1, 2, text, text);
    two.pile.passages = {{{0, {0, 40}}, {1, {start, 40}}, ReuseKind::near, 1, {}, false, {}}};
    EXPECT_DOUBLE_EQ(two.score(), 0.35 + expected) << start;
    EXPECT_DOUBLE_EQ(two.parents_of(1)[0].words, expected / 4);
  }
  Two two(1, 2, text, text);
  two.pile.passages = {{{0, {0, 40}}, {1, {0, 40}}, ReuseKind::near, 1, {}, false, {}},
                       {{0, {0, 30}}, {1, {0, 30}}, ReuseKind::near, 1, {}, false, {}}};
  EXPECT_DOUBLE_EQ(two.score(), 0.35 + 4) << "never more than all of it";
}

// The Herald is named by so many papers; each of them adds to it as a parent.
TEST(LikelyParents, OutletsThatAreOftenCredited) {
  for (const int times : {1, 2, 5}) {
    Two two;
    for (int i = 0; i < times; ++i)
      two.paper(fmt::format("Paper {}", i), 9, "It fell , the Herald and the Herald said .");
    EXPECT_DOUBLE_EQ(two.score(), 0.35 + 0.35 * std::log1p(times)) << times;
  }
}

TEST(LikelyParents, WhoNamesWhom) {
  const Two names(1, 2, "It fell .", "It fell , the Herald said .");
  EXPECT_DOUBLE_EQ(names.score(), 0.35 + 6 + 0.35 * std::log1p(1));
  const Two named(1, 2, "It fell , the Courier said .");
  EXPECT_DOUBLE_EQ(named.score(), 0.35 - 6);
  Incident nobody;  // of whom it is not known who publishes them
  const auto giver = nobody.paper("", 1);
  const auto taker = nobody.paper("", 2);
  nobody.tell(giver, 0, "killed");
  nobody.tell(taker, 0, "killed");
  EXPECT_DOUBLE_EQ(nobody.score(taker, giver), 0.35);
}

// What has no claim, or a claim without an incident, tells no story.
TEST(LikelyParents, OnlyWhatIsToldOfAnIncident) {
  Incident one;
  const auto giver = one.paper("Herald", 1);
  const auto taker = one.paper("Courier", 2);
  const auto aside = one.paper("Post", 1);
  one.tell(aside, 0, "killed").claim = no_index;
  one.tell(aside, 1, "killed", {}, no_index);
  one.tell(giver, 2, "killed");
  one.tell(taker, 2, "killed");
  EXPECT_EQ(one.parents_of(taker).size(), 1U);
  EXPECT_DOUBLE_EQ(one.score(taker, giver), 0.35);
  EXPECT_TRUE(one.parents_of(aside).empty());
}

TEST(LikelyParents, OneStory) {
  Incident one;
  for (int i = 0; i < 6; ++i) one.paper(fmt::format("Paper {}", i), 1);
  one.tell(0, 0, "killed", {}, 1U);
  one.tell(0, 1, "killed", {}, 4U);
  one.tell(1, 1, "killed", {}, 4U);
  one.tell(2, 2, "killed", {}, 2U);
  one.tell(2, 0, "killed", {}, 1U);
  one.tell(3, 3, "killed", {}, 7U);
  const std::string expected =
      "111000"  // of 0 with 0, 1 …
      "111000"
      "111000"
      "000100"
      "000011"
      "000011";
  std::string found;
  for (std::uint32_t a = 0; a < 6; ++a) {
    for (std::uint32_t b = 0; b < 6; ++b) found += one.one_story(a, b) ? '1' : '0';
  }
  EXPECT_EQ(found, expected);
}

// Of very many reports of one incident the latest 256 before a document are looked at.
TEST(LikelyParents, AManyTimesToldIncident) {
  for (const std::uint32_t reports : {257U, 258U}) {
    Incident one;
    for (std::uint32_t i = 0; i < reports; ++i) {
      const auto paper = one.paper("", 1, "It fell .");
      one.tell(paper, 0, "killed");
    }
    for (const auto giver : {0U, 1U})
      one.pile.passages.push_back(
          {{giver, {0, 9}}, {200, {0, 9}}, ReuseKind::near, 1, {}, false, {}});
    EXPECT_EQ(one.parents_of(200)[0].document, reports == 257U ? 0U : 1U);
  }
}

}  // namespace
}  // namespace headwater
