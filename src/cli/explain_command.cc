// SPDX-License-Identifier: Apache-2.0
#include "report/explain.h"

#include <optional>

#include "cli/case_commands.h"
#include "intake/originals.h"
#include "report/find_claim.h"
#include "store/analyst_log.h"
#include "store/finding_part.h"

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

// nullopt where the whole case is needed.
Result<std::optional<CasePart>> part_of(CaseFile& file, const std::string& id) {
  const auto decisions = load_decisions(file);
  if (!decisions) return std::unexpected(decisions.error());
  if (!decisions->empty()) return std::nullopt;
  return load_finding(file, id);
}

std::optional<Json> explanation_in(CommandContext& context, const ExplainOptions& options) {
  auto file = open_case(options.case_path, CaseMode::read);
  if (!file) {
    context.report(file.error());
    return std::nullopt;
  }
  const auto snapshot = hold_snapshot(*file);
  const auto part = snapshot ? part_of(*file, options.id)
                             : Result<std::optional<CasePart>>(std::unexpected(snapshot.error()));
  if (!part) {
    context.report(part.error());
    return std::nullopt;
  }
  Originals originals(*file);
  const auto original_of = [&](const Document& document) { return originals.of(document); };
  if (*part) return explain_part_json(**part, original_of);
  // Findings that are not stored yet, and what decisions changed, are made from the whole case.
  const auto whole = load_current(context, *file, options.case_path);
  if (!whole) {
    context.report(whole.error());
    return std::nullopt;
  }
  auto explanation = explain_json(*whole, options.id, original_of);
  if (!explanation) {
    context.report({ErrorKind::usage, options.id, why_not_found(*whole, options)});
  }
  return explanation;
}

void run_explain(CommandContext& context, const ExplainOptions& options) {
  const auto explanation = explanation_in(context, options);
  if (!explanation) return;
  Output out;
  if (context.options.json) {
    out.json(*explanation);
  } else {
    out.text(explain_text(*explanation));
  }
}

}  // namespace

void add_explain_command(const Command& app, CommandContext& context) {
  const auto options = std::make_shared<ExplainOptions>();
  const auto command =
      add_command(app, context, "explain",
                  "every step that led to a finding, back to the bytes of the stored original",
                  [options](CommandContext& run_context) { run_explain(run_context, *options); });
  add_case_option(command, options->case_path);
  command
      .add_option("id", options->id,
                  "id of a claim, incident, conflict, entity, source, origin or document, or the "
                  "number of a claim")
      .type_name("ID")
      .required();
}

}  // namespace headwater
