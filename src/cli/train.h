// SPDX-License-Identifier: Apache-2.0
// `headwater train AREA DATA`: rebuilds the weights of models/AREA from development data. One
// function an area; train_command.cc lists them.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "cli/command_line.h"

namespace headwater {

struct TrainOptions {
  std::string area;
  std::string data;  // reading: the folder of that area; else: the folder of all areas
  std::string out;   // folder of the weights; empty: models/AREA
  std::string passages = "models/passages";  // attribution: folder of marked passages of our own
  std::string held_out;  // reading: folder for the documents of cross-validation
  std::string only;      // language, attribution: one part of the model; the others are kept
  std::vector<std::string> leave_out;  // stories: names of piles
  bool score_only = false;             // language: train nothing, score the weights there are
  bool force = false;                  // overwrite what is no earlier output
};

[[nodiscard]] Result<void> train_reading_model(const TrainOptions& options,
                                               CommandContext& context);
[[nodiscard]] Result<void> train_language_model(const TrainOptions& options,
                                                CommandContext& context);
[[nodiscard]] Result<void> train_attribution_model(const TrainOptions& options,
                                                   CommandContext& context);

[[nodiscard]] Result<void> train_stories_model(const TrainOptions& options,
                                               CommandContext& context);
[[nodiscard]] Result<void> train_compare_model(const TrainOptions& options,
                                               CommandContext& context);
[[nodiscard]] Result<void> train_background_model(const TrainOptions& options,
                                                  CommandContext& context);

// The folder, made where it is missing, and looked at: before the work begins, which takes minutes.
// An error where weights would take the place of a file that holds none.
[[nodiscard]] Result<void> make_output_folder(const TrainOptions& options, const std::string& path);
// Writes the weights as the file NAME of the area (learn/model_file.h) and prints its path and
// size.
[[nodiscard]] Result<void> store_weights(const TrainOptions& options, const std::string& name,
                                         std::string_view weights);

}  // namespace headwater
