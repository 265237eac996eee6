// SPDX-License-Identifier: Apache-2.0
#include "exchange/decided.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "report/decided_text.h"

namespace headwater {
namespace {

// DOCUMENT:START-END of an exported document.
std::optional<DocumentSpan> place_of(const ExportInput& input, const std::string& name) {
  const auto colon = name.rfind(':');
  if (colon == name.npos) return std::nullopt;
  Span span;
  const auto* const last = name.data() + name.size();
  const auto start = std::from_chars(name.data() + colon + 1, last, span.start);
  if (start.ec != std::errc{} || start.ptr == last || *start.ptr != '-') return std::nullopt;
  const auto end = std::from_chars(start.ptr + 1, last, span.end);
  if (end.ec != std::errc{} || end.ptr != last || span.end < span.start) return std::nullopt;
  for (const auto i : input.chosen.documents) {
    const auto& document = input.whole.documents[i].document;
    if (name.compare(0, colon, document.id) == 0 && span.end <= document.text.size())
      return DocumentSpan{i, span};
  }
  return std::nullopt;
}

template <class Thing>
std::vector<std::uint32_t> named(const std::vector<Thing>& all,
                                 const std::vector<std::uint32_t>& chosen, const std::string& id) {
  std::vector<std::uint32_t> found;
  for (const auto i : chosen) {
    if (all[i].id == id) found.push_back(i);
  }
  return found;
}

}  // namespace

std::vector<ExportedDecision> exported_decisions(const ExportInput& input) {
  const auto& [documents, findings, decided] = input.whole;
  std::vector<std::vector<std::uint32_t>> claims(decided.decisions.size());
  for (const auto i : input.chosen.claims) {
    if (i >= decided.claims.size()) continue;
    for (const auto made : decided.claims[i].decisions) claims[made].push_back(i);
  }
  std::vector<ExportedDecision> list;
  for (std::size_t i = 0; i < decided.decisions.size(); ++i) {
    const auto& made = decided.decisions[i];
    ExportedDecision one{.made = made, .claims = std::move(claims[i])};
    one.conflicts = named(findings.conflicts, input.chosen.conflicts, made.target);
    one.sources = named(findings.sources, input.chosen.sources, made.target);
    if (made.action == DecisionAction::note) one.place = place_of(input, made.target);
    if (!one.claims.empty() || !one.conflicts.empty() || !one.sources.empty() || one.place)
      list.push_back(std::move(one));
  }
  return list;
}

std::string decision_name(const Decision& made) {
  return fmt::format("decision {} {}", made.number, made.made_at);
}

std::string decision_words(const Decision& made) {
  return what_was_decided(made) + (made.why.empty() ? "" : ": " + made.why);
}

MachineClaim machine_claim(const Case& whole, std::uint32_t claim) {
  const auto& found = whole.findings.claims[claim];
  const MachineClaim as_found{found.origins, found.credibility};
  const auto& decided = whole.decided.claims;
  return claim < decided.size() ? decided[claim].machine.value_or(as_found) : as_found;
}

}  // namespace headwater
