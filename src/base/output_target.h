// SPDX-License-Identifier: Apache-2.0
// Where an output of the user's choice would be written, looked at before anything is.
//
// Rule:   a file is replaced, through links too; standard streams and pipes are written into, as
//         are /dev/null, terminals and /dev/full; folders, other devices, sockets and files that
//         may not be written are refused.
#pragma once

#include <sys/stat.h>

#include <optional>
#include <string>

#include "base/error.h"

namespace headwater {

struct OutputTarget {
  std::string path;  // links resolved: where the bytes will stand
  bool in_place = false;
  std::optional<struct stat> old;  // the file that is there
};

[[nodiscard]] Result<OutputTarget> output_target(const std::string& path);
// The descriptor that /dev/stdout, /dev/stderr, /dev/fd/N or /proc/self/fd/N name.
[[nodiscard]] std::optional<int> stream_named(const std::string& path);

}  // namespace headwater
