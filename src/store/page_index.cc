// SPDX-License-Identifier: Apache-2.0
#include "store/page_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "store/case_connection.h"
#include "store/document_rows.h"
#include "store/row_digests.h"
#include "store/schema.h"

namespace headwater {
namespace {

constexpr std::array<const char*, 7> tables{"page_facts", "page_claims",     "page_claim_rows",
                                            "page_keys",  "page_claim_keys", "page_documents",
                                            "page_lists"};
// Full-text indices: their rows are words.
constexpr std::array<std::string_view, 2> word_tables{"page_names", "page_search"};
constexpr std::string_view documents_table = "page_documents";

bool has_page_tables(const Database& database) {
  return database.integer("PRAGMA user_version") > 3;
}

void bind(Statement& statement, int column, const Cell& cell) {
  std::visit(
      [&]<class T>(const T& value) {
        if constexpr (std::is_same_v<T, std::nullptr_t>)
          statement.bind_null(column);
        else if constexpr (std::is_same_v<T, std::string>)
          statement.bind_kept(column, value);
        else
          statement.bind(column, value);
      },
      cell);
}

Cell cell_of(const Statement& row, int column) {
  switch (row.type(column)) {
    case SQLITE_NULL:
      return nullptr;
    case SQLITE_INTEGER:
      return row.integer(column);
    case SQLITE_FLOAT:
      return row.real(column);
    case SQLITE_BLOB:
      return std::string(row.blob(column));
    default:
      return std::string(row.text(column));
  }
}

Statement& insert_into(InsertStatements& insert, std::string_view table) {
  if (std::ranges::find(word_tables, table) != word_tables.end())
    return insert.prepared(table,
                           fmt::format("INSERT INTO {} (rowid, words) VALUES (?, ?)", table));
  return insert.into(table);
}

// Documents are named by their index where rows are made, by their row in the file.
void insert_rows(InsertStatements& insert, const DocumentRows& documents, const MakePage& make) {
  make([&](std::string_view table, const CellRow& row) {
    auto& statement = insert_into(insert, table);
    for (std::size_t i = 0; i < row.size(); ++i) bind(statement, static_cast<int>(i) + 1, row[i]);
    if (table == documents_table)
      statement.bind(1,
                     documents.row_of(static_cast<std::uint32_t>(std::get<std::int64_t>(row[0]))));
    statement.run();
  });
}

}  // namespace

void clear_page(const Database& database) {
  for (const auto* table : tables) database.run(fmt::format("DELETE FROM {}", table));
  for (const auto table : word_tables)
    database.run(fmt::format("INSERT INTO {0} ({0}) VALUES ('delete-all')", table));
}

void store_page(const Database& database, InsertStatements& insert, const MakePage& make) {
  clear_page(database);
  if (make) insert_rows(insert, load_document_order(database), make);
}

std::vector<std::string> differing_page_tables(const Database& database, const MakePage& make) {
  if (!has_page_tables(database)) return {};
  // Without its facts it is not made, and holds nothing.
  const bool is_made = make && database.integer("SELECT count(*) FROM page_facts") > 0;
  const auto expected = empty_case();
  {
    InsertStatements insert(expected);
    if (is_made) insert_rows(insert, load_document_order(database), make);
  }
  const std::vector<std::string> names(tables.begin(), tables.end());
  auto differing =
      differing_tables(digest_of_tables(expected, names), digest_of_tables(database, names));
  if (make && !is_made && !differing.empty()) differing.insert(differing.begin(), names.front());
  return differing;
}

Result<bool> holds_page(CaseFile& file) {
  return reading(file, [](CaseConnection& connection) {
    return has_page_tables(connection.database) &&
           connection.database.integer("SELECT count(*) FROM page_facts") > 0;
  });
}

Result<void> replace_page(CaseFile& file, const MakePage& make) {
  auto& connection = file.connection();
  return fenced(connection.path, [&] {
    Transaction transaction(connection.database);
    store_page(connection.database, connection.insert, make);
    transaction.commit();
  });
}

void refresh_page_claims(const Database& database, InsertStatements& insert,
                         const std::vector<std::uint32_t>& claims, const MakePage& rows) {
  static constexpr std::pair<const char*, const char*> keyed[] = {
      {"page_claims", "position"}, {"page_claim_rows", "position"}, {"page_claim_keys", "claim"}};
  for (const auto& [table, key] : keyed) {
    Statement remove(database, fmt::format("DELETE FROM {} WHERE {} = ?", table, key));
    for (const auto claim : claims) {
      remove.bind(1, std::int64_t{claim});
      remove.run();
    }
  }
  // Names by what they are, as their numbers are those of the whole case.
  static constexpr std::string_view keys = "page_claim_keys";
  auto& named = insert.prepared(
      "page claim key",
      "INSERT OR IGNORE INTO page_claim_keys SELECT ?1, position FROM page_keys WHERE kind = ?2 "
      "AND id = ?3 COLLATE NOCASE AND id = ?3");
  const MakePage others = [&](const PageSink& sink) {
    rows([&](std::string_view table, const CellRow& row) {
      if (table != keys) return sink(table, row);
      for (std::size_t i = 0; i < row.size(); ++i) bind(named, static_cast<int>(i) + 1, row[i]);
      named.run();
    });
  };
  insert_rows(insert, DocumentRows::unchanged(), others);
}

namespace {

template <class Take>
void select_each(CaseConnection& connection, const std::string& sql, const CellRow& values,
                 const Take& take) {
  auto& select = connection.insert.prepared(sql, sql);
  const struct Reset {
    Statement& statement;
    ~Reset() { statement.reset(); }
  } reset{select};
  for (std::size_t i = 0; i < values.size(); ++i) bind(select, static_cast<int>(i) + 1, values[i]);
  while (select.step()) take(select);
}

}  // namespace

Result<std::vector<std::int64_t>> select_numbers(CaseFile& file, const std::string& sql,
                                                 const CellRow& values) {
  return reading(file, [&](CaseConnection& connection) {
    std::vector<std::int64_t> numbers;
    select_each(connection, sql, values,
                [&](const Statement& row) { numbers.push_back(row.integer(0)); });
    return numbers;
  });
}

Result<std::vector<CellRow>> select_rows(CaseFile& file, const std::string& sql,
                                         const CellRow& values) {
  return reading(file, [&](CaseConnection& connection) {
    std::vector<CellRow> rows;
    select_each(connection, sql, values, [&](const Statement& found) {
      auto& row = rows.emplace_back();
      for (int column = 0; column < found.width(); ++column) row.push_back(cell_of(found, column));
    });
    return rows;
  });
}

}  // namespace headwater
