// SPDX-License-Identifier: Apache-2.0
#include "origins/outlet_association.h"

#include <gtest/gtest.h>

#include <cmath>

#include "origins/pile_for_tests.h"

namespace headwater {
namespace {

// Claim i is told by the outlets of list i, a document each; claims of one number are of one story.
struct Told {
  Pile pile;
  std::map<std::string, std::uint32_t> first;  // document of an outlet
  std::vector<MaybeIndex> stories;

  explicit Told(const std::vector<std::pair<std::uint32_t, std::vector<std::string>>>& claims) {
    for (std::uint32_t c = 0; c < claims.size(); ++c) {
      for (const auto& outlet : claims[c].second) {
        const auto document = pile.document(outlet, 1, "It fell .");
        first.try_emplace(outlet, document);
        stories.emplace_back(claims[c].first);
        pile.say(c, document, "", {});
      }
    }
  }
  [[nodiscard]] double between(const std::string& a, const std::string& b,
                               const std::string& seen_from) const {
    const EntityIndex index(pile.entities);
    const CaseTexts texts{pile.facts, pile.sentences};
    const Outlets outlets(texts, pile.entities, index);
    const OutletAssociation found(outlets, pile.utterances, pile.claims, stories);
    return found.between(first.at(seen_from), found.publisher(first.at(a)),
                         found.publisher(first.at(b)));
  }
};

TEST(OutletAssociation, SharedClaimsOverWhatEachTells) {
  const Told told({{0, {"Lamp", "Torch"}},
                   {1, {"Lamp", "Torch"}},
                   {2, {"Lamp", "Torch", "Herald"}},
                   {3, {"Herald", "Post"}},
                   {4, {"Herald", "Post", "Lamp"}},
                   {5, {"Globe"}}});
  // Together in stories 0, 1 and, as two of three, 2; the Lamp tells four, the Torch three.
  const double both = 1 + 1 + 0.5;
  EXPECT_DOUBLE_EQ(told.between("Lamp", "Torch", "Globe"), both / (std::sqrt(4.0 * 3) + 2));
  EXPECT_DOUBLE_EQ(told.between("Torch", "Lamp", "Globe"), both / (std::sqrt(4.0 * 3) + 2));
  EXPECT_DOUBLE_EQ(told.between("Torch", "Post", "Globe"), 0);
}

TEST(OutletAssociation, WithoutTheStoryAskedFor) {
  const Told told({{0, {"Lamp", "Torch"}}, {0, {"Lamp", "Torch"}}, {1, {"Lamp", "Torch"}}});
  // Seen from story 0 one claim is left, from story 1 two.
  EXPECT_DOUBLE_EQ(told.between("Lamp", "Torch", "Lamp"), 1.0 / (1 + 2));
  const Told other({{0, {"Lamp", "Torch"}}, {1, {"Lamp", "Torch", "Post"}}});
  EXPECT_DOUBLE_EQ(other.between("Lamp", "Torch", "Post"), 1.0 / (1 + 2));
  EXPECT_DOUBLE_EQ(other.between("Lamp", "Post", "Post"), 0);
}

TEST(OutletAssociation, WhatManyTellBindsNobody) {
  for (const std::size_t tellers :
       {OutletAssociation::most_publishers, OutletAssociation::most_publishers + 1}) {
    std::vector<std::string> all{"Lamp", "Torch"};
    while (all.size() < tellers) all.push_back(fmt::format("Paper {}", all.size()));
    const Told told({{0, all}, {1, {"Globe", "Post"}}});
    EXPECT_EQ(told.between("Lamp", "Torch", "Globe") > 0,
              tellers == OutletAssociation::most_publishers);
  }
}

TEST(OutletAssociation, DenialsAndUnknownOutletsBindNobody) {
  Told told({{0, {"Lamp", "Torch"}}, {1, {"Globe", "Post"}}});
  told.pile.utterances[1].stance = Stance::denies;
  EXPECT_DOUBLE_EQ(told.between("Lamp", "Torch", "Globe"), 0);
  Told unknown({{0, {"Lamp", ""}}, {1, {"Lamp", ""}}, {2, {"Globe", "Post"}}});
  EXPECT_DOUBLE_EQ(unknown.between("Lamp", "", "Globe"), 1.0 / (std::sqrt(2.0 * 1) + 2));
}

}  // namespace
}  // namespace headwater
