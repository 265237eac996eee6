// SPDX-License-Identifier: Apache-2.0
// Which finding of a case a name means.
//
// Output: its kind, and its position in the list of that kind (of a document, its row); nullopt
//         where nothing has that name.
// Example: find_named(database, "1") is the first claim, "d04" the fourth document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/case_part.h"
#include "store/sqlite.h"

namespace headwater {

struct NamedFinding {
  FindingKind kind;
  std::uint32_t position;
};

// `name`: the id of a claim, incident, conflict, entity, source, origin or document, the label of a
// document in the report, or the number of a claim.
[[nodiscard]] std::optional<NamedFinding> find_named(const Database& database,
                                                     const std::string& name);

}  // namespace headwater
