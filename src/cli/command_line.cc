// SPDX-License-Identifier: Apache-2.0
#include "cli/command_line.h"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <system_error>
#include <utility>

#include "base/files.h"
#include "base/open_file.h"
#include "base/parallel.h"
#include "base/utf8.h"
#include "cli/option_checks.h"
#include "cli/parse_command_line.h"
#include "intake/add_documents.h"
#include "pipeline/stages.h"

namespace headwater {
namespace {

void raise(ExitStatus& status, ExitStatus at_least) {
  status = std::max(status, at_least);
}

}  // namespace

void CommandContext::note(std::string_view message) {
  if (!print_message(message)) raise(status, ExitStatus::could_not_run);
}

void CommandContext::report(const Error& error) {
  note(error.message());
  raise(status, error.kind == ErrorKind::input ? ExitStatus::some_inputs_failed
                                               : ExitStatus::could_not_run);
}

Command add_command(const Command& app, CommandContext& context, const std::string& name,
                    const std::string& summary, std::function<void(CommandContext&)> run) {
  const auto command = app.add_subcommand(name, summary);
  command.add_flag("--json", context.options.json, "print JSON Lines, one object a line");
  command.add_flag("--quiet", context.options.quiet, "print no progress");
  command.add_option("--threads", context.options.threads, "number of threads (default: all)")
      .check(whole_number(1, 1024));
  command.run_by([&context, run = std::move(run)] {
    std::optional<ThreadLimit> limit;
    if (context.options.threads > 0)
      limit.emplace(static_cast<std::size_t>(context.options.threads));
    run(context);
  });
  return command;
}

void add_input_options(const Command& command, CommandContext& context) {
  command
      .add_option("inputs", context.options.inputs,
                  "files, folders, archives, JSON Lines, or - for standard input")
      .type_name("INPUT")
      .required();
  command
      .add_option("--date", context.options.date, "date of documents that have none (YYYY-MM-DD)")
      .check(check_day);
  command.add_flag("--follow-links", context.options.follow_links,
                   "also read what links in folders lead to outside of them");
  command.add_flag("--ocr", context.options.ocr,
                   "read scanned pages and pictures of text with tesseract");
  command
      .add_option("--ocr-languages", context.options.ocr_languages,
                  "what tesseract reads them as, such as eng+deu (default: eng)")
      .type_name("LANGS")
      .check([](const std::string& list) {
        return is_language_list(list) ? "" : "no list of languages such as eng+deu: " + list;
      });
}

void add_models_option(const Command& command, CommandContext& context) {
  command
      .add_option("--models", context.options.models,
                  "folder with weights, language/*.bin and attribution/*.bin (default: built in)")
      .type_name("DIR");
}

std::optional<Models> open_models(CommandContext& context) {
  if (context.options.models.empty()) return Models();
  auto models = Models::open(context.options.models);
  if (models) return *std::move(models);
  context.report(models.error());
  return std::nullopt;
}

void report_list(CommandContext& context, const FileList& list) {
  for (const auto& error : list.failed) context.report(error);
  for (const auto& line : list.passed_over) context.note(line);
}

std::vector<Document> read_inputs(CommandContext& context) {
  const auto list = list_files(context.options.inputs, context.options.follow_links);
  report_list(context, list);
  std::vector<ReadOutcome> outcomes(list.files.size());
  parallel_for(list.files.size(), [&](std::size_t i) {
    outcomes[i] = read_file_documents(list.files[i], context.options.reading());
  });
  std::vector<Document> documents;
  for (auto& outcome : outcomes) {
    for (const auto& error : outcome.failed) context.report(error);
    for (auto& read : outcome.documents) {
      complete_document(context.options.date, read.document);
      documents.push_back(std::move(read.document));
    }
  }
  std::ranges::stable_sort(documents, {}, &Document::id);
  return documents;
}

int run_command_line(int argc, char** argv) {
  keep_standard_streams();
  CommandContext context;
  parse_command_line(std::vector<std::string>(argv + std::min(argc, 1), argv + argc), context);
  const int failure = failure_of_output();
  // Who closed the pipe knows why.
  if (failure != 0 && failure != EPIPE)
    context.report({ErrorKind::usage, "standard output", system_reason(failure)});
  return static_cast<int>(context.status);
}

}  // namespace headwater
