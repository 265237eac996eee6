// SPDX-License-Identifier: Apache-2.0
// Where a place is looked up: the one gazetteer, of countries, regions and large cities with the
// country each lies in (data/lexicon/gazetteer.tsv; countries without a row there come from ICU), and
// a skeleton under which spellings of one place name meet.
//
// Example: known_place("selby") is none; known_place("norwegians") == PlaceKind::demonym;
//          place_skeleton("Kasmoor") == place_skeleton("Qasmoor").
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/sentence.h"

namespace headwater {

// A demonym is an adjective of a place or a name of its people: "Norwegian", "Norwegians".
enum class PlaceKind { country, demonym, city, region };

struct GazetteerHit {
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  PlaceKind kind = PlaceKind::city;
  std::string country;
};

// A part of a country: a state, a county, a province.
struct CountryPart {
  std::uint32_t last = 0;  // the token after it
  std::string name;        // empty: as written
  std::string country;
};
// All parts that the words at `at` can be where they stand behind the name of a town: "Tennessee",
// "TN", "Somerset". Counties and codes are no names of places elsewhere ("Kerry said", "OK").
[[nodiscard]] std::vector<CountryPart> parts_behind_town(std::span<const Token> tokens,
                                                         std::uint32_t at, std::uint32_t end);

// What a name in lower case is by itself, without regard to what stands around it; none where it is
// a person's name or a common word as often ("Florence", "Split"). Creeds count as demonyms.
[[nodiscard]] std::optional<PlaceKind> known_place(std::string_view lower);
// The same, and it is no demonym.
[[nodiscard]] bool is_known_place(std::string_view lower);
// The place or adjective that begins at token `at`, for readers who know that a place stands there.
[[nodiscard]] std::optional<GazetteerHit> gazetteer_match(std::span<const Token> tokens,
                                                          std::uint32_t at, std::uint32_t end);
// "County", "province" where it is a word of the name: "Berrick County".
[[nodiscard]] bool is_part_word(std::string_view lower);
// Consonants of the folded name; double letters once. "Berrick County" is as "Berrick".
[[nodiscard]] std::string place_skeleton(std::string_view name);

}  // namespace headwater
