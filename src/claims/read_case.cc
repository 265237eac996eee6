// SPDX-License-Identifier: Apache-2.0
#include "claims/read_case.h"

#include "claims/group_values.h"
#include "claims/location_containment.h"
#include "claims/utterances_from_incidents.h"

namespace headwater {

ReadCase::ReadCase(const CaseTexts& texts, const std::vector<Entity>& entities,
                   const std::vector<Incident>& incidents)
    : index_(entities),
      outlets_(texts, entities, index_),
      input_{texts, index_, outlets_, voices_, places_} {
  voices_.reserve(texts.size());
  places_.reserve(texts.size());
  for (std::uint32_t d = 0; d < texts.size(); ++d) {
    voices_.emplace_back(d, texts.facts[d], index_);
    places_.emplace_back(texts.facts[d]);
  }
  values_ = utterances_from_incidents(input_, incidents);
  merge_synonymous_slots(values_);
  mark_location_containment(input_, values_);
}

}  // namespace headwater
