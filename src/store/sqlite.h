// SPDX-License-Identifier: Apache-2.0
// The C interface of SQLite, wrapped thinly: a connection, a prepared statement, a transaction.
//
// Inside store/ a failed call throws SqlFailure; the public functions of case_file.h turn it into a
// Result, so that no exception leaves the folder.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"

namespace headwater {

struct SqlFailure {
  int code = 0;  // SQLite result code, primary part
  std::string reason;
};

class Database;

class Statement {
 public:
  Statement(const Database& database, std::string_view sql);

  void bind_null(int column);
  void bind(int column, std::int64_t value);
  void bind(int column, double value);
  void bind(int column, std::string_view text);
  // REQUIRES: the text stays where it is until the statement has run.
  void bind_kept(int column, std::string_view text);
  void bind_blob(int column, std::string_view bytes);

  // True while there is a row to read.
  bool step();
  // Runs to the end, then makes the statement ready to be bound again.
  void run();
  void reset();

  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] int type(int column) const;  // SQLITE_INTEGER, SQLITE_FLOAT …
  [[nodiscard]] int width() const;           // columns
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  // Valid until the next step.
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::string_view blob(int column) const;

 private:
  void check(int code) const;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  sqlite3* connection_ = nullptr;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class Database {
 public:
  // `name` is a path or a file: URI; flags as for sqlite3_open_v2.
  Database(const std::string& name, int flags);

  void run(const std::string& sql) const;  // one or more statements without results
  [[nodiscard]] std::int64_t integer(std::string_view sql) const;  // first column of the first row
  [[nodiscard]] std::string text(std::string_view sql) const;
  [[nodiscard]] std::int64_t last_row() const { return sqlite3_last_insert_rowid(handle_.get()); }
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
  };
  std::unique_ptr<sqlite3, Close> handle_;
};

// BEGIN IMMEDIATE … COMMIT; rolled back where it goes out of scope uncommitted.
class Transaction {
 public:
  explicit Transaction(const Database& database) : database_(database) {
    database_.run("BEGIN IMMEDIATE");
  }
  ~Transaction();
  void commit();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

 private:
  const Database& database_;
  bool open_ = true;
};

// All that is read while it lives is seen at one instant, whatever other processes write. Inside
// another one, or inside a Transaction, it is a part of that.
class ReadTransaction {
 public:
  explicit ReadTransaction(const Database& database);
  ~ReadTransaction();
  ReadTransaction(const ReadTransaction&) = delete;
  ReadTransaction& operator=(const ReadTransaction&) = delete;

 private:
  const Database& database_;
  bool begun_ = false;
};

// What a person is told about a failed call on the case at `path`.
[[nodiscard]] Error case_error(const std::string& path, const SqlFailure& failure);

}  // namespace headwater
