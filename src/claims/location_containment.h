// SPDX-License-Identifier: Apache-2.0
// Places that are told by what lies in them or near them.
//
// Rule:    a name before a noun for a site ("the Selm pumping station") is the site's; a name after
//          a word of nearness or of a district ("near Orth", "in the district of Orth") is that of
//          the surroundings. Both agree with another place, as one may lie in the other.
// Example: "the Selm station" and "near Orth" agree; "in Varnholm" and "in Orth" do not.
#pragma once

#include <vector>

#include "claims/statement.h"

namespace headwater {

[[nodiscard]] bool is_around(const Sentences& text, Span place);

void mark_location_containment(const ClaimInput& input, std::vector<StatedFact>& statements);

}  // namespace headwater
