// SPDX-License-Identifier: Apache-2.0
// The command line: one file per command (NAME_command.cc), one line per command in commands.cc.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "cli/command.h"
#include "cli/output.h"
#include "model/document.h"
#include "pipeline/models.h"
#include "pipeline/stages.h"

namespace headwater {

inline constexpr const char* program_version = "0.1.0";
inline constexpr const char* program = "headwater 0.1.0";

// Exit statuses of the contract.
enum class ExitStatus { done = 0, some_inputs_failed = 1, could_not_run = 2 };

// What every command can be told; filled by CLI11 before the command runs.
struct CommonOptions {
  bool json = false;
  bool quiet = false;
  int threads = 0;   // 0: all there are
  std::string date;  // --date: document date where the document has none
  bool ocr = false;  // --ocr: scans and pictures of text are read with tesseract
  std::string ocr_languages = "eng";
  std::string models;  // --models: folder of weights; empty: those that are built in
  std::vector<std::string> inputs;
  bool follow_links = false;

  [[nodiscard]] ReadOptions reading() const { return {ocr ? ocr_languages : ""}; }
};

// One command while it is set up and run.
struct CommandContext {
  CommonOptions options;
  ExitStatus status = ExitStatus::done;

  // Prints "headwater: input: reason" to standard error and raises the status that fits the kind of
  // error.
  void report(const Error& error);
  // The same for what is no failure.
  void note(std::string_view message);
};

// Adds a subcommand with --json --quiet --threads; `run` is called after parsing when the user gave
// this command.
Command add_command(const Command& app, CommandContext& context, const std::string& name,
                    const std::string& summary, std::function<void(CommandContext&)> run);
// The INPUT… arguments, --date, --follow-links and --ocr.
void add_input_options(const Command& command, CommandContext& context);

// --models DIR
void add_models_option(const Command& command, CommandContext& context);
// Those of --models, else the ones that are built in; nullopt: reported.
[[nodiscard]] std::optional<Models> open_models(CommandContext& context);

// Reports what a list of files could not read or has passed over.
void report_list(CommandContext& context, const FileList& list);

// Reads all inputs of the command line, in parallel, sorted by id; failures are reported as they
// are named.
[[nodiscard]] std::vector<Document> read_inputs(CommandContext& context);

// One function per command, each in its own file.
using AddCommand = void (*)(const Command&, CommandContext&);
[[nodiscard]] const std::vector<AddCommand>& all_commands();

// The whole program: parses, runs, returns the exit status.
int run_command_line(int argc, char** argv);

}  // namespace headwater
