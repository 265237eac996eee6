// SPDX-License-Identifier: Apache-2.0
// One document with all that the stages over a single document find in it.
//
// Rule: a stage reads what earlier stages wrote here and never computes it again; each field is
//       written by one stage, in the order of the fields (pipeline/annotate.h).
#pragma once

#include <vector>

#include "model/attribution.h"
#include "model/document.h"
#include "model/entity.h"
#include "model/event.h"
#include "model/foreign_sentence.h"
#include "model/sentence.h"
#include "model/syntax.h"
#include "model/time_interval.h"

namespace headwater {

struct AnnotatedText {
  Document document;
  Sentences sentences;                   // all of them
  std::vector<ForeignSentence> foreign;  // those in other languages than English, sorted
  Sentences analysed;                    // the same tokens, the English sentences alone
  Syntax syntax;                         // tags; trees of the sentences that were parsed
  DocumentNames names;
  std::vector<TimeExpression> times;
  std::vector<Attribution> attributions;
  std::vector<Event> events;
};

}  // namespace headwater
