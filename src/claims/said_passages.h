// SPDX-License-Identifier: Apache-2.0
// The sentences that assert something, to be found by what a denial says of them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "claims/said_content.h"

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
  [[nodiscard]] double weight(const std::string& term) const;
  [[nodiscard]] double score(const DeniedContent& denied, const SaidPassage& passage) const;
  [[nodiscard]] std::set<std::uint32_t> candidates(const DeniedContent& denied) const;

  std::vector<SaidPassage> passages_;
  std::map<std::pair<std::uint32_t, Span>, std::uint32_t> by_place_;
  StringMap<std::vector<std::uint32_t>> with_term_;
  std::vector<StringSet> document_terms_;
};

}  // namespace headwater
