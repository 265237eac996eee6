// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "exchange/export_formats.h"
#include "exchange/parts.h"
#include "model/incident_documents.h"
#include "report/case_view.h"
#include "report/html_report.h"
#include "report/timeline_json.h"
#include "report/values_json.h"

namespace headwater {
namespace {

// As much of the day as is known.
Json date_of(Day day, Precision precision, const TimeInterval& time) {
  const auto parts = iso_day(day);
  const bool one_year = time.lo && time.hi && year_of(*time.lo) == year_of(*time.hi);
  Json json{{"year", year_of(day)}};
  if (precision == Precision::year && one_year) return json;
  json["month"] = month_of(day);
  if (precision != Precision::month) json["day"] = std::stoi(parts.substr(parts.size() - 2));
  return json;
}

// TimelineJS reads these texts as HTML.
Json text_of(const std::string& headline, const std::string& text) {
  return {{"headline", html_escaped(headline)}, {"text", html_escaped(text)}};
}

Json event_of(const ExportInput& input, const CaseView& view, std::uint32_t index) {
  const auto& incident = input.whole.findings.incidents[index];
  const auto& time = incident.date;
  const auto told = first_told(incident);
  std::string headline(name_of(incident.type));
  if (incident.place.known()) headline += ", " + place_text(incident.place);
  std::string text = told.empty() ? "" : view.quoted(told.front(), 300) + " ";
  text +=
      fmt::format("({}; {})", time_text(time), counted(documents_of(incident).size(), "document"));
  const auto first = time.lo.value_or(*(time.hi ? time.hi : time.lo));
  Json json{{"unique_id", incident.id}, {"start_date", date_of(first, time.precision, time)}};
  if (time.hi && *time.hi != first && time.precision != Precision::month &&
      time.precision != Precision::year)
    json["end_date"] = date_of(*time.hi, time.precision, time);
  json["text"] = text_of(headline, text);
  json["group"] = name_of(incident.status);
  return json;
}

}  // namespace

std::string export_timelinejs(const ExportInput& input) {
  const CaseView view(input.whole);
  std::vector<Json> events;
  std::size_t undated = 0;
  for (const auto i : by_date(input.whole)) {
    if (!holds(input.chosen.incidents, i)) continue;
    if (input.whole.findings.incidents[i].date.known())
      events.push_back(event_of(input, view, i));
    else
      ++undated;
  }
  return with_list({{"title",
                     {{"text", text_of(input.name, fmt::format("{} without a date left out",
                                                               counted(undated, "incident")))}}}},
                   "events", events);
}

}  // namespace headwater
