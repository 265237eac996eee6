// SPDX-License-Identifier: Apache-2.0
// Copies of stored documents, and a writer that waits for another one.
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "store/case_connection.h"
#include "store/case_file.h"
#include "store/small_cases_for_tests.h"

namespace headwater {
namespace {

using small_cases::Folder;

DocumentFacts facts_of(const std::string& id, const std::string& path, const std::string& text) {
  auto facts = small_cases::plain_facts(id, text);
  facts.document.path = path;
  return facts;
}

TEST(CaseCopies, NameTheDocumentTheIdAndThePath) {
  const Folder folder;
  auto file = open_case(folder.file("case.hw"), CaseMode::write);
  ASSERT_TRUE(file);
  const std::string text = "The bridge fell.";
  for (const auto& [id, path] : std::vector<std::pair<std::string, std::string>>{
           {"a", "one/a.txt"}, {"b", "two/b.txt"}, {"c", "three/c.txt"}}) {
    ASSERT_TRUE(store_document(*file, facts_of(id, path, text), pack_original(text)));
  }
  const auto copies = load_copies(*file);
  ASSERT_TRUE(copies);
  std::string found;
  for (const auto& copy : *copies)
    found += copy.document + " has " + copy.id + " at " + copy.path + "\n";
  EXPECT_EQ(found, "a has b at two/b.txt\na has c at three/c.txt\n");
}

// Another process writes for a third of a second: the one that comes second waits and succeeds.
TEST(CaseCopies, AWriterWaitsForAnother) {
  const Folder folder;
  const auto path = folder.file("case.hw");
  ASSERT_TRUE(open_case(path, CaseMode::write));
  Database other(path, SQLITE_OPEN_READWRITE);
  other.run("BEGIN IMMEDIATE");
  std::thread release([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    other.run("COMMIT");
  });
  auto file = open_case(path, CaseMode::write);
  const std::string text = "The bridge fell.";
  const bool stored =
      file && store_document(*file, facts_of("a", "a.txt", text), pack_original(text)).has_value();
  release.join();
  EXPECT_TRUE(stored);
}

}  // namespace
}  // namespace headwater
