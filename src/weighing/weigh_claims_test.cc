// SPDX-License-Identifier: Apache-2.0
#include "weighing/weigh_claims.h"

#include <gtest/gtest.h>

#include "weighing/rate_credibility.h"
#include "weighing/source_accuracy.h"

namespace headwater {
namespace {

TEST(RateCredibility, Table) {
  struct Case {
    Standing standing;
    int grade;
  };
  const std::vector<Case> cases{
      {{0, 0, false}, 6}, {{0, 3, false}, 6}, {{1, 0, false}, 3}, {{1, 1, false}, 4},
      {{1, 2, false}, 5}, {{2, 0, false}, 2}, {{2, 1, true}, 1},  {{2, 2, true}, 2},
      {{3, 0, false}, 1}, {{3, 1, false}, 1}, {{3, 2, false}, 2},
  };
  for (const auto& [standing, grade] : cases)
    EXPECT_EQ(rate_credibility(standing).grade, grade)
        << standing.lo << " against " << standing.strongest_rival;
}

TEST(Reliability, Table) {
  EXPECT_EQ(reliability_of({4, 0, 9}), 'F');
  EXPECT_EQ(reliability_of({5, 0, 0}), 'B');
  EXPECT_EQ(reliability_of({20, 1, 0}), 'A');
  EXPECT_EQ(reliability_of({5, 2, 0}), 'C');
  EXPECT_EQ(reliability_of({3, 3, 0}), 'D');
  EXPECT_EQ(reliability_of({1, 5, 0}), 'E');
}

// Two values of one slot: 9 with two origins, 40 with one; each report by its own outlet.
Findings two_values() {
  Findings findings;
  findings.incidents.emplace_back();
  findings.claims.resize(2);
  const auto add = [&](std::uint32_t claim, const char* outlet) {
    Utterance said;
    said.document = 0;
    said.claim = claim;
    said.voices.push_back({outlet, no_index, no_index, false, SourceClass::named});
    findings.claims[claim].utterances.push_back(
        static_cast<std::uint32_t>(findings.utterances.size()));
    findings.utterances.push_back(said);
  };
  add(0, "Herald");
  add(0, "Courier");
  add(1, "Flash");
  for (auto& claim : findings.claims) {
    claim.incident = 0U;
    claim.slot = "killed";
  }
  findings.claims[0].origins = {2, 2};
  findings.claims[1].origins = {1, 1};
  Conflict conflict;
  conflict.kind = ConflictKind::disjoint;
  conflict.claims = {0, 1};
  findings.conflicts.push_back(conflict);
  return findings;
}

TEST(WeighClaims, BetterSupportedValueWins) {
  const std::vector<DocumentFacts> facts(1);
  const std::vector<Sentences> sentences(1);
  const auto weighed = weigh_claims({facts, sentences}, two_values());
  EXPECT_GT(weighed.claims[0].probability, weighed.claims[1].probability);
  EXPECT_LE(weighed.claims[0].probability + weighed.claims[1].probability, 1.0);
  EXPECT_EQ(weighed.claims[0].credibility, 2);
  EXPECT_EQ(weighed.claims[1].credibility, 5);
}

// One claim with one known origin, "the League did it"; the entities' interests as given.
Findings one_accuser(std::uint32_t accuser_interest) {
  Findings findings;
  findings.entities.resize(2);
  findings.entities[0].name = "Olm Guard";
  findings.entities[1].name = "Olm Council";
  findings.entities[1].interest = accuser_interest;
  findings.incidents.emplace_back();
  findings.incidents[0].actors.push_back({ActorRole::perpetrator, "Olm Guard", {}});
  Utterance said;
  said.claim = 0U;
  said.voices.push_back({"Olm Council", 1U, no_index, false, SourceClass::named});
  said.origin = 0U;
  findings.utterances.push_back(said);
  Claim claim;
  claim.incident = 0U;
  claim.slot = "perpetrator";
  claim.utterances = {0};
  claim.origins = {1, 1};
  findings.claims.push_back(claim);
  Origin origin;
  origin.name = "Olm Council";
  origin.entity = 1U;
  origin.utterances = {0};
  findings.origins.push_back(origin);
  return findings;
}

TEST(WeighClaims, AnInterestedPartyOnWhoDidItWaitsForAnother) {
  const std::vector<DocumentFacts> facts(1);
  const std::vector<Sentences> sentences(1);
  const auto party = weigh_claims({facts, sentences}, one_accuser(0)).claims[0];
  const auto stranger = weigh_claims({facts, sentences}, one_accuser(1)).claims[0];
  EXPECT_LT(party.probability, stranger.probability);
  const auto marked = [](const Claim& claim) {
    return std::ranges::count(claim.why, "weighing.interested_party", &Reason::rule);
  };
  EXPECT_EQ(marked(party), 1);
  EXPECT_EQ(marked(stranger), 0);
}

TEST(WeighClaims, ADenialByNameIsAContradiction) {
  const std::vector<DocumentFacts> facts(1);
  const std::vector<Sentences> sentences(1);
  auto findings = one_accuser(1);
  EXPECT_EQ(weigh_claims({facts, sentences}, findings).claims[0].credibility, 3);
  auto denial = findings.utterances[0];
  denial.stance = Stance::denies;
  denial.origin = no_index;
  denial.voices[0].name = "Olm Guard";
  denial.voices[0].entity = 0U;
  findings.utterances.push_back(denial);
  findings.claims[0].utterances.push_back(1);
  EXPECT_EQ(weigh_claims({facts, sentences}, findings).claims[0].credibility, 4);
}

TEST(WeighClaims, RecordsCountSettledClaims) {
  const std::vector<DocumentFacts> facts(1);
  const std::vector<Sentences> sentences(1);
  const auto weighed = weigh_claims({facts, sentences}, two_values());
  ASSERT_EQ(weighed.sources.size(), 3U);
  for (const auto& source : weighed.sources) {
    EXPECT_EQ(source.record.confirmed, source.name == "Flash" ? 0U : 1U) << source.name;
    EXPECT_EQ(source.record.contradicted, source.name == "Flash" ? 1U : 0U) << source.name;
    EXPECT_EQ(source.reliability, 'F');
  }
}

}  // namespace
}  // namespace headwater
