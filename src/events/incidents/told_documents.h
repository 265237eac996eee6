// SPDX-License-Identifier: Apache-2.0
// What each sentence of a document tells of a happening: days, places, numbers, events.
//
// Input:   a document of the case with what earlier stages found in it.
// Output:  its sentences in order of the text, those that the case leaves out aside.
// Rule:    days are those that can date a happening (sentence_dates.h) and are known from their
//          first to their last day; numbers are those of events, and those that say what befell
//          people in any sentence; the dateline is no place of a happening.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "events/arguments/places.h"
#include "model/analysed_text.h"

namespace headwater {

struct ToldDate {
  TimeInterval time;
  bool by_event = false;  // an event of the sentence has this date
  std::string open;       // the day, month ("12-06", "12") or weekday ("W4") of a year not told
};

struct ToldPlace {
  FoundPlace found;
  bool by_event = false;
};

struct ToldCount {
  Count count;
  std::string noun;      // "protesters", where they are the participants of a gathering
  bool implied = false;  // "a soldier was killed": no number is told
};

struct ToldSentence {
  Span span;
  std::vector<ToldDate> dates;
  std::vector<ToldPlace> places;
  std::vector<ToldCount> counts;
  std::vector<std::uint32_t> events;  // indices in the document's events
};

struct ToldDocument {
  std::uint32_t document = 0;
  std::vector<ToldSentence> sentences;
  std::optional<Place> dateline;
  bool chronicle = false;  // a list of happenings, or a history (event_coreference.h)
};

[[nodiscard]] ToldDocument told_document(const CaseTexts& texts, std::uint32_t document);

}  // namespace headwater
