// SPDX-License-Identifier: Apache-2.0
// Which utterance of a claim comes from which other.
//
// Input:   the utterances of the case, the outlets, the passages that documents share.
// Output:  for each utterance its sources among the other utterances of its claim, and the outlets
//          it credits that no document of the case speaks for on this claim.
// Rule:    never from a later document. In order of trust: a credit in the sentence (another outlet
//          named), near identical words (with the direction of the passage, else the date), a
//          credit for the whole document, and the document's likely parent where it is very likely or
//          much of the text is the parent's. Words shared across different stories are standing
//          text.
// Example: "…, the Courier reported" in the Herald: derived from the Courier's utterance, credited.
#pragma once

#include <vector>

#include "origins/likely_parents.h"
#include "origins/root_voices.h"

namespace headwater {

struct UtteranceSource {
  std::uint32_t utterance = 0;
  Derivation derivation = Derivation::original;
  bool credited = false;
  Reason why;
};

// Where another document has the same words without making the claim.
struct CopiedPlace {
  Derivation derivation = Derivation::shared_feed;
  Reason why;  // its spans: here, there
};

struct SourcesOf {
  std::vector<UtteranceSource> known;  // best first; one for each document
  std::vector<std::uint32_t> absent;   // outlets credited whose own words are not in the case
  std::vector<CopiedPlace> places;     // in documents that `known` does not name
};

struct DerivationInput {
  const CaseTexts& texts;
  const Outlets& outlets;
  const SharedPassages& passages;
  const LikelyParents& parents;
  const RootVoices& roots;
  const std::vector<Utterance>& utterances;
};

// One entry for each of the claim's utterances, in the same order.
[[nodiscard]] std::vector<SourcesOf> find_sources(const DerivationInput& input, const Claim& claim);

}  // namespace headwater
