// SPDX-License-Identifier: Apache-2.0
#include "report/history_json.h"

#include "base/strings.h"

namespace headwater {
namespace {

Json part_of(const Json& detail, const char* key, Json otherwise) {
  const auto found = detail.find(key);
  return found == detail.end() || *found == "" ? std::move(otherwise) : *found;
}

}  // namespace

Json history_json(const HistoryLine& line) {
  auto detail = parse_json(line.detail, "");
  if (!detail || !detail->is_object()) detail = Json::object();
  return {{"number", line.number},
          {"made_at", line.made_at},
          {"made_by", line.made_by},
          {"action", line.action},
          {"target", line.target.empty() ? Json() : Json(line.target)},
          {"value", part_of(*detail, "value", nullptr)},
          {"others", part_of(*detail, "others", Json::array())},
          {"why", part_of(*detail, "why", nullptr)},
          {"state", line.state},
          {"hash", line.hash}};
}

Table history_table(const std::vector<HistoryLine>& lines) {
  Table table{{{"number", true, Fit::whole},
               {"made_at", false, Fit::whole},
               {"made_by"},
               {"action", false, Fit::whole},
               {"state"},
               {"target", false, Fit::whole},
               {"value", false, Fit::text},
               {"why", false, Fit::optional}},
              {}};
  const auto text = [](const Json& json) {
    return json.is_string() ? json.get<std::string>() : "";
  };
  for (const auto& line : lines) {
    const auto json = history_json(line);
    std::vector<std::string> values;
    if (!text(json["value"]).empty()) values.push_back(text(json["value"]));
    for (const auto& other : json["others"]) values.push_back(text(other));
    table.rows.push_back({std::to_string(line.number), line.made_at, line.made_by, line.action,
                          line.state, line.target, join(values, " "), text(json["why"])});
  }
  return table;
}

}  // namespace headwater
