// SPDX-License-Identifier: Apache-2.0
#include "store/text_index.h"

#include <algorithm>

#include "store/case_meta.h"

namespace headwater {
namespace {

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

std::vector<std::string> ids_matching(const Database& database, const std::string& query) {
  Statement select(database,
                   "SELECT documents.id FROM text_search JOIN documents ON documents.row = "
                   "text_search.rowid WHERE text_search MATCH ? ORDER BY rank, documents.id");
  select.bind(1, std::string_view(as_phrase(query)));
  std::vector<std::string> ids;
  while (select.step()) ids.emplace_back(select.text(0));
  return ids;
}

// The index of all documents, made anew; `documents` beside it holds their ids alone.
Database index_in_memory(const Database& database) {
  Database memory(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  memory.run(
      "CREATE TABLE documents (row INTEGER PRIMARY KEY, id TEXT);"
      "CREATE VIRTUAL TABLE text_search USING fts5 (title, text, content = '', tokenize = "
      "'unicode61'); BEGIN");
  Statement select(database, "SELECT row, id, title, text FROM documents ORDER BY row");
  Statement document(memory, "INSERT INTO documents VALUES (?, ?)");
  Statement words(memory, "INSERT INTO text_search (rowid, title, text) VALUES (?, ?, ?)");
  while (select.step()) {
    document.bind(1, select.integer(0));
    document.bind(2, select.text(1));
    document.run();
    words.bind(1, select.integer(0));
    words.bind(2, select.text(2));
    words.bind(3, select.text(3));
    words.run();
  }
  memory.run("COMMIT");
  return memory;
}

}  // namespace

void extend_text_index(const Database& database) {
  // Rows are numbered in the order of adding, and documents are never removed.
  Statement insert(database,
                   "INSERT INTO text_search (rowid, title, text) SELECT row, title, text FROM "
                   "documents WHERE row NOT IN (SELECT id FROM text_search_docsize) ORDER BY row");
  insert.run();
  set_meta(database, meta_indexed, count_documents(database));
}

std::vector<std::string> search_index(const Database& database, const std::string& query) {
  if (meta(database, meta_indexed) >= count_documents(database))
    return ids_matching(database, query);
  return ids_matching(index_in_memory(database), query);
}

}  // namespace headwater
