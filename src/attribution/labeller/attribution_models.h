// SPDX-License-Identifier: Apache-2.0
// The learned part of attribution, read in place from models/attribution: a first pass over the
// words, and what follows it with trees and without.
#pragma once

#include <functional>
#include <string_view>

#include "attribution/labeller/link_spans.h"
#include "attribution/labeller/role_labeller.h"

namespace headwater {

// What follows the first pass.
struct SecondStage {
  RolePass pass;
  Linker linker;
};
struct AttributionModels {
  RolePass first;
  SecondStage trees;
  SecondStage fast;

  [[nodiscard]] bool empty() const {
    return first.emission.empty() || trees.pass.emission.empty() || fast.pass.emission.empty();
  }
};

// `file` gives the bytes of a file of models/attribution; they must outlive the models.
[[nodiscard]] AttributionModels load_attribution_models(
    const std::function<std::string_view(const std::string&)>& file);
// Those that are built into the executable; empty ones where a build has none.
[[nodiscard]] const AttributionModels& built_in_attribution_models();

}  // namespace headwater
