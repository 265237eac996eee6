// SPDX-License-Identifier: Apache-2.0
#include "claims/tell_stories.h"

#include <gtest/gtest.h>

#include "claims/units_for_tests.h"

namespace headwater {
namespace {

using made_papers::above;
using made_papers::Papers;

ClaimModels models() {
  return {above("likeness", 0.5F), above("number_near_apart", 0.5F)};
}

// "document.start …" of each statement, the groups, the conflicts
std::string dump(const Papers& papers, const std::vector<Story>& stories) {
  const CaseTexts texts{papers.facts, papers.sentences, papers.left_out};
  const ReadCase read(texts, papers.entities, papers.incidents);
  const auto told = tell_stories(read, stories, models());
  std::string out;
  for (const auto& statement : told.statements)
    out += fmt::format("{}.{} ", statement.utterance.document, statement.utterance.span.start);
  out += "|";
  for (const auto& group : told.groups) out += fmt::format(" {{{}}}", fmt::join(group, " "));
  out += " |";
  for (const auto& conflict : told.conflicts) out += fmt::format(" {}-{}", conflict.a, conflict.b);
  return out;
}

Papers four_papers() {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Then 12 old boats sank in the harbour.");
  papers.paper("Courier", "2011-03-02", "In the harbour 12 old boats sank then.");
  papers.paper("Mail", "2011-03-02", "Then 15 old boats sank in the harbour.");
  papers.paper("Post", "2011-03-02", "Nobody saw the small white house burn there.");
  return papers;
}

TEST(TellStories, NoStories) {
  EXPECT_EQ(dump({}, {}), "| |");
  EXPECT_EQ(dump(four_papers(), {}), "| |");
}

// Nothing is compared across stories: the same sentence of two stories makes two claims.
TEST(TellStories, StoriesStayApart) {
  EXPECT_EQ(dump(four_papers(), {Story{{0, 1, 2, 3}, {}}}),
            "0.0 1.0 2.0 3.0 | {0 1 2} {3} | 0-2 1-2");
  EXPECT_EQ(dump(four_papers(), {Story{{0, 3}, {}}, Story{{1, 2}, {}}}),
            "0.0 3.0 1.0 2.0 | {0} {1} {2 3} | 2-3");
  EXPECT_EQ(dump(four_papers(), {Story{{0}, {}}, Story{{1}, {}}, Story{{2}, {}}}),
            "0.0 1.0 2.0 | {0} {1} {2} |");
}

// A sentence that stands in another says the same, whatever the model holds of it.
TEST(TellStories, WordForWord) {
  Papers papers;
  const std::string sunk = "Old boats sank at the harbour";
  papers.paper("Herald", "2011-03-02", sunk + ".");
  papers.paper("Courier", "2011-03-02",
               sunk +
                   " while crowds threw granite, slate, copper, velvet, marble, ginger, lemons "
                   "and walnuts overboard.");
  papers.paper("Mail", "2011-03-02",
               "Old wooden boats at Velmoor lifted quartz, pepper, saffron, barley, timber, linen "
               "and grapes.");
  EXPECT_EQ(dump(papers, {Story{{0, 1, 2}, {}}}), "0.0 1.0 2.0 | {0 1} {2} |");
}

// A heading or a question is told with a claim, and makes none by itself.
TEST(TellStories, WhatMakesNoClaimByItself) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Old boats sank in the harbour", BlockKind::heading);
  papers.paper("Courier", "2011-03-02", "Did old boats sink in the harbour?");
  EXPECT_EQ(dump(papers, {Story{{0}, {}}}), "0.0 | |");
  EXPECT_EQ(dump(papers, {Story{{1}, {}}}), "1.0 | |");
  EXPECT_EQ(dump(papers, {Story{{0, 1}, {}}}), "0.0 1.0 | |") << "nor together";
  papers.paper("Mail", "2011-03-02", "Old boats sank in the harbour.");
  EXPECT_EQ(dump(papers, {Story{{0, 2}, {}}}), "0.0 2.0 | {0 1} |");
}

// A denial stands against the sentence that holds its words, whatever the model holds of the pair, and
// not against others of the happening nor against one that negates as well.
TEST(TellStories, WhatADenialIsAbout) {
  const auto conflicts = [](const char* second, const char* third) {
    Papers papers;
    papers.paper("Herald", "2011-03-02", "Ilves denied that guards shelled the old harbour depot.");
    papers.say("Ilves", "denied", "that guards shelled the old harbour depot", Stance::denies);
    papers.paper("Courier", "2011-03-02", second);
    papers.paper("Mail", "2011-03-02", third);
    const auto all = dump(papers, {Story{{0, 1, 2}, {}}});
    return all.substr(all.rfind('|'));
  };
  const char* blast = "A blast tore through the old harbour depot.";
  EXPECT_EQ(conflicts("Guards shelled the old harbour depot.", blast), "| 0-1");
  EXPECT_EQ(conflicts("Nobody shelled the old harbour depot.", blast), "|");
  EXPECT_EQ(conflicts("The old harbour depot stood empty.", blast), "|");
}

// Two numbers that are together what one of the reports counts are parts of it.
TEST(TellStories, NumbersThatAddUpDoNotClash) {
  const auto conflicts = [](const char* more) {
    Papers papers;
    papers.paper("Herald", "2011-03-02",
                 std::string("Then 2 old boats sank in the harbour.\nThe storm took ") + more +
                     " boats in all.");
    papers.count(papers.event(0, "2 old boats sank", EventType::accident), "boats", {2, 2, ""},
                 "2");
    const auto number = std::stod(more);
    papers.count(papers.event(0, std::string("took ") + more + " boats", EventType::accident),
                 "boats", {number, number, ""}, more);
    papers.paper("Courier", "2011-03-02", "Then 7 old boats sank in the harbour.");
    papers.count(papers.event(0, "7 old boats sank", EventType::accident), "boats", {7, 7, ""},
                 "7");
    const auto all = dump(papers, {Story{{0, 1}, {}}});
    return all.substr(all.rfind('|'));
  };
  EXPECT_EQ(conflicts("9"), "|");
  EXPECT_EQ(conflicts("12"), "| 0-2");
}

TEST(TellStories, WhoSpeaksDenies) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Old boats sank. Ilves denied that old boats sank there.");
  papers.say("Ilves", "denied", "that old boats sank there", Stance::denies);
  papers.paper("Courier", "2011-03-02", "Ilves doubted that old boats sank there.");
  papers.say("Ilves", "doubted", "that old boats sank there", Stance::doubts);
  const CaseTexts texts{papers.facts, papers.sentences};
  const ReadCase read(texts, papers.entities, papers.incidents);
  std::string out;
  for (const auto& unit : story_units(read, {0, 1}))
    out += fmt::format("{}.{} {}; ", unit.document, unit.sentence, unit.denied);
  EXPECT_EQ(out, "0.0 false; 0.1 true; 1.0 true; ");
}

