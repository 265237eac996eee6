// SPDX-License-Identifier: Apache-2.0
// Events: sentences + times + names -> what is said to have happened, when, where, to whom and how
// many.
//
// Input:   one document with all that earlier stages found in it.
// Output:  events in order of the text; several sentences may tell one event and each gives its
//          own, the ledger joins them.
// Example: "killed 12 people in Varnholm on 2 March" -> killing, 2011-03-02, place Varnholm, count
//          killed 12.
#pragma once

#include <span>
#include <vector>

#include "model/attribution.h"
#include "model/document.h"
#include "model/entity.h"
#include "model/event.h"
#include "model/sentence.h"
#include "model/syntax.h"
#include "model/time_interval.h"

namespace headwater {

struct EventInput {
  const Document& document;
  const Sentences& sentences;
  const std::vector<TimeExpression>& times;
  const DocumentNames& names;
  const std::vector<Attribution>& attributions;
  std::span<const WordSyntax> words = {};  // by token; empty where no tagger ran
};

[[nodiscard]] std::vector<Event> find_events(const EventInput& input);

}  // namespace headwater
