// SPDX-License-Identifier: Apache-2.0
// Roots of what is said: who is introduced as what, anywhere in the case.
#include "origins/root_voices.h"

#include <gtest/gtest.h>

#include "origins/pile_for_tests.h"

namespace headwater {
namespace {

// "kind 'key' name entity class" of the root of an utterance.
std::string root(const Pile& pile, std::uint32_t utterance) {
  const CaseTexts texts{pile.facts, pile.sentences};
  const EntityIndex index(pile.entities);
  const Outlets outlets(texts, pile.entities, index);
  const RootVoices roots(texts, pile.entities, outlets, pile.utterances);
  const auto found = roots.of(pile.utterances[utterance]);
  constexpr std::array<const char*, 5> kinds{"nobody", "unnamed", "second hand", "person",
                                             "office"};
  EXPECT_EQ(found.known(), found.kind == RootKind::person || found.kind == RootKind::office);
  return fmt::format("{} '{}' '{}' {} {}", kinds[static_cast<std::size_t>(found.kind)], found.key,
                     found.name, found.entity ? std::to_string(*found.entity) : "-",
                     name_of(found.source_class));
}

std::string words(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += "word ";
  return out;
}

TEST(RootVoices, HowFarAnIntroductionReaches) {
  struct Case {
    std::string text;
    bool second_hand;
  };
  const std::vector<Case> cases{
      {"It fell , said Ada Renn , " + words(9) + "analyst .", true},
      {"It fell , said Ada Renn , " + words(10) + "analyst .", false},
      {"It fell , said Ada Renn , 9 - year analyst .", true},
      {"It fell , said Ada Renn , nurse ; analyst .", false},
      {"It fell , said Ada Renn analyst", false},
      {"It fell , said Ada Renn , analyst", true},
      {"It fell , said Ada Renn ,", false},
      {"It fell , said Ada Renn", false},
      {"Ada Renn said it fell .", false},
      {"Analyst Ada Renn said it fell .", true},
      {"Analyst " + words(2) + "Ada Renn said it fell .", true},
      {"Analyst " + words(3) + "Ada Renn said it fell .", false},
      {"word Analyst " + words(2) + "Ada Renn said it fell .", true},
      {"word Analyst " + words(3) + "Ada Renn said it fell .", false},
      {"Analyst , Ada Renn said it fell .", false},
      {"Analyst - Ada Renn said it fell .", true},
      {"Analyst 2 Ada Renn said it fell .", true},
      {"The ex-nurse Ada Renn said it fell .", true},
      {"The vice-ex Ada Renn said it fell .", false},
      {"The exs Ada Renn said it fell .", true},
      {"The analysts Ada Renn said it fell .", true},
      {"The analyste Ada Renn said it fell .", false},
  };
  for (const auto& [text, second_hand] : cases) {
    Pile pile;
    const auto document = pile.document("Herald", 1, text);
    pile.say(0, document, "", {"Ada Renn"});
    EXPECT_EQ(root(pile, 0), std::string(second_hand ? "second hand" : "person") +
                                 " 'nada renn' 'Ada Renn' - named")
        << text;
  }
}

// As texts are written: the comma follows the name without a space.
TEST(RootVoices, ACommaRightBehindTheName) {
  Pile pile;
  const auto document = pile.document("Herald", 1, "It fell , said Ada Renn, an analyst .");
  auto& tokens = pile.sentences[document].tokens;
  const auto name = std::ranges::find(tokens, "Renn,", &Token::text);
  ASSERT_NE(name, tokens.end());
  auto comma = *name;
  name->text = "Renn";
  name->lower = "renn";
  comma.span.start = --name->span.end;
  comma.text = comma.lower = ",";
  comma.kind = TokenKind::punctuation;
  tokens.insert(name + 1, comma);
  pile.say(0, document, "", {"Ada Renn"});
  EXPECT_EQ(root(pile, 0), "second hand 'nada renn' 'Ada Renn' - named");
}

TEST(RootVoices, TheWordsOfTheSourceItself) {
  for (const auto& [name, second_hand] :
       {std::pair{"veteran Renn", true}, {"Renn the pundit", true}, {"Renn", false}}) {
    Pile pile;
    const auto document = pile.document("Herald", 1, "It fell , " + std::string(name) + " said .");
    pile.say(0, document, "", {name});
    EXPECT_EQ(root(pile, 0).starts_with("second hand"), second_hand) << name;
  }
}

// Introduced as an analyst in one paper, an analyst in all; unnamed voices and offices before him
// do not end the search.
TEST(RootVoices, IntroducedAnywhere) {
  Pile pile;
  const auto plain = pile.document("Herald", 1, "It fell , Ada Renn said .");
  pile.say(0, plain, "", {"Ada Renn"});
  pile.say(0, plain, "", {"?officials"});
  pile.say(0, plain, "", {"Orun/Port Board"});
  pile.say(0, plain, "", {"Orun/Port Board", "Hal Orun", "Bo Lee"});
  const auto other = pile.document("Courier", 1, "Analysts Ada Renn and Bo Lee were there .");
  pile.say(0, other, "", {"?officials", "Port/Port Board", "Ada Renn"});
  EXPECT_EQ(root(pile, 0), "second hand 'nada renn' 'Ada Renn' - named");
  EXPECT_EQ(root(pile, 3), "person 'nbo lee' 'Bo Lee' - named");
}

TEST(RootVoices, AnOfficeIsNoAnalyst) {
  Pile pile;
  pile.entity("Port Board", EntityKind::organisation);
  pile.entity("Ada Renn", EntityKind::person);
  pile.entity("Bo Lee", EntityKind::person);
  Relation speaks;
  speaks.kind = RelationKind::spokesman_for;
  speaks.to = 0;
  pile.entities[2].relations = {speaks};
  const auto document =
      pile.document("Herald", 1, "It fell , analyst Port Board and analyst Bo Lee said .");
  pile.say(0, document, "", {"Port Board"});
  pile.say(0, document, "", {"Bo Lee"});
  pile.say(0, document, "", {"Ada Renn"});
  pile.say(0, document, "", {"Ada Renn/Port Board"});
  EXPECT_EQ(root(pile, 0), "office 'i0' 'Port Board' 0 named");
  EXPECT_EQ(root(pile, 1), "office 'i0' 'Bo Lee' 0 named") << "a spokesman";
  EXPECT_EQ(root(pile, 2), "person 'i1' 'Ada Renn' 1 named");
  EXPECT_EQ(root(pile, 3), "office 'i0' 'Ada Renn' 0 named");
}

TEST(RootVoices, TheInnermostThatIsNoOutlet) {
  struct Case {
    const char* name;
    std::vector<std::string> chain;
    const char* root;
  };
  const std::vector<Case> cases{
      {"nobody", {}, "nobody '' '' - named"},
      {"one without a name", {""}, "unnamed '' '' - others"},
      {"officials", {"?officials"}, "unnamed '' 'officials' - officials"},
      {"a passive in what officials say",
       {"?officials", "?passive"},
       "unnamed '' 'passive' - passive"},
      {"a passive", {"?passive"}, "unnamed '' 'passive' - passive"},
      {"a passive in an outlet", {"Norrland Wire", "?passive"}, "unnamed '' 'passive' - passive"},
      {"a passive in a person", {"Ada Renn", "?passive"}, "person 'nada renn' 'Ada Renn' - named"},
      {"witnesses in a person", {"Ada Renn", "?witnesses"}, "unnamed '' 'witnesses' - witnesses"},
      {"a person in an outlet",
       {"Norrland Wire", "Ada Renn"},
       "person 'nada renn' 'Ada Renn' - named"},
      {"an outlet in a person",
       {"Ada Renn", "Norrland Wire"},
       "person 'nada renn' 'Ada Renn' - named"},
      {"an outlet", {"Norrland Wire"}, "nobody '' '' - named"},
      {"a body that publishes", {"Port Board"}, "office 'i0' 'Port Board' 0 named"},
      {"two persons", {"Bo Lee", "Ada Renn"}, "person 'nada renn' 'Ada Renn' - named"},
  };
  for (const auto& one : cases) {
    Pile pile;
    pile.entity("Port Board", EntityKind::organisation);
    pile.document("Norrland Wire", 1, "words");
    pile.document("Port Board", 1, "words");
    const auto herald = pile.document("Herald", 1, "words");
    pile.say(0, herald, "", one.chain);
    EXPECT_EQ(root(pile, 0), one.root) << one.name;
  }
}

TEST(RootVoices, WhatAnOfficePublishes) {
  Pile pile;
  pile.entity("Port Board", EntityKind::organisation);
  const auto board = pile.document("Port Board", 1, "It fell .");
  pile.say(0, board, "", {});
  pile.say(0, board, "", {"Norrland Wire"});
  pile.say(0, board, "", {"?officials"});
  pile.document("Norrland Wire", 1, "words");
  EXPECT_EQ(root(pile, 0), "office 'i0' 'Port Board' 0 named");
  EXPECT_EQ(root(pile, 1), "nobody '' '' - named");
  EXPECT_EQ(root(pile, 2), "unnamed '' 'officials' - officials");
}

}  // namespace
}  // namespace headwater
