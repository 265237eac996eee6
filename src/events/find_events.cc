// SPDX-License-Identifier: Apache-2.0
#include "events/find_events.h"
namespace headwater {
std::vector<Event> find_events(const EventInput&) {
  return {};
}
}  // namespace headwater
