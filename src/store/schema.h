// SPDX-License-Identifier: Apache-2.0
// The numbered SQL files of src/store/schema, and what a file must hold to be a case.
//
// Rule: version N of a case is what the files 001.sql to N.sql make, no more and no less. A case
//       from elsewhere is foreign bytes: its schema is compared before any row is read, so that no
//       trigger, view, generated column, check or virtual table of others ever runs.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "store/sqlite.h"

namespace headwater {

inline constexpr std::int64_t case_application_id = 0x48575452;  // "HWTR"
inline constexpr std::int64_t case_version = 4;

// The SQL that brings a case of the version before to `version`.
[[nodiscard]] std::string schema_sql(std::int64_t version);

// A whole, empty case as the bytes of a file that is in write-ahead mode from the start.
[[nodiscard]] std::string empty_case_bytes();

// An empty case in memory.
[[nodiscard]] Database empty_case(std::int64_t version = case_version);

// How the schema differs from that of `version`, one phrase a difference: "it holds a trigger t".
[[nodiscard]] std::vector<std::string> schema_differences(const Database& database,
                                                          std::int64_t version);

// Throws SqlFailure{SQLITE_NOTADB} where the file is no case as its version makes it,
// SqlFailure{SQLITE_ERROR} where a newer headwater made it. Returns the version.
std::int64_t check_schema(const Database& database);

}  // namespace headwater
