// SPDX-License-Identifier: Apache-2.0
// headwater train: rebuilds trained weights from data. Each area is a function of cli/train.h.
#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "base/files.h"
#include "cli/option_checks.h"
#include "cli/output_files.h"
#include "cli/train.h"
#include "learn/model_file.h"

namespace headwater {
namespace {

using Train = Result<void> (*)(const TrainOptions&, CommandContext&);
struct Area {
  std::string_view name;
  Train train;
};
constexpr Area areas[] = {
    {"reading", train_reading_model},         {"language", train_language_model},
    {"attribution", train_attribution_model}, {"stories", train_stories_model},
    {"background", train_background_model},   {"comparing", train_compare_model},
};

void run_train(CommandContext& context, TrainOptions options) {
  if (options.out.empty()) options.out = "models/" + options.area;
  for (const auto& area : areas) {
    if (area.name != options.area) continue;
    const auto done = area.train(options, context);
    if (!done) context.report({ErrorKind::usage, done.error().input, done.error().reason});
  }
}

}  // namespace

Result<void> make_output_folder(const TrainOptions& options, const std::string& path) {
  std::error_code failed;
  std::filesystem::create_directories(path, failed);
  if (failed) return fail(ErrorKind::usage, path, "the folder cannot be made: " + failed.message());
  std::vector<OutputFile> outputs;
  for (const auto& entry : std::filesystem::directory_iterator(path, failed)) {
    const auto name = entry.path().string();
    if (name.ends_with(".bin") || name.ends_with(".trees"))
      outputs.push_back({name, holds_all({std::string(model_file_mark)})});
    if (name.ends_with(".jsonl")) outputs.push_back({name, holds_all({"{\"id\":", "\"sha256\":"})});
  }
  if (failed) return fail(ErrorKind::usage, path, failed.message());
  return check_outputs(outputs, {"", {options.data}}, options.force);
}

Result<void> store_weights(const TrainOptions& options, const std::string& name,
                           std::string_view weights) {
  const auto path = options.out + "/" + name;
  const auto bytes = model_file_bytes(model_part(options.area, name), weights);
  if (auto done = write_file(path, bytes); !done) return done;
  Output().line(fmt::format("{}  {} bytes", path, bytes.size()));
  return {};
}

void add_train_command(const Command& app, CommandContext& context) {
  const auto options = std::make_shared<TrainOptions>();
  const auto command = add_command(app, context, "train", "rebuild trained weights from data",
                                   [options](CommandContext& c) { run_train(c, *options); });
  std::vector<std::string> names;
  for (const auto& area : areas) names.emplace_back(area.name);
  command.add_option("AREA", options->area, "what to train").required().check(one_of(names));
  command
      .add_option("DATA", options->data,
                  "reading: folder with index.json, pages and gold; language and attribution: "
                  "folder with the folders of all areas")
      .required();
  command.add_option("--out", options->out,
                     "folder the weights are written to (default models/AREA)");
  command.add_option("--passages", options->passages,
                     "attribution: folder of marked passages (default models/passages)");
  command.add_option("--held-out", options->held_out,
                     "reading: folder for the documents of cross-validation: each page decided by "
                     "weights trained without its site");
  command.add_option("--only", options->only,
                     "language, attribution: train one part of the model, keep the others");
  command.add_option("--leave-out", options->leave_out, "stories: names of piles to leave out");
  command.add_flag("--score", options->score_only,
                   "language: train nothing, score the weights there are");
  add_force_option(command, options->force);
}

}  // namespace headwater
