// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/places.h"

#include <gtest/gtest.h>

#include "events/marked_text_for_tests.h"

namespace headwater {
namespace {

struct Case {
  const char* text;
  const char* expected;  // "text/region/country", divided by spaces
};

std::string places_in(const ToldText& told) {
  std::vector<Span> times;
  for (const auto& time : told.facts.times) times.push_back(time.span);
  const auto found = find_places(
      {told.facts.document, told.sentences, told.facts.names.mentions, times, told.words, false});
  std::string out;
  for (const auto& one : found.places)
    out += fmt::format("{}{}/{}/{}", out.empty() ? "" : " ; ", one.place.text, one.place.region,
                       one.place.country);
  return out;
}

TEST(Places, ATownWithItsPartLiesInThatPart) {
  const Case cases[] = {
      {"A mill burned in Manchester , NH , on [2019-05-12:Sunday] .",
       "Manchester/New Hampshire/United States"},
      {"A mill burned in Birmingham ( Michigan ) .", "Birmingham/Michigan/United States"},
      {"A mill burned in Cambridge , Mass. , at noon .", "Cambridge/Mass./United States"},
      {"A mill burned in Wellington , Shropshire , at noon .",
       "Wellington/Shropshire/United Kingdom"},
      {"A mill burned in Boston , in Lincolnshire .", "Boston/Lincolnshire/United Kingdom"},
      {"A mill burned in Newcastle , County Down , at noon .", "Newcastle/Down/United Kingdom"},
      {"A mill burned in London , Henrico County , Ohio .", "London/Henrico/United States"},
      {"A mill burned in Oxford MS at noon .", "Oxford/Mississippi/United States"},
      {"A mill burned in Perth , ON .", "Perth/Ontario/Canada"},
      {"A mill burned in Perth , WA .", "Perth/Western Australia/Australia"},
      {"A mill burned in Savannah , Georgia .", "Savannah/Georgia/United States"},
      {"A mill burned in Olmby , Somerset .", "Olmby/Somerset/United Kingdom"},
  };
  for (const auto& one : cases) EXPECT_EQ(places_in(tell(one.text)), one.expected) << one.text;
}

TEST(Places, WhatIsNoPartLeavesTheTownWhereItIs) {
  const Case cases[] = {
      {"A mill burned in Manchester at noon .", "Manchester//United Kingdom"},
      {"A mill burned in Perth , [p:Devon] said .", "Perth//Australia"},
      {"A mill burned in Bristol , Kent Hale said .", "Bristol//United Kingdom"},
      {"A mill burned in Wellington , or so she said .", "Wellington//New Zealand"},
      {"A mill burned in Wellington , In May .", "Wellington//New Zealand"},
      {"A mill burned in Gori , Georgia .", "Gori//Georgia"},
      {"Kerry burned the mill , OK .", ""},
  };
  for (const auto& one : cases) EXPECT_EQ(places_in(tell(one.text)), one.expected) << one.text;
}

TEST(Places, CapitalsOfAHeadlineMarkNoNames) {
  const Case cases[] = {
      {"Teen Arrested in Shooting of Baker .", ""},
      {"Teen Arrested After Killing in Boston Shooting .", "Boston//United States"},
      {"He was arrested in Olm .", "Olm//"},
      {"He worked at the [l:Central Hall] .", "Central Hall//"},
      {"He worked at the [l:old Central Hall] .", ""},
  };
  for (const auto& one : cases) EXPECT_EQ(places_in(tell(one.text)), one.expected) << one.text;
}

TEST(Places, ATownToldWithItsPartIsThereThroughout) {
  EXPECT_EQ(places_in(tell("A mill in Bristol burned .\nIt was in Bristol , TN , at noon .\n"
                           "Bristol mourns .")),
            "Bristol/Tennessee/United States ; Bristol/Tennessee/United States ; "
            "Bristol/Tennessee/United States");
  EXPECT_EQ(places_in(tell("BRISTOL , TN ( OTV ) - A mill burned in Bristol .")),
            "BRISTOL/Tennessee/United States ; Bristol/Tennessee/United States");
  EXPECT_EQ(places_in(tell("It burned in Springfield , Ohio .\nIt burned in Springfield , MO .\n"
                           "It burned in Springfield again .")),
            "Springfield/Ohio/United States ; Springfield/Missouri/United States ; "
            "Springfield/Missouri/United States");
  EXPECT_EQ(places_in(tell("It burned in Bristol , TN .\nIt burned in Wellington .")),
            "Bristol/Tennessee/United States ; Wellington//New Zealand");
}

TEST(Places, ACountyByNameIsAPlaceAndItsOfficesAreNone) {
  const Case cases[] = {
      {"It burned at the courthouse of Berrick County at noon .", "Berrick County/Berrick County/"},
      {"It burned in Olm Province .", "Olm Province/Olm Province/"},
      {"The sheriff of Varn Parish said so .", "Varn Parish/Varn Parish/"},
      {"The clerks of Berrick County Court said so .", ""},
      {"The men of Berrick County Police said so .", ""},
      {"The men of Berrick said so .", ""},
  };
  for (const auto& one : cases) EXPECT_EQ(places_in(tell(one.text)), one.expected) << one.text;
}

struct Tagged {
  const char* text;
  const char* word;
  Xpos xpos;
  const char* expected;
};

TEST(Places, WordsOfThePageAreNoPlaces) {
  const Tagged cases[] = {
      {"CLOSE Skip in Skip x Two men were killed .", "Skip", Xpos::nn, ""},
      {"Sign in Settings Two men were killed .", "Settings", Xpos::nns, ""},
      {"Log in Here Two men were killed .", "Here", Xpos::rb, ""},
      {"Read it in Full Two men were killed .", "Full", Xpos::jj, ""},
      {"Two men held in Shooting were freed .", "Shooting", Xpos::nn, ""},
      {"Two men were killed in Olm .", "Olm", Xpos::nnp, "Olm//"},
      {"Two men were killed in Paris .", "Paris", Xpos::nn, "Paris//France"},
      {"Two men were killed in the town of Skip .", "Skip", Xpos::nn, "Skip//"},
      {"Two men were killed in Skip Creek .", "Creek", Xpos::nnp, "Skip Creek//"},
      {"Two men were killed in Cressing .", "men", Xpos::nns, "Cressing//"},
  };
  for (const auto& one : cases) {
    auto told = tell(one.text);
    tag(told, one.word, one.xpos);
    EXPECT_EQ(places_in(told), one.expected) << one.text;
  }
}

}  // namespace
}  // namespace headwater
