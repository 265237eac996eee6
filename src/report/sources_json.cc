// SPDX-License-Identifier: Apache-2.0
#include "report/sources_json.h"

#include "base/strings.h"
#include "report/case_view.h"
#include "report/document_json.h"
#include "report/reason_text.h"
#include "report/values_json.h"

namespace headwater {
namespace {

Json rated_json(const Case& whole, std::uint32_t index) {
  const auto& rated = whole.decided.reliability;
  return index < rated.size() ? text_or_null(rated[index]) : Json();
}

}  // namespace

Json source_json(const Case& whole, std::uint32_t index) {
  const auto& source = whole.findings.sources[index];
  return {{"id", source.id},
          {"name", source.name},
          {"kind", source.kind},
          {"reliability", std::string(1, source.reliability)},
          {"rated", rated_json(whole, index)},
          {"record",
           {{"confirmed", source.record.confirmed},
            {"contradicted", source.record.contradicted},
            {"open", source.record.open}}},
          {"interests", source.interests},
          {"owner", text_or_null(source.owner)},
          {"group", source.group},
          {"entity", text_or_null(entity_id(whole, source.entity))},
          {"why", reasons_json(source.why, whole)}};
}

Table sources_table(const Case& whole, const std::vector<std::uint32_t>& which) {
  Table table{{{"id", false, Fit::whole},
               {"kind", false, Fit::optional},
               {"reliability"},
               {"confirmed", true, Fit::optional},
               {"contradicted", true, Fit::optional},
               {"open", true, Fit::optional},
               {"group", true, Fit::optional},
               {"name", false, Fit::text},
               {"owner", false, Fit::optional},
               {"interests", false, Fit::optional}},
              {}};
  for (const auto index : which) {
    const auto& source = whole.findings.sources[index];
    table.rows.push_back({source.id, source.kind, reliability_text(source.reliability),
                          std::to_string(source.record.confirmed),
                          std::to_string(source.record.contradicted),
                          std::to_string(source.record.open), std::to_string(source.group),
                          source.name, source.owner, join(source.interests, "; ")});
  }
  return table;
}

}  // namespace headwater
