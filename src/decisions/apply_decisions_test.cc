// SPDX-License-Identifier: Apache-2.0
#include "decisions/apply_decisions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "base/property_for_tests.h"
#include "decisions/check_decision.h"
#include "decisions/made_case_for_tests.h"
#include "decisions/named_findings.h"
#include "decisions/recount.h"
#include "store/check_case.h"

namespace headwater {

void MadeCase::count() {
  auto& found = whole.findings;
  for (auto& claim : found.claims) claim.origins = count_paths(found, claim).count;
  for (std::uint32_t i = 0; i < found.claims.size(); ++i)
    found.claims[i].credibility = credibility_of(whole, i);
}

namespace {

using enum DecisionAction;

// Nine dead by ministry and nurse, forty by a committee; and a pump that two papers speak of.
struct Harbour : MadeCase {
  Harbour() : MadeCase(6), nine(claim("killed")), forty(claim("killed")), pump(claim()) {
    wire = said(nine, 0, "Ministry");
    said(nine, 1, "Ministry", wire);
    said(nine, 2, "Nurse");
    first = said(forty, 3, "Committee");
    copied = said(forty, 4, "Committee", first);
    said(pump, 0, "");
    said(pump, 5, "Engineer");
    clash = conflict({nine, forty});
    count();
  }
  Case after(const std::vector<Decision>& decisions) const {
    auto applied = whole;
    std::vector<Decision> checked;
    for (auto decision : decisions) {
      auto so_far = whole;
      apply_decisions(so_far, checked);
      auto made = check_decision(so_far, std::move(decision));
      EXPECT_TRUE(made) << made.error().message();
      if (made) checked.push_back(*std::move(made));
    }
    std::uint32_t splits = 0;
    for (auto& decision : checked) {
      decision.splits_before = splits;
      splits += decision.action == split || decision.action == same ? 1U : 0U;
    }
    apply_decisions(applied, checked);
    return applied;
  }
  [[nodiscard]] std::string at(std::uint32_t utterance) const {
    return name_of_utterance(whole, utterance);
  }

