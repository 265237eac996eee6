// SPDX-License-Identifier: Apache-2.0
#include "cli/add_documents.h"
#include "cli/case_commands.h"

namespace headwater {
namespace {

void run_add(CommandContext& context, const std::string& path) {
  const auto models = open_models(context);
  if (!models) return;
  const auto list = files_to_add(context, path);
  if (list.files.empty() && !is_there(path)) return;
  auto file = open_case(path, CaseMode::write);
  if (!file) {
    context.report(file.error());
    return;
  }
  const auto counts = add_documents(context, *models, *file, list);
  if (!counts) {
    context.report(counts.error());
    return;
  }
  print_added(context, path, *file, *counts);
}

}  // namespace

void add_add_command(const Command& app, CommandContext& context) {
  const auto path = std::make_shared<std::string>();
  const auto command =
      add_command(app, context, "add", "read, analyse and store documents in a case",
                  [path](CommandContext& run_context) { run_add(run_context, *path); });
  add_case_option(command, *path);
  add_input_options(command, context);
  add_models_option(command, context);
}

}  // namespace headwater
