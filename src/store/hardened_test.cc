// SPDX-License-Identifier: Apache-2.0
// How a case is opened: what SQLite may do with it, and what its schema must be.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

#include "store/case_connection.h"
#include "store/create_case.h"
#include "store/schema.h"
#include "store/small_cases_for_tests.h"

namespace headwater {
namespace {

using namespace small_cases;

int option(sqlite3* connection, int name) {
  int value = -1;
  sqlite3_db_config(connection, name, -1, &value);
  return value;
}

TEST(OpenCase, NothingThatAFileBringsMayRun) {
  const Folder folder;
  for (const auto mode : {CaseMode::write, CaseMode::read}) {
    auto file = opened(folder.file("case.hw"), mode);
    auto* connection = file.connection().database.handle();
    const bool writes = mode == CaseMode::write;
    EXPECT_EQ(option(connection, SQLITE_DBCONFIG_DEFENSIVE), 1);
    EXPECT_EQ(option(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER), writes ? 1 : 0);
    for (const int off :
         {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_VIEW,
          SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER,
          SQLITE_DBCONFIG_WRITABLE_SCHEMA, SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL})
      EXPECT_EQ(option(connection, off), 0) << off;
    for (const auto& [limit, value] : {std::pair{SQLITE_LIMIT_LENGTH, 1'000'000'000},
                                       {SQLITE_LIMIT_SQL_LENGTH, 100'000},
                                       {SQLITE_LIMIT_COLUMN, 100},
                                       {SQLITE_LIMIT_EXPR_DEPTH, 100},
                                       {SQLITE_LIMIT_COMPOUND_SELECT, 10},
                                       {SQLITE_LIMIT_FUNCTION_ARG, 16},
                                       {SQLITE_LIMIT_ATTACHED, 0},
                                       {SQLITE_LIMIT_VARIABLE_NUMBER, 100},
                                       {SQLITE_LIMIT_TRIGGER_DEPTH, 4},
                                       {SQLITE_LIMIT_WORKER_THREADS, 0}})
      EXPECT_EQ(sqlite3_limit(connection, limit, -1), value) << limit;
    EXPECT_EQ(sqlite3_hard_heap_limit64(-1), sqlite3_int64{4} * 1024 * 1024 * 1024);
    const auto& database = file.connection().database;
    EXPECT_EQ(database.integer("PRAGMA query_only"), writes ? 0 : 1);
    EXPECT_EQ(database.integer("PRAGMA foreign_keys"), 1);
    EXPECT_EQ(database.integer("PRAGMA cell_size_check"), 1);
    EXPECT_EQ(database.integer("PRAGMA busy_timeout"), writes ? 300'000 : 10'000);
    EXPECT_EQ(database.text("PRAGMA journal_mode"), "wal");
    EXPECT_EQ(sqlite3_get_autocommit(connection), 1) << "the trial of writing is over";
  }
}

TEST(OpenCase, InTheFolderWhereOneIs) {
  const Folder folder;
  const auto before = fs::current_path();
  fs::current_path(fs::path(folder.file("x")).parent_path());
  const auto reason = reason_of_opening("case.hw", CaseMode::write);
  const auto again = reason_of_opening("case.hw", CaseMode::read);
  fs::current_path(before);
  EXPECT_EQ(reason, "opened");
  EXPECT_EQ(again, "opened");
  EXPECT_TRUE(fs::exists(folder.file("case.hw")));
}

TEST(OpenCase, NoUsableFile) {
  const Folder folder;
  fs::create_directory(folder.file("folder"));
  ASSERT_EQ(::mkfifo(folder.file("pipe").c_str(), 0600), 0);
  EXPECT_EQ(reason_of_opening(folder.file("folder"), CaseMode::read),
            "a folder, not a headwater case");
  EXPECT_EQ(reason_of_opening(folder.file("pipe"), CaseMode::read), "not a headwater case");
  EXPECT_EQ(reason_of_opening(folder.file("pipe"), CaseMode::write), "not a headwater case");
  EXPECT_FALSE(fs::exists(folder.file("none")));
  EXPECT_EQ(reason_of_opening(folder.file("none"), CaseMode::read), "No such file or directory");
  EXPECT_FALSE(fs::exists(folder.file("none"))) << "reading makes no file";
}

TEST(CreateCase, LeavesACaseThatIsThereAndNoDraft) {
  const Folder folder;
  const auto path = folder.file("case.hw");
  ASSERT_TRUE(create_case(path, false));
  {
    auto file = opened(path);
    add(file, "a", "Kept.");
    ASSERT_GT(fs::file_size(path + "-wal"), 0U);
    EXPECT_TRUE(create_case(path, false)) << "its log is in use";
  }
  ASSERT_TRUE(create_case(path, false)) << "made meanwhile by another process";
  ASSERT_TRUE(create_case(path, true)) << "no longer empty";
  auto file = opened(path);
  EXPECT_EQ(ids(file), std::vector<std::string>{"a"});
  write_bytes(folder.file("empty"), "");
  ASSERT_TRUE(create_case(folder.file("empty"), true));
  EXPECT_GT(fs::file_size(folder.file("empty")), 4096U);
  for (const auto& entry : fs::directory_iterator(fs::path(path).parent_path()))
    EXPECT_EQ(entry.path().string().find(".new-"), std::string::npos) << entry.path();
  EXPECT_EQ(create_case(folder.file("no/folder"), false).error().reason,
            "the case cannot be made: No such file or directory");
  EXPECT_EQ(create_case(folder.file("gone"), true).error().reason,
            "the case cannot be made: No such file or directory");
}

std::size_t open_files() {
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator("/proc/self/fd"))
    count += entry.is_symlink() ? 1 : 0;
  return count;
}

TEST(CreateCase, LeavesNoFileOpen) {
  const Folder folder;
  write_bytes(folder.file("empty"), "");
  const auto before = open_files();
  ASSERT_TRUE(create_case(folder.file("case.hw"), false));
  ASSERT_TRUE(create_case(folder.file("empty"), true));
  EXPECT_EQ(open_files(), before);
}

// A file that may not grow to the size of a case: nothing is left of it, and the reason is told.
TEST(CreateCase, WhereTheFileMayNotGrow) {
  const Folder folder;
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  ::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{1000, before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const auto made = create_case(folder.file("case.hw"), false);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  ::signal(SIGXFSZ, SIG_DFL);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().reason, "the case cannot be made: File too large");
  EXPECT_TRUE(fs::is_empty(fs::path(folder.file("x")).parent_path()));
}

TEST(CreateCase, AnEmptyLogIsNoLog) {
  const Folder folder;
  write_bytes(folder.file("case.hw-wal"), "");
  EXPECT_TRUE(create_case(folder.file("case.hw"), false));
  write_bytes(folder.file("other.hw"), "");
  write_bytes(folder.file("other.hw-wal"), "x");
  EXPECT_EQ(create_case(folder.file("other.hw"), true).error().reason,
            "the case cannot be made: a file other.hw-wal, with changes to a case that is gone, "
            "lies there; move it back beside its case, or away");
}

std::string reason_of_schema(const Database& database) {
  try {
    return "version " + std::to_string(check_schema(database));
  } catch (const SqlFailure& failure) {
    return std::to_string(failure.code) + " " + failure.reason;
  }
}

TEST(Schema, Versions) {
  EXPECT_EQ(reason_of_schema(empty_case(1)), "version 1");
  EXPECT_EQ(reason_of_schema(empty_case(2)), "version 2");
  EXPECT_EQ(reason_of_schema(empty_case(3)), "version 3");
  EXPECT_EQ(reason_of_schema(empty_case(4)), "version 4");
  const auto newer = empty_case();
  newer.run("PRAGMA user_version = 5");
  EXPECT_EQ(reason_of_schema(newer), "1 made by a newer headwater (version 5)");
  newer.run("PRAGMA user_version = 0");
  EXPECT_EQ(reason_of_schema(newer), "26 not a headwater case");
  newer.run("PRAGMA user_version = -1");
  EXPECT_EQ(reason_of_schema(newer), "26 not a headwater case");
  newer.run("PRAGMA user_version = 2; PRAGMA application_id = 7");
  EXPECT_EQ(reason_of_schema(newer), "26 not a headwater case");
  try {
    static_cast<void>(schema_sql(5));
    FAIL();
  } catch (const SqlFailure& failure) {
    EXPECT_EQ(failure.reason, "this build lacks 005.sql");
  }
}

// Names of others are cut at sixty bytes, and signs that a terminal would obey are "?".
TEST(Schema, NamesOfOthersAreShownSafely) {
  const std::vector<std::pair<std::string, std::string>> names{
      {std::string(60, 'n'), std::string(60, 'n')},
      {std::string(61, 'n'), std::string(60, 'n') + "…"},
      {"a\x1f b~\x7fné", "a? b~?n??"},
  };
  for (const auto& [name, shown] : names) {
    const auto database = empty_case();
    database.run("CREATE TABLE \"" + name + "\" (a)");
    EXPECT_EQ(schema_differences(database, case_version),
              std::vector<std::string>{"it holds a table " + shown});
  }
}

// Twenty differences are told, the rest is counted.
TEST(Schema, TwentyDifferences) {
  for (const int more : {20, 21, 23}) {
    const auto database = empty_case();
    std::string told;
    for (int i = 0; i < more; ++i) {
      database.run("CREATE TABLE z" + std::to_string(100 + i) + " (a)");
      if (i < 20) told += (i == 0 ? "" : "; ") + ("it holds a table z" + std::to_string(100 + i));
    }
    if (more > 20) told += "; and " + std::to_string(more - 20) + " more differences";
    EXPECT_EQ(reason_of_schema(database), "26 not a headwater case as version 4 makes it: " + told);
  }
}

// A thousand entries of the schema are read, no more.
TEST(Schema, AThousandEntries) {
  const auto database = empty_case();
  const auto ours = database.integer("SELECT count(*) FROM sqlite_schema");
  database.run("BEGIN");
  for (int i = 0; i < 1100; ++i) database.run("CREATE TABLE z" + std::to_string(i) + " (a)");
  database.run("COMMIT");
  EXPECT_EQ(schema_differences(database, case_version).size(),
            static_cast<std::size_t>(1000 - ours));
}

}  // namespace
}  // namespace headwater
