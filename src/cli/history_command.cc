// SPDX-License-Identifier: Apache-2.0
// history, undo, redo: the log of a case, and taking decisions back.
#include <fmt/format.h>

#include <charconv>

#include "cli/case_commands.h"
#include "cli/decision_options.h"
#include "intake/analyst_name.h"
#include "intake/decided_case.h"
#include "report/history_json.h"
#include "store/analyst_log.h"

namespace headwater {
namespace {

struct HistoryOptions {
  std::string case_path;
  bool decisions = false;
  bool csv = false;
};

std::vector<HistoryLine> lines_of(std::vector<HistoryEntry> entries) {
  std::vector<HistoryLine> lines;
  lines.reserve(entries.size());
  for (auto& [entry, state] : entries)
    lines.push_back({entry.number, std::move(entry.made_at), std::move(entry.made_by),
                     std::move(entry.action), std::move(entry.target), std::move(entry.detail),
                     std::move(state), std::move(entry.hash)});
  return lines;
}

void run_history(CommandContext& context, const HistoryOptions& options) {
  auto file = open_case(options.case_path, CaseMode::read);
  if (!file) return context.report(file.error());
  auto entries = load_history(*file, options.decisions);
  if (!entries) return context.report(entries.error());
  const auto lines = lines_of(*std::move(entries));
  Output out;
  if (context.options.json) {
    for (const auto& line : lines) out.json(history_json(line));
  } else if (options.csv) {
    out.text(csv(history_table(lines)));
  } else {
    for (const auto& line : plain_lines(history_table(lines), terminal_style().width))
      out.line(line);
  }
}

struct TakeBackOptions {
  std::string action;
  std::string case_path;
  std::string number;
  SignatureOptions signature;
};

void run_take_back(CommandContext& context, const TakeBackOptions& options) {
  if (!is_there(options.case_path))
    return context.report({ErrorKind::case_file, options.case_path, "no such file"});
  auto file = open_case(options.case_path, CaseMode::write);
  if (!file) return context.report(file.error());
  std::optional<std::int64_t> number;
  if (!options.number.empty()) {
    std::int64_t given = 0;
    std::from_chars(options.number.data(), options.number.data() + options.number.size(), given);
    number = given;
  }
  const auto made =
      take_back(*file, options.action == "undo", number,
                {analyst_name(options.signature.by), options.signature.why}, rows_of_claims(*file));
  if (!made) return context.report(made.error());
  say_decided(context, made->number, options.action, made->target);
}

void add_take_back(const Command& app, CommandContext& context, const std::string& name,
                   const std::string& summary) {
  const auto options = std::make_shared<TakeBackOptions>(TakeBackOptions{name, "", "", {}});
  const auto command =
      add_command(app, context, name, summary,
                  [options](CommandContext& run_context) { run_take_back(run_context, *options); });
  add_case_option(command, options->case_path);
  command.add_option("number", options->number, "its number in the history (default: the last one)")
      .type_name("NUMBER")
      .check(whole_number(1, no_limit / 2));
  add_signature_options(command, options->signature);
}

}  // namespace

void add_history_command(const Command& app, CommandContext& context) {
  const auto options = std::make_shared<HistoryOptions>();
  const auto command =
      add_command(app, context, "history", "what was added and decided, by whom, when and why",
                  [options](CommandContext& run_context) { run_history(run_context, *options); });
  add_case_option(command, options->case_path);
  command.add_flag("--decisions", options->decisions, "what analysts decided alone");
  command.add_flag("--csv", options->csv, "print comma-separated values (RFC 4180)")
      .excludes(command.argument("--json"));
}

void add_undo_command(const Command& app, CommandContext& context) {
  add_take_back(app, context, "undo", "take a decision back; it stays in the history");
}

void add_redo_command(const Command& app, CommandContext& context) {
  add_take_back(app, context, "redo", "put a decision that was taken back in force again");
}

}  // namespace headwater
