// SPDX-License-Identifier: Apache-2.0
#include "base/files.h"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

namespace headwater {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

std::string system_reason(int code) {
  return std::generic_category().message(code);
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

}  // namespace headwater
