// SPDX-License-Identifier: Apache-2.0
#include "store/row_fields.h"

#include <gtest/gtest.h>

#include "store/rows.h"

namespace headwater {
namespace {

// The reason that a call throws, "none" where it throws none.
template <class Call>
std::string damage(const Call& call) {
  try {
    call();
  } catch (const SqlFailure& failure) {
    EXPECT_EQ(failure.code, SQLITE_CORRUPT);
    return failure.reason;
  }
  return "none";
}

TEST(RowFields, DocumentsByRowAndIndex) {
  const DocumentRows rows({30, 10, 20});
  EXPECT_EQ(rows.size(), 3U);
  for (const auto& [index, row] : {std::pair(0U, std::int64_t{30}), std::pair(1U, std::int64_t{10}),
                                   std::pair(2U, std::int64_t{20})}) {
    EXPECT_EQ(rows.row_of(index), row);
    EXPECT_EQ(rows.index_of(row), index);
  }
  EXPECT_EQ(damage([&] { static_cast<void>(rows.row_of(3)); }),
            "a finding names a document that is not there");
  for (const std::int64_t row : {0, 15, 31, -1})
    EXPECT_EQ(damage([&] { static_cast<void>(rows.index_of(row)); }),
              "a row names a document that is not there");
}

TEST(RowFields, RowsThatStandForThemselves) {
  const auto rows = DocumentRows::unchanged();
  EXPECT_EQ(rows.row_of(7), 7);
  EXPECT_EQ(rows.index_of(0), 0U);
  EXPECT_EQ(rows.index_of(0xFFFFFFFE), 0xFFFFFFFEU);
  for (const std::int64_t row : {std::int64_t{-1}, std::int64_t{0xFFFFFFFF}, std::int64_t{1} << 32})
    EXPECT_EQ(damage([&] { static_cast<void>(rows.index_of(row)); }),
              "a row names a document that is not there");
}

TEST(RowFields, Days) {
  const std::vector<std::pair<Day, const char*>> days{
      {make_day(2011, 3, 2).value(), "2011-03-02"},
      {Day{std::chrono::days{-719528}}, "0000-01-01"},
      {Day{std::chrono::days{-719529}}, "day -719529"},
      {Day{std::chrono::days{2932896}}, "9999-12-31"},
      {Day{std::chrono::days{2932897}}, "day 2932897"}};
  for (const auto& [day, text] : days) {
    EXPECT_EQ(day_to_text(day), text);
    EXPECT_EQ(day_from_text(text), day);
  }
  for (const auto* text : {"", "day ", "day x", "day 5x", "day5", "5", "yesterday", "2011-02-30"})
    EXPECT_EQ(damage([&] { static_cast<void>(day_from_text(text)); }),
              std::string("\"") + text + "\" is no day");
}

TEST(RowFields, ListsOfWords) {
  using Words = std::vector<std::string>;
  for (const auto& [words, json] :
       {std::pair(Words{}, "[]"), std::pair(Words{"a", "b\""}, "[\"a\",\"b\\\"\"]")}) {
    EXPECT_EQ(strings_to_json(words), json);
    EXPECT_EQ(strings_from_json(json), words);
  }
  EXPECT_EQ(strings_from_json("[ ]"), Words{});
  for (const auto* json : {"", "{}", "[1]", "[\"a\",1]", "[\"a\"", "\"a\""})
    EXPECT_EQ(damage([&] { static_cast<void>(strings_from_json(json)); }),
              "a list of words cannot be read")
        << json;
}

// Reads one row of these values into these fields.
template <class... Field>
std::string reading_of(const std::string& values, Field&... field) {
  const Database database(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  Statement select(database, "SELECT " + values);
  EXPECT_TRUE(select.step());
  const DocumentRows documents({40, 50});
  return damage([&] {
    RowReader row(select, documents, 0);
    row(field...);
  });
}

TEST(RowFields, NumbersHaveTheirRange) {
  std::uint32_t word = 0;
  EXPECT_EQ(reading_of("4294967295", word), "none");
  EXPECT_EQ(word, 4294967295U);
  EXPECT_EQ(reading_of("4294967296", word), "a number is out of range");
  EXPECT_EQ(reading_of("0", word), "none");
  EXPECT_EQ(word, 0U);
  EXPECT_EQ(reading_of("-1", word), "a number is out of range");
  std::uint8_t byte = 0;
  EXPECT_EQ(reading_of("255", byte), "none");
  EXPECT_EQ(byte, 255);
  EXPECT_EQ(reading_of("256", byte), "a number is out of range");
  MaybeIndex index;
  EXPECT_EQ(reading_of("4294967294", index), "none");
  EXPECT_EQ(index, 4294967294U);
  EXPECT_EQ(reading_of("4294967295", index), "a number is out of range");
  EXPECT_EQ(reading_of("NULL", index), "none");
  EXPECT_EQ(index, no_index);
}

TEST(RowFields, LettersNamesTextsAndOffsets) {
  char letter = 'x';
  EXPECT_EQ(reading_of("'A'", letter), "none");
  EXPECT_EQ(letter, 'A');
  EXPECT_EQ(reading_of("''", letter), "a letter is missing");
  EXPECT_EQ(reading_of("'AB'", letter), "a letter is missing");
  auto stance = Stance::asserts;
  EXPECT_EQ(reading_of("'doubts'", stance), "none");
  EXPECT_EQ(stance, Stance::doubts);
  EXPECT_EQ(reading_of("'thinks'", stance), "unknown value \"thinks\"");
  Utf8Text text;
  EXPECT_EQ(reading_of("'né'", text), "none");
  EXPECT_EQ(text.size(), 2U);
  EXPECT_EQ(reading_of("CAST(x'C3' AS TEXT)", text), "a text is no UTF-8");
  std::vector<OffsetRun> runs;
  EXPECT_EQ(reading_of("x'00020002'", runs), "none");
  EXPECT_EQ(runs, (std::vector<OffsetRun>{{{0, 1}, 0, 1}}));
  EXPECT_EQ(reading_of("x'0002'", runs), "an offset map cannot be read");
  bool flag = false;
  EXPECT_EQ(reading_of("2", flag), "none");
  EXPECT_TRUE(flag);
  EXPECT_EQ(reading_of("0", flag), "none");
  EXPECT_FALSE(flag);
  double real = 0;
  EXPECT_EQ(reading_of("2.5", real), "none");
  EXPECT_EQ(real, 2.5);
}

// What is absent takes its columns: what stands behind it comes from the next.
TEST(RowFields, AbsentFieldsAndTheirWidth) {
  std::optional<Span> span = Span{1, 2};
  std::optional<double> real = 1;
  std::optional<Day> day;
  MaybeIndex index = 1U;
  std::string last;
  EXPECT_EQ(reading_of("NULL, NULL, NULL, NULL, NULL, 'end'", span, real, day, index, last),
            "none");
  EXPECT_EQ(span, std::nullopt);
  EXPECT_EQ(real, std::nullopt);
  EXPECT_EQ(day, std::nullopt);
  EXPECT_EQ(last, "end");
  EXPECT_EQ(reading_of("3, 4, 2.5, '2011-03-02', 6, 'end'", span, real, day, index, last), "none");
  EXPECT_EQ(span, (Span{3, 4}));
  EXPECT_EQ(real, 2.5);
  EXPECT_EQ(day, make_day(2011, 3, 2));
  EXPECT_EQ(index, 6U);
  EXPECT_EQ(last, "end");
}

TEST(RowFields, DocumentsAreStoredByRow) {
  DocumentSpan place;
  EventRef report;
  EXPECT_EQ(reading_of("50, 3, 4, 40, 7", place, report), "none");
  EXPECT_EQ(place, (DocumentSpan{1, {3, 4}}));
  EXPECT_EQ(report, (EventRef{0, 7}));
  EXPECT_EQ(reading_of("60, 3, 4", place), "a row names a document that is not there");
}

// Every kind of field takes the columns that it is read from.
TEST(RowFields, WhatIsWrittenIsRead) {
  const Database database(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  Statement select(database, "SELECT ?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?");
  const DocumentRows documents({40, 50});
  RowWriter writer(select, documents, 1);
  const TimeInterval time{make_day(2011, 3, 2), std::nullopt, Precision::week, true};
  const NumberInterval number{std::nullopt, 9, "up_to"};
  const Place place{"Orth town", {5, 9}, "Orth", "Coast", "Norrland"};
  const DocumentSpan words{1, {2, 3}};
  writer(std::optional<Span>(), time, number, place, words, MaybeIndex(), 'B', std::uint8_t{7});
  ASSERT_TRUE(select.step());
  std::string stored;
  for (int i = 0; i < select.width(); ++i)
    stored += (select.is_null(i) ? "-" : std::string(select.text(i))) + "|";
  EXPECT_EQ(stored,
            "-|-|2011-03-02|-|week|1|-|9.0|up_to|Orth town|5|9|Orth|Coast|Norrland|50|2|3|-|B|7|");
}

TEST(Rows, ItemsAndKeys) {
  std::vector<int> items{5, 6};
  EXPECT_EQ(item_at(items, 0), 5);
  EXPECT_EQ(item_at(items, 1), 6);
  for (const std::int64_t key : {-1, 2})
    EXPECT_EQ(damage([&] { static_cast<void>(item_at(items, key)); }),
              "a row names an item that is not there");
}

// Lists of numbers in a table of two keys.
TEST(Rows, ListsByTheirKeysInOrderOfPosition) {
  const Database database(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  database.run("CREATE TABLE t (document, owner, position, value)");
  InsertStatements insert(database);
  const DocumentRows documents({});
  using Numbers = std::vector<std::uint32_t>;
  store_rows(insert, "t", documents, {2, 1}, Numbers{7, 8, 9});
  store_rows(insert, "t", documents, {1, 0}, Numbers{5});
  store_rows(insert, "t", documents, {1, 1}, Numbers{});
  store_rows(insert, "t", documents, {1, 2}, Numbers{6});
  EXPECT_EQ(&insert.into("t"), &insert.into("t")) << "prepared once";
  EXPECT_EQ(&insert.prepared("one", "SELECT 1"), &insert.prepared("one", "SELECT 2"));
  std::string read;
  std::map<std::pair<std::int64_t, std::int64_t>, Numbers> lists;
  const auto load = [&](std::int64_t only) {
    lists.clear();
    return damage([&] {
      load_rows(
          database, "t", documents, 2,
          [&](const RowKeys& keys) -> auto& { return lists[{keys[0], keys[1]}]; }, only);
    });
  };
  EXPECT_EQ(load(0), "none");
  EXPECT_EQ(lists.size(), 3U);
  EXPECT_EQ((lists[{2, 1}]), (Numbers{7, 8, 9}));
  EXPECT_EQ((lists[{1, 0}]), (Numbers{5}));
  EXPECT_EQ((lists[{1, 2}]), (Numbers{6}));
  EXPECT_EQ(load(1), "none");
  EXPECT_EQ(lists.size(), 2U);
  database.run("UPDATE t SET position = 3 - position WHERE document = 2");
  EXPECT_EQ(load(0), "a row of t is missing");
  database.run("DELETE FROM t; INSERT INTO t VALUES (2, 1, 1, 8), (1, 0, 0, 5), (2, 1, 0, 7)");
  EXPECT_EQ(load(0), "none");
  EXPECT_EQ((lists[{2, 1}]), (Numbers{7, 8})) << "whatever the order of the rows";
}

}  // namespace
}  // namespace headwater
