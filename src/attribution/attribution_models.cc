// SPDX-License-Identifier: Apache-2.0
#include "attribution/attribution_models.h"

#include <algorithm>

#include "base/data_file.h"

namespace headwater {

extern const EmbeddedFile attribution_model_files[];

namespace {

RoleModels load_set(const std::string& set,
                    const std::function<std::string_view(const std::string&)>& file) {
  // No model where the file is another one's or damaged.
  const auto model = [&](const char* name, std::size_t labels) {
    const LinearModel read(file(set + "_" + name + ".bin"));
    return read.labels() == labels ? read : LinearModel();
  };
  RoleModels models;
  models.first = {model("first", role_labels), model("first_steps", steps_of_labels.count)};
  models.second = {model("second", role_labels), model("second_steps", steps_of_labels.count)};
  models.linker = {model("link_sources", 1), model("link_contents", 1)};
  return models;
}

}  // namespace

AttributionModels load_attribution_models(
    const std::function<std::string_view(const std::string&)>& file) {
  return {load_set("trees", file), load_set("fast", file)};
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

bool has_trees(const Syntax& syntax) {
  return std::ranges::any_of(syntax.words, [](const WordSyntax& w) { return w.head != no_tree; });
}

}  // namespace headwater
