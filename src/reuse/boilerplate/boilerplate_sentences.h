// SPDX-License-Identifier: Apache-2.0
// Standing text: footers, notices and background sentences that stand in stories which have nothing
// else in common.
//
// Input:   the words of all texts.
// Output:  for each text and unit whether it is standing text; `leave_out` takes those units away.
// Rule:    a sentence in five or more texts, most of which share no rare words otherwise and not
//          half of their words in whole sentences; one that an outlet repeats in its own unrelated
//          texts; or a sentence with the wording of notices ("all rights reserved") that two texts
//          share; and what the case leaves out anyway (site_boilerplate.h).
#pragma once

#include <vector>

#include "reuse/passages/words.h"

namespace headwater {

using UnitFlags = std::vector<std::vector<bool>>;  // by text, by unit

[[nodiscard]] UnitFlags standing_units(const CaseTexts& texts, const CaseWords& words);
// Removes the flagged units and their words.
void leave_out(const UnitFlags& flags, CaseWords& words);

}  // namespace headwater
