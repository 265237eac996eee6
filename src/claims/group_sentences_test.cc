// SPDX-License-Identifier: Apache-2.0
#include "claims/group_sentences.h"

#include <gtest/gtest.h>

#include <cmath>

#include "claims/papers_for_tests.h"

namespace headwater {
namespace {

using made_papers::Papers;
using made_papers::Prepared;

SentenceGroups grouped(const Papers& papers) {
  std::vector<StatedFact> facts;
  for (std::uint32_t d = 0; d < papers.sentences.size(); ++d) {
    for (const auto& sentence : papers.sentences[d].sentences) {
      StatedFact fact;
      fact.utterance.document = d;
      fact.utterance.span = sentence.span;
      facts.push_back(fact);
    }
  }
  const Prepared prepared(papers);
  return group_sentences(prepared.input, facts);
}

// One paper, a sentence a line. "0 2|1" and " number 0-1" for each clash.
std::string groups(const std::string& text) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", text);
  const auto made = grouped(papers);
  std::string out;
  for (const auto& group : made.groups) {
    out += out.empty() ? "" : "|";
    for (std::size_t i = 0; i < group.size(); ++i)
      out += fmt::format("{}{}", i == 0 ? "" : " ", group[i]);
  }
  for (const auto& pair : made.clashes) {
    const auto* kind = pair.clash == SentenceClash::number     ? "number"
                       : pair.clash == SentenceClash::negation ? "negation"
                       : pair.clash == SentenceClash::name     ? "name"
                                                               : "none";
    out += fmt::format(" {} {}-{}", kind, pair.a, pair.b);
  }
  return out;
}

struct Case {
  const char* text;
  const char* expected;
};

// Two sentences of two: a word in both weighs ln(3/2) + 0.1 = 0.5055, in one ln 3 + 0.1 = 1.1986.
TEST(GroupSentences, HowMuchTheyShare) {
  const std::vector<Case> cases{
      {"aa bb cc .\ncc bb aa .", "0 1"},
      {"aa bb .\nbb aa .", "0 1"},
      {"aa .\naa .", "0|1"},  // one word is too little, even where it is all
      {".\n.", "0|1"},
      {"aa bb cc .\naa bb dd .", "0|1"},
      // 3 shared of 3 and one more: 1.5165 / 2.7151 = 0.5585
      {"aa bb cc .\naa bb cc dd .", "0 1"},
      {"bb cc dd .\naa bb cc dd .", "0 1"},  // the one more comes first
      {"aa bb cc .\naa bb cc dd .\naa bb cc .", "0 1 2"},
      // 2 of 2 and one more: 1.011 / 2.21 = 0.457
      {"aa bb .\naa bb cc .", "0|1"},
      {"aa bb cc dd .\nee ff gg hh .", "0|1"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(groups(text), expected) << text;
}

// What forbids to join is shown from 0.58 on.
TEST(GroupSentences, Clashes) {
  const std::vector<Case> cases{
      // 6 shared, a number each: 3.033 / 5.430 = 0.5585; 7: 3.5385 / 5.9357 = 0.596
      {"aa bb cc dd ee ff 1 .\naa bb cc dd ee ff 2 .", "0|1"},
      {"aa bb cc dd ee ff gg 1 .\naa bb cc dd ee ff gg 2 .", "0|1 number 0-1"},
      {"aa bb cc dd ee ff gg 1 .\naa bb cc dd ee ff gg .", "0 1"},  // one says more
      {"aa bb cc dd ee ff gg 1 3 .\naa bb cc dd ee ff gg hh 1 .", "0 1"},
      {"aa bb .\nnever aa bb .", "0|1 negation 0-1"},
      {"aa bb cc dd ee ff gg Orth .\naa bb cc dd ee ff gg Varn .", "0|1 name 0-1"},
      {"aa bb cc dd ee ff gg hh Orth .\naa bb cc dd ee ff gg hh .", "0 1"},
      // a number before a negation before a name
      {"aa bb cc dd ee ff gg hh ii jj 1 Orth .\nnot aa bb cc dd ee ff gg hh ii jj 2 Varn .", "0|1"},
      {"aa bb cc dd ee ff gg hh 1 .\nnot aa bb cc dd ee ff gg hh 2 .", "0|1 number 0-1"},
      {"aa bb cc dd ee ff gg hh Orth .\nnot aa bb cc dd ee ff gg hh Varn .", "0|1 negation 0-1"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(groups(text), expected) << text;
}

// Groups are joined by the mean of all their pairs; one veto keeps them apart.
TEST(GroupSentences, GroupsOfSeveral) {
  // a word of all three weighs 0.3877, of one 1.4863: with twenty shared 0.839, 0.723 and 0.635
  std::string words;
  for (int i = 0; i < 20; ++i) words += fmt::format("w{} ", i);
  EXPECT_EQ(groups(words + ".\n" + words + "mm .\n" + words + "nn ."), "0 1 2");
  EXPECT_EQ(groups(words + "1 .\n" + words + ".\n" + words + "nn 2 ."), "0 1|2 number 0-1");
  EXPECT_EQ(groups(words + "1 .\n" + words + "nn 2 .\n" + words + "."), "0 2|1 number 0-1");
  EXPECT_EQ(groups(words + "nn 2 .\n" + words + "1 .\n" + words + "."), "0|1 2 number 0-1");
  EXPECT_EQ(groups("aa bb cc .\nxx yy zz .\ncc bb aa .\nzz yy xx .\naa bb cc ."), "0 2 4|1 3");
}

// In a chain each is like its neighbour by (2 * 0.7931 + 2 * 0.3877) / (4 * 0.7931 + 2 * 0.3877) =
// 0.598; the mean of the third over the first two is half of that, and 0.44 is asked.
TEST(GroupSentences, ChainsBreak) {
  EXPECT_EQ(groups("p1 p2 j1 j2 .\np1 p2 q1 q2 j1 j2 .\nq1 q2 j1 j2 ."), "0 1|2");
}

// A word that more than 48 distinct sentences hold finds nothing: then "cc" alone is left, and one
// shared word is too little.
TEST(GroupSentences, WordsOfEverybodyFindNothing) {
  for (const auto& [sentences, clashes] : {std::pair(48, 1U), std::pair(49, 0U)}) {
    std::string text = "aa cc .\nnever aa cc .";
    for (int i = 2; i < sentences; ++i) text += fmt::format("\naa x{0} y{0} .", i);
    Papers papers;
    papers.paper("Herald", "2011-03-02", text);
    EXPECT_EQ(grouped(papers).clashes.size(), clashes) << sentences;
  }
}

TEST(GroupSentences, SimilarityOfAClash) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "aa bb cc dd ee ff gg 1 .\naa bb cc dd ee ff gg 2 .");
  const auto made = grouped(papers);
  ASSERT_EQ(made.clashes.size(), 1U);
  const auto both = std::log(1.5) + 0.1;
  const auto one = std::log(3.0) + 0.1;
  EXPECT_NEAR(made.clashes[0].similarity, 7 * both / (7 * both + 2 * one), 1e-12);
}

// Words of the attribution are not what is said.
TEST(GroupSentences, AttributionsAreLeftOut) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Ilves explained that aa bb cc dd .");
  papers.say("Ilves", "explained", "that aa bb cc dd");
  papers.paper("Courier", "2011-03-02", "Orth muttered that aa bb cc dd .");
  papers.say("Orth", "muttered", "that aa bb cc dd");
  std::vector<StatedFact> facts(2);
  for (std::uint32_t d = 0; d < 2; ++d) {
    facts[d].utterance.document = d;
    facts[d].utterance.span = papers.sentences[d].sentences[0].span;
  }
  const Prepared prepared(papers);
  EXPECT_EQ(group_sentences(prepared.input, facts).groups.size(), 2U);
  for (auto& fact : facts)
    fact.utterance.voices.push_back({"x", no_index, 0U, false, SourceClass::named});
  EXPECT_EQ(group_sentences(prepared.input, facts).groups.size(), 1U);
}

}  // namespace
}  // namespace headwater
