// SPDX-License-Identifier: Apache-2.0
// The record of each source: how often independent origins confirmed or contradicted it.
//
// Rule:    a claim settles its slot where it has lo >= 2 and no rival has. Whoever asserts it gains
//          a confirmed, whoever asserts a rival of it a contradicted; all else is open. Reliability
//          is the letter of the Admiralty code by share confirmed: A from 95 % (of ten or more), B
//          85, C 70, D 50, E below; F, cannot be judged, with fewer than five settled.
// Example: 5 of 7 confirmed -> C.
#pragma once

#include <vector>

#include "model/analysed_text.h"
#include "model/case.h"
#include "weighing/competing_values.h"

namespace headwater {

[[nodiscard]] char reliability_of(const Record& record);
[[nodiscard]] std::vector<SourceRecord> measure_source_accuracy(const CaseTexts& texts,
                                                                const Findings& findings,
                                                                const Competition& competition);

}  // namespace headwater
