// SPDX-License-Identifier: Apache-2.0
#include "base/output_target.h"

#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <filesystem>
#include <system_error>

#include "base/open_file.h"

namespace headwater {
namespace {

namespace fs = std::filesystem;

bool is_harmless_device(const std::string& path) {
  struct stat status{};
  struct stat harmless{};
  if (::stat(path.c_str(), &status) != 0) return false;
  for (const char* known : {"/dev/null", "/dev/full", "/dev/tty"}) {
    if (::stat(known, &harmless) == 0 && status.st_rdev == harmless.st_rdev) return true;
  }
  return std::string_view(path).starts_with("/dev/pts/");
}

// The file at the end of links, which may not be there yet.
Result<std::string> without_links(const std::string& path) {
  constexpr int most_links = 40;
  fs::path at(path);
  std::error_code error;
  for (int i = 0; i < most_links; ++i) {
    if (!fs::is_symlink(at, error)) return at.string();
    const auto to = fs::read_symlink(at, error);
    if (error) return fail(ErrorKind::usage, path, error.message());
    at = to.is_absolute() ? to : at.parent_path() / to;
  }
  return fail(ErrorKind::usage, path, system_reason(ELOOP));
}

}  // namespace

std::optional<int> stream_named(const std::string& path) {
  if (path == "/dev/stdout") return STDOUT_FILENO;
  if (path == "/dev/stderr") return STDERR_FILENO;
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    if (!path.starts_with(folder)) continue;
    int number = -1;
    const auto* const end = path.data() + path.size();
    const auto read = std::from_chars(path.data() + folder.size(), end, number);
    if (read.ec == std::errc{} && read.ptr == end && number >= 0) return number;
  }
  return std::nullopt;
}

Result<OutputTarget> output_target(const std::string& path) {
  if (stream_named(path)) return OutputTarget{path, true, std::nullopt};
  auto target = without_links(path);
  if (!target) return std::unexpected(target.error());
  struct stat status{};
  if (::stat(target->c_str(), &status) != 0) {
    if (errno != ENOENT) return fail(ErrorKind::usage, path, system_reason(errno));
    if (path.ends_with('/')) return fail(ErrorKind::usage, path, "a folder, not a file");
    return OutputTarget{*target, false, std::nullopt};
  }
  if (S_ISDIR(status.st_mode)) return fail(ErrorKind::usage, path, "a folder, not a file");
  if (::access(target->c_str(), W_OK) != 0)
    return fail(ErrorKind::usage, path, system_reason(errno));
  if (S_ISREG(status.st_mode)) return OutputTarget{*target, false, status};
  if (S_ISFIFO(status.st_mode) || (S_ISCHR(status.st_mode) && is_harmless_device(*target)))
    return OutputTarget{*target, true, std::nullopt};
  return fail(ErrorKind::usage, path, "a device or socket, not a file");
}

}  // namespace headwater
