// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

#include "base/data_file.h"

namespace headwater {

extern const EmbeddedFile schema_files[];

std::string schema_sql(const std::string& name) {
  for (const auto* file = schema_files; file->name != nullptr; ++file) {
    if (name == file->name) return {file->begin, file->end};
  }
  throw SqlFailure{SQLITE_ERROR, "this build lacks " + name};
}

std::string empty_case_bytes() {
  const Database database(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  database.run(schema_sql("001.sql"));
  sqlite3_int64 size = 0;
  unsigned char* bytes = sqlite3_serialize(database.handle(), "main", &size, 0);
  if (bytes == nullptr) throw SqlFailure{SQLITE_NOMEM, "out of memory"};
  std::string out(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  sqlite3_free(bytes);
  return out;
}

void check_schema(const Database& database) {
  if (database.integer("PRAGMA application_id") != case_application_id)
    throw SqlFailure{SQLITE_NOTADB, "not a headwater case"};
  const auto version = database.integer("PRAGMA user_version");
  if (version > case_version) {
    throw SqlFailure{SQLITE_ERROR,
                     "made by a newer headwater (version " + std::to_string(version) + ")"};
  }
}

}  // namespace headwater
