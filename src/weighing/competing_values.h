// SPDX-License-Identifier: Apache-2.0
// Claims that cannot both hold.
//
// Rule:   claims that give different values for one slot of one incident compete for probability.
//         Those that a conflict of kind disjoint, place, actor or date names are rivals, which tell
//         against credibility. A later, higher toll replaces the earlier one, but for one that has
//         more independent origins; an update is no rival either.
#pragma once

#include <cstdint>
#include <vector>

#include "model/analysed_text.h"
#include "model/case.h"

namespace headwater {

struct Competition {
  std::vector<std::vector<std::uint32_t>> slots;   // claims of one slot (or one alone), sorted
  std::vector<std::vector<std::uint32_t>> rivals;  // per claim, sorted
  // Per claim the first of its slot that gives the same value of one incident, often itself: they
  // do not compete, and are supported together.
  std::vector<std::uint32_t> same_value;
  std::vector<bool> superseded;  // per claim: a later, higher one replaced it
};

[[nodiscard]] Competition find_competition(const CaseTexts& texts, const Findings& findings);

}  // namespace headwater
