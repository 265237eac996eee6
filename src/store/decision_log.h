// SPDX-License-Identifier: Apache-2.0
// The log of decisions: append-only, each entry carries the hash of the one before.
//
// Rule:    hash = SHA-256 of previous + "\n" + the JSON array [number, made_at, made_by, action,
//          target, detail]; the first entry has 64 zeros as its previous.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/json.h"
#include "store/case_file.h"
#include "store/sqlite.h"

namespace headwater {

struct LogEntry {
  std::int64_t number = 0;  // 1, 2, 3 …
  std::string made_at;      // UTC, "2026-01-31T12:00:00Z"
  std::string made_by;
  std::string
      action;  // add copy findings, rows and upgrade for what an earlier version wrote; what
               // analysts decided: analyst_log.h
  std::string target;  // id of the document or finding; empty for findings
  std::string detail;  // JSON
  std::string previous;
  std::string hash;
};

[[nodiscard]] std::string hash_of(const LogEntry& entry);

// Sets number, made_at, previous and hash; returns the number. REQUIRES: inside a transaction.
std::int64_t append_to_log(const Database& database, std::string action, std::string target,
                           const Json& detail, std::string made_by = "headwater");
// `id` and `path` as they stand in the row of the copy.
void log_copy(const Database& database, std::string document, const std::string& id,
              const std::string& path);
// The digests of all that is replaced or extended as a whole.
void log_findings(const Database& database);

// The hash of the last entry, 64 zeros where there is none: with it kept elsewhere, `verify` tells
// that entries were removed or rewritten.
[[nodiscard]] std::string log_head(const Database& database);
[[nodiscard]] Result<std::string> load_head(CaseFile& file);
// The day of the last entry (ISO), "" where there is none: what is printed from a case is as of it.
[[nodiscard]] Result<std::string> load_last_day(CaseFile& file);

[[nodiscard]] std::vector<LogEntry> load_log_entries(const Database& database,
                                                     const std::string& where = "");

}  // namespace headwater
