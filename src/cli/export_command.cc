// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/files.h"
#include "cli/case_commands.h"
#include "report/export_case.h"

namespace headwater {
namespace {

struct ExportOptions {
  std::string case_path;
  std::string format;
  std::string output;
};

struct ExportFormat {
  std::string_view name;
  std::vector<ExportedFile> (*make)(const Case&);  // a name "": the output is that one file
};

const std::vector<ExportFormat>& formats() {
  static const std::vector<ExportFormat> known{
      {"csv", export_csv},
      {"json",
       [](const Case& whole) { return std::vector<ExportedFile>{{"", export_json(whole)}}; }},
      {"graphml",
       [](const Case& whole) { return std::vector<ExportedFile>{{"", export_graphml(whole)}}; }},
  };
  return known;
}

std::string known_formats() {
  std::string names;
  for (const auto& format : formats())
    names += (names.empty() ? "" : ", ") + std::string(format.name);
  return names;
}

Result<void> write_all(const std::vector<ExportedFile>& files, const std::string& output) {
  for (const auto& file : files) {
    const bool folder = !file.name.empty();
    if (folder) {
      std::error_code error;
      std::filesystem::create_directories(output, error);
      if (error) return fail(ErrorKind::usage, output, error.message());
    }
    const auto path = folder ? output + "/" + file.name : output;
    if (auto written = write_file(path, file.content); !written) return written;
  }
  return {};
}

void run(CommandContext& context, const ExportOptions& options) {
  const auto format = std::ranges::find(formats(), options.format, &ExportFormat::name);
  if (format == formats().end()) {
    context.report({ErrorKind::usage, options.format,
                    "unknown format; the known ones are " + known_formats()});
    return;
  }
  const auto open = load_for_reading(context, options.case_path);
  if (!open) return;
  if (const auto written = write_all(format->make(open->whole), options.output); !written)
    context.report(written.error());
}

}  // namespace

void add_export_command(CLI::App& app, CommandContext& context) {
  const auto options = std::make_shared<ExportOptions>();
  auto& command =
      add_command(app, context, "export", "a case in an exchange format",
                  [options](CommandContext& run_context) { run(run_context, *options); });
  add_case_option(command, options->case_path);
  command.add_option("--format", options->format, "csv (a folder of tables), json or graphml")
      ->required();
  command.add_option("-o,--output", options->output, "the file, or the folder for csv")
      ->type_name("PATH")
      ->required();
}

}  // namespace headwater