  std::uint32_t nine;
  std::uint32_t forty;
  std::uint32_t pump;
  std::uint32_t wire = 0;
  std::uint32_t first = 0;
  std::uint32_t copied = 0;
  std::uint32_t clash = 0;
};

TEST(ApplyDecisions, NothingDecidedChangesNothing) {
  const Harbour harbour;
  EXPECT_EQ(harbour.after({}), harbour.whole);
  EXPECT_EQ(harbour.whole.findings.claims[harbour.forty].credibility, 5);
}

TEST(ApplyDecisions, MergedClaimsAreOneAndNoConflictIsLeftBetweenThem) {
  const Harbour harbour;
  const auto made = harbour.after({decided(merge, harbour.id(harbour.forty), {"1"})});
  const auto& found = made.findings;
  EXPECT_TRUE(is_gone(made, harbour.nine));
  EXPECT_EQ(made.decided.claims[harbour.nine].merged_into, MaybeIndex(harbour.forty));
  EXPECT_EQ(found.claims[harbour.forty].utterances.size(), 5U);
  EXPECT_EQ(found.claims[harbour.forty].origins, (OriginCount{3, 3}));
  EXPECT_EQ(found.claims[harbour.forty].credibility, 1);
  EXPECT_TRUE(found.conflicts.empty());
  EXPECT_TRUE(made.decided.rejected.empty());
  const auto& machine = made.decided.claims[harbour.forty].machine;
  ASSERT_TRUE(machine);
  EXPECT_EQ(machine->origins, (OriginCount{1, 1}));
  EXPECT_EQ(machine->credibility, 5);
}

TEST(ApplyDecisions, OriginsOfOneNameAreOneInAMergedClaim) {
  Harbour harbour;
  const auto other = harbour.claim("killed");
  harbour.said(other, 5, "Nurse");
  harbour.count();
  const auto made = harbour.after({decided(merge, "1", {harbour.id(other)})});
  EXPECT_EQ(made.findings.claims[harbour.nine].origins, (OriginCount{2, 2}));
  EXPECT_EQ(std::ranges::count(made.findings.origins, "Nurse", &Origin::name), 1);
}

TEST(ApplyDecisions, WhatIsSplitOffIsAClaimBehindAllOthers) {
  const Harbour harbour;
  const auto made = harbour.after({decided(split, "1", {harbour.at(harbour.wire)}),
                                   decided(split, "2", {harbour.at(harbour.copied)})});
  const auto& claims = made.findings.claims;
  ASSERT_EQ(claims.size(), 5U);
  EXPECT_EQ(claims[3].utterances, std::vector<std::uint32_t>{harbour.wire});
  EXPECT_EQ(claims[4].utterances, std::vector<std::uint32_t>{harbour.copied});
  EXPECT_EQ(claims[3].text, "Nine sailors died.");
  EXPECT_EQ(claims[3].origins, (OriginCount{1, 1}));
  EXPECT_EQ(made.decided.claims[4].split_from, MaybeIndex(harbour.forty));
  EXPECT_EQ(claims[harbour.nine].utterances.size(), 2U);
}

TEST(ApplyDecisions, AnOwnUtteranceHasAnOriginOfItsOwnAndADerivedOneThatOfItsSource) {
  const Harbour harbour;
  auto made = harbour.after({decided(attribute, harbour.at(harbour.copied), {}, "Guard"),
                             decided(derive, harbour.at(harbour.copied))});
  const auto& said = made.findings.utterances[harbour.copied];
  EXPECT_EQ(said.derived_from, no_index);
  EXPECT_EQ(said.derivation, Derivation::original);
  EXPECT_EQ(made.findings.origins[*said.origin].name, "Guard");
  EXPECT_EQ(made.findings.claims[harbour.forty].origins, (OriginCount{2, 2}));
  EXPECT_EQ(made.decided.utterances[harbour.copied], MaybeIndex(1U));

  made = harbour.after({decided(derive, harbour.at(2), {harbour.at(harbour.wire)}, "rewrite")});
  EXPECT_EQ(made.findings.origins[*made.findings.utterances[2].origin].name, "Ministry");
  EXPECT_EQ(made.findings.claims[harbour.nine].origins, (OriginCount{1, 1}));
  EXPECT_EQ(std::ranges::count(made.findings.origins, "Nurse", &Origin::name), 0);
}

TEST(ApplyDecisions, ARejectedConflictTellsAgainstNobody) {
  const Harbour harbour;
  const auto made = harbour.after({decided(conflict, "x00000001", {}, "rejected")});
  EXPECT_TRUE(made.findings.conflicts.empty());
  ASSERT_EQ(made.decided.rejected.size(), 1U);
  EXPECT_EQ(made.findings.claims[harbour.forty].credibility, 3);
  EXPECT_EQ(made.decided.claims[harbour.forty].machine->credibility, 5);
  const auto accepted = harbour.after({decided(conflict, "x00000001", {}, "accepted")});
  EXPECT_EQ(accepted.decided.verdicts, std::vector<std::string>{"accepted"});
  EXPECT_EQ(accepted.findings.claims[harbour.forty].credibility, 5);
}

TEST(ApplyDecisions, AnswersMergeAndSplit) {
  const Harbour harbour;
  EXPECT_TRUE(is_gone(harbour.after({decided(same, "1", {"2"}, "same")}), 1));
  const auto split_off = harbour.after(
      {decided(same, harbour.at(harbour.first), {harbour.at(harbour.copied)}, "different")});
  EXPECT_EQ(split_off.findings.claims.at(3).utterances, std::vector<std::uint32_t>{harbour.copied});
  const auto unsure = harbour.after({decided(same, "1", {"2"}, "unsure")});
  EXPECT_EQ(unsure.findings, harbour.whole.findings);
  EXPECT_EQ(unsure.decided.claims[1].decisions, std::vector<std::uint32_t>{0});
}

TEST(ApplyDecisions, AnAnalystsGradeStandsBesideTheMachines) {
  const auto made = Harbour().after({decided(rate, "3", {}, "2")});
  EXPECT_EQ(made.decided.claims[2].rated, "2");
  EXPECT_EQ(made.findings, Harbour().whole.findings);
}

TEST(ApplyDecisions, AClaimIsFoundAgainByItsUtterances) {
  Harbour harbour;
  auto asked = check_decision(harbour.whole, decided(merge, "1", {"3"}));
  ASSERT_TRUE(asked);
  harbour.whole.findings.claims[0].id = "cffffffff";
  harbour.whole.findings.claims[2].id = "ceeeeeeee";
  auto made = harbour.whole;
  apply_decisions(made, {*asked});
  EXPECT_TRUE(made.decided.lost.empty());
  EXPECT_TRUE(is_gone(made, 2));
  // Of another slot it is another claim.
  harbour.whole.findings.claims[2].slot = "cause";
  made = harbour.whole;
  apply_decisions(made, {*asked});
  EXPECT_EQ(made.decided.lost, std::vector<std::uint32_t>{0});
}

TEST(ApplyDecisions, APartGivesWhatTheWholeGives) {
  const Harbour harbour;
  const std::vector decisions{*check_decision(harbour.whole, decided(split, "1", {harbour.at(2)}))};
  auto whole = harbour.whole;
  apply_decisions(whole, decisions);
  CasePart part{harbour.whole, FindingKind::claim, 0, {1, 2, 3}};
  apply_decisions(part, decisions, 90);
  EXPECT_EQ(part.numbers, (std::vector<std::uint32_t>{1, 2, 3, 91}));
  EXPECT_EQ(part.part, whole);
}

TEST(ApplyDecisions, RandomDecisionsKeepEveryReferenceAndEveryUtterance) {
  expect_property("references and utterances", [] {
    MadeCase made(8);
    const auto claims = *rc::gen::inRange(2, 6);
    for (int c = 0; c < claims; ++c) {
      const auto claim = made.claim(c % 2 == 0 ? "killed" : "");
      MaybeIndex last;
      for (std::uint32_t d = 0; d < 8; ++d) {
        if (!*rc::gen::arbitrary<bool>()) continue;
        const auto voice = *rc::gen::element<std::string>("Ministry", "Nurse", "");
        last = made.said(claim, d, voice, *rc::gen::arbitrary<bool>() ? last : MaybeIndex());
      }
      if (!last) made.said(claim, 0, "Nurse");
    }
    made.conflict({0, 1});
    made.count();
    std::vector<Decision> decisions;
    std::uint32_t splits = 0;
    for (int step = 0; step < 8; ++step) {
      auto so_far = made.whole;
      apply_decisions(so_far, decisions);
      const auto claim = std::to_string(*rc::gen::inRange(1, claims + 2));
      const auto other = std::to_string(*rc::gen::inRange(1, claims + 2));
      const auto utterances = static_cast<int>(so_far.findings.utterances.size());
      const auto one =
          name_of_utterance(so_far, static_cast<std::uint32_t>(*rc::gen::inRange(0, utterances)));
      const auto two =
          name_of_utterance(so_far, static_cast<std::uint32_t>(*rc::gen::inRange(0, utterances)));
      auto asked = *rc::gen::element(
          decided(merge, claim, {other}), decided(split, claim, {one}), decided(derive, one, {two}),
          decided(derive, one), decided(attribute, one, {}, "Guard"),
          decided(same, one, {two}, "different"), decided(conflict, "x00000001", {}, "rejected"));
      auto checked = check_decision(so_far, asked);
      if (!checked) continue;
      checked->splits_before = splits;
      splits += asked.action == split || asked.action == same ? 1U : 0U;
      decisions.push_back(*std::move(checked));
    }
    auto after = made.whole;
    apply_decisions(after, decisions);
    std::size_t told = 0;
    for (const auto& claim : after.findings.claims) {
      told += claim.utterances.size();
      RC_ASSERT(claim.origins.lo <= claim.origins.hi);
      RC_ASSERT(claim.origins.hi <= claim.utterances.size());
    }
    RC_ASSERT(told == after.findings.utterances.size());
    for (const auto& fault : faults_in(after.findings, after.documents))
      RC_FAIL(fault.where + ": " + fault.what);
    auto again = made.whole;
    apply_decisions(again, decisions);
    RC_ASSERT(again == after);
  });
}

}  // namespace
}  // namespace headwater
