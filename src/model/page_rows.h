// SPDX-License-Identifier: Apache-2.0
// Rows of the index of the page, by table: what report/ makes and store/ keeps.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace headwater {

// One value of a row of SQLite.
using Cell = std::variant<std::nullptr_t, std::int64_t, double, std::string>;
using CellRow = std::vector<Cell>;

// Takes one row of a table, its columns in the order of the schema.
using PageSink = std::function<void(std::string_view table, const CellRow& row)>;
// Gives every row of the index, in order of the keys of each table.
using MakePage = std::function<void(const PageSink&)>;

}  // namespace headwater
