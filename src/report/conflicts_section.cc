// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/strings.h"
#include "report/report_sections.h"

namespace headwater {
namespace {

// The place of a claim's first utterance of the right stance: where the reader can look.
void add_where(const CaseView& view, const Claim& claim, bool denying,
               std::vector<Fragment>& parts) {
  std::size_t shown = 0;
  std::uint32_t last = no_index;
  for (const auto index : claim.utterances) {
    const auto& utterance = view.findings().utterances[index];
    if ((utterance.stance == Stance::denies) != denying || utterance.document == last) continue;
    if (++shown > 3) break;
    last = utterance.document;
    parts.push_back({"", view.place_of(utterance)});
  }
}

std::string incident_name(const CaseView& view, const Conflict& conflict) {
  if (conflict.incident == no_index) return "";
  const auto& incident = view.findings().incidents[conflict.incident];
  std::string text(name_of(incident.type));
  if (incident.place.known()) text += ", " + place_text(incident.place);
  if (incident.date.known()) text += ", " + time_text(incident.date);
  return text;
}

void add_conflict(const CaseView& view, const Conflict& conflict, std::vector<Line>& lines) {
  Line head{
      0,
      {{conflict.slot.empty() ? std::string(name_of(conflict.kind)) : conflict.slot, {}, true},
       {": "}}};
  head.parts.push_back({join(conflict.values, "  ×  ")});
  if (const auto name = incident_name(view, conflict); !name.empty())
    head.parts.push_back({"   (" + name + ")"});
  lines.push_back(std::move(head));
  for (const auto index : conflict.claims) {
    const auto& claim = view.findings().claims[index];
    Line line{1, {{"“" + claim.text + "”"}}};
    add_where(view, claim, false, line.parts);
    line.parts.push_back({fmt::format("  {} independent  {}", claim.origins.lo, claim.id)});
    lines.push_back(std::move(line));
    if (conflict.kind != ConflictKind::denial) continue;
    Line denial{1, {{"denied:"}}};
    add_where(view, claim, true, denial.parts);
    if (denial.parts.size() > 1) lines.push_back(std::move(denial));
  }
}

bool is_clash(const Conflict& conflict) {
  return !conflict.only_precision && conflict.kind != ConflictKind::update;
}

}  // namespace

Section conflicts_section(const CaseView& view) {
  Section section{"conflicts", "CONFLICTS", {}};
  for (const auto& conflict : view.findings().conflicts) {
    if (is_clash(conflict)) add_conflict(view, conflict, section.lines);
  }
  if (section.lines.empty()) section.lines.push_back({0, {{"none found between these documents"}}});
  return section;
}

Section precision_section(const CaseView& view) {
  Section section{"no_conflict", "LOOKS LIKE A CONFLICT, IS NOT ONE", {}};
  for (const auto& conflict : view.findings().conflicts) {
    if (is_clash(conflict)) continue;
    const auto why = conflict.only_precision ? "same, less precise" : "later, higher: an update";
    Line line{0,
              {{conflict.slot, {}, true}, {": " + join(conflict.values, " and ") + "   " + why}}};
    if (const auto name = incident_name(view, conflict); !name.empty())
      line.parts.push_back({"   (" + name + ")"});
    for (const auto claim : conflict.claims)
      add_where(view, view.findings().claims[claim], false, line.parts);
    section.lines.push_back(std::move(line));
  }
  return section;
}

}  // namespace headwater
