// SPDX-License-Identifier: Apache-2.0
// Files and folders, with errors that say which and why.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace headwater {

inline constexpr std::uint64_t largest_file = 1ULL << 30U;  // bytes

// Input:  the path of a regular file, or "-" for standard input, which may be anything.
// Output: its bytes; an error that names the path where it is a pipe, socket or device (never
// waited for), larger than `most`, or changes while it is read.
[[nodiscard]] Result<std::string> read_file(const std::string& path,
                                            std::uint64_t most = largest_file);
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view bytes);

struct FileList {
  std::vector<std::string> files;  // sorted by path
  std::vector<Error> failed;       // inputs that are no file and no folder, folders that hold none
};
// Folders are walked recursively; hidden files and loops of links are left out.
[[nodiscard]] FileList list_files(const std::vector<std::string>& inputs);

}  // namespace headwater
