// SPDX-License-Identifier: Apache-2.0
#include "cli/add_documents.h"
#include "cli/case_commands.h"
#include "cli/report_command.h"

namespace headwater {
namespace {

struct RunOptions {
  std::string case_path;
  ReportOutputs outputs;
};

void run_case(CommandContext& context, const RunOptions& options) {
  const auto models = open_models(context);
  if (!models) return;
  const auto list = files_to_add(context, options.case_path);
  if (!may_write(context, options.outputs, {options.case_path, list.files})) return;
  if (list.files.empty() && !is_there(options.case_path)) return;
  auto file = open_case(options.case_path, CaseMode::write);
  if (!file) {
    context.report(file.error());
    return;
  }
  auto added = add_documents(context, *models, *file, list);
  if (!added) {
    context.report(added.error());
    return;
  }
  if (added->whole)
    return print_report(context, options.case_path, *file, *added->whole, options.outputs);
  auto whole = load_current(context, *file, options.case_path);
  if (!whole) {
    context.report(whole.error());
    return;
  }
  print_report(context, options.case_path, *file, *whole, options.outputs);
}

}  // namespace

void add_run_command(const Command& app, CommandContext& context) {
  const auto options = std::make_shared<RunOptions>();
  const auto command =
      add_command(app, context, "run", "add documents to a case, then print the report",
                  [options](CommandContext& run_context) { run_case(run_context, *options); });
  add_case_option(command, options->case_path);
  add_input_options(command, context);
  add_models_option(command, context);
  add_report_options(command, options->outputs);
}

}  // namespace headwater
