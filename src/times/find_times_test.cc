// SPDX-License-Identifier: Apache-2.0
#include "times/find_times.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "base/property_for_tests.h"

namespace headwater {
namespace {

Document document_of(std::string text, std::string date) {
  Document document;
  document.text = Utf8Text(to_valid_utf8(text));
  document.published = std::move(date);
  return document;
}

std::string day(const std::optional<Day>& value) {
  return value ? iso_day(*value) : "?";
}

// "words=value lo..hi" of every time, divided by "; ".
std::string dump(const std::string& text, const std::string& date) {
  const auto document = document_of(text, date);
  std::string out;
  for (const auto& time : find_times(document, {})) {
    if (!out.empty()) out += "; ";
    out += fmt::format("{}={} {}..{}", document.text.slice(time.span), time.value,
                       day(time.interval.lo), day(time.interval.hi));
  }
  return out;
}

struct Case {
  const char* text;
  const char* expected;
};

// Wednesday, 9 February 2005.
void check(const std::vector<Case>& cases, const std::string& date = "2005-02-09") {
  for (const auto& [text, expected] : cases) EXPECT_EQ(dump(text, date), expected) << text;
}

TEST(FindTimes, FullDates) {
  check({{"It opened on 3 May 1994.", "3 May 1994=1994-05-03 1994-05-03..1994-05-03"},
         {"It opened on May 3, 1994.", "May 3, 1994=1994-05-03 1994-05-03..1994-05-03"},
         {"Signed Tuesday, May 3rd, 1994, in Rome.",
          "Tuesday, May 3rd, 1994=1994-05-03 1994-05-03..1994-05-03"},
         {"the 3rd of May 1994", "the 3rd of May 1994=1994-05-03 1994-05-03..1994-05-03"},
         {"dated 1994-05-03 and", "1994-05-03=1994-05-03 1994-05-03..1994-05-03"},
         {"on 5/13/1994 he", "5/13/1994=1994-05-13 1994-05-13..1994-05-13"},
         {"on 13.5.1994 he", "13.5.1994=1994-05-13 1994-05-13..1994-05-13"},
         {"OSLO, Feb. 8 (Agency) -- Talks", "Feb. 8=2005-02-08 2005-02-08..2005-02-08"},
         {"There is no 31 April 1994 here", "April 1994=1994-04 1994-04-01..1994-04-30"}});
}

// The weekdays of a text without a date hang on the stamp in it.
TEST(FindTimes, AStampDatesTheText) {
  const auto thursday = [](const std::string& text) {
    const auto document = document_of(text, "");
    for (const auto& time : find_times(document, {})) {
      if (document.text.slice(time.span) == "Thursday") return day(time.interval.lo);
    }
    return std::string("none");
  };
  const std::vector<Case> cases{
      {"Mill burns\n\nUPDATED: 19:14 GMT, 12 April 2013 It burned on Thursday.", "2013-04-11"},
      {"Mill burns\n\nPosted on April 12, 2013\n\nIt burned on Thursday.", "2013-04-11"},
      {"Mill burns\n\nApril 12, 2013\n\nIt burned on Thursday.", "2013-04-11"},
      {"It burned on Thursday. APRIL 12, 2013, 9:53 PM The owner said so.", "2013-04-11"},
      {"Mill burns\n\n04/12/13 05:40 PM ET\n\nIt burned on Thursday.", "2013-04-11"},
      {"It burned on Thursday. The mill was built on April 12, 2013.", "?"},
      {"It burned on Thursday, as it did at 8:46 a.m. on April 12, 2013.", "?"},
      {"Mill burns\n\n4/12/2013\n\nIt burned on Thursday.", "2013-04-18"},  // 4 December?
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(thursday(text), expected) << text;
}

TEST(FindTimes, RelativeToTheDocument) {
  check(
      {{"She left on Tuesday.", "Tuesday=2005-02-08 2005-02-08..2005-02-08"},
       {"She will leave on Tuesday.", "Tuesday=2005-02-15 2005-02-15..2005-02-15"},
       {"He came last Friday.", "last Friday=2005-02-04 2005-02-04..2005-02-04"},
       {"He came yesterday.", "yesterday=2005-02-08 2005-02-08..2005-02-08"},
       {"He came three days ago.", "three days ago=2005-02-06 2005-02-06..2005-02-06"},
       {"It fell last month.", "last month=2005-01 2005-01-01..2005-01-31"},
       {"The vote was held on January 30.", "January 30=2005-01-30 2005-01-30..2005-01-30"},
       {"It was closed in December.", "December=2004-12 2004-12-01..2004-12-31"},
       {"back in December 2003.", "December 2003=2003-12 2003-12-01..2003-12-31"},
       {"It happened on the 7th.", "the 7th=2005-02-07 2005-02-07..2005-02-07"},
       {"He spoke at 5 p.m. Tuesday.", "5 p.m. Tuesday=2005-02-08T17:00 2005-02-08..2005-02-08"}});
}

TEST(FindTimes, YearsAndLonger) {
  check(
      {{"Formed in the 1960s, it", "the 1960s=196 1960-01-01..1969-12-31"},
       {"in the early 1990s", "the early 1990s=199 1990-01-01..1999-12-31"},
       {"in the nineties", "the nineties=199 1990-01-01..1999-12-31"},
       {"Its information in mid-2002 about", "mid-2002=2002 2002-01-01..2002-12-31"},
       {"declined since late 2001.", "late 2001=2001 2001-01-01..2001-12-31"},
       {"during 2000 and 2001 against",
        "2000=2000 2000-01-01..2000-12-31; 2001=2001 2001-01-01..2001-12-31"},
       {"the 1980-88 war", "1980-88=1980/1988 1980-01-01..1988-12-31"},
       {"in the 19th century", "the 19th century=18 1800-01-01..1899-12-31"},
       {"in the summer of 1994", "the summer of 1994=1994-SU 1994-06-01..1994-08-31"},
       {"in the third quarter of 1994", "the third quarter of 1994=1994-Q3 1994-07-01..1994-09-30"},
       {"in August and September 1914",
        "August=1914-08 1914-08-01..1914-08-31; September 1914=1914-09 1914-09-01..1914-09-30"},
       {"in 490 BC", "490 BC=BC0490 -489-01-01..-489-12-31"},
       {"on Christmas Eve 1994", "Christmas Eve 1994=1994-12-24 1994-12-24..1994-12-24"}});
}

TEST(FindTimes, DurationsSetsReferences) {
  check({{"for nearly two years", "nearly two years=P2Y ?..?"},
         {"a ten-day strike", "ten-day=P10D ?..?"},
         {"for 2 1/2 hours", "2 1/2 hours=PT2H30M ?..?"},
         {"in the past three weeks", "the past three weeks=P3W 2005-01-19..2005-02-09"},
         {"every Monday", "every Monday=XXXX-WXX-1 ?..?"},
         {"It is now closed", "now=PRESENT_REF ?..?"}});
}

TEST(FindTimes, WordsThatOnlyLookLikeATime) {
  check({{"They may come and march on.", ""},
         {"He was the second man.", ""},
         {"a 6-year-old boy", ""},
         {"some 1985 people came", ""},
         {"It cost $1994 then.", ""},
         {"May I ask?", ""},
         {"a quarter of the votes", ""}});
}

TEST(FindTimes, NarrativesHangOnTheTextBefore) {
  const std::string text =
      "War broke out in 1861.\nOn June 3, 1862, the river was crossed. Two days later the town "
      "fell. In August the army rested; a treaty of 1839 was quoted. In December 1862 snow fell. "
      "In "
      "January it thawed.";
  EXPECT_EQ(dump(text, "2005-02-09"),
            "1861=1861 1861-01-01..1861-12-31; June 3, 1862=1862-06-03 1862-06-03..1862-06-03; "
            "Two days later=1862-06-05 1862-06-05..1862-06-05; August=1862-08 "
            "1862-08-01..1862-08-31; 1839=1839 1839-01-01..1839-12-31; December 1862=1862-12 "
            "1862-12-01..1862-12-31; January=1863-01 1863-01-01..1863-01-31");
}

TEST(FindTimes, BackgroundYearsDoNotMoveTheStory) {
  const std::string text =
      "He said so yesterday.\nTheir information about the plant in the hills in 2002, much better "
      "than 1999, 1998 and 1992, helped.\nBoth asked for the January 30 elections to go ahead.";
  EXPECT_TRUE(dump(text, "2005-02-09").ends_with("January 30=2005-01-30 2005-01-30..2005-01-30"))
      << dump(text, "2005-02-09");
}

TEST(FindTimes, KeepsRejectedReadingsAndReasons) {
  const auto document = document_of("It fell on 5/4/2004. She left on Tuesday.", "2005-02-09");
  const auto times = find_times(document, {});
  ASSERT_EQ(times.size(), 2U);
  ASSERT_EQ(times[0].rejected.size(), 1U);
  EXPECT_EQ(day(times[0].rejected[0].interval.lo), "2004-04-05");
  EXPECT_EQ(times[0].why[0].rule, "times.numeric_date");
  EXPECT_EQ(times[1].basis, TimeBasis::document_date);
  EXPECT_EQ(day(times[1].rejected[0].interval.lo), "2005-02-15");
}

TEST(FindTimes, WithoutADocumentDateNothingIsMadeUp) {
  EXPECT_EQ(dump("She left on Tuesday.", ""), "Tuesday=XXXX-WXX-2 ?..?");
  EXPECT_EQ(dump("on 3 May", ""), "3 May=XXXX-05-03 ?..?");
}

TEST(FindTimes, SpansAreSortedAndCutTheText) {
  expect_property("spans are sorted and cut the text", [] {
    const auto words = *rc::gen::container<
        std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
        "May",     "3",     "1994",    ",",     "last", "the",           "week", "of", "\n\n",
        "two",     "days",  "ago",     "é",     "’",    "Friday",        "10",   ":",  "30",
        "p.m.",    "early", "-",       "1960s", "and",  "century",       "BC",   "31", "February",
        "hundred", "a",     "quarter", "'98",   "/",    "99999999999999"}));
    std::string text;
    for (const auto& word : words) text += word + (word.size() % 2 == 0 ? " " : "");
    const auto document = document_of(text + "\n\non 3 May 1994.", "2004-02-29");
    std::uint32_t last = 0;
    const auto times = find_times(document, {});
    RC_ASSERT(!times.empty());
    for (const auto& time : times) {
      RC_ASSERT(time.span.start >= last);
      RC_ASSERT(time.span.end > time.span.start);
      RC_ASSERT(time.span.end <= document.text.size());
      RC_ASSERT(!time.value.empty());
      const auto& within = time.interval;
      if (within.lo && within.hi) RC_ASSERT(*within.lo <= *within.hi);
      last = time.span.end;
    }
  });
}

TEST(FindTimes, ArbitraryTextDoesNoHarm) {
  expect_property("a date behind any text is found", [](const std::string& bytes) {
    const auto document = document_of(bytes + "\n\nIt opened on 3 May 1994.", "2005-02-09");
    const auto times = find_times(document, {});
    RC_ASSERT(!times.empty());
    RC_ASSERT(document.text.slice(times.back().span) == "3 May 1994");
  });
}

}  // namespace
}  // namespace headwater
