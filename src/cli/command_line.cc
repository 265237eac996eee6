// SPDX-License-Identifier: Apache-2.0
#include "cli/command_line.h"

#include <fmt/format.h>
#include <tbb/global_control.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

#include "base/fence.h"
#include "base/files.h"
#include "base/parallel.h"
#include "pipeline/stages.h"
#include "pipeline/use_models.h"

namespace headwater {
namespace {

constexpr std::size_t flush_size = 1U << 16U;
constexpr const char* version = "headwater 0.1.0";

void raise(ExitStatus& status, ExitStatus at_least) {
  status = std::max(status, at_least);
}

}  // namespace

void Output::line(std::string_view text) {
  buffer_ += text;
  buffer_ += '\n';
  if (buffer_.size() >= flush_size) flush();
}

void Output::json(const Json& value) {
  line(to_json_line(value));
}

void Output::flush() {
  std::fwrite(buffer_.data(), 1, buffer_.size(), stdout);
  std::fflush(stdout);
  buffer_.clear();
}

void CommandContext::report(const Error& error) {
  fmt::print(stderr, "headwater: {}\n", error.message());
  raise(status, error.kind == ErrorKind::input ? ExitStatus::some_inputs_failed
                                               : ExitStatus::could_not_run);
}

CLI::App& add_command(CLI::App& app, CommandContext& context, const std::string& name,
                      const std::string& summary, std::function<void(CommandContext&)> run) {
  auto& command = *app.add_subcommand(name, summary);
  command.add_flag("--json", context.options.json, "print JSON Lines, one object a line");
  command.add_flag("--quiet", context.options.quiet, "print no progress");
  command.add_option("--threads", context.options.threads, "number of threads (default: all)")
      ->check(CLI::Range(1, 1024));
  command.callback([&context, run = std::move(run)] {
    std::optional<tbb::global_control> limit;
    if (context.options.threads > 0) {
      limit.emplace(tbb::global_control::max_allowed_parallelism,
                    static_cast<std::size_t>(context.options.threads));
    }
    run(context);
  });
  return command;
}

void add_input_options(CLI::App& command, CommandContext& context) {
  command
      .add_option("inputs", context.options.inputs,
                  "files, folders, archives, JSON Lines, or - for standard input")
      ->type_name("INPUT")
      ->required();
  command.add_option("--date", context.options.date,
                     "date of documents that have none (YYYY-MM-DD)");
  command.add_flag("--ocr", context.options.ocr,
                   "read scanned pages and pictures of text with tesseract");
  command
      .add_option("--ocr-languages", context.options.ocr_languages,
                  "what tesseract reads them as, such as eng+deu (default: eng)")
      ->type_name("LANGS")
      ->check([](const std::string& list) {
        return is_language_list(list) ? "" : "no list of languages such as eng+deu: " + list;
      });
}

void add_models_option(CLI::App& command, CommandContext& context) {
  command
      .add_option("--models", context.options.models,
                  "folder with weights, language/*.bin and attribution/*.bin (default: built in)")
      ->type_name("DIR");
}

bool use_models(CommandContext& context) {
  if (context.options.models.empty()) return true;
  const auto used = use_models_of(context.options.models);
  if (!used) context.report(used.error());
  return used.has_value();
}

std::vector<Document> read_inputs(CommandContext& context) {
  const auto list = list_files(context.options.inputs);
  for (const auto& error : list.failed) context.report(error);
  std::vector<ReadOutcome> outcomes(list.files.size());
  parallel_for(list.files.size(), [&](std::size_t i) {
    outcomes[i] = read_file_documents(list.files[i], context.options.reading());
  });
  std::vector<Document> documents;
  for (auto& outcome : outcomes) {
    for (const auto& error : outcome.failed) context.report(error);
    for (auto& read : outcome.documents) {
      if (read.document.published.empty()) read.document.published = context.options.date;
      documents.push_back(std::move(read.document));
    }
  }
  std::ranges::stable_sort(documents, {}, &Document::id);
  return documents;
}

int run_command_line(int argc, char** argv) {
  CLI::App app(
      "headwater: who says it, who repeats whom, and how many independent origins stand behind it",
      "headwater");
  app.set_version_flag("--version", version);
  app.require_subcommand(1);
  CommandContext context;
  for (const auto add : all_commands()) add(app, context);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(ExitStatus::could_not_run);
  } catch (...) {
    context.report({ErrorKind::internal, "", reason_of_exception()});
  }
  return static_cast<int>(context.status);
}

}  // namespace headwater
