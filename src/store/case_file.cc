// SPDX-License-Identifier: Apache-2.0
#include "store/case_file.h"

#include <optional>
#include <utility>

#include "base/hash.h"
#include "base/json.h"
#include "store/case_connection.h"
#include "store/case_meta.h"
#include "store/check_case.h"
#include "store/decision_log.h"
#include "store/document_rows.h"
#include "store/finding_rows.h"
#include "store/original_bytes.h"
#include "store/page_index.h"
#include "store/text_index.h"

namespace headwater {
namespace {

std::string suffixed_id(const Document& document) {
  return document.id + "@" + document.sha256.substr(0, 8);
}

struct StoredTwin {
  std::int64_t row = 0;
  std::string id;
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
    std::string id(select.text(1));
    const bool same_text = select.integer(2) != 0;
    if (id == document.id || id == suffixed_id(document) ||
        noted_as_copy(connection, row, document.id)) {
      twin = {row, std::move(id), true};
      break;
    }
    if (same_text && !twin) twin = {row, std::move(id), false};
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

void note_copy(CaseConnection& connection, const StoredTwin& twin, const Document& document) {
  auto& insert = connection.insert.into("copies");
  insert.bind(1, twin.row);
  insert.bind(2, std::string_view(document.id));
  insert.bind(3, std::string_view(document.path));
  insert.run();
  log_copy(connection.database, twin.id, document.id, document.path);
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

void log_add(CaseConnection& connection, std::int64_t row, const Document& document) {
  Json detail{{"sha256", document.sha256}, {"text_sha256", sha256_hex(document.text.str())}};
  if (!connection.digests) connection.digests.emplace(connection.database);
  put_digest(detail, connection.digests->of(row));
  append_to_log(connection.database, "add", document.id, detail);
}

AddOutcome store_one(CaseConnection& connection, DocumentFacts& facts,
                     const PackedOriginal& original) {
  Transaction transaction(connection.database);
  if (const auto twin = find_twin(connection, facts.document)) {
    if (twin->same_id) return AddOutcome::already_there;
    note_copy(connection, *twin, facts.document);
    transaction.commit();
    return AddOutcome::copy;
  }
  if (id_is_taken(connection, facts.document.id)) facts.document.id = suffixed_id(facts.document);
  store_original(connection, original);
  const auto row = store_document_facts(connection.database, connection.insert, facts);
  log_add(connection, row, facts.document);
  transaction.commit();
  return AddOutcome::added;
}

}  // namespace

Snapshot::Snapshot(std::shared_ptr<void> held) : held_(std::move(held)) {}

Result<Snapshot> hold_snapshot(CaseFile& file) {
  auto& connection = file.connection();
  return fenced(connection.path,
                [&] { return Snapshot(std::make_shared<ReadTransaction>(connection.database)); });
}

Result<AddOutcome> store_document(CaseFile& file, DocumentFacts facts,
                                  const PackedOriginal& original) {
  auto& connection = file.connection();
  return fenced(connection.path, [&] { return store_one(connection, facts, original); });
}

Result<bool> holds_document(CaseFile& file, const Document& document) {
  return reading(file, [&](CaseConnection& connection) {
    const auto twin = find_twin(connection, document);
    return twin && twin->same_id;
  });
}

Result<std::vector<DocumentFacts>> load_documents(CaseFile& file) {
  return reading(file, [](CaseConnection& connection) {
    return load_document_facts(connection.database).facts;
  });
}

Result<Case> load_case(CaseFile& file, const CaseNeeds& needs) {
  return reading(file, [&](CaseConnection& connection) {
    const auto& database = connection.database;
    auto loaded = needs.facts ? load_document_facts(database)
                              : load_document_headers(database, needs.texts, needs.languages);
    auto findings = load_findings_rows(database, loaded.rows, needs);
    if (const auto faults = faults_in(findings, loaded.facts, needs); !faults.empty())
      raise_damaged(faults.front().where + " " + faults.front().what);
    return Case{std::move(loaded.facts), std::move(findings)};
  });
}

Result<bool> store_findings(CaseFile& file, const Findings& findings, std::size_t document_count,
                            const MakePage& page) {
  auto& connection = file.connection();
  return fenced(connection.path, [&] {
    const auto& database = connection.database;
    Transaction transaction(database);
    if (count_documents(database) != static_cast<std::int64_t>(document_count)) return false;
    clear_findings(database);
    store_findings_rows(connection.insert, load_document_order(database), findings);
    set_meta(database, meta_findings, static_cast<std::int64_t>(document_count));
    extend_text_index(database);
    store_page(database, connection.insert, page);
    log_findings(database);
    transaction.commit();
    return true;
  });
}

Result<bool> findings_are_current(CaseFile& file) {
  return reading(file, [](CaseConnection& connection) {
    return meta(connection.database, meta_findings) == count_documents(connection.database);
  });
}

Result<std::string> load_original(CaseFile& file, const std::string& sha256) {
  return reading(file, [&](CaseConnection& connection) -> std::string {
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
  return reading(file, [](CaseConnection& connection) {
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
  return reading(
      file, [&](CaseConnection& connection) { return search_index(connection.database, query); });
}

}  // namespace headwater
