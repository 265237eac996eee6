// SPDX-License-Identifier: Apache-2.0
// Documents as `headwater documents` prints them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/json.h"
#include "model/case.h"
#include "report/table.h"

namespace headwater {

// Other places where the same bytes were found, by index of the document.
using DocumentCopies = std::vector<std::vector<std::string>>;

// How many utterances each document holds.
using UtteranceCounts = std::vector<std::int64_t>;
[[nodiscard]] UtteranceCounts utterance_counts(const Case& whole);

// {id,path,sha256,title,source,published,utterances,copies[],…}
[[nodiscard]] Json case_document_json(const Case& whole, std::uint32_t index,
                                      const DocumentCopies& copies,
                                      const UtteranceCounts& utterances);
[[nodiscard]] Table documents_table(const Case& whole, const std::vector<std::uint32_t>& which);

}  // namespace headwater
