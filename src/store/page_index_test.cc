// SPDX-License-Identifier: Apache-2.0
#include "store/page_index.h"

#include <gtest/gtest.h>

#include "store/case_connection.h"
#include "store/schema.h"
#include "store/small_cases_for_tests.h"
#include "store/verify_case.h"

namespace headwater {
namespace {

using namespace small_cases;  // NOLINT(google-build-using-namespace)

MakePage page_with(const std::string& value) {
  return [value](const PageSink& sink) {
    sink("page_facts", {std::string("documents"), std::int64_t{1}});
    sink("page_keys", {std::int64_t{0}, std::string("outlet"), std::string("Tidemark Post"),
                       std::string("Tidemark Post"), std::int64_t{1}});
    sink("page_claim_rows", {std::int64_t{0}, value});
    sink("page_claim_keys", {std::int64_t{0}, std::int64_t{0}});
    sink("page_documents", {std::int64_t{0}, std::int64_t{1}, value, value, std::int64_t{0},
                            std::int64_t{0}, std::int64_t{0}, std::string("[]"), nullptr});
    sink("page_search", {std::int64_t{0}, value + " pump"});
  };
}

std::string cell(CaseFile& file, const std::string& sql) {
  const auto rows = select_rows(file, sql);
  if (!rows) return rows.error().message();
  if (rows->empty()) return "nothing";
  const auto& first = rows->front().front();
  if (const auto* text = std::get_if<std::string>(&first)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&first)) return std::to_string(*number);
  return std::holds_alternative<double>(first) ? "real" : "null";
}

TEST(PageIndex, IsReplacedWithTheFindings) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  add(file, "a", "Nine people died.");
  EXPECT_FALSE(*holds_page(file));
  ASSERT_TRUE(store_findings(file, {}, 1, page_with("one")));
  EXPECT_TRUE(*holds_page(file));
  EXPECT_EQ(cell(file, "SELECT row FROM page_claim_rows"), "one");
  EXPECT_EQ(cell(file, "SELECT document = row FROM page_documents, documents"), "1");
  EXPECT_EQ(cell(file, "SELECT rowid FROM page_search WHERE page_search MATCH 'one'"), "0");
  ASSERT_TRUE(replace_page(file, page_with("two")));
  EXPECT_EQ(cell(file, "SELECT group_concat(row) FROM page_claim_rows"), "two");
  EXPECT_EQ(cell(file, "SELECT rowid FROM page_search WHERE page_search MATCH 'one'"), "nothing");
  EXPECT_EQ(*select_numbers(file, "SELECT rowid FROM page_search WHERE page_search MATCH ?",
                            {std::string("pump")}),
            std::vector<std::int64_t>{0});
  ASSERT_TRUE(store_findings(file, {}, 1));
  EXPECT_FALSE(*holds_page(file));
}

TEST(PageIndex, VerifyMakesItAnew) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  add(file, "a", "Nine people died.");
  ASSERT_TRUE(store_findings(file, {}, 1, page_with("one")));
  const auto faults = [&](const std::string& expected) {
    std::string lines;
    const auto found =
        verify_case(file, whole_original, "", [&](const Case&) { return page_with(expected); });
    for (const auto& fault : found->faults) lines += fault.where + ": " + fault.what + "; ";
    return lines;
  };
  EXPECT_EQ(faults("one"), "");
  const auto* other = ": its rows are not those that the findings give; ";
  EXPECT_EQ(faults("two"), std::string("page_claim_rows") + other + "page_documents" + other);
  file.connection().database.run("UPDATE page_keys SET claims = 7");
  EXPECT_EQ(faults("one"), std::string("page_keys") + other);
  file.connection().database.run(
      "DELETE FROM page_facts; DELETE FROM page_keys; DELETE FROM page_claim_keys; DELETE FROM "
      "page_documents");
  EXPECT_EQ(faults("one"), std::string("page_facts") + other + "page_claim_rows" + other);
  file.connection().database.run("DELETE FROM page_claim_rows");
  EXPECT_EQ(faults("one"), "") << "not made";
}

TEST(PageIndex, RowsOfSomeClaimsAreMadeAgain) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  add(file, "a", "Nine people died.");
  ASSERT_TRUE(store_findings(file, {}, 1, page_with("one")));
  auto& connection = file.connection();
  {
    Transaction transaction(connection.database);
    refresh_page_claims(connection.database, connection.insert, {0}, [](const PageSink& sink) {
      sink("page_claim_rows", {std::int64_t{0}, std::string("again")});
      for (const auto* name : {"Tidemark Post", "Ostrell Courier"})
        sink("page_claim_keys", {std::int64_t{0}, std::string("outlet"), std::string(name)});
    });
    transaction.commit();
  }
  EXPECT_EQ(cell(file, "SELECT group_concat(row) FROM page_claim_rows"), "again");
  EXPECT_EQ(
      cell(file,
           "SELECT group_concat(k.id || k.position) FROM page_claim_keys c JOIN page_keys k ON "
           "k.position = c.name"),
      "Tidemark Post0")
      << "a name that the machine did not find filters nothing";
}

TEST(PageIndex, ForeignWordsAreValues) {
  const Folder folder;
  auto file = opened(folder.file("case.hw"));
  add(file, "a'; DROP TABLE documents; --", "Nine people died.");
  EXPECT_EQ(select_rows(file, "SELECT row, NULL, 1.5 FROM documents WHERE id = ?",
                        {std::string("a'; DROP TABLE documents; --")})
                ->front(),
            (CellRow{std::int64_t{1}, nullptr, 1.5}));
  EXPECT_FALSE(select_rows(file, "SELECT nothing FROM nowhere"));
  EXPECT_FALSE(select_rows(file, "SELECT 1 FROM page_search WHERE page_search MATCH ?",
                           {std::string("\"open")}));
}

}  // namespace
}  // namespace headwater
