// SPDX-License-Identifier: Apache-2.0
#include "store/create_case.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "store/case_connection.h"
#include "store/schema.h"

namespace headwater {
namespace {

namespace fs = std::filesystem;

// "harbour.hw.new-71-9f86d081884c7d65": nobody can lay a link there beforehand.
std::string draft_name(const std::string& path) {
  std::uint64_t dice = 0;
  if (::getrandom(&dice, sizeof dice, 0) != static_cast<ssize_t>(sizeof dice)) dice = 0;
  return fmt::format("{}.new-{}-{:016x}", path, ::getpid(), dice);
}

// 0, or the errno of what failed.
int write_and_sync(const std::string& path, const std::string& bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (file < 0) return errno;
  int code = 0;
  for (std::size_t done = 0; code == 0 && done < bytes.size();) {
    const auto count = ::write(file, bytes.data() + done, bytes.size() - done);
    if (count > 0) {
      done += static_cast<std::size_t>(count);
    } else if (count == 0 || errno != EINTR) {
      code = count == 0 ? ENOSPC : errno;
    }
  }
  if (code == 0 && ::fsync(file) != 0) code = errno;
  if (::close(file) != 0 && code == 0) code = errno;
  return code;
}

// Two processes that find the same empty file take turns: the second sees that it was replaced.
int replace_empty(const std::string& draft, const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return errno;
  static_cast<void>(::flock(file, LOCK_EX));
  struct stat held{};
  struct stat now{};
  int code = 0;
  if (::fstat(file, &held) != 0 || ::stat(path.c_str(), &now) != 0) {
    code = errno;
  } else if (held.st_ino == now.st_ino && held.st_dev == now.st_dev && now.st_size == 0 &&
             ::rename(draft.c_str(), path.c_str()) != 0) {
    code = errno;
  }
  ::close(file);
  return code;
}

// 0, or the errno of what failed; a case that is there already is no failure.
int put_in_place(const std::string& draft, const std::string& path, bool replace_empty_file) {
  if (replace_empty_file) return replace_empty(draft, path);
  if (::link(draft.c_str(), path.c_str()) == 0 || errno == EEXIST) return 0;
  if (errno != EPERM && errno != ENOTSUP) return errno;
  // A file system without hard links.
  if (::renameat2(AT_FDCWD, draft.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0 ||
      errno == EEXIST)
    return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  return ::rename(draft.c_str(), path.c_str()) == 0 ? 0 : errno;
}

// SQLite would play back a log that was left beside a case which is gone into the new one.
Result<void> check_no_old_log(const std::string& path) {
  std::error_code error;
  const auto log_size = fs::file_size(path + "-wal", error);
  if (error || log_size == 0) return {};
  if (fs::file_size(path, error) > 0 && !error) return {};  // made meanwhile, and in use
  const auto name = fs::path(path).filename().string();
  return fail(ErrorKind::case_file, path,
              fmt::format("the case cannot be made: a file {}-wal, with changes to a case that is "
                          "gone, lies there; move it back beside its case, or away",
                          name));
}

}  // namespace

Result<void> create_case(const std::string& path, bool replace_empty_file) {
  if (const auto clean = check_no_old_log(path); !clean) return clean;
  const auto bytes = fenced(path, empty_case_bytes);
  if (!bytes) return std::unexpected(bytes.error());
  const auto draft = draft_name(path);
  int code = write_and_sync(draft, *bytes);
  if (code == 0) code = put_in_place(draft, path, replace_empty_file);
  if (code != EEXIST) ::unlink(draft.c_str());
  if (code == ENOSPC || code == EDQUOT) return fail(ErrorKind::case_file, path, "the disk is full");
  if (code != 0)
    return fail(ErrorKind::case_file, path,
                "the case cannot be made: " + std::generic_category().message(code));
  return {};
}

}  // namespace headwater
