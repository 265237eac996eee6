// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "model/incident_documents.h"
#include "report/report_sections.h"

namespace headwater {
namespace {

constexpr std::size_t most_places = 6;

// How much of the incident an event tells: its own date, the type, the place, counts.
int told_parts(const Incident& incident, const Event& event) {
  return (event.date_span ? 4 : 0) + (event.type == incident.type ? 2 : 0) +
         (event.place.known() ? 1 : 0) + (event.counts.empty() ? 0 : 1);
}

// What the reports say in words: the one that tells most, of several the shortest.
DocumentSpan told_at(const CaseView& view, const Incident& incident) {
  const auto first = first_told(incident);
  auto best = first.empty() ? DocumentSpan() : first.front();
  int most = -1;
  for (const auto& report : incident.reports) {
    const auto& event = view.data().documents[report.document].events[report.event];
    const auto told = told_parts(incident, event);
    if (told < most || (told == most && event.span.size() >= best.span.size())) continue;
    best = {report.document, event.span};
    most = told;
  }
  return best;
}

// Where it is told: one place for each block of each document, so that a list quoted twice shows as
// two.
std::vector<DocumentSpan> told_in(const CaseView& view, const Incident& incident) {
  std::vector<DocumentSpan> places;
  std::set<std::pair<std::uint32_t, std::size_t>> seen;
  for (const auto& report : incident.reports) {
    const auto& facts = view.data().documents[report.document];
    const auto span = facts.events[report.event].span;
    const auto sentence = std::ranges::partition_point(
        facts.sentences, [span](const Sentence& s) { return s.span.end <= span.start; });
    if (!seen.emplace(report.document, static_cast<std::size_t>(sentence - facts.sentences.begin()))
             .second)
      continue;
    places.push_back({report.document, span});
  }
  for (const auto& told : first_told(incident)) {
    const auto same = [&](const DocumentSpan& place) { return place.document == told.document; };
    if (std::ranges::none_of(places, same)) places.push_back(told);
  }
  std::ranges::sort(places);
  return places;
}

// Only "not after the day of publication" is known: no date.
bool merely_published(const CaseView& view, const Incident& incident) {
  return !incident.date.lo && std::ranges::any_of(documents_of(incident), [&](auto document) {
    return incident.date.hi == view.data().documents[document].document.published_day();
  });
}

Line incident_line(const CaseView& view, const DatedIncident& one) {
  const auto& incident = *one.incident;
  const auto& places = one.places;
  Line line{0, {{fmt::format("{:<24} ", time_text(incident.date)), {}, true}}};
  line.parts.push_back({fmt::format("{}: {}", name_of(incident.type), view.quoted(one.told, 110))});
  if (incident.place.known()) line.parts.push_back({"  at " + place_text(incident.place)});
  if (const auto counts = numbers_of(incident); !counts.empty())
    line.parts.push_back({"   " + counts});
  if (places.size() == 1) {
    line.parts.push_back({"  only", one.told});
    return line;
  }
  line.parts.push_back({fmt::format("  {} in {}", counted(places.size(), "report"),
                                    counted(documents_of(incident).size(), "document"))});
  for (std::size_t i = 0; i < places.size() && i < most_places; ++i)
    line.parts.push_back({"", places[i]});
  if (places.size() > most_places) line.parts.push_back({" …"});
  return line;
}

}  // namespace

std::string numbers_of(const Incident& incident) {
  std::string text;
  for (const auto& count : incident.counts) {
    text += fmt::format("{}{} {}{}{}", text.empty() ? "" : "  ", count.what,
                        number_text(count.value), count.unit.empty() ? "" : " ", count.unit);
  }
  return text;
}

Chronicle chronicle_of(const CaseView& view, const Selection& chosen, std::size_t most) {
  std::vector<const Incident*> dated;
  Chronicle chronicle;
  for (const auto index : chosen.incidents) {
    const auto& incident = view.findings().incidents[index];
    if (!incident.date.known() || merely_published(view, incident))
      ++chronicle.undated;
    else
      dated.push_back(&incident);
  }
  chronicle.dated = dated.size();
  dated.resize(std::min(dated.size(), most));
  std::ranges::stable_sort(dated, {}, [](const Incident* incident) {
    const auto& date = incident->date;
    return std::pair(date.lo ? date.lo : date.hi, date.hi ? date.hi : date.lo);
  });
  for (const auto* incident : dated)
    chronicle.incidents.push_back({incident, told_at(view, *incident), told_in(view, *incident)});
  return chronicle;
}

Section timeline_section(const CaseView& view, std::size_t most) {
  Section section{"timeline", "TIMELINE", {}};
  const auto chronicle = chronicle_of(view, select_all(view.data()), most);
  for (const auto& one : chronicle.incidents) section.lines.push_back(incident_line(view, one));
  if (chronicle.dated > most)
    section.lines.push_back(
        {0, {{fmt::format("… {} more: headwater timeline CASE", chronicle.dated - most)}}});
  if (chronicle.undated > 0)
    section.lines.push_back(
        {0, {{fmt::format("{} without a date", counted(chronicle.undated, "happening"))}}});
  return section;
}

}  // namespace headwater
