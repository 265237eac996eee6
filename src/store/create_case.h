// SPDX-License-Identifier: Apache-2.0
// A new, empty case file.
//
// Rule: it appears under its name in one step, so that no instant shows half a case; it is for its
//       owner alone (mode 0600, less where the umask is stricter), and so are the files that SQLite
//       makes beside it. A case that another process made meanwhile is left as it is.
#pragma once

#include <string>

#include "base/error.h"

namespace headwater {

[[nodiscard]] Result<void> create_case(const std::string& path, bool replace_empty_file);

}  // namespace headwater
