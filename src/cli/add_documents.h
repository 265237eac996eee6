// SPDX-License-Identifier: Apache-2.0
// `add` as a function: reads, analyses, stores, then makes the findings anew.
//
// Rule: inputs are taken in order of their paths, in batches that bound memory; a batch is read,
//       packed and analysed on all threads and stored in order, one transaction a document. Stopped
//       at any instant and run again it ends where an undisturbed run ends.
#pragma once

#include <optional>

#include "base/files.h"
#include "cli/command_line.h"
#include "store/case_file.h"

namespace headwater {

struct Added {
  std::size_t added = 0;
  std::size_t copies = 0;
  std::size_t already_there = 0;
  std::optional<Case> whole;  // with the findings that were stored; none where none were made
};

// The files of the inputs, without the case; what cannot be read is reported. Where there is no
// file to read no case should be made.
[[nodiscard]] FileList files_to_add(CommandContext& context, const std::string& case_path);
// Failed inputs are reported on the context and do not stop the others; an error of the case does.
[[nodiscard]] Result<Added> add_documents(CommandContext& context, const Models& models,
                                          CaseFile& file, const FileList& list);

}  // namespace headwater
