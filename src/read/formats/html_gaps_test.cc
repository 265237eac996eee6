// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "read/read.h"

namespace headwater {
namespace {

struct Case {
  const char* head;   // metadata
  const char* below;  // the line below the title
  const char* expected;
};

constexpr auto meta = R"(<meta property="article:published_time" content="2011-05-03">)";
constexpr auto changed = R"(<meta property="article:published_time" content="2011-05-03">
<meta property="article:modified_time" content="2011-06-09">)";

std::string published(const Case& one) {
  const auto page = fmt::format(
      "<html><head><title>The pier is closed</title>{}</head><body><article>"
      "<h1>The pier is closed</h1><p>{}</p>"
      "<p>The harbour office closed the old pier to all visitors after the storm had torn away "
      "half of its planks, and nobody knows when it will open again.</p>"
      "<p>Fishermen who use the pier in winter said that they would now have to walk to the next "
      "bay, which takes them an hour each morning.</p></article></body></html>",
      one.head, one.below);
  const auto read = read_bytes("page.html", page);
  return read.documents.empty() ? "none" : read.documents.front().document.published;
}

TEST(HtmlGaps, TheShownDayOutweighsTheStatedOne) {
  const Case cases[] = {
      {meta, "Jane Doe", "2011-05-03"},
      {meta, "9 June 2011", "2011-06-09"},
      {meta, "Updated 9 June 2011", "2011-05-03"},
      {changed, "9 June 2011", "2011-05-03"},  // the day of a change
      {meta, "03/05/2011", "2011-05-03"},      // the same figures the other way round
      {"", "Last edited 9 June 2011", "2011-06-09"},
      {"", "", ""},
  };
  for (const auto& one : cases) EXPECT_EQ(published(one), one.expected) << one.below;
}

}  // namespace
}  // namespace headwater
