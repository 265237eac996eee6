// SPDX-License-Identifier: Apache-2.0
// Where the content of a cue ends: marks, conjunctions and the cues of other voices.
//
// Example: in "A denied that P and said Q" the content of "denied" stops before "and said"; in "B
//          fear that P, C said" that of "fear" stops at the comma.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/candidates/candidate_rule.h"
#include "attribution/rules/cues.h"
#include "text/annotated_tokens.h"

namespace headwater {

struct ClauseLimits {
  std::vector<std::uint32_t> stops;  // sorted tokens at which content ends
};

[[nodiscard]] ClauseLimits find_clause_limits(const TextView& view, const Sentence& sentence,
                                              const std::vector<VerbCue>& cues);
// The token after the last of the clause that begins at `from`.
[[nodiscard]] std::uint32_t clause_end(const TextView& view, std::uint32_t from, TokenRange region,
                                       const ClauseLimits& limits);
// What follows a comma as the writer's own: ", which …", ", and left"; after a thing that is no
// clause also ", and its flags flew".
[[nodiscard]] std::uint32_t content_end(const TextView& view, const VerbCue& cue,
                                        std::uint32_t from, CandidateRule rule,
                                        const ClauseLimits& limits);
// Is the cue a comment on the clause around it ("…, she said."), with nothing after it?
[[nodiscard]] bool is_parenthetical(const TextView& view, const VerbCue& cue);
// "…," said NAME: the source follows. Null where it does not.
[[nodiscard]] std::optional<TokenRange> inverted_source(const TextView& view, const VerbCue& cue);
// The first token after adverbs and time words that follow the cue.
[[nodiscard]] std::uint32_t skip_adverbials(const TextView& view, std::uint32_t from,
                                            std::uint32_t end);

}  // namespace headwater
