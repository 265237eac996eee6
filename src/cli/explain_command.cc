// SPDX-License-Identifier: Apache-2.0
#include "report/explain.h"

#include <map>
#include <optional>

#include "cli/case_commands.h"
#include "pipeline/stages.h"
#include "report/find_claim.h"

namespace headwater {
namespace {

struct ExplainOptions {
  std::string case_path;
  std::string id;
};

std::string why_not_found(const Case& whole, const ExplainOptions& options) {
  if (options.id.find_first_not_of("0123456789") == std::string::npos)
    return no_such_claim(whole, options.id);
  return "nothing in the case has this id or number (see headwater claims " + options.case_path +
         ")";
}

void run(CommandContext& context, const ExplainOptions& options) {
  auto open = load_for_reading(context, options.case_path);
  if (!open) return;
  std::map<std::string, std::optional<std::string>> originals;
  const auto original_of = [&](const Document& document) -> std::optional<std::string_view> {
    const auto [found, fresh] = originals.try_emplace(document.sha256);
    if (fresh) {
      // Recognising scans anew takes seconds a page, and gives the text that is shown already.
      if (is_recognised(document.offsets.member)) return std::nullopt;
      if (const auto bytes = load_original(open->file, document.sha256))
        found->second = inner_stream(document.offsets.member, *bytes);
    }
    return found->second;
  };
  const auto explanation = explain_json(open->whole, options.id, original_of);
  if (!explanation) {
    context.report({ErrorKind::usage, options.id, why_not_found(open->whole, options)});
    return;
  }
  Output out;
  if (context.options.json) {
    out.json(*explanation);
  } else {
    out.text(explain_text(*explanation));
  }
}

}  // namespace

void add_explain_command(CLI::App& app, CommandContext& context) {
  const auto options = std::make_shared<ExplainOptions>();
  auto& command =
      add_command(app, context, "explain",
                  "every step that led to a finding, back to the bytes of the stored original",
                  [options](CommandContext& run_context) { run(run_context, *options); });
  add_case_option(command, options->case_path);
  command
      .add_option("id", options->id,
                  "id of a claim, incident, conflict, entity, source, origin or document, or the "
                  "number of a claim")
      ->type_name("ID")
      ->required();
}

}  // namespace headwater
