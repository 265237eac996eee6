// SPDX-License-Identifier: Apache-2.0
// Who decides: `given`, else HEADWATER_ANALYST, else the name of the user, else "analyst".
#pragma once

#include <string>

namespace headwater {

[[nodiscard]] std::string analyst_name(const std::string& given);

}  // namespace headwater
