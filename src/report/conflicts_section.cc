// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "base/strings.h"
#include "report/reasons_to_look.h"
#include "report/report_sections.h"

namespace headwater {
namespace {

// The place of a claim's first utterance of the right stance: where the reader can look.
void add_where(const CaseView& view, const Claim& claim, Stance stance,
               std::vector<Fragment>& parts) {
  std::size_t shown = 0;
  MaybeIndex last;
  for (const auto index : claim.utterances) {
    const auto& utterance = view.findings().utterances[index];
    if (utterance.stance != stance || utterance.document == last) continue;
    if (++shown > 3) break;
    last = utterance.document;
    parts.push_back({"", view.place_of(utterance)});
  }
}

std::string_view words_for(Stance stance) {
  switch (stance) {
    case Stance::denies:
      return "denied by ";
    case Stance::doubts:
      return "doubted by ";
    case Stance::asserts:
      break;
  }
  return "asserted by ";
}

void add_speakers_of(const CaseView& view, const Claim& claim, Stance stance, int indent,
                     std::vector<Line>& lines) {
  const auto names = speakers_of(view, claim, stance);
  if (names.empty()) return;
  Line line{indent, {{std::string(words_for(stance)), {}, true}, {join(names, ", ")}}};
  add_where(view, claim, stance, line.parts);
  if (stance == Stance::asserts)
    line.parts.push_back({fmt::format("  {}  {}", origins_text(claim.origins), claim.id)});
  lines.push_back(std::move(line));
}

void add_speakers(const CaseView& view, const Claim& claim, int indent, std::vector<Line>& lines) {
  for (const auto stance : {Stance::asserts, Stance::denies, Stance::doubts})
    add_speakers_of(view, claim, stance, indent, lines);
}

// One claim that some assert and others deny.
void add_denial(const CaseView& view, const Conflict& conflict, std::vector<Line>& lines) {
  for (const auto index : conflict.claims) {
    const auto& claim = view.findings().claims[index];
    Line head{0, {{in_quotes(claim.text), {}, true}}};
    if (const auto name = incident_name(view, conflict); !name.empty())
      head.parts.push_back({"   (" + name + ")"});
    lines.push_back(std::move(head));
    add_speakers(view, claim, 1, lines);
  }
}

std::string kind_text(ConflictKind kind) {
  return kind == ConflictKind::disjoint ? "cannot both hold" : std::string(name_of(kind));
}

void add_conflict(const CaseView& view, const Conflict& conflict, std::vector<Line>& lines) {
  if (conflict.kind == ConflictKind::denial && conflict.claims.size() == 1) {
    add_denial(view, conflict, lines);
    return;
  }
  const bool valued = !conflict.slot.empty() && conflict.values.size() == conflict.claims.size();
  Line head{0, {{conflict.slot.empty() ? kind_text(conflict.kind) : conflict.slot, {}, true}}};
  if (valued) head.parts.push_back({": " + join(shown_values(conflict), "  ×  ")});
  if (const auto name = incident_name(view, conflict); !name.empty())
    head.parts.push_back({"   (" + name + ")"});
  lines.push_back(std::move(head));
  for (std::size_t i = 0; i < conflict.claims.size(); ++i) {
    const auto& claim = view.findings().claims[conflict.claims[i]];
    const auto value = valued ? shown_values(conflict)[i] + "  " : std::string();
    lines.push_back({1, {{value + in_quotes(claim.text)}}});
    add_speakers(view, claim, 2, lines);
  }
}

// The denials of a value stand under it where other values stand against it.
bool shown_with_values(const CaseView& view, const Conflict& conflict) {
  if (conflict.kind != ConflictKind::denial || conflict.claims.size() != 1) return false;
  return std::ranges::any_of(view.conflicts_of(conflict.claims.front()), [&](std::uint32_t c) {
    const auto& other = view.findings().conflicts[c];
    return is_dispute(other) && other.kind != ConflictKind::denial;
  });
}

struct DatedValue {
  std::string published;  // of the first document that gives it
  double number = 0;
  std::string text;
};

// In the order in which they were given; of one day the lower first.
std::vector<DatedValue> dated_values(const CaseView& view, const Conflict& conflict) {
  std::vector<DatedValue> values;
  for (std::size_t i = 0; i < conflict.claims.size(); ++i) {
    const auto& claim = view.findings().claims[conflict.claims[i]];
    const auto& counts = claim.facets.how_many;
    const auto first = view.findings().utterances[claim.utterances.front()].document;
    values.push_back({view.data().documents[first].document.published,
                      counts.empty() ? std::strtod(conflict.values[i].c_str(), nullptr)
                                     : counts.front().value.lo.value_or(0),
                      conflict.values[i]});
  }
  std::ranges::stable_sort(
      values, {}, [](const DatedValue& value) { return std::tie(value.published, value.number); });
  return values;
}

bool is_ordered(const Conflict& conflict) {
  return conflict.kind == ConflictKind::update && conflict.values.size() == conflict.claims.size();
}

}  // namespace

std::string incident_name(const CaseView& view, const Conflict& conflict) {
  if (!conflict.incident) return "";
  const auto& incident = view.findings().incidents[*conflict.incident];
  std::string text(name_of(incident.type));
  if (incident.place.known()) text += ", " + place_text(incident.place);
  if (incident.date.known()) text += ", " + time_text(incident.date);
  return text;
}

std::string values_in_order(const CaseView& view, const Conflict& conflict) {
  if (conflict.kind == ConflictKind::correction) return join(shown_values(conflict), ", then ");
  if (!is_ordered(conflict)) return join(shown_values(conflict), " and ");
  std::vector<std::string> printed;
  for (auto& value : dated_values(view, conflict)) printed.push_back(std::move(value.text));
  return join(printed, ", then ");
}

std::string no_conflict_text(const CaseView& view, const Conflict& conflict) {
  if (conflict.kind == ConflictKind::correction) return "corrected by the same outlet";
  if (!conflict.only_precision) {
    const auto values =
        is_ordered(conflict) ? dated_values(view, conflict) : std::vector<DatedValue>{};
    const bool falls = !values.empty() && values.back().number < values.front().number;
    return falls ? "corrected by the same outlet" : "later, higher: an update";
  }
  if (conflict.slot == "place") return "one lies in the other or near it";
  if (conflict.slot == "perpetrator" || conflict.slot == "actor")
    return "no conflict, one names and the other only describes";
  return "same, less precise";
}

bool is_shown(const CaseView& view, const Conflict& conflict) {
  return is_dispute(conflict) && !shown_with_values(view, conflict);
}

std::size_t conflicts_shown(const CaseView& view) {
  return static_cast<std::size_t>(
      std::ranges::count_if(view.findings().conflicts,
                            [&](const Conflict& conflict) { return is_shown(view, conflict); }));
}

Section conflicts_section(const CaseView& view, const Selection& chosen) {
  Section section{"conflicts", "CONFLICTS", {}};
  for (const auto index : chosen.conflicts) {
    const auto& conflict = view.findings().conflicts[index];
    if (is_shown(view, conflict)) add_conflict(view, conflict, section.lines);
  }
  if (section.lines.empty()) section.lines.push_back({0, {{"none found between these documents"}}});
  return section;
}

Section precision_section(const CaseView& view, const Selection& chosen) {
  Section section{"no_conflict", "LOOKS LIKE A CONFLICT, IS NOT ONE", {}};
  for (const auto index : chosen.conflicts) {
    const auto& conflict = view.findings().conflicts[index];
    if (is_dispute(conflict)) continue;
    Line line{0,
              {{conflict.slot, {}, true},
               {fmt::format(" {}: {}", values_in_order(view, conflict),
                            no_conflict_text(view, conflict))}}};
    if (const auto name = incident_name(view, conflict); !name.empty())
      line.parts.push_back({"   (" + name + ")"});
    for (const auto claim : conflict.claims)
      add_where(view, view.findings().claims[claim], Stance::asserts, line.parts);
    section.lines.push_back(std::move(line));
  }
  return section;
}

}  // namespace headwater
