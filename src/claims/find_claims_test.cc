// SPDX-License-Identifier: Apache-2.0
#include "claims/find_claims.h"

#include <gtest/gtest.h>

#include <set>

#include "claims/units_for_tests.h"

namespace headwater {
namespace {

using made_papers::above;
using made_papers::all_of;
using made_papers::Papers;

ClaimModels models() {
  return {above("likeness", 0.5F), above("number_near_apart", 0.5F)};
}

// All papers are one story.
ClaimSet claims_of(const Papers& papers, const ClaimModels& by = models()) {
  const CaseTexts texts{papers.facts, papers.sentences, papers.left_out};
  return find_claims(texts, papers.entities, papers.incidents, {Story{all_of(papers), {}}}, by);
}

// "[slot] text: document/voice/stance …", then the conflicts
std::string dump(const ClaimSet& found) {
  std::string out;
  for (const auto& claim : found.claims) {
    out += (claim.slot.empty() ? "" : "[" + claim.slot + "] ") + claim.text + ":";
    for (const auto u : claim.utterances) {
      const auto& said = found.utterances[u];
      out += fmt::format(" {}/{}/{}", said.document, said.voices.back().name, name_of(said.stance));
    }
    out += "\n";
  }
  for (const auto& conflict : found.conflicts) {
    out += fmt::format("{} {}:", name_of(conflict.kind), fmt::join(conflict.claims, "-"));
    for (const auto& value : conflict.values) out += " " + value;
    out += "\n";
  }
  return out;
}

TEST(FindClaims, NoDocuments) {
  const auto found = find_claims({}, {}, {}, {}, models());
  EXPECT_TRUE(found.utterances.empty());
  EXPECT_EQ(dump(found), "");
}

TEST(FindClaims, OneSentence) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Old boats sank in the harbour.");
  EXPECT_EQ(dump(claims_of(papers)), "Old boats sank in the harbour.: 0/Herald/asserts\n");
}

// Sentences of one document are claims apart, even where they are alike.
TEST(FindClaims, OneDocument) {
  Papers papers;
  papers.paper("Herald", "2011-03-02",
               "Then 12 old boats sank there. Then 15 old boats sank there.");
  EXPECT_EQ(dump(claims_of(papers)),
            "Then 12 old boats sank there.: 0/Herald/asserts\n"
            "Then 15 old boats sank there.: 0/Herald/asserts\n");
}

TEST(FindClaims, ADocumentOfNoStoryMakesNone) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Old boats sank in the harbour.");
  const CaseTexts texts{papers.facts, papers.sentences};
  EXPECT_EQ(dump(find_claims(texts, {}, {}, {}, models())), "");
}

Papers wreck() {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Then old boats sank in the grey harbour.");
  papers.paper("Courier", "2011-03-02",
               "Nobody saw the small white house burn. Ilves denied that old boats sank in the "
               "grey harbour.");
  papers.say("Ilves", "denied", "that old boats sank in the grey harbour", Stance::denies);
  return papers;
}

TEST(FindClaims, DenialBelongsToTheClaimItDenies) {
  EXPECT_EQ(dump(claims_of(wreck())),
            "Then old boats sank in the grey harbour.: 0/Herald/asserts 1/Ilves/denies\n"
            "Nobody saw the small white house burn.: 1/Courier/asserts\n"
            "denial 0: Then old boats sank in the grey harbour.\n");
}

TEST(FindClaims, NumbersThatClash) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Only 12 of the boats sank.");
  papers.paper("Courier", "2011-03-04",
               "Long after dawn 15 boats sank; crowds gathered along granite quays.");
  EXPECT_EQ(dump(claims_of(papers)),
            "Only 12 of the boats sank.: 0/Herald/asserts\n"
            "Long after dawn 15 boats sank; crowds gathered along granite quays.: "
            "1/Courier/asserts\n"
            "update 0-1: 12 15\n");
}

// Half of the sentences of a claim state a value of an incident: it is what the claim is about.
TEST(FindClaims, ValuesOfIncidents) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Then 9 sailors died in the grey harbour.");
  auto& event = papers.event(0, "9 sailors died", EventType::killing);
  papers.count(event, "killed", {9, 9, ""}, "9");
  papers.paper("Courier", "2011-03-02", "In the grey harbour 9 sailors died then.");
  const auto found = claims_of(papers);
  EXPECT_EQ(dump(found),
            "[killed] Then 9 sailors died in the grey harbour.: 0/Herald/asserts "
            "1/Courier/asserts\n");
  ASSERT_EQ(found.claims.size(), 1U);
  EXPECT_EQ(found.claims[0].incident, MaybeIndex(0U));
  ASSERT_EQ(found.claims[0].facets.how_many.size(), 1U);
  EXPECT_EQ(found.claims[0].facets.how_many[0].value.lo, 9);
}

