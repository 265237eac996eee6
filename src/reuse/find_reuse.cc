// SPDX-License-Identifier: Apache-2.0
#include "reuse/find_reuse.h"
namespace headwater {
std::vector<PassagePair> find_reuse(const CaseTexts&) {
  return {};
}
std::vector<PassagePair> find_reuse_in_pairs(
    const CaseTexts&, const std::vector<std::pair<std::uint32_t, std::uint32_t>>&) {
  return {};
}
}  // namespace headwater
