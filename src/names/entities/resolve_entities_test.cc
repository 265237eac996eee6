// SPDX-License-Identifier: Apache-2.0
#include "names/entities/resolve_entities.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/strings.h"
#include "names/find_names.h"
#include "names/plain_sentences_for_tests.h"

namespace headwater {
namespace {

struct Pile {
  std::vector<DocumentFacts> facts;
  std::vector<Sentences> sentences;
};

Pile pile(const std::vector<std::string>& texts) {
  Pile made;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    auto plain = plain_text(texts[i], "d" + std::to_string(i));
    made.facts.emplace_back();
    made.facts.back().names = find_names(plain.document, plain.sentences);
    made.facts.back().document = std::move(plain.document);
    made.sentences.push_back(std::move(plain.sentences));
  }
  return made;
}

// "Name = Alias, Alias; front_of Other" a line, sorted.
std::vector<std::string> dump(const Pile& made) {
  const auto entities = resolve_entities({made.facts, made.sentences});
  std::vector<std::string> lines;
  for (const auto& entity : entities) {
    auto line = entity.name;
    for (const auto& alias : entity.aliases) line += " = " + alias.name;
    for (const auto& relation : entity.relations)
      line += "; " + std::string(name_of(relation.kind)) + " " + entities[relation.to].name;
    lines.push_back(line);
  }
  std::ranges::sort(lines);
  return lines;
}

std::vector<std::string> dump(const std::vector<std::string>& texts) {
  return dump(pile(texts));
}

using Lines = std::vector<std::string>;

TEST(ResolveEntities, SpellingsOfOnePlaceJoin) {
  EXPECT_EQ(dump({"A bus burned in Qasmoor.", "A bus burned in Kasmoor.", "It was in Qasmoor."}),
            Lines({"Qasmoor = Kasmoor"}));
}

TEST(ResolveEntities, GivenNamesKeepPersonsApart) {
  EXPECT_EQ(dump({"Samir Haddad left.", "Samira Haddad left.", "Samir Hadad came."}).size(), 2U);
}

TEST(ResolveEntities, HabitsOfTransliterationJoinWholeNames) {
  EXPECT_EQ(dump({"Yusuf Sharawi left.", "Jusuf Sharaoui left.", "Youssef Sharavi left."}).size(),
            1U);
  EXPECT_EQ(dump({"Khaled Mansour left.", "Chaled Mansur left."}).size(), 1U);
  EXPECT_EQ(dump({"Chadi Mansour left.", "Hadi Mansour left."}).size(), 2U);
  EXPECT_EQ(dump({"Jasser Mansour left.", "Yasser Mansour left."}).size(), 2U);
  EXPECT_EQ(dump({"Jusuf Sharawi left.", "Yusuf Karaven left."}).size(), 2U);
}

TEST(ResolveEntities, TheNameToWhichOthersAreGivenIsTheUsualOne) {
  EXPECT_EQ(dump({"The men met Omar Sharawi, whose name also appears in files as Imar Charaoui."}),
            Lines({"Omar Sharawi = Imar Charaoui"}));
}

TEST(ResolveEntities, WordOrderAndAcronym) {
  EXPECT_EQ(dump({"The Tolmai Liberation Movement (TLM) struck.",
                  "The Movement for the Liberation of Tolmai denied it.", "The TLM was blamed."}),
            Lines({"Movement for the Liberation of Tolmai = TLM = Tolmai Liberation Movement"}));
}

TEST(ResolveEntities, TwoExpansionsOfOneAcronymStayApart) {
  const auto lines = dump({"The Central Election Committee (CEC) met.",
                           "The Coastal Export Company (CEC) grew.", "The CEC was quiet."});
  EXPECT_EQ(lines.size(), 3U);
}

TEST(ResolveEntities, WhoPublishesABulletinIsWhomOthersQuote) {
  auto made =
      pile({"The Ministry rejects the report.", "The Energy Ministry rejected the report."});
  made.facts[0].document.source = "Ministry of Energy of the Republic of Tavar";
  EXPECT_EQ(dump(made),
            Lines({"Energy Ministry = Ministry = Ministry of Energy of the Republic of Tavar"}));
}

TEST(ResolveEntities, AFrontIsNeverAnAlias) {
  const auto lines = dump({"The Hill Party is also known as the Hill Council.",
                           "The Hill Council is a front for the Hill Party."});
  EXPECT_EQ(lines, Lines({"Hill Council; front_of Hill Party", "Hill Party"}));
}

TEST(ResolveEntities, AliasListWithAWingAndAFront) {
  const auto lines = dump(
      {"The Halk-e Vatan Organization (HEV or HVO) a.k.a. the National Liberation Army of Tavar "
       "(NLA, the militant wing of the HEV), the People’s Front of Tavar (PFT), the National "
       "Council of Tavar (NCT), Tavar Student Society (front organization used to raise money).",
       "The National Council of Tavar (NCT) is a front for the Halk-e-Vattan, or HEV."});
  EXPECT_EQ(lines,
            Lines({"Halk-e Vatan Organization = HEV = HVO = Halk-e-Vattan = PFT = "
                   "People’s Front of Tavar",
                   "National Council of Tavar = NCT; front_of Halk-e Vatan Organization",
                   "National Liberation Army of Tavar = NLA; wing_of Halk-e Vatan Organization",
                   "Tavar Student Society; front_of Halk-e Vatan Organization"}));
}

TEST(ResolveEntities, BareNameOfTwoBodiesBelongsToNeither) {
  EXPECT_EQ(dump({"The Halk Vatan Party met.", "The Halk Vatan Army came.", "The Halk Vatan left."})
                .size(),
            3U);
}

TEST(ResolveEntities, CaseAloneMakesNoAlias) {
  EXPECT_EQ(dump({"QASMOOR was quiet.", "A bus burned in Qasmoor.", "Qasmoor slept."}),
            Lines({"Qasmoor"}));
}

TEST(ResolveEntities, InterestIsSharedThroughFrontsAndWings) {
  const auto made =
      pile({"The Hill Council is a front for the Hill Party.",
            "The Hill Army is the armed wing of the Hill Party.", "The Valley Union met."});
  const auto entities = resolve_entities({made.facts, made.sentences});
  std::vector<std::uint32_t> hill;
  for (const auto& entity : entities) {
    if (entity.name.starts_with("Hill"))
      hill.push_back(entity.interest);
    else
      EXPECT_EQ(entities[entity.interest].name, entity.name);
  }
  ASSERT_EQ(hill.size(), 3U);
  EXPECT_TRUE(std::ranges::all_of(hill, [&](auto i) { return i == hill.front(); }));
}

TEST(ResolveEntities, SurnameBelongsToThePersonNamedBefore) {
  EXPECT_EQ(
      dump({"Lena Brandt spoke. Later Brandt left.", "Oskar Brandt spoke. Later Brandt left."}),
      Lines({"Lena Brandt = Brandt", "Oskar Brandt = Brandt"}));
}

TEST(ResolveEntities, ShortFormNeedsASingleLongerName) {
  EXPECT_EQ(dump({"The National Renewal Bloc met.", "The Renewal Bloc met."}).size(), 1U);
  EXPECT_EQ(dump({"The National Renewal Bloc met.", "The Democratic Renewal Bloc met.",
                  "The Renewal Bloc met."})
                .size(),
            3U);
}

TEST(ResolveEntities, SourcesAndAuthorsAreEntities) {
  auto made = pile({"Nothing happened."});
  made.facts[0].document.source = "Hill Gazette";
  made.facts[0].document.authors = {"Lena Brandt"};
  const auto entities = resolve_entities({made.facts, made.sentences});
  ASSERT_EQ(entities.size(), 2U);
  for (const auto& entity : entities) {
    EXPECT_EQ(entity.kind, entity.name == "Hill Gazette" ? EntityKind::outlet : EntityKind::person);
  }
}

TEST(ResolveEntities, OrderOfDocumentsDoesNotMatter) {
  const Lines texts{"The Hill Council (HC) is a front for the Hill Party.",
                    "Emirhan Belkarov of the Hill Party spoke in Qasmoor.",
                    "Emirhan Belkaroff spoke in Kasmoor.", "The HC met."};
  auto turned = texts;
  std::ranges::reverse(turned);
  EXPECT_EQ(dump(texts), dump(turned));
}

}  // namespace
}  // namespace headwater
