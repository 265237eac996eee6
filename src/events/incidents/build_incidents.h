// SPDX-License-Identifier: Apache-2.0
// The ledger: events of all documents -> incidents, each with its reports, values by slot, and
// conflicts.
//
// Input:   all documents with their events, and the entities they name.
// Output:  incidents, those that most documents mainly tell first, then by reports, date and id.
// Rule:    block on type, date window, place or rare actor; average linkage with vetoes (disjoint
//          dates, places, victims).
#pragma once

#include <vector>

#include "model/analysed_text.h"
#include "model/event.h"
#include "model/story.h"

namespace headwater {

[[nodiscard]] std::vector<Incident> build_incidents(const CaseTexts& texts,
                                                    const std::vector<Story>& stories);

}  // namespace headwater
