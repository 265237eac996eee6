// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/files.h"
#include "base/strings.h"
#include "cli/case_commands.h"
#include "cli/option_checks.h"
#include "cli/output_files.h"
#include "report/export_case.h"

namespace headwater {
namespace {

struct ExportOptions {
  std::string case_path;
  std::string format;
  std::string output;
  bool force = false;
};

struct ExportFormat {
  std::string name;
  std::vector<ExportedFile> (*make)(const Case&);  // a name "": the output is that one file
  std::string_view mark;                           // near the beginning of that file
};

const std::vector<ExportFormat>& formats() {
  static const std::vector<ExportFormat> known{
      {"csv", export_csv, ""},
      {"json",
       [](const Case& whole) { return std::vector<ExportedFile>{{"", export_json(whole)}}; },
       export_json_mark},
      {"graphml",
       [](const Case& whole) { return std::vector<ExportedFile>{{"", export_graphml(whole)}}; },
       export_graphml_mark},
  };
  return known;
}

std::vector<std::string> names_of_formats() {
  std::vector<std::string> names;
  for (const auto& format : formats()) names.push_back(format.name);
  return names;
}

std::string path_of(const ExportedFile& file, const std::string& output) {
  return file.name.empty() ? output : output + "/" + file.name;
}

// A table of ours begins with its columns.
IsOurs is_ours(const ExportFormat& format, const ExportedFile& file) {
  if (!format.mark.empty()) return holds_all({std::string(format.mark)});
  const auto line = std::string_view(file.content).substr(0, file.content.find('\n'));
  std::vector<std::string> columns;
  for (const auto column : split(line, ',')) columns.emplace_back(column);
  return has_columns(std::move(columns));
}

Result<void> check_all(const ExportFormat& format, const std::vector<ExportedFile>& files,
                       const ExportOptions& options) {
  std::vector<OutputFile> outputs;
  for (const auto& file : files)
    outputs.push_back({path_of(file, options.output), is_ours(format, file)});
  return check_outputs(outputs, {options.case_path, {}}, options.force);
}

Result<void> write_all(const std::vector<ExportedFile>& files, const std::string& output) {
  for (const auto& file : files) {
    if (!file.name.empty()) {
      std::error_code error;
      std::filesystem::create_directories(output, error);
      if (error) return fail(ErrorKind::usage, output, error.message());
    }
    if (auto written = write_file(path_of(file, output), file.content); !written) return written;
  }
  return {};
}

void run_export(CommandContext& context, const ExportOptions& options) {
  const auto& format = *std::ranges::find(formats(), options.format, &ExportFormat::name);
  // The files of an empty case have the names and beginnings of all: what may not be written is
  // told before the work.
  if (const auto checked = check_all(format, format.make(Case{}), options); !checked)
    return context.report(checked.error());
  const auto open = load_for_reading(context, options.case_path);
  if (!open) return;
  if (const auto written = write_all(format.make(open->whole), options.output); !written)
    context.report(written.error());
}

}  // namespace

void add_export_command(const Command& app, CommandContext& context) {
  const auto options = std::make_shared<ExportOptions>();
  const auto command =
      add_command(app, context, "export", "a case in an exchange format",
                  [options](CommandContext& run_context) { run_export(run_context, *options); });
  add_case_option(command, options->case_path);
  command.add_option("--format", options->format, "csv (a folder of tables), json or graphml")
      .required()
      .check(one_of(names_of_formats()));
  command.add_option("-o,--output", options->output, "the file, or the folder for csv")
      .type_name("PATH")
      .required();
  add_force_option(command, options->force);
}

}  // namespace headwater
