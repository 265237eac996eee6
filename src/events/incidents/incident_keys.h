// SPDX-License-Identifier: Apache-2.0
// What tells one happening from others by name: the site a story speaks of, who was killed, which
// organisation was founded, and whether one attack is told or many.
//
// Input:   stories of all documents, the texts, the entities of the case.
// Output:  one StoryNames for each story.
// Rule:    a site is a name before the word for a building, work or landform ("the Selmira pumping
//          station", "Halvar ridge"), or a town where an event of the case is placed; no person,
//          body or outlet. The story a document tells most of may take it from the headline, then
//          from the rest of the text. "The group was formed in …" speaks of the organisation named
//          last before it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "events/incidents/incident_features.h"
#include "model/entity.h"

namespace headwater {

struct StoryNames {
  std::vector<std::string> sites;   // sorted, lower case
  std::vector<std::string> towns;   // sorted skeletons
  std::vector<std::string> victim;  // sorted words of the one person killed; empty: none, or many
  MaybeIndex founded = no_index;    // index of the entity
  bool many = false;                // "a series of attacks", "12 attacks"
  bool one = false;                 // "a mortar attack"
};

[[nodiscard]] std::vector<StoryNames> story_names(const CaseTexts& texts,
                                                  std::span<const StoryNode> nodes,
                                                  const std::vector<Entity>& entities);

}  // namespace headwater
