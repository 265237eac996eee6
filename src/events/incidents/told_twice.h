// SPDX-License-Identifier: Apache-2.0
// Happenings that several stories tell beside what they are about: two histories name one murder.
//
// Input:   the happenings of all stories with the names in the words that tell their events; no
//          names for what a story is about.
// Output:  groups of indices, each sorted, in order of their first; most stand alone.
// Rule:    two of different stories are one where the days of one lie in those of the other, their
//          events are of one type, and they share half of the names of the one that has fewer. No
//          two happenings of one story are in a group.
// Example: "the 2011 killing of Judge Emil Sandvik", "In 2011 the Brigade killed Judge Sandvik" ->
//          one.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "model/event.h"

namespace headwater {

struct DatedNames {
  std::uint32_t story = 0;
  TimeInterval date;
  EventType type = EventType::other;
  std::set<std::string> names;  // lower case
};

[[nodiscard]] std::vector<std::vector<std::uint32_t>> told_twice(
    const std::vector<DatedNames>& happenings);

}  // namespace headwater
