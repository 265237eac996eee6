// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/parallel.h"
#include "cli/command_line.h"
#include "pipeline/stages.h"
#include "report/time_json.h"

namespace headwater {
namespace {

std::string day_text(const std::optional<Day>& day) {
  return day ? day_or_null(day).get<std::string>() : "?";
}

void print_table(Output& out, const Document& document, const std::vector<TimeExpression>& times) {
  out.line(document.id);
  if (times.empty()) out.line("  no times found");
  for (const auto& time : times) {
    out.line(fmt::format("  {:>6}-{:<6} {:<8} {:<16} {}..{}  {}{}", time.span.start, time.span.end,
                         name_of(time.type), time.value, day_text(time.interval.lo),
                         day_text(time.interval.hi), time.interval.approximate ? "~ " : "",
                         document.text.slice(time.span)));
  }
}

void run(CommandContext& context) {
  const auto documents = read_inputs(context);
  std::vector<std::vector<TimeExpression>> times(documents.size());
  parallel_for(documents.size(), [&](std::size_t i) {
    times[i] = find_times(documents[i], split_sentences(documents[i]));
  });
  Output out;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (context.options.json) {
      out.json(times_json(documents[i], times[i]));
    } else {
      print_table(out, documents[i], times[i]);
    }
  }
}

}  // namespace

void add_times_command(CLI::App& app, CommandContext& context) {
  auto& command = add_command(app, context, "times", "time expressions as intervals of days", run);
  add_input_options(command, context);
}

}  // namespace headwater
