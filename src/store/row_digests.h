// SPDX-License-Identifier: Apache-2.0
// Digests of rows, for the log: what was written can be told from what is there.
//
// Rule: a table's digest is the SHA-256 of its rows in order of their primary key. Each value is a
//       letter for its type (n i r t b), for numbers eight bytes, for texts and blobs their length
//       in eight bytes and the bytes themselves, big end first; each row ends with a line feed. The
//       digest of several tables is the SHA-256 of one line for each that has rows: its name, a
//       space, its digest.
// Example: of(row).whole changes with any value of any column of any row of that document.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/json.h"
#include "store/sqlite.h"

namespace headwater {

struct RowDigest {
  std::string whole;                          // 64 hexadecimal digits
  std::map<std::string, std::string> tables;  // 8 digits each: to name the table that differs
  bool operator==(const RowDigest&) const = default;
};

// {"rows":…,"tables":{…}}, as the detail of a log entry holds it among other keys.
void put_digest(Json& detail, const RowDigest& digest);
// An empty `whole` where the detail holds none.
[[nodiscard]] RowDigest digest_in(const Json& detail);
// Names of the tables that differ, "rows" where none can be named; empty where nothing differs.
[[nodiscard]] std::vector<std::string> differing_tables(const RowDigest& a, const RowDigest& b);

// Rows of one document in the tables of documents, its original among them.
class DocumentDigests {
 public:
  explicit DocumentDigests(const Database& database);
  [[nodiscard]] RowDigest of(std::int64_t row);
  // Rows met so far, by table: as many as the table holds where each belongs to a document.
  [[nodiscard]] const std::map<std::string, std::int64_t>& rows_met() const { return met_; }

 private:
  std::vector<std::pair<std::string, Statement>> selects_;
  std::map<std::string, std::int64_t> met_;
};

// The tables that `add` replaces or extends as a whole: findings, meta, the index of words.
[[nodiscard]] RowDigest digest_of_tables(const Database& database,
                                         const std::vector<std::string>& tables);
[[nodiscard]] RowDigest digest_of_findings(const Database& database);

// Which tables hold rows of one document, and which are covered by digest_of_findings.
[[nodiscard]] const std::vector<std::string>& document_tables();
[[nodiscard]] std::vector<std::string> whole_tables(const Database& database);

}  // namespace headwater
