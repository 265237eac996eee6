// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/each_input.h"
#include "model/not_analysed.h"
#include "pipeline/annotate.h"
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
  if (times.empty()) out.line("  no times found");
  for (const auto& time : times) {
    out.line(fmt::format("  {:>6}-{:<6} {:<8} {:<16} {}..{}  {}{}", time.span.start, time.span.end,
                         name_of(time.type), time.value, day_text(time.interval.lo),
                         day_text(time.interval.hi), time.interval.approximate ? "~ " : "",
                         document.text.slice(time.span)));
  }
  if (const auto left = not_analysed_in(document); !left.empty())
    out.line("  not analysed: " + languages_text(left));
}

struct FoundTimes {
  std::vector<TimeExpression> times;
  std::vector<ForeignSentence> foreign;
};

void run_times(CommandContext& context) {
  auto documents = read_inputs(context);
  const auto found = each_document(context, documents, [](const Document& document) {
    auto text = split_text(document);
    return FoundTimes{find_times(document, text.sentences, text.foreign), std::move(text.foreign)};
  });
  Output out;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    note_not_analysed(documents[i], found[i].foreign);
    if (context.options.json) {
      out.json(times_json(documents[i], found[i].times));
    } else {
      print_table(out, documents[i], found[i].times);
    }
  }
}

}  // namespace

void add_times_command(const Command& app, CommandContext& context) {
  const auto command =
      add_command(app, context, "times", "time expressions as intervals of days", run_times);
  add_input_options(command, context);
}

}  // namespace headwater
