// SPDX-License-Identifier: Apache-2.0
// Weights of attribution from a folder, in place of those that are built in.
#pragma once

#include <string>

#include "attribution/labeller/attribution_models.h"
#include "base/error.h"
#include "learn/model_source.h"

namespace headwater {

// The files of FOLDER/attribution, and the models that read them in place.
struct AttributionModelFiles {
  ModelSource source;  // owns the weights
  AttributionModels models;
};
// Rule:    a set ("trees", "fast") is there as a whole or not at all, and one that is built in must
//          be there. Errors name the file.
[[nodiscard]] Result<AttributionModelFiles> open_attribution_models(const std::string& folder);

}  // namespace headwater
