// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/each_input.h"
#include "model/case.h"
#include "pipeline/annotate.h"
#include "pipeline/stages.h"
#include "report/event_json.h"
#include "report/not_analysed_text.h"

namespace headwater {
namespace {

std::string date_text(const TimeInterval& date) {
  if (!date.known()) return "no date";
  const auto lo = date.lo ? iso_day(*date.lo) : std::string("…");
  const auto hi = date.hi ? iso_day(*date.hi) : std::string("…");
  return lo == hi ? lo : lo + " to " + hi;
}

void print_event(Output& out, const Document& document, const Event& event) {
  out.line(fmt::format("  {}  {} ({}){}", date_text(event.date), name_of(event.type),
                       name_of(event.status), event.place.known() ? ", " + event.place.text : ""));
  for (const auto& count : event.counts)
    out.line(fmt::format("      {}: {}", count.what, document.text.slice(count.span)));
  for (const auto& actor : event.actors)
    out.line(fmt::format("      {}: {}", name_of(actor.role), actor.name));
}

void run_events(CommandContext& context, bool mentions) {
  auto documents = read_inputs(context);
  const auto facts = each_document(
      context, documents, [](const Document& document) { return analyse_document(document); });
  Output out;
  for (const auto& found : facts) {
    const auto events = mentions ? found.events : merge_events(found.events);
    if (context.options.json) {
      auto json = events_json(found.document, events, found.attributions);
      add_analysed(json, found);
      out.json(json);
      continue;
    }
    out.line(found.document.id);
    if (events.empty()) out.line("  no events found");
    for (const auto& event : events) print_event(out, found.document, event);
    if (const auto left = not_analysed_text(found); !left.empty()) out.line("  " + left);
  }
}

}  // namespace

void add_events_command(const Command& app, CommandContext& context) {
  auto mentions = std::make_shared<bool>(false);
  const auto command =
      add_command(app, context, "events", "what each document says has happened",
                  [mentions](CommandContext& given) { run_events(given, *mentions); });
  command.add_flag("--mentions", *mentions,
                   "one event for each sentence that tells it, not one for each happening");
  add_input_options(command, context);
}

}  // namespace headwater
