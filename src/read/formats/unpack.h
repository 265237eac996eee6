// SPDX-License-Identifier: Apache-2.0
// Members of zip, tar, 7z, gz, xz, bz2 and zst files, in memory (libarchive).
//
// Rule:    nothing is written to disk; sizes are counted against the limits of the whole input, so
//          a bomb ends with an error that says so.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "read/formats/read_formats.h"

namespace headwater {

struct ArchiveMember {
  std::string name;  // "" for a compressed single file
  std::string bytes;
};

// Whether a member that has `size` bytes so far may grow by `more`.
[[nodiscard]] bool within_limits(const ReadInput& input, std::uint64_t size, std::uint64_t more);
// Calls `wants` with each member's name and `take` with those it wants. The error names what went
// wrong; members taken before stay taken.
[[nodiscard]] Result<void> unpack(const ReadInput& input,
                                  const std::function<bool(std::string_view)>& wants,
                                  const std::function<void(ArchiveMember)>& take);

}  // namespace headwater
