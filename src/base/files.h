// SPDX-License-Identifier: Apache-2.0
// Files and folders, with errors that say which and why.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace headwater {

[[nodiscard]] Result<std::string> read_file(const std::string& path);  // "-" reads standard input
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view bytes);

struct FileList {
  std::vector<std::string> files;  // sorted by path
  std::vector<Error> failed;       // inputs that are no file and no folder, folders that hold none
};
// Folders are walked recursively; hidden files and loops of links are left out.
[[nodiscard]] FileList list_files(const std::vector<std::string>& inputs);

}  // namespace headwater
