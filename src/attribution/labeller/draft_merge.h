// SPDX-License-Identifier: Apache-2.0
// Puts the drafts of the rules and the spans of the labeller together.
//
// Rule:    spans of the labeller replace those of the rule draft with the same cue, except where
//          the rule knows better who speaks or where what is said ends; a rule draft that the
//          labeller does not know stays unless it is sure of other roles there; what only the
//          labeller found is added.
#pragma once

#include <optional>
#include <vector>

#include "attribution/candidates/draft.h"
#include "attribution/labeller/link_spans.h"
#include "attribution/labeller/role_labeller.h"
#include "model/syntax.h"
#include "text/text_view.h"

namespace headwater {

// `parents` are those of `rules`; `learned` comes from tidy_learned_spans. Output in order.
[[nodiscard]] std::vector<Draft> merge_drafts(
    const TextView& view, const Syntax& syntax, std::vector<Draft> rules,
    const std::vector<std::optional<std::uint32_t>>& parents, const RoleJudgement& judged,
    const std::vector<LinkedSpans>& learned);

}  // namespace headwater
