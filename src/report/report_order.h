// SPDX-License-Identifier: Apache-2.0
// The order of claims that gives each its number.
//
// Rule:   claims with a reason to look come first, as the report shows them, then the others as
//         they are; origins follow their claims. Done once, before the findings are stored: from
//         then on the number of a claim is its place, in every list, on every page.
#pragma once

#include "model/case.h"

namespace headwater {

void put_in_report_order(Case& whole);

}  // namespace headwater
