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

// One document, by its row: its ids, outlet and title alone; its text and offsets, too, with the
// reasons of the document itself; all that was found in it.
[[nodiscard]] DocumentFacts load_document_header(InsertStatements& statements, std::int64_t row);
[[nodiscard]] DocumentFacts load_document_text(InsertStatements& statements, std::int64_t row);
[[nodiscard]] DocumentFacts load_one_document(const Database& database, std::int64_t row);

// All documents as load_document_header reads them, with their texts and offsets where `texts`, and
// with their own reasons and the sentences of those that are not all English where `languages`.
[[nodiscard]] LoadedDocuments load_document_headers(const Database& database, bool texts,
                                                    bool languages);

// Rows of all documents, in order of id.
[[nodiscard]] DocumentRows load_document_order(const Database& database);

}  // namespace headwater
