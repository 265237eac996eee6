// SPDX-License-Identifier: Apache-2.0
// What verify tells of originals, rows and contents, each damage by itself and in full.
#include <gtest/gtest.h>

#include "store/case_connection.h"
#include "store/decision_log.h"
#include "store/schema.h"
#include "store/small_cases_for_tests.h"
#include "store/verify_case.h"

namespace headwater {
namespace {

using namespace small_cases;
using Lines = std::vector<std::string>;

Lines lines_of(const Result<Verification>& found) {
  if (!found) return {found.error().reason};
  Lines lines;
  for (const auto& fault : found->faults) lines.push_back(fault.where + ": " + fault.what);
  return lines;
}

void tamper(CaseFile& file, const std::string& sql) {
  const auto& database = file.connection().database;
  sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
  database.run("PRAGMA foreign_keys = OFF; " + sql);
}

// A large text that is packed, a small one that is not.
CaseFile two_texts(const Folder& folder) {
  auto file = opened(folder.file("case.hw"));
  add(file, "a", std::string(200, 'a'));
  add(file, "b", "Two.");
  EXPECT_TRUE(store_findings(file, {}, 2));
  return file;
}

struct Damage {
  std::string sql;
  Lines lines;
};

TEST(VerifyMore, OriginalsAndRowsInFull) {
  const auto large = pack_original(std::string(200, 'a')).sha256;
  const auto small = pack_original("Two.").sha256;
  const std::vector<Damage> cases{
      {"SELECT 1", {}},
      {"UPDATE originals SET bytes = x'00' WHERE packing = 'zlib'",
       {"original " + large + ": the bytes cannot be unpacked",
        "a: its rows in originals are not those that were stored"}},
      {"UPDATE originals SET size = 5 WHERE packing = 'none'",
       {"original " + small + ": 4 bytes, 5 expected",
        "b: its rows in originals are not those that were stored"}},
      {"UPDATE originals SET bytes = CAST('Too.' AS BLOB) WHERE packing = 'none'",
       {"original " + small + ": the bytes have another SHA-256",
        "b: its rows in originals are not those that were stored",
        "b: the text at 0-4 is not what the original holds"}},
      {"UPDATE documents SET sha256 = '" + large + "' WHERE id = 'b'",
       {"original " + small + ": no document in the case comes from it",
        "b: its rows in documents are not those that were stored",
        "b: its rows in originals are not those that were stored",
        "b: its original is not the one that was added",
        "b: the text at 0-4 is not what the original holds"}},
      {"INSERT INTO documents SELECT 3, 'c', path, sha256, mime, url, title, authors, published, "
       "source, site, language, text, offset_runs, offset_member FROM documents WHERE id = 'b'",
       {"c: no log entry says that it was added"}},
      {"UPDATE blocks SET kind = 'nothing' WHERE document = 2",
       {"b: its rows in blocks are not those that were stored",
        "file: the case file is damaged (unknown value \"nothing\")"}},
      {"INSERT INTO copies VALUES (9, 'x', 'y')",
       {"file: a row of copies names a row of documents that is not there",
        "copies: its rows are not those that were stored"}},
  };
  for (const auto& [sql, lines] : cases) {
    const Folder folder;
    auto file = two_texts(folder);
    tamper(file, sql);
    EXPECT_EQ(lines_of(verify_case(file, whole_original)), lines) << sql;
  }
}

TEST(VerifyMore, RowsWithoutDigests) {
  const Folder folder;
  auto file = two_texts(folder);
  append_to_log(file.connection().database, "rows", "b", Json::object());
  EXPECT_EQ(lines_of(verify_case(file, whole_original)), Lines{"b: no log entry covers its rows"});
  append_to_log(file.connection().database, "rows", "c", Json::object());
  const auto found = verify_case(file, whole_original);
  EXPECT_EQ(lines_of(found),
            (Lines{"c: was added, and is not in the case", "b: no log entry covers its rows"}));
  EXPECT_TRUE(found->rows_are_covered);
  EXPECT_EQ(found->entries, 5);
  EXPECT_EQ(found->head, *load_head(file));
}

TEST(VerifyMore, ACaseWithoutFindings) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  EXPECT_EQ(lines_of(verify_case(file, whole_original)), Lines{});
  add(file, "a", "One.");
  EXPECT_EQ(lines_of(verify_case(file, whole_original)), Lines{});
  tamper(file, "INSERT INTO meta VALUES ('x', 'y')");
  EXPECT_EQ(lines_of(verify_case(file, whole_original)),
            Lines{"meta: its rows are not those that were stored"});
}

// The bytes that a text is compared with are those of the member that its offsets count in.
TEST(VerifyMore, MembersOfOriginals) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  auto facts = plain_facts("a", "One.");
  facts.document.offsets.member = "zip:x";
  ASSERT_TRUE(store_document(file, facts, pack_original("One.")));
  const auto with = [&](std::optional<std::string> bytes) {
    return lines_of(verify_case(
        file,
        [&](std::string_view member, std::string_view original) -> std::optional<std::string> {
          EXPECT_EQ(member, facts.document.offsets.member);
          EXPECT_EQ(original, "One.");
          return bytes;
        }));
  };
  EXPECT_EQ(with("One."), Lines{});
  EXPECT_EQ(with("Two."), Lines{"a: the text at 0-4 is not what the original holds"});
  EXPECT_EQ(with(std::nullopt), Lines{"a: its original no longer holds zip:x"});
  auto read = plain_facts("b", "One.");
  read.document.offsets.member = facts.document.offsets.member = "ocr:pdf";
  const Folder other;
  auto pictures = opened(other.file("case.hw"));
  read.document.offsets.member = "ocr:pdf";
  ASSERT_TRUE(store_document(pictures, read, pack_original("One.")));
  EXPECT_EQ(lines_of(verify_case(
                pictures,
                [](std::string_view, std::string_view) { return std::optional<std::string>(); })),
            Lines{"b: its text was read from pictures, and cannot be read again here to compare "
                  "it: tesseract or pdftoppm is missing or fails"});
}

