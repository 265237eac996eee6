// SPDX-License-Identifier: Apache-2.0
#include "base/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace headwater {
namespace {

std::unexpected<Error> failed(const std::string& path) {
  return fail(ErrorKind::usage, path, std::generic_category().message(errno));
}

Result<std::string_view> map(int file, const std::string& path) {
  struct stat facts{};
  if (fstat(file, &facts) != 0) return failed(path);
  if (!S_ISREG(facts.st_mode)) return fail(ErrorKind::usage, path, "not a file");
  if (facts.st_size == 0) return std::string_view();
  const auto size = static_cast<std::size_t>(facts.st_size);
  const auto* const bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
  if (bytes == MAP_FAILED) return failed(path);
  return std::string_view(static_cast<const char*>(bytes), size);
}

}  // namespace

Result<MappedFile> MappedFile::open(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return failed(path);
  const auto bytes = map(file, path);
  close(file);
  if (!bytes) return std::unexpected(bytes.error());
  return MappedFile(*bytes);
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace headwater
