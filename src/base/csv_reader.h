// SPDX-License-Identifier: Apache-2.0
// Records of CSV (RFC 4180): quoted fields may hold commas, quotes and line breaks.
//
// Example: "a,\"b,\nc\"\nd" gives {"a", "b,\nc"} on line 1 and {"d"} on line 3.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace headwater {

class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }
  // False at the end of the text.
  bool next(std::vector<std::string>& fields) {
    if (at_ >= text_.size()) return false;
    line_ += static_cast<std::size_t>(std::ranges::count(text_.substr(begun_, at_ - begun_), '\n'));
    begun_ = at_;
    std::size_t count = 0;
    bool more = true;
    while (more) {
      if (fields.size() <= count) fields.emplace_back();
      fields[count].clear();
      more = field(fields[count]);
      ++count;
    }
    fields.resize(count);
    return true;
  }
  // Whether the text ended inside a quoted field.
  [[nodiscard]] bool unclosed() const { return unclosed_; }
  // On which the record began that was read last, from 1.
  [[nodiscard]] std::size_t line() const { return line_; }

 private:
  // True where another field follows in the record.
  bool field(std::string& out) {
    if (at_ < text_.size() && text_[at_] == '"') quoted(out);
    const auto end = text_.find_first_of(",\n", at_);
    const auto stop = end == std::string_view::npos ? text_.size() : end;
    auto rest = text_.substr(at_, stop - at_);
    if (!rest.empty() && rest.back() == '\r') rest.remove_suffix(1);
    out += rest;
    at_ = stop + 1;
    return stop < text_.size() && text_[stop] == ',';
  }
  void quoted(std::string& out) {
    ++at_;
    while (at_ < text_.size()) {
      const auto end = text_.find('"', at_);
      if (end == std::string_view::npos) break;
      out += text_.substr(at_, end - at_);
      at_ = end + 1;
      if (at_ >= text_.size() || text_[at_] != '"') return;
      out += '"';
      ++at_;
    }
    at_ = text_.size();
    unclosed_ = true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begun_ = 0;
  std::size_t line_ = 1;
  bool unclosed_ = false;
};

}  // namespace headwater
