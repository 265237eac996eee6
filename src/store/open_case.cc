// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "store/case_connection.h"
#include "store/schema.h"

namespace headwater {
namespace {

namespace fs = std::filesystem;

constexpr int wait_for_lock_ms = 5000;

std::string system_reason(int code) {
  return std::generic_category().message(code);
}

bool write_and_sync(const std::string& path, const std::string& bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) return false;
  std::size_t done = 0;
  while (done < bytes.size()) {
    const auto count = ::write(file, bytes.data() + done, bytes.size() - done);
    if (count <= 0) break;
    done += static_cast<std::size_t>(count);
  }
  const bool whole = done == bytes.size() && ::fsync(file) == 0;
  const int reason = errno;
  const bool closed = ::close(file) == 0;
  if (!whole) errno = reason;
  return whole && closed;
}

// Puts a whole empty case at `path` in one step, so that no instant shows half a case. A case that
// another process made meanwhile is left as it is.
Result<void> create_case(const std::string& path, bool replace_empty_file) {
  const auto draft = path + ".new-" + std::to_string(::getpid());
  const auto bytes = fenced(path, empty_case_bytes);
  if (!bytes) return std::unexpected(bytes.error());
  int code = write_and_sync(draft, *bytes) ? 0 : errno;
  if (code == 0) {
    const int moved = replace_empty_file ? ::rename(draft.c_str(), path.c_str())
                                         : ::link(draft.c_str(), path.c_str());
    code = moved == 0 || errno == EEXIST ? 0 : errno;
    if (code == EPERM || code == ENOTSUP)  // a file system without hard links
      code = ::rename(draft.c_str(), path.c_str()) == 0 ? 0 : errno;
  }
  ::unlink(draft.c_str());
  if (code == ENOSPC) return fail(ErrorKind::case_file, path, "the disk is full");
  if (code != 0)
    return fail(ErrorKind::case_file, path, "the case cannot be made: " + system_reason(code));
  return {};
}

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

Result<void> prepare_path(const std::string& path, CaseMode mode) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (fs::is_directory(status))
    return fail(ErrorKind::case_file, path, "a folder, not a headwater case");
  const bool there = fs::exists(status);
  if (there && !fs::is_regular_file(status))
    return fail(ErrorKind::case_file, path, "not a headwater case");
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

Database open_for_reading(const std::string& path) {
  // With write access the last reader tidies up the write-ahead log; without, reading still works.
  if (::access(path.c_str(), W_OK) == 0) {
    try {
      Database database(path, SQLITE_OPEN_READWRITE);
      database.run("PRAGMA query_only = 1");
      static_cast<void>(database.integer("SELECT count(*) FROM sqlite_schema"));
      return database;
    } catch (const SqlFailure& failure) {
      if (failure.code != SQLITE_CANTOPEN && failure.code != SQLITE_READONLY) throw;
    }
  }
  try {
    Database database(path, SQLITE_OPEN_READONLY);
    static_cast<void>(database.integer("SELECT count(*) FROM sqlite_schema"));
    return database;
  } catch (const SqlFailure& failure) {
    // SQLite needs a place for its shared memory; where the folder is read-only and no log is
    // waiting, the file alone is the whole case.
    std::error_code error;
    const auto log_size = fs::file_size(path + "-wal", error);
    const bool log_waits = !error && log_size > 0;
    if ((failure.code != SQLITE_CANTOPEN && failure.code != SQLITE_READONLY) || log_waits) throw;
  }
  std::string uri = "file:";
  for (const char c : fs::absolute(path).string()) {
    static constexpr char digits[] = "0123456789ABCDEF";
    if (c == '%' || c == '?' || c == '#') {
      uri += {'%', digits[(c >> 4) & 15], digits[c & 15]};
    } else {
      uri += c;
    }
  }
  return {uri + "?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI};
}

void set_up(const Database& database, CaseMode mode) {
  sqlite3_busy_timeout(database.handle(), wait_for_lock_ms);
  sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  database.run("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536");
  check_schema(database);
  if (mode == CaseMode::write) {
    database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    // Writing must be possible now rather than after the work is done.
    Transaction trial(database);
  }
}

}  // namespace

CaseFile::CaseFile(std::unique_ptr<CaseConnection> connection)
    : connection_(std::move(connection)) {}
CaseFile::CaseFile(CaseFile&&) noexcept = default;
CaseFile& CaseFile::operator=(CaseFile&&) noexcept = default;
CaseFile::~CaseFile() = default;

Result<CaseFile> open_case(const std::string& path, CaseMode mode) {
  if (const auto ready = prepare_path(path, mode); !ready) return std::unexpected(ready.error());
  if (::access(path.c_str(), R_OK) != 0)
    return fail(ErrorKind::case_file, path, system_reason(errno));
  return fenced(path, [&] {
    auto connection = std::make_unique<CaseConnection>(
        path,
        mode == CaseMode::write ? Database(path, SQLITE_OPEN_READWRITE) : open_for_reading(path));
    set_up(connection->database, mode);
    return CaseFile(std::move(connection));
  });
}

}  // namespace headwater
