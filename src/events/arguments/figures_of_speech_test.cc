// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/figures_of_speech.h"

#include <gtest/gtest.h>

#include "events/marked_text_for_tests.h"

namespace headwater {
namespace {

std::string types_in(ToldText told) {
  find_told(told);
  std::string out;
  for (const auto& event : told.facts.events) {
    out += (out.empty() ? "" : ", ") + std::string(name_of(event.type));
    for (const auto& count : event.counts) out += " " + count.what;
  }
  return out;
}

struct Case {
  const char* text;
  const char* expected;
};

TEST(FiguresOfSpeech, WhatMovesByANumberTellsNothing) {
  const char* cases[] = {
      "Shares of Olmward shot up 7-1/2 to 30 on [2019-05-14:Tuesday] .",
      "Profits shot up by 12 pct on [2019-05-14:Tuesday] .",
      "The stock shot past 40 in [2019-05-14:May] .",
      "The Varn shot ahead to 31-3/8 on [2019-05-14:Tuesday] .",
  };
  for (const auto* text : cases) EXPECT_EQ(types_in(tell(text)), "") << text;
}

TEST(FiguresOfSpeech, PeopleAndThingsDo) {
  const Case cases[] = {
      {"Gunmen shot up a bar on [2019-05-14:Tuesday] .", "shooting"},
      {"They shot up to 30 villagers on [2019-05-14:Tuesday] .", "shooting villagers"},
      {"Police shot 12 people on [2019-05-14:Tuesday] .", "shooting people"},
      {"The rebels attacked the bank on [2019-05-14:Tuesday] .", "attack"},
      {"The collapse of the bridge came on [2019-05-14:Tuesday] .", "accident"},
      {"Demonstrators protested over prices on [2019-05-14:Tuesday] .", "protest"},
      {"A bus crashed on [2019-05-14:Tuesday] .", "accident"},
      {"Robbers stole 3,000 dollars on [2019-05-14:Tuesday] .", "robbery stolen"},
  };
  for (const auto& one : cases) EXPECT_EQ(types_in(tell(one.text)), one.expected) << one.text;
}

TEST(FiguresOfSpeech, MoneyAndSharesAreNoVictims) {
  const Case cases[] = {
      {"A loss of 300,000 dlrs from a sale in [2018:2018] .", ""},
      {"The mine had a loss of nine mln dlrs in [2018:2018] .", ""},
      {"The bank held 2.5 billion dlrs in notes in [2018:2018] .", ""},
      {"The firm was holding 40,000 shares in [2018:2018] .", ""},
      {"The unit lost 60 mln yen in [2018:2018] .", ""},
      {"A storm with the loss of 12 men came in [2018:2018] .", "accident killed"},
      {"Police held 12 men in [2018:2018] .", "arrest arrested"},
      {"Police were holding 40 people in [2018:2018] .", "arrest arrested"},
      {"The raid killed 12 in [2018:2018] .", "attack killed"},
  };
  for (const auto& one : cases) {
    const auto types = types_in(tell(one.text));
    if (*one.expected != '\0')
      EXPECT_EQ(types, one.expected) << one.text;
    else
      EXPECT_TRUE(types.find("killed") == std::string::npos &&
                  types.find("arrested") == std::string::npos)
          << one.text << types;
  }
}

struct Tagged {
  const char* text;
  const char* word;
  Xpos xpos;
  const char* next;  // the word behind it, and its tag
  Xpos next_xpos;
  const char* expected;
};

TEST(FiguresOfSpeech, TagsTellVerbsFromNouns) {
  const Tagged cases[] = {
      {"It raised its target to 3 in [2018:2018] .", "target", Xpos::nn, "to", Xpos::to, ""},
      {"The old Mob boss left in [2018:2018] .", "Mob", Xpos::nn, "boss", Xpos::nn, ""},
      {"A clerk called Lynch spoke in [2018:2018] .", "Lynch", Xpos::nnp, "spoke", Xpos::vbd, ""},
      {"The rate war hit banks in [2018-05-14:May] .", "hit", Xpos::vbd, "banks", Xpos::nns, ""},
      {"They wished to fire 300 men in [2018-05-14:May] .", "fire", Xpos::vb, "300", Xpos::cd,
       "strike dismissed"},
      {"They mob the bank in [2018-05-14:May] .", "mob", Xpos::vbp, "the", Xpos::dt, "attack"},
      {"Clerks in masks rob a bank in [2018-05-14:May] .", "rob", Xpos::nn, "a", Xpos::dt,
       "robbery"},
      {"The call to strike came in [2018-05-14:May] .", "strike", Xpos::vb, "came", Xpos::vbd,
       "strike"},
      {"A fire burned in [2018-05-14:May] .", "fire", Xpos::nn, "burned", Xpos::vbd, "accident"},
  };
  for (const auto& one : cases) {
    auto told = tell(one.text);
    tag(told, one.word, one.xpos);
    tag(told, one.next, one.next_xpos);
    EXPECT_EQ(types_in(std::move(told)), one.expected) << one.text;
  }
}

TEST(FiguresOfSpeech, WhoIsHurtByNobodyWasNotAttacked) {
  const Case cases[] = {
      {"A quake shook Olm in [2018:2018] , injuring dozens of villagers .", "accident wounded"},
      {"A lorry left the road in [2018:2018] , injuring 12 people .", "accident wounded"},
      {"Seven people were hurt when a stand gave way in [2018:2018] .", "accident wounded"},
      {"In [2018:2018] , after bad fish , 40 guests were in hospital .", "accident wounded"},
      {"A tremor in [2018:2018] injured 30 people in Olm .", "accident wounded"},
      {"Gunmen injured 12 people in [2018:2018] .", "shooting wounded"},
      {"In [2018:2018] a grenade injured 12 people .", "attack wounded"},
      {"Armed men came in [2018:2018] and hurt 12 people .", "attack wounded"},
      {"Two men were wounded in [2018:2018] .", "attack wounded"},
      {"The raid of [2018:2018] injured 12 people .", "attack wounded"},
  };
  for (const auto& one : cases) EXPECT_EQ(types_in(tell(one.text)), one.expected) << one.text;
}

}  // namespace
}  // namespace headwater
