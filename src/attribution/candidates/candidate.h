// SPDX-License-Identifier: Apache-2.0
// An attribution while it is being found: ranges of tokens instead of spans.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "attribution/candidates/candidate_rule.h"
#include "model/attribution.h"
#include "text/token_range.h"

namespace headwater {

struct Candidate {
  std::optional<TokenRange> source;
  std::optional<TokenRange> cue;
  std::vector<TokenRange> content;  // sorted
  std::optional<TokenRange> told_to;
  Act act = Act::speech;
  Stance stance = Stance::asserts;
  Modality modality = Modality::plain;
  bool labelled = false;  // a speaker label or a block quotation: the very words without marks
  bool weak = false;      // no word of the cue reports anything: an attitude, a deed that tells one
  bool hearsay = false;   // the wording leaves the source out (it is said, allegedly)
  CandidateRule rule = CandidateRule::learned;
};

}  // namespace headwater
