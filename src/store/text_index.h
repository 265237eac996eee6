// SPDX-License-Identifier: Apache-2.0
// The index of words: full-text search over titles and texts.
//
// Rule: the index in the file grows with the findings, in their transaction, so that one entry of
//       the log covers both. Where documents were added since (`add` runs or was stopped), a search
//       makes an index of all documents in memory and asks that.
#pragma once

#include <string>
#include <vector>

#include "store/sqlite.h"

namespace headwater {

// Adds the documents that are not in the index yet. REQUIRES: inside a transaction.
void extend_text_index(const Database& database);

// Ids of documents, best first.
[[nodiscard]] std::vector<std::string> search_index(const Database& database,
                                                    const std::string& query);

}  // namespace headwater
