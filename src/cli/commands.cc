// SPDX-License-Identifier: Apache-2.0
// The list of commands, in the order of --help.
#include "cli/command_line.h"

namespace headwater {

// stage commands
void add_read_command(const Command& app, CommandContext& context);
void add_times_command(const Command& app, CommandContext& context);
void add_attribute_command(const Command& app, CommandContext& context);
void add_names_command(const Command& app, CommandContext& context);
void add_events_command(const Command& app, CommandContext& context);
void add_ledger_command(const Command& app, CommandContext& context);
void add_reuse_command(const Command& app, CommandContext& context);
void add_compare_command(const Command& app, CommandContext& context);
void add_match_command(const Command& app, CommandContext& context);
void add_fuse_command(const Command& app, CommandContext& context);
void add_tag_command(const Command& app, CommandContext& context);
void add_train_command(const Command& app, CommandContext& context);

// case commands
void add_add_command(const Command& app, CommandContext& context);
void add_run_command(const Command& app, CommandContext& context);
void add_report_command(const Command& app, CommandContext& context);
void add_claims_command(const Command& app, CommandContext& context);
void add_sources_command(const Command& app, CommandContext& context);
void add_origins_command(const Command& app, CommandContext& context);
void add_conflicts_command(const Command& app, CommandContext& context);
void add_timeline_command(const Command& app, CommandContext& context);
void add_entities_command(const Command& app, CommandContext& context);
void add_documents_command(const Command& app, CommandContext& context);
void add_explain_command(const Command& app, CommandContext& context);
void add_decision_commands(const Command& app, CommandContext& context);
void add_history_command(const Command& app, CommandContext& context);
void add_undo_command(const Command& app, CommandContext& context);
void add_redo_command(const Command& app, CommandContext& context);
void add_verify_command(const Command& app, CommandContext& context);
void add_export_command(const Command& app, CommandContext& context);
void add_serve_command(const Command& app, CommandContext& context);
void add_import_command(const Command& app, CommandContext& context);

const std::vector<AddCommand>& all_commands() {
  // clang-format off: one command a line
  static const std::vector<AddCommand> commands{
      add_read_command,
      add_times_command,
      add_attribute_command,
      add_names_command,
      add_events_command,
      add_ledger_command,
      add_reuse_command,
      add_compare_command,
      add_match_command,
      add_fuse_command,
      add_tag_command,
      add_add_command,
      add_run_command,
      add_report_command,
      add_claims_command,
      add_sources_command,
      add_origins_command,
      add_conflicts_command,
      add_timeline_command,
      add_entities_command,
      add_documents_command,
      add_explain_command,
      add_decision_commands,
      add_history_command,
      add_undo_command,
      add_redo_command,
      add_verify_command,
      add_export_command,
      add_serve_command,
      add_import_command,
      add_train_command,
  };
  // clang-format on
  return commands;
}

}  // namespace headwater
