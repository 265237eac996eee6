// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite.h"

namespace headwater {
namespace {

[[noreturn]] void raise(sqlite3* connection, int code) {
  throw SqlFailure{code & 0xFF,
                   connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code)};
}

}  // namespace

Statement::Statement(const Database& database, std::string_view sql)
    : connection_(database.handle()) {
  sqlite3_stmt* made = nullptr;
  const int code = sqlite3_prepare_v3(connection_, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &made, nullptr);
  statement_.reset(made);
  check(code);
}

void Statement::check(int code) const {
  if (code != SQLITE_OK) raise(connection_, code);
}

void Statement::bind_null(int column) {
  check(sqlite3_bind_null(statement_.get(), column));
}

void Statement::bind(int column, std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), column, value));
}

void Statement::bind(int column, double value) {
  check(sqlite3_bind_double(statement_.get(), column, value));
}

void Statement::bind(int column, std::string_view text) {
  const char* begin = text.empty() ? "" : text.data();
  check(sqlite3_bind_text64(statement_.get(), column, begin, text.size(), SQLITE_TRANSIENT,
                            SQLITE_UTF8));
}

void Statement::bind_kept(int column, std::string_view text) {
  const char* begin = text.empty() ? "" : text.data();
  check(sqlite3_bind_text64(statement_.get(), column, begin, text.size(), SQLITE_STATIC,
                            SQLITE_UTF8));
}

void Statement::bind_blob(int column, std::string_view bytes) {
  const char* begin = bytes.empty() ? "" : bytes.data();
  check(sqlite3_bind_blob64(statement_.get(), column, begin, bytes.size(), SQLITE_TRANSIENT));
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  raise(connection_, code);
}

void Statement::run() {
  const int code = sqlite3_step(statement_.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) {
    const SqlFailure failure{code & 0xFF, sqlite3_errmsg(connection_)};
    sqlite3_reset(statement_.get());
    throw failure;
  }
  reset();
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

int Statement::type(int column) const {
  return sqlite3_column_type(statement_.get(), column);
}

int Statement::width() const {
  return sqlite3_column_count(statement_.get());
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}

std::string_view Statement::text(int column) const {
  const auto* begin = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (begin == nullptr) return {};
  return {begin, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view Statement::blob(int column) const {
  const auto* begin = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  if (begin == nullptr) return {};
  return {begin, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Database::Database(const std::string& name, int flags) {
  sqlite3* made = nullptr;
  // One thread at a time uses a connection.
  const int code = sqlite3_open_v2(name.c_str(), &made, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  handle_.reset(made);
  if (code != SQLITE_OK) raise(made, code);
}

void Database::run(const std::string& sql) const {
  const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) raise(handle_.get(), code);
}

std::int64_t Database::integer(std::string_view sql) const {
  Statement statement(*this, sql);
  return statement.step() ? statement.integer(0) : 0;
}

std::string Database::text(std::string_view sql) const {
  Statement statement(*this, sql);
  return statement.step() ? std::string(statement.text(0)) : std::string();
}

Transaction::~Transaction() {
  if (open_) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  database_.run("COMMIT");
  open_ = false;
}

ReadTransaction::ReadTransaction(const Database& database)
    : database_(database), begun_(sqlite3_get_autocommit(database.handle()) != 0) {
  if (!begun_) return;
  database_.run("BEGIN");
  try {
    // BEGIN alone looks at nothing: the first read settles which instant is seen.
    static_cast<void>(database_.integer("SELECT count(*) FROM sqlite_schema"));
  } catch (const SqlFailure&) {
    sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    throw;
  }
}

ReadTransaction::~ReadTransaction() {
  if (begun_) sqlite3_exec(database_.handle(), "END", nullptr, nullptr, nullptr);
}

Error case_error(const std::string& path, const SqlFailure& failure) {
  const auto reason = [&failure]() -> std::string {
    switch (failure.code) {
      case SQLITE_NOTADB:
        return failure.reason.starts_with("not a headwater case") ? failure.reason
                                                                  : "not a headwater case";
      case SQLITE_CORRUPT:
        return "the case file is damaged (" + failure.reason + ")";
      case SQLITE_FULL:
        return "the disk is full; what was stored before is kept";
      case SQLITE_BUSY:
      case SQLITE_LOCKED:
        return "the case is being written by another process";
      case SQLITE_READONLY:
        return "the case cannot be written (read-only file or folder)";
      case SQLITE_NOMEM:
        return "out of memory";
      case SQLITE_CANTOPEN:
        return "the case file cannot be opened";
      case SQLITE_IOERR:
        return "reading or writing the case failed (" + failure.reason + ")";
      default:
        return failure.reason;
    }
  }();
  return {ErrorKind::case_file, path, reason};
}

}  // namespace headwater
