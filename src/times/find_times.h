// SPDX-License-Identifier: Apache-2.0
// Times: sentences -> time expressions as intervals of days (TIMEX3 values, ISO-TimeML).
//
// Input:   a document (its `published` date anchors what is relative) and its sentences.
// Output:  time expressions sorted by span, not overlapping, each with its basis and the readings
//          that were rejected.
// Example: published 2005-02-09, "last Tuesday" -> 2005-02-08, basis document_date; "the 1960s" ->
//          196, 1960-01-01..1969-12-31.
#pragma once

#include <vector>

#include "model/document.h"
#include "model/foreign_sentence.h"
#include "model/sentence.h"
#include "model/time_interval.h"

namespace headwater {

// `foreign`: sentences whose words are not English, sorted; no time is read there.
[[nodiscard]] std::vector<TimeExpression> find_times(
    const Document& document, const Sentences& sentences,
    const std::vector<ForeignSentence>& foreign = {});

}  // namespace headwater
