// SPDX-License-Identifier: Apache-2.0
// The numbered SQL files of src/store/schema and the version a file is at.
#pragma once

#include <string>

#include "base/error.h"
#include "store/sqlite.h"

namespace headwater {

inline constexpr std::int64_t case_application_id = 0x48575452;  // "HWTR"
inline constexpr std::int64_t case_version = 1;

// The SQL of one version, such as "001.sql".
[[nodiscard]] std::string schema_sql(const std::string& name);

// A whole, empty case as the bytes of a file.
[[nodiscard]] std::string empty_case_bytes();

// Throws SqlFailure{SQLITE_NOTADB} where the file is no case, SqlFailure{SQLITE_ERROR} where a
// newer headwater made it.
void check_schema(const Database& database);

}  // namespace headwater
