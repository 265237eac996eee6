// SPDX-License-Identifier: Apache-2.0
// Reading: bytes -> documents with main text, blocks and metadata, every character traceable to its
// bytes.
//
// Input:   one file (or standard input) of any kind the program knows, found by its content first
//          and its name second.
// Output:  the documents in it, in their order in the file, each with the bytes of its own
//          original; errors for what could not be read.
// Rule:    the original is never changed; nothing that one member or record does may stop the
//          others.
// Ids:     the path; path#N for record N of JSON Lines, WARC, mbox and feeds, or the id a record
//          gives; path!member for a member of an archive or an attachment.
// Example: read_file_documents("page.html") -> one Document with mime "text/html", text without
//          navigation.
#pragma once

#include <string>
#include <string_view>

#include "read/page/read_input.h"

namespace headwater {

// `path` names the document and its format where the bytes do not tell; the bytes are already in
// memory.
[[nodiscard]] ReadOutcome read_bytes(const std::string& path, std::string_view bytes,
                                     const ReadOptions& options = {});
[[nodiscard]] ReadOutcome read_file_documents(const std::string& path,
                                              const ReadOptions& options = {});

}  // namespace headwater
