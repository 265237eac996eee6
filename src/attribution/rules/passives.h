// SPDX-License-Identifier: Apache-2.0
// Passive and raising cues: "is suspected of", "it is reported that", "was quoted as saying by O",
// "C was denied by S", "seems to".
#pragma once

#include <vector>

#include "attribution/candidates/draft.h"
#include "attribution/rules/clause_limits.h"
#include "attribution/rules/cues.h"
#include "text/text_view.h"

namespace headwater {

// "a man accused of theft | was freed": nobody is stated who says it; the content ends before the
// verb of the clause around, whose subject is that of the participle.
struct ReducedPassive {
  Draft draft;
  std::optional<std::uint32_t> verb_around;
};
[[nodiscard]] std::optional<ReducedPassive> read_reduced_passive(const TextView& view,
                                                                 const VerbCue& cue);

void read_passive(const TextView& view, const VerbCue& cue, const ClauseLimits& limits,
                  std::vector<Draft>& drafts);
void read_seeming(const TextView& view, const VerbCue& cue, const ClauseLimits& limits,
                  std::vector<Draft>& drafts);

}  // namespace headwater
