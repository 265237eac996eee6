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

// Input:   the path of a regular file, or "-" for standard input, which may be anything.
// Output:  its bytes; an error that names the path where it is a pipe, socket or device (never
//          waited for), larger than `most`, or changes while it is read.
[[nodiscard]] Result<std::string> read_file(const std::string& path,
                                            std::uint64_t most = largest_file);

// Puts a whole file at `path` in one step: it is written beside, stored, and takes the place of the
// old one, so that a failure leaves the old one as it was. A link stays a link; streams, pipes and
// devices are written into.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view bytes);

struct FileList {
  std::vector<std::string> files;  // sorted by path
  std::vector<Error> failed;       // what cannot be read, each by itself; folders that hold nothing
  std::vector<std::string> passed_over;  // a line each: links out of a folder, what is no file
};
// Folders are walked recursively. Hidden files are left out. A link in a folder is followed where
// it stays inside that folder, or with `follow_links` anywhere; nothing is read twice through
// links, and loops end. Inputs that are links themselves are followed.
[[nodiscard]] FileList list_files(const std::vector<std::string>& inputs,
                                  bool follow_links = false);

}  // namespace headwater
