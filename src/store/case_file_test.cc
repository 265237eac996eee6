// SPDX-License-Identifier: Apache-2.0
#include "store/case_file.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "store/analyst_log.h"
#include "store/case_connection.h"
#include "store/check_case.h"
#include "store/decision_log.h"
#include "store/generated_case_for_tests.h"
#include "store/small_cases_for_tests.h"
#include "store/verify_case.h"

namespace headwater {
namespace {

using namespace small_cases;

RC_GTEST_PROP(CaseFile, LoadsWhatWasSaved, ()) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  Case saved;
  for (std::size_t i = 0; i < generated::below(4); ++i) {
    const auto original = std::to_string(i) + generated::words();
    saved.documents.push_back(generated::facts(i, original));
    const auto stored = store_document(file, saved.documents.back(), pack_original(original));
    RC_ASSERT(stored.has_value());
    RC_ASSERT(*stored == AddOutcome::added);
  }
  std::ranges::sort(saved.documents, {}, [](const DocumentFacts& f) { return f.document.id; });
  saved.findings = generated::FindingsMaker(saved.documents).make();
  RC_ASSERT(store_findings(file, saved.findings, saved.documents.size()).has_value());
  const auto loaded = load_case(file);
  RC_ASSERT(loaded.has_value());
  RC_ASSERT(loaded->documents == saved.documents);
  RC_ASSERT(loaded->findings == saved.findings);
  // Storing the same findings twice replaces them.
  RC_ASSERT(store_findings(file, saved.findings, saved.documents.size()).has_value());
  RC_ASSERT(*load_case(file) == saved);
}

RC_GTEST_PROP(CaseFile, OriginalsComeBack, (const std::vector<char>& characters)) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  std::string bytes(characters.begin(), characters.end());
  for (int i = 0; i < 3; ++i) bytes += bytes;
  auto facts = plain_facts("a", "text");
  facts.document.sha256 = pack_original(bytes).sha256;
  RC_ASSERT(store_document(file, facts, pack_original(bytes)).has_value());
  RC_ASSERT(*load_original(file, facts.document.sha256) == bytes);
}

TEST(CaseFile, KeepsOneOfTwins) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  EXPECT_EQ(add(file, "a.txt", "The bridge fell."), AddOutcome::added);
  EXPECT_EQ(add(file, "a.txt", "The bridge fell."), AddOutcome::already_there);
  EXPECT_EQ(add(file, "b.txt", "The bridge fell."), AddOutcome::copy);
  EXPECT_EQ(add(file, "b.txt", "The bridge fell."), AddOutcome::already_there);
  EXPECT_EQ(ids(file), std::vector<std::string>{"a.txt"});
  const auto copies = load_copies(file);
  ASSERT_EQ(copies->size(), 1U);
  EXPECT_EQ(copies->front().path, "b.txt");
}

TEST(CaseFile, KeepsBothWhereTheBytesOfOneIdChanged) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  EXPECT_EQ(add(file, "a.txt", "Nine died."), AddOutcome::added);
  EXPECT_EQ(add(file, "a.txt", "Forty died."), AddOutcome::added);
  EXPECT_EQ(add(file, "a.txt", "Forty died."), AddOutcome::already_there);
  const auto suffixed = "a.txt@" + pack_original("Forty died.").sha256.substr(0, 8);
  EXPECT_EQ(ids(file), (std::vector<std::string>{"a.txt", suffixed}));
}

TEST(CaseFile, FindingsAreStaleAfterAnAdd) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  EXPECT_TRUE(*findings_are_current(file));
  add(file, "a", "One.");
  EXPECT_FALSE(*findings_are_current(file));
  ASSERT_TRUE(store_findings(file, {}, 1));
  EXPECT_TRUE(*findings_are_current(file));
  add(file, "b", "Two.");
  ASSERT_TRUE(store_findings(file, {}, 1)) << "made from too few documents: not stored";
  EXPECT_FALSE(*findings_are_current(file));
}

TEST(CaseFile, FindsWordsInTexts) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  add(file, "a", "The ferry burned off Varnholm.");
  add(file, "b", "The inquiry into the fire was opened.");
  EXPECT_EQ(*search_text(file, "ferry burned"), std::vector<std::string>{"a"});
  EXPECT_EQ(*search_text(file, "the"), (std::vector<std::string>{"b", "a"})) << "best first";
  EXPECT_TRUE(search_text(file, "whale")->empty());
}

