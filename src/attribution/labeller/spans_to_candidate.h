// SPDX-License-Identifier: Apache-2.0
// A voice that only the labeller found, as a candidate.
//
// Rule:    `weak` where no reporting word carries it with a clause or quotation of the kind it
//          takes: such candidates are attitudes ("backed the bill").
#pragma once

#include <vector>

#include "attribution/candidates/candidate.h"
#include "attribution/labeller/link_spans.h"
#include "model/syntax.h"
#include "text/annotated_tokens.h"

namespace headwater {

// REQUIRES: the group has a content.
[[nodiscard]] Candidate candidate_from_spans(const TextView& view, const Syntax& syntax,
                                             const LinkedSpans& group);
// A clause or a quotation, not a thing alone ("opposed the government").
[[nodiscard]] bool says_something(const TextView& view, const Syntax& syntax,
                                  const std::vector<TokenRange>& content);
// "Brell was accused of theft": the subject of a passive of telling is not who tells.
[[nodiscard]] bool is_spoken_of(const TextView& view, const Syntax& syntax,
                                const LinkedSpans& group);

}  // namespace headwater
