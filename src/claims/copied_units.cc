// SPDX-License-Identifier: Apache-2.0
#include "claims/copied_units.h"

#include <map>
#include <utility>

namespace headwater {

CopiedUnits join_copied_units(std::vector<SentenceUnit> units) {
  CopiedUnits joined;
  const bool large = units.size() >= large_story;
  std::map<std::vector<TermHash>, std::size_t> first;
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    if (large) {
      const auto [at, fresh] = first.try_emplace(units[i].words, joined.units.size());
      if (!fresh) {
        joined.stands_for[at->second].push_back(i);
        continue;
      }
    }
    joined.units.push_back(std::move(units[i]));
    joined.stands_for.push_back({i});
  }
  return joined;
}

}  // namespace headwater
