// SPDX-License-Identifier: Apache-2.0
// What the commands that decide share: who decides and why, and how what was decided is printed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "cli/command_line.h"

namespace headwater {

struct SignatureOptions {
  std::string by;
  std::string why;
};
void add_signature_options(const Command& command, SignatureOptions& options);

// {"number":12,"action":"merge","target":"c1f2e3d4"}
void say_decided(const CommandContext& context, std::int64_t number, std::string_view action,
                 const std::string& target);

}  // namespace headwater
