// SPDX-License-Identifier: Apache-2.0
#include "lexicon/name_lists.h"

#include "lexicon/calendar_words.h"
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
                  .places_first = word_class("place_first"),
                  .places_last = word_class("place_last"),
                  .place_types = word_class("place_type"),
                  .particles = word_class("name_particle"),
                  .legal_forms = word_class("legal_form"),
                  .legal_phrases = word_class("legal_phrase"),
                  .common_words = word_class("common_word"),
                  .function_words = word_class("never_in_name"),
                  .titles = {},
                  .synonyms = word_values("same_in_names"),
                  .abbreviations = word_values("short_for")};
  for (const auto* const calendar : {&english_months(), &english_weekdays()}) {
    for (const auto& entry : *calendar) {
      if (!entry.abbreviation) lists.function_words.insert(entry.word);
    }
  }
  for (const auto& [word, kind] : word_values("title"))
    lists.titles.emplace(word, title_kind(kind));
  return lists;
}

}  // namespace

const NameLists& name_lists() {
  static const NameLists lists = read_lists();
  return lists;
}

}  // namespace headwater
