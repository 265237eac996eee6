// SPDX-License-Identifier: Apache-2.0
// The word lists that names are read by, from data/lexicon/; all words lower case.
#pragma once

#include <string>
#include <string_view>

#include "base/data_file.h"

namespace headwater {

enum class TitleKind { honorific, rank, office, occupation };

struct NameLists {
  StringSet given_names;
  StringSet organisation_heads;
  StringSet outlet_words;
  StringSet places_first;  // "Port" Talmash
  StringSet places_last;   // Upper Tolmai "Province"
  StringSet place_types;   // "the town of"
  StringSet particles;
  StringSet legal_forms;
  StringSet legal_phrases;  // of several words: "limited liability company"
  StringSet common_words;
  StringSet function_words;
  StringMap<TitleKind> titles;
  StringMap<std::string> synonyms;
  StringMap<std::string> abbreviations;  // "st" -> "saint"
};

[[nodiscard]] const NameLists& name_lists();

}  // namespace headwater
