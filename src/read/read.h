// SPDX-License-Identifier: Apache-2.0
// Reading: bytes -> documents with main text, blocks and metadata, every character traceable to its
// bytes.
//
// Input:  one file (or standard input) of any kind the program knows, found by its content first
// and its name second.
// Output: the documents in it, in their order in the file, each with the bytes of its own original;
// errors for what could not be read.
// Rule:   the original is never changed; nothing that one member or record does may stop the
// others. Ids:    the path; path#N for record N of JSON Lines, WARC, mbox and feeds, or the id a
// record gives; path!member for a member of an archive or an attachment. Example:
// read_file_documents("page.html") -> one Document with mime "text/html", text without navigation.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "model/document.h"

namespace headwater {

struct ReadDocument {
  Document document;
  // The file, the member of an archive, the payload of a WARC record, the line of JSON Lines, the
  // item of a feed; its SHA-256 is the document's. Offsets count in it, save where
  // OffsetMap::member names an inner stream ("mime:", "msg:", "feed:", "zip:", "epub:", "pdf:",
  // "ocr:").
  std::string original;
};

struct ReadOptions {
  std::string ocr;  // languages of tesseract ("eng", "eng+deu"); "": no pictures are read
};

struct ReadOutcome {
  std::vector<ReadDocument> documents;
  std::vector<Error> failed;  // at most limits::errors of one input, and one that counts the rest
  std::size_t unnamed = 0;    // the rest
};

// `path` names the document and its format where the bytes do not tell; the bytes are already in
// memory.
[[nodiscard]] ReadOutcome read_bytes(const std::string& path, std::string_view bytes,
                                     const ReadOptions& options = {});
[[nodiscard]] ReadOutcome read_file_documents(const std::string& path,
                                              const ReadOptions& options = {});

}  // namespace headwater
