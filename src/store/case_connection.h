// SPDX-License-Identifier: Apache-2.0
// What a CaseFile holds: the connection, its prepared statements, and the fence that turns
// SqlFailure into a Result.
#pragma once

#include <new>
#include <optional>
#include <string>
#include <utility>

#include "base/fence.h"
#include "store/case_file.h"
#include "store/row_digests.h"
#include "store/rows.h"

namespace headwater {

struct CaseConnection {
  CaseConnection(std::string file_path, Database opened)
      : path(std::move(file_path)), database(std::move(opened)), insert(database) {}
  CaseConnection(const CaseConnection&) = delete;
  CaseConnection& operator=(const CaseConnection&) = delete;

  std::string path;
  Database database;
  // After `database`: finalized before it closes.
  InsertStatements insert;
  std::optional<DocumentDigests> digests;
};

// Runs body(), and gives its value or the error that a person is told.
template <class Body>
[[nodiscard]] auto fenced(const std::string& path, const Body& body) -> Result<decltype(body())> {
  try {
    if constexpr (std::is_void_v<decltype(body())>) {
      body();
      return {};
    } else {
      return body();
    }
  } catch (const SqlFailure& failure) {
    return std::unexpected(case_error(path, failure));
  } catch (...) {
    return fail(ErrorKind::internal, path, reason_of_exception());
  }
}

// The same for what reads: body(connection) sees the case at one instant.
template <class Body>
[[nodiscard]] auto reading(CaseFile& file, const Body& body) {
  auto& connection = file.connection();
  return fenced(connection.path, [&] {
    const ReadTransaction transaction(connection.database);
    return body(connection);
  });
}

}  // namespace headwater
