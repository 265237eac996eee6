// SPDX-License-Identifier: Apache-2.0
#include "claims/places_around.h"

#include <gtest/gtest.h>

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
  };
  for (const auto& [text, place, around] : cases) {
    const std::string_view words(text);
    Sentences made;
    for (std::uint32_t start = 0; start < words.size();) {
      const auto end = static_cast<std::uint32_t>(std::min(words.find(' ', start), words.size()));
      const std::string word(words.substr(start, end - start));
      made.tokens.push_back({{start, end}, word, word, word, TokenKind::word, false});
      start = end + 1;
    }
    const auto at = static_cast<std::uint32_t>(words.find(place));
    const Span span{at, at + static_cast<std::uint32_t>(std::string_view(place).size())};
    EXPECT_EQ(is_around(made, span), around) << text;
  }
}

}  // namespace
}  // namespace headwater
