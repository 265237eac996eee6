// SPDX-License-Identifier: Apache-2.0
// Parts of the claims stage by themselves: the order of claims, names of one number, values of
// one slot.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/hash.h"
#include "base/strings.h"
#include "claims/find_claims.h"
#include "claims/group_values.h"
#include "claims/order_claims.h"

namespace headwater {
namespace {

// Claims told in documents by voices; "?" is somebody unnamed, "a>b" a chain, "~" before it a
// hedge.
struct Told {
  ClaimSet found;
  void claim(const std::string& id, const std::vector<std::string>& tellers, int counts = 0) {
    Claim made;
    made.id = id;
    for (const auto& teller : tellers) {
      Utterance said;
      said.document = static_cast<std::uint32_t>(found.utterances.size());
      said.claim = static_cast<std::uint32_t>(found.claims.size());
      std::string_view rest = teller;
      if (rest.starts_with('~')) {
        said.modality = Modality::hedged;
        rest.remove_prefix(1);
      }
      said.voices.push_back({"Paper", no_index, no_index, false, SourceClass::named});
      for (const auto name : split(rest, '>'))
        said.voices.push_back(
            {std::string(name), no_index, no_index, name == "?", SourceClass::named});
      made.utterances.push_back(said.document);
      found.utterances.push_back(said);
    }
    made.facets.how_many.resize(static_cast<std::size_t>(counts));
    found.claims.push_back(made);
  }
  void conflict(std::vector<std::uint32_t> claims, bool precision = false) {
    Conflict made;
    made.claims = std::move(claims);
    made.only_precision = precision;
    found.conflicts.push_back(made);
  }
  std::string order() {
    order_claims({}, found);
    std::string out;
    for (const auto& claim : found.claims) out += claim.id + " ";
    return out;
  }
};

TEST(ClaimParts, MostDocumentsThenDisputedClaims) {
  Told told;
  told.claim("plain", {"c"});
  told.claim("many", {"a", "a", "a"});
  told.claim("one", {"a"});
  told.claim("other", {"b"});
  EXPECT_EQ(told.order(), "many plain one other ");
  told.conflict({2, 3});
  EXPECT_EQ(told.order(), "many one other plain ");
  Told precise;
  precise.claim("plain", {"b"});
  precise.claim("one", {"a"});
  precise.conflict({1}, true);
  EXPECT_EQ(precise.order(), "plain one ") << "a more precise value is no dispute";
}

TEST(ClaimParts, MostDocumentsThenFewestVoicesThenSignals) {
  Told told;
  told.claim("one", {"a"});
  told.claim("two voices", {"a", "b"});
  told.claim("one voice twice", {"a", "a"});
  told.claim("unnamed", {"?"});
  told.claim("hedged", {"~a"});
  told.claim("chain", {"a>b"});
  told.claim("counted", {"a"}, 1);
  told.claim("hedged and counted", {"~a"}, 1);
  told.claim("last", {"a"});
  EXPECT_EQ(told.order(),
            "one voice twice two voices unnamed hedged and counted hedged chain counted one last ");
  for (std::size_t i = 0; i < told.found.utterances.size(); ++i) {
    const auto& claim = told.found.claims[*told.found.utterances[i].claim];
    EXPECT_TRUE(std::ranges::count(claim.utterances, static_cast<std::uint32_t>(i)) == 1) << i;
  }
}

// Of claims that nothing else tells apart the one told first, by document and place, then by id;
// one told nowhere is last.
TEST(ClaimParts, ThenInOrderOfTheText) {
  Told told;
  for (const auto* id : {"d", "c", "b", "a"}) told.claim(id, {"x"});
  auto& said = told.found.utterances;
  said[0].document = 1;
  said[1].document = 0;
  said[1].span = {5, 9};
  said[2].document = 0;
  said[2].span = {2, 9};
  said[3].document = 1;
  EXPECT_EQ(told.order(), "b c a d ");
}

TEST(ClaimParts, ClaimsWithoutUtterances) {
  Told told;
  told.claim("z", {});
  told.claim("y", {"x"});
  told.claim("x", {});
  EXPECT_EQ(told.order(), "y x z ");
}

// Chains of three voices and more; an unnamed voice is one, whatever it is called.
TEST(ClaimParts, SignalsAndVoices) {
  Told told;
  told.claim("plain", {"a"});
  told.claim("two voices", {"b>c"});
  told.claim("unnamed", {"?", "?"});
  told.claim("one name", {"The Guard", "guard"});
  told.claim("two names", {"guard", "league"});
  EXPECT_EQ(told.order(), "unnamed one name two names two voices plain ");
}

// Nobody behind it counts for two signals, a hedge, a chain and a number for one each: where they
// are as many, the claim told first comes first.
TEST(ClaimParts, WhatSignalsCountFor) {
  Told two;
  two.claim("hedged and counted", {"~a"}, 1);
  two.claim("unnamed", {"?"});
  two.claim("chain and counted", {"a>b"}, 1);
  two.claim("hedged chain", {"~a>b"});
  EXPECT_EQ(two.order(), "hedged and counted unnamed chain and counted hedged chain ");
  Told one;
  one.claim("counted", {"a"}, 1);
  one.claim("chain", {"a>b"});
  one.claim("hedged", {"~a"});
  one.claim("counted twice", {"a"}, 2);
  EXPECT_EQ(one.order(), "counted chain hedged counted twice ");
}

TEST(ClaimParts, ConflictsInOrder) {
  Told told;
  for (const auto* id : {"a", "b", "c"}) told.claim(id, {"x"});
  told.conflict({1, 2}, true);
  told.conflict({1, 2});
  told.conflict({0, 2});
  told.conflict({0, 2});
  told.found.conflicts[3].kind = ConflictKind::denial;
  told.found.conflicts[2].kind = ConflictKind::place;
  for (auto& conflict : told.found.conflicts) conflict.slot = "s";
  EXPECT_EQ(told.order(), "a b c ");
  std::string out;
  for (const auto& conflict : told.found.conflicts) {
    out += std::string(name_of(conflict.kind)) + (conflict.only_precision ? "~" : "");
    for (const auto claim : conflict.claims) out += fmt::format(" {}", claim);
    out += "; ";
  }
  EXPECT_EQ(out, "denial 0 2; place 0 2; disjoint 1 2; disjoint~ 1 2; ");
  const auto id = [](std::string_view key) {
    return fmt::format("x{:08x}", fnv1a64(key) & 0xFFFFFFFFU);
  };
  EXPECT_EQ(told.found.conflicts[0].id, id("denialsac"));
  EXPECT_EQ(told.found.conflicts[2].id, id("disjointsbc"));
  EXPECT_EQ(told.found.conflicts[3].id, id("disjoints~bc"));
}

StatedFact number_of(const std::string& slot, double value, std::uint32_t incident = 0) {
  StatedFact fact;
  fact.incident = incident;
  fact.utterance.slot = slot;
  fact.value.kind = ValueKind::number;
  fact.value.number.lo = value;
  fact.value.number.hi = value;
  return fact;
}

// One number of one incident has one name: the one most used, of equals the first by letters.
TEST(ClaimParts, NamesOfOneNumber) {
  std::vector<StatedFact> facts{
      number_of("killed", 5),      number_of("held", 12),    number_of("detained", 12),
      number_of("detained", 12),   number_of("seized", 12),  number_of("held", 13),
      number_of("captured", 13),   number_of("held", 12, 1), number_of("listed", 12),
      number_of("designated", 12), number_of("wounded", 12), number_of("detained", 13, 1)};
  merge_synonymous_slots(facts);
  std::string out;
  for (const auto& fact : facts) out += fact.utterance.slot + " ";
  EXPECT_EQ(out,
            "killed detained detained detained detained captured captured held designated "
            "designated wounded detained ");
}

TEST(ClaimParts, ValuesOfOneSlotAreGrouped) {
  const auto about = [](double lo, double hi, const std::string& modifier) {
    auto fact = number_of("killed", lo);
    fact.value.number.hi = hi;
    fact.value.number.modifier = modifier;
    return fact;
  };
  const std::vector<StatedFact> facts{number_of("killed", 70), about(63, 77, "about"),
                                      number_of("killed", 90), number_of("killed", 90),
                                      number_of("killed", 9),  number_of("killed", 90, 1),
                                      number_of("wounded", 9)};
  std::string out;
  for (const auto& group : group_values(facts)) {
    out += fmt::format("{} {} {}:", *group.incident, group.slot, print_value(group.value));
    for (const auto i : group.members) out += fmt::format(" {}", i);
    for (const auto& value : group.less_precise) out += " ~" + print_value(value);
    out += '\n';
  }
  EXPECT_EQ(out,
            "0 killed 90: 2 3\n"
            "0 killed 70: 0 1 ~about 70\n"
            "0 killed 9: 4\n"
            "0 wounded 9: 6\n"
            "1 killed 90: 5\n");
}

}  // namespace
}  // namespace headwater