// A claim of a number is told by the sentences that hold it: like ones without it, and with no other
// number than that of a date, are a claim of their own.
TEST(FindClaims, ANumberIsToldByThoseThatGiveIt) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "At least 9 sailors died in the grey harbour.");
  auto& event = papers.event(0, "At least 9 sailors died", EventType::killing);
  papers.count(event, "killed", {9, {}, "at_least"}, "At least 9");
  papers.paper("Post", "2011-03-02", "In 2011 sailors died in the grey harbour.");
  papers.date("2011", make_day(2011, 1, 1), make_day(2011, 12, 31));
  EXPECT_EQ(dump(claims_of(papers, {above("likeness", 0.5F), above("likeness", 2)})),
            "[killed] At least 9 sailors died in the grey harbour.: 0/Herald/asserts\n"
            "In 2011 sailors died in the grey harbour.: 1/Post/asserts\n");
}

// Seven dead and forty dead in one group of like sentences: each number is a claim of its own, and
// its sentences leave a group in which three numbers stand against each other.
TEST(FindClaims, NumbersOfAGroupThatNoClaimStates) {
  Papers papers;
  const auto told = [&](const char* outlet, int dead, bool counted) {
    papers.paper(outlet, "2011-03-02",
                 counted ? fmt::format("Then {} sailors died in the grey harbour.", dead)
                         : "Then sailors died in the grey harbour.");
    auto& event = papers.event(0, "sailors died", EventType::killing);
    const auto number = static_cast<double>(dead);
    if (counted) papers.count(event, "killed", {number, number, ""}, fmt::format("{}", dead));
  };
  told("Herald", 7, true);
  told("Courier", 40, true);
  told("Post", 7, true);
  told("Lamp", 40, true);
  told("Mail", 0, false);
  told("Globe", 3, true);
  EXPECT_EQ(dump(claims_of(papers, {above("likeness", 0.5F), above("likeness", 2)})),
            "[killed] Then 7 sailors died in the grey harbour.: 0/Herald/asserts 2/Post/asserts\n"
            "[killed] Then 40 sailors died in the grey harbour.: 1/Courier/asserts "
            "3/Lamp/asserts\n"
            "[killed] Then 3 sailors died in the grey harbour.: 4/Mail/asserts 5/Globe/asserts\n");
}

TEST(FindClaims, HeadingsAloneMakeNoClaim) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Old boats sank in the harbour", BlockKind::heading);
  papers.paper("Courier", "2011-03-02", "Old boats sank in the harbour", BlockKind::heading);
  const auto found = claims_of(papers);
  EXPECT_TRUE(found.claims.empty());
  EXPECT_TRUE(found.utterances.empty());
  papers.paper("Mail", "2011-03-02", "Then old boats sank in the harbour.");
  EXPECT_EQ(dump(claims_of(papers)),
            "Then old boats sank in the harbour.: 0/Herald/asserts 1/Courier/asserts "
            "2/Mail/asserts\n");
}

// Ids follow from the bytes of the document and the words; where those are one, they differ.
TEST(FindClaims, IdsAreDistinct) {
  Papers papers;
  papers.paper("Herald", "2011-03-02", "Brandvik closed the rusty pump at Varn.");
  papers.paper("Courier", "2011-03-02", "Halvorsen bought a long green ship there.");
  papers.paper("Post", "2011-03-02", "Nobody saw the small white house burn.");
  for (auto& facts : papers.facts) {
    facts.document.sha256 = "one";
    facts.document.text = Utf8Text(std::string(40, 'x'));
  }
  for (auto& text : papers.sentences) text.sentences[0].span = {0, 40};
  const auto found = claims_of(papers);
  ASSERT_EQ(found.claims.size(), 3U);
  const auto& stem = found.claims[0].id;
  EXPECT_EQ(stem.size(), 9U);
  std::set<std::string> ids;
  for (const auto& claim : found.claims) ids.insert(claim.id);
  EXPECT_EQ(ids, (std::set<std::string>{stem, stem + "-2", stem + "-3"}));
}

// By document and place; each claim lists its own in this order. A sentence that states two
// things is an utterance of each.
TEST(FindClaims, UtterancesInOrder) {
  Papers papers;
  const std::string boats = "storms sank old wooden boats beside granite piers";
  const std::string house = "sparks burned empty brick houses behind northern mills";
  papers.paper("Herald", "2011-03-02", "Then " + boats + " and " + house + ".");
  papers.paper("Courier", "2011-03-02", "Then " + house + ".");
  papers.paper("Mail", "2011-03-02", "Nobody went there all day. Then " + boats + ".");
  papers.paper("Post", "2011-03-02", "Then " + boats + ".");
  papers.paper("Sun", "2011-03-02", "Then " + house + ".");
  const auto found =
      claims_of(papers, {above("likeness", 0.5F, 1640), above("number_near_apart", 0.5F)});
  std::string out;
  for (const auto& said : found.utterances)
    out += fmt::format("{}.{} of {}; ", said.document, said.span.start, *said.claim);
  EXPECT_EQ(out, "0.0 of 0; 0.0 of 1; 1.0 of 0; 2.0 of 2; 2.27 of 1; 3.0 of 1; 4.0 of 0; ");
  ASSERT_EQ(found.claims.size(), 3U);
  EXPECT_EQ(found.claims[0].utterances, (std::vector<std::uint32_t>{0, 2, 6}));
  EXPECT_EQ(found.claims[1].utterances, (std::vector<std::uint32_t>{1, 4, 5}));
}

}  // namespace
}  // namespace headwater
