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

NameLists read_lists() {
  NameLists lists{.given_names = word_class("given_name"),
                  .organisation_heads = word_class("organisation_head"),
                  .outlet_words = word_class("outlet_head"),
                  .places_first = word_class("place_first"),
                  .places_last = word_class("place_last"),
                  .place_types = word_class("place_type"),
                  .particles = word_class("name_particle"),
                  .legal_forms = word_class("legal_form"),
                  .legal_phrases = word_class("legal_phrase"),
                  .common_words = word_class("common_word"),
                  .function_words = word_class("never_in_name"),
                  .titles = {},
                  .synonyms = {},
                  .abbreviations = {}};
  for (const auto& row : data_rows("names/titles.tsv")) {
    if (row.size() > 1) lists.titles.emplace(row[0], title_kind(row[1]));
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
