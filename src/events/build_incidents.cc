// SPDX-License-Identifier: Apache-2.0
#include "events/build_incidents.h"
namespace headwater {
std::vector<Incident> build_incidents(const CaseTexts&, const std::vector<Entity>&) {
  return {};
}
}  // namespace headwater
