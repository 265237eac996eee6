// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <memory>

#include "cli/command_line.h"
#include "report/document_json.h"

namespace headwater {
namespace {

void run_read(CommandContext& context, bool with_dropped) {
  Output out;
  const auto documents = read_inputs(context);
  if (documents.empty() && !context.options.json) out.line("no documents found");
  for (const auto& document : documents) {
    if (context.options.json) {
      out.json(with_dropped ? document_json_with_dropped(document) : document_json(document));
    } else {
      out.line(fmt::format("{}  {}", document.id, document.title));
      out.text(document.text.str());
    }
  }
}

}  // namespace

void add_read_command(const Command& app, CommandContext& context) {
  const auto with_dropped = std::make_shared<bool>(false);
  const auto command =
      add_command(app, context, "read", "main text, blocks and metadata of documents",
                  [with_dropped](CommandContext& c) { run_read(c, *with_dropped); });
  add_input_options(command, context);
  command.add_flag(
      "--dropped", *with_dropped,
      "with --json: also what was left out and why, and the evidence for the metadata");
}

}  // namespace headwater
