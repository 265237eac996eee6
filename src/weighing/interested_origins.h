// SPDX-License-Identifier: Apache-2.0
// Which origins speak of what they did, suffered, or belong to.
//
// Input:  all findings up to the origins.
// Output: one flag for each origin.
// Rule:   an origin is interested where its interest (owner, fronts and wings taken together) is
//         the interest of an actor of the incident, in any report of it. The same for everybody: an
//         army about its own shells, a front about the fighters it stands for.
// Example: the front of a movement says who shelled the station; another report says that the
//         movement's wing did: the front is an interested party.
#pragma once

#include <vector>

#include "model/case.h"

namespace headwater {

[[nodiscard]] std::vector<bool> interested_origins(const Findings& findings);

}  // namespace headwater
