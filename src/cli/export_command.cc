// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

#include "base/files.h"
#include "base/strings.h"
#include "cli/case_commands.h"
#include "cli/option_checks.h"
#include "cli/output_files.h"
#include "exchange/export_case.h"
#include "store/decision_log.h"

namespace headwater {
namespace {

struct ExportOptions {
  std::string case_path;
  std::string format;
  std::string output;
  HandingOn handing_on;
  bool force = false;
};

std::vector<std::string> names_of_formats() {
  std::vector<std::string> names;
  for (const auto& format : export_formats()) names.emplace_back(format.name);
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

// nullopt: reported.
std::optional<ExportInput> input_of(CommandContext& context, OpenCase& open,
                                    const ExportOptions& options) {
  auto chosen = select_named(open.whole, options.handing_on.claims);
  const auto day = load_last_day(open.file);
  if (!chosen || !day) {
    context.report(chosen ? day.error() : chosen.error());
    return std::nullopt;
  }
  if (!options.handing_on.with_paths) hide_paths(open.whole);
  return ExportInput{open.whole,
                     *std::move(chosen),
                     std::filesystem::path(options.case_path).filename().string(),
                     *day,
                     program,
                     options.handing_on.with_texts};
}

void run_export(CommandContext& context, const ExportOptions& options) {
  const auto& format = *find_export_format(options.format);
  // The files of an empty case have the names and beginnings of all: what may not be written is
  // told before the work.
  const Case empty;
  if (const auto checked = check_all(format, format.make({empty, {}}), options); !checked)
    return context.report(checked.error());
  auto open = load_for_reading(context, options.case_path);
  if (!open) return;
  const auto input = input_of(context, *open, options);
  if (!input) return;
  if (const auto written = write_all(format.make(*input), options.output); !written)
    context.report(written.error());
}

}  // namespace

void add_export_command(const Command& app, CommandContext& context) {
  const auto options = std::make_shared<ExportOptions>();
  const auto command =
      add_command(app, context, "export", "a case in the formats of other tools",
                  [options](CommandContext& run_context) { run_export(run_context, *options); });
  add_case_option(command, options->case_path);
  command
      .add_option("--format", options->format, join(names_of_formats(), ", ") + "; csv is a folder")
      .required()
      .check(one_of(names_of_formats()));
  command.add_option("-o,--output", options->output, "the file, or the folder for csv")
      .type_name("PATH")
      .required();
  add_handing_on(command, options->handing_on);
  add_force_option(command, options->force);
}

}  // namespace headwater
