// SPDX-License-Identifier: Apache-2.0
#include "cli/report_command.h"

#include "base/files.h"
#include "cli/case_commands.h"
#include "report/claims_json.h"
#include "report/conflicts_json.h"
#include "report/html_report.h"
#include "report/not_analysed_text.h"
#include "report/sources_json.h"
#include "report/text_report.h"
#include "report/timeline_json.h"

namespace headwater {
namespace {

Json report_json(const std::string& case_path, const Case& whole) {
  const auto& found = whole.findings;
  Json json{{"case", case_path},
            {"documents", whole.documents.size()},
            {"not_analysed", Json::array()},
            {"utterances", found.utterances.size()},
            {"claims", Json::array()},
            {"conflicts", Json::array()},
            {"timeline", Json::array()},
            {"sources", Json::array()}};
  for (const auto& facts : whole.documents) {
    if (count_not_analysed(facts.document) == 0) continue;
    Json document{{"id", facts.document.id}, {"sentences", facts.sentences.size()}};
    add_analysed(document, facts);
    json["not_analysed"].push_back(std::move(document));
  }
  for (std::uint32_t i = 0; i < found.claims.size(); ++i)
    json["claims"].push_back(claim_json(whole, i));
  for (std::uint32_t i = 0; i < found.conflicts.size(); ++i)
    json["conflicts"].push_back(conflict_json(whole, i));
  const auto claims = claims_of_incidents(whole);
  for (const auto i : by_date(whole)) json["timeline"].push_back(timeline_json(whole, i, claims));
  for (std::uint32_t i = 0; i < found.sources.size(); ++i)
    json["sources"].push_back(source_json(whole, i));
  return json;
}

void write(CommandContext& context, const std::string& path, const std::string& text) {
  if (const auto written = write_file(path, text); !written) context.report(written.error());
}

}  // namespace

void add_report_options(const Command& command, ReportOutputs& outputs) {
  command.add_option("--html", outputs.html, "write one self-contained page").type_name("FILE");
  command.add_option("--md", outputs.markdown, "write Markdown").type_name("FILE");
  add_force_option(command, outputs.force);
}

bool may_write(CommandContext& context, const ReportOutputs& outputs, const KeptFiles& kept) {
  std::vector<OutputFile> files;
  if (!outputs.html.empty()) files.push_back({outputs.html, holds_all({std::string(page_mark)})});
  if (!outputs.markdown.empty())
    files.push_back({outputs.markdown, holds_all({std::string(markdown_mark)})});
  const auto checked = check_outputs(files, kept, outputs.force);
  if (!checked) context.report(checked.error());
  return checked.has_value();
}

void print_report(CommandContext& context, const std::string& case_path, const Case& whole,
                  const ReportOutputs& outputs) {
  ReportOptions options;
  options.case_path = case_path;
  if (!outputs.html.empty()) write(context, outputs.html, html_report(whole, options));
  if (!outputs.markdown.empty()) write(context, outputs.markdown, markdown_report(whole, options));
  const auto terminal = terminal_style();
  Output out(terminal.bold);
  if (context.options.json) {
    out.json(report_json(case_path, whole));
  } else if (outputs.html.empty() && outputs.markdown.empty()) {
    constexpr std::size_t width_of_a_pipe = 110;
    const auto width = terminal.width > 0 ? terminal.width : width_of_a_pipe;
    for (const auto& line : text_report(whole, options, width)) out.styled(line);
  }
}

void add_report_command(const Command& app, CommandContext& context) {
  const auto path = std::make_shared<std::string>();
  const auto outputs = std::make_shared<ReportOutputs>();
  const auto command =
      add_command(app, context, "report", "the findings of a case, the answer first",
                  [path, outputs](CommandContext& run_context) {
                    if (!may_write(run_context, *outputs, {*path, {}})) return;
                    const auto open = load_for_reading(run_context, *path);
                    if (open) print_report(run_context, *path, open->whole, *outputs);
                  });
  add_case_option(command, *path);
  add_report_options(command, *outputs);
}

}  // namespace headwater
