// SPDX-License-Identifier: Apache-2.0
// Stance and modality that the content itself shows.
//
// Rule:    "said it was not true that P" denies P; a modal or adverb over the whole content ("may
//          have", "will probably") hedges it.
#pragma once

#include "attribution/candidates/candidate.h"
#include "text/annotated_tokens.h"

namespace headwater {

void read_stance(const TextView& view, Candidate& candidate);

}  // namespace headwater
