// SPDX-License-Identifier: Apache-2.0
// From what a model believes to how often it is right.
//
// Input:  the values of one slot with their probabilities by the model, and what is known of places.
// Output: the same values, most probable first, with probabilities that can be counted on.
// Rule:   sources err together, so evidence adds up more slowly than the model multiplies it: the
//         log odds L of a value that is more likely than not become 2.2 log(1 + L), less the share of
//         origins against it; the others and "none of these" divide what is left as before. A place
//         with n known places in it was meant by 30 in 30 + n who name it; the others meant one of
//         those.
// Example: .999 told by six origins of eight: log odds 6.9, 4.5 by the rule, 3.4 with a fourth
//         against it: .968.
#pragma once

#include <vector>

#include "weighing/fuse.h"

namespace headwater::fusing {

// The share of a place's claims that mean it and no place within.
[[nodiscard]] double meant_exactly(double places_within);

// Best value first; of equals the one with more claims, then the smaller index.
void sort_values(std::vector<FusedValue>& values);

// REQUIRES: sorted values.
void calibrate(std::vector<FusedValue>& values);

}  // namespace headwater::fusing
