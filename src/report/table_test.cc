// SPDX-License-Identifier: Apache-2.0
#include "report/table.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "base/utf8.h"

namespace headwater {
namespace {

const Table ferries{{{"n", true}, {"town"}, {"text", false, Fit::text}},
                    {{"1", "Varnholm", "a fire on the ferry"}, {"12", "Kessby", "two\nlines"}}};

using Lines = std::vector<std::string>;

TEST(Table, AlignsColumns) {
  EXPECT_EQ(plain_lines(ferries, 0),
            (Lines{" n  town      text", " 1  Varnholm  a fire on the ferry",
                   "12  Kessby    two lines"}));
}

TEST(Table, TextsStandBelowWhereThereIsNoRoomForWords) {
  EXPECT_EQ(plain_lines(ferries, 24),
            (Lines{" n  town, below: text", " 1  Varnholm", "    a fire on the ferry", "12  Kessby",
                   "    two lines"}));
}

// An id is worth nothing cut; a text is worth little when it is short.
TEST(Table, KeepsIdsWholeAndTextsReadable) {
  const Table table{{{"id", false, Fit::whole},
                     {"outlets", true, Fit::optional},
                     {"grade", false, Fit::optional},
                     {"text", false, Fit::text}},
                    {{"c0123456789abcdef", "3", "2 probably true", "the pump was out of order"}}};
  EXPECT_EQ(plain_lines(table, 80)[1],
            "c0123456789abcdef        3  2 probably true  the pump was out of order");
  EXPECT_EQ(plain_lines(table, 60), (Lines{"id                 outlets  text",
                                           "c0123456789abcdef        3  the pump was out of order",
                                           "(no room for grade; --csv shows all)"}));
  EXPECT_EQ(plain_lines(table, 50)[1], "c0123456789abcdef  the pump was out of order");
  EXPECT_EQ(plain_lines(table, 42)[1], "c0123456789abcdef  the pump was out of or…");
  EXPECT_EQ(plain_lines(table, 30),
            (Lines{"id, below: text", "c0123456789abcdef", "    the pump was out of order",
                   "(no room for outlets, grade; --csv shows all)"}));
}

TEST(Table, ScreenAndCsvHaveColumnsOfTheirOwn) {
  const Table table{
      {{"origins", false, Fit::screen}, {"lo", true, Fit::csv}, {"hi", true, Fit::csv}},
      {{"0..1", "0", "1"}}};
  EXPECT_EQ(plain_lines(table, 0), (Lines{"origins", "0..1"}));
  EXPECT_EQ(csv(table), "lo,hi\n0,1\n");
}

TEST(Table, DocumentsCannotSteerTheTerminal) {
  EXPECT_EQ(plain_lines({{{"t"}}, {{"\033[31mred\u202E"}}}, 0)[1], "␛[31mred<U+202E>");
  EXPECT_EQ(csv({{{"t"}}, {{"\033[31mred\u202E"}}}), "t\n␛[31mred<U+202E>\n");
}

TEST(Table, QuotesCsv) {
  EXPECT_EQ(csv({{{"a"}, {"b"}}, {{"x,y", "say \"no\""}, {"two\nlines", ""}}}),
            "a,b\n\"x,y\",\"say \"\"no\"\"\"\n\"two\nlines\",\n");
}

TEST(Table, CsvHoldsNoFormulas) {
  for (const std::string cell : {"=1+1", "+1", "-1", "@sum", "\t=1", " =1", "＝1", "＠a", "-"})
    EXPECT_EQ(csv({{{"a"}}, {{cell}}}), "a\n'" + cell + "\n");
  EXPECT_EQ(csv({{{"a"}}, {{"\n=1"}}}), "a\n\"'\n=1\"\n");
  EXPECT_EQ(csv({{{"a"}}, {{"\r=1"}}}), "a\n'␍=1\n");
  for (const std::string cell : {"1-2", "a=b", "", "x@y", "2011-03-04"})
    EXPECT_EQ(csv({{{"a"}}, {{cell}}}), "a\n" + cell + "\n");
  EXPECT_EQ(csv({{{"n", true}}, {{"-1"}}}), "n\n-1\n") << "numbers are our own";
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
