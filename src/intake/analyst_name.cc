// SPDX-License-Identifier: Apache-2.0
#include "intake/analyst_name.h"

#include <cstdlib>

namespace headwater {

std::string analyst_name(const std::string& given) {
  if (!given.empty()) return given;
  for (const char* variable : {"HEADWATER_ANALYST", "USER", "LOGNAME"}) {
    if (const char* name = std::getenv(variable); name != nullptr && *name != '\0') return name;
  }
  return "analyst";
}

}  // namespace headwater
