// SPDX-License-Identifier: Apache-2.0
// Rows of the case file as lists of fields. One list a struct, in the order of the columns of
// schema/001.sql, read both ways: what is stored and what is loaded cannot drift apart.
//
// Example: template <class Row> void fields(Row& row, auto& link) { row(link.span, link.url); }
//          RowWriter binds three columns from it, RowReader fills the link from three columns.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/enum_names.h"
#include "base/maybe_index.h"
#include "base/span.h"
#include "model/claim.h"
#include "model/document.h"
#include "model/event.h"
#include "model/quantity.h"
#include "model/reason.h"
#include "model/time_interval.h"
#include "store/offset_runs.h"
#include "store/sqlite.h"

namespace headwater {

// Index in the list of documents <-> documents.row. Rows stay when documents are added, indices
// move.
class DocumentRows {
 public:
  explicit DocumentRows(std::vector<std::int64_t> rows);
  // Each row stands for itself: for reading before it is known which documents are needed.
  [[nodiscard]] static DocumentRows unchanged();
  [[nodiscard]] std::int64_t row_of(std::uint32_t index) const;
  [[nodiscard]] std::uint32_t index_of(std::int64_t row) const;
  [[nodiscard]] std::size_t size() const { return rows_.size(); }

 private:
  std::vector<std::int64_t> rows_;                              // by index
  std::vector<std::pair<std::int64_t, std::uint32_t>> by_row_;  // sorted
  bool unchanged_ = false;
};

template <class T>
struct DocumentField {
  T& value;
};
// An index in the list of documents, stored as documents.row.
template <class T>
[[nodiscard]] DocumentField<T> document_row(T& value) {
  return {value};
}

// A failed promise of the file's contents: an index beyond its list, a word that is no value.
[[noreturn]] void raise_damaged(const std::string& what);

// ISO date; days outside the years 0 to 9999 as "day N" since 1970-01-01.
[[nodiscard]] std::string day_to_text(Day day);
[[nodiscard]] Day day_from_text(std::string_view text);

[[nodiscard]] std::string strings_to_json(const std::vector<std::string>& strings);
[[nodiscard]] std::vector<std::string> strings_from_json(std::string_view json);

class RowWriter {
 public:
  RowWriter(Statement& statement, const DocumentRows& documents, int column)
      : statement_(statement), documents_(documents), column_(column) {}

  template <class... Field>
  void operator()(const Field&... field) {
    (put(field), ...);
  }

 private:
  // The fields outlive the row.
  void put(const std::string& text) { statement_.bind_kept(column_++, text); }
  void put(std::string&&) = delete;
  void put(const std::vector<std::string>& list) {
    statement_.bind(column_++, std::string_view(strings_to_json(list)));
  }
  void put(double value) { statement_.bind(column_++, value); }
  void put(bool value) { statement_.bind(column_++, std::int64_t{value}); }
  void put(std::uint32_t value) { statement_.bind(column_++, std::int64_t{value}); }
  void put(std::uint8_t value) { statement_.bind(column_++, std::int64_t{value}); }
  void put(char letter) { statement_.bind(column_++, std::string_view(&letter, 1)); }
  template <class Enum>
    requires std::is_enum_v<Enum>
  void put(Enum value) {
    statement_.bind_kept(column_++, name_of(value));
  }
  template <class T>
  void put(const std::optional<T>& value) {
    if (value) {
      put(*value);
    } else {
      for (int i = 0; i < width<T>(); ++i) statement_.bind_null(column_++);
    }
  }
  template <class T>
  static constexpr int width() {
    return std::is_same_v<T, Span> ? 2 : 1;
  }
  void put(MaybeIndex index) {
    if (index) {
      put(*index);
    } else {
      statement_.bind_null(column_++);
    }
  }
  template <class T>
  void put(const DocumentField<T>& field) {
    statement_.bind(column_++, documents_.row_of(field.value));
  }
  void put(Day day) { statement_.bind(column_++, std::string_view(day_to_text(day))); }
  void put(const Utf8Text& text) { put(text.str()); }
  void put(const std::vector<OffsetRun>& runs) {
    statement_.bind_blob(column_++, pack_offset_runs(runs));
  }
  void put(Span span) { (*this)(span.start, span.end); }
  void put(const DocumentSpan& place) { (*this)(document_row(place.document), place.span); }
  void put(const TimeInterval& time) {
    (*this)(time.lo, time.hi, time.precision, time.approximate);
  }
  void put(const NumberInterval& number) { (*this)(number.lo, number.hi, number.modifier); }
  void put(const Place& place) {
    (*this)(place.text, place.span, place.city, place.region, place.country);
  }
  void put(const EventRef& report) { (*this)(document_row(report.document), report.event); }

