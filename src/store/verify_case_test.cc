// SPDX-License-Identifier: Apache-2.0
#include "store/verify_case.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "store/case_connection.h"
#include "store/decision_log.h"
#include "store/row_digests.h"
#include "store/schema.h"
#include "store/small_cases_for_tests.h"

namespace headwater {
namespace {

using namespace small_cases;

std::vector<std::string> lines_of(const Verification& found) {
  std::vector<std::string> lines;
  for (const auto& fault : found.faults) lines.push_back(fault.where + ": " + fault.what);
  return lines;
}

Verification verified(CaseFile& file, const std::string& kept_head = "") {
  auto found = verify_case(file, whole_original, kept_head);
  if (!found) throw std::runtime_error(found.error().message());
  return *std::move(found);
}

// As a person with an SQLite tool would.
void tamper(CaseFile& file, const std::string& sql) {
  const auto& database = file.connection().database;
  sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
  database.run(
      "PRAGMA foreign_keys = OFF; DROP TRIGGER log_is_never_changed; DROP TRIGGER "
      "log_is_never_cut");
  database.run(sql);
}

struct Tampering {
  std::string sql;
  std::string expected;  // one of the lines of verify; empty: there are none
};

TEST(Verify, NamesWhatDiffers) {
  const auto sha = pack_original("Nine people died.").sha256;
  const std::vector<Tampering> cases{
      {"SELECT 1", ""},
      {"UPDATE originals SET packing = 'none', bytes = CAST('Nine people lived' AS BLOB), size = "
       "17",
       "original " + sha + ": the bytes have another SHA-256"},
      {"UPDATE documents SET text = 'Some people died.'",
       "a: its text was changed after it was added"},
      {"UPDATE documents SET title = 'Another'",
       "a: its rows in documents are not those that were stored"},
      {"UPDATE blocks SET kind = 'quote'", "a: its rows in blocks are not those that were stored"},
      {"INSERT INTO blocks VALUES (1, 1, 'quote', 5, 90, '', '')",
       "a: a block at 5-90 lies outside the text of 17 characters"},
      {"INSERT INTO blocks VALUES (7, 0, 'quote', 0, 1, '', '')",
       "blocks: holds rows that belong to no document"},
      {"DELETE FROM documents", "a: was added, and is not in the case"},
      {"INSERT INTO originals SELECT 'x', size, packing, bytes FROM originals",
       "original x: no document in the case comes from it"},
      {"INSERT INTO copies VALUES (1, 'x', 'x')",
       "copies: its rows are not those that were stored"},
      {"DELETE FROM copies", "copies: its rows are not those that were stored"},
      {"UPDATE sources SET reliability = 'A'", "sources: its rows are not those that were stored"},
      {"INSERT INTO claim_utterances VALUES (0, 0, 0)",
       "claim_utterances: its rows are not those that were stored"},
      {"UPDATE meta SET value = '1' || ''", ""},
      {"INSERT INTO meta VALUES ('x', 'y')", "meta: its rows are not those that were stored"},
      {"UPDATE text_search_docsize SET sz = x'0101'",
       "text_search_docsize: its rows are not those that were stored"},
      {"INSERT INTO text_search_config VALUES ('rank', 'bm25(10.0)')",
       "text_search_config: its rows are not those that were stored"},
      {"UPDATE log SET target = 'b' WHERE number = 1",
       "log entry 1: was changed after it was written"},
      {"DELETE FROM log WHERE number = 1", "a: no log entry says that it was added"},
      {"DELETE FROM log WHERE action = 'findings'",
       "sources: its rows are not those that were stored"},
      {"INSERT INTO log SELECT number + 1, made_at, made_by, 'note', target, detail, hash, hash "
       "FROM log ORDER BY number DESC LIMIT 1",
       "log entry 4: has an unknown action \"note\""},
  };
  for (const auto& [sql, expected] : cases) {
    const Folder folder;
    auto file = opened(folder.file("case.hw"));
    add(file, "a", "Nine people died.");
    add(file, "b", "Nine people died.");
    Findings findings;
    findings.sources.emplace_back().name = "The Courier";
    ASSERT_TRUE(store_findings(file, findings, 1));
    tamper(file, sql);
    const auto lines = lines_of(verified(file));
    if (expected.empty()) {
      EXPECT_EQ(lines, std::vector<std::string>{}) << sql;
    } else {
      EXPECT_EQ(std::ranges::count(lines, expected), 1) << sql << "\n"
                                                        << testing::PrintToString(lines);
    }
  }
}

TEST(Verify, EveryTableIsCovered) {
  std::set<std::string> covered{"copies", "log", "text_search"};
  for (const auto& table : document_tables()) covered.insert(table);
  const auto database = empty_case();
  for (const auto& table : whole_tables(database)) covered.insert(table);
  // Made anew and compared (page_index.h); the words of claims find claims, and show nothing.
  for (const auto* table :
       {"page_facts", "page_claims", "page_claim_rows", "page_keys", "page_claim_keys",
        "page_documents", "page_lists", "page_search", "page_search_config", "page_search_data",
        "page_search_docsize", "page_search_idx", "page_names", "page_names_config",
        "page_names_data", "page_names_docsize", "page_names_idx"})
    covered.insert(table);
  Statement select(database, "SELECT name FROM sqlite_schema WHERE type = 'table'");
  std::set<std::string> tables;
  while (select.step()) tables.emplace(select.text(0));
  EXPECT_EQ(covered, tables);
}

TEST(Verify, DigestsTellTypesAndBordersApart) {
  const auto digest = [](const std::string& values) {
    const auto database = empty_case();
    database.run("INSERT INTO meta VALUES " + values);
    return digest_of_findings(database).whole;
  };
  const std::set<std::string> all{digest("('a', 'bc')"), digest("('ab', 'c')"),
                                  digest("('a', x'6263')"), digest("('a', 'bc'), ('d', 'e')"),
                                  digest("('a', 'bcd'), ('e', '')")};
  EXPECT_EQ(all.size(), 5U);
}

// What is left where the last documents are taken out together with their log entries is the case
// as it was before them: only a head that was kept elsewhere tells.
TEST(Verify, AHeadKeptElsewhereShowsWhatWasCut) {
  const Folder folder;
  const auto grow = [&](const std::string& id, std::size_t documents) {
    auto file = opened(folder.file("case.hw"));
    add(file, id, "Text of " + id);
    EXPECT_TRUE(store_findings(file, {}, documents));
    return *load_head(file);
  };
  const auto first = grow("a", 1);
  fs::copy_file(folder.file("case.hw"), folder.file("cut.hw"));
  const auto last = grow("b", 2);
  auto whole = opened(folder.file("case.hw"), CaseMode::read);
  EXPECT_EQ(verified(whole, last).since_kept_head, 0);
  EXPECT_EQ(verified(whole, first).since_kept_head, 2);
  EXPECT_EQ(verified(whole, std::string(64, '0')).since_kept_head, 4);
  EXPECT_EQ(verified(whole).since_kept_head, std::nullopt);
  EXPECT_EQ(verified(whole).head, last);
  EXPECT_EQ(lines_of(verified(whole, first)), std::vector<std::string>{});

  auto cut = opened(folder.file("cut.hw"), CaseMode::read);
  EXPECT_EQ(lines_of(verified(cut)), std::vector<std::string>{});
  EXPECT_EQ(lines_of(verified(cut, first)), std::vector<std::string>{});
  EXPECT_EQ(lines_of(verified(cut, last)),
            std::vector<std::string>{"log: does not hold the head " + last +
                                     ": entries were removed or rewritten since it was kept"});
}

}  // namespace
}  // namespace headwater
