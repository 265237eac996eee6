// SPDX-License-Identifier: Apache-2.0
// The events one sentence tells, before the document around it is looked at.
//
// Rule:    triggers of compatible types are one event; clauses with times that cannot agree, or
//          with types that cannot be one happening, are several. Counts that say what happened to
//          people ("12 people were injured") are triggers too, weak ones.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "events/arguments/argument_phrases.h"
#include "events/arguments/argument_roles.h"
#include "events/arguments/places.h"
#include "events/arguments/sentence_dates.h"
#include "lexicon/triggers.h"
#include "model/event.h"
#include "model/time_interval.h"

namespace headwater {

struct EventDraft {
  Event event;
  std::uint32_t sentence = 0;  // index
  std::uint32_t block = 0;
  Weight weight = Weight::strong;
  bool definite = false;
  bool heading = false;
  bool background = false;
  bool own_date = false;
  bool own_place = false;
  bool agency = false;
  bool habitual = false;  // "often", or a line that only opens a list
};

[[nodiscard]] std::vector<EventDraft> sentence_events(const SentenceFacts& facts);

}  // namespace headwater
