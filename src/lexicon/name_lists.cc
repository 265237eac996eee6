// SPDX-License-Identifier: Apache-2.0
#include "lexicon/name_lists.h"

#include "base/utf8.h"

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
  NameLists lists{.given_names = data_set("names/given_names.tsv"),
                  .organisation_heads = data_set("names/organisation_heads.tsv"),
                  .outlet_words = data_set("names/outlet_words.tsv"),
                  .places_before = {},
                  .places_after = {},
                  .place_types = data_set("names/place_types.tsv"),
                  .particles = data_set("names/particles.tsv"),
                  .legal_forms = data_set("names/legal_forms.tsv"),
                  .legal_phrases = data_set("names/legal_phrases.tsv"),
                  .common_words = data_set("names/common_words.tsv"),
                  .function_words = data_set("names/function_words.tsv"),
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
