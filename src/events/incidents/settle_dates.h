// SPDX-License-Identifier: Apache-2.0
// The dates of a story that a document leaves open, settled by what the others tell.
//
// Rule:    a day or month whose year is not told ("on 6 December", in a text without a date) takes
//          the year in which it lies nearest to days that are known: of publication, or told with
//          their year. A day of the week is the day that most documents tell, where that is one. What
//          stays open is gone.
// Example: "killed on 6 December", "riots on 13 December 2008" -> 2008-12-06.
#pragma once

#include "events/incidents/told_documents.h"

namespace headwater {

void settle_dates(const CaseTexts& texts, std::vector<ToldDocument>& story);

}  // namespace headwater
