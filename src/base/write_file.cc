// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "base/files.h"
#include "base/open_file.h"
#include "base/output_target.h"

namespace headwater {
namespace {

namespace fs = std::filesystem;

// 0, or the errno of the write that failed.
int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

int write_into(const std::string& path, std::string_view bytes) {
  const auto stream = stream_named(path);
  OpenFile file(stream ? ::dup(*stream) : ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
  if (file.get() < 0) return errno;
  const int written = write_all(file.get(), bytes);
  const int closed = file.close();
  return written != 0 ? written : closed;
}

// A name that nothing has, in the folder of the file it is to become.
std::string name_beside(const std::string& path) {
  static std::atomic<unsigned> number{0};
  const auto folder = fs::path(path).parent_path();
  return (folder / (".headwater-" + std::to_string(::getpid()) + "-" +
                    std::to_string(number.fetch_add(1)) + ".tmp"))
      .string();
}

// The entry of the folder outlives a power cut, too. File systems that cannot do it still have the
// file.
void sync_folder_of(const std::string& path) {
  auto folder = fs::path(path).parent_path().string();
  if (folder.empty()) folder = ".";
  const OpenFile file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (file.get() >= 0) static_cast<void>(::fsync(file.get()));
}

int fill(OpenFile& file, std::string_view bytes, const std::optional<struct stat>& old) {
  if (const int failed = write_all(file.get(), bytes); failed != 0) return failed;
  if (old) {
    // Whose it was it stays, where we may; else it is ours.
    static_cast<void>(::fchown(file.get(), old->st_uid, old->st_gid) == 0);
    if (::fchmod(file.get(), old->st_mode & 0777U) != 0) return errno;
  }
  if (::fsync(file.get()) != 0 && errno != EINVAL) return errno;
  return file.close();
}

// 0, or errno; a failure leaves what was there.
int replace_file(const std::string& path, std::string_view bytes,
                 const std::optional<struct stat>& old) {
  const auto draft = name_beside(path);
  OpenFile file(::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (file.get() < 0) return errno;
  int failed = fill(file, bytes, old);
  if (failed == 0 && ::rename(draft.c_str(), path.c_str()) != 0) failed = errno;
  if (failed != 0) {
    ::unlink(draft.c_str());
  } else {
    sync_folder_of(path);
  }
  return failed;
}

}  // namespace

Result<void> write_file(const std::string& path, std::string_view bytes) {
  const auto target = output_target(path);
  if (!target) return std::unexpected(target.error());
  const int failed =
      target->in_place ? write_into(path, bytes) : replace_file(target->path, bytes, target->old);
  if (failed != 0) return fail(ErrorKind::usage, path, system_reason(failed));
  return {};
}

}  // namespace headwater
