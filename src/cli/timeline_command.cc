// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <optional>

#include "base/calendar.h"
#include "cli/case_commands.h"
#include "cli/option_checks.h"
#include "report/timeline_json.h"

namespace headwater {
namespace {

struct TimelineFilter {
  std::string from;
  std::string to;
  std::string type;
  std::string place;
};

bool keeps_moment(const TimelineFilter& filter, const Incident& incident) {
  if (!filter.type.empty() && name_of(incident.type) != filter.type) return false;
  if (!filter.place.empty() && !holds_text(incident.place.text + " " + incident.place.city + " " +
                                               incident.place.region + " " + incident.place.country,
                                           filter.place))
    return false;
  if (filter.from.empty() && filter.to.empty()) return true;
  const TimeInterval window{parse_iso_day(filter.from), parse_iso_day(filter.to), Precision::day,
                            false};
  return incident.date.known() && incident.date.overlaps(window);
}

}  // namespace

void add_timeline_command(const Command& app, CommandContext& context) {
  const auto filter = std::make_shared<TimelineFilter>();
  const auto command = add_list_command(
      app, context, "timeline", "what happened when, as far as the documents say",
      {{.reasons = true, .incidents = true, .claims = true},
       {.reasons = true, .incidents = true, .claims = true}},
      [filter](CommandContext& run_context, OpenCase& open) {
        const auto& whole = open.whole;
        if (!filter->to.empty() && filter->from > filter->to)
          run_context.report(
              {ErrorKind::usage, "--from " + filter->from, "is later than --to " + filter->to});
        std::vector<std::uint32_t> which;
        for (const auto i : by_date(whole)) {
          if (keeps_moment(*filter, whole.findings.incidents[i])) which.push_back(i);
        }
        const auto claims = std::make_shared<ClaimsOfIncidents>(claims_of_incidents(whole));
        return CaseList{
            std::move(which),
            [&whole, claims](std::uint32_t i) { return timeline_json(whole, i, *claims); },
            [&whole](const auto& indices) { return timeline_table(whole, indices); }};
      });
  command.add_option("--from", filter->from, "incidents on or after this day").check(check_day);
  command.add_option("--to", filter->to, "incidents on or before this day").check(check_day);
  command.add_option("--type", filter->type, "incidents of one type, such as bombing")
      .check(one_of(names_of<EventType>()));
  command.add_option("--place", filter->place, "incidents at a place that holds this text");
}

}  // namespace headwater
