// SPDX-License-Identifier: Apache-2.0
// Accounts of one happening that call it by different names: accident, explosion, bombing,
// shelling, attack. What it was is what its sources dispute about; where it was is not.
//
// Input:   clusters of stories, with the sites they name.
// Output:  the clusters, those that speak of one violent or accidental happening joined.
// Rule:    two clusters that name one site are one happening where the one tells the day and the
//          other tells the same day, or no day of its own and was published within three weeks of
//          it. A town stands for the site where only one happening of that town is told for these
//          days, the account came within ten of them, and shares a number or words with it. Where
//          two happenings fit equally, none is chosen; a document that tells two happenings keeps
//          them apart.
#pragma once

#include <span>
#include <vector>

#include "events/incidents/cross_document_event_coreference.h"
#include "events/incidents/incident_keys.h"

namespace headwater {

[[nodiscard]] std::vector<StoryCluster> merge_by_location(std::vector<StoryCluster> clusters,
                                                          std::span<const StoryNode> nodes,
                                                          std::span<const StoryNames> names,
                                                          const CaseTexts& texts);

}  // namespace headwater
