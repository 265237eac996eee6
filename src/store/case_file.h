// SPDX-License-Identifier: Apache-2.0
// The case file: one SQLite file that holds originals, what was found in each document, the
// findings over all of them, and the log of decisions. docs/case-file.md documents every table.
//
// Rule:   each call is one transaction: a process killed at any instant leaves a case that opens,
//         with every document stored wholly or not at all.
// Example:
//   auto opened = open_case("harbour.hw", CaseMode::write);
//   store_document(*opened, analyse_document(document), pack_original(bytes));
//   auto loaded = load_case(*opened);   // loaded->documents.size() == 1
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "model/case.h"
#include "model/page_rows.h"
#include "store/case_needs.h"

namespace headwater {

// read: never changes the file. write: creates the case where there is none.
enum class CaseMode { read, write };

struct CaseConnection;

class CaseFile {
 public:
  explicit CaseFile(std::unique_ptr<CaseConnection> connection);
  CaseFile(CaseFile&&) noexcept;
  ~CaseFile();
  [[nodiscard]] CaseConnection& connection() const { return *connection_; }

 private:
  std::unique_ptr<CaseConnection> connection_;
};

// A case of an earlier version is brought to this one when it is opened to be written.
// Errors (ErrorKind::case_file): no such file; not a headwater case, or not as its version makes it
// (every difference is named); made by a newer headwater; read-only file or folder; being written
// by another process; damaged.
[[nodiscard]] Result<CaseFile> open_case(const std::string& path, CaseMode mode);

// Whether the file says of itself that it is a case; what is in it is not looked at.
[[nodiscard]] bool is_case_file(const std::string& path);

// While it lives, all that is read from the file is seen at one instant, whatever other processes
// write meanwhile. Goes before its CaseFile; nothing is stored through that file meanwhile.
class Snapshot {
 public:
  explicit Snapshot(std::shared_ptr<void> held);

 private:
  std::shared_ptr<void> held_;
};
[[nodiscard]] Result<Snapshot> hold_snapshot(CaseFile& file);

// An original ready to be stored. Pure, so that it can be made on any thread.
struct PackedOriginal {
  std::string sha256;
  std::uint64_t size = 0;
  std::string packing;  // "none" or "zlib", whichever is smaller
  std::string bytes;
};
[[nodiscard]] PackedOriginal pack_original(std::string_view bytes);

// already_there: the same bytes under the same id. copy: the same bytes and the same text under
// another id; the document first stored stays, the other id and path are noted as a copy of it.
// A document with other bytes under an id that is taken is stored as "ID@" + 8 digits of its
// SHA-256.
enum class AddOutcome { added, already_there, copy };
[[nodiscard]] Result<AddOutcome> store_document(CaseFile& file, DocumentFacts facts,
                                                const PackedOriginal& original);
// True where store_document would not store a new document; saves the work of analysing it.
[[nodiscard]] Result<bool> holds_document(CaseFile& file, const Document& document);

[[nodiscard]] Result<std::vector<DocumentFacts>> load_documents(CaseFile& file);
[[nodiscard]] Result<Case> load_case(CaseFile& file, const CaseNeeds& needs = CaseNeeds::all());

// Replaces the findings. REQUIRES: made from the documents in the case. False where another process
// has added documents meanwhile: nothing is stored and the findings stay stale.
// `page` makes the index of the page; without it the case has none until it is made.
[[nodiscard]] Result<bool> store_findings(CaseFile& file, const Findings& findings,
                                          std::size_t document_count, const MakePage& page = {});
// False where documents were added after the findings were made (`add` was stopped).
[[nodiscard]] Result<bool> findings_are_current(CaseFile& file);

// The bytes of an original, unpacked; its hash is not checked here.
[[nodiscard]] Result<std::string> load_original(CaseFile& file, const std::string& sha256);

struct DocumentCopy {
  std::string document;  // id
  std::string id;        // the id it would have had
  std::string path;
};
// Sorted by document, then id.
[[nodiscard]] Result<std::vector<DocumentCopy>> load_copies(CaseFile& file);

// Ids of documents whose title or text matches, best first. `query` is words, or an FTS5 query.
[[nodiscard]] Result<std::vector<std::string>> search_text(CaseFile& file,
                                                           const std::string& query);

}  // namespace headwater
