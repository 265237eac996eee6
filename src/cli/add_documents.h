// SPDX-License-Identifier: Apache-2.0
// Adding documents (intake/add_documents.h) as commands do it: inputs of the command line, errors and
// progress on standard error.
#pragma once

#include "base/files.h"
#include "cli/command_line.h"
#include "intake/add_documents.h"

namespace headwater {

// The files of the inputs, without the case; what cannot be read is reported. Where there is no
// file to read no case should be made.
[[nodiscard]] FileList files_to_add(CommandContext& context, const std::string& case_path);
[[nodiscard]] Result<Added> add_documents(CommandContext& context, const Models& models,
                                          CaseFile& file, const FileList& list);
// The same for documents that are read already, a batch at once.
[[nodiscard]] Result<Added> add_read_documents(CommandContext& context, const Models& models,
                                               CaseFile& file, std::vector<ReadDocument> documents);
// "2 added, 1 already there", or as JSON with the head of the log.
void print_added(CommandContext& context, const std::string& path, CaseFile& file,
                 const Added& counts);

}  // namespace headwater
