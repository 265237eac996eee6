// SPDX-License-Identifier: Apache-2.0
#include "exchange/parts.h"

#include <gtest/gtest.h>

namespace headwater {
namespace {

// As Python's uuid.uuid5(UUID("3c1f0b8e-52c4-4e0c-9f0e-6d7a1c2b9e44"), name) has them.
TEST(Uuid5, IsThatOfItsNamespace) {
  EXPECT_EQ(uuid5(""), "18d8be41-fbc4-5739-8bd3-898e1c7de5ff");
  EXPECT_EQ(uuid5("claim c749fb5f3"), "e130a1f3-507d-54ee-9068-8d247d73b143");
  EXPECT_EQ(uuid5("é"), "0f5d82aa-4528-526c-ae03-646ef465041d");
}

TEST(DocumentName, IsTheSameInAnyFolder) {
  Document document;
  document.sha256 = "ab";
  document.id = "/pile/x.html";
  EXPECT_EQ(document_name(document), "document ab x.html");
  document.id = "x.html";
  EXPECT_EQ(document_name(document), "document ab x.html");
}

TEST(Instant, IsOfTheFirstDayThatIsKnown) {
  EXPECT_EQ(instant_of("2011-03-02", "2012-01-01"), "2011-03-02T00:00:00.000Z");
  EXPECT_EQ(instant_of("", "2012-01-01"), "2012-01-01T00:00:00.000Z");
  EXPECT_EQ(instant_of("", ""), "1970-01-01T00:00:00.000Z");
}

TEST(Formats, ProduceAnEmptyCaseThatBeginsWithTheirMark) {
  const Case empty;
  for (const auto& format : export_formats()) {
    const auto files = format.make({empty, select_all(empty), "case.hw"});
    ASSERT_FALSE(files.empty());
    const bool lines = format.name == "ftm" || format.name == "ris";  // nothing where nothing is
    EXPECT_TRUE(lines || files.front().content.contains(format.mark)) << format.name;
    EXPECT_EQ(find_export_format(format.name), &format);
  }
  EXPECT_EQ(find_export_format("xlsx"), nullptr);
}

}  // namespace
}  // namespace headwater