  Statement& statement_;
  const DocumentRows& documents_;
  int column_;
};

class RowReader {
 public:
  RowReader(const Statement& statement, const DocumentRows& documents, int column)
      : statement_(statement), documents_(documents), column_(column) {}

  template <class... Field>
  void operator()(Field&&... field) {
    (get(field), ...);
  }

 private:
  void get(std::string& text) { text = statement_.text(column_++); }
  void get(std::vector<std::string>& list) { list = strings_from_json(statement_.text(column_++)); }
  void get(double& value) { value = statement_.real(column_++); }
  void get(bool& value) { value = statement_.integer(column_++) != 0; }
  void get(std::uint32_t& value) { value = static_cast<std::uint32_t>(number(0xFFFFFFFFLL)); }
  void get(std::uint8_t& value) { value = static_cast<std::uint8_t>(number(0xFF)); }
  void get(char& letter) {
    const auto text = statement_.text(column_++);
    if (text.size() != 1) raise_damaged("a letter is missing");
    letter = text.front();
  }
  template <class Enum>
    requires std::is_enum_v<Enum>
  void get(Enum& value) {
    const auto name = statement_.text(column_++);
    const auto known = value_named<Enum>(name);
    if (!known) raise_damaged("unknown value \"" + std::string(name) + "\"");
    value = *known;
  }
  template <class T>
  void get(std::optional<T>& value) {
    if (statement_.is_null(column_)) {
      value.reset();
      column_ += std::is_same_v<T, Span> ? 2 : 1;
    } else {
      get(value.emplace());
    }
  }
  void get(MaybeIndex& index) {
    if (statement_.is_null(column_)) {
      index = no_index;
      ++column_;
    } else {
      index = static_cast<std::uint32_t>(number(0xFFFFFFFELL));
    }
  }
  template <class T>
  void get(const DocumentField<T>& field) {
    field.value = documents_.index_of(statement_.integer(column_++));
  }
  void get(Day& day) { day = day_from_text(statement_.text(column_++)); }
  void get(Utf8Text& text) {
    const auto stored = statement_.text(column_++);
    if (!is_valid_utf8(stored)) raise_damaged("a text is no UTF-8");
    text = Utf8Text(std::string(stored));
  }
  void get(std::vector<OffsetRun>& runs) {
    auto unpacked = unpack_offset_runs(statement_.blob(column_++));
    if (!unpacked) raise_damaged("an offset map cannot be read");
    runs = *std::move(unpacked);
  }
  void get(Span& span) { (*this)(span.start, span.end); }
  void get(DocumentSpan& place) { (*this)(document_row(place.document), place.span); }
  void get(TimeInterval& time) { (*this)(time.lo, time.hi, time.precision, time.approximate); }
  void get(NumberInterval& number) { (*this)(number.lo, number.hi, number.modifier); }
  void get(Place& place) {
    (*this)(place.text, place.span, place.city, place.region, place.country);
  }
  void get(EventRef& report) { (*this)(document_row(report.document), report.event); }
  std::int64_t number(std::int64_t largest) {
    const auto value = statement_.integer(column_++);
    if (value < 0 || value > largest) raise_damaged("a number is out of range");
    return value;
  }

  const Statement& statement_;
  const DocumentRows& documents_;
  int column_;
};

}  // namespace headwater
