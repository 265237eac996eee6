// SPDX-License-Identifier: Apache-2.0
// The words behind the name of the program -> the command that they name, run.
#pragma once

#include <string>
#include <vector>

#include "cli/command_line.h"

namespace headwater {

// --help and --version print; a word that nothing is called so, and a value that an option does not
// take, are reported in one line (usage.h).
void parse_command_line(std::vector<std::string> words, CommandContext& context);

}  // namespace headwater
