// SPDX-License-Identifier: Apache-2.0
// The small values of the contract as JSON: numbers, intervals, places, references by id.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "model/case.h"

namespace headwater {

// Whole numbers print without a fraction; infinities and NaN as null.
[[nodiscard]] Json number_json(double value);
[[nodiscard]] Json number_json(const std::optional<double>& value);
[[nodiscard]] Json day_json(const std::optional<Day>& day);
// {lo,hi,precision}; null where unknown.
[[nodiscard]] Json date_json(const TimeInterval& time);
// {text,start,end,city,region,country}; null where unknown, as are its parts.
[[nodiscard]] Json place_json(const Place& place);
[[nodiscard]] Json count_json(const Count& count);  // {what,lo,hi,modifier,unit}
[[nodiscard]] Json counts_json(const std::vector<Count>& counts);

// Ids of what an index names; empty where the index names nothing.
[[nodiscard]] std::string document_id(const Case& whole, std::uint32_t index);
[[nodiscard]] std::string claim_id(const Case& whole, MaybeIndex index);
[[nodiscard]] std::string incident_id(const Case& whole, MaybeIndex index);
[[nodiscard]] std::string origin_id(const Case& whole, MaybeIndex index);
[[nodiscard]] std::string entity_id(const Case& whole, MaybeIndex index);
// DOCUMENT:START-END
[[nodiscard]] std::string place_id(const Case& whole, const DocumentSpan& place);
[[nodiscard]] std::string utterance_id(const Case& whole, MaybeIndex index);

// The words at a place; empty where the place lies outside the case.
[[nodiscard]] std::string quoted(const Case& whole, const DocumentSpan& place);

}  // namespace headwater
