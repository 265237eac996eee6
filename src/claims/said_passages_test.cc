// SPDX-License-Identifier: Apache-2.0
#include "claims/said_passages.h"

#include <gtest/gtest.h>

#include "claims/papers_for_tests.h"

namespace headwater {
namespace {

using made_papers::Papers;
using made_papers::Prepared;

StatedFact stated(std::uint32_t document, Span span, const std::string& slot = "") {
  StatedFact fact;
  fact.utterance.document = document;
  fact.utterance.span = span;
  fact.utterance.slot = slot;
  fact.utterance.voices.push_back({"Paper", no_index, no_index, false, SourceClass::named});
  return fact;
}

// Every sentence of the papers as an assertion.
std::vector<StatedFact> all_sentences(const Papers& papers) {
  std::vector<StatedFact> facts;
  for (std::uint32_t d = 0; d < papers.sentences.size(); ++d) {
    for (const auto& sentence : papers.sentences[d].sentences)
      facts.push_back(stated(d, sentence.span));
  }
  return facts;
}

// A paper of `text`, and so many others, a passage each, that its words are in no other: each word
// and each act then weighs the same.
Papers rare(const std::string& text, int others = 19) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", text);
  for (int i = 0; i < others; ++i)
    papers.paper("Times", "2011-03-02", fmt::format("other{} word{} .", i, i));
  return papers;
}

// "k b c shelling!": terms, and acts with "!"; sorted as said_content gives them.
SaidContent content(const std::string& words) {
  SaidContent made;
  for (const auto word : split(words, ' ')) {
    if (word.ends_with('!')) {
      made.acts.emplace_back(word.substr(0, word.size() - 1));
    } else {
      made.terms.emplace_back(word);
    }
  }
  return made;
}

// What denies stands in the last paper, which is its own.
DeniedContent denial(const Papers& papers, const std::string& words) {
  DeniedContent denied;
  denied.document = static_cast<std::uint32_t>(papers.facts.size() - 1);
  denied.span = {500, 600};
  denied.content = content(words);
  return denied;
}

// The number of the passage, "none" for none.
std::string found(const Papers& papers, const DeniedContent& denied) {
  const Prepared prepared(papers);
  const SaidPassages passages(prepared.input, {}, all_sentences(papers));
  const auto at = passages.match(denied);
  return at ? std::to_string(*at) : "none";
}

struct Share {
  const char* words;
  const char* expected;
};

// The passage holds k, b, c, d and the act; x, y, z are in no passage.
TEST(SaidPassages, HalfOfWhatIsDenied) {
  const auto papers = rare("k b c d shelled .");
  const std::vector<Share> cases{
      {"k shelling!", "0"},
      {"k shelling! x y", "0"},           // 2 of 4
      {"k shelling! x y z", "none"},      // 2 of 5
      {"shelling!", "none"},              // nothing but the act
      {"k b c arson!", "none"},           // another act
      {"k b c d theft! shelling!", "0"},  // one of two acts
      // the general act for a kind of it is seven tenths: 1.7 of 3, 1.7 of 4
      {"k x attack!", "0"},
      {"k x y attack!", "none"},
      {"k b x y attack!", "0"},  // 2.7 of 5
      // without an act two words and three fifths
      {"k", "none"},
      {"k b", "0"},
      {"k b x", "0"},             // 2 of 3
      {"k b c d x y z", "none"},  // 4 of 7
      {"k x", "none"},
  };
  for (const auto& [words, expected] : cases)
    EXPECT_EQ(found(papers, denial(papers, words)), expected) << words;
}

// A negation must be met by three fifths.
TEST(SaidPassages, NegationsNeedMore) {
  const auto papers = rare("k b c d shelled .");
  for (const auto& [words, expected] :
       {Share{"k shelling! x", "0"}, Share{"k shelling! x y", "none"},
        Share{"k b c shelling! x y z", "none"}, Share{"k b c d shelling! x y z", "0"}}) {
    auto denied = denial(papers, words);
    denied.negation = true;
    EXPECT_EQ(found(papers, denied), expected) << words;
  }
}

// What the rest of the document holds counts three fifths.
TEST(SaidPassages, WordsElsewhereInTheDocument) {
  const auto papers = rare("k shelled .\nb c d .");
  // 2 + 3 * 0.6 of 7 and of 8
  EXPECT_EQ(found(papers, denial(papers, "k b c d shelling! x y")), "0");
  EXPECT_EQ(found(papers, denial(papers, "k b c d shelling! x y z")), "none");
  EXPECT_EQ(found(papers, denial(papers, "b c d shelling!")), "none") << "no word of its own";
}

// A document, its neighbourhood and an incident in common are worth a tenth each.
TEST(SaidPassages, WhatStandsNear) {
  const auto papers = rare("k b shelled .");
  const auto end = papers.sentences[0].sentences[0].span.end;
  const auto near = [&](const std::string& words, std::uint32_t distance) {
    auto denied = denial(papers, words);
    denied.document = 0;
    denied.span = {end + distance, end + distance + 10};
    return found(papers, denied);
  };
  // far in its document: 3 of 7 and a tenth, 3 of 8 and a tenth
  EXPECT_EQ(near("k b shelling! t u v w", 200), "0");
  EXPECT_EQ(near("k b shelling! s t u v w", 200), "none");
  // within 200 characters two tenths: 3 of 9, 3 of 11
  EXPECT_EQ(near("k b shelling! r s t u v w", 199), "0");
  EXPECT_EQ(near("k b shelling! r s t u v w", 200), "none");
  EXPECT_EQ(near("k b shelling! r s t u v w x y", 0), "none");
  // right before what denies no word need be shared
  EXPECT_EQ(near("shelling!", 0), "0");
  EXPECT_EQ(near("shelling!", 199), "0");
  EXPECT_EQ(near("shelling!", 200), "none");
  // what denies a passage is no part of it, and stands behind it
  auto inside = denial(papers, "k b shelling!");
  inside.document = 0;
  inside.span = {end - 1, end + 10};
  EXPECT_EQ(found(papers, inside), "none");
}

TEST(SaidPassages, OnlyThreeSentencesBeforeAreNeighboursWithoutAWord) {
  const auto papers = rare("shelled .\nm .\nn .\no .");
  const auto& sentences = papers.sentences[0].sentences;
  const auto behind = [&](std::size_t last) {
    auto denied = denial(papers, "shelling!");
    denied.document = 0;
    denied.span = {sentences[last].span.end + 1, sentences[last].span.end + 2};
    return found(papers, denied);
  };
  EXPECT_EQ(behind(0), "0");
  EXPECT_EQ(behind(2), "0") << "the third before it";
  EXPECT_EQ(behind(3), "none") << "the fourth before it";
}

TEST(SaidPassages, OneIncidentIsATenth) {
  const auto papers = rare("k b shelled .");
  const Prepared prepared(papers);
  auto facts = all_sentences(papers);
  facts[0].incident = 3U;
  const SaidPassages passages(prepared.input, facts, {});
  const auto match = [&](const std::string& words, MaybeIndex incident) {
    auto denied = denial(papers, words);
    denied.incident = incident;
    return passages.match(denied).has_value();
  };
  EXPECT_TRUE(match("k b shelling! t u v w", 3U));
  EXPECT_FALSE(match("k b shelling! s t u v w", 3U));
  EXPECT_FALSE(match("k b shelling! t u v w", 4U));
  EXPECT_FALSE(match("k b shelling! t u v w", no_index));
  // none on both sides is no incident in common
  facts[0].incident = no_index;
  const SaidPassages outside(prepared.input, facts, {});
  EXPECT_FALSE(outside.match(denial(papers, "k b shelling! t u v w")).has_value());
}

// A word and an act weigh ln 21 + 0.1 = 3.14 here, the denier 2; a passage that does not name the
// denier keeps three fifths.
TEST(SaidPassages, WhoDeniesIsNamed) {
  const auto papers = rare("k b c shelled .");
  const auto self = [&](const std::string& words, const std::string& denier) {
    auto denied = denial(papers, words);
    denied.content.self = true;
    denied.denier = denier;
    return found(papers, denied);
  };
  EXPECT_EQ(self("k b c shelling!", "x"), "0") << "0.6 * 12.58 / 14.58 = 0.518";
  EXPECT_EQ(self("k b shelling!", "x"), "none") << "0.6 * 9.43 / 11.43 = 0.495";
  EXPECT_EQ(self("k b shelling!", ""), "0") << "nobody in particular";
  EXPECT_EQ(self("shelling!", "c"), "0") << "(3.14 + 2) / 5.14: it is found by the denier alone";
  EXPECT_EQ(self("shelling! x y", "c"), "none") << "5.14 / 11.43 = 0.45";
  EXPECT_EQ(self("k shelling! x y z", "c"), "none") << "8.29 / 17.72 = 0.47";
  EXPECT_EQ(self("k shelling! x y", "c"), "0") << "8.29 / 14.58 = 0.57";
  EXPECT_EQ(self("k b x", "c"), "0") << "8.29 / 11.43 = 0.73 without an act";
  auto denied = denial(papers, "shelling!");
  denied.denier = "c";
  EXPECT_EQ(found(papers, denied), "none") << "only what speaks of itself asks for the denier";
  denied = denial(papers, "k shelling!");
  denied.denier = "x";
  EXPECT_EQ(found(papers, denied), "0");
}

// An interest is worth a half, is no argument, and finds nothing by itself.
TEST(SaidPassages, Interests) {
  auto papers = rare("Ilves and Orth shelled k .");
  papers.name("Ilves");
  papers.name("Orth");
  EXPECT_EQ(found(papers, denial(papers, "@0 @1 shelling!")), "none");
  EXPECT_EQ(found(papers, denial(papers, "@0 k shelling!")), "0");
  // a word and the act weigh 3.14 each, an interest 0.5
  EXPECT_EQ(found(papers, denial(papers, "@0 @1 k shelling! x y z")), "none") << "7.29 / 16.72";
  EXPECT_EQ(found(papers, denial(papers, "@0 @1 k shelling! x y")), "0") << "7.29 / 13.58 = 0.54";
  EXPECT_EQ(found(papers, denial(papers, "@8 @9 k shelling! x y")), "none") << "6.29 / 13.58";
  EXPECT_EQ(found(papers, denial(papers, "@8 k shelling! x")), "0") << "6.29 / 9.93 = 0.63";
  auto denied = denial(papers, "@0 shelling!");
  denied.denier = "@1";
  EXPECT_EQ(found(papers, denied), "none") << "it is found by the denier, and shares no word";
  denied.content.self = true;
  EXPECT_EQ(found(papers, denied), "0") << "the passage names the denier";
}

// The best of several, of equals the first.
TEST(SaidPassages, TheBestOfSeveral) {
  const auto papers = rare("k shelled .\nk b shelled .\nk b shelled .\nk b c nobody shelled .");
  EXPECT_EQ(found(papers, denial(papers, "k b shelling!")), "1");
  EXPECT_EQ(found(papers, denial(papers, "k shelling!")), "0");
  EXPECT_EQ(found(papers, denial(papers, "c shelling!")), "none") << "what was not done";
}

// A term that more than 2000 passages hold finds none.
TEST(SaidPassages, WordsOfEverybodyFindNothing) {
  for (const auto& [passages, expected] : {std::pair(2000, "0"), std::pair(2001, "none")}) {
    std::string text = "k shelled .";
    for (int i = 1; i < passages; ++i) text += "\nk .";
    Papers papers;
    papers.paper("Herald", "2011-03-02", text);
    papers.paper("Times", "2011-03-02", "b .");
    EXPECT_EQ(found(papers, denial(papers, "k shelling!")), expected) << passages;
  }
}

// Of the statements of one sentence: that it happened, a named perpetrator, a number, a perpetrator
// without a name, another slot; of equals the first.
TEST(SaidPassages, WhichStatementOfASentence) {
  const auto papers = rare("k b shelled .");
  const Prepared prepared(papers);
  const auto span = papers.sentences[0].sentences[0].span;
  std::vector<StatedFact> ranked{stated(0, span, "place"), stated(0, span, "perpetrator"),
                                 stated(0, span, "killed"), stated(0, span, "perpetrator"),
                                 stated(0, span, "what")};
  ranked[1].value.named = false;
  ranked[2].value.kind = ValueKind::number;
  for (std::uint32_t i = 0; i < ranked.size(); ++i) ranked[i].incident = i;
  const auto chosen = [&](const std::vector<StatedFact>& facts) {
    const SaidPassages passages(prepared.input, facts, all_sentences(papers));
    const auto at = passages.match(denial(papers, "k b shelling!"));
    if (!at) return std::string("none");
    const auto& passage = passages[*at];
    return fmt::format("{}{} {}", passage.about_incident ? "fact " : "sentence ", passage.statement,
                       passage.incident ? std::to_string(*passage.incident) : "-");
  };
  auto facts = ranked;
  for (std::size_t size = ranked.size(); size > 0; --size) {
    facts.resize(size);
    EXPECT_EQ(chosen(facts), fmt::format("fact {} {}", size - 1, size - 1));
    auto reversed = facts;
    std::ranges::reverse(reversed);
    EXPECT_EQ(chosen(reversed), fmt::format("fact 0 {}", size - 1));
  }
  EXPECT_EQ(chosen({ranked[3], ranked[3]}), "fact 0 3");
  EXPECT_EQ(chosen({}), "sentence 0 -");
  facts = {ranked[4], ranked[2]};
  facts[0].setting = true;
  EXPECT_EQ(chosen(facts), "fact 1 2") << "k setting asserts nothing that is denied";
  facts[0].setting = false;
  facts[0].utterance.stance = Stance::denies;
  EXPECT_EQ(chosen(facts), "fact 1 2") << "nor does a denial";
  auto sentences = all_sentences(papers);
  sentences[0].utterance.stance = Stance::doubts;
  const SaidPassages doubted(prepared.input, {}, sentences);
  EXPECT_FALSE(doubted.match(denial(papers, "k b shelling!")).has_value());
}

}  // namespace
}  // namespace headwater
