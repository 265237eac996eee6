// SPDX-License-Identifier: Apache-2.0
// Which of the times of a sentence dates an event it tells.
//
// Input:   the times that can date an event (see dating_times), tokens, the head trigger.
// Output:  the time nearest to the trigger, or none.
// Rule:    a time right after a verb of saying dates the saying; "since January" and "until 2003"
//          begin and end a state and date no single happening; two years joined by "and" are one
//          stretch.
#pragma once

#include <span>
#include <vector>

#include "events/arguments/places.h"
#include "lexicon/triggers.h"
#include "model/attribution.h"
#include "model/document.h"
#include "model/event.h"
#include "model/time_interval.h"

namespace headwater {

struct SentenceFacts {
  SentenceView view;
  std::uint32_t index = 0;
  std::span<const TimeExpression> times;  // of the sentence, those that can date an event
  std::span<const Span> time_spans;       // of the document
  std::span<const FoundPlace> places;     // of the sentence
  std::span<const Span> sources;          // of the sentence: who is quoted
};

// The times of a document that can date what it tells. Left out: times of a dateline, a time of day
// without a day ("at about half past five"), and what stands right after a cue of denying, outside
// the words that are denied ("the army denied on Saturday that …").
[[nodiscard]] std::vector<TimeExpression> dating_times(std::span<const TimeExpression> times,
                                                       std::span<const Attribution> attributions,
                                                       const Document& document, Span dateline);

// The times of day without a day, and the times of a dateline: likely the day of what the sentence
// tells, but nobody says so.
[[nodiscard]] std::vector<TimeExpression> likely_days(std::span<const TimeExpression> times,
                                                      const Document& document, Span dateline);

// The token of the sentence that holds a position.
[[nodiscard]] std::uint32_t token_at(const SentenceView& view, std::uint32_t position);
[[nodiscard]] std::vector<const TimeExpression*> times_between(const SentenceFacts& facts,
                                                               std::uint32_t first,
                                                               std::uint32_t last);
[[nodiscard]] const TimeExpression* date_of(const SentenceFacts& facts, std::uint32_t first,
                                            std::uint32_t last, const Trigger& head);
// "in 2000 and 2001": both years, from the first to the last.
void widen_date(const SentenceFacts& facts, Event& event);
[[nodiscard]] long days_in(const TimeInterval& time);

}  // namespace headwater
