// SPDX-License-Identifier: Apache-2.0
#include "lexicon/name_lists.h"

#include "base/utf8.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

TitleKind title_kind(std::string_view name) {
  if (name == "rank") return TitleKind::rank;
  if (name == "office") return TitleKind::office;
  return name == "occupation" ? TitleKind::occupation : TitleKind::honorific;
}

PlaceKind place_kind(std::string_view name) {
  if (name == "country") return PlaceKind::country;
  if (name == "city") return PlaceKind::city;
  return name == "demonym" ? PlaceKind::demonym : PlaceKind::region;
}

void read_place_words(NameLists& lists) {
  for (const auto& row : data_rows("names/place_words.tsv")) {
    if (row.size() < 2) continue;
    if (row[1] != "after") lists.places_before.emplace(row[0]);
    if (row[1] != "before") lists.places_after.emplace(row[0]);
  }
}

NameLists read_lists() {
  NameLists lists{.given_names = word_class("given_name"),
                  .organisation_heads = word_class("organisation_head"),
                  .places_before = {},
                  .places_after = {},
                  .place_types = word_class("place_type"),
                  .particles = word_class("name_particle"),
                  .legal_forms = word_class("legal_form"),
                  .legal_phrases = word_class("legal_phrase"),
                  .common_words = word_class("common_word"),
                  .function_words = word_class("never_in_name"),
                  .titles = {},
                  .places = {},
                  .synonyms = {},
                  .abbreviations = {}};
  read_place_words(lists);
  for (const auto& row : data_rows("names/titles.tsv")) {
    if (row.size() > 1) lists.titles.emplace(row[0], title_kind(row[1]));
  }
  for (const auto& row : data_rows("names/places.tsv")) {
    if (row.size() > 1) lists.places.emplace(lower_utf8(row[0]), place_kind(row[1]));
  }
  for (const auto& row : data_rows("names/name_synonyms.tsv")) {
    if (row.size() > 1) lists.synonyms.emplace(row[0], row[1]);
  }
  for (const auto& row : data_rows("names/name_abbreviations.tsv")) {
    if (row.size() > 1) lists.abbreviations.emplace(row[0], row[1]);
  }
  return lists;
}

}  // namespace

const NameLists& name_lists() {
  static const NameLists lists = read_lists();
  return lists;
}

}  // namespace headwater
