// SPDX-License-Identifier: Apache-2.0
#include "claims/find_claims.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "claims/voice_chain.h"

namespace headwater {
namespace {

// One document of one sentence a line; tokens are split at spaces.
struct Story {
  std::vector<DocumentFacts> facts;
  std::vector<Sentences> sentences;
  std::vector<Incident> incidents{Incident{}};

  DocumentFacts& add(const std::string& source, const std::string& day, const std::string& text) {
    DocumentFacts made;
    made.document.id = fmt::format("d{:02}", facts.size());
    made.document.sha256 = made.document.id;
    made.document.source = source;
    made.document.published = day;
    made.document.text = Utf8Text(text);
    const Span whole{0, made.document.text.size()};
    made.document.blocks.push_back({BlockKind::paragraph, whole, "", ""});
    Sentences words;
    std::uint32_t start = 0;
    for (std::uint32_t i = 0; i <= text.size(); ++i) {
      if (i < text.size() && text[i] != ' ') continue;
      const auto word = text.substr(start, i - start);
      Token token{{start, i}, word, word, word, TokenKind::word, false};
      if (word.find_first_not_of("0123456789") == std::string::npos) token.kind = TokenKind::number;
      token.capital = word[0] >= 'A' && word[0] <= 'Z';
      words.tokens.push_back(token);
      start = i + 1;
    }
    words.sentences.push_back({whole, 0, 0, static_cast<std::uint32_t>(words.tokens.size())});
    made.sentences = words.sentences;
    facts.push_back(std::move(made));
    sentences.push_back(std::move(words));
    return facts.back();
  }
  void tell(NumberInterval killed, Stance stance = Stance::asserts, std::string holder = "") {
    auto& document = facts.back();
    const auto size = document.document.text.size();
    if (!holder.empty()) {
      Attribution said;
      said.holder = std::move(holder);
      said.stance = stance;
      said.content = {{0, size}};
      document.attributions.push_back(said);
    }
    Event event;
    event.span = event.trigger = {0, size};
    event.counts.push_back({"killed", "", std::move(killed), {0, 1}});
    document.events.push_back(event);
    incidents[0].reports.push_back({static_cast<std::uint32_t>(facts.size() - 1), 0});
  }
  [[nodiscard]] ClaimSet claims() const { return find_claims({facts, sentences}, {}, incidents); }
};

std::string dump(const ClaimSet& found) {
  std::string out;
  for (const auto& claim : found.claims) {
    out += claim.slot + ":";
    for (const auto u : claim.utterances) {
      const auto& said = found.utterances[u];
      out += fmt::format(" {}/{}/{}", said.document, said.voices.back().name, name_of(said.stance));
    }
    out += "\n";
  }
  for (const auto& conflict : found.conflicts) {
    out += fmt::format("{}{} {}", conflict.only_precision ? "~" : "", name_of(conflict.kind),
                       conflict.slot);
    for (const auto& value : conflict.values) out += " " + value;
    out += "\n";
  }
  return out;
}

TEST(FindClaims, ApproximateJoinsExact) {
  Story story;
  story.add("Herald", "2011-03-02", "70 died in the fire");
  story.tell({70, 70, ""});
  story.add("Courier", "2011-03-02", "some 70 died in it");
  story.tell({63, 77, "about"}, Stance::asserts, "Ilves");
  EXPECT_EQ(dump(story.claims()),
            "killed: 0/Herald/asserts 1/Ilves/asserts\n"
            "~scope killed 70 about 70\n");
}

TEST(FindClaims, RisingTollIsAnUpdate) {
  Story story;
  story.add("Herald", "2011-03-02", "7 died in the fire");
  story.tell({7, 7, ""});
  story.add("Herald", "2011-03-03", "9 died in the fire");
  story.tell({9, 9, ""});
  const auto found = story.claims();
  ASSERT_EQ(found.conflicts.size(), 1U);
  EXPECT_EQ(found.conflicts[0].kind, ConflictKind::update);
  EXPECT_EQ(found.claims.size(), 2U);
}

TEST(FindClaims, SameDayIsDisjoint) {
  Story story;
  story.add("Herald", "2011-03-02", "7 died in the fire");
  story.tell({7, 7, ""});
  story.add("Courier", "2011-03-02", "40 died in the fire");
  story.tell({40, 40, ""});
  const auto found = story.claims();
  ASSERT_EQ(found.conflicts.size(), 1U);
  EXPECT_EQ(found.conflicts[0].kind, ConflictKind::disjoint);
}

TEST(FindClaims, DisputedNumberIsNoUpdate) {
  Story story;
  story.add("Herald", "2011-03-02", "7 died in the fire");
  story.tell({7, 7, ""});
  for (const auto* paper : {"Herald", "Courier", "Observer"}) {
    story.add(paper, "2011-03-03", "9 died in the fire");
    story.tell({9, 9, ""});
  }
  story.add("Times", "2011-03-03", "40 died in the fire");
  story.tell({40, 40, ""});
  std::string found;
  for (const auto& conflict : story.claims().conflicts) {
    found += name_of(conflict.kind);
    for (const auto& value : conflict.values) found += " " + value;
    found += "\n";
  }
  EXPECT_EQ(found, "update 9 7\ndisjoint 9 40\n");
}

// "The Guard did it" (in the paper's own voice), "the League did it" (in the voice of `holder`).
ClaimSet two_doers(const std::string& holder) {
  Story story;
  auto& document = story.add("Herald", "2011-03-02", "Olm Guard did it but League did");
  Event event;
  event.span = event.trigger = {0, document.document.text.size()};
  event.actors = {{ActorRole::perpetrator, "Olm Guard", {0, 9}},
                  {ActorRole::perpetrator, "League", {21, 27}}};
  document.events.push_back(event);
  if (!holder.empty()) {
    Attribution said;
    said.holder = holder;
    said.content = {{21, 31}};
    document.attributions.push_back(said);
  }
  story.incidents[0].reports.push_back({0, 0});
  return story.claims();
}

TEST(FindClaims, WhatADocumentSaysAndWhatItQuotesMayClash) {
  EXPECT_EQ(dump(two_doers("Ilves")),
            "perpetrator: 0/Ilves/asserts\n"
            "perpetrator: 0/Herald/asserts\n"
            "actor perpetrator Olm Guard League\n");
  EXPECT_TRUE(two_doers("").conflicts.empty());
}

TEST(FindClaims, WholeAndPartDifferInScope) {
  Story story;
  story.add("Herald", "2011-03-02", "7 died in the town");
  story.tell({7, 7, ""});
  story.add("Courier", "2011-03-02", "12 died across the region");
  story.tell({12, 12, ""});
  const auto found = story.claims();
  ASSERT_EQ(found.conflicts.size(), 1U);
  EXPECT_EQ(found.conflicts[0].kind, ConflictKind::scope);
  EXPECT_TRUE(found.conflicts[0].only_precision);
}

TEST(FindClaims, ValuesPrintedAlikeAreNotListed) {
  Story story;
  story.add("Herald", "2011-03-02", "at least 40 died");
  story.tell({40, std::nullopt, "at_least"});
  story.add("Courier", "2011-03-02", "at least 40 died there");
  story.tell({40, std::nullopt, "at_least"});
  EXPECT_TRUE(story.claims().conflicts.empty());
}

TEST(FindClaims, DenialBelongsToTheClaimItDenies) {
  Story story;
  story.add("Herald", "2011-03-02", "7 died in the fire");
  story.tell({7, 7, ""});
  story.add("Courier", "2011-03-02", "7 dead denied by port");
  story.tell({7, 7, ""}, Stance::denies, "Port");
  EXPECT_EQ(dump(story.claims()),
            "killed: 0/Herald/asserts 1/Port/denies\n"
            "denial killed 7\n");
}

TEST(FindClaims, SentencesWithoutIncident) {
  Story story;
  story.add("Herald", "2011-03-02", "Brandvik closed the rusty pump in 1994");
  story.add("Courier", "2011-03-04", "In 1994 Brandvik closed the rusty pump");
  story.add("Observer", "2011-03-05", "Brandvik closed the rusty pump in 1997");
  for (int i = 0; i < 12; ++i)
    story.add("Times", "2011-03-05", fmt::format("nothing w{} like x{} was y{} seen", i, i, i));
  const auto found = story.claims();
  ASSERT_FALSE(found.conflicts.empty());
  EXPECT_EQ(found.conflicts[0].kind, ConflictKind::disjoint);
  const auto pair = std::ranges::find_if(
      found.claims, [](const Claim& claim) { return claim.utterances.size() == 2; });
  ASSERT_NE(pair, found.claims.end());
  EXPECT_EQ(found.utterances[pair->utterances[0]].document, 0U);
  EXPECT_EQ(found.utterances[pair->utterances[1]].document, 1U);
}

TEST(VoiceChain, StancesCombine) {
  EXPECT_EQ(combine(Stance::asserts, Stance::denies), Stance::denies);
  EXPECT_EQ(combine(Stance::denies, Stance::asserts), Stance::denies);
  EXPECT_EQ(combine(Stance::denies, Stance::denies), Stance::doubts);
  EXPECT_EQ(combine(Stance::doubts, Stance::asserts), Stance::doubts);
}

TEST(VoiceChain, ParentsInACircleEnd) {
  DocumentFacts facts;
  facts.document.text = Utf8Text("a b");
  Attribution a;
  a.content = {{0, 3}};
  a.parent = 1U;
  Attribution b = a;
  b.parent = 0U;
  facts.attributions = {a, b};
  const EntityIndex index({});
  const VoiceChains chains(0, facts, index);
  EXPECT_LE(chains.of({0, 1}).voices.size(), 17U);
}

}  // namespace
}  // namespace headwater
