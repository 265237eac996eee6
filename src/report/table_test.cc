// SPDX-License-Identifier: Apache-2.0
#include "report/table.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "base/utf8.h"

namespace headwater {
namespace {

const Table ferries{{{"n", true}, {"town"}, {"text", false, true}},
                    {{"1", "Varnholm", "a fire on the ferry"}, {"12", "Kessby", "two\nlines"}}};

using Lines = std::vector<std::string>;

TEST(Table, AlignsColumns) {
  EXPECT_EQ(plain_lines(ferries, {}),
            (Lines{" n  town      text", " 1  Varnholm  a fire on the ferry",
                   "12  Kessby    two lines"}));
}

TEST(Table, WideColumnsGiveWayFirst) {
  EXPECT_EQ(plain_lines(ferries, {24}),
            (Lines{" n  town      text", " 1  Varnholm  a fire on…", "12  Kessby    two lines"}));
}

TEST(Table, DocumentsCannotSteerTheTerminal) {
  EXPECT_EQ(plain_lines({{{"t"}}, {{"\033[31mred\u202E"}}}, {})[1], "\uFFFD[31mred\uFFFD");
}

TEST(Table, QuotesCsv) {
  EXPECT_EQ(csv({{{"a"}, {"b"}}, {{"x,y", "say \"no\""}, {"two\nlines", ""}}}),
            "a,b\n\"x,y\",\"say \"\"no\"\"\"\n\"two\nlines\",\n");
}

TEST(Table, CountsColumnsOfTheTerminal) {
  EXPECT_EQ(display_width("né"), 2U);
  EXPECT_EQ(display_width("e\u0301"), 1U);
  EXPECT_EQ(display_width("日本"), 4U);
  EXPECT_EQ(cut_to_width("日本語", 5), "日本…");
  EXPECT_EQ(cut_to_width("ferry", 5), "ferry");
  EXPECT_EQ(cut_to_width("ferries", 5), "ferr…");
}

RC_GTEST_PROP(Table, CutsToTheWidth, (const std::string& bytes)) {
  const auto width = *rc::gen::inRange<std::size_t>(1, 20);
  RC_ASSERT(display_width(cut_to_width(to_valid_utf8(bytes), width)) <= width);
}

}  // namespace
}  // namespace headwater
