// SPDX-License-Identifier: Apache-2.0
// The word lists of data/names/, read once; all words lower case.
#pragma once

#include <string>
#include <string_view>

#include "base/data_file.h"

namespace headwater {

enum class TitleKind { honorific, rank, office, occupation };
enum class PlaceKind { country, city, region, demonym };

struct NameLists {
  StringSet given_names;
  StringSet organisation_heads;
  StringSet places_before;  // "Port" Talmash
  StringSet places_after;   // Upper Tolmai "Province"
  StringSet place_types;    // "the town of"
  StringSet particles;
  StringSet legal_forms;
  StringSet legal_phrases;  // of several words: "limited liability company"
  StringSet common_words;
  StringSet function_words;
  StringMap<TitleKind> titles;
  StringMap<PlaceKind> places;
  StringMap<std::string> synonyms;
  StringMap<std::string> abbreviations;  // "st" -> "saint"
};

[[nodiscard]] const NameLists& name_lists();

}  // namespace headwater
