// SPDX-License-Identifier: Apache-2.0
// The words of a sentence as a comparison needs them: what they mean to say, not how they are
// spelt.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_file.h"
#include "model/sentence.h"

namespace headwater {

struct Term {
  std::string lower;
  std::string stem;
  std::optional<double> number;
  std::string unit;  // stem of the word that is counted, or "%" "$"
  bool content = false;
  bool name = false;
  bool negation = false;
  bool denial = false;
  bool hedge = false;
  double weight = 0;
  std::uint64_t stem_hash = 0;
  // Entries of our word lists, where the word has any; they live as long as the program.
  const std::vector<std::uint32_t>* synonym_groups = nullptr;
  const StringSet* antonyms = nullptr;
  const std::vector<std::string>* classes = nullptr;
};

// Words and numbers of tokens [first, last).
[[nodiscard]] std::vector<Term> compare_terms(const Sentences& text, std::uint32_t first,
                                              std::uint32_t last);

// From our word lists; words are looked up as written in lower case, then by stem.
[[nodiscard]] bool are_synonyms(const Term& a, const Term& b);
[[nodiscard]] bool are_antonyms(const Term& a, const Term& b);
// The closed class that both belong to, as different members; "" where there is none.
[[nodiscard]] std::string_view clashing_class(const Term& a, const Term& b);

}  // namespace headwater
