// SPDX-License-Identifier: Apache-2.0
// Other weights than those that are built in, for all documents that are analysed afterwards.
#pragma once

#include <string>

#include "base/error.h"

namespace headwater {

// FOLDER/language/*.bin and FOLDER/attribution/*.bin; an error names the file that cannot be used,
// and why. REQUIRES: nothing is being analysed.
[[nodiscard]] Result<void> use_models_of(const std::string& folder);

}  // namespace headwater
