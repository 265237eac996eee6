// SPDX-License-Identifier: Apache-2.0
#include "attribution/find_attributions.h"
namespace headwater {
std::vector<Attribution> find_attributions(const Document&, const Sentences&) {
  return {};
}
}  // namespace headwater
