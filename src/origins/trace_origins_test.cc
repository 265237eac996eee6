// SPDX-License-Identifier: Apache-2.0
#include "origins/trace_origins.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace headwater {
namespace {

// One claim; each document makes one utterance of it.
struct ToldCase {
  std::vector<DocumentFacts> facts;
  std::vector<Sentences> sentences;
  std::vector<Entity> entities;
  std::vector<PassagePair> passages;
  std::vector<Utterance> utterances;
  std::vector<Claim> claims{Claim{}};

  struct Speaker {
    std::string holder;
    std::string speaks_for;
    SourceClass source_class = SourceClass::named;
  };
  void add(const std::string& outlet, int day, const std::vector<Speaker>& chain,
           Stance stance = Stance::asserts) {
    DocumentFacts made;
    auto& document = made.document;
    document.id = fmt::format("d{:02}", facts.size());
    document.source = outlet;
    document.published = fmt::format("2011-03-{:02}", day);
    document.text = Utf8Text("words of the report");
    Utterance said;
    said.document = static_cast<std::uint32_t>(facts.size());
    said.span = {0, document.text.size()};
    said.stance = stance;
    said.voices.push_back({outlet, no_index, no_index, false, SourceClass::named});
    for (const auto& speaker : chain) {
      Attribution attribution;
      attribution.holder = speaker.holder;
      attribution.speaks_for = speaker.speaks_for;
      said.voices.push_back({speaker.holder, no_index,
                             static_cast<std::uint32_t>(made.attributions.size()),
                             speaker.source_class != SourceClass::named, speaker.source_class});
      made.attributions.push_back(attribution);
    }
    said.claim = 0U;
    claims[0].incident = 0U;
    claims[0].slot = "killed";
    claims[0].utterances.push_back(static_cast<std::uint32_t>(utterances.size()));
    utterances.push_back(said);
    facts.push_back(made);
    sentences.emplace_back();
  }
  void share(std::uint32_t a, std::uint32_t b) {
    passages.push_back(
        {{a, {0, 19}}, {b, {0, 19}}, ReuseKind::verbatim, 1.0, ReuseFrom::unknown, false, {}});
  }
  [[nodiscard]] TracedClaims traced() const {
    Story all;
    for (std::uint32_t d = 0; d < facts.size(); ++d) all.documents.push_back(d);
    return trace_origins({facts, sentences}, entities, passages, utterances, claims, {all}, {});
  }
  [[nodiscard]] std::string count() const {
    const auto origins = traced().claims[0].origins;
    return fmt::format("{}..{}", origins.lo, origins.hi);
  }
};

constexpr auto officials = SourceClass::officials;
constexpr auto witnesses = SourceClass::witnesses;

TEST(TraceOrigins, OneOfficeIsOneOrigin) {
  ToldCase story;
  story.add("Herald", 2, {{"Orun", "Port Authority"}});
  story.add("Courier", 2, {{"Brandvik", "Port Authority"}});
  EXPECT_EQ(story.count(), "1..1");
}

TEST(TraceOrigins, TwoWitnessesAreTwo) {
  ToldCase story;
  story.add("Herald", 2, {{"Marta Ilves", ""}});
  story.add("Courier", 2, {{"Hadi Orun", ""}});
  EXPECT_EQ(story.count(), "2..2");
}

TEST(TraceOrigins, TwoPapersOnOneWireAreOne) {
  ToldCase story;
  story.add("Norrland Wire", 2, {{"Marta Ilves", ""}});
  story.add("Herald", 3, {{"Norrland Wire", ""}, {"Hadi Orun", ""}});
  story.add("Courier", 3, {{"Norrland Wire", ""}, {"Marta Ilves", ""}});
  EXPECT_EQ(story.count(), "1..1");
  const auto traced = story.traced();
  EXPECT_EQ(traced.utterances[1].derived_from, 0U);
  EXPECT_EQ(traced.utterances[1].derivation, Derivation::attribution);
  EXPECT_TRUE(traced.utterances[1].credited);
}

// The papers stand before the wire they credit; all three pass through what the wire was told.
TEST(TraceOrigins, TheCutIsShownWhereTheOriginSpeaksFirst) {
  ToldCase story;
  story.add("Herald", 3, {{"Norrland Wire", ""}, {"Marta Ilves", ""}});
  story.add("Courier", 3, {{"Norrland Wire", ""}, {"Marta Ilves", ""}});
  story.add("Norrland Wire", 2, {{"Marta Ilves", ""}});
  EXPECT_EQ(story.count(), "1..1");
  const auto cut = story.traced().claims[0].cut;
  ASSERT_EQ(cut.size(), 1U);
  EXPECT_EQ(cut[0].document, 2U);
}

TEST(TraceOrigins, AbsentWireIsOneStep) {
  ToldCase story;
  story.add("Herald", 3, {{"Norrland Wire", ""}, {"Hadi Orun", ""}});
  story.add("Courier", 3, {{"Norrland Wire", ""}, {"Marta Ilves", ""}});
  story.entities.push_back({"e1", "Norrland Wire", EntityKind::outlet, {}, {}, {}, 0});
  EXPECT_EQ(story.count(), "1..1");
}

// Reading left the notice out of the text and kept its words as evidence.
TEST(TraceOrigins, ANoticeOfRepublicationGivesTheDocumentToItsOutlet) {
  ToldCase story;
  story.add("Norrland Wire", 2, {{"Marta Ilves", ""}});
  story.add("Herald", 2, {{"Marta Ilves", ""}});
  EXPECT_EQ(story.traced().utterances[1].derived_from, no_index);
  story.facts[1].document.why.push_back(
      reason("read.republication", {}, {"First published by the Norrland Wire on 2 March"}));
  const auto traced = story.traced();
  EXPECT_EQ(traced.utterances[1].derived_from, 0U);
  EXPECT_EQ(traced.utterances[1].derivation, Derivation::syndication);
  EXPECT_EQ(traced.utterances[0].derived_from, no_index);
}

// A ministry publishes, and is quoted: what it says is its own knowledge, whoever was first.
TEST(TraceOrigins, ABodyThatPublishesIsAnOrigin) {
  ToldCase story;
  story.entities.push_back({"e1", "Port Ministry", EntityKind::organisation, {}, {}, {}, 0});
  story.add("Herald", 2, {});
  story.add("Port Ministry", 3, {});
  EXPECT_EQ(story.traced().claims[0].origins.lo, 1U);
  EXPECT_EQ(story.traced().utterances[1].derived_from, no_index);
  story.add("Courier", 1, {{"Port Ministry", ""}});
  story.utterances[2].voices[1].entity = 0U;
  EXPECT_EQ(story.traced().claims[0].origins.lo, 1U);
}

TEST(TraceOrigins, APassiveInsideWhatSomebodySaysIsHis) {
  ToldCase inside;
  inside.add("Herald", 2, {{"Marta Ilves", ""}, {"", "", SourceClass::passive}});
  EXPECT_EQ(inside.count(), "1..1");
  ToldCase alone;
  alone.add("Herald", 2, {{"", "", SourceClass::passive}});
  EXPECT_EQ(alone.traced().claims[0].origins.lo, 0U);
}

TEST(TraceOrigins, UnknownsArePooled) {
  ToldCase story;
  story.add("Herald", 2, {{"officials", "", officials}});
  story.add("Courier", 2, {{"an official", "", officials}});
  EXPECT_EQ(story.traced().claims[0].origins.lo, 0U);
}

TEST(TraceOrigins, WitnessesAreNoOffice) {
  ToldCase story;
  story.add("Herald", 2, {{"Orun", "Port Authority"}});
  story.add("Courier", 2, {{"witnesses", "", witnesses}});
  EXPECT_EQ(story.traced().claims[0].origins.lo, 2U);
}

TEST(TraceOrigins, FrontAndItsOwnerAreOne) {
  ToldCase story;
  story.entities.push_back({"e1", "Coast Front", EntityKind::organisation, {}, {}, {}, 0});
  story.entities.push_back({"e2", "Free Coast Council", EntityKind::organisation, {}, {}, {}, 0});
  story.add("Herald", 2, {{"Free Coast Council", ""}});
  story.add("Courier", 2, {{"Coast Front", ""}});
  for (std::uint32_t i = 0; i < 2; ++i) story.utterances[i].voices[1].entity = 1 - i;
  EXPECT_EQ(story.count(), "1..1");
}

TEST(TraceOrigins, DenialIsNoSupport) {
  ToldCase story;
  story.add("Herald", 2, {{"Marta Ilves", ""}});
  story.add("Courier", 2, {{"Hadi Orun", ""}}, Stance::denies);
  EXPECT_EQ(story.count(), "1..1");
}

TEST(TraceOrigins, ACircleWithoutARootCountsNothing) {
  ToldCase story;
  story.add("Herald", 2, {{"Courier", ""}});
  story.add("Courier", 2, {{"Herald", ""}});
  EXPECT_EQ(story.count(), "0..0");
}

TEST(TraceOrigins, CopiesDeriveFromTheEarlier) {
  ToldCase story;
  story.add("Herald", 4, {});
  story.add("Courier", 2, {{"Marta Ilves", ""}});
  story.share(0, 1);
  const auto traced = story.traced();
  EXPECT_EQ(traced.utterances[0].derived_from, 1U);
  EXPECT_EQ(traced.utterances[0].derivation, Derivation::verbatim);
  EXPECT_EQ(traced.utterances[1].derived_from, no_index);
  EXPECT_EQ(story.count(), "1..1");
}

}  // namespace
}  // namespace headwater
