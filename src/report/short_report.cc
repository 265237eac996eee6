// SPDX-License-Identifier: Apache-2.0
// The report cut to what fits on a screen or two: a sentence a finding, then what clashes, when, who.
#include <fmt/format.h>

#include <algorithm>

#include "report/claim_sentence.h"
#include "report/find_claim.h"
#include "report/reasons_to_look.h"
#include "report/report_sections.h"
#include "report/text_report.h"

namespace headwater {
namespace {

constexpr std::size_t most_lines = 60;

struct Share {
  std::string_view section;
  std::size_t lines;  // with its heading and the blank line before it
};
// The others are in the full report alone; what one leaves goes to the next.
constexpr Share shares[] = {{"findings", 27},      {"conflicts", 10}, {"timeline", 9},
                            {"unknown_origin", 3}, {"handovers", 2},  {"sources", 4}};
constexpr std::size_t closing_lines = 5;

Section findings_section(const CaseView& view, const Selection& chosen) {
  Section section{"findings", "FINDINGS TO LOOK AT FIRST", {}};
  const auto& claims = view.findings().claims;
  for (const auto i : ReasonsToLook(view).claims()) {
    if (!std::ranges::binary_search(chosen.claims, i)) continue;
    section.lines.push_back(
        {0,
         {{fmt::format("{} ", claim_number(i))},
          {claim_sentence(view, i), {}, true},
          {fmt::format("  {}  {}", credibility_text(claims[i].credibility), claims[i].id)}}});
  }
  return section;
}

// Whole entries alone: an entry begins where the outline does.
std::vector<StyledLine> fitting(const CaseView& view, const Section& section, std::size_t width,
                                std::size_t room) {
  std::vector<StyledLine> out;
  std::vector<StyledLine> entry;
  std::size_t shown = 0;
  std::size_t entries = 0;
  const auto close = [&] {
    if (!entry.empty() && out.size() + entry.size() < room && shown + 1 == entries) {
      std::ranges::move(entry, std::back_inserter(out));
      ++shown;
    }
    entry.clear();
  };
  for (const auto& line : section.lines) {
    if (line.indent == 0) {
      close();
      ++entries;
    }
    draw_text(view, line, width, entry);
  }
  close();
  if (shown < entries)
    out.push_back({{fmt::format(" … {} more: headwater report --full", entries - shown)}});
  return out;
}

}  // namespace

std::vector<StyledLine> short_text_report(const Case& input, const Selection& chosen,
                                          const ReportOptions& options, std::size_t width) {
  const CaseView view(input);
  auto content = report_content(input, chosen, options);
  content.sections.insert(content.sections.begin(), findings_section(view, chosen));
  std::vector<StyledLine> out;
  for (const auto& line : content.heading) draw_text(view, line, width, out);
  if (out.size() > 3) out.resize(3);
  std::size_t room = 0;
  for (const auto& [name, lines] : shares) {
    room = std::min(room + lines, most_lines - closing_lines - out.size());
    const auto section = std::ranges::find(content.sections, name, &Section::id);
    if (section == content.sections.end() || section->lines.empty() || room < 3) continue;
    auto lines_of = fitting(view, *section, width, room - 2);
    if (lines_of.size() < 2 && section->lines.size() > 1) continue;  // none of it fits
    room -= lines_of.size() + 2;
    out.emplace_back();
    out.push_back({{section->title, true}});
    std::ranges::move(lines_of, std::back_inserter(out));
  }
  out.emplace_back();
  for (const auto& line : content.closing) draw_text(view, line, width, out);
  if (out.size() > most_lines) out.resize(most_lines);
  return out;
}

}  // namespace headwater
