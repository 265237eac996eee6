// SPDX-License-Identifier: Apache-2.0
// Documents as `headwater documents` prints them.
#pragma once

#include <vector>

#include "base/json.h"
#include "model/case.h"
#include "report/table.h"

namespace headwater {

// Other places where the same bytes were found, by index of the document.
using DocumentCopies = std::vector<std::vector<std::string>>;

// {id,path,sha256,title,source,published,utterances,copies[],…}
[[nodiscard]] Json case_document_json(const Case& whole, std::uint32_t index,
                                      const DocumentCopies& copies);
[[nodiscard]] Table documents_table(const Case& whole, const std::vector<std::uint32_t>& which);

}  // namespace headwater
