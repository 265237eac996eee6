// SPDX-License-Identifier: Apache-2.0
// What the claims of a case are made from, read once: voices, outlets, and the values that sentences
// state of incidents.
//
// Input:  the texts, the entities, the incidents; all outlive the value.
// Output: what the parts of this stage share.
#pragma once

#include <vector>

#include "claims/statement.h"
#include "model/entity_index.h"

namespace headwater {

class ReadCase {
 public:
  ReadCase(const CaseTexts& texts, const std::vector<Entity>& entities,
           const std::vector<Incident>& incidents);
  ReadCase(const ReadCase&) = delete;  // `input` refers to members
  ReadCase& operator=(const ReadCase&) = delete;
  ReadCase(ReadCase&&) = delete;
  ReadCase& operator=(ReadCase&&) = delete;
  ~ReadCase() = default;

  [[nodiscard]] const ClaimInput& input() const { return input_; }
  // Sorted by (document, span, slot, incident).
  [[nodiscard]] const std::vector<StatedFact>& values() const { return values_; }

 private:
  EntityIndex index_;
  OutletRegister outlets_;
  std::vector<VoiceChains> voices_;
  std::vector<SourcesAndTimes> places_;
  ClaimInput input_;
  std::vector<StatedFact> values_;
};

}  // namespace headwater