// Before the findings are stored an index in memory answers, after that the one in the file.
TEST(CaseFile, FindsTheSameWithAndWithoutTheStoredIndex) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  add(file, "a", "The ferry burned off Varnholm. The ferry was old.");
  add(file, "b", "The inquiry into the fire on the ferry was opened, at last, by the minister.");
  const std::vector<std::string> queries{"ferry", "the ferry", "fire OR burned", "\"ferry was\"",
                                         "whale"};
  std::vector<std::vector<std::string>> found;
  for (const auto& query : queries) found.push_back(*search_text(file, query));
  EXPECT_EQ(found[0], (std::vector<std::string>{"a", "b"}));
  ASSERT_TRUE(store_findings(file, {}, 2));
  EXPECT_EQ(file.connection().database.integer("SELECT count(*) FROM text_search_docsize"), 2);
  for (std::size_t i = 0; i < queries.size(); ++i)
    EXPECT_EQ(*search_text(file, queries[i]), found[i]) << queries[i];
  EXPECT_FALSE(search_text(file, "\"open")) << "no FTS5 query";
}

TEST(CaseFile, SaysWhyAFileIsNoCase) {
  const Folder folder;
  write_bytes(folder.file("text"),
              "A plain text, longer than the head of a database, to be sure. "
              "One hundred bytes are needed for that.");
  write_bytes(folder.file("empty"), "");
  {
    const Database other(folder.file("other"), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    other.run("CREATE TABLE t (a)");
  }
  opened(folder.file("newer")).connection().database.run("PRAGMA user_version = 7");
  struct Case {
    std::string file;
    CaseMode mode;
    std::string expected;
  };
  const std::vector<Case> cases{
      {"text", CaseMode::read, "not a headwater case"},
      {"text", CaseMode::write, "not a headwater case"},
      {"other", CaseMode::write, "not a headwater case"},
      {"empty", CaseMode::read, "not a headwater case (an empty file)"},
      {"empty", CaseMode::write, "opened"},
      {"none", CaseMode::read, "No such file or directory"},
      {"no/folder", CaseMode::write, "the case cannot be made: No such file or directory"},
      {"newer", CaseMode::read, "made by a newer headwater (version 7)"},
      {"newer", CaseMode::write, "made by a newer headwater (version 7)"},
      {".", CaseMode::write, "a folder, not a headwater case"},
  };
  for (const auto& [name, mode, expected] : cases)
    EXPECT_EQ(reason_of_opening(folder.file(name), mode), expected) << name;
}

TEST(CaseFile, SurvivesAFullDisk) {
  const Folder folder;
  const auto path = folder.file("case.hw");
  {
    auto file = opened(path);
    add(file, "a", "Kept.");
    const auto pages = file.connection().database.integer("PRAGMA page_count");
    file.connection().database.run("PRAGMA max_page_count = " + std::to_string(pages + 2));
    std::string large;
    for (int i = 0; i < 20000; ++i) large += std::to_string(i * 7919) + " ";
    const auto stored = store_document(file, plain_facts("b", large), pack_original(large));
    ASSERT_FALSE(stored);
    EXPECT_EQ(stored.error().kind, ErrorKind::case_file);
    EXPECT_EQ(stored.error().reason, "the disk is full; what was stored before is kept");
  }
  auto file = opened(path);
  EXPECT_EQ(ids(file), std::vector<std::string>{"a"});
  EXPECT_TRUE(verify_case(file, whole_original)->faults.empty());
  EXPECT_EQ(add(file, "b", "Fits."), AddOutcome::added);
}

TEST(CaseFile, ReportsDamageAndNeverCrashes) {
  const Folder folder;
  const auto path = folder.file("case.hw");
  {
    auto file = opened(path);
    for (int i = 0; i < 20; ++i)
      add(file, "d" + std::to_string(i), "Text number " + std::to_string(i));
  }
  std::string bytes(fs::file_size(path), '\0');
  std::ifstream(path, std::ios::binary)
      .read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  std::uint64_t state = 12345;
  for (int round = 0; round < 60; ++round) {
    auto damaged = bytes;
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    if (round % 3 == 0) {
      damaged.resize((state >> 33U) % damaged.size());
    } else {
      for (std::size_t i = 0; i < 200; ++i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        damaged[100 + (state >> 33U) % (damaged.size() - 100)] = static_cast<char>(state >> 20U);
      }
    }
    write_bytes(path, damaged);
    auto file = open_case(path, CaseMode::read);
    if (!file) {
      EXPECT_EQ(file.error().kind, ErrorKind::case_file);
      continue;
    }
    const auto loaded = load_case(*file);
    const auto verified = verify_case(*file, whole_original);
    EXPECT_TRUE(!loaded || !verified || !verified->faults.empty() ||
                loaded->documents.size() <= 20);
    if (round % 3 == 0 && damaged.size() + 4096 < bytes.size()) {
      EXPECT_TRUE(!verified || !verified->faults.empty()) << "cut to " << damaged.size();
    }
  }
}

TEST(Verify, WhiteSpaceOfAnotherEncodingFits) {
  const std::string original = "a\xA0quay b";  // windows-1252: a no-break space
  auto facts = plain_facts("a", "a quay b");
  facts.document.offsets.member = "windows-1252";
  EXPECT_TRUE(faults_against(facts.document, original).empty());
  EXPECT_FALSE(faults_against(facts.document, "a\xA0quax b").empty());
  EXPECT_FALSE(faults_against(facts.document, "axquay b").empty());
  EXPECT_FALSE(faults_against(facts.document, "aa quay ").empty());
}

TEST(Verify, OffsetMapsThatCannotBe) {
  struct Map {
    std::vector<OffsetRun> runs;
    std::string fault;
  };
  const std::vector<Map> cases{
      {{{{0, 9}, 0, 9}}, ""},
      {{{{0, 1}, 0, 1}, {{2, 9}, 2, 9}}, ""},  // the space was put there
      {{{{0, 1}, 0, 1}, {{3, 9}, 3, 9}}, "the text at 1-3 has no place in the original"},
      {{{{0, 6}, 0, 6}}, "the text at 6-9 has no place in the original"},
      {{{{2, 9}, 2, 9}, {{0, 1}, 0, 1}}, "the text at 0-2 has no place in the original"},
      {{{{0, 6}, 0, 6}, {{2, 9}, 2, 9}}, "the offset map is not in order"},
      {{{{0, 9}, 0, 8}}, "the text at 0-9 is not what the original holds"},
      {{{{0, 9}, 1, 10}}, "the offset map points beyond the original"},
  };
  for (const auto& [runs, fault] : cases) {
    auto facts = plain_facts("a", "a quay b!");
    facts.document.offsets.runs = runs;
    const auto faults = faults_against(facts.document, "a quay b!");
    EXPECT_EQ(faults.empty() ? "" : faults.front().what, fault);
  }
}

TEST(Log, IsAChainThatIsNeverChanged) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  add(file, "a", "One.");
  add(file, "b", "Two.");
  const auto log = load_log_entries(file.connection().database);
  ASSERT_EQ(log.size(), 2U);
  EXPECT_EQ(log[0].previous, std::string(64, '0'));
  EXPECT_EQ(log[1].previous, log[0].hash);
  EXPECT_EQ(log[1].hash, hash_of(log[1]));
  EXPECT_THROW(file.connection().database.run("UPDATE log SET made_by = 'x'"), SqlFailure);
  EXPECT_THROW(file.connection().database.run("DELETE FROM log"), SqlFailure);
}

