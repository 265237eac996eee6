// SPDX-License-Identifier: Apache-2.0
// A file mapped into memory, read-only.
//
// Input:   a path.
// Output:  its bytes, while the object lives; they begin at a page of memory.
// Rule:    regular files alone: a pipe or a device is refused, not waited for. A file that another
//          process makes shorter while it is mapped ends the program; it is to be replaced, not
//          rewritten.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace headwater {

class MappedFile {
 public:
  [[nodiscard]] static Result<MappedFile> open(const std::string& path);

  MappedFile(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  [[nodiscard]] std::string_view bytes() const { return bytes_; }

 private:
  explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}
  std::string_view bytes_;
};

}  // namespace headwater
