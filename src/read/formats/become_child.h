// SPDX-License-Identifier: Apache-2.0
// The way from a fork of this process to a confined program: what happens between fork and exec.
#pragma once

#include "read/formats/run_child.h"

namespace headwater {

struct ChildStart {
  int program = -1;  // descriptors
  int input = -1;
  int output = -1;
  char* const* arguments = nullptr;  // ended by nullptr
  char* const* environment = nullptr;
};

inline constexpr int child_cannot_start = 127;  // exit status

// Only calls that are safe between fork and exec.
[[noreturn]] void become_child(const ChildStart& start, const ChildLimits& limits);

}  // namespace headwater
