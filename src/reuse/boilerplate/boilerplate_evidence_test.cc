// SPDX-License-Identifier: Apache-2.0
#include "reuse/boilerplate/boilerplate_evidence.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/strings.h"
#include "language/split_for_tests.h"

namespace headwater {
namespace {

struct Given {
  DocumentFacts facts;
  Sentences sentences;
};

// One block of the Harbour Post by Ada Renn.
Given given(const std::string& text, BlockKind kind = BlockKind::paragraph) {
  Given made;
  auto& document = made.facts.document;
  document.source = "Harbour Post";
  document.site = "harbourpost.example";
  document.authors = {"Ada Renn"};
  document.text = Utf8Text(text);
  document.blocks = {{kind, {0, document.text.size()}, "", ""}};
  made.sentences = split_sentences(document);
  return made;
}

BoilerplateEvidence voice_of(const Given& made) {
  return boilerplate_evidence(made.facts, ClaimingPlaces(made.facts), made.sentences, 0);
}

// "certain claimed words w r site nothing: words for the site".
std::string dump(const Given& made) {
  const auto voice = voice_of(made);
  return fmt::format("{}{} {} words{}{}{}{}: {}", voice.certain, voice.claimed, voice.words,
                     voice.tells_by_wording ? " wording" : "",
                     voice.republication ? " republished" : "",
                     voice.speaks_for_site() ? " site" : "", voice.says_nothing() ? " nothing" : "",
                     join(voice.for_site, "|"));
}

TEST(BoilerplateEvidence, ByWords) {
  const std::vector<std::string> texts{
      "the boats lay in the bay .",
      "all rights reserved .",
      "All Rights -- Reserved .",
      "all rights not reserved .",
      "the ball rights reserved .",
      "all rights reservedz .",
      "all rights reserved9 .",
      "all rights reserved0 .",
      "all rights reserveda .",
      "content on this site is ours .",
      "may not be copied by anyone in 2011 .",
      "this story was republished from a newspaper .",
      "please write to the editors .",
      "we saw the boats .",
      "let us see the boats .",
      "the US saw the boats .",
      "he said “ we saw your boats ” on the quay .",
      "he said “ boats ” and we laughed .",
      "you and we saw it .",
      "the Harbour Post saw the boats .",
      "the harbourpost.example pages are blue .",
      "the Post saw the boats .",
      "by Ada Renn of this town .",
      "by Ada Renner of this town .",
      "12 boats lay in the bay .",
      "she’s here and you’re there .",
      "été 9a za zz .",
  };
  std::string out;
  for (const auto& text : texts) out += dump(given(text)) + '\n';
  EXPECT_EQ(out,
            "00 6 words nothing: \n"
            "10 3 words wording site: all rights reserved\n"
            "10 3 words wording site: all rights reserved\n"
            "00 4 words nothing: \n"
            "00 4 words nothing: \n"
            "00 3 words nothing: \n"
            "00 3 words nothing: \n"
            "00 3 words nothing: \n"
            "00 3 words nothing: \n"
            "00 6 words wording site: content on this site|this site|ours\n"
            "01 7 words wording: may not be copied\n"
            "00 7 words wording republished site: this story|republished from\n"
            "00 5 words: please\n"
            "00 4 words: we\n"
            "00 5 words: us\n"
            "00 5 words nothing: \n"
            "01 9 words: \n"
            "01 6 words: we\n"
            "00 5 words wording site: you|we\n"
            "00 6 words: Harbour Post\n"
            "00 6 words: harbourpost.example\n"
            "00 5 words nothing: \n"
            "00 6 words wording site: Ada Renn\n"
            "00 6 words nothing: \n"
            "01 5 words: \n"
            "00 7 words: you\n"
            "01 3 words: \n");
}

TEST(BoilerplateEvidence, ByFacts) {
  const std::string text = "the boats burned , a guard told our paper .";
  auto made = given(text);
  EXPECT_EQ(dump(made), "00 8 words: our");
  Event event;
  event.type = EventType::arson;
  event.trigger = {10, 16};
  made.facts.events = {event};
  EXPECT_EQ(dump(made), "01 8 words: our");
  made.facts.events[0].type = EventType::founding;
  EXPECT_EQ(dump(made), "00 8 words: our") << "that the outlet was founded is no news";
  made.facts.events[0].type = EventType::arson;
  made.facts.events[0].trigger = {90, 96};
  EXPECT_EQ(dump(made), "00 8 words: our") << "another block tells it";
  made.facts.events.clear();
  Attribution said;
  said.holder = "guard";
  said.content = {{0, 16}};
  made.facts.attributions = {said};
  EXPECT_EQ(dump(made), "01 8 words: our");
  made.facts.attributions[0].holder = "We";
  EXPECT_EQ(dump(made), "00 8 words: our");
  made.facts.attributions[0].holder = "";
  EXPECT_EQ(dump(made), "01 8 words: our") << "nobody knows who";
  made.facts.attributions[0].holder = "guard";
  made.facts.attributions[0].content = {{90, 96}};
  EXPECT_EQ(dump(made), "00 8 words: our");
  made.facts.attributions.clear();
  TimeExpression time;
  time.span = {4, 9};
  made.facts.times = {time};
  EXPECT_EQ(dump(made), "01 8 words: our");
  made.facts.times[0].span = {90, 94};
  EXPECT_EQ(dump(made), "00 8 words: our");
  made.facts.names.mentions = {{{4, 9}, "Boats", EntityKind::unknown}};
  EXPECT_EQ(dump(made), "01 8 words: our");
  made.facts.names.mentions = {{{4, 9}, "Our", EntityKind::unknown}};
  EXPECT_EQ(dump(made), "00 8 words: our") << "its own name is no claim";
}

TEST(BoilerplateEvidence, EveryCurlyApostropheIsAPlainOne) {
  auto made = given("by Ada ’’Renn’s of this town’ .");
  made.facts.document.authors = {"Ada ''Renn's"};
  EXPECT_EQ(dump(made), "00 7 words wording site: Ada ''Renn's");
}

TEST(BoilerplateEvidence, QuotationsSpeakForNobody) {
  const std::string text = "all rights reserved , please write to us .";
  EXPECT_TRUE(voice_of(given(text)).speaks_for_site());
  const auto quoted = given(text, BlockKind::quote);
  EXPECT_FALSE(voice_of(quoted).speaks_for_site());
  const auto empty = given("the boats lay there .", BlockKind::quote);
  EXPECT_FALSE(voice_of(empty).says_nothing());
}

}  // namespace
}  // namespace headwater
