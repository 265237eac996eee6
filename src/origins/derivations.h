// SPDX-License-Identifier: Apache-2.0
// Which utterance of a claim comes from which other.
//
// Input:  the utterances of the case, the outlets, the passages that documents share.
// Output: for each utterance its sources among the other utterances of its claim, and the outlets
// it
//         credits that no document of the case speaks for on this claim.
// Rule:   never from a later document. In order of trust: a credit in the sentence (another outlet
//         named), shared words (with the direction of the passage, else the date), a credit for the
//         whole document, and a document that otherwise takes most of its words from another one.
// Example: "…, the Courier reported" in the Herald: derived from the Courier's utterance, credited.
#pragma once

#include <map>
#include <vector>

#include "model/passage.h"
#include "origins/outlets.h"

namespace headwater {

struct UtteranceSource {
  std::uint32_t utterance = no_index;
  Derivation derivation = Derivation::original;
  bool credited = false;
  Reason why;
};

struct SourcesOf {
  std::vector<UtteranceSource> known;  // best first; one for each document
  std::vector<std::uint32_t> absent;   // outlets credited whose own words are not in the case
};

// Pairs of documents that share passages, made once for a case.
class SharedPassages {
 public:
  SharedPassages(const CaseTexts& texts, const std::vector<PassagePair>& passages);
  struct Shared {
    std::uint32_t other = 0;  // document
    Span here;
    Span there;
    ReuseKind kind = ReuseKind::verbatim;
    double similarity = 0;
    ReuseFrom from = ReuseFrom::unknown;  // a: this document is the source; b: the other is
    bool credited = false;
  };
  [[nodiscard]] const std::vector<Shared>& of(std::uint32_t document) const {
    return shared_[document];
  }
  // Share of a document's words that it has in common with another one.
  [[nodiscard]] double part_shared(std::uint32_t document, std::uint32_t other) const;

 private:
  std::vector<std::vector<Shared>> shared_;  // sorted by (here, other)
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> part_;
};

struct DerivationInput {
  const CaseTexts& texts;
  const Outlets& outlets;
  const SharedPassages& passages;
  const std::vector<Utterance>& utterances;
};

// One entry for each of the claim's utterances, in the same order.
[[nodiscard]] std::vector<SourcesOf> find_sources(const DerivationInput& input, const Claim& claim);

}  // namespace headwater
