// SPDX-License-Identifier: Apache-2.0
// Content: what a verb cue reports, by the complement frames of its verb.
//
// Output:  content ranges after the cue, how far the cue reaches, whom it was told to.
// Example: "told Radio Lusk on Friday that P" -> content [that P], told_to [Radio Lusk]; "dismissed
//          as baseless the claim that P" -> cue [dismissed as baseless], content [the claim that
//          P].
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "attribution/candidates/candidate_rule.h"
#include "attribution/rules/clause_limits.h"
#include "attribution/rules/cues.h"
#include "text/annotated_tokens.h"

namespace headwater {

struct Complement {
  std::vector<TokenRange> content;
  std::uint32_t cue_end = 0;
  std::optional<TokenRange> told_to;
  std::optional<Stance>
      stance;  // where the wording decides it ("described as fabricated the claim")
  CandidateRule rule = CandidateRule::object;
};

[[nodiscard]] std::optional<Complement> find_complement(const TextView& view, const VerbCue& cue,
                                                        const ClauseLimits& limits);

}  // namespace headwater
