// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/report_sections.h"

namespace headwater {
namespace {

std::set<std::uint32_t> documents_of(const Incident& incident) {
  std::set<std::uint32_t> documents;
  for (const auto& report : incident.reports) documents.insert(report.document);
  return documents;
}

std::string counts_of(const Incident& incident) {
  std::string text;
  for (const auto& count : incident.counts) {
    text += fmt::format("  {} {}{}{}", count.what, number_text(count.value),
                        count.unit.empty() ? "" : " ", count.unit);
  }
  return text;
}

// What the reports say in words: the shortest of their sentences that still names the trigger.
DocumentSpan told_at(const CaseView& view, const Incident& incident) {
  DocumentSpan best;
  for (const auto& report : incident.reports) {
    const auto& event = view.data().documents[report.document].events[report.event];
    const DocumentSpan candidate{report.document, event.span};
    if (best.span.empty() || candidate.span.size() < best.span.size()) best = candidate;
  }
  return best;
}

Line incident_line(const CaseView& view, const Incident& incident) {
  const auto documents = documents_of(incident);
  const auto told = told_at(view, incident);
  Line line{0, {{fmt::format("{:<24}", time_text(incident.date)), {}, true}}};
  line.parts.push_back({fmt::format("{}: {}", name_of(incident.type), view.quoted(told, 110))});
  if (incident.place.known()) line.parts.push_back({"  at " + place_text(incident.place)});
  if (const auto counts = counts_of(incident); !counts.empty())
    line.parts.push_back({" " + counts});
  if (documents.size() == 1) {
    line.parts.push_back({"  only", told});
    return line;
  }
  line.parts.push_back({fmt::format("  {} reports in {}", incident.reports.size(),
                                    counted(documents.size(), "document"))});
  for (const auto document : documents) {
    const auto report = std::ranges::find(incident.reports, document, &EventRef::document);
    line.parts.push_back(
        {"", DocumentSpan{document, view.data().documents[document].events[report->event].span}});
  }
  return line;
}

}  // namespace

Section timeline_section(const CaseView& view, std::size_t most) {
  Section section{"timeline", "TIMELINE", {}};
  std::size_t undated = 0;
  std::size_t shown = 0;
  for (const auto& incident : view.findings().incidents) {
    if (!incident.date.known()) {
      ++undated;
    } else if (++shown <= most) {
      section.lines.push_back(incident_line(view, incident));
    }
  }
  if (shown > most)
    section.lines.push_back(
        {0, {{fmt::format("… {} more: headwater timeline CASE", shown - most)}}});
  if (undated > 0)
    section.lines.push_back(
        {0, {{fmt::format("{} without a date", counted(undated, "happening"))}}});
  return section;
}

}  // namespace headwater
