// SPDX-License-Identifier: Apache-2.0
// Dates with missing parts: which year, which week.
#pragma once

#include <optional>
#include <vector>

#include "times/resolve.h"

namespace headwater::times {

struct PlacedPoint {
  CalendarPoint point;
  TimeBasis basis = TimeBasis::explicit_date;
  std::vector<RejectedReading> rejected;
};

// nullopt where nothing tells the year.
[[nodiscard]] std::optional<PlacedPoint> place_point(const Meaning& meaning,
                                                     const TimeContext& context);

}  // namespace headwater::times
