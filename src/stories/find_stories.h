// SPDX-License-Identifier: Apache-2.0
// Stories: documents -> those that tell of one happening.
//
// Input:   all documents with their tokens.
// Output:  stories in order of their first documents; every document is in one, many alone.
// Rule:    pairs that share heavy terms are scored (document_likeness.h) and joined by average
//          linkage from a mean probability of .4, in a case of many documents from more; story_reason.h
//          says what they share. No type of event and no word list is asked.
// Example: five reports of a ferry that sank, two of a fire -> {5}, {2}.
#pragma once

#include <cstddef>
#include <vector>

#include "model/analysed_text.h"
#include "model/story.h"
#include "stories/document_likeness.h"

namespace headwater {

// The mean probability from which documents are one story, in a case of so many.
[[nodiscard]] double joined_from(std::size_t documents);

[[nodiscard]] std::vector<Story> find_stories(const CaseTexts& texts,
                                              const DocumentPairModel& model);

}  // namespace headwater
