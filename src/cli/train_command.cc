// SPDX-License-Identifier: Apache-2.0
// headwater train: rebuilds trained weights from data. Each area is a subcommand.
#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <memory>

#include "base/files.h"
#include "cli/command_line.h"
#include "pipeline/stages.h"
#include "report/document_json.h"

namespace headwater {
namespace {

struct TrainOptions {
  std::string area;
  std::string data;
  std::string out = "models/reading";
  std::string held_out;
};

bool store(CommandContext& context, const std::string& path, std::string_view bytes) {
  const auto done = write_file(path, bytes);
  if (done) return true;
  context.report({ErrorKind::usage, done.error().input, done.error().reason});
  return false;
}

// Before the work begins, which takes minutes.
bool make_folder(CommandContext& context, const std::string& path) {
  std::error_code failed;
  std::filesystem::create_directories(path, failed);
  if (failed)
    context.report({ErrorKind::usage, path, "the folder cannot be made: " + failed.message()});
  return !failed;
}

void run_reading(CommandContext& context, const TrainOptions& options) {
  if (!make_folder(context, options.out)) return;
  if (!options.held_out.empty() && !make_folder(context, options.held_out)) return;
  const auto trained = train_reading(options.data, !options.held_out.empty());
  if (!trained) {
    context.report({ErrorKind::usage, trained.error().input, trained.error().reason});
    return;
  }
  const std::pair<const char*, const std::string*> files[] = {
      {"html.trees", &trained->html_weights}, {"flat.trees", &trained->flat_weights}};
  Output out;
  for (const auto& [name, bytes] : files) {
    const auto path = options.out + "/" + name;
    if (bytes->empty()) continue;
    if (!store(context, path, *bytes)) return;
    out.line(fmt::format("{}  {} bytes", path, bytes->size()));
  }
  std::map<std::string, std::string> sets;
  for (const auto& [set, document] : trained->held_out) {
    sets[set] += to_json_line(document_json(document)) + "\n";
  }
  for (const auto& [set, lines] : sets) {
    if (!store(context, options.held_out + "/" + set + ".jsonl", lines)) return;
  }
}

}  // namespace

void add_train_command(CLI::App& app, CommandContext& context) {
  const auto options = std::make_shared<TrainOptions>();
  auto& command = add_command(app, context, "train", "rebuild trained weights from data",
                              [options](CommandContext& c) { run_reading(c, *options); });
  command.add_option("AREA", options->area, "what to train: reading")
      ->required()
      ->check(CLI::IsMember({"reading"}));
  command.add_option("DATA", options->data, "folder with index.json, pages and gold")->required();
  command.add_option("--out", options->out, "folder the weights are written to")
      ->capture_default_str();
  command.add_option("--held-out", options->held_out,
                     "folder for the documents of cross-validation: each page decided by weights "
                     "trained without its site");
}

}  // namespace headwater
