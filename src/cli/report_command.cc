// SPDX-License-Identifier: Apache-2.0
#include "cli/report_command.h"

#include <filesystem>

#include "base/files.h"
#include "cli/print_document.h"
#include "report/claims_json.h"
#include "report/conflicts_json.h"
#include "report/html_report.h"
#include "report/not_analysed_text.h"
#include "report/sources_json.h"
#include "report/text_report.h"
#include "report/timeline_json.h"
#include "store/decision_log.h"

namespace headwater {
namespace {

Json report_json(const std::string& case_path, const Case& whole, const Selection& chosen) {
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
  for (const auto i : chosen.claims) json["claims"].push_back(claim_json(whole, i));
  for (const auto i : chosen.conflicts) json["conflicts"].push_back(conflict_json(whole, i));
  const auto claims = claims_of_incidents(whole);
  for (const auto i : by_date(whole)) {
    if (holds(chosen.incidents, i)) json["timeline"].push_back(timeline_json(whole, i, claims));
  }
  for (const auto i : chosen.sources) json["sources"].push_back(source_json(whole, i));
  return json;
}

constexpr std::size_t findings_on_the_page = 40;  // with a heading; the rest are rows of a table

void write(CommandContext& context, const std::string& path, const std::string& text) {
  if (const auto written = write_file(path, text); !written) context.report(written.error());
}

void write(CommandContext& context, const std::string& path, const Result<std::string>& made) {
  if (!made) return context.report(made.error());
  write(context, path, *made);
}

}  // namespace

void add_report_options(const Command& command, ReportOutputs& outputs) {
  command.add_flag("--full", outputs.full, "print all findings, not 60 lines of them");
  command.add_option("--html", outputs.html, "write one self-contained page").type_name("FILE");
  command.add_option("--md", outputs.markdown, "write Markdown").type_name("FILE");
  command.add_option("--pdf", outputs.pdf, "write that page as PDF (needs chromium)")
      .type_name("FILE");
  command.add_option("--docx", outputs.docx, "write a Word document (needs pandoc)")
      .type_name("FILE");
  add_handing_on(command, outputs.handing_on);
  add_force_option(command, outputs.force);
}

bool may_write(CommandContext& context, const ReportOutputs& outputs, const KeptFiles& kept) {
  std::vector<OutputFile> files;
  if (!outputs.html.empty()) files.push_back({outputs.html, holds_all({std::string(page_mark)})});
  if (!outputs.markdown.empty())
    files.push_back({outputs.markdown, holds_all({std::string(markdown_mark)})});
  if (!outputs.pdf.empty()) files.push_back({outputs.pdf, holds_all({"%PDF-"})});
  if (!outputs.docx.empty()) files.push_back({outputs.docx, holds_all({"[Content_Types].xml"})});
  const auto checked = check_outputs(files, kept, outputs.force);
  if (!checked) context.report(checked.error());
  return checked.has_value();
}

void print_report(CommandContext& context, const std::string& case_path, CaseFile& file,
                  Case& whole, const ReportOutputs& outputs) {
  const auto chosen = select_named(whole, outputs.handing_on.claims);
  const auto day = load_last_day(file);
  if (!chosen || !day) return context.report(chosen ? day.error() : chosen.error());
  ReportOptions options;
  options.case_path = case_path;
  const auto terminal = terminal_style();
  Output out(terminal.bold);
  if (context.options.json) {
    out.json(report_json(case_path, whole, *chosen));
  } else if (outputs.html.empty() && outputs.markdown.empty() && outputs.pdf.empty() &&
             outputs.docx.empty()) {
    constexpr std::size_t width_of_a_pipe = 110;
    const auto width = terminal.width > 0 ? terminal.width : width_of_a_pipe;
    options.claims = outputs.full ? whole.findings.claims.size() : options.claims;
    const auto lines = outputs.full ? text_report(whole, *chosen, options, width)
                                    : short_text_report(whole, *chosen, options, width);
    for (const auto& line : lines) out.styled(line);
  }
  options.day = *day;
  options.version = program;
  options.with_texts = outputs.handing_on.with_texts;
  if (!outputs.handing_on.with_paths) {
    options.case_path = std::filesystem::path(case_path).filename().string();
    hide_paths(whole);
  }
  if (!outputs.markdown.empty())
    write(context, outputs.markdown, markdown_report(whole, *chosen, options));
  if (!outputs.docx.empty())
    write(context, outputs.docx, docx_of_markdown(markdown_report(whole, *chosen, options)));
  options.claims = findings_on_the_page;
  if (outputs.html.empty() && outputs.pdf.empty()) return;
  const auto page = html_report(whole, *chosen, options);
  if (!outputs.html.empty()) write(context, outputs.html, page);
  if (!outputs.pdf.empty()) write(context, outputs.pdf, pdf_of_page(page));
}

void add_report_command(const Command& app, CommandContext& context) {
  const auto path = std::make_shared<std::string>();
  const auto outputs = std::make_shared<ReportOutputs>();
  const auto command =
      add_command(app, context, "report", "the findings of a case, the answer first",
                  [path, outputs](CommandContext& run_context) {
                    if (!may_write(run_context, *outputs, {*path, {}})) return;
                    auto open = load_for_reading(run_context, *path);
                    if (open) print_report(run_context, *path, open->file, open->whole, *outputs);
                  });
  add_case_option(command, *path);
  add_report_options(command, *outputs);
}

}  // namespace headwater
