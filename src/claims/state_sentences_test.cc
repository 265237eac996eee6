// SPDX-License-Identifier: Apache-2.0
#include "claims/state_sentences.h"

#include <gtest/gtest.h>

#include "claims/papers_for_tests.h"

namespace headwater {
namespace {

using made_papers::Papers;
using made_papers::Prepared;

// "start-end stance >voices" for each.
std::string dump(const Papers& papers, const std::vector<StatedFact>& incidents = {}) {
  const Prepared prepared(papers);
  std::string out;
  for (const auto& fact : state_sentences(prepared.input, incidents)) {
    const auto& said = fact.utterance;
    out += fmt::format("{}{}-{}", out.empty() ? "" : "; ", said.span.start, said.span.end);
    if (said.document != 0) out += fmt::format(" of {}", said.document);
    if (said.stance != Stance::asserts) out += " " + std::string(name_of(said.stance));
    if (said.modality != Modality::plain) out += " hedged";
    for (std::size_t i = 1; i < said.voices.size(); ++i) out += " >" + said.voices[i].name;
  }
  return out;
}

std::string states(const std::string& text, BlockKind kind = BlockKind::paragraph) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", text, kind);
  return dump(papers);
}

TEST(StateSentences, WhichMayClaim) {
  EXPECT_EQ(states("rain fell on old boats"), "0-22") << "five words";
  EXPECT_EQ(states("rain fell on boats"), "") << "four words";
  EXPECT_EQ(states("rain fell on 12 , 13"), "") << "numbers and signs are no words";
  EXPECT_EQ(states("did rain fall on old boats ?"), "");
  EXPECT_EQ(states("was it rain ? it fell on boats"), "");
  EXPECT_EQ(states("this is how rain fell :"), "");
  EXPECT_EQ(states("this is : how rain fell"), "0-23");
  EXPECT_EQ(states("please rain on the old boats"), "");
  EXPECT_EQ(states("you may rain on old boats"), "");
  EXPECT_EQ(states("you are welcome to old boats"), "") << "an opening of four words";
  EXPECT_EQ(states("rain may please the old boats"), "0-29") << "not at the beginning";
  for (const auto kind : {BlockKind::heading, BlockKind::table, BlockKind::code})
    EXPECT_EQ(states("rain fell on old boats", kind), "") << name_of(kind);
  for (const auto kind : {BlockKind::paragraph, BlockKind::list_item, BlockKind::quote,
                          BlockKind::caption, BlockKind::comment})
    EXPECT_EQ(states("rain fell on old boats", kind), "0-22") << name_of(kind);
}

TEST(StateSentences, SentencesThatCannotBe) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "rain fell on old boats");
  auto& sentence = papers.sentences[0].sentences[0];
  sentence.last = 6;
  EXPECT_EQ(dump(papers), "") << "beyond the tokens";
  sentence.last = 0;
  EXPECT_EQ(dump(papers), "") << "without tokens";
  sentence.last = 5;
  sentence.block = 1;
  EXPECT_EQ(dump(papers), "0-22") << "of no block that is known";
}

TEST(StateSentences, NotWhatIsToldAlreadyOrLeftOut) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "rain fell on old boats .\nsnow fell on new boats .");
  papers.paper("Courier", "2011-03-02", "hail fell on old boats .");
  EXPECT_EQ(dump(papers), "0-24; 25-49; 0-24 of 1");
  std::vector<StatedFact> told(1);
  told[0].utterance.span = {25, 49};
  EXPECT_EQ(dump(papers, told), "0-24; 0-24 of 1");
  told[0].utterance.document = 1;
  told[0].utterance.span = {0, 24};
  EXPECT_EQ(dump(papers, told), "0-24; 25-49");
  told[0].utterance.span = {0, 23};
  EXPECT_EQ(dump(papers, told), "0-24; 25-49; 0-24 of 1");
  papers.left_out = {{{25, 49}}, {}};
  EXPECT_EQ(dump(papers), "0-24; 0-24 of 1");
}

struct Said {
  const char* name;
  std::vector<Span> contents;  // one attribution each, a0, a1 …
  const char* expected;
};

// The attribution that holds more than half of it from its beginning; else the most of it among
// those that begin in it, if that is more than a third.
TEST(StateSentences, WhoseSentenceItIs) {
  const std::vector<Said> cases{
      {"none", {}, "0-30"},
      {"all of it", {{0, 30}}, "0-30 >a0"},
      {"more than a third", {{19, 30}}, "0-30 >a0"},
      {"a third", {{20, 30}}, "0-30"},
      {"the most of it", {{2, 13}, {14, 26}}, "0-30 >a1"},
      {"the first of equals", {{2, 14}, {15, 27}}, "0-30 >a0"},
      {"the one around it before those inside", {{0, 30}, {5, 29}}, "0-30 >a0"},
  };
  for (const auto& [name, contents, expected] : cases) {
    Papers papers;
    papers.paper("Herald", "2011-03-02", "rain fell on old boats at Olm .");
    papers.sentences[0].sentences[0].span = {0, 30};
    for (const auto content : contents) {
      Attribution said;
      said.holder = fmt::format("a{}", papers.facts[0].attributions.size());
      said.content = {content};
      papers.facts[0].attributions.push_back(said);
    }
    EXPECT_EQ(dump(papers), expected) << name;
  }
}

// Hearsay of nobody is shown from a sixth on.
TEST(StateSentences, HearsayOfNobody) {
  struct Hearsay {
    bool anonymous;
    bool hedged;
    Span content;
    const char* expected;
  };
  for (const auto& [anonymous, hedged, content, expected] :
       {Hearsay{true, true, {24, 30}, "0-30 hedged >a"}, Hearsay{true, true, {25, 30}, "0-30"},
        Hearsay{true, false, {24, 30}, "0-30"}, Hearsay{false, true, {24, 30}, "0-30"},
        Hearsay{true, false, {19, 30}, "0-30 >a"},
        Hearsay{false, true, {19, 30}, "0-30 hedged >a"}}) {
    Papers papers;
    papers.paper("Herald", "2011-03-02", "rain fell on old boats at Olm .");
    papers.sentences[0].sentences[0].span = {0, 30};
    Attribution said;
    said.holder = "a";
    said.content = {content};
    said.anonymous = anonymous;
    said.modality = hedged ? Modality::hedged : Modality::plain;
    papers.facts[0].attributions.push_back(said);
    EXPECT_EQ(dump(papers), expected) << anonymous << hedged << content.start;
  }
}

// The parts of one content count together.
TEST(StateSentences, ContentInParts) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "rain fell on old boats at Olm .");
  papers.sentences[0].sentences[0].span = {0, 30};
  Attribution said;
  said.holder = "a";
  said.stance = Stance::doubts;
  said.content = {{3, 8}, {20, 26}, {28, 99}};
  papers.facts[0].attributions.push_back(said);
  EXPECT_EQ(dump(papers), "0-30 doubts >a");
  papers.facts[0].attributions[0].content = {{3, 8}, {25, 26}, {28, 30}};
  EXPECT_EQ(dump(papers), "0-30");
}

}  // namespace
}  // namespace headwater
