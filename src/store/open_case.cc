// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>
#include <vector>

#include "base/open_file.h"
#include "store/case_connection.h"
#include "store/case_meta.h"
#include "store/create_case.h"
#include "store/decision_log.h"
#include "store/row_digests.h"
#include "store/schema.h"
#include "store/sqlite.h"

namespace headwater {
namespace {

void log_documents(const Database& database) {
  DocumentDigests digests(database);
  Statement select(database, "SELECT row, id FROM documents ORDER BY row");
  while (select.step()) {
    Json detail = Json::object();
    put_digest(detail, digests.of(select.integer(0)));
    append_to_log(database, "rows", std::string(select.text(1)), detail);
  }
}

void log_copies(const Database& database) {
  Statement select(database,
                   "SELECT documents.id, copies.id, copies.path FROM copies JOIN documents ON "
                   "documents.row = copies.document ORDER BY 1, 2");
  while (select.step())
    log_copy(database, std::string(select.text(0)), std::string(select.text(1)),
             std::string(select.text(2)));
}

// Nothing stored is changed: indices are added, and the log gets the digests of all rows as they are
// found, for version 1 wrote none.
void upgrade_case(const Database& database, Transaction& transaction) {
  const auto version =
      database.integer("PRAGMA user_version");  // another process may have been here
  if (version >= case_version) return;
  for (auto next = version + 1; next <= case_version; ++next) database.run(schema_sql(next));
  append_to_log(database, "upgrade", "version " + std::to_string(case_version),
                Json{{"from", version}});
  // The rows of version 2 are in the log as they were written: to log them as they are found would
  // hide what was changed since.
  if (version < 2) {
    log_documents(database);
    log_copies(database);
    // Version 1 put each document into the index of words as it was stored.
    set_meta(database, meta_indexed, count_documents(database));
    log_findings(database);
  }
  transaction.commit();
}

namespace fs = std::filesystem;

// At the start a person waits, and nothing is lost by giving up; later hours of work may be.
constexpr int wait_at_start_ms = 10'000;
constexpr int wait_while_writing_ms = 300'000;

// All of SQLite's memory in this process: rows of a foreign file may claim any size.
constexpr sqlite3_int64 most_memory = sqlite3_int64{4} << 30U;

Result<void> check_writable(const std::string& path) {
  auto folder = fs::path(path).parent_path().string();
  if (folder.empty()) folder = ".";
  if (::access(path.c_str(), W_OK) != 0)
    return fail(ErrorKind::case_file, path, "the case cannot be written: " + system_reason(errno));
  if (::access(folder.c_str(), W_OK) != 0)
    return fail(ErrorKind::case_file, path,
                "the case cannot be written, its folder is read-only: " + system_reason(errno));
  return {};
}

// A rollback journal is never ours: cases are in write-ahead mode. SQLite would play back a foreign
// one, and remove files that it names, before it looks at the case.
Result<void> check_no_journal(const std::string& path) {
  std::error_code error;
  if (!fs::exists(path + "-journal", error)) return {};
  return fail(ErrorKind::case_file, path,
              "a file " + fs::path(path).filename().string() +
                  "-journal lies beside the case, which headwater never makes; move it away");
}

Result<void> prepare_path(const std::string& path, CaseMode mode) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (fs::is_directory(status))
    return fail(ErrorKind::case_file, path, "a folder, not a headwater case");
  const bool there = fs::exists(status);
  if (there && !fs::is_regular_file(status))
    return fail(ErrorKind::case_file, path, "not a headwater case");
  if (const auto clean = check_no_journal(path); !clean) return clean;
  const bool empty = there && fs::file_size(path, error) == 0 && !error;
  if (mode == CaseMode::read) {
    if (!there) return fail(ErrorKind::case_file, path, system_reason(ENOENT));
    if (empty) return fail(ErrorKind::case_file, path, "not a headwater case (an empty file)");
    return {};
  }
  if (!there || empty) {
    if (const auto made = create_case(path, empty); !made) return made;
  }
  return check_writable(path);
}

// Nothing that the file brings may run: this comes before the first look into it.
void harden(sqlite3* connection) {
  sqlite3_hard_heap_limit64(most_memory);
  for (const auto& [option, value] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                      {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                      {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                      {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                      {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
                                      {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
                                      {SQLITE_DBCONFIG_DQS_DML, 0},
                                      {SQLITE_DBCONFIG_DQS_DDL, 0}}) {
    sqlite3_db_config(connection, option, value, nullptr);
  }
  for (const auto& [limit, value] : {std::pair{SQLITE_LIMIT_LENGTH, 1'000'000'000},
                                     {SQLITE_LIMIT_SQL_LENGTH, 100'000},
                                     {SQLITE_LIMIT_COLUMN, 100},
                                     {SQLITE_LIMIT_EXPR_DEPTH, 100},
                                     {SQLITE_LIMIT_COMPOUND_SELECT, 10},
                                     {SQLITE_LIMIT_FUNCTION_ARG, 16},
                                     {SQLITE_LIMIT_ATTACHED, 0},
                                     {SQLITE_LIMIT_VARIABLE_NUMBER, 100},
                                     {SQLITE_LIMIT_TRIGGER_DEPTH, 4},
                                     {SQLITE_LIMIT_WORKER_THREADS, 0}}) {
    sqlite3_limit(connection, limit, value);
  }
}

Database open_hardened(const std::string& name, int flags) {
  Database database(name, flags);
  harden(database.handle());
  sqlite3_busy_timeout(database.handle(), wait_at_start_ms);
  database.run("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
  static_cast<void>(database.integer("SELECT count(*) FROM sqlite_schema"));
  return database;
}

// "file:/a%20b?immutable=1"
std::string immutable_uri(const std::string& path) {
  std::string uri = "file:";
  for (const char c : fs::absolute(path).string()) {
    static constexpr char digits[] = "0123456789ABCDEF";
    if (c == '%' || c == '?' || c == '#') {
      uri += {'%', digits[(c >> 4) & 15], digits[c & 15]};
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

Database open_for_reading(const std::string& path) {
  // With write access the last reader tidies up the write-ahead log; without, reading still works.
  if (::access(path.c_str(), W_OK) == 0) {
    try {
      auto database = open_hardened(path, SQLITE_OPEN_READWRITE);
      database.run("PRAGMA query_only = 1");
      return database;
    } catch (const SqlFailure& failure) {
      if (failure.code != SQLITE_CANTOPEN && failure.code != SQLITE_READONLY) throw;
    }
  }
  try {
    return open_hardened(path, SQLITE_OPEN_READONLY);
  } catch (const SqlFailure& failure) {
    // SQLite needs a place for its shared memory; where the folder is read-only and no log is
    // waiting, the file alone is the whole case.
    std::error_code error;
    const auto log_size = fs::file_size(path + "-wal", error);
    const bool log_waits = !error && log_size > 0;
    if ((failure.code != SQLITE_CANTOPEN && failure.code != SQLITE_READONLY) || log_waits) throw;
  }
  return open_hardened(immutable_uri(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
}

void set_up_writing(const Database& database, std::int64_t version) {
  // The triggers are ours now: they keep the log from being changed.
  sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, nullptr);
  database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  // Writing must be possible now rather than after the work is done.
  Transaction trial(database);
  if (version < case_version) upgrade_case(database, trial);
  sqlite3_busy_timeout(database.handle(), wait_while_writing_ms);
}

void set_up(const Database& database, CaseMode mode) {
  const auto version = check_schema(database);
  database.run("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536");
  if (mode == CaseMode::write) set_up_writing(database, version);
}

}  // namespace

CaseFile::CaseFile(std::unique_ptr<CaseConnection> connection)
    : connection_(std::move(connection)) {}
CaseFile::CaseFile(CaseFile&&) noexcept = default;
CaseFile::~CaseFile() = default;

bool is_case_file(const std::string& path) {
  constexpr std::size_t mark_at = 68;  // where SQLite keeps the application id
  std::array<char, 72> head{};
  std::ifstream file(path, std::ios::binary);
  if (!file.read(head.data(), head.size())) return false;
  std::int64_t mark = 0;
  for (std::size_t i = mark_at; i < head.size(); ++i)
    mark = mark * 256 + static_cast<unsigned char>(head[i]);
  return std::string_view(head.data(), 15) == "SQLite format 3" && mark == case_application_id;
}

Result<CaseFile> open_case(const std::string& path, CaseMode mode) {
  if (const auto ready = prepare_path(path, mode); !ready) return std::unexpected(ready.error());
  if (::access(path.c_str(), R_OK) != 0)
    return fail(ErrorKind::case_file, path, system_reason(errno));
  return fenced(path, [&] {
    auto connection = std::make_unique<CaseConnection>(
        path, mode == CaseMode::write ? open_hardened(path, SQLITE_OPEN_READWRITE)
                                      : open_for_reading(path));
    set_up(connection->database, mode);
    return CaseFile(std::move(connection));
  });
}

}  // namespace headwater
