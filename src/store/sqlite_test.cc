// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite.h"

#include <gtest/gtest.h>

#include <bit>

namespace headwater {
namespace {

Database memory() {
  Database database(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  database.run("CREATE TABLE t (a UNIQUE)");
  return database;
}

TEST(Sqlite, WhatAPersonIsTold) {
  const std::vector<std::pair<SqlFailure, const char*>> cases{
      {{SQLITE_NOTADB, "file is not a database"}, "not a headwater case"},
      {{SQLITE_NOTADB, "not a headwater case (its texts are not UTF-8)"},
       "not a headwater case (its texts are not UTF-8)"},
      {{SQLITE_CORRUPT, "x"}, "the case file is damaged (x)"},
      {{SQLITE_FULL, "x"}, "the disk is full; what was stored before is kept"},
      {{SQLITE_BUSY, "x"}, "the case is being written by another process"},
      {{SQLITE_LOCKED, "x"}, "the case is being written by another process"},
      {{SQLITE_READONLY, "x"}, "the case cannot be written (read-only file or folder)"},
      {{SQLITE_NOMEM, "x"}, "out of memory"},
      {{SQLITE_CANTOPEN, "x"}, "the case file cannot be opened"},
      {{SQLITE_IOERR, "x"}, "reading or writing the case failed (x)"},
      {{SQLITE_ERROR, "x"}, "x"},
      {{SQLITE_CONSTRAINT, "x"}, "x"},
  };
  for (const auto& [failure, reason] : cases) {
    const auto error = case_error("harbour.hw", failure);
    EXPECT_EQ(error.reason, reason);
    EXPECT_EQ(error.kind, ErrorKind::case_file);
    EXPECT_EQ(error.message(), std::string("harbour.hw: ") + reason);
  }
}

TEST(Sqlite, ValuesComeBack) {
  const auto database = memory();
  Statement select(database, "SELECT ?, ?, ?, ?, ?, ?, ?");
  const std::string text("a\0b", 3);
  select.bind_null(1);
  select.bind(2, std::int64_t{-5});
  select.bind(3, 2.5);
  select.bind(4, std::string_view(text));
  select.bind(5, std::string_view());
  select.bind_blob(6, text);
  select.bind_blob(7, {});
  ASSERT_TRUE(select.step());
  EXPECT_EQ(select.width(), 7);
  EXPECT_TRUE(select.is_null(0));
  EXPECT_EQ(select.integer(1), -5);
  EXPECT_EQ(select.real(2), 2.5);
  EXPECT_EQ(select.text(3), text);
  EXPECT_EQ(select.text(4), "");
  EXPECT_FALSE(select.is_null(4)) << "an empty text is a text";
  EXPECT_EQ(select.blob(5), text);
  EXPECT_FALSE(select.is_null(6)) << "an empty blob is a blob";
  EXPECT_EQ(select.type(6), SQLITE_BLOB);
  EXPECT_EQ(select.blob(6), "");
  EXPECT_EQ(select.text(0), "");
  EXPECT_EQ(select.blob(0), "");
  EXPECT_EQ(select.type(0), SQLITE_NULL);
  EXPECT_EQ(select.type(1), SQLITE_INTEGER);
  EXPECT_EQ(select.type(2), SQLITE_FLOAT);
  EXPECT_EQ(select.type(3), SQLITE_TEXT);
  EXPECT_FALSE(select.step()) << "one row";
}

std::pair<int, std::string> failure_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const SqlFailure& failure) {
    return {failure.code, failure.reason};
  }
  return {0, "none"};
}

TEST(Sqlite, FailuresHaveTheirPrimaryCodeAndReason) {
  const auto database = memory();
  using Failure = std::pair<int, std::string>;
  EXPECT_EQ(failure_of([&] { Statement(database, "SELEC 1"); }),
            Failure(SQLITE_ERROR, "near \"SELEC\": syntax error"));
  EXPECT_EQ(failure_of([&] { database.run("SELECT x"); }),
            Failure(SQLITE_ERROR, "no such column: x"));
  EXPECT_EQ(failure_of([&] { Statement(database, "SELECT 1").bind(2, 2.5); }).first, SQLITE_RANGE);
  EXPECT_EQ(failure_of([] { Database("/no/such/folder/x", SQLITE_OPEN_READWRITE); }),
            Failure(SQLITE_CANTOPEN, "unable to open database file"));
  sqlite3_extended_result_codes(database.handle(), 1);
  Statement insert(database, "INSERT INTO t VALUES (?)");
  insert.bind(1, std::int64_t{1});
  insert.run();
  const Failure twice(SQLITE_CONSTRAINT, "UNIQUE constraint failed: t.a");
  EXPECT_EQ(failure_of([&] { insert.run(); }), twice);
  insert.bind(1, std::int64_t{2});  // after a failure it can be bound again
  insert.run();
  insert.bind(1, std::int64_t{2});
  EXPECT_EQ(failure_of([&] { static_cast<void>(insert.step()); }), twice);
  EXPECT_EQ(database.integer("SELECT count(*) FROM t"), 2);
}

TEST(Sqlite, AStatementRunsAgain) {
  const auto database = memory();
  Statement select(database, "SELECT ?");
  select.bind(1, std::int64_t{1});
  select.run();
  select.bind(1, std::int64_t{2});
  ASSERT_TRUE(select.step());
  EXPECT_EQ(select.integer(0), 2);
  select.reset();
  select.bind(1, std::int64_t{3});
  ASSERT_TRUE(select.step());
  EXPECT_EQ(select.integer(0), 3);
}

TEST(Sqlite, FirstColumnOfTheFirstRow) {
  const auto database = memory();
  EXPECT_EQ(database.integer("SELECT a FROM t"), 0);
  EXPECT_EQ(database.text("SELECT a FROM t"), "");
  EXPECT_EQ(database.integer("VALUES (7, 8), (9, 10)"), 7);
  EXPECT_EQ(database.text("VALUES ('x', 'y'), ('z', 'u')"), "x");
  database.run("INSERT INTO t VALUES (5); INSERT INTO t VALUES (6)");
  EXPECT_EQ(database.last_row(), 2);
}

TEST(Sqlite, WhatIsNotCommittedIsUndone) {
  const auto database = memory();
  const auto rows = [&] { return database.integer("SELECT count(*) FROM t"); };
  {
    const Transaction transaction(database);
    database.run("INSERT INTO t VALUES (1)");
    EXPECT_EQ(rows(), 1);
  }
  EXPECT_EQ(rows(), 0);
  {
    Transaction transaction(database);
    database.run("INSERT INTO t VALUES (1)");
    transaction.commit();
    // What is begun after the commit is not the transaction's to undo.
    database.run("BEGIN; INSERT INTO t VALUES (2)");
  }
  database.run("COMMIT");
  EXPECT_EQ(rows(), 2);
}

TEST(Sqlite, ReadTransactionsNest) {
  const auto database = memory();
  const auto outside = [&] { return sqlite3_get_autocommit(database.handle()) != 0; };
  {
    const ReadTransaction outer(database);
    EXPECT_FALSE(outside());
    {
      const ReadTransaction inner(database);
      EXPECT_FALSE(outside());
    }
    EXPECT_FALSE(outside()) << "the inner one is a part of the outer";
  }
  EXPECT_TRUE(outside());
  {
    Transaction transaction(database);
    {
      const ReadTransaction inside(database);
    }
    EXPECT_FALSE(outside());
    transaction.commit();
  }
  EXPECT_TRUE(outside());
}

}  // namespace
}  // namespace headwater
