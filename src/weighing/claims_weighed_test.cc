// SPDX-License-Identifier: Apache-2.0
// Probabilities, rivals, parties, records, and the reasons that are written down.
#include <gtest/gtest.h>

#include <cmath>

#include "base/hash.h"
#include "weighing/competing_values.h"
#include "weighing/interested_origins.h"
#include "weighing/rate_credibility.h"
#include "weighing/source_accuracy.h"
#include "weighing/told_for_tests.h"

namespace headwater {
namespace {

std::vector<double> probabilities(const Told& told) {
  std::vector<double> found;
  for (const auto& claim : told.weighed().claims) found.push_back(claim.probability);
  return found;
}

// More known origins raise a claim that nothing contradicts; copies, denials and origins nobody
// knows do not.
TEST(ClaimsWeighed, AClaimAlone) {
  const auto probability = [](std::uint32_t lo, std::uint32_t hi, int copies, int denials) {
    Told told;
    told.claim(no_index, "", lo, hi, {"Herald"});
    for (int i = 0; i < copies; ++i) told.utterance(0, "Herald").derivation = Derivation::verbatim;
    for (int i = 0; i < denials; ++i) told.utterance(0, "Ministry", Stance::denies);
    return probabilities(told)[0];
  };
  EXPECT_EQ(fmt::format("{:.4f} {:.4f} {:.4f} {:.4f}", probability(0, 0, 0, 0),
                        probability(1, 1, 0, 0), probability(2, 2, 0, 0), probability(3, 3, 0, 0)),
            "0.6312 0.8344 0.9413 0.9759");
  EXPECT_EQ(probability(4, 4, 0, 0), probability(3, 3, 0, 0));
  EXPECT_EQ(probability(1, 4, 0, 0), probability(1, 1, 0, 0));
  EXPECT_EQ(probability(1, 1, 5, 0), probability(1, 1, 0, 0));
  EXPECT_EQ(probability(1, 1, 0, 1), probability(1, 1, 0, 0));
}

// Values share what there is with the possibility that none of them holds.
TEST(ClaimsWeighed, ValuesOfOneSlotShareWhatThereIs) {
  Told told;
  told.claim(0U, "killed", 2, 2, {"Herald", "Courier"});
  told.claim(0U, "killed", 1, 1, {"Flash"});
  told.claim(0U, "wounded", 1, 1, {"Flash"});
  told.findings.incidents.resize(1);
  const auto found = probabilities(told);
  EXPECT_GT(found[0], 0.5);
  EXPECT_LT(found[1], found[0] / 1.5);
  EXPECT_LT(found[0] + found[1], 1);
  EXPECT_GT(found[2], 0.5);
}

// "Seven were killed", "Seven persons died" are two claims and one value: they are no rivals, and
// have one probability.
TEST(ClaimsWeighed, OneValueInTwoClaimsIsSupportedTogether) {
  const auto told_of = [](double second) {
    Told told;
    told.claim(0U, "killed", 2, 2, {"Herald", "Courier"});
    told.claim(0U, "killed", 2, 2, {"Post", "Lamp"});
    told.claim(0U, "killed", 1, 1, {"Flash"});
    told.findings.incidents.resize(1);
    const double values[] = {7, second, 9};
    for (std::size_t i = 0; i < 3; ++i) {
      auto& counts = told.findings.claims[i].facets.how_many;
      counts.resize(1);
      counts[0].value.lo = values[i];
      counts[0].value.hi = values[i];
    }
    return probabilities(told);
  };
  const auto same = told_of(7);
  EXPECT_DOUBLE_EQ(same[0], same[1]);
  EXPECT_GT(same[0], 0.5);
  const auto rivals = told_of(8);
  EXPECT_LT(rivals[0] + rivals[1], 1);
  EXPECT_GT(same[0], rivals[0]);
}

TEST(ClaimsWeighed, TheLaterTollIsMoreProbable) {
  Told told;
  for (const auto* outlet : {"Herald", "Herald", "Post"}) told.claim(0U, "killed", 1, 1, {outlet});
  told.findings.incidents.resize(1);
  told.findings.claims[1].facets.how_many.resize(1);
  told.findings.claims[1].facets.how_many[0].value.lo = 9;
  told.conflict(ConflictKind::update, {0, 1});
  const auto found = probabilities(told);
  EXPECT_GT(found[1], found[0] + 0.05);
  EXPECT_NEAR(found[1], found[2], 0.01) << "the Herald was not wrong before";
}

// The outlet that was right about other incidents is believed about the next one.
TEST(ClaimsWeighed, WhoWasRightElsewhere) {
  const auto lead = [](std::uint32_t disputes) {
    Told told;
    for (std::uint32_t i = 0; i < disputes; ++i) {
      told.claim(i, "killed", 3, 3, {"Herald"});
      told.claim(i, "killed", 0, 1, {"Flash"});
    }
    told.claim(disputes, "killed", 1, 1, {"Herald"});
    told.claim(disputes, "killed", 1, 1, {"Flash"});
    told.findings.incidents.resize(disputes + 1);
    const auto found = probabilities(told);
    return found[found.size() - 2] - found.back();
  };
  EXPECT_NEAR(lead(0), 0, 1e-12);
  EXPECT_GT(lead(3), 0.1);
  EXPECT_GT(lead(20), lead(3));
}

TEST(ClaimsWeighed, OutletsAreOneByEntityOrName) {
  const auto of = [](const std::string& name, MaybeIndex entity) {
    Told told;
    told.claim(0U, "killed", 1, 1, {"Herald"});
    told.claim(0U, "killed", 1, 1, {"Flash"});
    told.claim(1U, "killed", 3, 3, {"Herald"});
    told.claim(1U, "killed", 1, 1, {"Flash"});
    told.findings.incidents.resize(2);
    told.findings.entities.resize(2);
    for (const auto u : {0U, 1U}) told.findings.utterances[u].voices[0].entity = u;
    told.findings.utterances[2].voices[0].entity = entity;
    told.findings.utterances[2].voices[0].name = name;
    return probabilities(told)[0] - probabilities(told)[1];
  };
  EXPECT_GT(of("The Paper", 0U), 0.01) << "the Herald was right about the other";
  EXPECT_LT(of("Flash", 1U), -0.01);
  Told by_name;
  by_name.claim(0U, "killed", 1, 1, {"The Herald"});
  by_name.claim(0U, "killed", 1, 1, {"Flash"});
  by_name.claim(1U, "killed", 3, 3, {"herald"});
  by_name.claim(1U, "killed", 1, 1, {"FLASH"});
  by_name.findings.incidents.resize(2);
  EXPECT_GT(probabilities(by_name)[0] - probabilities(by_name)[1], 0.01);
}

TEST(ClaimsWeighed, TheHighestToll) {
  const auto count = [](std::optional<double> lo, std::optional<double> hi) {
    Count made;
    made.value.lo = lo;
    made.value.hi = hi;
    return std::vector<Count>{made};
  };
  struct Case {
    const char* name;
    std::vector<std::vector<Count>> tolls;
    std::vector<bool> superseded;
  };
  const std::vector<Case> cases{
      {"the higher", {count(7, 7), count(9, 9)}, {true, false}},
      {"the lower end counts", {count(8, 8), count(7, 20)}, {false, true}},
      {"without a lower end the upper one", {count({}, 9), count(8, 8)}, {false, true}},
      {"without either it is nothing", {count(0.5, {}), count({}, {})}, {false, true}},
      {"without a number it is nothing", {{}, count(0.5, 0.5)}, {true, false}},
      {"the first of equals", {count(9, 9), count(9, 10), count(3, 3)}, {false, true, true}},
  };
  for (const auto& one : cases) {
    Told told;
    std::vector<std::uint32_t> claims;
    for (const auto& toll : one.tolls) {
      claims.push_back(told.claim(0U, "killed", 1, 1, {"Herald"}));
      told.findings.claims.back().facets.how_many = toll;
    }
    told.claim(0U, "killed", 1, 1, {"Herald"});
    told.conflict(ConflictKind::update, {});
    told.conflict(ConflictKind::update, claims);
    auto expected = one.superseded;
    expected.push_back(false);
    const auto found = told.competition();
    EXPECT_EQ(found.superseded, expected) << one.name;
  }
}

// The first claim of a correction was taken back, whichever is higher; the two are no rivals.
TEST(ClaimsWeighed, WhatWasTakenBack) {
  for (const bool first : {true, false}) {
    Told told;
    for (int i = 0; i < 2; ++i) told.claim({}, "killed", 1, 1, {"Herald"});
    told.conflict(ConflictKind::correction,
                  first ? std::vector<std::uint32_t>{0, 1} : std::vector<std::uint32_t>{1, 0});
    const auto found = told.competition();
    EXPECT_EQ(found.superseded, (std::vector<bool>{first, !first}));
    EXPECT_TRUE(found.rivals[0].empty());
  }
}

// Of two tolls that clash the later, higher one replaces the other, but for one that has more origins.
TEST(ClaimsWeighed, ALaterHigherTollReplacesARival) {
  struct Case {
    const char* name;
    std::vector<std::string> days;
    std::uint32_t low_origins;
    bool replaced;
  };
  const std::vector<Case> cases{
      {"higher on the next day", {"2011-03-01", "2011-03-02"}, 1, true},
      {"it has more origins", {"2011-03-01", "2011-03-02"}, 2, false},
      {"of one day", {"2011-03-01", "2011-03-01"}, 1, false},
      {"the higher was first", {"2011-03-02", "2011-03-01"}, 1, false},
      {"a day is not known", {"2011-03-01", ""}, 1, false},
  };
  for (const auto& one : cases) {
    Told told;
    told.days = one.days;
    for (const auto& [number, origins] : {std::pair(7.0, one.low_origins), {9.0, 1U}}) {
      told.claim(0U, "killed", origins, origins, {"Herald"});
      told.findings.claims.back().facets.how_many.resize(1);
      told.findings.claims.back().facets.how_many[0].value = {number, number, ""};
    }
    for (const bool turned : {false, true}) {
      told.findings.conflicts.clear();
      told.conflict(ConflictKind::disjoint, turned ? std::vector{1U, 0U} : std::vector{0U, 1U});
      EXPECT_EQ(told.competition().superseded, (std::vector<bool>{one.replaced, false}))
          << one.name;
    }
  }
}

TEST(ClaimsWeighed, RivalsOfThree) {
  Told told;
  for (int i = 0; i < 4; ++i) told.claim(no_index, "", 1, 1, {"Herald"});
  told.conflict(ConflictKind::scope, {0, 3});
  told.conflict(ConflictKind::place, {2, 0, 1});
  told.conflict(ConflictKind::actor, {1, 0});
  const auto found = told.competition();
  using Lists = std::vector<std::vector<std::uint32_t>>;
  EXPECT_EQ(found.rivals, (Lists{{1, 2}, {0, 2}, {0, 1}, {}}));
  EXPECT_EQ(found.slots, (Lists{{0, 1, 2}, {3}}));
}

TEST(ClaimsWeighed, RivalsOfRivalsInOrder) {
  Told told;
  for (int i = 0; i < 3; ++i) told.claim(no_index, "", 1, 1, {"Herald"});
  told.conflict(ConflictKind::place, {0, 2});
  told.conflict(ConflictKind::place, {2, 1});
  EXPECT_EQ(told.competition().slots, (std::vector<std::vector<std::uint32_t>>{{0, 1, 2}}));
}

TEST(ClaimsWeighed, WhoIsAParty) {
  Told told;
  for (std::uint32_t i = 0; i < 5; ++i) {
    Entity entity;
    entity.name = fmt::format("Party {}", i);
    entity.interest = i == 4 ? 3 : i;
    told.findings.entities.push_back(entity);
  }
  told.findings.incidents.resize(2);
  auto& actors = told.findings.incidents[0].actors;
  actors.push_back({ActorRole::instrument, "Party 0", {}});
  actors.push_back({ActorRole::victim, "nobody known", {}});
  actors.push_back({ActorRole::perpetrator, "party 1", {}});
  actors.push_back({ActorRole::victim, "Party 3", {}});
  told.claim(0U, "killed", 1, 1, {});
  told.claim(1U, "killed", 1, 1, {});
  told.claim(no_index, "", 1, 1, {});
  told.claim(2U, "", 1, 1, {});  // no such incident
  std::string out;
  for (std::uint32_t claim = 0; claim < 4; ++claim) {
    told.findings.origins.clear();
    for (std::uint32_t entity = 0; entity < 6; ++entity) {
      Origin origin;
      origin.claim = claim;
      origin.entity = entity == 5 ? MaybeIndex() : MaybeIndex(entity);
      told.findings.origins.push_back(origin);
    }
    for (const bool is : interested_origins(told.findings)) out += is ? '1' : '0';
    out += ' ';
  }
  EXPECT_EQ(out, "010110 000000 000000 000000 ");
}

TEST(ClaimsWeighed, ReasonsOfAClaim) {
  Told told;
  told.claim(0U, "killed", 2, 2, {"Herald", "Post"});
  told.claim(0U, "killed", 1, 1, {"Flash"});
  told.claim(0U, "killed", 3, 3, {"Flash"});
  told.findings.incidents.resize(1);
  told.conflict(ConflictKind::disjoint, {0, 2, 1});
  std::string out;
  for (const auto& claim : told.weighed().claims) {
    for (const auto& why : claim.why) {
      out += why.rule + " ";
      for (const auto& [name, value] : why.figures)
        if (name != "probability") out += fmt::format("{} {:.2f} ", name, value);
    }
    EXPECT_EQ(claim.why.back().figures.at(0), (Figure{"probability", claim.probability}));
    out += fmt::format("{}\n", claim.credibility);
  }
  EXPECT_EQ(
      out,
      "weighing.probably_true lo 2.00 rival 3.00 weighing.probability values 3.00 weight 1.36 "
      "accuracy 0.44 2\n"
      "weighing.improbable lo 1.00 rival 3.00 weighing.probability values 3.00 weight 0.70 "
      "accuracy 0.33 5\n"
      "weighing.probably_true lo 3.00 rival 2.00 weighing.probability values 3.00 weight 1.90 "
      "accuracy 0.33 2\n");
}

// A party is marked with the places where it speaks, three at most.
TEST(ClaimsWeighed, PartiesAreMarked) {
  for (const std::uint32_t times : {1U, 2U, 3U, 4U}) {
    Told told;
    told.claim(0U, "killed", 1, 1, {"Herald", "Post", "Flash", "Courier"});
    told.findings.incidents.resize(1);
    told.findings.incidents[0].actors.push_back({ActorRole::victim, "Olm Guard", {}});
    told.findings.entities.resize(2);
    told.findings.entities[0].name = "Olm Guard";
    told.findings.entities[1].name = "Stranger";
    told.findings.entities[1].interest = 1;
    for (const auto entity : {1U, 0U}) {
      Origin origin;
      origin.name = told.findings.entities[entity].name;
      origin.entity = entity;
      for (std::uint32_t u = 0; u < times; ++u) origin.utterances.push_back(u);
      told.findings.origins.push_back(origin);
    }
    const auto claim = told.weighed().claims[0];
    ASSERT_EQ(claim.why.size(), 3U);
    EXPECT_EQ(claim.why[2].rule, "weighing.interested_party");
    EXPECT_EQ(claim.why[2].terms, (std::vector<std::string>{"Olm Guard"}));
    ASSERT_EQ(claim.why[2].spans.size(), std::min(times, 3U));
    for (std::uint32_t i = 0; i < claim.why[2].spans.size(); ++i)
      EXPECT_EQ(claim.why[2].spans[i].document, i);
  }
}

TEST(ClaimsWeighed, RatedCredibility) {
  struct Case {
    Standing standing;
    int grade;
    const char* rule;
  };
  const std::vector<Case> cases{
      {{0, 0, true}, 6, "cannot_be_judged"}, {{1, 0, true}, 3, "possibly_true"},
      {{1, 1, true}, 4, "doubtful"},         {{1, 2, true}, 5, "improbable"},
      {{1, 3, true}, 5, "improbable"},       {{2, 0, true}, 1, "confirmed"},
      {{2, 1, false}, 2, "probably_true"},   {{2, 2, true}, 2, "probably_true"},
      {{3, 1, false}, 1, "confirmed"},       {{4, 2, false}, 2, "probably_true"},
  };
  for (const auto& [standing, grade, rule] : cases) {
    const auto rated = rate_credibility(standing);
    EXPECT_EQ(rated.grade, grade) << standing.lo << " " << standing.strongest_rival;
    EXPECT_EQ(rated.why.rule, std::string("weighing.") + rule);
  }
}

// Every speaker once, with what came of his claims; a claim counts once for him, denials and what
// is no claim not at all.
TEST(ClaimsWeighed, Records) {
  Told told;
  told.claim(0U, "killed", 2, 2, {"Herald", "Herald"});
  told.claim(0U, "killed", 1, 1, {"Flash", "Herald"});
  told.claim(0U, "wounded", 1, 1, {"Herald"});
  told.utterance(0, "Flash", Stance::denies);
  told.utterance(2, "Post", Stance::doubts);
  told.utterance(0, "Courier").claim = no_index;
  told.utterance(0, "").voices[0].anonymous = true;
  told.utterance(0, "");
  auto& quoted = told.utterance(0, "Herald");
  quoted.voices.push_back({"", no_index, no_index, true, SourceClass::officials});
  quoted.voices.push_back({"herald", no_index, no_index, false, SourceClass::named});
  told.findings.incidents.resize(1);
  told.conflict(ConflictKind::disjoint, {0, 1});
  std::string out;
  std::vector<std::string> ids;
  for (const auto& source : told.weighed().sources) {
    out += fmt::format("{} {} {} {}/{}/{}; ", source.name, source.kind, source.reliability,
                       source.record.confirmed, source.record.contradicted, source.record.open);
    ids.push_back(source.id);
    ASSERT_EQ(source.why.size(), 1U);
    EXPECT_EQ(source.why[0].rule, "weighing.record");
    EXPECT_EQ(source.why[0].figures,
              (std::vector<Figure>{{"confirmed", static_cast<double>(source.record.confirmed)},
                                   {"settled", static_cast<double>(source.record.confirmed +
                                                                   source.record.contradicted)}}));
    EXPECT_EQ(source.why[0].terms, (std::vector<std::string>{std::string(1, source.reliability)}));
  }
  EXPECT_TRUE(std::ranges::is_sorted(ids));
  EXPECT_EQ(out,
            "Courier outlet F 0/0/0; Post outlet F 0/0/0; Flash outlet F 0/1/0; "
            "officials unnamed F 1/0/0; named unnamed F 1/0/0; Herald outlet F 1/1/1; ");
}

TEST(ClaimsWeighed, WhatBeatsAClaim) {
  // 0 is beaten by 1, which 2 does not contradict; 3 and 4 are strong and stay open, so does 5.
  Told told;
  for (const std::uint32_t lo : {1U, 2U, 0U, 2U, 3U, 1U})
    told.claim(no_index, "", lo, lo, {fmt::format("Paper {}", told.findings.claims.size())});
  told.conflict(ConflictKind::disjoint, {0, 1});
  told.conflict(ConflictKind::disjoint, {0, 2});
  told.conflict(ConflictKind::disjoint, {3, 4});
  told.conflict(ConflictKind::disjoint, {4, 5});
  std::vector<std::string> found;
  for (const auto& source : told.weighed().sources)
    found.push_back(fmt::format("{} {}{}{}", source.name, source.record.confirmed,
                                source.record.contradicted, source.record.open));
  std::ranges::sort(found);
  EXPECT_EQ(found, (std::vector<std::string>{"Paper 0 010", "Paper 1 100", "Paper 2 001",
                                             "Paper 3 001", "Paper 4 001", "Paper 5 001"}));
}

TEST(ClaimsWeighed, IdsOfSources) {
  Told told;
  told.claim(no_index, "", 1, 1, {"The Herald"});
  auto& said = told.findings.utterances[0];
  said.voices.push_back({"", no_index, no_index, true, SourceClass::witnesses});
  said.voices.push_back({"Party", 0U, no_index, false, SourceClass::named});
  told.findings.entities.resize(1);
  told.findings.entities[0].name = "Party";
  std::vector<std::string> found;
  for (const auto& source : told.weighed().sources) found.push_back(source.id);
  std::vector<std::string> expected;
  for (const std::string key : {":herald", "unnamed:witnesses", "e0"})
    expected.push_back(fmt::format("s{:08x}", fnv1a64(key) & 0xFFFFFFFFU));
  std::ranges::sort(expected);
  EXPECT_EQ(found, expected);
}

}  // namespace
}  // namespace headwater
