// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "report/reason_text.h"
#include "report/report_sections.h"

namespace headwater {
namespace {

// A block that recurs is listed where it stands first; the others point there.
bool stands_first(const Reason& reason) {
  return reason.spans.size() == 1;
}

}  // namespace

Section left_out_section(const CaseView& view) {
  constexpr std::size_t most = 20;
  Section section{"left-out", "ON PAGE AFTER PAGE, CLAIMED BY NO ARTICLE", {}};
  std::size_t count = 0;
  for (const auto& reason : view.findings().left_out) {
    if (!stands_first(reason) || ++count > most) continue;
    const auto& where = reason.spans.front();
    section.lines.push_back({0, {{in_quotes(view.quoted(where, 130)), {}, true}, {"", where}}});
    section.lines.push_back({1, {{fmt::format("{}  ({})", reason_text(reason), reason.rule)}}});
  }
  if (count > most) section.lines.push_back({0, {{fmt::format("… and {} more", count - most)}}});
  return section;
}

}  // namespace headwater
