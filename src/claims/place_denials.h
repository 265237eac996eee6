// SPDX-License-Identifier: Apache-2.0
// Which claim a denial denies: the one whose content it denies, wherever that was said.
//
// Input:   statements about incidents and about whole sentences.
// Output:  the same, with every denial where its claim is: a denial of a value that somebody
//          asserts stays; any other takes incident, slot and value of the assertion that says what
//          it denies; `attached` are denials of a sentence outside incidents; what matches nothing,
//          or only a sentence that is itself placed as a denial, becomes a statement of its own. A
//          chain of voices ends in who denies.
// Rule:    the denied content and the assertion share the act (by families of words: shelled, guns,
//          artillery) and an argument; the share of the content's weighted terms (inverse document
//          frequency) that the assertion's sentence holds, or its document for a part of the
//          weight, must reach a half. "Its", "his", "any part in" stand for the denier, whose name
//          or interest the assertion must name, unless the denial follows it right away. That
//          something was not done denies that it was done.
// Example: "the ministry rejects the allegation that the station was shelled" joins "The station
//          was shelled by army guns", not "The fire took hours to put out" of the same incident.
#pragma once

#include <utility>
#include <vector>

#include "claims/statement.h"

namespace headwater {

struct AttachedDenial {
  StatedFact fact;
  std::uint32_t sentence = 0;  // index in the statements about sentences that it denies
};

[[nodiscard]] std::vector<AttachedDenial> place_denials(const ClaimInput& input,
                                                        std::vector<StatedFact>& incidents,
                                                        std::vector<StatedFact>& sentences);

}  // namespace headwater
