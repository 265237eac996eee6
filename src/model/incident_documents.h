// SPDX-License-Identifier: Apache-2.0
// Which documents tell of an incident, and where each does so first.
//
// Rule: the reason events.told_in names a sentence of each document; a document with an event of
//       the incident tells of it too.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "model/event.h"

namespace headwater {

inline constexpr std::string_view told_in_rule = "events.told_in";

// Sorted by document, one each; empty where the reasons of the incident were not loaded.
[[nodiscard]] inline std::vector<DocumentSpan> first_told(const Incident& incident) {
  const auto told = std::ranges::find(incident.why, told_in_rule, &Reason::rule);
  return told == incident.why.end() ? std::vector<DocumentSpan>() : told->spans;
}

// Sorted.
[[nodiscard]] inline std::vector<std::uint32_t> documents_of(const Incident& incident) {
  std::vector<std::uint32_t> documents;
  for (const auto& report : incident.reports) documents.push_back(report.document);
  for (const auto& told : first_told(incident)) documents.push_back(told.document);
  sort_unique(documents);
  return documents;
}

}  // namespace headwater
