// SPDX-License-Identifier: Apache-2.0
// Incidents of a case in order of date, as `headwater timeline` prints them.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "model/case.h"
#include "report/table.h"

namespace headwater {

// Ids of the claims about each incident.
using ClaimsOfIncidents = std::vector<std::vector<std::string>>;
[[nodiscard]] ClaimsOfIncidents claims_of_incidents(const Case& whole);

// The ledger's line {id,type,date,place,counts,reports[],values[],conflicts[]} with claims[].
[[nodiscard]] Json timeline_json(const Case& whole, std::uint32_t index,
                                 const ClaimsOfIncidents& claims);
[[nodiscard]] Table timeline_table(const Case& whole, const std::vector<std::uint32_t>& which);
// Indices of the incidents: by first day, undated ones last, then by id.
[[nodiscard]] std::vector<std::uint32_t> by_date(const Case& whole);

}  // namespace headwater
