// SPDX-License-Identifier: Apache-2.0
// One confined child process: bytes in, text out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace headwater {

struct ChildLimits {
  int seconds = 15;
  std::size_t output_bytes = 64U << 20U;
  std::size_t memory_bytes = 1U << 30U;
};

// Runs `command` with the bytes as its standard input (a file in memory that it can seek in) and
// gives what it printed. An error where it cannot run, fails, or reaches a limit.
[[nodiscard]] Result<std::string> run_child(const std::vector<std::string>& command,
                                            std::string_view input, const ChildLimits& limits);

}  // namespace headwater
