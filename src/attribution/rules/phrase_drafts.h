// SPDX-License-Identifier: Apache-2.0
// Attributions without a verb cue: credit phrases ("according to S"), hearsay ("reportedly",
// "rumour has it"), and noun cues ("islanders' claims that C", "a report by O").
#pragma once

#include <vector>

#include "attribution/candidates/draft.h"
#include "attribution/rules/clause_limits.h"
#include "text/text_view.h"

namespace headwater {

void find_credit_drafts(const TextView& view, const Sentence& sentence, const ClauseLimits& limits,
                        std::vector<Draft>& drafts);
void find_hearsay_drafts(const TextView& view, const Sentence& sentence, const ClauseLimits& limits,
                         std::vector<Draft>& drafts);
void find_noun_drafts(const TextView& view, const Sentence& sentence, const ClauseLimits& limits,
                      std::vector<Draft>& drafts);

}  // namespace headwater
