// SPDX-License-Identifier: Apache-2.0
#include "claims/sentence_statement.h"

#include <gtest/gtest.h>

#include "claims/papers_for_tests.h"

namespace headwater {
namespace {

using made_papers::Papers;
using made_papers::Prepared;

bool first_may_claim(const Papers& papers) {
  return may_claim(papers.facts[0].document, papers.sentences[0],
                   papers.sentences[0].sentences.at(0));
}

bool claims(const std::string& text, BlockKind kind = BlockKind::paragraph) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", text, kind);
  return first_may_claim(papers);
}

TEST(SentenceStatement, WhichMayClaim) {
  const std::vector<std::pair<const char*, bool>> cases{
      {"rain fell on old boats", true},
      {"rain fell on boats", false},
      {"rain fell on 12 , 13", false},  // numbers and signs are no words
      {"did rain fall on old boats ?", false},
      {"this is how rain fell :", false},
      {"this is : how rain fell", true},
      {"please rain on the old boats", false},
      {"you may rain on old boats", false},
      {"you are welcome to old boats", false},  // an opening of four words
      {"rain may please the old boats", true},  // not at the beginning
      {"anyone who saw it is asked to call 0845 125 2222 .", false},
      {"old boats 170,000 of them fell", true},  // no telephone number
      {"Join The Talk On Our Page", false},
      {"Friday , Sep 10 , 2010 | Updated 9 AM In Olm", false},
      {"RAIN FELL ON OLD BOATS", true},  // all texts of some outlets are so
      {"Edda Tiel is a staff writer for the Post .", false},
      {"Edda Tiel is a welder in the old yard .", true},
      {"the boat is a reporter of old rain .", true},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(claims(text), expected) << text;
  for (const auto kind :
       {BlockKind::heading, BlockKind::table, BlockKind::code, BlockKind::caption})
    EXPECT_FALSE(claims("rain fell on old boats", kind)) << name_of(kind);
  for (const auto kind :
       {BlockKind::paragraph, BlockKind::list_item, BlockKind::quote, BlockKind::comment})
    EXPECT_TRUE(claims("rain fell on old boats", kind)) << name_of(kind);
}

TEST(SentenceStatement, SentencesThatCannotBe) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "rain fell on old boats");
  auto& sentence = papers.sentences[0].sentences[0];
  sentence.last = 6;
  EXPECT_FALSE(first_may_claim(papers)) << "beyond the tokens";
  sentence.last = 0;
  EXPECT_FALSE(first_may_claim(papers)) << "without tokens";
  sentence.last = 5;
  sentence.block = 1;
  EXPECT_TRUE(first_may_claim(papers)) << "of no block that is known";
}

// "stance >voices" of a sentence of 30 characters; contents one attribution each, a0, a1 …
std::string stated(const std::vector<Attribution>& attributions) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "rain fell on old boats at Olm .");
  papers.facts[0].attributions = attributions;
  const Prepared prepared(papers);
  const auto fact = sentence_statement(prepared.input, 0, {0, 30});
  const auto& said = fact.utterance;
  EXPECT_EQ(said.span, (Span{0, 30}));
  EXPECT_EQ(said.slot, "");
  EXPECT_EQ(said.voices.at(0).name, "Herald");
  std::string out(name_of(said.stance));
  if (said.modality != Modality::plain) out += " hedged";
  for (std::size_t i = 1; i < said.voices.size(); ++i) out += " >" + said.voices[i].name;
  return out;
}

std::vector<Attribution> told(const std::vector<Span>& contents) {
  std::vector<Attribution> made;
  for (const auto content : contents) {
    Attribution said;
    said.holder = fmt::format("a{}", made.size());
    said.content = {content};
    made.push_back(said);
  }
  return made;
}

// The innermost attribution that holds all of it; else the most of it among those that begin in
// it, if that is more than a third.
TEST(SentenceStatement, WhoseSentenceItIs) {
  struct Case {
    const char* name;
    std::vector<Span> contents;
    const char* expected;
  };
  const std::vector<Case> cases{
      {"none", {}, "asserts"},
      {"all of it", {{0, 30}}, "asserts >a0"},
      {"more than a third", {{19, 30}}, "asserts >a0"},
      {"a third", {{20, 30}}, "asserts"},
      {"the most of it", {{2, 13}, {14, 26}}, "asserts >a1"},
      {"the first of equals", {{2, 14}, {15, 27}}, "asserts >a0"},
      {"the one around it before those inside", {{0, 30}, {5, 29}}, "asserts >a0"},
  };
  for (const auto& [name, contents, expected] : cases)
    EXPECT_EQ(stated(told(contents)), expected) << name;
}

// Hearsay of nobody is shown from a sixth on.
TEST(SentenceStatement, HearsayOfNobody) {
  struct Case {
    bool anonymous;
    bool hedged;
    Span content;
    const char* expected;
  };
  for (const auto& [anonymous, hedged, content, expected] :
       {Case{true, true, {24, 30}, "asserts hedged >a0"}, Case{true, true, {25, 30}, "asserts"},
        Case{true, false, {24, 30}, "asserts"}, Case{false, true, {24, 30}, "asserts"},
        Case{true, false, {19, 30}, "asserts >a0"},
        Case{false, true, {19, 30}, "asserts hedged >a0"}}) {
    auto said = told({content});
    said[0].anonymous = anonymous;
    said[0].modality = hedged ? Modality::hedged : Modality::plain;
    EXPECT_EQ(stated(said), expected) << anonymous << hedged << content.start;
  }
}

// The parts of one content count together.
TEST(SentenceStatement, ContentInParts) {
  auto said = told({{3, 8}});
  said[0].stance = Stance::doubts;
  said[0].content = {{3, 8}, {20, 26}, {28, 99}};
  EXPECT_EQ(stated(said), "doubts >a0");
  said[0].content = {{3, 8}, {25, 26}, {28, 30}};
  EXPECT_EQ(stated(said), "asserts");
}

// What somebody denies that somebody said is denied; its voices are those in between.
TEST(SentenceStatement, VoicesWithinVoices) {
  auto said = told({{0, 30}, {0, 30}});
  said[0].stance = Stance::denies;
  said[1].parent = 0U;
  EXPECT_EQ(stated(said), "denies >a0 >a1");
}

}  // namespace
}  // namespace headwater
