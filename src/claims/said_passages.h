// SPDX-License-Identifier: Apache-2.0
// The sentences that assert something, to be found by what a denial says of them.
#pragma once

#include <map>
#include <string>
#include <unordered_set>
#include <vector>

#include "claims/denial_terms.h"

namespace headwater {

struct SaidPassage {
  std::uint32_t document = 0;
  Span span;
  SaidContent content;
  // The statement that stands for it: in the list about incidents or in that about sentences.
  bool about_incident = false;
  std::uint32_t statement = 0;
  MaybeIndex incident = no_index;
};

struct DeniedContent {
  std::uint32_t document = 0;
  Span span;
  MaybeIndex incident = no_index;
  SaidContent content;
  std::string denier;     // term of its interest, or of its name; empty: nobody in particular
  bool negation = false;  // "nobody fired": asserted, of an act that was not
};

class SaidPassages {
 public:
  SaidPassages(const ClaimInput& input, const std::vector<StatedFact>& incidents,
               const std::vector<StatedFact>& sentences);

  // Index of the passage that says what is denied; no_index where none does well enough.
  [[nodiscard]] MaybeIndex match(const DeniedContent& denied) const;
  [[nodiscard]] const SaidPassage& operator[](std::uint32_t i) const { return passages_[i]; }

 private:
  void add(const ClaimInput& input, const StatedFact& fact, bool about_incident,
           std::uint32_t index);
  void index_terms();
  // A term of what is denied.
  struct Wanted {
    MaybeIndex term;           // its number; none where no passage holds it
    double weight = 0;         // how much it tells
    bool interest = false;     // "@7"
    bool in_document = false;  // whether the document that is looked at holds it
  };
  // What is denied, in numbers, in the order in which it is listed.
  struct Question {
    std::vector<double> act_weights;
    std::vector<Wanted> terms;
    MaybeIndex denier;    // the number of the denier's term
    MaybeIndex document;  // that `in_document` speaks of
  };
  std::uint32_t number(const std::string& term);
  [[nodiscard]] MaybeIndex number_of(const std::string& term) const;
  [[nodiscard]] double weight(const std::string& term) const;
  [[nodiscard]] Question question(const DeniedContent& denied) const;
  [[nodiscard]] bool holds(std::uint32_t passage, MaybeIndex term) const;
  void look_at_document(std::uint32_t document, Question& question) const;
  [[nodiscard]] double score(const DeniedContent& denied, const Question& question,
                             std::uint32_t index) const;
  [[nodiscard]] std::vector<std::uint32_t> candidates(const DeniedContent& denied,
                                                      const Question& question) const;

  std::vector<SaidPassage> passages_;
  std::map<std::pair<std::uint32_t, Span>, std::uint32_t> by_place_;
  StringMap<std::uint32_t> numbers_;                   // of terms and of "~act"
  std::vector<std::vector<std::uint32_t>> with_term_;  // passages, by number of the term
  std::vector<std::vector<std::uint32_t>> terms_;      // numbers, sorted, by passage
  std::vector<std::unordered_set<std::uint32_t>> document_terms_;
};

}  // namespace headwater
