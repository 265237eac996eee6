// SPDX-License-Identifier: Apache-2.0
#include "report/timeline_json.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "base/strings.h"
#include "model/incident_documents.h"
#include "report/case_view.h"
#include "report/document_json.h"
#include "report/reason_text.h"
#include "report/values_json.h"

namespace headwater {
namespace {

std::vector<std::string> report_ids(const Case& whole, const std::vector<EventRef>& reports) {
  std::vector<std::string> ids;
  std::set<std::uint32_t> known;
  for (const auto& report : reports) {
    if (known.insert(report.document).second) ids.push_back(document_id(whole, report.document));
  }
  return ids;
}

std::vector<std::string> report_ids(const Case& whole, const Incident& incident) {
  std::vector<std::string> ids;
  for (const auto document : documents_of(incident)) ids.push_back(document_id(whole, document));
  return ids;
}

Json values_json(const Case& whole, const Incident& incident) {
  Json list = Json::array();
  for (const auto& value : incident.values) {
    const bool timed = value.time.known();
    list.push_back({{"slot", value.slot},
                    {"value", value.value},
                    {"lo", timed && value.time.lo ? Json(iso_day(*value.time.lo))
                                                  : number_json(value.number.lo)},
                    {"hi", timed && value.time.hi ? Json(iso_day(*value.time.hi))
                                                  : number_json(value.number.hi)},
                    {"reports", report_ids(whole, value.reports)},
                    {"origins", value.origins}});
  }
  return list;
}

Json conflicts_of(const Case& whole, const Incident& incident) {
  Json list = Json::array();
  for (const auto& conflict : incident.conflicts) {
    list.push_back({{"slot", conflict.slot},
                    {"kind", name_of(conflict.kind)},
                    {"values", conflict.values},
                    {"why", reasons_json(conflict.why, whole)}});
  }
  return list;
}

Json actors_json(const Incident& incident) {
  Json list = Json::array();
  for (const auto& actor : incident.actors)
    list.push_back({{"role", name_of(actor.role)}, {"name", actor.name}});
  return list;
}

std::string counts_text(const Incident& incident) {
  std::vector<std::string> parts;
  parts.reserve(incident.counts.size());
  for (const auto& count : incident.counts)
    parts.push_back(count.what + " " + number_text(count.value));
  return join(parts, ", ");
}

}  // namespace

ClaimsOfIncidents claims_of_incidents(const Case& whole) {
  ClaimsOfIncidents claims(whole.findings.incidents.size());
  for (std::size_t i = 0; i < whole.findings.claims.size(); ++i) {
    const auto& claim = whole.findings.claims[i];
    if (!is_gone(whole, i) && claim.incident.below(claims.size()))
      claims[*claim.incident].push_back(claim.id);
  }
  return claims;
}

Json timeline_json(const Case& whole, std::uint32_t index, const ClaimsOfIncidents& claims) {
  const auto& incident = whole.findings.incidents[index];
  return {{"id", incident.id},
          {"type", name_of(incident.type)},
          {"status", name_of(incident.status)},
          {"date", date_json(incident.date)},
          {"place", place_json(incident.place)},
          {"actors", actors_json(incident)},
          {"counts", counts_json(incident.counts)},
          {"reports", report_ids(whole, incident)},
          {"values", values_json(whole, incident)},
          {"conflicts", conflicts_of(whole, incident)},
          {"claims", claims[index]},
          {"why", reasons_json(incident.why, whole)}};
}

Table timeline_table(const Case& whole, const std::vector<std::uint32_t>& which) {
  Table table{{{"date"},
               {"id", false, Fit::whole},
               {"type"},
               {"status", false, Fit::optional},
               {"reports", true, Fit::optional},
               {"claims", true, Fit::optional},
               {"conflicts", true, Fit::optional},
               {"place"},
               {"counts", false, Fit::text}},
              {}};
  const auto claims = claims_of_incidents(whole);
  for (const auto index : which) {
    const auto& incident = whole.findings.incidents[index];
    table.rows.push_back(
        {time_text(incident.date), incident.id, std::string(name_of(incident.type)),
         std::string(name_of(incident.status)), std::to_string(report_ids(whole, incident).size()),
         std::to_string(claims[index].size()), std::to_string(incident.conflicts.size()),
         incident.place.text, counts_text(incident)});
  }
  return table;
}

std::vector<std::uint32_t> by_date(const Case& whole) {
  const auto& incidents = whole.findings.incidents;
  std::vector<std::uint32_t> order(incidents.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto key = [&](std::uint32_t index) {
    const auto& date = incidents[index].date;
    const auto first = date.lo ? date.lo : date.hi;
    return std::tuple(!first.has_value(), first.value_or(Day{}), date.hi.value_or(Day::max()),
                      incidents[index].id);
  };
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  return order;
}

}  // namespace headwater
