// SPDX-License-Identifier: Apache-2.0
// Voices set out by layout: speaker labels ("NAME: words"), names after a dash ("words" ― NAME),
// and passages a sentence introduces with a colon ("NAME writes:" and a block quotation).
#pragma once

#include <vector>

#include "attribution/candidates/candidate.h"
#include "text/annotated_tokens.h"

namespace headwater {

void find_dialogue_attributions(const TextView& view, std::vector<Candidate>& candidates);
// Uses the candidates found so far: a sentence with a cue and a closing colon hands its source to the
// next block.
void find_introduced_blocks(const TextView& view, std::vector<Candidate>& candidates);

}  // namespace headwater
