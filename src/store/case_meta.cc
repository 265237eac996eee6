// SPDX-License-Identifier: Apache-2.0
#include "store/case_meta.h"

#include <string>

namespace headwater {

std::int64_t count_documents(const Database& database) {
  return database.integer("SELECT count(*) FROM documents");
}

void set_meta(const Database& database, std::string_view key, std::int64_t value) {
  Statement insert(database, "INSERT OR REPLACE INTO meta VALUES (?, ?)");
  insert.bind(1, key);
  insert.bind(2, std::string_view(std::to_string(value)));
  insert.run();
}

std::int64_t meta(const Database& database, std::string_view key) {
  Statement select(database, "SELECT CAST(value AS INTEGER) FROM meta WHERE key = ?");
  select.bind(1, key);
  return select.step() ? select.integer(0) : 0;
}

}  // namespace headwater