// Copies of one sentence are read alike: as most of them are, as assertions where it is even.
TEST(TellStories, CopiesHaveOneStance) {
  const std::string words = "that old boats sank at the harbour";
  const auto stances = [&](const std::vector<Stance>& read) {
    Papers papers;
    std::vector<std::uint32_t> documents;
    for (const auto stance : read) {
      papers.paper("Herald", "2011-03-02", "Ilves saw no reason to say " + words + ".");
      if (stance != Stance::asserts) papers.say("Ilves", "saw no reason to say", words, stance);
      documents.push_back(static_cast<std::uint32_t>(documents.size()));
    }
    const CaseTexts texts{papers.facts, papers.sentences};
    const ReadCase of_case(texts, papers.entities, papers.incidents);
    std::string out;
    for (const auto& statement : tell_stories(of_case, {Story{documents, {}}}, models()).statements)
      out += std::string(name_of(statement.utterance.stance)) + " ";
    return out;
  };
  using enum Stance;
  EXPECT_EQ(stances({denies, asserts, denies}), "denies denies denies ");
  EXPECT_EQ(stances({denies, asserts}), "asserts asserts ");
  EXPECT_EQ(stances({asserts, asserts, doubts}), "asserts asserts asserts ");
  EXPECT_EQ(stances({doubts, doubts}), "doubts doubts ");
}

}  // namespace
}  // namespace headwater
