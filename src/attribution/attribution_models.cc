// SPDX-License-Identifier: Apache-2.0
#include "attribution/attribution_models.h"

#include <algorithm>

namespace headwater {

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

bool has_trees(const Syntax& syntax) {
  return std::ranges::any_of(syntax.words, [](const WordSyntax& w) { return w.head != no_tree; });
}

}  // namespace headwater
