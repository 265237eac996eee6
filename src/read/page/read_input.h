// SPDX-License-Identifier: Apache-2.0
// What a reader takes and gives: bytes with what was said of them outside, documents, errors.
//
// `ReadLimits` are shared by everything inside one input, however deeply it is packed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "model/document.h"
#include "read/page/limits.h"
#include "read/page/read_time.h"

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

struct ReadLimits {
  std::uint64_t unpacked_left = limits::unpacked_bytes;
  std::uint64_t passed_left = limits::passed_bytes;
  std::uint32_t members_left = limits::members;
  std::uint32_t depth_left = limits::depth;
  ReadOptions options = {};  // what the user asked for; the same for all inside
  ReadTime time = {};
};

struct ReadInput {
  std::string id;  // of the document, or of the pack that holds documents
  std::string_view bytes;
  std::string charset;  // declared outside the bytes (mail, WARC), or ""
  std::string url;      // declared outside the bytes (WARC), or ""
  ReadLimits* limits = nullptr;
};

inline void input_failed(ReadOutcome& outcome, const std::string& id, std::string reason) {
  if (outcome.failed.size() >= limits::errors) {
    ++outcome.unnamed;
    return;
  }
  outcome.failed.push_back({ErrorKind::input, id, std::move(reason)});
}

// Counts a record, item or message ("records") of an input; false, and an error, where it has too
// many of them or has taken too long.
[[nodiscard]] bool take_member(const ReadInput& input, std::string_view what, ReadOutcome& outcome);

}  // namespace headwater
