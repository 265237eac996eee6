// SPDX-License-Identifier: Apache-2.0
// The stages over all documents of a case, in order.
#pragma once

#include <vector>

#include "model/analysed_text.h"
#include "model/case.h"
#include "pipeline/models.h"

namespace headwater {

// REQUIRES: documents sorted by id.
[[nodiscard]] Findings find_over_case(const std::vector<DocumentFacts>& documents,
                                      const Models& models);

}  // namespace headwater
