// SPDX-License-Identifier: Apache-2.0
// Reasons as rows: one a reason; spans, figures and terms are JSON arrays in it.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "store/rows.h"

namespace headwater {

// The owner of reasons of a relation, in documents and in findings.
inline constexpr std::string_view of_relation = "relation";

// Whose reasons: `owner` is the word for the kind of thing, `item` its position, `part` the
// position of a part of it (an alias of an entity), 0 otherwise.
struct ReasonOwner {
  std::string_view owner;
  std::int64_t item = 0;
  std::int64_t part = 0;
};

void store_document_reasons(InsertStatements& insert, const DocumentRows& documents,
                            std::int64_t document, const ReasonOwner& owner,
                            const std::vector<Reason>& reasons);
void store_finding_reasons(InsertStatements& insert, const DocumentRows& documents,
                           const ReasonOwner& owner, const std::vector<Reason>& reasons);

// Calls back for each owner's list; `document` is documents.row.
using DocumentReasonsOf =
    std::function<std::vector<Reason>&(std::int64_t document, const ReasonOwner& owner)>;
using FindingReasonsOf = std::function<std::vector<Reason>&(const ReasonOwner& owner)>;
// `only`: of one document; 0: of all.
void load_document_reasons(const Database& database, const DocumentReasonsOf& reasons_of,
                           std::int64_t only = 0);
// The reason in a whole row of finding_reasons, or of document_reasons of `document`.
[[nodiscard]] Reason read_finding_reason(const Statement& row, const DocumentRows& documents);
[[nodiscard]] Reason read_document_reason(const Statement& row, std::int64_t document);
void load_finding_reasons(const Database& database, const DocumentRows& documents,
                          std::string_view owner, const FindingReasonsOf& reasons_of);

}  // namespace headwater
