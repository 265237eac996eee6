// SPDX-License-Identifier: Apache-2.0
// Files that a command is told to write, checked before it begins its work.
//
// Rule:   an output is never the case (nor what SQLite keeps beside it), an input, or another
//         output, by whatever name: paths, links, hard links. A file that is there is overwritten
//         where it is empty or an earlier output of headwater, or with --force.
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/files.h"
#include "cli/command.h"

namespace headwater {

// Whether a file that begins so is an earlier output of the same kind.
using IsOurs = std::function<bool(std::string_view beginning)>;

struct OutputFile {
  std::string path;
  IsOurs is_ours;
};

struct KeptFiles {
  std::string case_path;            // empty: the command has no case
  std::vector<std::string> inputs;  // paths; those that do not exist are no hindrance
};

[[nodiscard]] IsOurs holds_all(std::vector<std::string> marks);
// The first line names at least half of these columns.
[[nodiscard]] IsOurs has_columns(std::vector<std::string> names);

[[nodiscard]] Result<void> check_outputs(const std::vector<OutputFile>& outputs,
                                         const KeptFiles& kept, bool force);
// --force
void add_force_option(const Command& command, bool& force);

// A case that lies in a folder of inputs is none of them, nor what SQLite keeps beside it. Where it
// is itself named as an input it fails as one.
void leave_out_case(const std::string& case_path, const std::vector<std::string>& inputs,
                    FileList& list);

}  // namespace headwater
