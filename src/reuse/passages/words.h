// SPDX-License-Identifier: Apache-2.0
// The words of all texts as numbers, so that texts can be compared by sorting and merging.
//
// Input:   all documents with their tokens.
// Output:  for each document its words (stems as term numbers) and its units: sentences, the short
//          ones joined with the next; for each term the number of documents that hold it.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "model/analysed_text.h"

namespace headwater {

struct Word {
  std::uint32_t term = 0;  // number of the stem, equal in all texts
  std::uint32_t unit = 0;
  std::uint32_t token = 0;  // index in Sentences::tokens
  Span span;
  bool content = false;  // no function word
  bool anchor = false;   // a number, or a capital inside a sentence: what two stories rarely share
  bool quoted = false;   // inside quotation marks
};

// A comparison unit: a sentence with at least `min_unit_words` words, or several joined.
struct Unit {
  Span span;
  std::uint32_t first = 0;  // words [first, last)
  std::uint32_t last = 0;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> terms;  // term, count; sorted by term
};

struct TextWords {
  std::vector<Word> words;
  std::vector<Unit> units;

  // The text span of words [first, last); a whole unit brings its punctuation.
  // REQUIRES: first < last <= words.size().
  [[nodiscard]] Span span_of(std::uint32_t first, std::uint32_t last) const;
};

struct CaseWords {
  std::vector<TextWords> texts;
  std::vector<std::uint32_t> frequency;  // by term: documents that hold it
};

[[nodiscard]] CaseWords number_words(const CaseTexts& texts);

}  // namespace headwater
