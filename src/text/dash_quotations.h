// SPDX-License-Identifier: Apache-2.0
// Dialogue after dashes: "— It is late, said Anna. — Go home."
//
// Rule:    where at least two lines begin with a long dash and a capital, and one of them has a
//          cue, each dash up to the cue, or to the end of the line, is a part of a quotation.
#pragma once

#include <vector>

#include "model/sentence.h"
#include "text/quotations.h"

namespace headwater {

void add_dash_dialogue(const Sentences& text, const std::vector<bool>& begins_line,
                       std::vector<Quotation>& found);

}  // namespace headwater
