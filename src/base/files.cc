// SPDX-License-Identifier: Apache-2.0
#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

namespace headwater {
namespace {

namespace fs = std::filesystem;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

std::string system_reason(int code) {
  return std::generic_category().message(code);
}

class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  ~OpenFile() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  [[nodiscard]] int get() const { return descriptor_; }

 private:
  int descriptor_;
};

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

bool is_hidden(const fs::path& path) {
  const auto name = path.filename().string();
  return name.size() > 1 && name.front() == '.';
}

void walk_folder(const std::string& folder, FileList& list) {
  std::error_code error;
  const auto before = list.files.size();
  fs::recursive_directory_iterator it(folder, error);
  if (error) {
    list.failed.push_back({ErrorKind::input, folder, error.message()});
    return;
  }
  for (const fs::recursive_directory_iterator end; it != end; it.increment(error)) {
    if (error) break;
    if (is_hidden(it->path())) {
      if (it->is_directory(error)) it.disable_recursion_pending();
      continue;
    }
    std::error_code status_error;
    if (it->is_regular_file(status_error)) list.files.push_back(it->path().string());
  }
  if (error) list.failed.push_back({ErrorKind::input, folder, error.message()});
  if (list.files.size() == before)
    list.failed.push_back({ErrorKind::input, folder, "the folder holds no files"});
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

Result<void> write_file(const std::string& path, std::string_view bytes) {
  File file(std::fopen(path.c_str(), "wb"));
  if (!file) return fail(ErrorKind::usage, path, system_reason(errno));
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  const bool closed = std::fclose(file.release()) == 0;
  if (!written || !closed) return fail(ErrorKind::usage, path, system_reason(errno));
  return {};
}

FileList list_files(const std::vector<std::string>& inputs) {
  FileList list;
  for (const auto& input : inputs) {
    std::error_code error;
    if (input != "-" && fs::is_directory(input, error)) {
      walk_folder(input, list);
    } else if (input == "-" || fs::exists(input, error)) {
      list.files.push_back(input);
    } else {
      list.failed.push_back(
          {ErrorKind::input, input, system_reason(error ? error.value() : ENOENT)});
    }
  }
  std::ranges::sort(list.files);
  const auto repeated = std::ranges::unique(list.files);
  list.files.erase(repeated.begin(), repeated.end());
  return list;
}

}  // namespace headwater
