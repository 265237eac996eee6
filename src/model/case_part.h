// SPDX-License-Identifier: Apache-2.0
// What one finding rests on, cut out of a case: enough to explain it, without the rest.
//
// Rule: lists hold what was cut out, in the order of the case; an index that names something left
//       out is no_index. Documents of which only their ids and outlets count have no text.
#pragma once

#include <cstdint>
#include <vector>

#include "model/case.h"

namespace headwater {

enum class FindingKind { claim, incident, conflict, entity, source, origin, document };

struct CasePart {
  Case part;
  FindingKind kind = FindingKind::claim;
  std::uint32_t index = 0;             // of the finding, in its list in `part`
  std::vector<std::uint32_t> numbers;  // of the claims in `part`: 1 is the first claim of the case
};

}  // namespace headwater
