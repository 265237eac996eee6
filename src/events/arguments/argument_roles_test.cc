// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "events/marked_text_for_tests.h"

namespace headwater {
namespace {

struct Case {
  const char* text;
  const char* expected;  // perpetrators, divided by commas
};

std::string perpetrators(std::string_view marked) {
  auto told = tell(marked);
  find_told(told);
  std::string out;
  for (const auto& event : told.facts.events) {
    for (const auto& actor : event.actors) {
      if (actor.role != ActorRole::perpetrator) continue;
      out += (out.empty() ? "" : ", ") + actor.name;
    }
  }
  return out;
}

TEST(Actors, TheDoerIsTheAgent) {
  const Case cases[] = {
      {"The [o:Brannoc League] attacked the barracks .", "Brannoc League"},
      {"The barracks were attacked by the [o:Brannoc League] .", "Brannoc League"},
      {"The [o:Brannoc League] was behind the blast that killed two people .", "Brannoc League"},
      {"The [o:Brannoc League] was behind the rumour .", ""},
      {"The ministry blamed the bombing on the [o:Brannoc League] .", "Brannoc League"},
      {"The ministry blamed the [o:Brannoc League] for the bombing of the barracks .",
       "Brannoc League"},
      {"The ministry accused the [o:Brannoc League] of attacking the barracks .", "Brannoc League"},
      {"The ministry blames all these attacks on a splinter group , the [o:Olm Guard] .",
       "Olm Guard"},
      {"The ministry blamed the [o:Brannoc League] for high prices .", ""},
      {"Two people died in the blast , which was not directed by the [o:Brannoc League] .", ""},
      {"The attack showed the group's ability to strike .", ""},
  };
  for (const auto& one : cases) EXPECT_EQ(perpetrators(one.text), one.expected) << one.text;
}

TEST(Actors, WhoseVerbIsAnotherDidNotDoIt) {
  const Case cases[] = {
      // the doer of another verb
      {"The killing is being investigated by the [o:Olm Police] .", ""},
      {"The bombing was condemned by the [o:Brannoc League] .", ""},
      {"Two men died in the shooting witnessed by [p:Ruud Haller] .", ""},
      {"The raid on the farm owned by the [o:Olm Guard] failed .", ""},
      {"The murder was reported promptly by the [o:Olm Herald] .", ""},
      {"The [o:Olm Police] conducted an investigation into the killing .", ""},
      {"The [o:Olm Police] ordered an inquiry into the bombing .", ""},
      // a happening
      {"Two men were hurt in the June 9 ambush that killed five people .", ""},
      {"The Olm earthquake killed five people .", ""},
      {"The March attack killed five people .", ""},
      // a headline
      {"Related : Clerks link man who killed two guards .", ""},
      // those who did
      {"The killing was ordered by the [o:Olm Guard] .", "Olm Guard"},
      {"The bombing by the [o:Brannoc League] killed two people .", "Brannoc League"},
      {"Two men were beaten and killed by the [o:Olm Guard] .", "Olm Guard"},
      {"The shop was robbed and later burned by the [o:Olm Guard] .", "Olm Guard"},
      {"An [o:Olm Cell] killed five people .", "Olm Cell"},
      {"The [o:Olm Police] conducted a raid .", "Olm Police"},
      {"A prisoner shot two guards .", "prisoner"},
      {"A woman killed three bailiffs .", "woman"},
      {"A man suddenly shot his wife .", "man"},
      {"A soldier died in the raid .", ""},
      {"A soldier was shot in the raid .", ""},
      {"Armed men killed two guards .", "Armed men"},
  };
  for (const auto& one : cases) EXPECT_EQ(perpetrators(one.text), one.expected) << one.text;
}

TEST(Actors, WhoIsKilledInARaidIsItsVictim) {
  const auto actors = [](const char* text, Xpos xpos) {
    auto told = tell(text);
    tag(told, "killed", xpos);
    tag(told, "in", Xpos::in);
    find_told(told);
    std::string out;
    for (const auto& event : told.facts.events) {
      for (const auto& actor : event.actors)
        out += fmt::format("{}{}:{}", out.empty() ? "" : ", ", name_of(actor.role), actor.name);
    }
    return out;
  };
  EXPECT_EQ(actors("[p:Ruud Haller] killed in raid", Xpos::vbn), "victim:Ruud Haller");
  EXPECT_EQ(actors("[p:Ruud Haller] has killed in raids", Xpos::vbn), "perpetrator:Ruud Haller");
  EXPECT_EQ(actors("[p:Ruud Haller] killed two guards in raid", Xpos::vbd),
            "perpetrator:Ruud Haller, victim:guards");
}

TEST(Actors, TheGroupIsTheOneNamedBefore) {
  EXPECT_EQ(perpetrators("The [o:Brannoc League] is small .\nThe group attacked the barracks ."),
            "Brannoc League");
  EXPECT_EQ(perpetrators("The group attacked the barracks ."), "group");
}

TEST(Actors, WhoDeniesIsTheDoerOnlyOfHisOwn) {
  auto own = tell("The army denied that its guns had shelled the mill .");
  say(own, "The army", "denied", "its guns had shelled the mill", Stance::denies);
  find_told(own);
  ASSERT_EQ(own.facts.events.size(), 1U);
  EXPECT_EQ(own.facts.events[0].status, EventStatus::denied);
  auto other = tell("[p:Ruud Haller] has denied that army guns fired on the mill .");
  say(other, "Ruud Haller", "denied", "army guns fired on the mill", Stance::denies);
  find_told(other);
  ASSERT_EQ(other.facts.events.size(), 1U);
  EXPECT_EQ(other.facts.events[0].status, EventStatus::denied);
  for (const auto& actor : other.facts.events[0].actors) EXPECT_NE(actor.name, "Ruud Haller");
}

}  // namespace
}  // namespace headwater
