// SPDX-License-Identifier: Apache-2.0
// The claims of a case as a table for value fusion (weighing/fuse.h).
//
// Input:   all findings up to the origins, which claims compete, which origins are interested.
// Output:  a slot for each question with its claims as values; a row for each outlet that asserts
//          one, and what the support of each claim weighs.
// Rule:    the origins say how much a claim's support weighs: 0.6 each known origin, to three of
//          them, and 0.15 log(1 + documents that have it in words of their own). Copies and origins
//          nobody can identify add nothing, nor does a party to the event on who did it. A toll
//          that a later, higher one replaced weighs half, and is no error of who told it. The
//          outlets share the weight, so that many of them with one origin say it once, and the
//          accuracy of each is learned.
// Example: "nine killed" with two known origins in four papers, one a copy: weight 1.2 and
//          0.15 log 4, of which each paper has a quarter.
#pragma once

#include <vector>

#include "model/case.h"
#include "weighing/competing_values.h"
#include "weighing/fuse.h"

namespace headwater {

struct ValueTable {
  ClaimTable rows;             // slots as in Competition::slots; a value is the index of its claim
  std::vector<double> weight;  // by claim
};

[[nodiscard]] ValueTable make_value_table(const Findings& findings, const Competition& competition,
                                          const std::vector<bool>& interested);
[[nodiscard]] FuseOptions value_table_options();

}  // namespace headwater
