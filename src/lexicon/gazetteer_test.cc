// SPDX-License-Identifier: Apache-2.0
#include "lexicon/gazetteer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/strings.h"
#include "base/utf8.h"

namespace headwater {
namespace {

std::vector<Token> words(std::string_view text) {
  std::vector<Token> made;
  for (const auto word : split(text, ' ')) {
    auto& token = made.emplace_back();
    token.text = std::string(word);
    token.lower = lower_utf8(word);
  }
  return made;
}

TEST(Gazetteer, WhatANameIsByItself) {
  EXPECT_EQ(known_place("norway"), PlaceKind::country);
  EXPECT_EQ(known_place("norwegian"), PlaceKind::demonym);
  EXPECT_EQ(known_place("norwegians"), PlaceKind::demonym);
  EXPECT_EQ(known_place("oslo"), PlaceKind::city);
  EXPECT_EQ(known_place("buddhists"), PlaceKind::demonym);
  EXPECT_EQ(known_place("balkans"), PlaceKind::region);
  EXPECT_EQ(known_place("florence"), std::nullopt) << "a person's name as often";
  EXPECT_EQ(known_place("selby"), std::nullopt);
  EXPECT_TRUE(is_known_place("oslo"));
  EXPECT_FALSE(is_known_place("norwegian"));
}

TEST(Gazetteer, CountriesWithoutARowComeFromIcu) {
  for (const auto* country : {"bhutan", "liechtenstein", "antigua and barbuda", "hong kong"})
    EXPECT_EQ(known_place(country), PlaceKind::country) << country;
  EXPECT_EQ(known_place("hong kong sar china"), std::nullopt);
  EXPECT_EQ(known_place("congo - kinshasa"), std::nullopt);
}

TEST(Gazetteer, WhereAPlaceStands) {
  const struct {
    const char* text;
    PlaceKind kind;
    const char* country;
    std::uint32_t last;
  } rows[] = {{"Florence burnt", PlaceKind::city, "Italy", 1},
              {"New York burnt", PlaceKind::city, "United States", 2},
              {"Norwegian ships", PlaceKind::demonym, "Norway", 1},
              {"Bhutan", PlaceKind::country, "Bhutan", 1}};
  for (const auto& row : rows) {
    const auto tokens = words(row.text);
    const auto hit = gazetteer_match(tokens, 0, static_cast<std::uint32_t>(tokens.size()));
    ASSERT_TRUE(hit) << row.text;
    EXPECT_EQ(hit->kind, row.kind) << row.text;
    EXPECT_EQ(hit->country, row.country) << row.text;
    EXPECT_EQ(hit->last, row.last) << row.text;
  }
  const auto peoples = words("Norwegians");
  EXPECT_FALSE(gazetteer_match(peoples, 0, 1)) << "a people is nowhere";
}

}  // namespace
}  // namespace headwater
