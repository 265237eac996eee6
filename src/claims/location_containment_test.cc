// SPDX-License-Identifier: Apache-2.0
#include "claims/location_containment.h"

#include <gtest/gtest.h>

#include "claims/papers_for_tests.h"

namespace headwater {
namespace {

struct Case {
  const char* text;
  const char* place;
  bool around;
};

TEST(PlacesAround, TellsSitesAndSurroundingsFromTowns) {
  const std::vector<Case> cases{
      {"the Selm oil pumping station burned", "Selm", true},
      {"the station near Orth burned", "Orth", true},
      {"the mill in the district of Orth burned", "Orth", true},
      {"near the town of Orth", "Orth", true},
      {"a bomb in Varnholm killed two", "Varnholm", false},
      {"near Orth a bomb in Varnholm", "Varnholm", false},
      {"Varnholm", "Varnholm", false},
      // a site is one of the three words behind, a word of nearness one of the four before
      {"Selm one two mill", "Selm", true},
      {"Selm one two three mill", "Selm", false},
      {"Selm , mill", "Selm", false},
      {"Selm mill", "Selm", true},
      {"mill Selm", "Selm", false},
      {"near the town of Orth", "Orth", true},
      {"near to the town of Orth", "Orth", false},
      {"near the road of Orth", "Orth", false},
      {"near of Orth", "Orth", true},
      {"near the Orth", "Orth", true},
      {"near from Orth", "Orth", true},
      {"near to Orth", "Orth", true},
      {"near town Orth", "Orth", true},
      {"near village Orth", "Orth", true},
      {"near city Orth", "Orth", true},
      {"Orth near", "Orth", false},
  };
  for (const auto& [text, place, around] : cases) {
    const std::string_view words(text);
    Sentences made;
    for (std::uint32_t start = 0; start < words.size();) {
      const auto end = static_cast<std::uint32_t>(std::min(words.find(' ', start), words.size()));
      const std::string word(words.substr(start, end - start));
      made.tokens.push_back({{start, end},
                             word,
                             word,
                             word,
                             word == "," ? TokenKind::punctuation : TokenKind::word,
                             false});
      start = end + 1;
    }
    const auto at = static_cast<std::uint32_t>(words.find(place));
    const Span span{at, at + static_cast<std::uint32_t>(std::string_view(place).size())};
    EXPECT_EQ(is_around(made, span), around) << text;
  }
}

// Places alone are looked at, each in its own paper.
TEST(PlacesAround, MarksTheValuesOfPlaces) {
  made_papers::Papers papers;
  papers.paper("Herald", "2011-03-02", "near Orth it burned .");
  papers.paper("Courier", "2011-03-02", "in Orth it burned .");
  std::vector<StatedFact> facts(3);
  for (auto& fact : facts) {
    fact.value.kind = ValueKind::place;
    fact.value.place.span = {5, 9};
  }
  facts[0].value.kind = ValueKind::actor;
  facts[2].utterance.document = 1;
  facts[2].value.place.span = {3, 7};
  facts[2].value.around = true;
  const made_papers::Prepared prepared(papers);
  mark_location_containment(prepared.input, facts);
  EXPECT_FALSE(facts[0].value.around);
  EXPECT_TRUE(facts[1].value.around);
  EXPECT_FALSE(facts[2].value.around);
}

}  // namespace
}  // namespace headwater
