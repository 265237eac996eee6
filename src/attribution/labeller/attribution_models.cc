// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/attribution_models.h"

namespace headwater {

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

}  // namespace headwater
