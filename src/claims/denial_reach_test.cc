// SPDX-License-Identifier: Apache-2.0
#include "claims/denial_reach.h"

#include <gtest/gtest.h>

#include "claims/units_for_tests.h"

namespace headwater {
namespace {

using made_papers::Papers;
using made_papers::Prepared;

// What the sentence of the second paper states of what the first denies.
double held(const char* denial, const char* stated) {
  Papers papers;
  papers.paper("Herald", "2031-05-02", denial);
  papers.paper("Courier", "2031-05-02", stated);
  papers.paper("Post", "2031-05-02", "The old depot in the yard of the town stood empty.");
  papers.paper("Sun", "2031-05-02", "A depot in the yard of the town was sold.");
  const Prepared prepared(papers);
  static const std::vector<StatedFact> none;
  auto units = sentence_units(prepared.input, none, made_papers::all_of(papers));
  units.at(0).denied = true;
  const DenialReach reach(prepared.input, units);
  EXPECT_EQ(reach.held(units.at(0), units.at(1)), reach.held(units.at(1), units.at(0)));
  return reach.held(units.at(0), units.at(1));
}

TEST(DenialReach, WordsThatTellOfTheDenied) {
  const char* denial = "It is untrue that artillery shelled the depot in the yard of the town.";
  EXPECT_EQ(held("Guns fired.", "Rain fell in the town."), 0);
  EXPECT_EQ(held("Artillery shelled the depot in the town.",
                 "The depot in the town was shelled by artillery."),
            1);
  EXPECT_EQ(held("Artillery shelled the depot in the town.", "A rat ran in the depot of the town."),
            0)
      << "what the whole story is about";
  EXPECT_EQ(held("Artillery shelled the depot in the town.", "Guns stood by the depot."), 0.5)
      << "by sense";
  EXPECT_EQ(
      held("Artillery shelled the depot in the town.", "Nobody shelled the depot with artillery."),
      0)
      << "says the same";
  EXPECT_GT(held(denial, "Artillery shelled the depot."), 0.5);
}

}  // namespace
}  // namespace headwater
