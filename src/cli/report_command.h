// SPDX-License-Identifier: Apache-2.0
// The report of a case, as `report` and `run` print it.
#pragma once

#include <string>

#include "cli/case_commands.h"
#include "cli/output_files.h"
#include "model/case.h"

namespace headwater {

struct ReportOutputs {
  std::string html;  // files; empty: not asked for
  std::string markdown;
  std::string pdf;
  std::string docx;
  HandingOn handing_on;
  bool full = false;  // all findings as text
  bool force = false;
};

void add_report_options(const Command& command, ReportOutputs& outputs);
// False where an output may not be written; said, before any work is done.
[[nodiscard]] bool may_write(CommandContext& context, const ReportOutputs& outputs,
                             const KeptFiles& kept);
// Writes the files that were asked for, else prints text (or JSON) on standard output. Paths go out
// of `whole` before files are written.
void print_report(CommandContext& context, const std::string& case_path, CaseFile& file,
                  Case& whole, const ReportOutputs& outputs);

}  // namespace headwater
