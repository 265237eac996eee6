// SPDX-License-Identifier: Apache-2.0
// The words of a sentence as a comparison needs them: what they mean to say, not how they are
// spelt.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "learn/word_senses.h"
#include "model/quantity.h"
#include "model/sentence.h"

namespace headwater {

struct Term {
  std::uint32_t token = 0;  // its first
  std::string lower;
  std::string stem;
  std::optional<double> number;
  NumberInterval interval;   // of the number with its modifier: "more than 40", "before 1990"
  std::string_view ordinal;  // its value, where the word is one: "third"
  std::string unit;          // stem of the word that is counted, or "%" "$"
  bool content = false;
  bool name = false;
  bool negation = false;
  std::uint32_t clause = 0;  // of its sentence, by the marks between
  bool negated = false;  // behind an odd number of negations in its clause, at most five words off
  bool denial = false;
  bool hedge = false;
  double weight = 0;
  double rarity = 0;  // 0.2 .. 1.2; of a number 0.8
  std::uint64_t stem_hash = 0;
  WordSenses senses;  // by add_meaning
};

// Words and numbers of tokens [first, last).
[[nodiscard]] std::vector<Term> compare_terms(const Sentences& text, std::uint32_t first,
                                              std::uint32_t last);

void add_meaning(std::vector<Term>& terms);

// Rule:    what one side denies twice, or what denies the opposite of the other, is said plainly:
//          "failed" and "did not succeed", "denied that it was sold" and "it was not sold".
// Output:  both sides without the negations that meet so.
void settle_double_negations(std::vector<Term>& a, std::vector<Term>& b);

// Whether a usual meaning is the same, or one is a kind of the other, so many steps below.
[[nodiscard]] bool stand_for_one_another(const Term& a, const Term& b, int steps = 1);
[[nodiscard]] bool are_antonyms(const Term& a, const Term& b);

}  // namespace headwater
