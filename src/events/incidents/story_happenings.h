// SPDX-License-Identifier: Apache-2.0
// A story -> the happenings it tells.
//
// Input:   the documents of a story.
// Output:  the main happening first, then the others in order of their days; after them, in the same
//          order, those of documents that cannot tell of the first.
// Rule:    the main happening is dated by the day that most documents tell first and most; all
//          sentences of the story tell of it, but for those of a chronicle that have another
//          day. Another day that two documents tell, or on which an
//          event is said to have happened, is a happening of its own, told by the sentences that
//          name it; but deaths that one report dates in the week after are those of the main one,
//          whose toll rose. Events of another kind than the main one ("Renn was arrested") without a
//          day are of the later happening of their kind that most tell; where there is none, and two
//          documents and a fifth of all tell them, they make one. What was published before the main day, and does not speak of it, tells of
//          something else.
// Example: ten reports of a murder on 3 May, four of which tell the verdict of 9 June -> murder (10
//          documents), verdict (4).
#pragma once

#include <cstdint>
#include <vector>

#include "events/incidents/told_documents.h"

namespace headwater {

struct SentenceRef {
  std::uint32_t document = 0;  // index in the documents of the story
  std::uint32_t sentence = 0;  // index in its sentences
  auto operator<=>(const SentenceRef&) const = default;
};

struct Happening {
  TimeInterval date;
  std::vector<SentenceRef> sentences;  // sorted
  std::vector<EventRef> events;        // sorted
  std::vector<SentenceRef> kin;        // of the others of its kind, the main one aside
  bool main = false;
};

[[nodiscard]] std::vector<Happening> story_happenings(const CaseTexts& texts,
                                                      const std::vector<ToldDocument>& story);

}  // namespace headwater