TEST(Log, WhatWasTakenBackWithItsTransactionIsNoDecision) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  add(file, "a", "One.");
  const auto noted = [](const char* words) {
    Decision made;
    made.made_by = "Ada";
    made.target = "a";
    made.value = words;
    return made;
  };
  const auto words = [&] {
    std::string all;
    const auto decisions = load_decisions(file).value();
    for (const auto& made : decisions) all += made.value + " ";
    return all;
  };
  std::string within;
  EXPECT_FALSE(store_decision(file, noted("one"), [&](CaseConnection&) {
    within = words();
    throw SqlFailure{SQLITE_FULL, "full"};
  }));
  EXPECT_EQ(within, "one ");
  EXPECT_EQ(words(), "");
  EXPECT_TRUE(store_decision(file, noted("two")));
  EXPECT_EQ(words(), "two ");
  auto reader = opened(folder.file("case.hw"), CaseMode::read);
  EXPECT_EQ(load_decisions(reader).value().size(), 1U);
  EXPECT_TRUE(store_decision(file, noted("three")));
  EXPECT_EQ(load_decisions(reader).value().size(), 2U);
}

RC_GTEST_PROP(OffsetRuns, UnpackWhatWasPacked, ()) {
  const auto runs = generated::some([] {
    return OffsetRun{{generated::number(), generated::number()},
                     *rc::gen::arbitrary<std::uint64_t>(),
                     *rc::gen::arbitrary<std::uint64_t>()};
  });
  RC_ASSERT(unpack_offset_runs(pack_offset_runs(runs)) == runs);
}

RC_GTEST_PROP(OffsetRuns, ForeignBytesAreRefusedOrRuns, (const std::string& bytes)) {
  const auto runs = unpack_offset_runs(bytes);
  if (runs) RC_ASSERT(unpack_offset_runs(pack_offset_runs(*runs)) == runs);
  RC_ASSERT(!unpack_offset_runs(bytes + '\x80'));  // ends within a number
}

}  // namespace
}  // namespace headwater
