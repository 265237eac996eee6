// SPDX-License-Identifier: Apache-2.0
// What the labeller takes for an attitude and nobody can have said or thought.
//
// Rule:    no reporting word carries it, and it is a deed (data/lexicon/verbs.tsv), has no source that could
//          speak, or stands beside what was said ("more than what the office knew, thereby …").
#pragma once

#include <cstdint>

#include "attribution/candidates/candidate.h"
#include "model/syntax.h"
#include "text/annotated_tokens.h"

namespace headwater {

// REQUIRES: `candidate` has a cue and a content.
[[nodiscard]] bool is_no_attitude(const TextView& view, const Syntax& syntax,
                                  const Candidate& candidate);
// A question word by its tag, "whether" or "if".
[[nodiscard]] bool asks(const TextView& view, const Syntax& syntax, std::uint32_t token);

}  // namespace headwater
