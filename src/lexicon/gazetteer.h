// SPDX-License-Identifier: Apache-2.0
// Gazetteer: names of countries, regions and large cities, with the country each lies in; and a
// skeleton under which spellings of one place name meet.
//
// Example: place_skeleton("Kasmoor") == place_skeleton("Qasmoor").
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/sentence.h"

namespace headwater {

enum class GazetteerKind { country, adjective, city, region };

struct GazetteerHit {
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  GazetteerKind kind = GazetteerKind::city;
  std::string country;
};

[[nodiscard]] std::optional<GazetteerHit> gazetteer_match(std::span<const Token> tokens,
                                                          std::uint32_t at, std::uint32_t end);
// Consonants of the folded name; double letters once.
[[nodiscard]] std::string place_skeleton(std::string_view name);

}  // namespace headwater
