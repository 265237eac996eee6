// SPDX-License-Identifier: Apache-2.0
#include "store/rows.h"

namespace headwater {

Statement& InsertStatements::into(std::string_view table) {
  const auto found = statements_.find(table);
  if (found != statements_.end()) return found->second;
  const std::string name(table);
  const auto columns = database_.integer("SELECT count(*) FROM pragma_table_info('" + name + "')");
  std::string sql = "INSERT INTO " + name + " VALUES (?";
  for (std::int64_t i = 1; i < columns; ++i) sql += ",?";
  sql += ")";
  return prepared(table, sql);
}

Statement& InsertStatements::prepared(std::string_view name, std::string_view sql) {
  const auto found = statements_.find(name);
  if (found != statements_.end()) return found->second;
  return statements_.emplace(std::string(name), Statement(database_, sql)).first->second;
}

}  // namespace headwater
