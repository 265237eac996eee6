// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "base/files.h"
#include "cli/train.h"
#include "pipeline/stages.h"
#include "report/document_json.h"

namespace headwater {

Result<void> train_reading_model(const TrainOptions& options, CommandContext& /*context*/) {
  if (auto made = make_output_folder(options, options.out); !made) return made;
  if (!options.held_out.empty()) {
    if (auto made = make_output_folder(options, options.held_out); !made) return made;
  }
  const auto trained = train_reading(options.data, !options.held_out.empty());
  if (!trained) return std::unexpected(trained.error());
  const std::pair<const char*, const std::string*> files[] = {
      {"html.trees", &trained->html_weights}, {"flat.trees", &trained->flat_weights}};
  for (const auto& [name, bytes] : files) {
    if (bytes->empty()) continue;
    if (auto done = store_weights(options, name, *bytes); !done) return done;
  }
  std::map<std::string, std::string> sets;
  for (const auto& [set, document] : trained->held_out) {
    sets[set] += printed_json_line(document_json(document)) + "\n";
  }
  for (const auto& [set, lines] : sets) {
    if (auto done = write_file(options.held_out + "/" + set + ".jsonl", lines); !done) return done;
  }
  return {};
}

}  // namespace headwater
