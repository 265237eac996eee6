// SPDX-License-Identifier: Apache-2.0
// What analysts decided about what is exported, apart from what the machine found.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exchange/export_case.h"

namespace headwater {

// A decision in force; each list is of what is exported, and all are empty in none.
struct ExportedDecision {
  const Decision& made;
  std::vector<std::uint32_t> claims{};  // that it names or changed
  std::vector<std::uint32_t> conflicts{};
  std::vector<std::uint32_t> sources{};
  std::optional<DocumentSpan> place{};  // of a note on a passage
};

// By number.
[[nodiscard]] std::vector<ExportedDecision> exported_decisions(const ExportInput& input);
// "decision 7 2026-03-01T10:00:00Z": a name for uuid5.
[[nodiscard]] std::string decision_name(const Decision& made);
// "rated 3: the photograph is older"
[[nodiscard]] std::string decision_words(const Decision& made);
// What the machine alone gave the claim; the claim's own numbers are those after decisions.
[[nodiscard]] MachineClaim machine_claim(const Case& whole, std::uint32_t claim);

}  // namespace headwater
