// SPDX-License-Identifier: Apache-2.0
#include "report/conflicts_json.h"

#include "base/strings.h"
#include "report/document_json.h"
#include "report/reason_text.h"
#include "report/values_json.h"

namespace headwater {
namespace {

std::vector<std::string> claim_ids(const Case& whole, const Conflict& conflict) {
  std::vector<std::string> ids;
  ids.reserve(conflict.claims.size());
  for (const auto claim : conflict.claims) ids.push_back(claim_id(whole, claim));
  return ids;
}

std::string verdict_of(const Case& whole, std::uint32_t index) {
  if (index >= whole.findings.conflicts.size()) return "rejected";
  return index < whole.decided.verdicts.size() ? whole.decided.verdicts[index] : "";
}

}  // namespace

std::size_t conflicts_with_rejected(const Case& whole) {
  return whole.findings.conflicts.size() + whole.decided.rejected.size();
}

const Conflict& conflict_at(const Case& whole, std::uint32_t index) {
  const auto standing = whole.findings.conflicts.size();
  return index < standing ? whole.findings.conflicts[index]
                          : whole.decided.rejected[index - standing];
}

Json conflict_json(const Case& whole, std::uint32_t index) {
  const auto& conflict = conflict_at(whole, index);
  return {{"id", conflict.id},
          {"kind", name_of(conflict.kind)},
          {"slot", conflict.slot},
          {"claims", claim_ids(whole, conflict)},
          {"values", conflict.values},
          {"incident", text_or_null(incident_id(whole, conflict.incident))},
          {"only_precision", conflict.only_precision},
          {"verdict", text_or_null(verdict_of(whole, index))},
          {"why", reasons_json(conflict.why, whole)}};
}

Table conflicts_table(const Case& whole, const std::vector<std::uint32_t>& which) {
  Table table{{{"id", false, Fit::whole},
               {"kind"},
               {"slot"},
               {"incident", false, Fit::optional},
               {"claims", false, Fit::whole},
               {"values", false, Fit::text}},
              {}};
  for (const auto index : which) {
    const auto& conflict = conflict_at(whole, index);
    table.rows.push_back({conflict.id, std::string(name_of(conflict.kind)), conflict.slot,
                          incident_id(whole, conflict.incident),
                          join(claim_ids(whole, conflict), " "), join(conflict.values, " × ")});
  }
  return table;
}

}  // namespace headwater
