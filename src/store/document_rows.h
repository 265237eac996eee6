// SPDX-License-Identifier: Apache-2.0
// DocumentFacts as rows.
#pragma once

#include <vector>

#include "model/case.h"
#include "store/rows.h"

namespace headwater {

// Returns documents.row of the new document. REQUIRES: its original is stored.
std::int64_t store_document_facts(const Database& database, InsertStatements& insert,
                                  const DocumentFacts& facts);

struct LoadedDocuments {
  std::vector<DocumentFacts> facts;  // sorted by id
  DocumentRows rows;
};
[[nodiscard]] LoadedDocuments load_document_facts(const Database& database);

// Rows of all documents, in order of id.
[[nodiscard]] DocumentRows load_document_order(const Database& database);

}  // namespace headwater
