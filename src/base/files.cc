// SPDX-License-Identifier: Apache-2.0
#include "base/files.h"

#include <algorithm>
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
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

std::string system_reason(int code) {
  return std::generic_category().message(code);
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

Result<std::string> read_file(const std::string& path) {
  const File file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file) return fail(ErrorKind::input, path, system_reason(errno));
  std::string bytes;
  std::string chunk(1U << 16U, '\0');
  while (const auto count = std::fread(chunk.data(), 1, chunk.size(), file.get()))
    bytes.append(chunk, 0, count);
  if (std::ferror(file.get()) != 0) return fail(ErrorKind::input, path, system_reason(errno));
  return bytes;
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
