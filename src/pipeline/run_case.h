// SPDX-License-Identifier: Apache-2.0
// The stages, in order.
#pragma once

#include <vector>

#include "model/analysed_text.h"
#include "model/case.h"

namespace headwater {

// Everything that is found in one document alone. Runs in parallel over documents.
[[nodiscard]] DocumentFacts analyse_document(Document document);

// Everything that is found over the whole case. REQUIRES: documents sorted by id.
[[nodiscard]] Findings find_over_case(const std::vector<DocumentFacts>& documents);

}  // namespace headwater
