// SPDX-License-Identifier: Apache-2.0
#include "report/reasons_to_look.h"

#include <gtest/gtest.h>

namespace headwater {
namespace {

// A case of claims; every utterance is a document of its own.
struct Pile {
  Case made;

  std::uint32_t claim(OriginCount origins) {
    Claim claim;
    claim.id = "c" + std::to_string(made.findings.claims.size());
    claim.origins = origins;
    made.findings.claims.push_back(claim);
    return static_cast<std::uint32_t>(made.findings.claims.size() - 1);
  }
  void say(std::uint32_t claim, const std::string& holder, Stance stance = Stance::asserts,
           bool anonymous = false) {
    DocumentFacts facts;
    facts.document.id = "d" + std::to_string(made.documents.size());
    facts.document.source = "Paper " + std::to_string(made.documents.size());
    Utterance said;
    said.document = static_cast<std::uint32_t>(made.documents.size());
    said.claim = claim;
    said.stance = stance;
    said.voices = {Voice{facts.document.source}};
    if (!holder.empty() || anonymous) {
      said.voices.push_back(Voice{holder});
      said.voices.back().anonymous = anonymous;
    }
    made.findings.claims[claim].utterances.push_back(
        static_cast<std::uint32_t>(made.findings.utterances.size()));
    made.findings.utterances.push_back(said);
    made.documents.push_back(facts);
  }
  [[nodiscard]] std::string reasons(std::uint32_t claim) const {
    const CaseView view(made);
    std::string out;
    for (const auto& reason : ReasonsToLook(view).of(claim))
      out += std::to_string(reason.weight) + " " + reason.text + "\n";
    return out;
  }
};

TEST(ReasonsToLook, SaysWhy) {
  Pile pile;
  const auto spread = pile.claim({1, 1});
  for (int i = 0; i < 4; ++i) pile.say(spread, "Council");
  const auto plain = pile.claim({1, 1});
  pile.say(plain, "Anna Brell");
  const auto unknown = pile.claim({0, 1});
  pile.say(unknown, "", Stance::asserts, true);
  const auto own = pile.claim({0, 1});
  pile.say(own, "");
  const auto denied = pile.claim({1, 1});
  pile.say(denied, "Council");
  pile.say(denied, "Army", Stance::denies);
  const auto only_denied = pile.claim({0, 0});
  pile.say(only_denied, "Army", Stance::denies);
  Origin origin;
  origin.claim = spread;
  pile.made.findings.origins.push_back(origin);
  EXPECT_EQ(pile.reasons(spread), "1 4 documents, 1 independent origin\n");
  EXPECT_EQ(pile.reasons(plain), "");
  EXPECT_EQ(pile.reasons(unknown), "3 no known source\n");
  EXPECT_EQ(pile.reasons(own), "");
  EXPECT_EQ(pile.reasons(denied), "2 denied by Army\n");
  EXPECT_EQ(pile.reasons(only_denied), "6 denied by Army, asserted by nobody here\n");
  const CaseView view(pile.made);
  EXPECT_EQ(ReasonsToLook(view).claims(),
            (std::vector<std::uint32_t>{spread, denied, unknown, only_denied}));
}

TEST(ReasonsToLook, PrintsValuesInWords) {
  Conflict conflict;
  conflict.slot = "killed";
  conflict.claims = {3, 5};
  conflict.values = {"7", "9"};
  EXPECT_EQ(against(conflict, 3), "killed: 7 against 9");
  EXPECT_EQ(against(conflict, 5), "killed: 9 against 7");
  EXPECT_EQ(against(conflict, 4), "");
  conflict.slot = "date";
  conflict.values = {"1965-01-01/1965-12-31", "1960-01-01/1969-12-31"};
  EXPECT_EQ(against(conflict, 3), "date: 1965 against 1960s");
}

TEST(ReasonsToLook, NamesInterestedPartiesAndHandovers) {
  Pile pile;
  Entity committee;
  committee.name = "Harbour Committee";
  Entity front;
  front.name = "Coast Front";
  committee.relations.push_back({RelationKind::front_of, 1, {}});
  pile.made.findings.entities = {committee, front};
  const auto claim = pile.claim({1, 1});
  pile.say(claim, "Harbour Committee");
  pile.made.findings.utterances.back().voices.back().entity = 0U;
  pile.made.documents.back().names.handovers.push_back(
      {"Harbour Committee", "the papers", {0, 1}, true, {}});
  EXPECT_EQ(pile.reasons(claim),
            "4 Harbour Committee is said to hand statements to the papers, not to be credited\n"
            "5 comes from an interested party: Harbour Committee, a front of Coast Front\n");
}

}  // namespace
}  // namespace headwater
