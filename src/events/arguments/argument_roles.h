// SPDX-License-Identifier: Apache-2.0
// Actors of an event: who did it, to whom or what, with what.
//
// Rule:    voice and position decide. Active verb: subject = perpetrator, object = victim, target
//          or instrument by its noun; passive verb: the other way round with "by"; noun: "attack on
//          Y", "killing of Y", "by X"; and words that name the doing: "X carried out …", "was the
//          work of X", "blamed on X", "claimed by X".
#pragma once

#include <span>
#include <vector>

#include "events/arguments/argument_phrases.h"
#include "lexicon/triggers.h"
#include "model/event.h"
#include "model/reason.h"

namespace headwater {

struct FoundActors {
  std::vector<Actor> actors;
  std::vector<Reason> why;
  bool agency = false;         // words name the doing itself ("was the work of")
  bool agency_denied = false;  // "X denied any role in"
};

[[nodiscard]] FoundActors find_actors(const SentenceView& view, std::span<const Trigger> triggers,
                                      EventType type);

}  // namespace headwater
