// SPDX-License-Identifier: Apache-2.0
#include "web/case_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/strings.h"
#include "store/page_index.h"

namespace headwater {

CaseReader::CaseReader(CaseFile& file) : file_(file), snapshot_(must(hold_snapshot(file))) {
  documents_ =
      static_cast<std::size_t>(number("SELECT value FROM page_facts WHERE key = 'documents'"));
}

std::vector<CellRow> CaseReader::rows(const std::string& sql, const CellRow& values) const {
  return must(select_rows(file_, sql, values));
}

std::int64_t CaseReader::number(const std::string& sql, const CellRow& values) const {
  const auto found = rows(sql, values);
  return found.empty() ? 0 : integer_of(found.front().front());
}

std::optional<std::string> CaseReader::text(const std::string& sql, const CellRow& values) const {
  const auto found = rows(sql, values);
  if (found.empty()) return std::nullopt;
  return text_of(found.front().front());
}

Json CaseReader::fact(const std::string& key) const {
  const auto found = rows("SELECT value FROM page_facts WHERE key = ?", {key});
  return found.empty() ? Json(nullptr) : json_of(found.front().front());
}

std::int64_t CaseReader::log_entries() const {
  return number("SELECT max(number) FROM log");
}

std::size_t CaseReader::documents() const {
  return documents_;
}

std::string CaseReader::label(std::int64_t number) const {
  const auto width = std::max<std::size_t>(2, std::to_string(documents_).size());
  return fmt::format("d{:0{}}", number, width);
}

std::int64_t integer_of(const Cell& cell) {
  const auto* number = std::get_if<std::int64_t>(&cell);
  return number == nullptr ? 0 : *number;
}

const std::string& text_of(const Cell& cell) {
  static const std::string none;
  const auto* text = std::get_if<std::string>(&cell);
  return text == nullptr ? none : *text;
}

Json json_of(const Cell& cell) {
  return std::visit([](const auto& value) { return Json(value); }, cell);
}

Json parsed(const std::string& json) {
  return must(parse_json(json, "the index of the page"));
}

std::int64_t number_in(const Request& request, const std::string& name, std::int64_t otherwise) {
  const auto text = request.value(name);
  if (text.empty()) return otherwise;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < 0)
    refuse(400, name, "must be a number, 0 or more");
  return number;
}

Paging paging_of(const Request& request) {
  constexpr std::int64_t most = 500;
  return {number_in(request, "offset", 0), std::min(number_in(request, "limit", 50), most)};
}

Json list_json(std::int64_t total, const Paging& paging, Json items) {
  return json_object("total", total, "offset", paging.offset, "items", std::move(items));
}

void Conditions::add(const std::string& condition, std::initializer_list<Cell> more) {
  sql += (sql.empty() ? " WHERE " : " AND ") + condition;
  values.insert(values.end(), more);
}

std::string order_in(const Request& request, std::span<const Order> orders) {
  const auto name = request.value("sort", orders.front().name);
  std::vector<std::string> names;
  for (const auto& order : orders) {
    names.emplace_back(order.name);
    if (name != order.name) continue;
    const auto down = request.value("descending", order.largest_first ? "1" : "0");
    return std::string(order.column) + (down == "1" ? " DESC" : "");
  }
  refuse(400, "sort", "must be one of " + join(names, ", "));
}

std::string as_match(const std::string& words) {
  constexpr std::size_t most = 30;
  std::string query;
  std::size_t count = 0;
  const auto squeezed = squeeze_space(words);
  for (const auto part : split(squeezed, ' ')) {
    std::string word;
    for (const char c : part) {
      if (c != '"' && c != '\0') word += c;
    }
    if (word.empty() || ++count > most) continue;
    query += (query.empty() ? "\"" : " \"") + word + "\"";
  }
  return query.empty() ? "" : query + "*";
}

}  // namespace headwater
