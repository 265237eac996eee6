// SPDX-License-Identifier: Apache-2.0
// Which numbers of a sentence measure the happening it tells.
//
// Rule:    what befell people (killed, wounded, arrested …), money, shares and listed measures
//          (attacks, countries, houses) always do; any other counted noun only where it is what the
//          trigger was done to or who did it; who is quoted never does.
// Example: "Two railway bridges were blown up" measures; "fire crews from three districts" and
//          "three workers said" do not.
#pragma once

#include <span>

#include "events/arguments/argument_phrases.h"
#include "lexicon/triggers.h"
#include "model/quantity.h"

namespace headwater {

[[nodiscard]] bool measures_happening(const SentenceView& view, const Count& count,
                                      std::span<const Trigger> triggers,
                                      std::span<const Span> sources);

}  // namespace headwater
