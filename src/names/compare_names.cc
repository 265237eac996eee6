// SPDX-License-Identifier: Apache-2.0
#include "names/compare_names.h"
namespace headwater {
NameMatch compare_names(std::string_view, std::string_view) {
  return {};
}
}  // namespace headwater
