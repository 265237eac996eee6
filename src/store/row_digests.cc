// SPDX-License-Identifier: Apache-2.0
#include "store/row_digests.h"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <utility>

#include "base/hash.h"
#include "base/sha256_stream.h"
#include "base/strings.h"
#include "store/finding_rows.h"

namespace headwater {
namespace {

constexpr std::size_t digits_to_name = 8;

void add_value(std::string& bytes, const Statement& row, int column) {
  const auto add = [&bytes](char tag, std::uint64_t number) {
    std::array<char, 9> tagged{tag};
    for (std::size_t i = 0; i < 8; ++i) tagged[i + 1] = static_cast<char>(number >> (56 - 8 * i));
    bytes.append(tagged.data(), tagged.size());
  };
  switch (row.type(column)) {
    case SQLITE_INTEGER:
      return add('i', static_cast<std::uint64_t>(row.integer(column)));
    case SQLITE_FLOAT:
      return add('r', std::bit_cast<std::uint64_t>(row.real(column)));
    case SQLITE_TEXT: {
      const auto text = row.text(column);
      add('t', text.size());
      bytes += text;
      return;
    }
    case SQLITE_BLOB: {
      const auto blob = row.blob(column);
      add('b', blob.size());
      bytes += blob;
      return;
    }
    default:
      return add('n', 0);
  }
}

struct TableDigest {
  std::string hex;
  std::int64_t rows = 0;
};

TableDigest digest_of(Statement& select) {
  Sha256Stream hash;
  TableDigest digest;
  std::string row;
  while (select.step()) {
    row.clear();
    for (int column = 0; column < select.width(); ++column) add_value(row, select, column);
    row += '\n';
    hash.add(row);
    ++digest.rows;
  }
  select.reset();
  digest.hex = hash.hex();
  return digest;
}

// "row" or "document, position".
std::string key_of(const Database& database, const std::string& table) {
  Statement select(database,
                   "SELECT name FROM pragma_table_info('" + table + "') WHERE pk > 0 ORDER BY pk");
  std::vector<std::string> columns;
  while (select.step()) columns.emplace_back(select.text(0));
  return join(columns, ", ");
}

class Collector {
 public:
  void add(const std::string& table, const TableDigest& digest) {
    if (digest.rows == 0) return;
    lines_ += table + " " + digest.hex + "\n";
    made_.tables[table] = digest.hex.substr(0, digits_to_name);
  }
  RowDigest take() {
    made_.whole = sha256_hex(lines_);
    return std::move(made_);
  }

 private:
  std::string lines_;
  RowDigest made_;
};

}  // namespace

void put_digest(Json& detail, const RowDigest& digest) {
  detail["rows"] = digest.whole;
  detail["tables"] = digest.tables;
}

RowDigest digest_in(const Json& detail) {
  RowDigest digest;
  const auto rows = detail.find("rows");
  if (rows == detail.end() || !rows->is_string()) return digest;
  digest.whole = rows->get<std::string>();
  const auto tables = detail.find("tables");
  if (tables == detail.end() || !tables->is_object()) return digest;
  for (const auto& [name, digits] : tables->items()) {
    if (digits.is_string()) digest.tables[name] = digits.get<std::string>();
  }
  return digest;
}

std::vector<std::string> differing_tables(const RowDigest& a, const RowDigest& b) {
  if (a.whole == b.whole) return {};
  std::vector<std::string> names;
  for (const auto& [name, digits] : a.tables) {
    const auto other = b.tables.find(name);
    if (other == b.tables.end() || other->second != digits) names.push_back(name);
  }
  for (const auto& [name, digits] : b.tables) {
    if (!a.tables.contains(name)) names.push_back(name);
  }
  if (names.empty()) names.emplace_back("rows");
  return names;
}

const std::vector<std::string>& document_tables() {
  static const std::vector<std::string> names{"documents",       "originals",
                                              "blocks",          "links",
                                              "dropped",         "sentences",
                                              "times",           "rejected_times",
                                              "attributions",    "attribution_contents",
                                              "mentions",        "stated_relations",
                                              "handovers",       "events",
                                              "event_actors",    "event_counts",
                                              "document_reasons"};
  return names;
}

std::vector<std::string> whole_tables(const Database& database) {
  auto names = finding_tables(database);
  for (const char* table : {"meta", "text_search_config", "text_search_data", "text_search_docsize",
                            "text_search_idx"}) {
    names.emplace_back(table);
  }
  return names;
}

DocumentDigests::DocumentDigests(const Database& database) {
  for (const auto& table : document_tables()) {
    const auto where =
        table == "documents" ? "row = ?"
        : table == "originals"
            ? "sha256 = (SELECT documents.sha256 FROM documents WHERE documents.row = ?)"
            : "document = ?";
    selects_.emplace_back(
        table, Statement(database, fmt::format("SELECT * FROM {} WHERE {} ORDER BY {}", table,
                                               where, key_of(database, table))));
  }
}

RowDigest DocumentDigests::of(std::int64_t row) {
  Collector collector;
  for (auto& [table, select] : selects_) {
    select.bind(1, row);
    const auto digest = digest_of(select);
    met_[table] += digest.rows;
    collector.add(table, digest);
  }
  return collector.take();
}

RowDigest digest_of_findings(const Database& database) {
  return digest_of_tables(database, whole_tables(database));
}

RowDigest digest_of_tables(const Database& database, const std::vector<std::string>& tables) {
  Collector collector;
  for (const auto& table : tables) {
    Statement select(database,
                     fmt::format("SELECT * FROM {} ORDER BY {}", table, key_of(database, table)));
    collector.add(table, digest_of(select));
  }
  return collector.take();
}

}  // namespace headwater
