// SPDX-License-Identifier: Apache-2.0
// What a document is about, as weighted terms that can be compared with those of another.
//
// Input:   a document and its tokens.
// Output:  its terms with their weights, its numbers, its day.
// Rule:    a name is a word that begins with a capital inside a sentence and is nowhere in the text
//          written small; other words count by their stems. A term weighs (1 + log of how often) ×
//          rarity squared (learn/word_rarity.h): weights hang on no other document of the case.
// Example: "A ferry sank off Varnholm." -> words ferri, sank; names varnholm.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "learn/sparse_vector.h"
#include "model/document.h"
#include "model/sentence.h"

namespace headwater {

// A term with its weights: as a word or as a name (one of both is 0 but where a word is written like
// a name), in the whole text and in the first four sentences.
struct ProfileTerm {
  TermHash term = 0;
  float word = 0;
  float name = 0;
  float lead_word = 0;
  float lead_name = 0;
  [[nodiscard]] float all() const { return word + name; }
};

// Lengths of the vectors that the weights make, and sums of weights.
struct ProfileSizes {
  double words = 0;
  double names = 0;
  double all = 0;
  double lead_words = 0;
  double lead_names = 0;
  double sum_of_names = 0;
  double sum_of_lead_names = 0;
};

struct DocumentProfile {
  std::vector<ProfileTerm> terms;  // sorted by term, each once
  std::vector<TermHash> numbers;   // in figures, without those from 1 to 10; sorted, each once
  std::optional<Day> day;          // of publication
  ProfileSizes sizes;              // of the terms
};

[[nodiscard]] ProfileSizes sizes_of(const std::vector<ProfileTerm>& terms);
[[nodiscard]] DocumentProfile profile_of(const Document& document, const Sentences& text);

}  // namespace headwater
