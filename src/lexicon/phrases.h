// SPDX-License-Identifier: Apache-2.0
// Phrases of lower-case words, matched at a token; and the inflections of English verbs and nouns
// that make them.
//
// Rule:    the longest phrase wins; among equals the one added first.
// Example: inflect_verb("carry") == {"carry", "carries", "carried", "carrying"}.
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_file.h"
#include "model/sentence.h"

namespace headwater {

enum class InflectedForm { base, third, past, participle, past_or_participle, present_participle };

struct InflectedWord {
  std::string word;
  InflectedForm form;
};

// Irregular verbs come from the class "irregular" of data/lexicon/verbs.tsv. "be" gives all its forms.
[[nodiscard]] std::vector<InflectedWord> inflect_verb(std::string_view lemma);
[[nodiscard]] std::string plural_of(std::string_view noun);

struct PhraseMatch {
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  std::uint32_t value = 0;  // what add() was given
  InflectedForm form = InflectedForm::base;
};

class PhraseTable {
 public:
  void add(std::string_view phrase, std::uint32_t value, InflectedForm form = InflectedForm::base);
  // The first word in all its inflections.
  void add_verb(std::string_view phrase, std::uint32_t value);
  // The last word also in the plural.
  void add_noun(std::string_view phrase, std::uint32_t value);
  // The longest phrase that begins at token `at` and ends before `end`; false where none does.
  [[nodiscard]] bool match(std::span<const Token> tokens, std::uint32_t at, std::uint32_t end,
                           PhraseMatch& found) const;
  // The longest phrase that ends at token `end` (exclusive) and begins at or after `begin`.
  [[nodiscard]] bool match_before(std::span<const Token> tokens, std::uint32_t begin,
                                  std::uint32_t end, PhraseMatch& found) const;

 private:
  struct Entry {
    std::vector<std::string> words;
    std::uint32_t value;
    InflectedForm form;
  };
  // Phrases that begin with the word; null where none does.
  [[nodiscard]] const std::vector<Entry>* beginning_with(std::string_view word) const;

  StringMap<std::vector<Entry>> by_first_;  // longest first
  // A bit for the outline of each first word: most words of a text begin no phrase, and need not
  // be looked up.
  std::bitset<4096> outlines_;
  std::size_t longest_ = 0;
};

}  // namespace headwater
