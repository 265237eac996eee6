// SPDX-License-Identifier: Apache-2.0
// The list of commands, in the order of --help.
#include "cli/command_line.h"

namespace headwater {

// stage commands
void add_read_command(CLI::App& app, CommandContext& context);
void add_names_command(CLI::App& app, CommandContext& context);
void add_reuse_command(CLI::App& app, CommandContext& context);
void add_compare_command(CLI::App& app, CommandContext& context);
void add_match_command(CLI::App& app, CommandContext& context);

const std::vector<AddCommand>& all_commands() {
  static const std::vector<AddCommand> commands{
      add_read_command,
      add_names_command,
      add_reuse_command,
      add_compare_command,
      add_match_command,
  };
  return commands;
}

}  // namespace headwater
