// SPDX-License-Identifier: Apache-2.0
// How much of a denial another sentence states: what it is about, not only the same happening.
//
// Input:   the units of a story; one that is denied and one that is not.
// Output:  0..1.
// Rule:    what is denied are the content words of the attribution that denies, names aside, that
//          half of the story's documents or fewer hold; all of them, where there are no such. They
//          are held by stem or sense. A sentence that is negated says what the denial says: 0.
// Example: "denied that its artillery shelled the depot": "guns fired on the depot" holds all of it,
//          "a blast at the depot killed two" and "nobody fired on the depot" nothing.
#pragma once

#include <map>
#include <vector>

#include "claims/sentence_units.h"

namespace headwater {

class DenialReach {
 public:
  // REQUIRES: both outlive it.
  DenialReach(const ClaimInput& input, const std::vector<SentenceUnit>& units);
  // REQUIRES: one of the two is denied.
  [[nodiscard]] double held(const SentenceUnit& a, const SentenceUnit& b) const;

 private:
  [[nodiscard]] std::vector<const Token*> denied_words(const SentenceUnit& unit) const;
  [[nodiscard]] std::vector<const Token*> words_in(const SentenceUnit& unit, Span span) const;
  [[nodiscard]] bool is_usual(const Token& word) const;

  const ClaimInput& input_;
  std::map<TermHash, std::size_t> documents_with_;
  std::size_t documents_ = 0;
};

}  // namespace headwater
