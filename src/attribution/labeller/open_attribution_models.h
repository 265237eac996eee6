// SPDX-License-Identifier: Apache-2.0
// Which weights attribution uses: those that are built in, or those of a folder.
#pragma once

#include <string>

#include "base/error.h"

namespace headwater {

// From now on attribution_models() are the files of FOLDER/attribution. Rule: a set ("trees",
// "fast") is there as a whole or not at all, and one that is built in must be there. Errors name
// the file, the models stay as they were. REQUIRES: no other thread uses the models.
[[nodiscard]] Result<void> use_attribution_models(const std::string& folder);

}  // namespace headwater
