// SPDX-License-Identifier: Apache-2.0
// How much what a document tells counts in the choice of an incident's day, place and numbers.
//
// Rule: what stands first in a document counts most; each document has one vote a value. All were
//       chosen on reports of shootings and on news topics together (docs/lab/events.md).
#pragma once

#include <cstddef>

namespace headwater::votes {

// Of the n-th sentence of a document.
constexpr double of_sentence(std::size_t sentence) {
  constexpr double loss = 0.15;
  return 1 / (1 + loss * static_cast<double>(sentence));
}

constexpr double by_event = 2;  // an event of the sentence has that day or number

// Days.
constexpr double after_publication = 0.3;
constexpr double held_by_wider = 0.6;  // of the votes for a month, for each of its days
constexpr double for_week = 0.8;
constexpr double for_month = 0.6;
constexpr double for_year = 0.4;

// Places.
constexpr double of_event = 3;           // an event has it
constexpr double located = 2;            // behind "in", "near"
constexpr double told_part = 2;          // with the part of the country
constexpr double by_name = 0.5;          // found again by its name alone
constexpr double for_wider = 0.2;        // than a town
constexpr double of_whole_story = 0.05;  // what sentences of the story tell that do not tell of it
constexpr double of_dateline = 0.3;
constexpr double finer_from = 0.5;   // a part of a place is chosen from this share of its votes
constexpr double told_again = 0.1;   // by a document that tells it in several sentences
constexpr double told_country = 10;  // beside that of the gazetteer

// Numbers.
constexpr double open_ended = 0.5;  // "at least 40"
constexpr double one_arrest = 0.2;  // "was arrested": of each of several it may be told

}  // namespace headwater::votes
