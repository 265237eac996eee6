// SPDX-License-Identifier: Apache-2.0
// Cases from elsewhere, from earlier versions, and those that other processes use at the same time.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "store/case_connection.h"
#include "store/decision_log.h"
#include "store/document_rows.h"
#include "store/schema.h"
#include "store/small_cases_for_tests.h"
#include "store/verify_case.h"

namespace headwater {
namespace {

using namespace small_cases;

struct Foreign {
  std::string sql;
  std::string difference;
};

TEST(ForeignCase, IsRefusedWhereItsSchemaIsNotOurs) {
  const std::vector<Foreign> cases{
      {"CREATE TRIGGER evil AFTER INSERT ON copies BEGIN DELETE FROM originals; END",
       "it holds a trigger evil"},
      {"CREATE VIEW evil AS SELECT 1", "it holds a view evil"},
      {"CREATE TABLE evil (a, b GENERATED ALWAYS AS (a || a))", "it holds a table evil"},
      {"CREATE INDEX evil ON claims (text)", "it holds an index evil"},
      {"CREATE VIRTUAL TABLE evil USING fts5vocab (text_search, row)", "it holds a table evil"},
      {"DROP INDEX claims_by_id", "it lacks the index claims_by_id"},
      {"DROP TRIGGER log_is_never_cut", "it lacks the trigger log_is_never_cut"},
      {"DROP TABLE sources", "it lacks the index sources_by_id; it lacks the table sources"},
      {"ALTER TABLE sources ADD COLUMN evil", "its table sources is another"},
      {"ANALYZE", "it holds a table sqlite_stat1"},
      {"PRAGMA user_version = 3; DROP TABLE page_lists; DROP TABLE page_documents; DROP TABLE "
       "page_claims; DROP TABLE page_claim_keys; DROP TABLE page_keys; DROP TABLE page_search; "
       "DROP TABLE page_names",
       "it holds an index entities_by_interest; it holds an index entity_mentions_by_place; it "
       "holds an index passages_by_a; it holds "
       "an "
       "index passages_by_b; it holds an index utterances_by_claim; it holds an index "
       "voices_by_entity; it holds a table page_claim_rows; it holds a table page_facts"},
      {"DROP INDEX claims_by_id; CREATE VIEW claims_by_id AS SELECT 'a\x1b[2J'",
       "it holds a view claims_by_id; it lacks the index claims_by_id"},
      {"CREATE TABLE \"a\x1b[2J\" (a)", "it holds a table a?[2J"},
  };
  for (const auto& [sql, difference] : cases) {
    const Folder folder;
    const auto path = folder.file("case.hw");
    {
      auto file = opened(path);
      add(file, "a", "Nine people died.");
    }
    {
      const Database database(path, SQLITE_OPEN_READWRITE);
      database.run(sql);
    }
    const auto version = sql.starts_with("PRAGMA user_version = 3") ? "3" : "4";
    const auto expected =
        std::string("not a headwater case as version ") + version + " makes it: " + difference;
    for (const auto mode : {CaseMode::read, CaseMode::write})
      EXPECT_EQ(reason_of_opening(path, mode), expected) << sql;
  }
}

TEST(ForeignCase, AVersionOfNobodyIsNoCase) {
  const Folder folder;
  opened(folder.file("zero")).connection().database.run("PRAGMA user_version = 0");
  opened(folder.file("other")).connection().database.run("PRAGMA application_id = 1");
  {
    const Database wide(folder.file("wide"), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    wide.run("PRAGMA encoding = 'UTF-16'");
    for (std::int64_t version = 1; version <= case_version; ++version)
      wide.run(schema_sql(version));
  }
  EXPECT_EQ(reason_of_opening(folder.file("zero"), CaseMode::read), "not a headwater case");
  EXPECT_EQ(reason_of_opening(folder.file("other"), CaseMode::write), "not a headwater case");
  EXPECT_EQ(reason_of_opening(folder.file("wide"), CaseMode::read),
            "not a headwater case (its texts are not UTF-8)");
}

// SQLite plays back a journal before it looks at the file, and removes files that it names.
TEST(ForeignCase, FilesBesideItAreNotPlayedBack) {
  const Folder folder;
  opened(folder.file("case.hw"));
  write_bytes(folder.file("case.hw-journal"), "anything");
  EXPECT_EQ(reason_of_opening(folder.file("case.hw"), CaseMode::read),
            "a file case.hw-journal lies beside the case, which headwater never makes; move it "
            "away");
  write_bytes(folder.file("gone.hw-wal"), "changes to a case that is gone");
  EXPECT_EQ(reason_of_opening(folder.file("gone.hw"), CaseMode::write),
            "the case cannot be made: a file gone.hw-wal, with changes to a case that is gone, "
            "lies there; move it back beside its case, or away");
}

TEST(NewCase, IsForItsOwnerAlone) {
  struct Mask {
    mode_t umask;
    mode_t expected;
  };
  for (const auto& [mask, expected] : {Mask{0022, 0600}, Mask{0, 0600}, Mask{0200, 0400}}) {
    const Folder folder;
    const auto before = ::umask(mask);
    const auto path = folder.file("case.hw");
    const auto file = open_case(path, CaseMode::write);
    ::umask(before);
    for (const char* end : {"", "-wal", "-shm"}) {
      struct stat found{};
      if (::stat((path + end).c_str(), &found) != 0) continue;  // the umask forbids to open it
      EXPECT_EQ(found.st_mode & 0777U, expected) << end << " with umask " << mask;
    }
    ASSERT_TRUE(fs::exists(path));
    if (file) {
      EXPECT_TRUE(fs::exists(path + "-wal"));
    }
  }
}

TEST(NewCase, BeginsInWriteAheadMode) {
  const auto bytes = empty_case_bytes();
  EXPECT_EQ(bytes[18], 2);
  EXPECT_EQ(bytes[19], 2);
}

// A case as version 1 made it.
void write_version_1(const std::string& path) {
  const Database database(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  database.run(schema_sql(1));
  InsertStatements insert(database);
  Transaction transaction(database);
  const auto original = pack_original("Nine people died.");
  auto& statement = insert.into("originals");
  statement.bind(1, std::string_view(original.sha256));
  statement.bind(2, static_cast<std::int64_t>(original.size));
  statement.bind(3, std::string_view(original.packing));
  statement.bind_blob(4, original.bytes);
  statement.run();
  const auto facts = plain_facts("a", "Nine people died.");
  store_document_facts(database, insert, facts);
  database.run(
      "INSERT INTO text_search (rowid, title, text) SELECT row, title, text FROM documents;"
      "INSERT INTO copies VALUES (1, 'b', 'two/b'); INSERT INTO meta VALUES ('findings_made_from', "
      "1)");
  append_to_log(database, "add", "a",
                {{"sha256", original.sha256}, {"text_sha256", original.sha256}});
  transaction.commit();
}

TEST(EarlierCase, OfVersion1IsReadAndBroughtToVersion3) {
  const Folder folder;
  const auto path = folder.file("case.hw");
  write_version_1(path);
  {
    auto file = opened(path, CaseMode::read);
    EXPECT_EQ(ids(file), std::vector<std::string>{"a"});
    const auto found = verify_case(file, whole_original);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->faults.empty()) << found->faults.front().what;
    EXPECT_FALSE(found->rows_are_covered);
    EXPECT_EQ(file.connection().database.integer("PRAGMA user_version"), 1) << "read, not changed";
  }
  for (int round = 0; round < 2; ++round) {
    auto file = opened(path);
    EXPECT_EQ(file.connection().database.integer("PRAGMA user_version"), 4);
    EXPECT_EQ(load_log_entries(file.connection().database).size(), 5U)
        << "add, upgrade, rows, copy, findings";
    const auto found = verify_case(file, whole_original);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->faults.empty()) << found->faults.front().what;
    EXPECT_TRUE(found->rows_are_covered);
    EXPECT_EQ(*search_text(file, "people"), std::vector<std::string>{"a"});
    EXPECT_TRUE(*findings_are_current(file));
  }
  auto file = opened(path);
  std::string actions;
  const auto log = load_log_entries(file.connection().database);
  for (const auto& entry : log) actions += entry.action + " " + entry.target + "; ";
  EXPECT_EQ(actions, "add a; upgrade version 4; rows a; copy a; findings ; ");
  EXPECT_EQ(log[1].detail, "{\"from\":1}");
  EXPECT_EQ(log[3].detail, "{\"id\":\"b\",\"path\":\"two/b\"}");
  EXPECT_EQ(add(file, "c", "More."), AddOutcome::added);
  ASSERT_TRUE(store_findings(file, {}, 2));
  EXPECT_EQ(*search_text(file, "more"), std::vector<std::string>{"c"});
  EXPECT_TRUE(verify_case(file, whole_original)->faults.empty());
  EXPECT_TRUE(schema_differences(file.connection().database, case_version).empty());
}

// Its rows are in its log: they are not logged again as they are found.
TEST(EarlierCase, OfVersion2KeepsWhatItsLogSays) {
  const Folder folder;
  const auto path = folder.file("case.hw");
  for (const bool changed : {false, true}) {
    {
      auto file = opened(path);
      if (!changed) {
        add(file, "a", "Nine people died.");
        ASSERT_TRUE(store_findings(file, {}, 1));
      }
      auto& database = file.connection().database;
      database.run(
          "DROP TABLE stories; DROP TABLE story_documents; DROP TABLE claim_stories; "
          "DROP TABLE page_lists; DROP TABLE page_documents; DROP TABLE page_claims; DROP TABLE "
          "page_claim_keys; DROP TABLE page_keys; DROP TABLE page_search; DROP TABLE page_names; "
          "DROP TABLE page_facts; "
          "DROP TABLE page_claim_rows; DROP INDEX entities_by_interest; DROP INDEX "
          "entity_mentions_by_place; DROP INDEX "
          "passages_by_a; DROP INDEX passages_by_b; DROP INDEX utterances_by_claim; DROP INDEX "
          "voices_by_entity; "
          "PRAGMA user_version = 2");
      if (changed) database.run("UPDATE documents SET source = 'Another'");
    }
    {
      auto file = opened(path, CaseMode::read);
      EXPECT_TRUE(load_case(file));
      EXPECT_EQ(verify_case(file, whole_original)->faults.empty(), !changed);
      EXPECT_EQ(file.connection().database.integer("PRAGMA user_version"), 2);
    }
    auto file = opened(path);
    EXPECT_EQ(load_log_entries(file.connection().database).back().action, "upgrade");
    EXPECT_EQ(verify_case(file, whole_original)->faults.empty(), !changed);
  }
}

TEST(SharedCase, AReaderSeesOneInstant) {
  const Folder folder;
  auto writer = opened(folder.file("case.hw"));
  add(writer, "a", "One.");
  auto reader = opened(folder.file("case.hw"), CaseMode::read);
  {
    const auto snapshot = hold_snapshot(reader);
    ASSERT_TRUE(snapshot);
    add(writer, "b", "Two.");
    ASSERT_TRUE(store_findings(writer, {}, 2));
    EXPECT_EQ(ids(reader), std::vector<std::string>{"a"});
    EXPECT_FALSE(*findings_are_current(reader));
    EXPECT_TRUE(verify_case(reader, whole_original)->faults.empty());
  }
  EXPECT_EQ(ids(reader), (std::vector<std::string>{"a", "b"}));
  EXPECT_TRUE(*findings_are_current(reader));
}

TEST(SharedCase, AWriterThatWaitedTooLongSaysWhy) {
  const Folder folder;
  auto first = opened(folder.file("case.hw"));
  auto second = opened(folder.file("case.hw"));
  sqlite3_busy_timeout(second.connection().database.handle(), 1);
  const Transaction held(first.connection().database);
  const auto stored = store_document(second, plain_facts("a", "One."), pack_original("One."));
  ASSERT_FALSE(stored);
  EXPECT_EQ(stored.error().reason, "the case is being written by another process");
  EXPECT_TRUE(ids(second).empty()) << "reading goes on";
}

}  // namespace
}  // namespace headwater
