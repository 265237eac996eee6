// SPDX-License-Identifier: Apache-2.0
#include "claims/voice_chain.h"

#include <gtest/gtest.h>

#include "claims/papers_for_tests.h"

namespace headwater {
namespace {

using made_papers::Papers;

std::string dump(const VoiceChain& chain) {
  std::string out;
  for (const auto& voice : chain.voices) {
    out += (out.empty() ? "" : ">") + voice.name;
    if (voice.entity) out += fmt::format("@{}", *voice.entity);
    if (voice.anonymous) out += "?";
  }
  return out + " " + std::string(name_of(chain.stance)) +
         (chain.modality == Modality::hedged ? " hedged" : "");
}

TEST(VoiceChain, AllStances) {
  using enum Stance;
  struct Pair {
    Stance outer;
    Stance inner;
    Stance together;
  };
  for (const auto& [outer, inner, together] :
       {Pair{asserts, asserts, asserts}, Pair{asserts, denies, denies},
        Pair{asserts, doubts, doubts}, Pair{denies, asserts, denies}, Pair{denies, denies, doubts},
        Pair{denies, doubts, doubts}, Pair{doubts, asserts, doubts}, Pair{doubts, denies, doubts},
        Pair{doubts, doubts, doubts}})
    EXPECT_EQ(combine(outer, inner), together) << name_of(outer) << " " << name_of(inner);
}

// Attributions a0, a1 … with these contents, in a text of 100 characters.
DocumentFacts told(const std::vector<Span>& contents) {
  DocumentFacts facts;
  facts.document.source = "Herald";
  facts.document.text = Utf8Text(std::string(100, 'x'));
  for (const auto content : contents) {
    Attribution made;
    made.holder = fmt::format("a{}", facts.attributions.size());
    made.content = {content};
    facts.attributions.push_back(made);
  }
  return facts;
}

std::string inner(const DocumentFacts& facts, Span span) {
  const EntityIndex none({});
  const auto found = VoiceChains(0, facts, none).innermost(span);
  return found ? fmt::format("a{}", *found) : "none";
}

struct Case {
  std::vector<Span> contents;
  Span span;
  const char* innermost;
};

TEST(VoiceChain, Innermost) {
  const std::vector<Case> cases{
      {{{10, 20}}, {10, 20}, "a0"},
      {{{10, 20}}, {12, 15}, "a0"},
      {{{10, 20}}, {19, 20}, "a0"},
      {{{10, 20}}, {20, 25}, "none"},
      {{{10, 20}}, {9, 19}, "none"},  // it must hold the first character
      // more than half of the span
      {{{10, 20}}, {15, 24}, "a0"},
      {{{10, 20}}, {15, 25}, "none"},
      {{{10, 20}}, {15, 26}, "none"},
      // the one that begins last; of one beginning the shortest
      {{{0, 50}, {10, 20}}, {12, 15}, "a1"},
      {{{10, 20}, {0, 50}}, {12, 15}, "a0"},
      {{{10, 20}, {10, 40}}, {12, 15}, "a0"},
      {{{10, 40}, {10, 20}}, {12, 15}, "a1"},
      {{{10, 40}, {10, 20}}, {12, 30}, "a0"},  // the shorter holds too little
      {{{10, 20}, {10, 20}}, {12, 15}, "a1"},  // of equals the last
      {{{0, 100}, {5, 90}, {12, 14}}, {12, 30}, "a1"},
      // a shorter one that begins earlier is inside none that begins later, and is told
      {{{0, 20}, {10, 90}}, {12, 15}, "a0"},
      {{{0, 90}, {10, 90}}, {12, 15}, "a1"},
      {{{10, 90}, {0, 14}}, {12, 14}, "a1"},
      {{}, {0, 5}, "none"},
  };
  for (const auto& [contents, span, innermost] : cases) {
    std::string given;
    for (const auto content : contents) given += fmt::format("{}-{} ", content.start, content.end);
    EXPECT_EQ(inner(told(contents), span), innermost) << given << span.start << "-" << span.end;
  }
}

TEST(VoiceChain, StartingIn) {
  const auto facts = told({{30, 40}, {10, 20}, {10, 15}, {20, 90}});
  const EntityIndex none({});
  const VoiceChains chains(0, facts, none);
  using Found = std::vector<std::uint32_t>;
  EXPECT_EQ(chains.starting_in({10, 31}), (Found{1, 2, 3, 0}));
  EXPECT_EQ(chains.starting_in({10, 30}), (Found{1, 2, 3}));
  EXPECT_EQ(chains.starting_in({11, 30}), (Found{3}));
  EXPECT_EQ(chains.starting_in({0, 10}), (Found{}));
  EXPECT_EQ(chains.starting_in({31, 99}), (Found{}));
}

// Outer to inner, with what each does to the stance; one hedge hedges all.
TEST(VoiceChain, FromTheAuthorInwards) {
  auto facts = told({{0, 90}, {10, 80}, {20, 70}});
  facts.attributions[1].parent = 0U;
  facts.attributions[2].parent = 1U;
  facts.attributions[1].stance = Stance::denies;
  const EntityIndex none({});
  EXPECT_EQ(dump(VoiceChains(0, facts, none).of({30, 35})), "Herald>a0>a1>a2 denies");
  EXPECT_EQ(dump(VoiceChains(0, facts, none).of({5, 9})), "Herald>a0 asserts");
  EXPECT_EQ(dump(VoiceChains(0, facts, none).of({95, 96})), "Herald asserts");
  EXPECT_EQ(dump(VoiceChains(0, facts, none).through(1U, 0)), "Herald>a0>a1 denies");
  EXPECT_EQ(dump(VoiceChains(0, facts, none).through(no_index, 0)), "Herald asserts");
  EXPECT_EQ(dump(VoiceChains(0, facts, none).through(3U, 0)), "Herald asserts") << "no such one";
  facts.attributions[0].modality = Modality::hedged;
  facts.attributions[2].stance = Stance::denies;
  EXPECT_EQ(dump(VoiceChains(0, facts, none).of({30, 35})), "Herald>a0>a1>a2 doubts hedged");
}

// Circles among parents end after sixteen steps.
TEST(VoiceChain, AtMostSixteenStepsInwards) {
  auto facts = told({{0, 90}, {10, 80}});
  facts.attributions[0].parent = 1U;
  facts.attributions[1].parent = 0U;
  const EntityIndex none({});
  EXPECT_EQ(VoiceChains(0, facts, none).of({5, 9}).voices.size(), 17U);
}

struct Attitude {
  Form form;
  Act act;
  const char* rule;
  const char* expected;
};

TEST(VoiceChain, WhatSomebodyWantsIsNotTheirs) {
  const std::vector<Attitude> cases{
      {Form::indirect, Act::belief, "attribution.infinitive", "Herald asserts"},
      {Form::indirect, Act::speech, "attribution.infinitive", "Herald>a0 asserts"},
      {Form::indirect, Act::speech, "attribution.opposed", "Herald asserts"},
      {Form::direct, Act::speech, "attribution.opposed", "Herald>a0 asserts"},
      {Form::direct, Act::belief, "attribution.infinitive", "Herald>a0 asserts"},
      {Form::mixed, Act::belief, "attribution.infinitive", "Herald>a0 asserts"},
      {Form::indirect, Act::belief, "attribution.other", "Herald>a0 asserts"},
      {Form::indirect, Act::belief, "", "Herald>a0 asserts"},
  };
  for (const auto& [form, act, rule, expected] : cases) {
    auto facts = told({{0, 90}, {10, 20}});
    auto& said = facts.attributions[0];
    said.form = form;
    said.act = act;
    if (*rule != '\0') said.why.push_back(reason(rule));
    facts.attributions[1].parent = 0U;
    const EntityIndex none({});
    EXPECT_EQ(dump(VoiceChains(0, facts, none).of({30, 35})), expected) << rule;
    // As a parent it is passed over, what stands inside stays.
    const auto inside = std::string_view(expected).find("a0") == std::string_view::npos
                            ? "Herald>a1 asserts"
                            : "Herald>a0>a1 asserts";
    EXPECT_EQ(dump(VoiceChains(0, facts, none).of({12, 15})), inside) << rule;
  }
}

TEST(VoiceChain, WhoTheAuthorIs) {
  const EntityIndex none({});
  DocumentFacts facts;
  facts.document.text = Utf8Text(std::string(100, 'x'));
  const auto author = [&](std::uint32_t at) {
    return VoiceChains(0, facts, none).of({at, at + 1}).voices.front().name;
  };
  EXPECT_EQ(author(0), "");
  facts.document.site = "site.example";
  EXPECT_EQ(author(0), "site.example");
  facts.document.authors = {"Ilves", "Orth"};
  EXPECT_EQ(author(0), "Ilves");
  facts.document.source = "Herald";
  EXPECT_EQ(author(0), "Herald");
  facts.document.blocks = {{BlockKind::paragraph, {0, 50}, "nobody", ""},
                           {BlockKind::comment, {50, 60}, "reader", ""}};
  EXPECT_EQ(author(49), "Herald");
  EXPECT_EQ(author(50), "reader");
  EXPECT_EQ(author(60), "Herald");
}

TEST(VoiceChain, EntitiesOfVoices) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "A spokesman of Orth said rain fell .");
  papers.name("Orth");
  papers.name("Ilves");
  papers.name("Herald");
  auto& said = papers.say("A spokesman of Orth", "said", "rain fell");
  const EntityIndex index(papers.entities);
  const auto chain = [&] { return dump(VoiceChains(0, papers.facts[0], index).of({25, 28})); };
  EXPECT_EQ(chain(), "Herald@2>A spokesman of Orth@0 asserts") << "the name in the source";
  said.holder = "Ilves";
  EXPECT_EQ(chain(), "Herald@2>Ilves@1 asserts") << "the holder's name before that";
  said.anonymous = true;
  EXPECT_EQ(chain(), "Herald@2>Ilves? asserts") << "nobody is nobody's";
  said.anonymous = false;
  said.holder = "somebody";
  said.source.reset();
  EXPECT_EQ(chain(), "Herald@2>somebody asserts");
  said.source_class = SourceClass::witnesses;
  const auto voice = VoiceChains(0, papers.facts[0], index).of({25, 28}).voices.back();
  EXPECT_EQ(voice.source_class, SourceClass::witnesses);
  EXPECT_EQ(voice.attribution, 0U);
}

}  // namespace
}  // namespace headwater
