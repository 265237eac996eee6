// SPDX-License-Identifier: Apache-2.0
// A file descriptor that is closed when it is no longer held, and what the system says of an errno.
#pragma once

#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

namespace headwater {

[[nodiscard]] inline std::string system_reason(int code) {
  return std::generic_category().message(code);
}

class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  [[nodiscard]] int get() const { return descriptor_; }
  // 0 or errno: some file systems tell at the end that the disk is full.
  [[nodiscard]] int close() { return ::close(std::exchange(descriptor_, -1)) == 0 ? 0 : errno; }

 private:
  int descriptor_;
};

}  // namespace headwater
