// SPDX-License-Identifier: Apache-2.0
#include "report/report_content.h"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "report/case_view.h"
#include "report/not_analysed_text.h"
#include "report/report_sections.h"

namespace headwater {
namespace {

void add(ReportContent& content, Section section) {
  if (!section.lines.empty()) content.sections.push_back(std::move(section));
}

}  // namespace

std::string summary_text(const Case& input) {
  const CaseView view(input);
  std::set<std::string> outlets;
  for (std::uint32_t i = 0; i < input.documents.size(); ++i) outlets.insert(view.outlet(i));
  std::set<std::string> named;
  std::set<std::string> unnamed;
  for (const auto& facts : input.documents) {
    for (const auto& attribution : facts.attributions) {
      (attribution.anonymous ? unnamed : named).insert(attribution.holder);
    }
  }
  return fmt::format("{}, {}, {}, {} unnamed · {}, {}", counted(input.documents.size(), "document"),
                     counted(outlets.size(), "outlet"), counted(named.size(), "named source"),
                     unnamed.size(), counted(standing_claims(view.data()), "claim"),
                     counted(conflicts_shown(view), "conflict"));
}

ReportContent report_content(const Case& input, const Selection& chosen,
                             const ReportOptions& options) {
  const CaseView view(input);
  ReportContent content;
  content.heading.push_back({0, {{options.case_path, {}, true}, {"   " + summary_text(input)}}});
  if (const auto left = not_analysed_summary(input.documents); !left.empty())
    content.heading.push_back({0, {{left, {}, true}}});
  add(content, claims_section(view, chosen, options.claims));
  add(content, conflicts_section(view, chosen));
  add(content, precision_section(view, chosen));
  if (chosen.all) {
    add(content, timeline_section(view, options.timeline));
    add(content, unknown_origin_section(view));
    add(content, handovers_section(view));
    add(content, distance_section(view));
    add(content, voices_section(view));
    add(content, sources_section(view));
    add(content, names_section(view));
    add(content, not_analysed_section(view));
    add(content, left_out_section(view));
  }
  content.closing.push_back({0,
                             {{"No match found is not proof of independence: two reports may share "
                               "a source that these documents do not show."}}});
  content.closing.push_back(
      {0,
       {{fmt::format(
           "headwater explain {} ID   shows every step behind a claim, incident, conflict, "
           "name or source, down to the bytes of the original",
           options.case_path)}}});
  return content;
}

}  // namespace headwater
