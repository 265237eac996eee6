// SPDX-License-Identifier: Apache-2.0
#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "base/open_file.h"

namespace headwater {
namespace {

std::string kind_of(const struct stat& found) {
  if (S_ISDIR(found.st_mode)) return system_reason(EISDIR);
  return "not a regular file (a pipe, socket or device)";
}

struct OpenInput {
  const std::string& path;
  int descriptor = -1;
  std::uint64_t size = 0;  // as the file system gives it; 0: not known (pipes, /proc)
  std::uint64_t most = 0;
};

std::unexpected<Error> too_large(const OpenInput& input) {
  return fail(ErrorKind::input, input.path,
              "larger than " + std::to_string(input.most >> 20U) + " MiB: not read");
}

// A file that grows while it is read would never end, and what was read may be half a record.
Result<std::string> read_descriptor(const OpenInput& input) {
  if (input.size > input.most) return too_large(input);
  std::string bytes;
  bytes.reserve(input.size);
  std::array<char, 1U << 16U> chunk;
  while (true) {
    const auto count = read(input.descriptor, chunk.data(), chunk.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fail(ErrorKind::input, input.path, system_reason(errno));
    if (count == 0) break;
    bytes.append(chunk.data(), static_cast<std::size_t>(count));
    if (bytes.size() > input.most) return too_large(input);
    if (input.size > 0 && bytes.size() > input.size) break;
  }
  if (input.size > 0 && bytes.size() != input.size)
    return fail(ErrorKind::input, input.path, "changed while it was read: not read");
  return bytes;
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t most) {
  if (path == "-") return read_descriptor({path, STDIN_FILENO, 0, most});
  // Looked at before it is opened: opening a device may do something, opening a pipe may wait.
  struct stat found{};
  if (stat(path.c_str(), &found) != 0) return fail(ErrorKind::input, path, system_reason(errno));
  if (!S_ISREG(found.st_mode)) return fail(ErrorKind::input, path, kind_of(found));
  const OpenFile file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (file.get() < 0 || fstat(file.get(), &found) != 0)
    return fail(ErrorKind::input, path, system_reason(errno));
  if (!S_ISREG(found.st_mode)) return fail(ErrorKind::input, path, kind_of(found));
  return read_descriptor({path, file.get(), static_cast<std::uint64_t>(found.st_size), most});
}

}  // namespace headwater
