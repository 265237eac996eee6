// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "cli/each_input.h"
#include "cli/say_not_analysed.h"
#include "model/case.h"
#include "model/incident_documents.h"
#include "pipeline/annotate.h"
#include "pipeline/stages.h"
#include "report/event_json.h"

namespace headwater {
namespace {

void print_incident(Output& out, const Incident& incident,
                    const std::vector<DocumentFacts>& facts) {
  const auto lo = incident.date.lo ? iso_day(*incident.date.lo) : std::string("…");
  const auto hi = incident.date.hi ? iso_day(*incident.date.hi) : std::string("…");
  out.line(fmt::format("{}  {}  {}  {}", incident.id, lo == hi ? lo : lo + " to " + hi,
                       name_of(incident.type), incident.place.text));
  for (const auto& value : incident.values)
    out.line(fmt::format("    {}: {} ({} reports)", value.slot, value.value, value.reports.size()));
  for (const auto& conflict : incident.conflicts)
    out.line(fmt::format("    ! {} {}: {}", conflict.slot, name_of(conflict.kind),
                         fmt::join(conflict.values, " | ")));
  for (const auto document : documents_of(incident))
    out.line("    - " + facts[document].document.id);
}

void run_ledger(CommandContext& context) {
  const auto models = open_models(context);
  if (!models) return;
  const auto cut = cut_documents(context, read_inputs(context), [&](const Document& document) {
    auto text = annotate(document, *models);
    auto sentences = std::move(text.analysed);
    return CutDocument{facts_of(std::move(text)), std::move(sentences)};
  });
  const auto texts = cut.texts();
  Output out;
  const auto incidents = build_incidents(texts, find_stories(texts, models->stories().documents));
  if (incidents.empty() && !context.options.json) out.line("no incidents found");
  for (const auto& incident : incidents) {
    if (context.options.json)
      out.json(incident_json(incident, cut.facts));
    else
      print_incident(out, incident, cut.facts);
  }
  say_not_analysed(context, out, cut.facts);
}

}  // namespace

void add_ledger_command(const Command& app, CommandContext& context) {
  const auto command =
      add_command(app, context, "ledger",
                  "incidents that the documents tell, with values and conflicts", run_ledger);
  add_input_options(command, context);
  add_models_option(command, context);
}

}  // namespace headwater
