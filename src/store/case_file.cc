// SPDX-License-Identifier: Apache-2.0
#include "store/case_file.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/hash.h"
#include "base/json.h"
#include "store/case_connection.h"
#include "store/check_case.h"
#include "store/decision_log.h"
#include "store/document_rows.h"
#include "store/finding_rows.h"
#include "store/original_bytes.h"

namespace headwater {
namespace {

std::string suffixed_id(const Document& document) {
  return document.id + "@" + document.sha256.substr(0, 8);
}

struct StoredTwin {
  std::int64_t row = 0;
  bool same_id = false;
};

bool noted_as_copy(CaseConnection& connection, std::int64_t row, const std::string& id) {
  auto& select =
      connection.insert.prepared("find copy", "SELECT 1 FROM copies WHERE document = ? AND id = ?");
  select.bind(1, row);
  select.bind(2, std::string_view(id));
  const bool found = select.step();
  select.reset();
  return found;
}

// The stored document that makes this one superfluous.
std::optional<StoredTwin> find_twin(CaseConnection& connection, const Document& document) {
  auto& select = connection.insert.prepared(
      "find twin", "SELECT row, id, text = ?2 FROM documents WHERE sha256 = ?1 ORDER BY row");
  select.bind(1, std::string_view(document.sha256));
  select.bind(2, std::string_view(document.text.str()));
  std::optional<StoredTwin> twin;
  while (select.step()) {
    const auto row = select.integer(0);
    const auto id = select.text(1);
    const bool same_text = select.integer(2) != 0;
    if (id == document.id || id == suffixed_id(document) ||
        noted_as_copy(connection, row, document.id)) {
      twin = {row, true};
      break;
    }
    if (same_text && !twin) twin = {row, false};
  }
  select.reset();
  return twin;
}

bool id_is_taken(CaseConnection& connection, const std::string& id) {
  auto& select = connection.insert.prepared("find id", "SELECT 1 FROM documents WHERE id = ?");
  select.bind(1, std::string_view(id));
  const bool taken = select.step();
  select.reset();
  return taken;
}

void note_copy(CaseConnection& connection, std::int64_t row, const Document& document) {
  auto& insert = connection.insert.into("copies");
  insert.bind(1, row);
  insert.bind(2, std::string_view(document.id));
  insert.bind(3, std::string_view(document.path));
  insert.run();
}

void store_original(CaseConnection& connection, const PackedOriginal& original) {
  auto& insert =
      connection.insert.prepared("original", "INSERT OR IGNORE INTO originals VALUES (?,?,?,?)");
  insert.bind(1, std::string_view(original.sha256));
  insert.bind(2, static_cast<std::int64_t>(original.size));
  insert.bind(3, std::string_view(original.packing));
  insert.bind_blob(4, original.bytes);
  insert.run();
}

void log_add(const Database& database, const Document& document) {
  const Json detail{{"sha256", document.sha256}, {"text_sha256", sha256_hex(document.text.str())}};
  LogEntry entry;
  entry.made_by = "headwater";
  entry.action = "add";
  entry.target = document.id;
  entry.detail = to_json_line(detail);
  append_to_log(database, std::move(entry));
}

AddOutcome store_one(CaseConnection& connection, DocumentFacts& facts,
                     const PackedOriginal& original) {
  Transaction transaction(connection.database);
  if (const auto twin = find_twin(connection, facts.document)) {
    if (twin->same_id) return AddOutcome::already_there;
    note_copy(connection, twin->row, facts.document);
    transaction.commit();
    return AddOutcome::copy;
  }
  if (id_is_taken(connection, facts.document.id)) facts.document.id = suffixed_id(facts.document);
  store_original(connection, original);
  store_document_facts(connection.database, connection.insert, facts);
  log_add(connection.database, facts.document);
  transaction.commit();
  return AddOutcome::added;
}

constexpr std::string_view findings_made_from = "findings_made_from";

std::int64_t count_documents(const Database& database) {
  return database.integer("SELECT count(*) FROM documents");
}

void set_meta(const Database& database, std::string_view key, const std::string& value) {
  Statement insert(database, "INSERT OR REPLACE INTO meta VALUES (?, ?)");
  insert.bind(1, key);
  insert.bind(2, std::string_view(value));
  insert.run();
}

// "a b" as the FTS5 query for documents that hold both words; what already is a query stays one.
std::string as_phrase(const std::string& query) {
  if (query.find_first_of("\"*()") != std::string::npos) return query;
  std::string phrase;
  for (std::size_t start = 0; start < query.size();) {
    const auto end = std::min(query.find(' ', start), query.size());
    if (end > start) phrase += "\"" + query.substr(start, end - start) + "\" ";
    start = end + 1;
  }
  return phrase;
}

}  // namespace

Result<AddOutcome> store_document(CaseFile& file, DocumentFacts facts,
                                  const PackedOriginal& original) {
  auto& connection = file.connection();
  return fenced(connection.path, [&] { return store_one(connection, facts, original); });
}

Result<bool> holds_document(CaseFile& file, const Document& document) {
  auto& connection = file.connection();
  return fenced(connection.path, [&] {
    const auto twin = find_twin(connection, document);
    return twin && twin->same_id;
  });
}

Result<std::vector<DocumentFacts>> load_documents(CaseFile& file) {
  auto& connection = file.connection();
  return fenced(connection.path, [&] { return load_document_facts(connection.database).facts; });
}

Result<Case> load_case(CaseFile& file) {
  auto& connection = file.connection();
  return fenced(connection.path, [&] {
    // One transaction: all tables are seen at one instant.
    connection.database.run("BEGIN");
    struct End {
      const Database& database;
      ~End() { sqlite3_exec(database.handle(), "END", nullptr, nullptr, nullptr); }
    } const end{connection.database};
    auto loaded = load_document_facts(connection.database);
    auto findings = load_findings_rows(connection.database, loaded.rows);
    if (const auto faults = faults_in(findings, loaded.facts); !faults.empty())
      raise_damaged(faults.front().where + " " + faults.front().what);
    return Case{std::move(loaded.facts), std::move(findings)};
  });
}

Result<void> store_findings(CaseFile& file, const Findings& findings, std::size_t document_count) {
  auto& connection = file.connection();
  return fenced(connection.path, [&] {
    Transaction transaction(connection.database);
    if (count_documents(connection.database) != static_cast<std::int64_t>(document_count)) return;
    clear_findings(connection.database);
    store_findings_rows(connection.insert, load_document_order(connection.database), findings);
    set_meta(connection.database, findings_made_from, std::to_string(document_count));
    transaction.commit();
  });
}

Result<bool> findings_are_current(CaseFile& file) {
  auto& connection = file.connection();
  return fenced(connection.path, [&] {
    const auto made_from = connection.database.integer(
        "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'findings_made_from'");
    return made_from == count_documents(connection.database);
  });
}

Result<std::string> load_original(CaseFile& file, const std::string& sha256) {
  auto& connection = file.connection();
  return fenced(connection.path, [&]() -> std::string {
    Statement select(connection.database,
                     "SELECT size, packing, bytes FROM originals WHERE sha256 = ?");
    select.bind(1, std::string_view(sha256));
    if (!select.step()) raise_damaged("the original " + sha256 + " is missing");
    if (select.text(1) == "none") return std::string(select.blob(2));
    auto bytes = inflate_bytes(select.blob(2), static_cast<std::uint64_t>(select.integer(0)));
    if (!bytes) raise_damaged("the original " + sha256 + " cannot be unpacked");
    return *std::move(bytes);
  });
}

Result<std::vector<DocumentCopy>> load_copies(CaseFile& file) {
  auto& connection = file.connection();
  return fenced(connection.path, [&] {
    Statement select(connection.database,
                     "SELECT documents.id, copies.id, copies.path FROM copies JOIN documents ON "
                     "documents.row = copies.document ORDER BY 1, 2");
    std::vector<DocumentCopy> copies;
    while (select.step())
      copies.push_back(
          {std::string(select.text(0)), std::string(select.text(1)), std::string(select.text(2))});
    return copies;
  });
}

Result<std::vector<std::string>> search_text(CaseFile& file, const std::string& query) {
  auto& connection = file.connection();
  return fenced(connection.path, [&] {
    Statement select(connection.database,
                     "SELECT documents.id FROM text_search JOIN documents ON documents.row = "
                     "text_search.rowid WHERE text_search MATCH ? ORDER BY rank, documents.id");
    select.bind(1, std::string_view(as_phrase(query)));
    std::vector<std::string> ids;
    while (select.step()) ids.emplace_back(select.text(0));
    return ids;
  });
}

}  // namespace headwater
