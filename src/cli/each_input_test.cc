// SPDX-License-Identifier: Apache-2.0
#include "cli/each_input.h"

#include <gtest/gtest.h>

#include <new>

namespace headwater {
namespace {

Document document_named(const std::string& id) {
  Document document;
  document.id = id;
  return document;
}

TEST(EachInput, WhatFailsCostsItselfAndIsNamed) {
  CommandContext context;
  std::vector<Document> documents{document_named("a.txt"), document_named("b.txt"),
                                  document_named("c.txt"), document_named("d.txt")};
  testing::internal::CaptureStderr();
  const auto made = each_document(context, documents, [](const Document& document) {
    if (document.id == "b.txt") throw std::bad_alloc();
    if (document.id == "c.txt") return std::string().at(7);
    return document.id.front();
  });
  const auto errors = testing::internal::GetCapturedStderr();
  EXPECT_EQ(made, (std::vector<char>{'a', 'd'}));
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[1].id, "d.txt");
  EXPECT_EQ(context.status, ExitStatus::some_inputs_failed);
  EXPECT_TRUE(
      errors.starts_with("headwater: b.txt: out of memory\n"
                         "headwater: c.txt: a fault of the program: "))
      << errors;
}

TEST(EachInput, AnErrorThatIsAValueIsReportedAsItIs) {
  CommandContext context;
  testing::internal::CaptureStderr();
  const auto made = each_input(
      context, 2, [](std::size_t i) { return std::to_string(i); },
      [](std::size_t i) -> Result<int> {
        if (i == 0) return fail(ErrorKind::input, "line 1", "no tab");
        return 7;
      });
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "headwater: line 1: no tab\n");
  EXPECT_FALSE(made[0]);
  EXPECT_EQ(made[1], 7);
}

}  // namespace
}  // namespace headwater
