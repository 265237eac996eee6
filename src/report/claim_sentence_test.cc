// SPDX-License-Identifier: Apache-2.0
#include "report/claim_sentence.h"

#include <gtest/gtest.h>

#include "report/page_rows.h"

namespace headwater {
namespace {

struct Told {
  Case whole;

  std::uint32_t document(const std::string& outlet) {
    auto& made = whole.documents.emplace_back().document;
    made.id = "d" + std::to_string(whole.documents.size());
    made.source = outlet;
    made.published = "2019-05-1" + std::to_string(whole.documents.size());
    return static_cast<std::uint32_t>(whole.documents.size() - 1);
  }
  std::uint32_t entity(const std::string& name) {
    auto& made = whole.findings.entities.emplace_back();
    made.name = name;
    made.id = "e" + name;
    return static_cast<std::uint32_t>(whole.findings.entities.size() - 1);
  }
  std::uint32_t claim(const std::string& text, const std::string& slot, OriginCount origins) {
    auto& made = whole.findings.claims.emplace_back();
    made.id = "c" + std::to_string(whole.findings.claims.size());
    made.text = text;
    made.slot = slot;
    made.origins = origins;
    return static_cast<std::uint32_t>(whole.findings.claims.size() - 1);
  }
  void count(std::uint32_t claim, double lo, std::optional<double> hi,
             const std::string& modifier) {
    whole.findings.claims[claim].facets.how_many = {{"killed", "", {lo, hi, modifier}, {}}};
  }
  // `outlet` says it, by `voice` where there is one.
  void say(std::uint32_t claim, const std::string& outlet, Stance stance = Stance::asserts,
           const std::string& voice = "") {
    auto& found = whole.findings;
    auto& said = found.utterances.emplace_back();
    said.document = document(outlet);
    said.stance = stance;
    said.claim = claim;
    said.voices.emplace_back().name = outlet;
    if (!voice.empty()) said.voices.emplace_back().name = voice;
    found.claims[claim].utterances.push_back(
        static_cast<std::uint32_t>(found.utterances.size() - 1));
  }
  // The next utterance of the claim comes from it.
  void origin(std::uint32_t claim, const std::string& name, MaybeIndex entity = no_index) {
    const auto before =
        static_cast<std::size_t>(std::ranges::count(whole.findings.origins, claim, &Origin::claim));
    const auto& all = whole.findings.claims[claim].utterances;
    auto& made = whole.findings.origins.emplace_back();
    made.claim = claim;
    made.name = name;
    made.entity = entity;
    made.known = name != "unknown";
    if (before < all.size()) made.utterances = {all[before]};
  }
  void dispute(std::uint32_t a, std::uint32_t b, ConflictKind kind) {
    auto& made = whole.findings.conflicts.emplace_back();
    made.id = "x" + std::to_string(whole.findings.conflicts.size());
    made.kind = kind;
    made.claims = {a, b};
  }
  [[nodiscard]] std::string sentence(std::uint32_t claim) const {
    return claim_sentence(CaseView(whole), claim);
  }
};

TEST(ClaimSentence, CountsAnswerFirst) {
  Told told;
  const auto nine = told.claim("Nine people died.", "killed", {3, 5});
  told.count(nine, 9, 9, "");
  for (const auto* outlet :
       {"Harbour Post", "Norrland Wire", "Ostrell Courier", "Dock Echo", "Mill Echo"})
    told.say(nine, outlet);
  for (const auto* name : {"police", "clinic", "nurse", "unknown", "unknown"})
    told.origin(nine, name);
  const auto forty = told.claim("Forty people died.", "killed", {1, 1});
  told.count(forty, 40, std::nullopt, "at_least");
  told.say(forty, "Tidemark Post");
  const auto front = told.entity("Families of Lusk");
  const auto party = told.entity("Olm Front");
  told.whole.findings.entities[front].relations = {{RelationKind::front_of, party, {}}};
  told.origin(forty, "Families of Lusk", front);
  EXPECT_EQ(told.sentence(nine),
            "Nine killed: three independent sources, two more reports credit nobody.");
  told.dispute(nine, forty, ConflictKind::disjoint);
  EXPECT_EQ(told.sentence(nine),
            "Nine killed: three independent sources, two more reports credit nobody. 40 or more: "
            "one source, "
            "Families of Lusk, a front of Olm Front.");
  EXPECT_EQ(told.sentence(forty),
            "40 or more killed: one source, Families of Lusk, a front of Olm Front. Nine: three "
            "independent "
            "sources, two more reports credit nobody.");
  Decision made;
  made.action = DecisionAction::rate;
  made.value = "2";
  told.whole.decided.decisions = {made};
  told.whole.decided.claims.resize(told.whole.findings.claims.size());
  told.whole.decided.claims[forty].decisions = {0};
  told.whole.decided.claims[forty].rated = "2";
  const auto row = claim_row(CaseView(told.whole), forty, 2, "");
  EXPECT_EQ(row["group_note"], "a front of Olm Front");
  EXPECT_EQ(row["value"], "40 or more");
  EXPECT_EQ(row["disputed"], 1);
  EXPECT_EQ(row["first_published"], "2019-05-16");
  EXPECT_EQ(row["decided"], Json::array({"rated"}));
  EXPECT_EQ(row["rated"], "2");
}

TEST(ClaimSentence, OtherShapes) {
  Told told;
  const auto plain = told.claim("  The pump\nwas old. ", "", {1, 1});
  told.say(plain, "Harbour Post");
  told.say(plain, "Norrland Wire");
  told.origin(plain, "Edda Kell");
  EXPECT_EQ(told.sentence(plain), "“The pump was old”: two documents, one origin, Edda Kell.");
  told.whole.findings.claims[plain].origins = {1, 2};
  EXPECT_EQ(told.sentence(plain),
            "“The pump was old”: two documents, one origin, Edda Kell, perhaps two.");
  told.say(plain, "Ostrell Courier", Stance::denies, "the council");
  EXPECT_EQ(told.sentence(plain),
            "“The pump was old”: two documents, one origin, Edda Kell, perhaps two. Denied by the "
            "council.");

  const auto nobody = told.claim("“It was the army,” he said.", "", {0, 1});
  told.say(nobody, "Harbour Post");
  EXPECT_EQ(told.sentence(nobody), "“It was the army,” he said: no known source.");
  const auto denied = told.claim("The army shelled it.", "perpetrator", {0, 0});
  told.whole.findings.claims[denied].facets.who = "the army";
  told.say(denied, "Norrland Wire", Stance::denies, "the army");
  told.say(denied, "Harbour Post", Stance::denies, "the ministry");
  told.say(denied, "Ostrell Courier", Stance::denies, "General Holt");
  EXPECT_EQ(told.sentence(denied),
            "“The army shelled it”: denied by the army, the ministry and one more.");
  told.dispute(nobody, denied, ConflictKind::denial);
  EXPECT_EQ(told.sentence(nobody),
            "“It was the army,” he said: no known source. Denied by the army, the ministry and one "
            "more.");
  EXPECT_EQ(claim_value(told.whole.findings.claims[denied]), "the army");
  EXPECT_EQ(claim_value(told.whole.findings.claims[plain]), "");
}

// What is only less precise, or an update, stands against nothing.
TEST(ClaimSentence, WhatIsToldLaterInItsPlace) {
  Told told;
  const auto seven = told.claim("Seven died.", "killed", {2, 2});
  told.count(seven, 7, 7, "");
  told.say(seven, "Harbour Post");
  const auto nine = told.claim("Nine died.", "killed", {1, 1});
  told.count(nine, 9, 9, "");
  told.say(nine, "Harbour Post");
  told.dispute(seven, nine, ConflictKind::update);
  EXPECT_EQ(told.sentence(seven), "Seven killed: two independent sources. Later nine: one source.");
  EXPECT_EQ(told.sentence(nine), "Nine killed: one source.");
  const auto two = told.claim("Two died.", "killed", {1, 1});
  told.count(two, 2, 2, "");
  told.say(two, "Harbour Post");
  told.dispute(nine, two, ConflictKind::correction);
  EXPECT_EQ(told.sentence(nine), "Nine killed: one source. Corrected to two.");
  EXPECT_EQ(told.sentence(two), "Two killed: one source.");
}

}  // namespace
}  // namespace headwater
