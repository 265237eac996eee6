// SPDX-License-Identifier: Apache-2.0
#include "weighing/value_table.h"

#include <gtest/gtest.h>

#include <cmath>

#include "weighing/told_for_tests.h"

namespace headwater {
namespace {

ValueTable table_of(const Told& told, std::vector<bool> interested = {}) {
  interested.resize(told.findings.origins.size());
  return make_value_table(told.findings, told.competition(), interested);
}

// Rows as "slot:claim source weight", by the name under which a source is counted.
std::string rows_of(const ValueTable& table) {
  std::string out;
  for (const auto& row : table.rows.claims) {
    out += fmt::format("{}:{} {} {:.3f}; ", row.slot, row.value, table.rows.sources[row.source],
                       row.weight);
  }
  return out;
}

// 0.6 a known origin, to three, and 0.15 log(1 + documents with words of their own).
TEST(ValueTable, WhatTheSupportOfAClaimWeighs) {
  struct Case {
    std::uint32_t lo, hi;
    int documents, copies, denials;
    double weight;
  };
  const std::vector<Case> cases{
      {1, 1, 1, 0, 0, 0.6 + 0.15 * std::log(2)},
      {2, 2, 1, 0, 0, 1.2 + 0.15 * std::log(2)},
      {3, 3, 1, 0, 0, 1.8 + 0.15 * std::log(2)},
      {4, 4, 1, 0, 0, 1.8 + 0.15 * std::log(2)},
      {1, 5, 1, 0, 0, 0.6 + 0.15 * std::log(2)},
      {0, 3, 1, 0, 0, 0.15 * std::log(2)},
      {1, 1, 4, 0, 0, 0.6 + 0.15 * std::log(5)},
      {1, 1, 1, 9, 0, 0.6 + 0.15 * std::log(2)},
      {1, 1, 1, 0, 3, 0.6 + 0.15 * std::log(2)},
      {0, 0, 0, 0, 1, 0.02},
      {0, 0, 0, 2, 0, 0.02},
  };
  for (const auto& one : cases) {
    Told told;
    told.claim(no_index, "", one.lo, one.hi, {});
    for (int i = 0; i < one.documents; ++i) told.utterance(0, "Herald");
    for (int i = 0; i < one.copies; ++i)
      told.utterance(0, "Post").derivation =
          i % 2 == 0 ? Derivation::verbatim : Derivation::syndication;
    for (int i = 0; i < one.denials; ++i) told.utterance(0, "Ministry", Stance::denies);
    const auto table = table_of(told);
    EXPECT_NEAR(table.weight[0], one.weight, 1e-12)
        << one.lo << " " << one.hi << " " << one.documents << " " << one.copies;
    double rows = 0;
    for (const auto& row : table.rows.claims) rows += row.weight;
    EXPECT_NEAR(rows, one.weight, 1e-12) << "the rows share what the claim weighs";
  }
}

TEST(ValueTable, TwiceInOneDocumentIsOneReport) {
  Told told;
  told.claim(no_index, "", 1, 1, {"Herald", "Herald"});
  told.findings.utterances[1].document = 0;
  EXPECT_NEAR(table_of(told).weight[0], 0.6 + 0.15 * std::log(2), 1e-12);
}

TEST(ValueTable, OutletsShareTheWeightOfTheirClaim) {
  Told told;
  told.claim(0U, "killed", 2, 2, {"Herald", "The Post", "post", "Courier"});
  told.claim(0U, "killed", 1, 1, {"Flash"});
  told.claim(0U, "wounded", 1, 1, {"Flash"});
  told.utterance(2, "Ministry", Stance::denies);
  told.claim(no_index, "", 0, 0, {});
  told.utterance(3, "Ministry", Stance::denies);
  told.findings.incidents.resize(1);
  told.findings.entities.resize(1);
  told.findings.utterances[3].voices[0].entity = 0U;
  EXPECT_EQ(rows_of(table_of(told)),
            "0:3  0.020; "
            "1:0 nherald 0.480; 1:0 npost 0.480; 1:0 e0 0.480; 1:1 nflash 0.704; "
            "2:2 nflash 0.704; ");
}

TEST(ValueTable, AReplacedTollWeighsHalf) {
  Told told;
  for (int i = 0; i < 3; ++i) told.claim(0U, "killed", 1, 1, {"Herald"});
  told.findings.incidents.resize(1);
  told.findings.claims[1].facets.how_many.resize(1);
  told.findings.claims[1].facets.how_many[0].value.lo = 9;
  told.conflict(ConflictKind::update, {0, 1});
  const double plain = 0.6 + 0.15 * std::log(2);
  const auto weight = table_of(told).weight;
  EXPECT_NEAR(weight[0], plain / 2, 1e-12);
  EXPECT_NEAR(weight[1], plain, 1e-12);
  EXPECT_NEAR(weight[2], plain, 1e-12);
  EXPECT_EQ(rows_of(table_of(told)), "0:0  0.352; 0:1 nherald 0.704; 0:2 nherald 0.704; ")
      << "who told the earlier toll was not wrong";
}

// Parties to what happened count as one for each interest, and only about who did it.
TEST(ValueTable, PartiesOnWhoDidItAddNothing) {
  struct Case {
    const char* name;
    const char* slot;
    std::vector<std::uint32_t> groups;  // of the claim's origins, all parties
    bool known;
    std::uint32_t lo;
    double counted;  // origins that count
  };
  const std::vector<Case> cases{
      {"one of one", "perpetrator", {0}, true, 1, 0},
      {"one of two", "perpetrator", {0}, true, 2, 1},
      {"two of one interest", "perpetrator", {0, 0}, true, 2, 1},
      {"two of two interests", "perpetrator", {0, 1}, true, 2, 0},
      {"more than there are", "perpetrator", {0, 1}, true, 1, 0},
      {"one of five", "perpetrator", {0}, true, 5, 3},
      {"nobody we know", "perpetrator", {0}, false, 1, 1},
      {"something else", "killed", {0}, true, 1, 1},
  };
  for (const auto& one : cases) {
    Told told;
    told.claim(0U, one.slot, one.lo, one.lo, {"Herald"});
    told.findings.incidents.resize(1);
    for (const auto group : one.groups) {
      Origin origin;
      origin.group = group;
      origin.known = one.known;
      told.findings.origins.push_back(origin);
    }
    const auto table = table_of(told, std::vector<bool>(one.groups.size(), true));
    EXPECT_NEAR(table.weight[0], 0.6 * one.counted + 0.15 * std::log(2), 1e-12) << one.name;
  }
}

}  // namespace
}  // namespace headwater
