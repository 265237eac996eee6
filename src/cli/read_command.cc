// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "cli/command_line.h"
#include "report/document_json.h"

namespace headwater {
namespace {

void run(CommandContext& context) {
  Output out;
  for (const auto& document : read_inputs(context)) {
    if (context.options.json) {
      out.json(document_json(document));
    } else {
      out.line(fmt::format("{}  {}", document.id, document.title));
      out.line(document.text.str());
    }
  }
}

}  // namespace

void add_read_command(CLI::App& app, CommandContext& context) {
  auto& command =
      add_command(app, context, "read", "main text, blocks and metadata of documents", run);
  add_input_options(command, context);
}

}  // namespace headwater
