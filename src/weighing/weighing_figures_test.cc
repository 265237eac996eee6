// SPDX-License-Identifier: Apache-2.0
// The figures of weighing: records and rivals of small made-up findings.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "weighing/competing_values.h"
#include "weighing/source_accuracy.h"
#include "weighing/told_for_tests.h"

namespace headwater {
namespace {

TEST(WeighingFigures, WhichConflictsMakeRivals) {
  struct Case {
    ConflictKind kind;
    bool precision;
    std::size_t rivals;
  };
  const std::vector<Case> cases{
      {ConflictKind::disjoint, false, 1}, {ConflictKind::place, false, 1},
      {ConflictKind::actor, false, 1},    {ConflictKind::disjoint, true, 0},
      {ConflictKind::denial, false, 0},   {ConflictKind::scope, false, 0},
      {ConflictKind::update, false, 0}};
  for (const auto& one : cases) {
    Told told;
    told.claim(no_index, "", 1, 1, {"Herald"});
    told.claim(no_index, "", 1, 1, {"Courier"});
    told.conflict(one.kind, {0, 1}, one.precision);
    EXPECT_EQ(told.competition().rivals[1].size(), one.rivals)
        << name_of(one.kind) << one.precision;
  }
}

TEST(WeighingFigures, RivalsWithoutAnIncidentAreJoinedThroughOthers) {
  Told told;
  for (int i = 0; i < 5; ++i) told.claim(no_index, "", 1, 1, {"Herald"});
  told.claim(1U, "date", 1, 1, {"Herald"});
  told.claim(0U, "date", 1, 1, {"Herald"});
  told.claim(0U, "date", 1, 1, {"Herald"});
  told.claim(0U, "place", 1, 1, {"Herald"});
  told.findings.incidents.resize(2);
  told.conflict(ConflictKind::disjoint, {0, 3});
  told.conflict(ConflictKind::disjoint, {3, 4});
  const auto found = told.competition();
  using Slots = std::vector<std::vector<std::uint32_t>>;
  EXPECT_EQ(found.slots, (Slots{{0, 3, 4}, {1}, {2}, {6, 7}, {8}, {5}}));
  EXPECT_EQ(found.rivals[3], (std::vector<std::uint32_t>{0, 4}));
  EXPECT_EQ(found.rivals[0], (std::vector<std::uint32_t>{3}));
}

TEST(WeighingFigures, WhatSettlesARecord) {
  struct Case {
    const char* name;
    std::uint32_t lo, rival_lo;
    std::string record, rival_record;  // confirmed contradicted open
  };
  const std::vector<Case> cases{
      {"two origins beat one", 2, 1, "1 0 0", "0 1 0"},
      {"one origin settles nothing", 1, 1, "0 0 1", "0 0 1"},
      {"two against two stay open", 2, 2, "0 0 1", "0 0 1"},
      {"two against none", 2, 0, "1 0 0", "0 1 0"},
  };
  for (const auto& one : cases) {
    Told told;
    told.claim(0U, "killed", one.lo, one.lo, {"Herald"});
    told.claim(0U, "killed", one.rival_lo, one.rival_lo, {"Flash"});
    told.findings.incidents.resize(1);
    told.conflict(ConflictKind::disjoint, {0, 1});
    std::string herald;
    std::string flash;
    for (const auto& source : told.weighed().sources) {
      (source.name == "Flash" ? flash : herald) = fmt::format(
          "{} {} {}", source.record.confirmed, source.record.contradicted, source.record.open);
    }
    EXPECT_EQ(herald, one.record) << one.name;
    EXPECT_EQ(flash, one.rival_record) << one.name;
  }
}

TEST(WeighingFigures, ReliabilityByShareAndNumber) {
  struct Case {
    Record record;
    char letter;
  };
  const std::vector<Case> cases{
      {{0, 0, 50}, 'F'},  {{4, 0, 0}, 'F'},     {{5, 0, 0}, 'B'},   {{9, 0, 0}, 'B'},
      {{10, 0, 0}, 'A'},  {{19, 1, 0}, 'A'},    {{18, 1, 0}, 'B'},  {{17, 3, 0}, 'B'},
      {{16, 3, 0}, 'C'},  {{14, 6, 0}, 'C'},    {{13, 6, 0}, 'D'},  {{10, 10, 0}, 'D'},
      {{9, 10, 0}, 'E'},  {{0, 5, 0}, 'E'},     {{2, 2, 100}, 'F'}, {{949, 51, 0}, 'B'},
      {{95, 5, 0}, 'A'},  {{849, 151, 0}, 'C'}, {{85, 15, 0}, 'B'}, {{699, 301, 0}, 'D'},
      {{70, 30, 0}, 'C'}, {{499, 501, 0}, 'E'}, {{50, 50, 0}, 'D'},
  };
  for (const auto& [record, letter] : cases)
    EXPECT_EQ(reliability_of(record), letter) << record.confirmed << " " << record.contradicted;
}

TEST(WeighingFigures, CredibilityFollowsOriginsRivalsAndDocuments) {
  // A publication of an office that is its own origin counts as a primary document.
  Told told;
  told.claim(no_index, "", 2, 2, {"Port Authority"});
  EXPECT_EQ(told.weighed().claims[0].credibility, 2);
  Origin origin;
  origin.name = "Port Authority";
  origin.known = true;
  told.findings.origins.push_back(origin);
  told.findings.utterances[0].origin = 0U;
  EXPECT_EQ(told.weighed().claims[0].credibility, 1);
  auto unknown = told;
  unknown.findings.origins[0].known = false;
  EXPECT_EQ(unknown.weighed().claims[0].credibility, 2);
  auto copied = told;
  copied.findings.utterances[0].derivation = Derivation::verbatim;
  EXPECT_EQ(copied.weighed().claims[0].credibility, 2);
  auto quoted = told;
  quoted.findings.utterances[0].voices.push_back(quoted.findings.utterances[0].voices[0]);
  EXPECT_EQ(quoted.weighed().claims[0].credibility, 2);
}

TEST(WeighingFigures, OnlyADenialByNameIsARival) {
  struct Case {
    const char* name;
    Stance stance;
    bool anonymous;
    SourceClass source_class;
    int credibility;
  };
  const std::vector<Case> cases{
      {"by name", Stance::denies, false, SourceClass::named, 4},
      {"by nobody in particular", Stance::denies, true, SourceClass::named, 3},
      {"by a class", Stance::denies, false, SourceClass::officials, 3},
      {"a doubt", Stance::doubts, false, SourceClass::named, 3},
  };
  for (const auto& one : cases) {
    Told told;
    told.claim(no_index, "", 1, 1, {"Herald"});
    auto& voice = told.utterance(0, "Ministry", one.stance).voices[0];
    voice.anonymous = one.anonymous;
    voice.source_class = one.source_class;
    EXPECT_EQ(told.weighed().claims[0].credibility, one.credibility) << one.name;
  }
}

TEST(WeighingFigures, KindsOfSources) {
  Told told;
  told.claim(no_index, "", 1, 1, {});
  auto& said = told.utterance(0, "Herald");
  const auto voice = [&](const std::string& name, MaybeIndex entity, bool anonymous = false) {
    said.voices.push_back({name, entity, no_index, anonymous,
                           anonymous ? SourceClass::officials : SourceClass::named});
  };
  const auto entity = [&](const std::string& name, EntityKind kind, std::uint32_t interest) {
    Entity made;
    made.name = name;
    made.kind = kind;
    made.interest = interest;
    told.findings.entities.push_back(made);
  };
  entity("Coast Front", EntityKind::organisation, 1);
  entity("Free Council", EntityKind::organisation, 1);
  entity("Varnholm", EntityKind::place, 2);
  entity("Edda Brandvik", EntityKind::person, 3);
  Relation owned;
  owned.kind = RelationKind::owned_by;
  owned.to = 1;
  told.findings.entities[0].relations.push_back(owned);
  Relation speaks;
  speaks.kind = RelationKind::spokesman_for;
  speaks.to = 0;
  told.findings.entities[3].relations.push_back(speaks);
  voice("the Front", 0U);
  voice("Varnholm", 2U);
  voice("Brandvik", 3U);
  voice("the army", no_index);
  voice("Orun", no_index);
  voice("\xC3\x96nsk", no_index);
  voice("", no_index, true);
  voice("", no_index);
  std::vector<std::string> found;
  std::vector<DocumentFacts> facts(1);
  facts[0].document.source = "Herald";
  const std::vector<Sentences> sentences(1);
  for (const auto& source : weigh_claims({facts, sentences}, told.findings).sources) {
    std::string interests;
    for (const auto& interest : source.interests) interests += " >" + interest;
    found.push_back(fmt::format("{}: {} {}{} owner '{}' group {}", source.name, source.kind,
                                source.reliability, interests, source.owner, source.group));
  }
  std::ranges::sort(found);
  EXPECT_EQ(
      found,
      (std::vector<std::string>{
          "Coast Front: organisation F >Free Council owner 'Free Council' group 1",
          "Edda Brandvik: person F >Coast Front owner '' group 3",
          "Herald: outlet F owner '' group 0", "Orun: person F owner '' group 0",
          "Varnholm: person F owner '' group 2", "officials: unnamed F owner '' group 0",
          "the army: organisation F owner '' group 0", "\xC3\x96nsk: person F owner '' group 0"}));
}

TEST(WeighingFigures, AuthorsAndCommenters) {
  Told told;
  told.claim(no_index, "", 1, 1, {"Ada Renn"});
  told.findings.utterances[0].span = {10, 20};
  std::vector<DocumentFacts> facts(1);
  const std::vector<Sentences> sentences(1);
  const auto kind = [&] {
    return weigh_claims({facts, sentences}, told.findings).sources.at(0).kind;
  };
  EXPECT_EQ(kind(), "outlet") << "a document without a source and an author is of its host";
  facts[0].document.authors = {"Ada Renn"};
  EXPECT_EQ(kind(), "author") << "a document without a source is its author's";
  facts[0].document.source = "Herald";
  EXPECT_EQ(kind(), "outlet");
  facts[0].document.blocks = {{BlockKind::comment, {0, 10}, "", ""}};
  EXPECT_EQ(kind(), "outlet") << "the comment ends before";
  facts[0].document.blocks = {{BlockKind::comment, {10, 20}, "", ""}};
  EXPECT_EQ(kind(), "comment_author");
  facts[0].document.blocks = {{BlockKind::quote, {10, 20}, "", ""}};
  EXPECT_EQ(kind(), "outlet");
}

}  // namespace
}  // namespace headwater
