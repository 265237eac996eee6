// SPDX-License-Identifier: Apache-2.0
// Questions to the case of one answer. What fails throws WebFailure.
//
// Rule: all that one answer reads it sees at one instant, whatever `add` writes meanwhile.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/page_rows.h"
#include "store/case_file.h"
#include "web/request.h"

namespace headwater {

class CaseReader {
 public:
  explicit CaseReader(CaseFile& file);

  [[nodiscard]] CaseFile& file() const { return file_; }
  [[nodiscard]] std::vector<CellRow> rows(const std::string& sql, const CellRow& values = {}) const;
  // The first column of the first row.
  [[nodiscard]] std::int64_t number(const std::string& sql, const CellRow& values = {}) const;
  [[nodiscard]] std::optional<std::string> text(const std::string& sql,
                                                const CellRow& values = {}) const;
  // Of the page's facts; null where there is none.
  [[nodiscard]] Json fact(const std::string& key) const;
  [[nodiscard]] std::int64_t log_entries() const;
  [[nodiscard]] std::size_t documents() const;  // that the index knows
  // "d04" for the fourth document.
  [[nodiscard]] std::string label(std::int64_t number) const;

 private:
  CaseFile& file_;
  Snapshot snapshot_;
  std::size_t documents_ = 0;
};

[[nodiscard]] std::int64_t integer_of(const Cell& cell);     // 0 for what is none
[[nodiscard]] const std::string& text_of(const Cell& cell);  // "" for what is none
[[nodiscard]] Json json_of(const Cell& cell);
[[nodiscard]] Json parsed(const std::string& json);  // a row that the index holds
// Of a number in a query; the failure names it. At least 0.
[[nodiscard]] std::int64_t number_in(const Request& request, const std::string& name,
                                     std::int64_t otherwise);

// `offset` and `limit` of a list.
struct Paging {
  std::int64_t offset = 0;
  std::int64_t limit = 50;
};
[[nodiscard]] Paging paging_of(const Request& request);
[[nodiscard]] Json list_json(std::int64_t total, const Paging& paging, Json items);

// The conditions of a question and their values, in order.
struct Conditions {
  std::string sql{};  // "" or " WHERE …"
  CellRow values{};
  void add(const std::string& condition, std::initializer_list<Cell> more = {});
};
// An order that a list can be asked for by `sort`; the first of several is its own.
struct Order {
  const char* name;
  const char* column;
  bool largest_first = false;
};
// "column" or "column DESC": as `descending` says, 0 or 1, else as the order itself is.
[[nodiscard]] std::string order_in(const Request& request, std::span<const Order> orders);

// Words as a full-text query: each quoted, all of them, the last as a prefix; "" where there is none.
[[nodiscard]] std::string as_match(const std::string& words);

}  // namespace headwater
