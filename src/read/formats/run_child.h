// SPDX-License-Identifier: Apache-2.0
// One confined child process: bytes in, text out.
//
// Input:   a program by its absolute path, its arguments, and the bytes it reads as standard input
//          (a file in memory that it can seek in).
// Output:  what it printed; an error that says whether it is missing, cannot be started, failed,
//          took too long or printed too much.
// Rule:    it gets an environment of one locale and what `command` names, no descriptor of ours but
//          its input and output, a session of its own that is killed whole, limits of time on the
//          clock and on the processor, of memory, descriptors and file sizes, no new privileges,
//          and no system call that read/formats/system_call_filter.h refuses.
// Example: run_child({"/usr/bin/pdftotext", {"-", "-"}}, pdf, {}).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace headwater {

struct ChildCommand {
  std::string path;  // "": the program is not installed
  std::vector<std::string> arguments;
  std::vector<std::string> environment = {};  // "NAME=value"
};

struct ChildLimits {
  int seconds = 15;
  std::size_t output_bytes = 64U << 20U;
  std::size_t memory_bytes = 1U << 30U;
  bool other_programs = false;  // for tests of what happens to them
};

inline constexpr std::string_view child_not_installed = "is not installed";

// The error is about the name of the program, without its folder.
[[nodiscard]] Result<std::string> run_child(const ChildCommand& command, std::string_view input,
                                            const ChildLimits& limits);

}  // namespace headwater
