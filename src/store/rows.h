// SPDX-License-Identifier: Apache-2.0
// Lists of structs as tables: the key columns name the owner, `position` the place in its list, the
// rest is the struct's list of fields.
#pragma once

#include <array>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "store/row_fields.h"

namespace headwater {

// The INSERT statements of one connection, each prepared once.
class InsertStatements {
 public:
  explicit InsertStatements(const Database& database) : database_(database) {}
  // INSERT INTO table VALUES (?, ?, …), one parameter a column.
  [[nodiscard]] Statement& into(std::string_view table);
  [[nodiscard]] Statement& prepared(std::string_view name, std::string_view sql);

 private:
  const Database& database_;
  std::map<std::string, Statement, std::less<>> statements_;
};

using RowKeys = std::array<std::int64_t, 3>;

template <class Row, class Number>
  requires std::is_same_v<std::remove_const_t<Number>, std::uint32_t>
void fields(Row& row, Number& number) {
  row(number);
}

template <class T>
void store_rows(InsertStatements& insert, std::string_view table, const DocumentRows& documents,
                std::initializer_list<std::int64_t> keys, const std::vector<T>& items) {
  if (items.empty()) return;
  auto& statement = insert.into(table);
  for (std::size_t position = 0; position < items.size(); ++position) {
    int column = 1;
    for (const auto key : keys) statement.bind(column++, key);
    statement.bind(column++, static_cast<std::int64_t>(position));
    RowWriter row(statement, documents, column);
    fields(row, items[position]);
    statement.run();
  }
}

// `list_of(keys)` gives the list that the rows with these keys fill, in order of position.
// `only_document`: rows of that document alone; 0: all rows.
template <class ListOf>
void load_rows(const Database& database, const std::string& table, const DocumentRows& documents,
               int key_count, const ListOf& list_of, std::int64_t only_document = 0) {
  std::string order = "1";
  for (int i = 2; i <= key_count + 1; ++i) order += "," + std::to_string(i);
  Statement select(database, "SELECT * FROM " + table +
                                 (only_document != 0 ? " WHERE document = ?" : "") + " ORDER BY " +
                                 order);
  if (only_document != 0) select.bind(1, only_document);
  while (select.step()) {
    RowKeys keys{};
    for (int i = 0; i < key_count; ++i) keys[static_cast<std::size_t>(i)] = select.integer(i);
    auto& list = list_of(keys);
    if (select.integer(key_count) != static_cast<std::int64_t>(list.size()))
      raise_damaged("a row of " + table + " is missing");
    RowReader row(select, documents, key_count + 1);
    fields(row, list.emplace_back());
  }
}

// The item a key names; a key beyond the list is damage.
template <class T>
[[nodiscard]] T& item_at(std::vector<T>& items, std::int64_t key) {
  if (key < 0 || key >= static_cast<std::int64_t>(items.size()))
    raise_damaged("a row names an item that is not there");
  return items[static_cast<std::size_t>(key)];
}

}  // namespace headwater
