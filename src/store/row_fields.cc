// SPDX-License-Identifier: Apache-2.0
#include "store/row_fields.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/json.h"
#include "store/json_rows.h"

namespace headwater {

DocumentRows::DocumentRows(std::vector<std::int64_t> rows) : rows_(std::move(rows)) {
  by_row_.reserve(rows_.size());
  for (std::uint32_t i = 0; i < rows_.size(); ++i) by_row_.emplace_back(rows_[i], i);
  std::ranges::sort(by_row_);
}

DocumentRows DocumentRows::unchanged() {
  DocumentRows rows({});
  rows.unchanged_ = true;
  return rows;
}

std::int64_t DocumentRows::row_of(std::uint32_t index) const {
  if (unchanged_) return index;
  if (index >= rows_.size()) raise_damaged("a finding names a document that is not there");
  return rows_[index];
}

std::uint32_t DocumentRows::index_of(std::int64_t row) const {
  if (unchanged_ && row >= 0 && row < 0xFFFFFFFFLL) return static_cast<std::uint32_t>(row);
  const auto found =
      std::ranges::lower_bound(by_row_, row, {}, &std::pair<std::int64_t, std::uint32_t>::first);
  if (found == by_row_.end() || found->first != row)
    raise_damaged("a row names a document that is not there");
  return found->second;
}

void raise_damaged(const std::string& what) {
  throw SqlFailure{SQLITE_CORRUPT, what};
}

std::string day_to_text(Day day) {
  const auto year = year_of(day);
  if (year >= 0 && year <= 9999) return iso_day(day);
  return "day " + std::to_string(day.time_since_epoch().count());
}

Day day_from_text(std::string_view text) {
  if (const auto day = parse_iso_day(text)) return *day;
  constexpr std::string_view prefix = "day ";
  int count = 0;
  if (text.starts_with(prefix)) {
    const auto digits = text.substr(prefix.size());
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (error == std::errc{} && end == digits.data() + digits.size())
      return Day{std::chrono::days{count}};
  }
  raise_damaged("\"" + std::string(text) + "\" is no day");
}

std::string strings_to_json(const std::vector<std::string>& strings) {
  std::string line = "[";
  for (const auto& text : strings) {
    if (line.size() > 1) line += ',';
    append_json(line, text);
  }
  return line += ']';
}

std::vector<std::string> strings_from_json(std::string_view json) {
  if (json == "[]") return {};
  std::vector<std::string> plain;
  if (take_array(json, [&](JsonCell& cell) { return cell.take(plain.emplace_back()); }))
    return plain;
  const auto parsed = parse_json(json, "");
  if (!parsed || !parsed->is_array()) raise_damaged("a list of words cannot be read");
  std::vector<std::string> strings;
  for (const auto& item : *parsed) {
    if (!item.is_string()) raise_damaged("a list of words cannot be read");
    strings.push_back(item.get<std::string>());
  }
  return strings;
}

}  // namespace headwater
