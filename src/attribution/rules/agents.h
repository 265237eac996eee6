// SPDX-License-Identifier: Apache-2.0
// Agents of a passive that stand behind what is said of its subject, and media it is said in.
//
// Example: "listed as a danger | by the county", "declared unfit | by the vet"; "shown | in the
//          local press | as heroes".
#pragma once

#include <cstdint>
#include <optional>

#include "text/text_view.h"

namespace headwater {

struct Agent {
  TokenRange phrase;
  std::uint32_t preposition = 0;
};

// "the county | due to the damp": without what is the reason, not the agent.
[[nodiscard]] TokenRange without_reason(const TextView& view, TokenRange phrase);
// The first "by S" in [from, end) that belongs to the verb before `from`, not to a participle
// ("a house built by S") or a work ("a report by S") on the way.
[[nodiscard]] std::optional<Agent> find_agent_behind(const TextView& view, std::uint32_t from,
                                                     std::uint32_t end);
// "in the press", "across local media" at `from`.
[[nodiscard]] std::optional<Agent> find_medium_at(const TextView& view, std::uint32_t from,
                                                  std::uint32_t end);

}  // namespace headwater
