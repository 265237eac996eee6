// SPDX-License-Identifier: Apache-2.0
// The learned part of attribution, read in place from models/attribution: one set of weights for
// sentences with trees, one for text without.
#pragma once

#include <functional>
#include <string_view>

#include "attribution/link_spans.h"
#include "attribution/role_labeller.h"

namespace headwater {

struct RoleModels {
  RolePass first;
  RolePass second;
  Linker linker;

  [[nodiscard]] bool empty() const { return first.emission.empty() || second.emission.empty(); }
};
struct AttributionModels {
  RoleModels trees;
  RoleModels fast;
};

// `file` gives the bytes of a file of models/attribution; they must outlive the models.
[[nodiscard]] AttributionModels load_attribution_models(
    const std::function<std::string_view(const std::string&)>& file);
[[nodiscard]] const AttributionModels& attribution_models();
[[nodiscard]] bool has_trees(const Syntax& syntax);

}  // namespace headwater
