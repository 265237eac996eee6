// SPDX-License-Identifier: Apache-2.0
// Which words belong to a time, and what they say: each as "words=value", on 9 February 2005.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "times/find_times.h"
#include "times/patterns.h"

namespace headwater {
namespace {

Document dated(const std::string& text, const std::string& date = "2005-02-09") {
  Document document;
  document.text = Utf8Text(text);
  document.published = date;
  return document;
}

std::string values(const std::string& text) {
  const auto document = dated(text);
  std::string out;
  for (const auto& time : find_times(document, {}))
    out += fmt::format("{}{}={}{}", out.empty() ? "" : "; ", document.text.slice(time.span),
                       time.value, time.interval.approximate ? " ~" : "");
  return out;
}

struct Case {
  const char* text;
  const char* expected;
};

void check(const std::vector<Case>& cases) {
  for (const auto& [text, expected] : cases) EXPECT_EQ(values(text), expected) << text;
}

TEST(TimePhrases, PartsOfALongerTime) {
  check({{"mid - May 2004", "mid - May 2004=2004-05 ~"},
         {"early - May 2004", "early - May 2004=2004-05 ~"},
         {"the early May 2004", "the early May 2004=2004-05 ~"},
         {"the mid-May 2004", "the mid-May 2004=2004-05 ~"},
         {"- May 2004", "May 2004=2004-05"},
         {"so - May 2004", "May 2004=2004-05"},
         {"the end of May 2004", "the end of May 2004=2004-05 ~"},
         {"the top of May 2004", "May 2004=2004-05"},
         {"end in May 2004", "end in May 2004=2004-05 ~"},
         {"the latter part of May 2004", "the latter part of May 2004=2004-05 ~"},
         {"the better part of May 2004", "the better part of May 2004=2004-05 ~"},
         {"the dull part of May 2004", "part of May 2004=2004-05 ~"},
         {"part of May 2004", "part of May 2004=2004-05 ~"},
         {"early part of May 2004", "early part of May 2004=2004-05 ~"},
         {"of May 2004", "May 2004=2004-05"},
         {"later in May 2004", "later in May 2004=2004-05 ~"},
         {"early last week", "early last week=2005-W05 ~"},
         {"early yesterday", "early yesterday=2005-02-08 ~"},
         {"early two days ago", "two days ago=2005-02-07"},
         {"late every Monday", "every Monday=XXXX-WXX-1"},
         {"In 1994 and early 1995", "1994=1994; early 1995=1995 ~"},
         {"1994 early 1995", "1994=1994; early 1995=1995 ~"}});
}

TEST(TimePhrases, AboutHowLong) {
  check({{"about two years", "about two years=P2Y ~"},
         {"circa two years", "circa two years=P2Y ~"},
         {"or two years", "two years=P2Y"},
         {"c two years", "two years=P2Y"},
         {"nearly 1994", "1994=1994"},
         {"around 1994", "around 1994=1994 ~"},
         {"about 1994", "about 1994=1994 ~"},
         {"circa 1994", "circa 1994=1994 ~"},
         {"around May 2004", "around May 2004=2004-05 ~"},
         {"around May", "around May=2005-05 ~"},
         {"about Tuesday", "Tuesday=2005-02-08"},
         {"around the 1960s", "around the 1960s=196 ~"},
         {"around 5 p.m.", "around 5 p.m.=2005-02-09T17:00 ~"},
         {"nearly 5 p.m.", "5 p.m.=2005-02-09T17:00"},
         {"some two years", "some two years=P2Y ~"},
         {"some two years later", "some two years later=2007 ~"},
         {"over two years", "over two years=P2Y ~"},
         {"over a couple of years", "a couple of years=P2Y"},
         {"over the next two years", "the next two years=P2Y"},
         {"over the years", "years=PXY"},
         {"more than two years", "more than two years=P2Y ~"},
         {"less than two years", "less than two years=P2Y ~"},
         {"fewer than two years", "fewer than two years=P2Y ~"},
         {"other than two years", "two years=P2Y"},
         {"than two years", "two years=P2Y"},
         {"at least two years", "at least two years=P2Y ~"},
         {"at most two years", "at most two years=P2Y ~"},
         {"in least two years", "two years=P2Y"},
         {"up to two years", "up to two years=P2Y ~"},
         {"down to two years", "two years=P2Y"},
         {"more than 1994", ""}});
}

TEST(TimePhrases, ClocksAndTheirDays) {
  check({{"Tuesday at 5 p.m.", "Tuesday at 5 p.m.=2005-02-08T17:00"},
         {"Tuesday , at 5 p.m.", "Tuesday , at 5 p.m.=2005-02-08T17:00"},
         {"Tuesday , at , 5 p.m.", "Tuesday=2005-02-08; 5 p.m.=2005-02-08T17:00"},
         {"5 p.m. on Tuesday", "5 p.m. on Tuesday=2005-02-08T17:00"},
         {"5 p.m. of Tuesday", "5 p.m. of Tuesday=2005-02-08T17:00"},
         {"5 p.m. by Tuesday", "5 p.m.=2005-02-09T17:00; Tuesday=2005-02-08"},
         {"5 p.m. today", "5 p.m. today=2005-02-09T17:00"},
         {"today at 5 p.m.", "today at 5 p.m.=2005-02-09T17:00"},
         {"5 p.m. two days ago", "5 p.m. two days ago=2005-02-07T17:00"},
         {"5 p.m. two weeks ago", "5 p.m.=2005-02-09T17:00; two weeks ago=2005-W04"},
         {"5 p.m. on Christmas Day", "5 p.m. on Christmas Day=2004-12-25T17:00"},
         {"5 p.m. last week", "5 p.m.=2005-02-09T17:00; last week=2005-W05"},
         {"5 p.m. 1994", "5 p.m.=2005-02-09T17:00; 1994=1994"},
         {"5 p.m. in May 1994", "5 p.m.=2005-02-09T17:00; May 1994=1994-05"},
         {"Tuesday night at 5 p.m.", "Tuesday night=2005-02-08TNI; 5 p.m.=2005-02-08T17:00"},
         {"5 p.m. at 6 p.m. on Tuesday",
          "5 p.m.=2005-02-09T17:00; 6 p.m. on Tuesday=2005-02-08T18:00"},
         {"Tuesday\n\n5 p.m.", "Tuesday=2005-02-08; 5 p.m.=2005-02-08T17:00"}});
}

TEST(TimePhrases, TheYearSaidOnce) {
  check({{"In July and August 1994", "July=1994-07; August 1994=1994-08"},
         {"In July or August 1994", "July=1994-07; August 1994=1994-08"},
         {"In July to August 1994", "July=1994-07; August 1994=1994-08"},
         {"In July until August 1994", "July=1994-07; August 1994=1994-08"},
         {"In July through August 1994", "July=1994-07; August 1994=1994-08"},
         {"In July till August 1994", "July=1994-07; August 1994=1994-08"},
         {"In July - August 1994", "July=1994-07; August 1994=1994-08"},
         {"In July , August 1994", "July=2005-07; August 1994=1994-08"},
         {"In July , and August 1994", "July=2005-07; August 1994=1994-08"},
         {"In July by August 1994", "July=2005-07; August 1994=1994-08"},
         {"In 3 July and 5 August 1994", "3 July=1994-07-03; 5 August 1994=1994-08-05"},
         {"In last July and August 1994", "last July=2004-07; August 1994=1994-08"},
         {"In July of last year and August 1994", "July of last year=2004-07; August 1994=1994-08"},
         {"In July and 1994", "July=2005-07; 1994=1994"},
         {"In July 1990 and August 1994", "July 1990=1990-07; August 1994=1994-08"},
         {"In the summer and August 1994", "the summer=1994-SU; August 1994=1994-08"},
         {"In Tuesday and August 1994", "Tuesday=2005-02-08; August 1994=1994-08"},
         {"In July and then also August 1994", "July=2005-07; August 1994=1994-08"},
         {"In July and August 490 BC", "July=BC0490-07; August 490 BC=BC0490-08"},
         {"In July and the 3rd of August 1994", "July=1994-07; the 3rd of August 1994=1994-08-03"},
         {"In July and the summer of 1994", "July=2005-07; the summer of 1994=1994-SU"}});
}

TEST(TimePhrases, MonthsThatAreNone) {
  check({{"in May", "May=2005-05"},
         {"May it be", ""},
         {"in march", ""},
         {"the March on", ""},
         {"June came", "June=2004-06"},
         {"June Smith came", ""},
         {"in June Smith", "June=2005-06"},
         {"Jan came", ""},
         {"in Jan it", ""},
         {"Jan. came", ""},
         {"in Jan. it", "Jan.=2005-01"},
         {"in Sept it", ""},
         {"June May", "June=2005-06"}});
}

TEST(TimePhrases, WeekdaysThatAreNone) {
  check({{"on tuesday", "tuesday=2005-02-08"},
         {"on Tue", ""},
         {"on Tue.", "Tue.=2005-02-08"},
         {"on tue.", ""},
         {"he sat.", ""},
         {"the Sun", ""}});
}

TEST(TimePhrases, SeasonsThatAreNone) {
  check({{"the fall of Rome", ""},
         {"in the fall of it", ""},
         {"in fall", "fall=2004-FA"},
         {"to fall", ""},
         {"and fall", ""},
         {"the fall", ""},
         {"in the fall", "the fall=2004-FA"},
         {"this fall", "this fall=2004-FA"},
         {"spring", ""},
         {"in spring", "spring=2005-SP"},
         {"the spring", "the spring=2005-SP"},
         {"a spring", ""},
         {"Summer Jones", ""},
         {"the Summer Olympics", ""},
         {"Ann Summer", ""},
         {"in Summer it", "Summer=2005-SU"},
         {"summer", "summer=2005-SU"},
         {"summer's day", ""},
         {"the summer's day", "the summer=2005-SU"},
         {"the winter's day", "the winter=2004-WI"}});
}

TEST(TimePhrases, YearsThatAreNone) {
  check({{"$1994", ""},
         {"$ 1994", "1994=1994"},
         {"#1994", ""},
         {"x.1994", ""},
         {"x:1994", ""},
         {"x-1994", "1994=1994"},
         {"1994%", ""},
         {"1994 %", "1994=1994"},
         {"1994:", ""},
         {"1994km", ""},
         {"1994-km", "1994=1994"},
         {"1399 came", ""},
         {"1400 came", "1400=1400"},
         {"in 1399", "1399=1399"},
         {"in 1000", "1000=1000"},
         {"in 999", ""},
         {"in 2060", "2060=2060"},
         {"in 2061", ""},
         {"in 2199", ""},
         {"than 1994", ""},
         {"some 1994", ""},
         {"1994 men", ""},
         {"nineteen hundred", ""},
         {"in nineteen hundred and one", "nineteen hundred and one=1901"},
         {"in two thousand", "two thousand=2000"},
         {"in twenty hundred", "twenty hundred=2000"},
         {"in '94", "'94=1994"},
         {"the '94 vote", "'94=1994"},
         {"a '94 vote", ""},
         {"ten sixty-six", "ten sixty-six=1066"}});
}

TEST(TimePhrases, DecadesThatAreNone) {
  check({{"in his sixties", ""},
         {"in her sixties", ""},
         {"in their sixties", ""},
         {"in my sixties", ""},
         {"in our sixties", ""},
         {"his 1960s", ""},
         {"in sixties", ""},
         {"the sixties", "the sixties=196"},
         {"early sixties", "early sixties=196 ~"},
         {"late sixties", "late sixties=196 ~"},
         {"mid sixties", "mid sixties=196 ~"},
         {"60s", ""},
         {"the 60s", "the 60s=196"},
         {"'60s", "'60s=196"},
         {"1960s", "1960s=196"},
         {"the nineteen sixties", "the nineteen sixties=196"},
         {"the eighteen sixties", "the eighteen sixties=186"},
         {"the 490s BC", ""},
         {"the 1960s BC", "the 1960s BC=BC196"},
         {"the 1960s AD", "the 1960s AD=196"}});
}

TEST(TimePhrases, DaysThatAreNone) {
  check({{"on the 9th", "the 9th=2005-02-09"},
         {"by the 9th", "the 9th=2005-02-09"},
         {"until the 9th", "the 9th=2005-02-09"},
         {"before the 9th", "the 9th=2005-02-09"},
         {"after the 9th", "the 9th=2005-02-09"},
         {"from the 9th to", "the 9th=2005-02-09"},
         {"and the 9th", "the 9th=2005-02-09"},
         {"in the 9th", ""},
         {"the 9th", ""},
         {"on the 9th floor", ""},
         {"on the 9th and", "the 9th=2005-02-09"},
         {"on the 9th at", "the 9th=2005-02-09"},
         {"on the 9th in", "the 9th=2005-02-09"},
         {"on the 9th, it", "the 9th=2005-02-09"},
         {"on the 9th\n\nit", "the 9th=2005-02-09"},
         {"on the 31st", "the 31st=2005-01-31"},
         {"on the 32nd", ""},
         {"on the ninth", ""}});
}

TEST(TimePhrases, UnitsThatAreNone) {
  check({{"a second", ""},
         {"one second", ""},
         {"two seconds", "two seconds=PT2S"},
         {"two seconds of it", ""},
         {"a quarter", ""},
         {"one quarter", ""},
         {"two quarters", "two quarters=P2Q"},
         {"three quarters of it", ""},
         {"several quarters", ""},
         {"nights", ""},
         {"two nights", "two nights=P2D"},
         {"weekends", ""},
         {"a weekend", "a weekend=P2D"},
         {"days", "days=PXD"},
         {"$ a year", "a year=P1Y"}});
}

TEST(TimePhrases, Durations) {
  check({{"half a day", "half a day=P0.5D"},
         {"half an hour", "half an hour=PT30M"},
         {"half-hour", "half-hour=PT30M"},
         {"half a minute", "half a minute=PT30S"},
         {"half a month", "half a month=P0.5M"},
         {"half a week", "half a week=P0.5W"},
         {"half a decade", "half a decade=P5Y"},
         {"half a century", "half a century=P50Y"},
         {"two and a half days", "two and a half days=P2.5D"},
         {"two and a half minutes", "two and a half minutes=PT2M30S"},
         {"two and a half months", "two and a half months=P2.5M"},
         {"two and a half decades", "two and a half decades=P25Y"},
         {"two days and a half", "two days and a half=P2.5D"},
         {"3h", "3h=PT3H"},
         {"two or three days", "two or three days=P2D ~"},
         {"two to three days", "two to three days=P2D ~"},
         {"two - three days", "two - three days=P2D ~"},
         {"two years and three months", "two years and three months=P2Y3M"},
         {"two years , three months", "two years , three months=P2Y3M"},
         {"two hours and three minutes", "two hours and three minutes=PT2H3M"},
         {"all day", "all day=P1D"},
         {"all week", "all week=P1W"},
         {"all year", "all year=P1Y"},
         {"all night", "all night=P1D"},
         {"another week", "another week=P1W"},
         {"another two weeks", "another two weeks=P2W"},
         {"a full week", "a full week=P1W"},
         {"two full weeks", "two full weeks=P2W"},
         {"the whole week", "the whole week=P1W"},
         {"the rest of the week", "the rest of the week=P1W"},
         {"the rest of this week", "the rest of this week=P1W"},
         {"the first two weeks", "the first two weeks=P2W"},
         {"the last two weeks", "the last two weeks=P2W"},
         {"the last few weeks", "the last few weeks=PXW"},
         {"a dozen days", "a dozen days=P12D"},
         {"a couple of centuries", "a couple of centuries=P200Y"},
         {"several centuries", "several centuries=PXC"},
         {"several millennia", "several millennia=PXY"},
         {"several hours", "several hours=PTXH"},
         {"several fortnights", "several fortnights=PXW"},
         {"some years", "some years=PXY"},
         {"100 years", "100 years=P100Y"},
         {"week long", "week long=P1W"}});
}

TEST(TimePhrases, Sets) {
  check({{"every week", "every week=P1W"},
         {"every other week", "every other week=P2W"},
         {"each week", "each week=P1W"},
         {"every two weeks", "every two weeks=P2W"},
         {"each two weeks", "two weeks=P2W"},
         {"every few weeks", "every few weeks=PXW"},
         {"Mondays", "Mondays=XXXX-WXX-1"},
         {"every Sunday", "every Sunday=XXXX-WXX-7"},
         {"every December", "every December=XXXX-12"},
         {"every spring", "every spring=XXXX-SP"},
         {"every summer", "every summer=XXXX-SU"},
         {"every autumn", "every autumn=XXXX-FA"},
         {"every winter", "every winter=XXXX-WI"},
         {"every morning", "every morning=XXXX-XX-XXTMO"},
         {"every afternoon", "every afternoon=XXXX-XX-XXTAF"},
         {"every evening", "every evening=XXXX-XX-XXTEV"},
         {"every night", "every night=P1D"},
         {"every dawn", "every dawn=XXXX-XX-XXTDT"},
         {"every dusk", "every dusk=XXXX-XX-XXTEV"},
         {"hourly", "hourly=PT1H"},
         {"daily", "daily=XXXX-XX-XX"},
         {"nightly", "nightly=P1D"},
         {"weekly", "weekly=P1W"},
         {"fortnightly", "fortnightly=P2W"},
         {"monthly", "monthly=P1M"},
         {"yearly", "yearly=P1Y"},
         {"once a day", "once a day=P1D"},
         {"three times a day", "three times a day=P1D"},
         {"per day", "per day=P1D"}});
}

TEST(TimePhrases, Clocks) {
  check({{"at 0:00", "0:00=2005-02-09T00:00"},
         {"at 24:59", "24:59=2005-02-09T24:59"},
         {"at 25:00", ""},
         {"at 5:59", "5:59=2005-02-09T05:59"},
         {"at 5:60", ""},
         {"at 5:5", ""},
         {"at 5:05:30", "5:05:30=2005-02-09T05:05"},
         {"at 0 a.m.", ""},
         {"at 1 a.m.", "1 a.m.=2005-02-09T01:00"},
         {"at 12 a.m.", "12 a.m.=2005-02-09T00:00"},
         {"at 12 p.m.", "12 p.m.=2005-02-09T12:00"},
         {"at 13 p.m.", ""},
         {"at 11:59 p.m.", "11:59 p.m.=2005-02-09T23:59"},
         {"at 5.30 p.m.", "5.30 p.m.=2005-02-09T17:30"},
         {"at 5 o'clock", "5 o'clock=2005-02-09T05:00"},
         {"at 5 o'clock in the morning", "5 o'clock in the morning=2005-02-09T05:00"},
         {"at 5 o'clock in the afternoon", "5 o'clock in the afternoon=2005-02-09T17:00"},
         {"at 5 o'clock in the evening", "5 o'clock in the evening=2005-02-09T17:00"},
         {"at 11 o'clock in the night", "11 o'clock in the night=2005-02-09T23:00"},
         {"at 11 o'clock in the evening", "11 o'clock in the evening=2005-02-09T23:00"},
         {"at 12 o'clock in the afternoon", "12 o'clock in the afternoon=2005-02-09T12:00"},
         {"at 5:30 in the evening", "5:30 in the evening=2005-02-09T17:30"},
         {"at noon", "noon=2005-02-09T12:00"},
         {"at midnight", "midnight=2005-02-09T24:00"},
         {"at half past five", "half past five=2005-02-09T05:30"},
         {"at quarter past five", "quarter past five=2005-02-09T05:15"},
         {"at quarter to five", "quarter to five=2005-02-09T04:45"},
         {"at quarter to 24", "quarter to 24=2005-02-09T23:45"},
         {"at quarter to 25", ""},
         {"at quarter to one", "quarter to one=2005-02-09T00:45"},
         {"at 1400 hours GMT", "1400 hours GMT=2005-02-09T14:00"},
         {"at 0005 hours GMT", "0005 hours GMT=2005-02-09T00:05"},
         {"at 2359 hours GMT", "2359 hours GMT=2005-02-09T23:59"},
         {"at 2045 GMT", "2045 GMT=2005-02-09T20:45"},
         {"about 0915 EST", "about 0915 EST=2005-02-09T09:15 ~"},
         {"at 5:30 GMT", "5:30 GMT=2005-02-09T05:30"}});
}

TEST(TimePhrases, NoHourIsTheTwentyFifth) {
  EXPECT_EQ(values("at 2400 hours GMT"), "2400 hours GMT=2005-02-09T24:00");
  EXPECT_EQ(values("at 2500 hours GMT").find("T25"), std::string::npos);
}

TEST(TimePhrases, Numeric) {
  check({{"12/5/2004", "12/5/2004=2004-12-05"},
         {"5/12/2004", "5/12/2004=2004-05-12"},
         {"13/5/2004", "13/5/2004=2004-05-13"},
         {"5/13/2004", "5/13/2004=2004-05-13"},
         {"12/12/2004", "12/12/2004=2004-12-12"},
         {"5/12/04", "5/12/04=2004-05-12"},
         {"5/12", ""},
         {"Tuesday 5/12", "Tuesday 5/12=2005-05-12"},
         {"31/4/2004", "2004=2004"},
         {"29/2/2004", "29/2/2004=2004-02-29"},
         {"29/2/2005", "2005=2005"},
         {"1/1/2004", "1/1/2004=2004-01-01"},
         {"0/1/2004", "2004=2004"},
         {"2004-12-31", "2004-12-31=2004-12-31"},
         {"2004-13-01", ""},
         {"2004-00-01", ""},
         {"2004-01-00", ""},
         {"2004-May-03", "2004-May-03=2004-05-03"},
         {"18991231", ""},
         {"19000101", "19000101=1900-01-01"},
         {"20991231", "20991231=2099-12-31"},
         {"21000101", ""},
         {"May 3-5", "May 3-5=2005-05-03/2005-05-05"},
         {"May 5-3", ""},
         {"May 5-5", ""},
         {"May 30-32", "May 30=2005-05-30"},
         {"April 29-31, 2004", "2004=2004"},
         {"3-5 May", "3-5 May=2005-05-03/2005-05-05"},
         {"29 February '04", "29 February '04=2004-02-29"}});
}

TEST(TimePhrases, Years) {
  check({{"1980-88", "1980-88=1980/1988"},
         {"1980-80", ""},
         {"1980-81", "1980-81=1980/1981"},
         {"1980-79", ""},
         {"1980/81", "1980/81=1980/1981"},
         {"1980-8", ""},
         {"44 BC", "44 BC=BC0044"},
         {"AD 44", "AD 44=0044"},
         {"44 AD", "44 AD=0044"},
         {"fiscal 2004", "fiscal 2004=2004"},
         {"fiscal '04", "'04=2004"},
         {"FY2004", "FY2004=2004"},
         {"CY04", "CY04=2004"},
         {"year-end", "year-end=2005"},
         {"2004-end", "2004-end=2004"},
         {"month's end", "month's end=2005-02"},
         {"the first century", "the first century=00"},
         {"the 21st century BC", "the 21st century BC=BC20"},
         {"the first quarter", "the first quarter=2005-Q1"},
         {"the fourth quarter", "the fourth quarter=2004-Q4"},
         {"the fifth quarter", ""},
         {"Q0 2004", "2004=2004"},
         {"Q1 2004", "Q1 2004=2004-Q1"},
         {"Q4 2004", "Q4 2004=2004-Q4"},
         {"Q5 2004", "2004=2004"},
         {"the year-earlier second quarter", "the year-earlier second quarter=2004-Q2"},
         {"the year-ago second quarter", "the year-ago second quarter=2004-Q2"},
         {"the first quarter of next year", "the first quarter of next year=2006-Q1"},
         {"the first half of 2004", "the first half of 2004=2004-H1"},
         {"the second half of 2004", "the second half of 2004=2004-H2"},
         {"the third half of 2004", "2004=2004"},
         {"the last half of 2004", "the last half of 2004=2004-H2"},
         {"the second half of last year", "the second half of last year=2004-H2"},
         {"the second half", ""},
         {"the summer of last year", "the summer of last year=2004-SU"},
         {"May of next year", "May of next year=2006-05"},
         {"May of that year", "May of that year=2005-05"},
         {"May 3 of last year", "May 3 of last year=2004-05-03"},
         {"the first week of 2004", "the first week of 2004=2004-W01"},
         {"week 53 of 2004", "week 53 of 2004=2004-W53"},
         {"week 54 of 2004", "2004=2004"},
         {"week 1 of next year", "week 1 of next year=2006-W01"},
         {"the fifth week of May 2004", "the fifth week of May 2004=2004-W23"},
         {"the sixth week of May 2004", "May 2004=2004-05"},
         {"the last week of May 2004", "the last week of May 2004=2004-W22"},
         {"the next week of May 2004", "next week=2005-W07; May 2004=2004-05"},
         {"the week of May 3rd", "the week of May 3rd=2005-W18"}});
}

TEST(TimePhrases, Relative) {
  check({{"today", "today=2005-02-09"},
         {"yesterday", "yesterday=2005-02-08"},
         {"tomorrow", "tomorrow=2005-02-10"},
         {"overnight", "overnight=2005-02-09TNI"},
         {"tonight", "tonight=2005-02-09TNI"},
         {"the day before yesterday", "the day before yesterday=2005-02-07"},
         {"the day after tomorrow", "the day after tomorrow=2005-02-11"},
         {"this very day", "this very day=2005-02-09"},
         {"last hour", ""},
         {"the week before last", "the week before last=2005-W04"},
         {"the week after next", "the week after next=2005-W08"},
         {"last night", "last night=2005-02-08TNI"},
         {"that same night", "that same night=2005-02-09TNI"},
         {"this past week", "this past week=2005-W05"},
         {"the year", ""},
         {"the quarter", "the quarter=2004-Q4"},
         {"the full year", "the full year=2005"},
         {"the weekend", "the weekend=2005-W06-WE"},
         {"the latest quarter", "the latest quarter=2004-Q4"},
         {"last Christmas", "last Christmas=2004-12-25"},
         {"Christmas next year", "Christmas next year=2005-12-25"},
         {"May last year", "May last year=2004-05"},
         {"summer last year", "summer last year=2004-SU"},
         {"Tuesday last month", "last month=2005-01"},
         {"next week Friday", "next week Friday=2005-02-18"},
         {"that Tuesday", "that Tuesday=2005-02-08"},
         {"the following Tuesday", "the following Tuesday=2005-02-15"},
         {"yesterday evening", "yesterday evening=2005-02-08TEV"},
         {"tomorrow morning", "tomorrow morning=2005-02-10TMO"},
         {"the next morning", "the next morning=2005-02-10TMO"},
         {"the following evening", "the following evening=2005-02-10TEV"},
         {"the previous night", "the previous night=2005-02-08TNI"},
         {"the previous evening", "the previous evening=2005-02-08TEV"},
         {"that afternoon", "that afternoon=2005-02-09TAF"},
         {"last evening", "last evening=2005-02-08TEV"},
         {"today midday", "today midday=2005-02-09TMI"},
         {"the dawn of 3 May 2004", "the dawn of 3 May 2004=2004-05-03TDT"},
         {"the dusk of Tuesday", "the dusk of Tuesday=2005-02-08TEV"},
         {"a year or so ago", "a year or so ago=2004 ~"},
         {"two weeks or so ago", "two weeks or so ago=2005-W04 ~"},
         {"a few years ago", "a few years ago=PAST_REF"},
         {"years later", "years later=FUTURE_REF"},
         {"years earlier", "years earlier=PAST_REF"},
         {"a few years later", "a few years later=FUTURE_REF"},
         {"a couple of years ago", "a couple of years ago=2003"},
         {"two and a half years later", "two and a half years later=2007-08"},
         {"half a year ago", "half a year ago=2004-08"},
         {"the week after", "the week after=2005-W07"},
         {"the year before", "the year before=2004"},
         {"two weeks from tomorrow", "two weeks from tomorrow=2005-02-24"},
         {"two days after May 3", "two days after May 3=2005-05-05"},
         {"two days before May 3", "two days before May 3=2005-05-01"},
         {"two days before Christmas", "two days before Christmas=2004-12-23"},
         {"two weeks from now", "two weeks from now=2005-W08"},
         {"two weeks after yesterday", "two weeks after yesterday=2005-02-22"},
         {"two weeks before today", "two weeks before today=2005-01-26"}});
}

// Day and month may be the other way round where both could be a month and are not the same.
TEST(TimePhrases, DayFirst) {
  for (const auto& [text, other] : {std::pair{"12/5/2004", "2004-05-12"},
                                    {"5/12/2004", "2004-12-05"},
                                    {"12/11/04", "2004-11-12"},
                                    {"1/2/2004", "2004-02-01"},
                                    {"13/5/2004", ""},
                                    {"5/13/2004", ""},
                                    {"12/12/2004", ""},
                                    {"Tuesday 5/12", "2004-12-05"}}) {
    const auto times = find_times(dated(text), {});
    ASSERT_EQ(times.size(), 1U) << text;
    std::string found;
    for (const auto& rejected : times[0].rejected)
      if (rejected.rule == "times.day_first") found = iso_day(*rejected.interval.lo);
    EXPECT_EQ(found, other) << text;
  }
}

TEST(TimePhrases, RangesOfNumbers) {
  check({{"1 May", "1 May=2005-05-01"},
         {"31 May", "31 May=2005-05-31"},
         {"32 May", ""},
         {"0 May", ""},
         {"005 May", ""},
         {"May 1000", "May 1000=1000-05"},
         {"May 999", ""},
         {"May 2199", "May 2199=2199-05"},
         {"May 2200", ""},
         {"May 02004", ""},
         {"1 BC", "1 BC=BC0001"},
         {"0 BC", ""},
         {"9999 BC", "9999 BC=BC9999"},
         {"10000 BC", ""},
         {"24 o'clock", "24 o'clock=2005-02-09T24:00"},
         {"25 o'clock", ""},
         {"005 o'clock", ""},
         {"5:30 gmt", "5:30=2005-02-09T05:30"},
         {"2004 -05-21", "2004=2004"},
         {"2004- 05-21", "2004- 05-21=2004-05-21"},
         {"2004-005-21", "2004=2004"},
         {"200405021 it", ""},
         {"2040503 it", ""},
         {"1,500 years", "1,500 years=P1500Y"},
         {"999,999 years", "999,999 years=P999999Y"},
         {"1000000 years", "1000000 years=P1000000Y"},
         {"1000001 years", "years=PXY"},
         {"the week of May 0", "May=2005-05"},
         {"the week of May 0th", "May=2005-05"},
         {"week 1 of 2004", "week 1 of 2004=2004-W01"},
         {"week 0 of 2004", "2004=2004"}});
}

TEST(TimePhrases, SideBySide) {
  check({{"In July and in August 1994", "July=1994-07; August 1994=1994-08"},
         {"In July and then in August 1994", "July=2005-07; August 1994=1994-08"},
         {"two years later 1995 came", "two years later=2007; 1995=1995"},
         {"two minutes and 30 seconds", "two minutes and 30 seconds=PT2M30S"},
         {"three years and 40 days", "three years and 40 days=P3Y40D"},
         {"Tuesday 1994 Wednesday", "Tuesday=2005-02-08; 1994=1994; Wednesday=2005-02-09"},
         {"May 3, 1994, May 4, 1994", "May 3, 1994=1994-05-03; May 4, 1994=1994-05-04"},
         {"1994-1995-1996", "1994=1994; 1995=1995; 1996=1996"},
         {"last year this year next year", "last year=2004; this year=2005; next year=2006"},
         {"the early part of the 1960s", "the early part of the 1960s=196 ~"},
         {"at the beginning of the week", "the beginning of the week=2005-W06 ~"},
         {"later the same day", "later the same day=2005-02-09 ~"},
         {"Monday's vote", "Monday=2005-02-07"},
         {"the Monday vote", "Monday=2005-02-07"},
         {"a 15-minute talk", "15-minute=PT15M"},
         {"15-year-old", ""},
         {"a two-year-old boy", ""},
         {"two years of age", ""},
         {"in the near future", "the near future=FUTURE_REF"},
         {"until recently", "until recently=PAST_REF"},
         {"more than two years ago", "more than two years ago=2003 ~"},
         {"two weeks after that", "two weeks after that=2005-W08"},
         {"two weeks before that", "two weeks before that=2005-W04"},
         {"the day after that", "the day after that=2005-02-10"}});
}

// In news, too, some words look back into the text; others hang on the date of the document.
TEST(TimePhrases, WordsThatLookBack) {
  const auto last = [](const std::string& words) {
    return find_times(dated("On 3 May 1994 they met. " + words + " it rained."), {}).back().value;
  };
  const std::vector<std::pair<std::string, std::string>> cases{
      {"The following month", "1994-06"},
      {"The ensuing month", "1994-06"},
      {"The subsequent month", "1994-06"},
      {"The preceding month", "1994-04"},
      {"The same month", "1994-05"},
      {"The previous month", "1994-04"},
      {"The prior month", "1994-04"},
      {"That month", "1994-05"},
      {"Last month", "2005-01"},
      {"Next month", "2005-03"},
      {"The coming month", "2005-03"},
      {"This month", "2005-02"},
      {"The past month", "2005-01"},
      {"The next morning", "1994-05-04TMO"},
      {"The following evening", "1994-05-04TEV"},
      {"The previous night", "1994-05-02TNI"},
      {"The previous evening", "1994-05-02TEV"},
      {"This morning", "2005-02-09TMO"},
      {"Yesterday morning", "2005-02-08TMO"},
      {"That afternoon", "1994-05-03TAF"},
      {"Two days later", "1994-05-05"},
      {"Two days earlier", "1994-05-01"},
      {"Two days ago", "2005-02-07"},
      {"Two days from now", "2005-02-11"},
      {"The day after", "1994-05-04"},
      {"The day before", "1994-05-02"},
      {"June of that year", "1994-06"},
      {"June of last year", "2004-06"},
      {"At 5 p.m.", "1994-05-03T17:00"},
  };
  for (const auto& [words, value] : cases) EXPECT_EQ(last(words), value) << words;
}

// Decades and centuries do not move a story.
TEST(TimePhrases, WhatAStoryHangsOn) {
  const auto last = [](const std::string& text) {
    return find_times(dated("In 1861, 1862, 1863 and 1864 it went on. " + text), {}).back().value;
  };
  EXPECT_EQ(last("In the 1850s so. In May it thawed."), "1864-05");
  EXPECT_EQ(last("In the 18th century so. In May it thawed."), "1864-05");
  EXPECT_EQ(last("In the spring of 1865 so. In May it thawed."), "1865-05");
  EXPECT_EQ(last("For two years so. In May it thawed."), "1864-05");
}

// In a narrative the first times of a paragraph stand within twelve words of its beginning.
TEST(TimePhrases, WhereAParagraphOpens) {
  const auto last = [](int words) {
    std::string text = "In 1861, 1862, 1863 and 1864 it went on.\n\n";
    for (int i = 0; i < words; ++i) text += "word ";
    text += "1872 was wet. In May it thawed.";
    return find_times(dated(text), {}).back().value;
  };
  EXPECT_EQ(last(0), "1872-05");
  EXPECT_EQ(last(11), "1872-05");
  EXPECT_EQ(last(12), "1872-05");
  EXPECT_EQ(last(13), "1864-05");
}

TEST(TimePhrases, NoTimeInForeignSentences) {
  const auto document = dated("In 1994 so. In 1995 so. In 1996 so.");
  std::vector<ForeignSentence> foreign(1);
  foreign[0].span = {12, 23};
  std::string out;
  for (const auto& time : find_times(document, {}, foreign)) out += time.value + " ";
  EXPECT_EQ(out, "1994 1996 ");
}

TEST(TimePhrases, Reasons) {
  const auto rules = [](const std::string& text) {
    std::string out;
    for (const auto& time : find_times(dated(text), {})) {
      for (const auto& why : time.why) {
        out += why.rule.substr(6);
        for (const auto& term : why.terms) out += " " + term;
        out += "; ";
      }
    }
    return out;
  };
  EXPECT_EQ(
      rules("She left on Tuesday."),
      "weekday Tuesday 2005-02-08; from_document_date Tuesday 2005-02-09; past_tense Tuesday; ");
  EXPECT_EQ(
      rules("She will leave on Tuesday."),
      "weekday Tuesday 2005-02-15; from_document_date Tuesday 2005-02-09; future_tense Tuesday; ");
  EXPECT_EQ(rules("On Tuesday."),
            "weekday Tuesday 2005-02-08; from_document_date Tuesday 2005-02-09; ");
  EXPECT_EQ(rules("In May 1994. In June of that year."),
            "full_date May 1994 1994-05; month_of_year June of that year 1994-06; "
            "from_previous_time June of that year 1994-05; ");
  EXPECT_EQ(rules("It was on 3 May 1994."), "full_date 3 May 1994 1994-05-03; ");
  EXPECT_EQ(rules("early May 1994 and June 1995"),
            "full_date early May 1994 1994-05; full_date June 1995 1995-06; ");
  EXPECT_EQ(rules("May and June 1995"), "full_date June 1995 1995-06; ");
}

TEST(TimePhrases, CapturesHoldEight) {
  times::Captures captures;
  std::vector<times::TimeToken> tokens(10);
  for (auto& token : tokens) captures.push({times::PatternClass::num, &token});
  EXPECT_EQ(captures.size(), 8U);
  EXPECT_EQ(captures.get(times::PatternClass::num), &tokens[0]);
  EXPECT_EQ(captures.get(times::PatternClass::num, 7), &tokens[7]);
  EXPECT_EQ(captures.get(times::PatternClass::num, 8), nullptr);
  EXPECT_EQ(captures.get(times::PatternClass::day), nullptr);
  captures.pop();
  EXPECT_EQ(captures.size(), 7U);
}

}  // namespace
}  // namespace headwater