TEST(CaseFile, OriginalsThatAreMissingOrBroken) {
  const Folder folder;
  auto file = two_texts(folder);
  const auto large = pack_original(std::string(200, 'a')).sha256;
  EXPECT_EQ(*load_original(file, large), std::string(200, 'a'));
  EXPECT_EQ(*load_original(file, pack_original("Two.").sha256), "Two.");
  EXPECT_EQ(load_original(file, "x").error().reason,
            "the case file is damaged (the original x is missing)");
  tamper(file, "UPDATE originals SET size = 201 WHERE packing = 'zlib'");
  EXPECT_EQ(load_original(file, large).error().reason,
            "the case file is damaged (the original " + large + " cannot be unpacked)");
}

TEST(CaseFile, WhichDocumentIsATwin) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  const auto put = [&](const std::string& id, const std::string& text, const std::string& bytes) {
    auto facts = plain_facts(id, text);
    facts.document.sha256 = pack_original(bytes).sha256;
    const auto held = holds_document(file, facts.document);
    const auto outcome = store_document(file, facts, pack_original(bytes));
    EXPECT_EQ(*held, outcome == AddOutcome::already_there) << id;
    return *outcome;
  };
  using enum AddOutcome;
  EXPECT_EQ(put("a", "one", "bytes"), added);
  EXPECT_EQ(put("b", "two", "bytes"), added) << "another text of the same bytes";
  EXPECT_EQ(put("c", "two", "bytes"), copy);
  EXPECT_EQ(put("c", "two", "bytes"), already_there) << "noted as a copy";
  EXPECT_EQ(put("b", "one", "bytes"), already_there) << "the same bytes under the same id";
  EXPECT_EQ(put("a", "one", "other bytes"), added);
  EXPECT_EQ(put("a", "one", "other bytes"), already_there) << "under its longer id";
  EXPECT_EQ(put("d", "one", "other bytes"), copy);
  std::string copies;
  const auto listed = *load_copies(file);
  for (const auto& one : listed) copies += one.document + " " + one.id + "; ";
  const auto suffix = pack_original("other bytes").sha256.substr(0, 8);
  EXPECT_EQ(copies, "a@" + suffix + " d; b c; ");
  EXPECT_EQ(load_log_entries(file.connection().database).back().action, "copy");
  EXPECT_EQ(load_log_entries(file.connection().database).back().target, "a@" + suffix);
  EXPECT_EQ(file.connection().database.integer("SELECT count(*) FROM originals"), 2);
}

TEST(CaseFile, LoadedDocumentsMustFitTheFindings) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  add(file, "a", "One.");
  Findings findings;
  findings.claims.emplace_back().id = "c";
  findings.claims[0].utterances = {3};
  ASSERT_TRUE(store_findings(file, findings, 1));
  EXPECT_EQ(load_case(file).error().reason,
            "the case file is damaged (claim c names utterance 3 of 0)");
  EXPECT_TRUE(load_case(file, {.claims = true}));
  findings.claims[0].utterances.clear();
  findings.claims[0].cut = {{0, {0, 5}}};
  ASSERT_TRUE(store_findings(file, findings, 1));
  EXPECT_EQ(
      load_case(file).error().reason,
      "the case file is damaged (claim c a cut at 0-5 lies outside the text of 4 characters)");
}

}  // namespace
}  // namespace headwater
