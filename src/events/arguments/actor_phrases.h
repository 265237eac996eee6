// SPDX-License-Identifier: Apache-2.0
// What the readers of actors share: who can act, and how a found one is kept.
#pragma once

#include "events/arguments/argument_roles.h"
#include "lexicon/phrases.h"

namespace headwater {

// A form of "be", or "got".
[[nodiscard]] bool is_be(std::string_view lower);
// "was shot", "shot by": the verb at a token is passive.
[[nodiscard]] bool passive_at(const SentenceView& view, std::uint32_t verb, InflectedForm form);
// People, bodies and names act; things and places do not.
[[nodiscard]] bool can_act(const NounPhrase& phrase);
// Keeps a phrase as an actor, once, unless it says nothing ("one", "which", "the group's ability").
void add_actor(FoundActors& found, ActorRole role, const NounPhrase& phrase);
// "… by X" within the next words of the clause.
// The doer after "by", where no other verb stands between: "a killing investigated by the police" is
// no killing by them. Triggers are no other verbs ("beaten and killed by").
void add_agent_by(const SentenceView& view, FoundActors& found, std::uint32_t from,
                  std::span<const Trigger> triggers);
// The phrase names a happening ("the March ambush") or a force of nature, which does nothing itself.
[[nodiscard]] bool is_happening(const NounPhrase& phrase, std::span<const Trigger> triggers);

}  // namespace headwater
