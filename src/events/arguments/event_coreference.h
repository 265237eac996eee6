// SPDX-License-Identifier: Apache-2.0
// Stories: which events of one document tell one happening.
//
// Input:   the events of a document, in order of the text.
// Output:  stories in order of their first event; each event is in exactly one.
// Rule:    an event joins the story whose type it can be a view of, unless its own day, place or
//          number of dead cannot agree; with no day and no place of its own it joins the nearest
//          story, with them it must share one.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/event.h"

namespace headwater {

struct EventChain {
  std::vector<std::uint32_t> events;  // indices, sorted
};

[[nodiscard]] std::vector<EventChain> resolve_event_coreference(std::span<const Event> events);
// One event that says what the events of a story say together.
[[nodiscard]] Event merge_story(std::span<const Event> events, const EventChain& story);
// "Four people were shot", one of them dead: three wounded, where no number of wounded is told.
void settle_shot(std::vector<Count>& counts);
// What a document tells: its stories, each as one event.
[[nodiscard]] std::vector<Event> merge_events(std::span<const Event> events);

// Whether events tell of many times, as a list of incidents or a history does, rather than of one:
// at least four dates of their own, or three that lie more than ten years apart, and no two months
// hold most of them.
[[nodiscard]] bool is_chronicle(std::span<const Event> events);

[[nodiscard]] bool has_own_date(const Event& event);
[[nodiscard]] bool has_own_place(const Event& event);
// False where both name a city, region or country and the names cannot be spellings of one.
[[nodiscard]] bool places_agree(const Place& a, const Place& b);
[[nodiscard]] bool same_place(const Place& a, const Place& b);

}  // namespace headwater
