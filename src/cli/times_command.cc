// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/parallel.h"
#include "cli/command_line.h"
#include "model/not_analysed.h"
#include "pipeline/split_text.h"
#include "pipeline/stages.h"
#include "report/not_analysed_text.h"
#include "report/time_json.h"

namespace headwater {
namespace {

std::string day_text(const std::optional<Day>& day) {
  return day ? day_or_null(day).get<std::string>() : "?";
}

void print_table(Output& out, const Document& document, const std::vector<TimeExpression>& times) {
  out.line(document.id);
  for (const auto& time : times) {
    out.line(fmt::format("  {:>6}-{:<6} {:<8} {:<16} {}..{}  {}{}", time.span.start, time.span.end,
                         name_of(time.type), time.value, day_text(time.interval.lo),
                         day_text(time.interval.hi), time.interval.approximate ? "~ " : "",
                         document.text.slice(time.span)));
  }
  if (const auto left = not_analysed_in(document); !left.empty())
    out.line("  not analysed: " + languages_text(left));
}

void run(CommandContext& context) {
  auto documents = read_inputs(context);
  std::vector<std::vector<TimeExpression>> times(documents.size());
  parallel_for(documents.size(), [&](std::size_t i) {
    const auto text = split_text(documents[i]);
    times[i] = find_times(documents[i], text.all, text.foreign);
    note_not_analysed(documents[i], text.foreign);
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
