// SPDX-License-Identifier: Apache-2.0
// The log of decisions, what it says the case must hold, and the digests in it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bit>

#include "base/hash.h"
#include "store/case_connection.h"
#include "store/case_meta.h"
#include "store/decision_log.h"
#include "store/log_replay.h"
#include "store/row_digests.h"
#include "store/schema.h"
#include "store/small_cases_for_tests.h"

namespace headwater {
namespace {

using namespace small_cases;

TEST(Log, EntriesHoldWhatWasDone) {
  const auto database = empty_case();
  EXPECT_EQ(log_head(database), std::string(64, '0'));
  append_to_log(database, "add", "a", {{"sha256", "x"}});
  log_copy(database, "a", "b", "two/b");
  log_findings(database);
  const auto entries = load_log_entries(database);
  ASSERT_EQ(entries.size(), 3U);
  std::string previous(64, '0');
  for (std::size_t i = 0; i < entries.size(); ++i) {
    EXPECT_EQ(entries[i].number, static_cast<std::int64_t>(i + 1));
    EXPECT_EQ(entries[i].made_by, "headwater");
    EXPECT_THAT(entries[i].made_at,
                testing::MatchesRegex("20[0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:"
                                      "[0-5][0-9]Z"));
    EXPECT_EQ(entries[i].previous, previous);
    EXPECT_EQ(entries[i].hash, hash_of(entries[i]));
    previous = entries[i].hash;
  }
  EXPECT_EQ(log_head(database), previous);
  EXPECT_EQ(entries[0].action + " " + entries[0].target + " " + entries[0].detail,
            "add a {\"sha256\":\"x\"}");
  EXPECT_EQ(entries[1].action + " " + entries[1].target + " " + entries[1].detail,
            "copy a {\"id\":\"b\",\"path\":\"two/b\"}");
  EXPECT_EQ(entries[2].action + " " + entries[2].target, "findings ");
  EXPECT_THAT(entries[2].detail, testing::HasSubstr("\"rows\":"));
}

TEST(Log, TheHashCoversEveryFieldButItself) {
  const LogEntry entry{7, "now", "me", "add", "a", "{}", "before", "x"};
  EXPECT_EQ(hash_of(entry), sha256_hex("before\n[7,\"now\",\"me\",\"add\",\"a\",\"{}\"]"));
}

struct Change {
  const char* sql;
  std::vector<std::string> faults;
};

std::vector<std::string> replayed(const Database& database, LogReplay& made,
                                  const std::string& kept = "") {
  std::vector<Fault> faults;
  made = replay_log(database, kept, faults);
  std::vector<std::string> lines;
  for (const auto& fault : faults) lines.push_back(fault.where + ": " + fault.what);
  return lines;
}

using Lines = std::vector<std::string>;

// A log of five entries, changed afterwards.
TEST(LogReplay, WhatBreaksTheChain) {
  const std::vector<Change> cases{
      {"SELECT 1", {}},
      {"DELETE FROM log WHERE number = 5", {}},
      {"DELETE FROM log WHERE number = 2",
       {"log entry 3: an entry before it is missing",
        "log entry 3: does not follow from the entry before it"}},
      {"DELETE FROM log WHERE number = 1",
       {"log entry 2: an entry before it is missing",
        "log entry 2: does not follow from the entry before it"}},
      {"UPDATE log SET detail = '{\"x\":1}' WHERE number = 5",
       {"log entry 5: was changed after it was written"}},
      {"UPDATE log SET detail = '[]' WHERE number = 5",
       {"log entry 5: was changed after it was written", "log entry 5: its detail cannot be read"}},
      {"UPDATE log SET detail = '{' WHERE number = 5",
       {"log entry 5: was changed after it was written", "log entry 5: its detail cannot be read"}},
      {"UPDATE log SET hash = 'x' WHERE number = 3",
       {"log entry 3: was changed after it was written",
        "log entry 4: does not follow from the entry before it"}},
      {"UPDATE log SET action = 'note' WHERE number = 4",
       {"log entry 4: was changed after it was written",
        "log entry 4: has an unknown action \"note\""}},
      {"UPDATE log SET action = 'add' WHERE number = 2",
       {"log entry 2: was changed after it was written",
        "log entry 2: adds a for the second time"}},
  };
  for (const auto& [sql, faults] : cases) {
    const auto database = empty_case();
    append_to_log(database, "add", "a", {{"sha256", "1"}, {"text_sha256", "2"}});
    append_to_log(database, "rows", "a", {{"rows", "3"}});
    append_to_log(database, "copy", "a", {{"id", "b"}});
    append_to_log(database, "upgrade", "version 2", Json::object());
    append_to_log(database, "findings", "", {{"rows", "4"}});
    database.run("DROP TRIGGER log_is_never_changed; DROP TRIGGER log_is_never_cut");
    database.run(sql);
    LogReplay made;
    EXPECT_EQ(replayed(database, made), faults) << sql;
  }
}

TEST(LogReplay, WhatTheCaseMustHold) {
  const auto database = empty_case();
  LogReplay made;
  EXPECT_EQ(replayed(database, made), Lines{});
  EXPECT_EQ(made.head, std::string(64, '0'));
  EXPECT_EQ(made.entries, 0);
  EXPECT_EQ(made.kept_head, std::nullopt);
  EXPECT_EQ(made.findings, std::nullopt);
  append_to_log(database, "add", "a", {{"sha256", "1"}, {"text_sha256", 2}, {"rows", "9"}});
  append_to_log(database, "rows", "b", {{"rows", "3"}});
  append_to_log(database, "copy", "a", {{"id", "c"}});
  append_to_log(database, "findings", "", {{"rows", "4"}});
  append_to_log(database, "findings", "", {{"rows", "5"}});
  const auto entries = load_log_entries(database);
  EXPECT_EQ(replayed(database, made, entries[1].hash), Lines{});
  EXPECT_EQ(made.kept_head, 2);
  EXPECT_EQ(made.head, entries[4].hash);
  EXPECT_EQ(made.entries, 5);
  ASSERT_EQ(made.documents.size(), 2U);
  EXPECT_TRUE(made.documents["a"].added);
  EXPECT_EQ(made.documents["a"].sha256, "1");
  EXPECT_EQ(made.documents["a"].text_sha256, "") << "no text";
  EXPECT_EQ(made.documents["a"].rows.whole, "9");
  EXPECT_FALSE(made.documents["b"].added);
  EXPECT_EQ(made.documents["b"].rows.whole, "3");
  EXPECT_EQ(made.copies, (std::set<std::pair<std::string, std::string>>{{"a", "{\"id\":\"c\"}"}}));
  EXPECT_EQ(made.findings->whole, "5") << "of the last entry";
  EXPECT_EQ(replayed(database, made, std::string(64, '0')), Lines{});
  EXPECT_EQ(made.kept_head, 0) << "the empty log";
  EXPECT_EQ(replayed(database, made, "elsewhere"), Lines{});
  EXPECT_EQ(made.kept_head, std::nullopt);
}

TEST(Digests, InTheDetailOfAnEntry) {
  Json detail{{"other", 1}};
  const RowDigest digest{"whole", {{"blocks", "12345678"}, {"links", "9"}}};
  put_digest(detail, digest);
  EXPECT_EQ(
      to_json_line(detail),
      "{\"other\":1,\"rows\":\"whole\",\"tables\":{\"blocks\":\"12345678\",\"links\":\"9\"}}");
  EXPECT_EQ(digest_in(detail), digest);
  EXPECT_EQ(digest_in(Json::object()), RowDigest{});
  EXPECT_EQ(digest_in({{"rows", 1}, {"tables", {{"a", "b"}}}}), RowDigest{});
  EXPECT_EQ(digest_in({{"rows", "x"}}), (RowDigest{"x", {}}));
  EXPECT_EQ(digest_in({{"rows", "x"}, {"tables", "y"}}), (RowDigest{"x", {}}));
  EXPECT_EQ(digest_in({{"rows", "x"}, {"tables", {{"a", 1}, {"b", "c"}}}}),
            (RowDigest{"x", {{"b", "c"}}}));
}

TEST(Digests, WhichTablesDiffer) {
  using Tables = std::map<std::string, std::string>;
  const RowDigest a{"1", Tables{{"p", "1"}, {"q", "2"}}};
  EXPECT_EQ(differing_tables(a, a), Lines{});
  EXPECT_EQ(differing_tables(a, {"2", Tables{{"p", "1"}, {"q", "3"}}}), Lines{"q"});
  EXPECT_EQ(differing_tables(a, {"2", Tables{{"p", "1"}}}), Lines{"q"});
  EXPECT_EQ(differing_tables({"2", Tables{{"p", "1"}}}, a), Lines{"q"});
  EXPECT_EQ(differing_tables(a, {"2", Tables{{"p", "0"}, {"r", "1"}}}), (Lines{"p", "q", "r"}));
  EXPECT_EQ(differing_tables(a, {"2", a.tables}), Lines{"rows"});
  EXPECT_EQ(differing_tables(a, {"1", {}}), Lines{}) << "the whole decides";
}

// Eight bytes, big end first.
std::string bytes_of(char tag, std::uint64_t number) {
  std::string out(1, tag);
  for (int i = 7; i >= 0; --i) out += static_cast<char>(number >> (8 * i));
  return out;
}

// As docs/case-file.md says, so that another program can make them.
TEST(Digests, AreMadeOfTypesAndBytes) {
  const auto database = empty_case();
  EXPECT_EQ(digest_of_findings(database).tables.count("meta"), 0U);
  database.run("INSERT INTO meta VALUES ('k', 'vw'); INSERT INTO meta VALUES ('a', x'0102')");
  const auto rows = bytes_of('t', 1) + "a" + bytes_of('b', 2) + "\x01\x02\n" + bytes_of('t', 1) +
                    "k" + bytes_of('t', 2) + "vw\n";
  const auto digest = digest_of_findings(database);
  EXPECT_EQ(digest.tables.at("meta"), sha256_hex(rows).substr(0, 8)) << "in order of the key";
  database.run(
      "INSERT INTO incident_values VALUES (1, 258, 's', 'v', 2.5, NULL, 'about', NULL, NULL, 'day',"
      " 0, 3)");
  const auto real = std::bit_cast<std::uint64_t>(2.5);
  const auto values = bytes_of('i', 1) + bytes_of('i', 258) + bytes_of('t', 1) + "s" +
                      bytes_of('t', 1) + "v" + bytes_of('r', real) + bytes_of('n', 0) +
                      bytes_of('t', 5) + "about" + bytes_of('n', 0) + bytes_of('n', 0) +
                      bytes_of('t', 3) + "day" + bytes_of('i', 0) + bytes_of('i', 3) + "\n";
  const auto whole = digest_of_findings(database);
  EXPECT_EQ(whole.tables.at("incident_values"), sha256_hex(values).substr(0, 8));
  EXPECT_NE(whole.whole, digest.whole);
}

TEST(Digests, RowsOfOneDocument) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  add(file, "a", "One.");
  add(file, "b", "Two.");
  const auto& database = file.connection().database;
  DocumentDigests digests(database);
  const auto first = digests.of(1);
  const auto second = digests.of(2);
  const auto names = [](const RowDigest& digest) {
    std::string out;
    for (const auto& [table, digits] : digest.tables) out += table + " ";
    return out;
  };
  EXPECT_EQ(names(first), "blocks documents originals ");
  EXPECT_NE(first.whole, second.whole);
  EXPECT_EQ(digests.rows_met().at("documents"), 2);
  EXPECT_EQ(digests.rows_met().at("blocks"), 2);
  EXPECT_EQ(digests.rows_met().at("originals"), 2);
  EXPECT_EQ(digests.rows_met().at("links"), 0);
  EXPECT_EQ(digests.of(1), first) << "and again";
  EXPECT_EQ(names(digests.of(3)), "");
}

TEST(Meta, NumbersByKey) {
  const auto database = empty_case();
  EXPECT_EQ(count_documents(database), 0);
  EXPECT_EQ(meta(database, "k"), 0);
  set_meta(database, "k", 7);
  set_meta(database, "l", 8);
  EXPECT_EQ(meta(database, "k"), 7);
  set_meta(database, "k", 9);
  EXPECT_EQ(meta(database, "k"), 9);
  EXPECT_EQ(meta(database, "l"), 8);
}

}  // namespace
}  // namespace headwater
