// SPDX-License-Identifier: Apache-2.0
#include "read/read.h"

#include <utility>

#include "base/files.h"
#include "base/hash.h"

namespace headwater {

ReadOutcome read_bytes(const std::string& path, std::string bytes) {
  ReadOutcome outcome;
  Document document;
  document.id = path;
  document.path = path;
  document.sha256 = sha256_hex(bytes);
  document.mime = "text/plain";
  document.text = Utf8Text(to_valid_utf8(bytes));
  document.blocks.push_back({BlockKind::paragraph, {0, document.text.size()}, "", ""});
  outcome.documents.push_back({std::move(document), std::move(bytes)});
  return outcome;
}

ReadOutcome read_file_documents(const std::string& path) {
  auto bytes = read_file(path);
  if (!bytes) return {{}, {bytes.error()}};
  return read_bytes(path, *std::move(bytes));
}

}  // namespace headwater
