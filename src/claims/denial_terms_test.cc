// SPDX-License-Identifier: Apache-2.0
#include "claims/denial_terms.h"

#include <gtest/gtest.h>

#include "claims/papers_for_tests.h"

namespace headwater {
namespace {

using made_papers::listed;
using made_papers::Papers;
using made_papers::Prepared;

// "terms | acts", "self" and "negated" behind them.
std::string dump(const SaidContent& content) {
  return listed(content.terms) + " | " + listed(content.acts) + (content.self ? " self" : "") +
         (content.negated_act ? " negated" : "");
}

std::string content_of(const Papers& papers, const std::vector<Span>& spans,
                       const std::vector<Span>& skip = {}) {
  const Prepared prepared(papers);
  return dump(said_content(prepared.input, 0, spans, skip));
}

TEST(SaidContent, TermsActsAndWhoSpeaks) {
  const std::vector<std::pair<const char*, const char*>> texts{
      {"army guns fired on the old station", "armi old station | shelling"},
      {"a shell hit it", "hit | shelling self"},  // the first word of its family
      {"shrapnel or mortars", " | shelling"},
      {"the murder , the raid and the murder", " | attack killing"},  // sorted, each once
      {"station station 12 12 boats", "12 boat station | "},          // sorted, each once
      {"the allegation of the attack", " | attack"},
      {"his part in the attack", " | attack self"},
      {"reports of involvement", " |  self"},
      {"never a true word", "word | "},
  };
  for (const auto& [text, expected] : texts) {
    Papers papers;
    papers.paper("Herald", "2011-03-02", text);
    EXPECT_EQ(content_of(papers, {{0, 100}}), expected) << text;
  }
}

// A negation reaches the six tokens behind it, up to the next clause, and every clause word ends
// it.
TEST(SaidContent, NegatedActs) {
  const std::vector<std::pair<std::string, bool>> texts{
      {"no shells", true},
      {"none a b c d e shelled it", true},
      {"none a b c d e f shelled it", false},
      {"shelled it , not", false},
      {"shelled", false},
      {"a b c d e f g shelled", false},
      {"not shelled but bombed", true},
      {"neither shelled", true},
      {"nothing shelled", true},
      {"n't shell", true},
      {"not a not b c d e shelled", true},
  };
  for (const auto& [text, negated] : texts) {
    Papers papers;
    papers.paper("Herald", "2011-03-02", text);
    EXPECT_EQ(content_of(papers, {{0, 100}}).ends_with(" negated"), negated) << text;
  }
  for (const auto* end :
       {",", ";", ":", "but", "because", "that", "which", "who", "when", "until"}) {
    Papers papers;
    papers.paper("Herald", "2011-03-02", fmt::format("not now {} shelled", end));
    EXPECT_FALSE(content_of(papers, {{0, 100}}).ends_with(" negated")) << end;
  }
}

// The interest of a name is a term beside its stem; words that begin with no capital are no names.
TEST(SaidContent, InterestsOfNames) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Boats of Ilves near Orth and ilves");
  papers.name("Boats");
  papers.name("Ilves");
  papers.entities[1].interest = 5;
  papers.entities[1].mentions.push_back({0, papers.span_of("ilves")});
  EXPECT_EQ(content_of(papers, {{0, 100}}), "@0 @5 boat ilv near orth | ");
  EXPECT_EQ(content_of(papers, {papers.span_of("ilves")}), "ilv | ");
}

TEST(SaidContent, SpansAndWhatIsSkipped) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "alpha beta gamma delta");
  EXPECT_EQ(content_of(papers, {{6, 10}}), "beta | ");
  EXPECT_EQ(content_of(papers, {{6, 11}}), "beta | ");
  EXPECT_EQ(content_of(papers, {{6, 12}}), "beta gamma | ");
  EXPECT_EQ(content_of(papers, {{5, 10}}), "beta | ");
  EXPECT_EQ(content_of(papers, {{7, 10}}), " | ") << "it begins inside a word";
  EXPECT_EQ(content_of(papers, {{17, 22}, {0, 5}}), "alpha delta | ");
  EXPECT_EQ(content_of(papers, {{0, 22}}, {{6, 7}, {20, 30}}), "alpha gamma | ");
  EXPECT_EQ(content_of(papers, {{0, 22}}, {{5, 6}}), "alpha beta delta gamma | ");
  EXPECT_EQ(content_of(papers, {}), " | ");
}

TEST(SaidContent, WordsOfAttribution) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Ilves said rain fell and Orth hoped");
  papers.say("Ilves", "said", "rain fell");
  papers.say("Orth", "hoped", "rain").source.reset();
  papers.say("Orth", "hoped", "rain").cue.reset();
  const Prepared prepared(papers);
  Utterance said;
  said.voices = {{"Herald", no_index, no_index, false, SourceClass::named},
                 {"Ilves", no_index, 0U, false, SourceClass::named},
                 {"", no_index, 1U, false, SourceClass::named},
                 {"Orth", no_index, 2U, false, SourceClass::named}};
  const std::vector<Span> expected{{0, 5}, {6, 10}, {30, 35}, {25, 29}};
  EXPECT_EQ(words_of_attribution(prepared.input, said), expected);
}

TEST(SaidContent, SameAct) {
  EXPECT_DOUBLE_EQ(same_act("theft", "theft"), 1);
  EXPECT_DOUBLE_EQ(same_act("theft", "arson"), 0);
  for (const auto* kind : {"shelling", "bombing", "killing", "arson", "sabotage"}) {
    EXPECT_DOUBLE_EQ(same_act("attack", kind), 0.7) << kind;
    EXPECT_DOUBLE_EQ(same_act(kind, "attack"), 0) << kind;
  }
  EXPECT_DOUBLE_EQ(same_act("attack", "theft"), 0);
  EXPECT_DOUBLE_EQ(same_act("arson", "sabotage"), 0);
}

}  // namespace
}  // namespace headwater
