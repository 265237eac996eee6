// SPDX-License-Identifier: Apache-2.0
// The small JSON arrays that cells of a case hold, written and read without a tree of values: a
// case of ten thousand documents has more than a million of them.
//
// Rule:    what is written is what to_json_line prints. What the reader does not know at once
//          (an escape, a space) it refuses; then parse_json decides.
// Example: JsonCell cell("[4,"); cell.takes("[") && cell.take(n) && cell.takes(","); n == 4
#pragma once

#include <charconv>
#include <string>
#include <string_view>

namespace headwater {

void append_json(std::string& line, std::string_view text);
// Infinities and what is no number as words: "inf", "-inf", "nan".
void append_json(std::string& line, double value);
void append_json(std::string& line, std::int64_t value);

// Reads from the front. Each returns false where something else stands there.
class JsonCell {
 public:
  explicit JsonCell(std::string_view json) : rest_(json) {}

  bool takes(std::string_view mark) {
    if (!rest_.starts_with(mark)) return false;
    rest_.remove_prefix(mark.size());
    return true;
  }
  // A number without a sign where its type has none.
  template <class Number>
  bool take(Number& value) {
    const auto digit = rest_.starts_with('-') ? 1U : 0U;
    if (rest_.size() <= digit || rest_[digit] < '0' || rest_[digit] > '9') return false;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (error != std::errc{}) return false;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return true;
  }
  bool take(std::string& text);
  [[nodiscard]] bool ended() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

// [item,item,…], each read by `item(cell)`; false where the cell is anything else.
template <class Item>
bool take_array(std::string_view json, const Item& item) {
  JsonCell cell(json);
  if (!cell.takes("[")) return false;
  do {
    if (!item(cell)) return false;
  } while (cell.takes(","));
  return cell.takes("]") && cell.ended();
}

}  // namespace headwater
