// SPDX-License-Identifier: Apache-2.0
// How far content reaches once its quotations are known, and the form that gives it.
#pragma once

#include "attribution/candidates/candidate.h"
#include "model/attribution.h"
#include "text/annotated_tokens.h"

namespace headwater {

// Content that touches a quotation around none of its own cue takes its paragraph of the
// quotation whole, and those behind it.
void extend_to_quotations(const TextView& view, Candidate& candidate);

// “A,” S said. “B.”: quotations right after the sentence of a quotation belong to it where no other
// cue has them.
void continue_quotations(const TextView& view, std::vector<Candidate>& candidates);

// direct: every word stands inside quotation marks that do not hold the cue, or under a speaker
// label.
[[nodiscard]] Form form_of_content(const TextView& view, const Candidate& candidate);

}  // namespace headwater
