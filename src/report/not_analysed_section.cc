// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "report/not_analysed_text.h"
#include "report/report_sections.h"

namespace headwater {

Section not_analysed_section(const CaseView& view) {
  constexpr std::size_t most = 8;
  Section section{"not-analysed", "NOT ANALYSED: NOT IN ENGLISH", {}};
  std::size_t count = 0;
  const auto& documents = view.data().documents;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    const auto text = not_analysed_text(documents[i]);
    if (text.empty() || ++count > most) continue;
    section.lines.push_back({0, {{fmt::format("{} {}: {}", view.label(i), view.outlet(i), text)}}});
  }
  if (count > most) section.lines.push_back({0, {{fmt::format("… and {} more", count - most)}}});
  return section;
}

}  // namespace headwater
