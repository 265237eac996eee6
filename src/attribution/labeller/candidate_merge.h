// SPDX-License-Identifier: Apache-2.0
// Puts the candidates of the rules and the spans of the labeller together.
//
// Rule:    spans of the labeller replace those of the rule candidate with the same cue; where nobody is
//          stated the rule keeps its source, where a clause goes on behind its telling or ends
//          before ", and" its content. A rule candidate that the labeller does not know stays unless
//          it is sure of other roles there; what only the labeller found is added.
// Example: rule "Lind / conceded Monday / [it]", labeller "Lind / conceded / [it was late]" -> the
//          labeller's words, with act and stance of "conceded"
#pragma once

#include <optional>
#include <vector>

#include "attribution/candidates/candidate.h"
#include "attribution/labeller/link_spans.h"
#include "attribution/labeller/role_labeller.h"
#include "model/syntax.h"
#include "text/annotated_tokens.h"

namespace headwater {

// `parents` are those of `rules`; `learned` comes from tidy_learned_spans. Output in order.
[[nodiscard]] std::vector<Candidate> merge_candidates(
    const TextView& view, const Syntax& syntax, std::vector<Candidate> rules,
    const std::vector<std::optional<std::uint32_t>>& parents, const RoleJudgement& judged,
    const std::vector<LinkedSpans>& learned);

}  // namespace headwater
