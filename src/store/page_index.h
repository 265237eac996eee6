// SPDX-License-Identifier: Apache-2.0
// The index of the page: rows made from the findings, from which each list of the page is answered.
//
// Rule: it is replaced together with the findings, in their transaction. Its rows are derived: the
//       log holds no digests of them; `verify` makes them anew and compares.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "model/page_rows.h"
#include "store/case_file.h"
#include "store/rows.h"

namespace headwater {

void clear_page(const Database& database);
void store_page(const Database& database, InsertStatements& insert, const MakePage& make);
// Tables of the index whose rows are others than those that `make` gives; all where `make` is none
// and there are rows.
[[nodiscard]] std::vector<std::string> differing_page_tables(const Database& database,
                                                             const MakePage& make);

// False for a case whose findings were stored without it, by an earlier version.
[[nodiscard]] Result<bool> holds_page(CaseFile& file);
// Makes the index of the findings as they are stored.
[[nodiscard]] Result<void> replace_page(CaseFile& file, const MakePage& make);
// Replaces the rows of the claims that are given by those of report/page_rows.h (make_claim_rows).
// REQUIRES: inside a transaction.
void refresh_page_claims(const Database& database, InsertStatements& insert,
                         const std::vector<std::uint32_t>& claims, const MakePage& rows);

// The rows that a question gives. `sql` holds no foreign words; they are `values`.
[[nodiscard]] Result<std::vector<CellRow>> select_rows(CaseFile& file, const std::string& sql,
                                                       const CellRow& values = {});
// Their first columns, which are numbers.
[[nodiscard]] Result<std::vector<std::int64_t>> select_numbers(CaseFile& file,
                                                               const std::string& sql,
                                                               const CellRow& values = {});

}  // namespace headwater
