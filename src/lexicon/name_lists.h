// SPDX-License-Identifier: Apache-2.0
// The word lists that names are read by, from data/lexicon/; all words lower case.
#pragma once

#include <string>
#include <string_view>

#include "base/data_file.h"

namespace headwater {

enum class TitleKind { honorific, rank, office, occupation };

struct NameLists {
  const StringSet& given_names;
  const StringSet& organisation_heads;
  const StringSet& places_first;  // "Port" Talmash
  const StringSet& places_last;   // Upper Tolmai "Province"
  const StringSet& place_types;   // "the town of"
  const StringSet& particles;
  const StringSet& legal_forms;
  const StringSet& legal_phrases;  // of several words: "limited liability company"
  const StringSet& common_words;
  StringSet function_words;
  StringMap<TitleKind> titles;
  const StringMap<std::string_view>& synonyms;
  const StringMap<std::string_view>& abbreviations;  // "st" -> "saint"
};

[[nodiscard]] const NameLists& name_lists();

}  // namespace headwater
