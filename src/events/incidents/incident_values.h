// SPDX-License-Identifier: Apache-2.0
// What the reports of one incident say, slot by slot, and where they clash.
//
// Rule:    a less exact value ("at least 12", "in 2004") is no rival of a more exact one it
//          contains; a later, higher toll is an update; a denial is a conflict of its own kind;
//          places and actors clash where the names cannot be one; two exact values that exclude
//          each other are disjoint.
#pragma once

#include <span>
#include <string>

#include "events/incidents/place_votes.h"
#include "events/incidents/story_happenings.h"
#include "model/analysed_text.h"
#include "model/event.h"

namespace headwater {

struct IncidentSource {
  const CaseTexts& texts;
  const std::vector<ToldDocument>& story;
  const StoryPlaces& places;
  const Happening& told;
  std::size_t documents;  // that tell it
};

// One name for the fact that a count states, whatever its wording: in a protest "marchers",
// "protesters" and "people" are its participants; who is held is "kidnapped" in a kidnapping,
// "captured" in an attack and "arrested" elsewhere.
[[nodiscard]] std::string slot_of(const Count& count, EventType incident);

// Fills values, conflicts, date, place, actors and counts. REQUIRES: reports and type are set.
void fill_values(Incident& incident, const IncidentSource& source);

}  // namespace headwater
