// SPDX-License-Identifier: Apache-2.0
// The value of each kind of time in full: words, TIMEX3 value, first and last day, precision,
// basis, and whether it is approximate. All are read on Wednesday, 9 February 2005.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "times/find_times.h"

namespace headwater {
namespace {

struct Case {
  const char* text;
  const char* expected;
};

std::string day(const std::optional<Day>& value) {
  return value ? iso_day(*value) : "?";
}

std::vector<TimeExpression> times_in(const std::string& text) {
  Document document;
  document.text = Utf8Text(text);
  document.published = "2005-02-09";
  return find_times(document, {});
}

// "words=value lo..hi precision basis", with " ~" where approximate, divided by "; ".
std::string dump(const std::string& text) {
  const Utf8Text cut(text);
  std::string out;
  for (const auto& time : times_in(text)) {
    if (!out.empty()) out += "; ";
    out +=
        fmt::format("{}={} {}..{} {} {}{}", cut.slice(time.span), time.value, day(time.interval.lo),
                    day(time.interval.hi), name_of(time.interval.precision), name_of(time.basis),
                    time.interval.approximate ? " ~" : "");
  }
  return out;
}

TEST(TimeValues, Table) {
  const std::vector<Case> cases{
      {"It opened on 3 May 1994.", "3 May 1994=1994-05-03 1994-05-03..1994-05-03 day explicit"},
      {"It opened on May 3, 1994.", "May 3, 1994=1994-05-03 1994-05-03..1994-05-03 day explicit"},
      {"It opened on 3 May.", "3 May=2005-05-03 2005-05-03..2005-05-03 day document_date"},
      {"It opened on the 3rd of May.",
       "the 3rd of May=2005-05-03 2005-05-03..2005-05-03 day document_date"},
      {"He was born on 29 February 2004.",
       "29 February 2004=2004-02-29 2004-02-29..2004-02-29 day explicit"},
      {"It closed on 29 February.",
       "29 February=2004-02-29 2004-02-29..2004-02-29 day document_date"},
      {"The fair is on 31 June 1994.", "June 1994=1994-06 1994-06-01..1994-06-30 month explicit"},
      {"on 1994/05/03 he", "1994/05/03=1994-05-03 1994-05-03..1994-05-03 day explicit"},
      {"on 3/4/1994 he", "3/4/1994=1994-03-04 1994-03-04..1994-03-04 day explicit"},
      {"on 25/12/1994 he", "25/12/1994=1994-12-25 1994-12-25..1994-12-25 day explicit"},
      {"on 12/25/94 he", "12/25/94=1994-12-25 1994-12-25..1994-12-25 day explicit"},
      {"In May 1994 it", "May 1994=1994-05 1994-05-01..1994-05-31 month explicit"},
      {"in May '94 it", "May '94=1994-05 1994-05-01..1994-05-31 month explicit"},
      {"in '98 they", "'98=1998 1998-01-01..1998-12-31 year explicit"},
      {"In May it fell.", "May=2004-05 2004-05-01..2004-05-31 month document_date"},
      {"It will open in May.", "May=2005-05 2005-05-01..2005-05-31 month document_date"},
      {"It fell in January.", "January=2005-01 2005-01-01..2005-01-31 month document_date"},
      {"It opened in November.", "November=2004-11 2004-11-01..2004-11-30 month document_date"},
      {"It opened last November.",
       "last November=2004-11 2004-11-01..2004-11-30 month document_date"},
      {"It will open next November.",
       "next November=2005-11 2005-11-01..2005-11-30 month document_date"},
      {"It opened last May.", "last May=2004-05 2004-05-01..2004-05-31 month document_date"},
      {"This May it opened.", "This May=2005-05 2005-05-01..2005-05-31 month document_date"},
      {"next May", "next May=2005-05 2005-05-01..2005-05-31 month document_date"},
      {"Last week it rained.", "Last week=2005-W05 2005-01-31..2005-02-06 week document_date"},
      {"Next week it will rain.", "Next week=2005-W07 2005-02-14..2005-02-20 week document_date"},
      {"This week it rained.", "This week=2005-W06 2005-02-07..2005-02-13 week document_date"},
      {"last weekend", "last weekend=2005-W05-WE 2005-02-05..2005-02-06 week document_date"},
      {"this weekend", "this weekend=2005-W06-WE 2005-02-12..2005-02-13 week document_date"},
      {"three months ago", "three months ago=2004-11 2004-11-01..2004-11-30 month document_date"},
      {"a month ago", "a month ago=2005-01 2005-01-01..2005-01-31 month document_date"},
      {"a year ago", "a year ago=2004 2004-01-01..2004-12-31 year document_date"},
      {"two years ago", "two years ago=2003 2003-01-01..2003-12-31 year document_date"},
      {"ten years ago", "ten years ago=1995 1995-01-01..1995-12-31 year document_date"},
      {"a century ago", "a century ago=1905 1905-01-01..1905-12-31 year document_date"},
      {"two centuries ago", "two centuries ago=1805 1805-01-01..1805-12-31 year document_date"},
      {"last year", "last year=2004 2004-01-01..2004-12-31 year document_date"},
      {"next year", "next year=2006 2006-01-01..2006-12-31 year document_date"},
      {"this year", "this year=2005 2005-01-01..2005-12-31 year document_date"},
      {"last quarter", "last quarter=2004-Q4 2004-10-01..2004-12-31 quarter document_date"},
      {"next quarter", "next quarter=2005-Q2 2005-04-01..2005-06-30 quarter document_date"},
      {"this quarter", "this quarter=2005-Q1 2005-01-01..2005-03-31 quarter document_date"},
      {"last decade", "last decade=199 1990-01-01..1999-12-31 decade document_date"},
      {"last century", "last century=19 1900-01-01..1999-12-31 century document_date"},
      {"this century", "this century=20 2000-01-01..2099-12-31 century document_date"},
      {"this decade", "this decade=200 2000-01-01..2009-12-31 decade document_date"},
      {"the first quarter",
       "the first quarter=2005-Q1 2005-01-01..2005-03-31 quarter document_date"},
      {"in the second quarter of 2004",
       "the second quarter of 2004=2004-Q2 2004-04-01..2004-06-30 quarter explicit"},
      {"in the fourth quarter",
       "the fourth quarter=2004-Q4 2004-10-01..2004-12-31 quarter document_date"},
      {"in the first half of 2004",
       "the first half of 2004=2004-H1 2004-01-01..2004-06-30 half explicit"},
      {"in the second half of 2004",
       "the second half of 2004=2004-H2 2004-07-01..2004-12-31 half explicit"},
      {"the summer of 2003", "the summer of 2003=2003-SU 2003-06-01..2003-08-31 season explicit"},
      {"last summer", "last summer=2004-SU 2004-06-01..2004-08-31 season document_date"},
      {"next summer", "next summer=2005-SU 2005-06-01..2005-08-31 season document_date"},
      {"this winter", "this winter=2004-WI 2004-12-01..2005-02-28 season document_date"},
      {"in winter 2003", "winter 2003=2003-WI 2003-12-01..2004-02-29 season explicit"},
      {"in the autumn", "the autumn=2004-FA 2004-09-01..2004-11-30 season document_date"},
      {"in spring", "spring=2005-SP 2005-03-01..2005-05-31 season document_date"},
      {"today", "today=2005-02-09 2005-02-09..2005-02-09 day document_date"},
      {"tomorrow", "tomorrow=2005-02-10 2005-02-10..2005-02-10 day document_date"},
      {"the day before yesterday",
       "the day before yesterday=2005-02-07 2005-02-07..2005-02-07 day document_date"},
      {"the day after tomorrow",
       "the day after tomorrow=2005-02-11 2005-02-11..2005-02-11 day document_date"},
      {"tonight", "tonight=2005-02-09TNI 2005-02-09..2005-02-09 time document_date"},
      {"last night", "last night=2005-02-08TNI 2005-02-08..2005-02-08 time document_date"},
      {"this morning", "this morning=2005-02-09TMO 2005-02-09..2005-02-09 time document_date"},
      {"yesterday morning",
       "yesterday morning=2005-02-08TMO 2005-02-08..2005-02-08 time document_date"},
      {"tomorrow evening",
       "tomorrow evening=2005-02-10TEV 2005-02-10..2005-02-10 time document_date"},
      {"on Monday", "Monday=2005-02-07 2005-02-07..2005-02-07 day document_date"},
      {"on Wednesday", "Wednesday=2005-02-09 2005-02-09..2005-02-09 day document_date"},
      {"on Thursday", "Thursday=2005-02-03 2005-02-03..2005-02-03 day document_date"},
      {"last Wednesday", "last Wednesday=2005-02-02 2005-02-02..2005-02-02 day document_date"},
      {"next Wednesday", "next Wednesday=2005-02-16 2005-02-16..2005-02-16 day document_date"},
      {"next Monday", "next Monday=2005-02-14 2005-02-14..2005-02-14 day document_date"},
      {"He said on Sunday.", "Sunday=2005-02-06 2005-02-06..2005-02-06 day document_date"},
      {"She will speak on Sunday.", "Sunday=2005-02-13 2005-02-13..2005-02-13 day document_date"},
      {"She will speak next Sunday.",
       "next Sunday=2005-02-13 2005-02-13..2005-02-13 day document_date"},
      {"Monday morning", "Monday morning=2005-02-07TMO 2005-02-07..2005-02-07 time document_date"},
      {"on Friday night", "Friday night=2005-02-04TNI 2005-02-04..2005-02-04 time document_date"},
      {"on Friday, 4 February",
       "Friday, 4 February=2005-02-04 2005-02-04..2005-02-04 day document_date"},
      {"on Monday, May 3, 1994 at 10:30",
       "Monday, May 3, 1994 at 10:30=1994-05-03T10:30 1994-05-03..1994-05-03 time explicit"},
      {"at 10:30 p.m. on 3 May 1994",
       "10:30 p.m. on 3 May 1994=1994-05-03T22:30 1994-05-03..1994-05-03 time explicit"},
      {"at noon on 3 May 1994",
       "noon on 3 May 1994=1994-05-03T12:00 1994-05-03..1994-05-03 time explicit"},
      {"at midnight on 3 May 1994",
       "midnight on 3 May 1994=1994-05-03T24:00 1994-05-03..1994-05-03 time explicit"},
      {"at 12:15 a.m. on Friday",
       "12:15 a.m. on Friday=2005-02-04T00:15 2005-02-04..2005-02-04 time document_date"},
      {"at 12:15 p.m. on Friday",
       "12:15 p.m. on Friday=2005-02-04T12:15 2005-02-04..2005-02-04 time document_date"},
      {"at 17:45 on 3 May 1994",
       "17:45 on 3 May 1994=1994-05-03T17:45 1994-05-03..1994-05-03 time explicit"},
      {"the first week of May 2004",
       "the first week of May 2004=2004-W19 2004-05-03..2004-05-09 week explicit"},
      {"the second week of May",
       "the second week of May=2005-W19 2005-05-09..2005-05-15 week document_date"},
      {"the last week of May 2004",
       "the last week of May 2004=2004-W22 2004-05-24..2004-05-30 week explicit"},
      {"the week of May 10, 2004",
       "the week of May 10, 2004=2004-W20 2004-05-10..2004-05-16 week explicit"},
      {"early May 2004", "early May 2004=2004-05 2004-05-01..2004-05-31 month explicit ~"},
      {"mid-May 2004", "mid-May 2004=2004-05 2004-05-01..2004-05-31 month explicit ~"},
      {"late May 2004", "late May 2004=2004-05 2004-05-01..2004-05-31 month explicit ~"},
      {"the beginning of 2004",
       "the beginning of 2004=2004 2004-01-01..2004-12-31 year explicit ~"},
      {"the end of 2004", "the end of 2004=2004 2004-01-01..2004-12-31 year explicit ~"},
      {"at the end of May 2004",
       "the end of May 2004=2004-05 2004-05-01..2004-05-31 month explicit ~"},
      {"the early 1990s", "the early 1990s=199 1990-01-01..1999-12-31 decade explicit ~"},
      {"the late 1980s", "the late 1980s=198 1980-01-01..1989-12-31 decade explicit ~"},
      {"the mid-1970s", "the mid-1970s=197 1970-01-01..1979-12-31 decade explicit ~"},
      {"in the '60s", "the '60s=196 1960-01-01..1969-12-31 decade explicit"},
      {"in the sixties", "the sixties=196 1960-01-01..1969-12-31 decade explicit"},
      {"in the 90s", "the 90s=199 1990-01-01..1999-12-31 decade explicit"},
      {"in the thirties", "the thirties=193 1930-01-01..1939-12-31 decade explicit"},
      {"the 20th century", "the 20th century=19 1900-01-01..1999-12-31 century explicit"},
      {"the twentieth century", "the twentieth century=19 1900-01-01..1999-12-31 century explicit"},
      {"in 44 BC", "44 BC=BC0044 -043-01-01..-043-12-31 year explicit"},
      {"in AD 79", "AD 79=0079 0079-01-01..0079-12-31 year explicit"},
      {"in 1066", "1066=1066 1066-01-01..1066-12-31 year explicit"},
      {"between 1994 and 1998",
       "1994=1994 1994-01-01..1994-12-31 year explicit; 1998=1998 1998-01-01..1998-12-31 year "
       "explicit"},
      {"from 1994 to 1998",
       "1994=1994 1994-01-01..1994-12-31 year explicit; 1998=1998 1998-01-01..1998-12-31 year "
       "explicit"},
      {"1994-1998",
       "1994=1994 1994-01-01..1994-12-31 year explicit; 1998=1998 1998-01-01..1998-12-31 year "
       "explicit"},
      {"1994-98", "1994-98=1994/1998 1994-01-01..1998-12-31 year explicit"},
      {"May 3-5, 1994", "May 3-5, 1994=1994-05-03/1994-05-05 1994-05-03..1994-05-05 day explicit"},
      {"3-5 May 1994", "3-5 May 1994=1994-05-03/1994-05-05 1994-05-03..1994-05-05 day explicit"},
      {"May 3 to June 5, 1994",
       "May 3=1994-05-03 1994-05-03..1994-05-03 day explicit; June 5, 1994=1994-06-05 "
       "1994-06-05..1994-06-05 day explicit"},
      {"Christmas 2004", "Christmas 2004=2004-12-25 2004-12-25..2004-12-25 day explicit"},
      {"on Christmas Day", "Christmas Day=2004-12-25 2004-12-25..2004-12-25 day document_date"},
      {"on New Year's Day 2004",
       "New Year's Day 2004=2004-01-01 2004-01-01..2004-01-01 day explicit"},
      {"on New Year's Eve", "New Year's Eve=2004-12-31 2004-12-31..2004-12-31 day document_date"},
      {"Thanksgiving 2004", "Thanksgiving 2004=2004-11-25 2004-11-25..2004-11-25 day explicit"},
      {"Easter 2004", "Easter 2004=2004-04-11 2004-04-11..2004-04-11 day explicit"},
      {"Easter Monday 2004", "Easter Monday 2004=2004-04-12 2004-04-12..2004-04-12 day explicit"},
      {"Good Friday 2005", "Good Friday 2005=2005-03-25 2005-03-25..2005-03-25 day explicit"},
      {"Easter 1961", "Easter 1961=1961-04-02 1961-04-02..1961-04-02 day explicit"},
      {"Easter 2011", "Easter 2011=2011-04-24 2011-04-24..2011-04-24 day explicit"},
      {"Easter 2038", "Easter 2038=2038-04-25 2038-04-25..2038-04-25 day explicit"},
      {"Labor Day 2004", "Labor Day 2004=2004-09-06 2004-09-06..2004-09-06 day explicit"},
      {"Memorial Day 2004", "Memorial Day 2004=2004-05-31 2004-05-31..2004-05-31 day explicit"},
      {"Black Friday 2004", "Black Friday 2004=2004-11-26 2004-11-26..2004-11-26 day explicit"},
      {"Halloween", "Halloween=2004-10-31 2004-10-31..2004-10-31 day document_date"},
      {"Valentine's Day", "Valentine's Day=2005-02-14 2005-02-14..2005-02-14 day document_date"},
      {"on the 7th", "the 7th=2005-02-07 2005-02-07..2005-02-07 day document_date"},
      {"He will come on the 12th.", "the 12th=2005-02-12 2005-02-12..2005-02-12 day document_date"},
      {"on the 28th", "the 28th=2005-01-28 2005-01-28..2005-01-28 day document_date"},
      {"on the 31st", "the 31st=2005-01-31 2005-01-31..2005-01-31 day document_date"},
      {"in the past two days", "the past two days=P2D 2005-02-07..2005-02-09 day document_date"},
      {"over the last six months",
       "the last six months=P6M 2004-08-09..2005-02-09 day document_date"},
      {"in the last ten years", "the last ten years=P10Y 1995-02-09..2005-02-09 day document_date"},
      {"over the next two weeks",
       "the next two weeks=P2W 2005-02-09..2005-02-23 day document_date"},
      {"in the coming three months",
       "the coming three months=P3M 2005-02-09..2005-05-09 day document_date"},
      {"for the next five years",
       "the next five years=P5Y 2005-02-09..2010-02-09 day document_date"},
      {"for two days", "two days=P2D ?..? unknown none"},
      {"for half a year", "half a year=P6M ?..? unknown none"},
      {"for a year and a half", "a year and a half=P1Y6M ?..? unknown none"},
      {"for three and a half years", "three and a half years=P3Y6M ?..? unknown none"},
      {"two and a half hours", "two and a half hours=PT2H30M ?..? unknown none"},
      {"a two-week trip", "two-week=P2W ?..? unknown none"},
      {"90 minutes", "90 minutes=PT90M ?..? unknown none"},
      {"several months", "several months=PXM ?..? unknown none"},
      {"many years", "many years=PXY ?..? unknown none"},
      {"twice a week", "twice a week=P1W ?..? unknown none"},
      {"every day", "every day=P1D ?..? unknown none"},
      {"every two weeks", "every two weeks=P2W ?..? unknown none"},
      {"weekly", "weekly=P1W ?..? unknown none"},
      {"each year", "each year=P1Y ?..? unknown none"},
      {"every Monday", "every Monday=XXXX-WXX-1 ?..? unknown none"},
      {"every May", "every May=XXXX-05 ?..? unknown none"},
      {"annually", "annually=P1Y ?..? unknown none"},
      {"monthly", "monthly=P1M ?..? unknown none"},
      {"now", "now=PRESENT_REF ?..? unknown none"},
      {"currently", "currently=PRESENT_REF ?..? unknown none"},
      {"in the past", "the past=PAST_REF ?..? unknown none"},
      {"in the future", "the future=FUTURE_REF ?..? unknown none"},
      {"recently", "recently=PAST_REF ?..? unknown none"},
      {"week 12 of 2004", "week 12 of 2004=2004-W12 2004-03-15..2004-03-21 week explicit"},
      {"the 200-year history", "200-year=P200Y ?..? unknown none"},
      {"1,500 people", ""},
      {"in 2004 and 2005",
       "2004=2004 2004-01-01..2004-12-31 year explicit; 2005=2005 2005-01-01..2005-12-31 year "
       "explicit"},
      {"since 2001", "2001=2001 2001-01-01..2001-12-31 year explicit"},
      {"until Friday", "Friday=2005-02-11 2005-02-11..2005-02-11 day document_date"},
      {"before May 2004", "May 2004=2004-05 2004-05-01..2004-05-31 month explicit"},
      {"by 2010", "2010=2010 2010-01-01..2010-12-31 year explicit"},
      {"after 3 May 1994", "3 May 1994=1994-05-03 1994-05-03..1994-05-03 day explicit"},
      {"some 20 years ago", "some 20 years ago=1985 1985-01-01..1985-12-31 year document_date ~"},
      {"about two years ago",
       "about two years ago=2003 2003-01-01..2003-12-31 year document_date ~"},
      {"nearly a year ago", "nearly a year ago=2004 2004-01-01..2004-12-31 year document_date ~"},
      {"more than ten years ago",
       "more than ten years ago=1995 1995-01-01..1995-12-31 year document_date ~"}};
  for (const auto& [text, expected] : cases) EXPECT_EQ(dump(text), expected) << text;
}

TEST(TimeValues, MoreOfThem) {
  const std::vector<Case> cases{
      {"for a fortnight", "a fortnight=P2W ?..? unknown none"},
      {"for two fortnights", "two fortnights=P4W ?..? unknown none"},
      {"for three decades", "three decades=P30Y ?..? unknown none"},
      {"for two centuries", "two centuries=P200Y ?..? unknown none"},
      {"for a millennium", "a millennium=P1000Y ?..? unknown none"},
      {"for two quarters", "two quarters=P2Q ?..? unknown none"},
      {"for two nights", "two nights=P2D ?..? unknown none"},
      {"for 20 seconds", "20 seconds=PT20S ?..? unknown none"},
      {"for five minutes", "five minutes=PT5M ?..? unknown none"},
      {"for an hour", "an hour=PT1H ?..? unknown none"},
      {"for a couple of years", "a couple of years=P2Y ?..? unknown none"},
      {"for a few days", "a few days=PXD ?..? unknown none"},
      {"for hundreds of years", "hundreds of years=PXY ?..? unknown none"},
      {"for several decades", "several decades=PXE ?..? unknown none"},
      {"for 1 1/2 years", "1 1/2 years=P1Y6M ?..? unknown none"},
      {"for two weeks and three days", "two weeks and three days=P2W3D ?..? unknown none"},
      {"for nine months", "nine months=P9M ?..? unknown none"},
      {"a three-year-long war", "three-year-long=P3Y ?..? unknown none"},
      {"a 48-hour strike", "48-hour=PT48H ?..? unknown none"},
      {"two hours and 30 minutes", "two hours and 30 minutes=PT2H30M ?..? unknown none"},
      {"for at least two years", "at least two years=P2Y ?..? unknown none ~"},
      {"for more than ten years", "more than ten years=P10Y ?..? unknown none ~"},
      {"for less than a week", "less than a week=P1W ?..? unknown none ~"},
      {"for up to three months", "up to three months=P3M ?..? unknown none ~"},
      {"for about six months", "about six months=P6M ?..? unknown none ~"},
      {"the past two decades",
       "the past two decades=P20Y 1985-02-09..2005-02-09 day document_date"},
      {"the last two quarters",
       "the last two quarters=P2Q 2004-08-09..2005-02-09 day document_date"},
      {"the next three days", "the next three days=P3D 2005-02-09..2005-02-12 day document_date"},
      {"in the past 24 hours", "the past 24 hours=PT24H 2005-02-09..2005-02-09 day document_date"},
      {"the previous five years",
       "the previous five years=P5Y 2000-02-09..2005-02-09 day document_date"},
      {"the following two years",
       "the following two years=P2Y 2005-02-09..2007-02-09 day document_date"},
      {"the week before last",
       "the week before last=2005-W04 2005-01-24..2005-01-30 week document_date"},
      {"the year before last",
       "the year before last=2003 2003-01-01..2003-12-31 year document_date"},
      {"the 1990's", "the 1990's=199 1990-01-01..1999-12-31 decade explicit"},
      {"in the eighties", "the eighties=198 1980-01-01..1989-12-31 decade explicit"},
      {"in the late eighties", "the late eighties=198 1980-01-01..1989-12-31 decade explicit ~"},
      {"in the mid-'90s", "the mid-'90s=199 1990-01-01..1999-12-31 decade explicit ~"},
      {"the twenty-first century",
       "the twenty-first century=20 2000-01-01..2099-12-31 century explicit"},
      {"the 21st century", "the 21st century=20 2000-01-01..2099-12-31 century explicit"},
      {"the mid-19th century", "the mid-19th century=18 1800-01-01..1899-12-31 century explicit ~"},
      {"in nineteen ninety-four", "nineteen ninety-four=1994 1994-01-01..1994-12-31 year explicit"},
      {"in two thousand four", "two thousand four=2004 2004-01-01..2004-12-31 year explicit"},
      {"the first century BC", "the first century BC=BC00 -098-01-01..0000-12-31 century explicit"},
      {"the 5th century BC", "the 5th century BC=BC04 -498-01-01..-399-12-31 century explicit"},
      {"at 5 o'clock on 3 May 1994",
       "5 o'clock on 3 May 1994=1994-05-03T05:00 1994-05-03..1994-05-03 time explicit"},
      {"at half past five on 3 May 1994",
       "half past five on 3 May 1994=1994-05-03T05:30 1994-05-03..1994-05-03 time explicit"},
      {"at quarter to five on 3 May 1994",
       "quarter to five on 3 May 1994=1994-05-03T04:45 1994-05-03..1994-05-03 time explicit"},
      {"at 17:00 GMT on 3 May 1994",
       "17:00 GMT on 3 May 1994=1994-05-03T17:00 1994-05-03..1994-05-03 time explicit"},
      {"at 3:15:20 on 3 May 1994",
       "3:15:20 on 3 May 1994=1994-05-03T03:15 1994-05-03..1994-05-03 time explicit"},
      {"at 5 p.m.", "5 p.m.=2005-02-09T17:00 2005-02-09..2005-02-09 time document_date"},
      {"at 5:30", "5:30=2005-02-09T05:30 2005-02-09..2005-02-09 time document_date"},
      {"on the morning of 3 May 1994",
       "the morning of 3 May 1994=1994-05-03TMO 1994-05-03..1994-05-03 time explicit"},
      {"on the night of 3 May 1994",
       "the night of 3 May 1994=1994-05-03TNI 1994-05-03..1994-05-03 time explicit"},
      {"on the afternoon of 3 May 1994",
       "the afternoon of 3 May 1994=1994-05-03TAF 1994-05-03..1994-05-03 time explicit"},
      {"on the evening of May 3",
       "the evening of May 3=2005-05-03TEV 2005-05-03..2005-05-03 time document_date"},
      {"on Tuesday afternoon",
       "Tuesday afternoon=2005-02-08TAF 2005-02-08..2005-02-08 time document_date"},
      {"Tuesday night", "Tuesday night=2005-02-08TNI 2005-02-08..2005-02-08 time document_date"},
      {"20040503", "20040503=2004-05-03 2004-05-03..2004-05-03 day explicit"},
      {"4 Sept. 2004", "4 Sept. 2004=2004-09-04 2004-09-04..2004-09-04 day explicit"},
      {"Sept. 4th, 2004", "Sept. 4th, 2004=2004-09-04 2004-09-04..2004-09-04 day explicit"},
      {"4th September", "4th September=2004-09-04 2004-09-04..2004-09-04 day document_date"},
      {"September 4", "September 4=2004-09-04 2004-09-04..2004-09-04 day document_date"},
      {"31 December", "31 December=2004-12-31 2004-12-31..2004-12-31 day document_date"},
      {"1 January", "1 January=2005-01-01 2005-01-01..2005-01-01 day document_date"},
      {"on 1 January 2004", "1 January 2004=2004-01-01 2004-01-01..2004-01-01 day explicit"},
      {"on the first of May 2004",
       "the first of May 2004=2004-05-01 2004-05-01..2004-05-01 day explicit"},
      {"on the twenty-third of May",
       "the twenty-third of May=2005-05-23 2005-05-23..2005-05-23 day document_date"},
      {"May the 3rd", "May the 3rd=2005-05-03 2005-05-03..2005-05-03 day document_date"},
      {"on May third", "May third=2005-05-03 2005-05-03..2005-05-03 day document_date"},
      {"the middle of May",
       "the middle of May=2005-05 2005-05-01..2005-05-31 month document_date ~"},
      {"the end of last year",
       "the end of last year=2004 2004-01-01..2004-12-31 year document_date ~"},
      {"at the start of this year",
       "the start of this year=2005 2005-01-01..2005-12-31 year document_date ~"},
      {"at the end of the month",
       "the end of the month=2005-02 2005-02-01..2005-02-28 month document_date ~"},
      {"by the end of the year",
       "the end of the year=2005 2005-01-01..2005-12-31 year document_date ~"},
      {"early this year", "early this year=2005 2005-01-01..2005-12-31 year document_date ~"},
      {"late last year", "late last year=2004 2004-01-01..2004-12-31 year document_date ~"},
      {"earlier this month",
       "earlier this month=2005-02 2005-02-01..2005-02-28 month document_date ~"},
      {"later this week", "later this week=2005-W06 2005-02-07..2005-02-13 week document_date ~"},
      {"earlier this week",
       "earlier this week=2005-W06 2005-02-07..2005-02-13 week document_date ~"},
      {"earlier today", "earlier today=2005-02-09 2005-02-09..2005-02-09 day document_date ~"},
      {"the same day", "the same day=2005-02-09 2005-02-09..2005-02-09 day document_date"},
      {"the same year", "the same year=2005 2005-01-01..2005-12-31 year document_date"},
      {"that day", "that day=2005-02-09 2005-02-09..2005-02-09 day document_date"},
      {"that year", "that year=2005 2005-01-01..2005-12-31 year document_date"},
      {"the next day", "the next day=2005-02-10 2005-02-10..2005-02-10 day document_date"},
      {"the previous month",
       "the previous month=2005-01 2005-01-01..2005-01-31 month document_date"},
      {"the following week",
       "the following week=2005-W07 2005-02-14..2005-02-20 week document_date"},
      {"the day before", "the day before=2005-02-08 2005-02-08..2005-02-08 day document_date"},
      {"the week after", "the week after=2005-W07 2005-02-14..2005-02-20 week document_date"},
      {"two days earlier", "two days earlier=2005-02-07 2005-02-07..2005-02-07 day document_date"},
      {"three years later", "three years later=2008 2008-01-01..2008-12-31 year document_date"},
      {"a month later", "a month later=2005-03 2005-03-01..2005-03-31 month document_date"},
      {"Fridays", "Fridays=XXXX-WXX-5 ?..? unknown none"},
      {"on Fridays", "Fridays=XXXX-WXX-5 ?..? unknown none"},
      {"every other day", "every other day=P2D ?..? unknown none"},
      {"once a month", "once a month=P1M ?..? unknown none"},
      {"three times a year", "three times a year=P1Y ?..? unknown none"},
      {"hourly", "hourly=PT1H ?..? unknown none"},
      {"nightly", "nightly=P1D ?..? unknown none"},
      {"every summer", "every summer=XXXX-SU ?..? unknown none"},
      {"every January", "every January=XXXX-01 ?..? unknown none"},
      {"every four years", "every four years=P4Y ?..? unknown none"},
      {"nowadays", "nowadays=PRESENT_REF ?..? unknown none"},
      {"lately", "lately=PAST_REF ?..? unknown none"},
      {"in recent years", "recent years=PXY ?..? unknown none"},
      {"in the coming days", "the coming days=PXD ?..? unknown none"},
      {"these days", "these days=PRESENT_REF ?..? unknown none"},
      {"2,000 years ago", "2,000 years ago=0005 0005-01-01..0005-12-31 year document_date"},
      {"100 years ago", "100 years ago=1905 1905-01-01..1905-12-31 year document_date"},
      {"ninety years ago", "ninety years ago=1915 1915-01-01..1915-12-31 year document_date"},
      {"fifty days ago", "fifty days ago=2004-12-21 2004-12-21..2004-12-21 day document_date"},
      {"thirteen months ago",
       "thirteen months ago=2004-01 2004-01-01..2004-01-31 month document_date"},
      {"eighteen weeks ago",
       "eighteen weeks ago=2004-W41 2004-10-04..2004-10-10 week document_date"},
      {"half a century ago", "half a century ago=1955 1955-01-01..1955-12-31 year document_date"},
      {"an hour ago", "an hour ago=2005-02-09 2005-02-09..2005-02-09 day document_date"},
      {"six hours ago", "six hours ago=2005-02-09 2005-02-09..2005-02-09 day document_date"},
      {"a week ago", "a week ago=2005-W05 2005-01-31..2005-02-06 week document_date"},
      {"last week Tuesday",
       "last week Tuesday=2005-02-01 2005-02-01..2005-02-01 day document_date"},
      {"Tuesday last week",
       "Tuesday last week=2005-02-01 2005-02-01..2005-02-01 day document_date"},
      {"Thursday next week",
       "Thursday next week=2005-02-17 2005-02-17..2005-02-17 day document_date"},
      {"three weeks from now",
       "three weeks from now=2005-W09 2005-02-28..2005-03-06 week document_date"},
      {"two days from now",
       "two days from now=2005-02-11 2005-02-11..2005-02-11 day document_date"},
      {"ten years from now", "ten years from now=2015 2015-01-01..2015-12-31 year document_date"},
      {"a year from today", "a year from today=2006 2006-01-01..2006-12-31 year document_date"},
      {"Boxing Day 2004", "Boxing Day 2004=2004-12-26 2004-12-26..2004-12-26 day explicit"},
      {"Whit Monday 2004", "Whit Monday 2004=2004-05-31 2004-05-31..2004-05-31 day explicit"},
      {"Pentecost 2004", "Pentecost 2004=2004-05-30 2004-05-30..2004-05-30 day explicit"},
      {"Ash Wednesday 2004", "Ash Wednesday 2004=2004-02-25 2004-02-25..2004-02-25 day explicit"},
      {"Palm Sunday 2004", "Palm Sunday 2004=2004-04-04 2004-04-04..2004-04-04 day explicit"},
      {"Maundy Thursday 2004",
       "Maundy Thursday 2004=2004-04-08 2004-04-08..2004-04-08 day explicit"},
      {"Ascension Day 2004", "Ascension Day 2004=2004-05-20 2004-05-20..2004-05-20 day explicit"},
      {"Mother's Day 2004", "Mother's Day 2004=2004-05-09 2004-05-09..2004-05-09 day explicit"},
      {"Veterans Day 2004", "Veterans Day 2004=2004-11-11 2004-11-11..2004-11-11 day explicit"},
      {"Martin Luther King Day 2004",
       "Martin Luther King Day 2004=2004-01-19 2004-01-19..2004-01-19 day explicit"},
      {"Presidents Day 2004", "Presidents Day 2004=2004-02-16 2004-02-16..2004-02-16 day explicit"},
      {"Columbus Day 2004", "Columbus Day 2004=2004-10-11 2004-10-11..2004-10-11 day explicit"},
      {"May Day 2004", "May Day 2004=2004-05-01 2004-05-01..2004-05-01 day explicit"},
      {"All Saints' Day 2004",
       "All Saints' Day 2004=2004-11-01 2004-11-01..2004-11-01 day explicit"},
      {"Guy Fawkes Night 2004",
       "Guy Fawkes Night 2004=2004-11-05 2004-11-05..2004-11-05 day explicit"},
      {"1994 and 1995",
       "1994=1994 1994-01-01..1994-12-31 year explicit; 1995=1995 1995-01-01..1995-12-31 year "
       "explicit"},
      {"in 1994, 1995 and 1996",
       "1994=1994 1994-01-01..1994-12-31 year explicit; 1995=1995 1995-01-01..1995-12-31 year "
       "explicit; 1996=1996 1996-01-01..1996-12-31 year explicit"},
      {"June 1994 to May 1995",
       "June 1994=1994-06 1994-06-01..1994-06-30 month explicit; May 1995=1995-05 "
       "1995-05-01..1995-05-31 month explicit"},
      {"from June to August 2004",
       "June=2004-06 2004-06-01..2004-06-30 month explicit; August 2004=2004-08 "
       "2004-08-01..2004-08-31 month explicit"},
      {"between June and August 2004",
       "June=2004-06 2004-06-01..2004-06-30 month explicit; August 2004=2004-08 "
       "2004-08-01..2004-08-31 month explicit"},
      {"from 9 a.m. to 5 p.m.",
       "9 a.m.=2005-02-09T09:00 2005-02-09..2005-02-09 time document_date; 5 p.m.=2005-02-09T17:00 "
       "2005-02-09..2005-02-09 time previous_time"},
      {"1990-1994",
       "1990=1990 1990-01-01..1990-12-31 year explicit; 1994=1994 1994-01-01..1994-12-31 year "
       "explicit"},
      {"1990/91", "1990/91=1990/1991 1990-01-01..1991-12-31 year explicit"},
      {"the 2004-05 season", "2004-05=2004/2005 2004-01-01..2005-12-31 year explicit"},
      {"the 1994 election", "1994=1994 1994-01-01..1994-12-31 year explicit"},
      {"the election of 1994", "1994=1994 1994-01-01..1994-12-31 year explicit"},
      {"1994's best", "1994=1994 1994-01-01..1994-12-31 year explicit"},
      {"(1994)", "1994=1994 1994-01-01..1994-12-31 year explicit"},
      {"\"1994\"", "1994=1994 1994-01-01..1994-12-31 year explicit"},
      {"1994 people", ""},
      {"$2004", ""},
      {"2004 dollars", ""},
      {"1994 km", ""},
      {"1,994", ""},
      {"19940", ""},
      {"Q3 2004", "Q3 2004=2004-Q3 2004-07-01..2004-09-30 quarter explicit"},
      {"Q3", "Q3=2004-Q3 2004-07-01..2004-09-30 quarter document_date"},
      {"third quarter 2004", "third quarter 2004=2004-Q3 2004-07-01..2004-09-30 quarter explicit"},
      {"fiscal 2004", "fiscal 2004=2004 2004-01-01..2004-12-31 year explicit"},
      {"fiscal year 2004", "fiscal year 2004=2004 2004-01-01..2004-12-31 year explicit"},
      {"week 53 of 2004", "week 53 of 2004=2004-W53 2004-12-27..2005-01-02 week explicit"},
      {"May 32, 2004", "2004=2004 2004-01-01..2004-12-31 year explicit"},
      {"February 30, 2004", "2004=2004 2004-01-01..2004-12-31 year explicit"},
      {"13/13/2004", "2004=2004 2004-01-01..2004-12-31 year explicit"},
      {"0/5/2004", "2004=2004 2004-01-01..2004-12-31 year explicit"},
      {"12/0/2004", "2004=2004 2004-01-01..2004-12-31 year explicit"},
      {"99/99/99", ""}};
  for (const auto& [text, expected] : cases) EXPECT_EQ(dump(text), expected) << text;
}

TEST(TimeValues, EvenMoreOfThem) {
  const std::vector<Case> cases{
      {"at 0:30 on 3 May 1994",
       "0:30 on 3 May 1994=1994-05-03T00:30 1994-05-03..1994-05-03 time explicit"},
      {"at 24:00 on 3 May 1994",
       "24:00 on 3 May 1994=1994-05-03T24:00 1994-05-03..1994-05-03 time explicit"},
      {"at 25:00 on 3 May 1994", "3 May 1994=1994-05-03 1994-05-03..1994-05-03 day explicit"},
      {"1000 years ago", "1000 years ago=1005 1005-01-01..1005-12-31 year document_date"},
      {"She met April Jones.", ""},
      {"this workweek", "this workweek=2005-W06 2005-02-07..2005-02-13 week document_date"},
      {"last workweek", "last workweek=2005-W05 2005-01-31..2005-02-06 week document_date"},
      {"earlier this workweek",
       "earlier this workweek=2005-W06 2005-02-07..2005-02-13 week document_date ~"},
      {"a week from tomorrow",
       "a week from tomorrow=2005-02-17 2005-02-17..2005-02-17 day document_date"},
      {"three hundred years ago",
       "three hundred years ago=1705 1705-01-01..1705-12-31 year document_date"},
      {"three hundred and five days ago",
       "three hundred and five days ago=2004-04-10 2004-04-10..2004-04-10 day document_date"},
      {"two hundred fifty years ago",
       "two hundred fifty years ago=1755 1755-01-01..1755-12-31 year document_date"},
      {"nineteen hundred and five",
       "nineteen hundred and five=1905 1905-01-01..1905-12-31 year explicit"},
      {"a hundred years ago", "a hundred years ago=1905 1905-01-01..1905-12-31 year document_date"},
      {"a thousand years ago",
       "a thousand years ago=1005 1005-01-01..1005-12-31 year document_date"},
      {"one thousand two hundred days ago",
       "one thousand two hundred days ago=2001-10-28 2001-10-28..2001-10-28 day document_date"},
      {"twenty-one days ago",
       "twenty-one days ago=2005-01-19 2005-01-19..2005-01-19 day document_date"},
      {"at 5 pm on 3 May 1994",
       "5 pm on 3 May 1994=1994-05-03T17:00 1994-05-03..1994-05-03 time explicit"},
      {"at 5 am on 3 May 1994",
       "5 am on 3 May 1994=1994-05-03T05:00 1994-05-03..1994-05-03 time explicit"},
      {"at 12 pm on 3 May 1994",
       "12 pm on 3 May 1994=1994-05-03T12:00 1994-05-03..1994-05-03 time explicit"},
      {"at 12 am on 3 May 1994",
       "12 am on 3 May 1994=1994-05-03T00:00 1994-05-03..1994-05-03 time explicit"},
      {"at 11:59 pm on 3 May 1994",
       "11:59 pm on 3 May 1994=1994-05-03T23:59 1994-05-03..1994-05-03 time explicit"},
      {"next decade", "next decade=201 2010-01-01..2019-12-31 decade document_date"},
      {"the next decade", "the next decade=201 2010-01-01..2019-12-31 decade document_date"},
      {"next century", "next century=21 2100-01-01..2199-12-31 century document_date"},
      {"the last decade", "the last decade=199 1990-01-01..1999-12-31 decade document_date"},
      {"on Friday 2/4 he came", "Friday 2/4=2005-02-04 2005-02-04..2005-02-04 day document_date"},
      {"on 5/5/2004", "5/5/2004=2004-05-05 2004-05-05..2004-05-05 day explicit"},
      {"on 13/4/2004", "13/4/2004=2004-04-13 2004-04-13..2004-04-13 day explicit"},
      {"on 4/13/2004", "4/13/2004=2004-04-13 2004-04-13..2004-04-13 day explicit"},
      {"on 2/4/04", "2/4/04=2004-02-04 2004-02-04..2004-02-04 day explicit"},
      {"in the spring of 2004",
       "the spring of 2004=2004-SP 2004-03-01..2004-05-31 season explicit"},
      {"spring 2004", "spring 2004=2004-SP 2004-03-01..2004-05-31 season explicit"},
      {"in winter", "winter=2004-WI 2004-12-01..2005-02-28 season document_date"},
      {"the coming winter",
       "the coming winter=2005-WI 2005-12-01..2006-02-28 season document_date"},
      {"in the coming year", "the coming year=2006 2006-01-01..2006-12-31 year document_date"},
      {"in the coming week", "the coming week=2005-W07 2005-02-14..2005-02-20 week document_date"},
      {"over the coming months", "the coming months=PXM ?..? unknown none"},
      {"the prior year", "the prior year=2004 2004-01-01..2004-12-31 year document_date"},
      {"the preceding month",
       "the preceding month=2005-01 2005-01-01..2005-01-31 month document_date"},
      {"the subsequent week",
       "the subsequent week=2005-W07 2005-02-14..2005-02-20 week document_date"},
      {"the ensuing year", "the ensuing year=2006 2006-01-01..2006-12-31 year document_date"},
      {"the same week", "the same week=2005-W06 2005-02-07..2005-02-13 week document_date"},
      {"the same month", "the same month=2005-02 2005-02-01..2005-02-28 month document_date"},
      {"Monday the 7th", "Monday the 7th=2005-02-07 2005-02-07..2005-02-07 day document_date"},
      {"Monday the 8th", "Monday the 8th=2004-11-08 2004-11-08..2004-11-08 day document_date"},
      {"Tuesday the 8th", "Tuesday the 8th=2005-02-08 2005-02-08..2005-02-08 day document_date"},
      {"the past weekend",
       "the past weekend=2005-W05-WE 2005-02-05..2005-02-06 week document_date"},
      {"on a Monday", "Monday=2005-02-07 2005-02-07..2005-02-07 day document_date"},
      {"Monday, Tuesday and Wednesday",
       "Monday=2005-02-07 2005-02-07..2005-02-07 day document_date; Tuesday=2005-02-08 "
       "2005-02-08..2005-02-08 day document_date; Wednesday=2005-02-09 2005-02-09..2005-02-09 day "
       "document_date"},
      {"Monday and Tuesday",
       "Monday=2005-02-07 2005-02-07..2005-02-07 day document_date; Tuesday=2005-02-08 "
       "2005-02-08..2005-02-08 day document_date"},
      {"Monday or Tuesday",
       "Monday=2005-02-07 2005-02-07..2005-02-07 day document_date; Tuesday=2005-02-08 "
       "2005-02-08..2005-02-08 day document_date"},
      {"1990 to 1994",
       "1990=1990 1990-01-01..1990-12-31 year explicit; 1994=1994 1994-01-01..1994-12-31 year "
       "explicit"},
      {"from 1990 until 1994",
       "1990=1990 1990-01-01..1990-12-31 year explicit; 1994=1994 1994-01-01..1994-12-31 year "
       "explicit"},
      {"September 11", "September 11=2004-09-11 2004-09-11..2004-09-11 day document_date"},
      {"the September 11 attacks",
       "September 11=2004-09-11 2004-09-11..2004-09-11 day document_date"},
      {"11 September 2001", "11 September 2001=2001-09-11 2001-09-11..2001-09-11 day explicit"},
      {"April 1", "April 1=2005-04-01 2005-04-01..2005-04-01 day document_date"},
      {"April Fools' Day", "April Fools' Day=2005-04-01 2005-04-01..2005-04-01 day document_date"},
      {"New Year's Eve 2004", "New Year's Eve 2004=2004-12-31 2004-12-31..2004-12-31 day explicit"},
      {"tomorrow morning",
       "tomorrow morning=2005-02-10TMO 2005-02-10..2005-02-10 time document_date"},
      {"tomorrow night", "tomorrow night=2005-02-10TNI 2005-02-10..2005-02-10 time document_date"},
      {"the night before last",
       "the night before last=2005-02-07TNI 2005-02-07..2005-02-07 time document_date"},
      {"this afternoon", "this afternoon=2005-02-09TAF 2005-02-09..2005-02-09 time document_date"},
      {"this evening", "this evening=2005-02-09TEV 2005-02-09..2005-02-09 time document_date"},
      {"this past Monday", "this past Monday=2005-02-07 2005-02-07..2005-02-07 day document_date"},
      {"this coming Monday",
       "this coming Monday=2005-02-14 2005-02-14..2005-02-14 day document_date"},
      {"the coming Friday",
       "the coming Friday=2005-02-11 2005-02-11..2005-02-11 day document_date"},
      {"Monday of last week",
       "Monday of last week=2005-01-31 2005-01-31..2005-01-31 day document_date"},
      {"Friday of next week",
       "Friday of next week=2005-02-18 2005-02-18..2005-02-18 day document_date"},
      {"early Monday", "early Monday=2005-02-07 2005-02-07..2005-02-07 day document_date ~"},
      {"late Friday", "late Friday=2005-02-04 2005-02-04..2005-02-04 day document_date ~"},
      {"mid-January", "mid-January=2005-01 2005-01-01..2005-01-31 month document_date ~"},
      {"mid January 2004", "mid January 2004=2004-01 2004-01-01..2004-01-31 month explicit ~"},
      {"mid-2004", "mid-2004=2004 2004-01-01..2004-12-31 year explicit ~"},
      {"mid 2004", "mid 2004=2004 2004-01-01..2004-12-31 year explicit ~"},
      {"early 2004", "early 2004=2004 2004-01-01..2004-12-31 year explicit ~"},
      {"late 2004", "late 2004=2004 2004-01-01..2004-12-31 year explicit ~"},
      {"the start of May", "the start of May=2005-05 2005-05-01..2005-05-31 month document_date ~"},
      {"the beginning of the 1990s",
       "the beginning of the 1990s=199 1990-01-01..1999-12-31 decade explicit ~"},
      {"the end of the 1990s", "the end of the 1990s=199 1990-01-01..1999-12-31 decade explicit ~"},
      {"the end of the century",
       "the end of the century=20 2000-01-01..2099-12-31 century document_date ~"},
      {"the end of the decade",
       "the end of the decade=200 2000-01-01..2009-12-31 decade document_date ~"},
      {"two or three weeks ago",
       "two or three weeks ago=2005-W04 2005-01-24..2005-01-30 week document_date ~"},
      {"six and a half months ago",
       "six and a half months ago=2004-07 2004-07-01..2004-07-31 month document_date"},
      {"the month of May 2004", "May 2004=2004-05 2004-05-01..2004-05-31 month explicit"},
      {"the year 2004", "the year 2004=2004 2004-01-01..2004-12-31 year explicit"},
      {"the year of 2004", "the year of 2004=2004 2004-01-01..2004-12-31 year explicit"},
      {"year 2000", "year 2000=2000 2000-01-01..2000-12-31 year explicit"},
      {"2004's", "2004=2004 2004-01-01..2004-12-31 year explicit"},
      {"of '04", "'04=2004 2004-01-01..2004-12-31 year explicit"},
      {"class of '04", "'04=2004 2004-01-01..2004-12-31 year explicit"},
      {"in 04", ""},
      {"the 32nd", ""},
      {"the 0th", ""},
      {"21 May", "21 May=2005-05-21 2005-05-21..2005-05-21 day document_date"},
      {"21st May 2004", "21st May 2004=2004-05-21 2004-05-21..2004-05-21 day explicit"},
      {"May 21st", "May 21st=2005-05-21 2005-05-21..2005-05-21 day document_date"},
      {"May 2004-June 2005",
       "May 2004=2004-05 2004-05-01..2004-05-31 month explicit; June 2005=2005-06 "
       "2005-06-01..2005-06-30 month explicit"},
      {"2004/05/21", "2004/05/21=2004-05-21 2004-05-21..2004-05-21 day explicit"},
      {"21/05/2004", "21/05/2004=2004-05-21 2004-05-21..2004-05-21 day explicit"},
      {"2004-5-21", "2004-5-21=2004-05-21 2004-05-21..2004-05-21 day explicit"},
      {"21.05.2004", "21.05.2004=2004-05-21 2004-05-21..2004-05-21 day explicit"},
      {"21-05-2004", "21-05-2004=2004-05-21 2004-05-21..2004-05-21 day explicit"},
      {"21 May, 2004", "21 May, 2004=2004-05-21 2004-05-21..2004-05-21 day explicit"},
      {"May 21 2004", "May 21 2004=2004-05-21 2004-05-21..2004-05-21 day explicit"},
      {"May, 2004", "May, 2004=2004-05 2004-05-01..2004-05-31 month explicit"},
      {"Fri., May 21, 2004", "Fri., May 21, 2004=2004-05-21 2004-05-21..2004-05-21 day explicit"},
      {"Fri 21 May 2004", "Fri 21 May 2004=2004-05-21 2004-05-21..2004-05-21 day explicit"},
      {"Thurs., May 20", "Thurs., May 20=2004-05-20 2004-05-20..2004-05-20 day document_date"},
      {"Tues.", "Tues.=2005-02-08 2005-02-08..2005-02-08 day document_date"},
      {"Sat. May 22", "Sat. May 22=2004-05-22 2004-05-22..2004-05-22 day document_date"},
      {"Jan. 30", "Jan. 30=2005-01-30 2005-01-30..2005-01-30 day document_date"},
      {"Sept 30", "Sept 30=2004-09-30 2004-09-30..2004-09-30 day document_date"},
      {"Oct. 2004", "Oct. 2004=2004-10 2004-10-01..2004-10-31 month explicit"},
      {"Q1 2004", "Q1 2004=2004-Q1 2004-01-01..2004-03-31 quarter explicit"},
      {"the 2nd quarter of 2004",
       "the 2nd quarter of 2004=2004-Q2 2004-04-01..2004-06-30 quarter explicit"},
      {"the second week of January 2004",
       "the second week of January 2004=2004-W02 2004-01-05..2004-01-11 week explicit"},
      {"the third week of May 2004",
       "the third week of May 2004=2004-W21 2004-05-17..2004-05-23 week explicit"},
      {"the fourth week of May 2004",
       "the fourth week of May 2004=2004-W22 2004-05-24..2004-05-30 week explicit"},
      {"the first day of May 2004",
       "the first day of May 2004=2004-05-01 2004-05-01..2004-05-01 day explicit"}};
  for (const auto& [text, expected] : cases) EXPECT_EQ(dump(text), expected) << text;
}

TEST(TimeValues, FromOtherDaysAndEvents) {
  struct Row {
    const char* day;
    const char* text;
    const char* value;
  };
  const std::vector<Row> rows{{"2006-06-01", "It closed on 29 February.", "2004-02-29"},
                              {"2007-06-01", "It closed on 29 February.", "2008-02-29"},
                              {"2005-02-09", "It closed on Monday, 3 May.", "2004-05-03"},
                              {"2005-02-09", "It closed on Sunday, 29 May.", "2005-05-29"},
                              {"2005-02-09", "Thursday, 29 January", "2004-01-29"},
                              {"2005-02-09", "the third quarter of next year", "2006-Q3"},
                              {"2005-02-09", "the third quarter of last year", "2004-Q3"},
                              {"2005-02-09", "May of next year", "2006-05"},
                              {"2005-02-09", "May of this year", "2005-05"},
                              {"2005-02-09", "May of last year", "2004-05"},
                              {"2005-02-09", "three days before Christmas", "2004-12-22"},
                              {"2005-02-09", "two days before today", "2005-02-07"},
                              {"2005-02-09", "a week after yesterday", "2005-02-15"},
                              {"2005-02-09", "a week before tomorrow", "2005-02-03"},
                              {"2005-02-09", "two days after tomorrow", "2005-02-12"},
                              {"2005-02-09", "Sat 2/5", "2005-02-05"}};
  for (const auto& [day, text, value] : rows) {
    Document document;
    document.text = Utf8Text(text);
    document.published = day;
    const auto times = find_times(document, {});
    ASSERT_EQ(times.size(), 1U) << text;
    EXPECT_EQ(times[0].value, value) << text;
  }
  for (const auto* text : {"Jan Smith left.", "The Sun Times", "on 4/5", "on 14/5"})
    EXPECT_TRUE(times_in(text).empty()) << text;
}

// The last time of the text: "value basis".
std::string last_time(const std::string& text) {
  const auto times = times_in(text);
  if (times.empty()) return "";
  return times.back().value + " " + std::string(name_of(times.back().basis));
}

TEST(TimeValues, FourFarYearsMakeANarrative) {
  const std::vector<Case> cases{
      {"It began in 1861, and in 1862, 1863 and 1864 it went on.", "1864-08 previous_time"},
      {"It began in 1861, and in 1862 and 1863 it went on.", "2004-08 document_date"},
      // a year from that of the document is near, two are far
      {"It began in 2004, and in 2006, 1862 and 1864 it went on.", "2004-08 document_date"},
      {"It began in 2003, and in 2007, 1862 and 1864 it went on.", "2003-08 previous_time"},
      // two times that hang on the day of writing weigh as much as four far years
      {"He said yesterday and on Tuesday: it began in 1861, and in 1862, 1863 and 1864 it went on.",
       "2004-08 document_date"}};
  for (const auto& [text, expected] : cases)
    EXPECT_EQ(last_time(std::string(text) + " In August the army rested."), expected) << text;
}

TEST(TimeValues, AStoryMovesInSteps) {
  const std::vector<Case> cases{
      // three years on, the story goes along
      {" The year 1867 was wet.", "1867-08 previous_time"},
      // four years on is a detour
      {" The year 1868 was wet.", "1864-08 previous_time"},
      // a paragraph may begin ten years on
      {"\n\n1874 was wet.", "1874-08 previous_time"},
      // but not eleven
      {"\n\n1875 was wet.", "1864-08 previous_time"},
      // a paragraph may begin ten years back
      {"\n\n1854 was wet.", "1854-08 previous_time"},
      // but not eleven
      {"\n\n1853 was wet.", "1864-08 previous_time"},
      // a year back is a detour
      {" The year 1863 was wet.", "1864-08 previous_time"},
      // a year told of twice is no detour
      {" In 1812 it was dry. In 1812 all was different.", "1812-08 previous_time"}};
  for (const auto& [text, expected] : cases) {
    EXPECT_EQ(last_time("It began in 1861, and in 1862, 1863 and 1864 it went on." +
                        std::string(text) + " In August the army rested."),
              expected)
        << text;
  }
}

TEST(TimeValues, WithinAStory) {
  const std::vector<Case> cases{
      {"In December 1864 it rained. In January it thawed.", "1865-01 previous_time"},
      {"In November 1864 it rained. In February it thawed.", "1865-02 previous_time"},
      {"In November 1864 it rained. In March it thawed.", "1864-03 previous_time"},
      {"In October 1864 it rained. In February it thawed.", "1864-02 previous_time"},
      {"In '98 they met.", "1898 explicit"},
      {"In the '40s they met.", "184 explicit"},
      {"In May 1864 it rained. In June of that year it ended.", "1864-06 previous_time"},
      {"In May 1864 it rained. The following year they met.", "1865 previous_time"},
      {"In May 1864 it rained. The previous year they met.", "1863 previous_time"},
      {"On 7 June 1864 they met. The next day they left.", "1864-06-08 previous_time"},
      {"On 7 June 1864 they met. Three days earlier it rained.", "1864-06-04 previous_time"},
      {"On 7 June 1864 they met. A week later it snowed.", "1864-W24 previous_time"},
      {"On 7 June 1864 they met. Two months later it ended.", "1864-08 previous_time"},
      {"In December 1864 they met. The following month they left.", "1865-01 previous_time"},
      {"In December 1864 they met. The month before, it had rained.", "1864-11 previous_time"},
      {"On 7 June 1864 they met. In August it rained. Two days later they left.",
       "1864-06-09 previous_time"},
      {"On 7 June 1864 they met. In August it rained. Two months later they left.",
       "1864-10 previous_time"},
      {"On 7 June 1864 they met. The preceding year was wet.", "1863 previous_time"},
      {"On 7 June 1864 they met. The prior month was wet.", "1864-05 previous_time"},
      {"On 7 June 1864 they met. The subsequent week was wet.", "1864-W24 previous_time"},
      {"On 7 June 1864 they met. The ensuing year was wet.", "1865 previous_time"},
      {"On 7 June 1864 they met. The same day it rained.", "1864-06-07 previous_time"},
      {"On 7 June 1864 they met. That month it rained.", "1864-06 previous_time"},
      {"On 7 June 1864 they met. On the 9th of the month it rained.", "1864-06-09 previous_time"},
      {"On 7 June 1864 they met. Last year it rained.", "1863 previous_time"},
      {"On 7 June 1864 they met. Next month it rains.", "1864-07 previous_time"},
      {"On 7 June 1864 they met. On 29 February it rained.", "1864-02-29 previous_time"},
      {"On 7 June 1864 they met. At 5 p.m. they left.", "1864-06-07T17:00 previous_time"},
      {"In 1864 they met. In the summer they left.", "1864-SU previous_time"},
      {"In 1864 they met. In the third quarter they left.", "1864-Q3 previous_time"},
      {"In 1864 they met. On Christmas Day they left.", "1864-12-25 previous_time"}};
  for (const auto& [text, expected] : cases) {
    EXPECT_EQ(
        last_time("It began in 1861, and in 1862, 1863 and 1864 it went on. " + std::string(text)),
        expected)
        << text;
  }
}

TEST(TimeValues, WhatElseItCouldHaveBeen) {
  const std::vector<Case> cases{// the other Tuesday, by the tense
                                {"She left on Tuesday.", "2005-02-15 times.weekday_future"},
                                {"She will leave on Tuesday.", "2005-02-08 times.weekday_past"},
                                // day and month the other way round
                                {"It fell on 5/4/2004.", "2004-04-05 times.day_first"},
                                // the years around
                                {"It was closed in December.",
                                 "2005-12-01 times.farther_year; 2006-12-01 times.farther_year"}};
  for (const auto& [text, expected] : cases) {
    const auto times = times_in(text);
    ASSERT_EQ(times.size(), 1U) << text;
    std::string found;
    for (const auto& other : times[0].rejected)
      found += (found.empty() ? "" : "; ") + day(other.interval.lo) + " " + other.rule;
    EXPECT_EQ(found, expected) << text;
  }
}

TEST(TimeValues, Types) {
  const std::vector<Case> rows{{"on 3 May 1994", "DATE"},
                               {"in 1994", "DATE"},
                               {"at 5 p.m. on 3 May 1994", "TIME"},
                               {"last night", "TIME"},
                               {"for two years", "DURATION"},
                               {"every Monday", "SET"},
                               {"It is now closed", "DATE"},
                               {"two centuries ago", "DATE"},
                               {"twice a week", "SET"},
                               {"in the past three weeks", "DURATION"},
                               {"this morning", "TIME"},
                               {"the 1960s", "DATE"}};
  for (const auto& [text, type] : rows) {
    const auto times = times_in(text);
    ASSERT_EQ(times.size(), 1U) << text;
    EXPECT_EQ(name_of(times[0].type), type) << text;
  }
}

// How far each unit goes, from 9 February 2005.
TEST(TimeValues, UnitsAgoAndFromNow) {
  std::string out;
  for (const auto* unit : {"day", "night", "week", "fortnight", "month", "quarter", "year",
                           "decade", "century", "millennium"}) {
    const auto many = std::string(unit) == "century"      ? std::string("centuries")
                      : std::string(unit) == "millennium" ? std::string("millennia")
                                                          : std::string(unit) + "s";
    for (const auto& text :
         {"a " + std::string(unit) + " ago", "two " + many + " ago", "three " + many + " from now"})
      out += text + ": " + dump(text) + "\n";
  }
  EXPECT_EQ(
      out,
      "a day ago: a day ago=2005-02-08 2005-02-08..2005-02-08 day document_date\n"
      "two days ago: two days ago=2005-02-07 2005-02-07..2005-02-07 day document_date\n"
      "three days from now: three days from now=2005-02-12 2005-02-12..2005-02-12 day "
      "document_date\n"
      "a night ago: a night ago=2005-02-08 2005-02-08..2005-02-08 day document_date\n"
      "two nights ago: two nights ago=2005-02-07 2005-02-07..2005-02-07 day document_date\n"
      "three nights from now: three nights from now=2005-02-12 2005-02-12..2005-02-12 day "
      "document_date\n"
      "a week ago: a week ago=2005-W05 2005-01-31..2005-02-06 week document_date\n"
      "two weeks ago: two weeks ago=2005-W04 2005-01-24..2005-01-30 week document_date\n"
      "three weeks from now: three weeks from now=2005-W09 2005-02-28..2005-03-06 week "
      "document_date\n"
      "a fortnight ago: a fortnight ago=2005-W04 2005-01-24..2005-01-30 week document_date\n"
      "two fortnights ago: two fortnights ago=2005-W02 2005-01-10..2005-01-16 week document_date\n"
      "three fortnights from now: three fortnights from now=2005-W12 2005-03-21..2005-03-27 week "
      "document_date\n"
      "a month ago: a month ago=2005-01 2005-01-01..2005-01-31 month document_date\n"
      "two months ago: two months ago=2004-12 2004-12-01..2004-12-31 month document_date\n"
      "three months from now: three months from now=2005-05 2005-05-01..2005-05-31 month "
      "document_date\n"
      "a quarter ago: a quarter ago=2004-Q4 2004-10-01..2004-12-31 quarter document_date\n"
      "two quarters ago: two quarters ago=2004-Q3 2004-07-01..2004-09-30 quarter document_date\n"
      "three quarters from now: three quarters from now=2005-Q4 2005-10-01..2005-12-31 quarter "
      "document_date\n"
      "a year ago: a year ago=2004 2004-01-01..2004-12-31 year document_date\n"
      "two years ago: two years ago=2003 2003-01-01..2003-12-31 year document_date\n"
      "three years from now: three years from now=2008 2008-01-01..2008-12-31 year document_date\n"
      "a decade ago: a decade ago=199 1990-01-01..1999-12-31 decade document_date\n"
      "two decades ago: two decades ago=198 1980-01-01..1989-12-31 decade document_date\n"
      "three decades from now: three decades from now=203 2030-01-01..2039-12-31 decade "
      "document_date\n"
      "a century ago: a century ago=1905 1905-01-01..1905-12-31 year document_date\n"
      "two centuries ago: two centuries ago=1805 1805-01-01..1805-12-31 year document_date\n"
      "three centuries from now: three centuries from now=2305 2305-01-01..2305-12-31 year "
      "document_date\n"
      "a millennium ago: a millennium ago=1005 1005-01-01..1005-12-31 year document_date\n"
      "two millennia ago: two millennia ago=0005 0005-01-01..0005-12-31 year document_date\n"
      "three millennia from now: three millennia from now=5005 5005-01-01..5005-12-31 year "
      "document_date\n");
}

TEST(TimeValues, BritishAndJournalForms) {
  const std::vector<Case> cases{
      {"It closed yesterday week.",
       "yesterday week=2005-02-01 2005-02-01..2005-02-01 day document_date"},
      {"It opens today week.", "today week=2005-02-16 2005-02-16..2005-02-16 day document_date"},
      {"It opens tomorrow week.",
       "tomorrow week=2005-02-17 2005-02-17..2005-02-17 day document_date"},
      {"It will open Monday week.",
       "Monday week=2005-02-21 2005-02-21..2005-02-21 day document_date"},
      {"It will open Friday week.",
       "Friday week=2005-02-18 2005-02-18..2005-02-18 day document_date"},
      {"Work began 3.0 weeks ago.",
       "3.0 weeks ago=2005-01-19 2005-01-19..2005-01-19 day document_date"},
      {"It took 2.5 hours.", "2.5 hours=PT2H30M ?..? unknown none"},
      {"It took two days and three hours.", "two days and three hours=P2DT3H ?..? unknown none"},
      {"It took two years and a month.", "two years and a month=P2Y1M ?..? unknown none"},
      {"They left years ago.", "years ago=PAST_REF ?..? unknown none"},
      {"He came at 2 o'clock in the night.",
       "2 o'clock in the night=2005-02-09T02:00 2005-02-09..2005-02-09 time document_date"},
      {"It took 1.5 years.", "1.5 years=P1Y6M ?..? unknown none"},
      {"The issue covered 1975 Nov-Dec.",
       "1975 Nov-Dec.=1975-11/1975-12 1975-11-01..1975-12-31 month explicit"},
      {"It covered November-December 1975.",
       "November=1975-11 1975-11-01..1975-11-30 month explicit; "
       "December 1975=1975-12 1975-12-01..1975-12-31 month explicit"},
      {"the third 2004 Aug.", "2004 Aug.=2004-08 2004-08-01..2004-08-31 month explicit"},
      {"The log reads Thu Oct 28 11:00:09 EDT 2004.",
       "Thu Oct 28 11:00:09 EDT 2004=2004-10-28T11:00 2004-10-28..2004-10-28 time explicit"},
  };
  for (const auto& row : cases) EXPECT_EQ(dump(row.text), row.expected) << row.text;
}

TEST(TimeValues, NumbersThatAreNoYears) {
  const std::vector<Case> cases{
      {"He lived in the 1700 block of Harlow Street.", ""},
      {"A centre was set up at 1617 Southeast 17th Street.", ""},
      {"The hall at 1890 Brent stands empty.", ""},
      {"It is located at 1627 Pacific Avenue.", ""},
      {"Turn into 1850 Old Mill Road.", ""},
      {"He was charged under Section 1983 of the code.", ""},
      {"Flight 1549 left.", ""},
      {"In 1983 Harlow Street was flooded.", "1983=1983 1983-01-01..1983-12-31 year explicit"},
      {"The 1998 Brent Cup was cancelled.", "1998=1998 1998-01-01..1998-12-31 year explicit"},
  };
  for (const auto& row : cases) EXPECT_EQ(dump(row.text), row.expected) << row.text;
}

TEST(TimeValues, NightsAndMonthsOfTheStory) {
  const std::vector<Case> cases{
      {"He beat a guard on March 11, 2004. He hid overnight. He was caught the next day.",
       "March 11, 2004=2004-03-11 2004-03-11..2004-03-11 day explicit; "
       "overnight=2004-03-11TNI 2004-03-11..2004-03-11 time previous_time; "
       "the next day=2004-03-12 2004-03-12..2004-03-12 day previous_time"},
      {"The pump failed on February 8, 2005. It rained overnight.",
       "February 8, 2005=2005-02-08 2005-02-08..2005-02-08 day explicit; "
       "overnight=2005-02-09TNI 2005-02-09..2005-02-09 time document_date"},
      {"In March the jury was picked.", "March=2004-03 2004-03-01..2004-03-31 month document_date"},
      {"It was to open in March.", "March=2005-03 2005-03-01..2005-03-31 month document_date"},
      {"In March the jury will be picked.",
       "March=2005-03 2005-03-01..2005-03-31 month document_date"},
  };
  for (const auto& row : cases) EXPECT_EQ(dump(row.text), row.expected) << row.text;
}

}  // namespace
}  // namespace headwater
