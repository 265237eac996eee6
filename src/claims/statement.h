// SPDX-License-Identifier: Apache-2.0
// Statements: utterances with the value they state, before they are grouped into claims.
#pragma once

#include <cstdint>
#include <vector>

#include "base/span_index.h"
#include "claims/stated_value.h"
#include "claims/voice_chain.h"
#include "model/analysed_text.h"
#include "model/claim.h"
#include "text/outlet_register.h"

namespace headwater {

struct StatedFact {
  Utterance utterance;
  StatedValue value;
  MaybeIndex incident = no_index;
  // A place or a date that only sets the scene for another fact: "A bomb killed 14 in Varnholm on
  // Sunday" is about the 14.
  bool setting = false;
  bool operator==(const StatedFact&) const = default;
};

// Where a document speaks of somebody as a source, and of a time.
struct SourcesAndTimes {
  explicit SourcesAndTimes(const DocumentFacts& facts);
  SpanIndex sources;
  SpanIndex times;
};

// What the parts of this stage share; refers to values that outlive it.
struct ClaimInput {
  const CaseTexts& texts;
  const EntityIndex& entities;
  const OutletRegister& outlets;
  const std::vector<VoiceChains>& voices;      // one per document
  const std::vector<SourcesAndTimes>& places;  // one per document
};

}  // namespace headwater
