// SPDX-License-Identifier: Apache-2.0
// What a town is told to lie in: "…, Tennessee", "…, TN", "(Somerset)", "…, in Lower Y province".
//
// Rule:    the state or county behind a town decides its country, whatever the gazetteer says of the
//          name alone; where a name is both ("Georgia") the country that the document names more.
#pragma once

#include "events/arguments/place_scan.h"

namespace headwater {

struct Whole {
  std::uint32_t last = 0;
  bool settled = false;  // its country is known
  bool part = false;     // a part of a country is told
};

// Region and country of the town that ends before token `at`: wholes up to the one whose country is
// known ("Bristol, Sullivan County, Tenn.").
[[nodiscard]] Whole take_whole(const PlaceScan& scan, const Sentence& sentence, std::uint32_t at,
                               Place& place);
// The end of a name without the code of a part: "Bristol TN".
[[nodiscard]] std::uint32_t without_code(const PlaceScan& scan, std::uint32_t first,
                                         std::uint32_t last);

}  // namespace headwater
