// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "report/report_sections.h"

namespace headwater {

Section handovers_section(const CaseView& view) {
  constexpr std::size_t most = 30;
  Section section{"handovers", "SAID TO HAVE BEEN HANDED ON", {}};
  std::size_t count = 0;
  const auto& documents = view.data().documents;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    for (const auto& handover : documents[i].names.handovers) {
      if (++count > most) continue;
      const auto& giver = handover.giver.empty() ? std::string("somebody") : handover.giver;
      section.lines.push_back({0,
                               {{giver, {}, true},
                                {" to "},
                                {handover.receiver, {}, true},
                                {handover.uncredited ? ", not to be credited: " : ": "},
                                {in_quotes(view.quoted({i, handover.span}, 240))},
                                {"", DocumentSpan{i, handover.span}}}});
    }
  }
  if (count > most) section.lines.push_back({0, {{fmt::format("… and {} more", count - most)}}});
  return section;
}

}  // namespace headwater
