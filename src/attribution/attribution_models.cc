// SPDX-License-Identifier: Apache-2.0
#include "attribution/attribution_models.h"

#include <algorithm>

#include "base/data_file.h"

namespace headwater {

extern const EmbeddedFile attribution_model_files[];

namespace {

using FileSource = std::function<std::string_view(const std::string&)>;

// No model where the file is another one's or damaged.
LinearModel load_model(const FileSource& file, const std::string& name, std::size_t labels) {
  const LinearModel read(file(name + ".bin"));
  return read.labels() == labels ? read : LinearModel();
}

RolePass load_pass(const FileSource& file, const std::string& name) {
  return {load_model(file, name, role_labels), load_model(file, name + "_steps", step_count)};
}

SecondStage load_second(const FileSource& file, const std::string& name) {
  return {
      load_pass(file, name),
      {load_model(file, name + "_link_sources", 1), load_model(file, name + "_link_contents", 1)}};
}

}  // namespace

AttributionModels load_attribution_models(
    const std::function<std::string_view(const std::string&)>& file) {
  return {load_pass(file, "first"), load_second(file, "trees"), load_second(file, "fast")};
}

const AttributionModels& attribution_models() {
  static const auto models = load_attribution_models([](const std::string& name) {
    for (const auto* file = attribution_model_files; file->name != nullptr; ++file) {
      if (name == file->name)
        return std::string_view(file->begin, static_cast<std::size_t>(file->end - file->begin));
    }
    return std::string_view();
  });
  return models;
}

}  // namespace headwater
