// SPDX-License-Identifier: Apache-2.0
// How a text is cut for times, and what each word may stand for.
#include "times/time_tokens.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "times/time_words.h"

namespace headwater::times {
namespace {

constexpr std::array<const char*, 24> names{
    "none",   "month",   "weekday", "weekdays", "season", "unit",      "units", "part",
    "number", "scale",   "ordinal", "decade",   "vague",  "direction", "noun",  "early",
    "zone",   "article", "count",   "adverb",   "year2",  "holiday",   "era",   "ampm"};

// "word{class value}/digits" with ^ where it begins a line, _ without a space before, ' capital,
// . abbreviated with its period, ~ abbreviation, ! ambiguous; | is an empty line.
std::string cut(const std::string& text) {
  const auto lower = lower_ascii(text);
  std::string out;
  std::size_t last = 0;
  for (const auto& token : read_tokens(text, lower)) {
    EXPECT_GE(token.begin, last) << text;
    if (!out.empty()) out += ' ';
    if (token.shape == TokenShape::barrier) {
      out += '|';
      continue;
    }
    EXPECT_LE(token.end, text.size()) << text;
    last = token.end;
    if (token.starts_line) out += '^';
    if (!token.space_before) out += '_';
    out += token.lower;
    for (const auto& sense : token.senses) {
      if (sense.word_class == WordClass::none) continue;
      out +=
          fmt::format("{{{} {}}}", names[static_cast<std::size_t>(sense.word_class)], sense.value);
    }
    if (token.shape == TokenShape::digits) out += fmt::format("/{}", token.digits);
    if (token.shape == TokenShape::punctuation) out += "*";
    if (token.capital) out += "'";
    if (token.period) out += ".";
    if (token.abbreviation) out += "~";
    if (token.ambiguous) out += "!";
  }
  return out;
}

struct Case {
  std::string text;
  const char* expected;
};

void check(const std::vector<Case>& cases) {
  for (const auto& [text, expected] : cases) EXPECT_EQ(cut(text), expected) << text;
}

TEST(TimeTokens, WordsAndLines) {
  check({{"It fell", "^it' fell"},
         {"it\tfell\r\nnow", "^it fell ^now"},
         {"it\n\nfell", "^it | ^fell"},
         {"it\n \nfell", "^it | ^fell"},
         {"it\n\n\n\nfell", "^it | ^fell"},
         {"\n\nit", "| ^it"},
         {"", ""},
         {"(it)", "^(* _it _)*"},
         {"Zoo AZ zoo", "^zoo' az' zoo"},
         {"caf\xC3\xA9 it", "^caf\xC3\xA9 it"},
         {"it\xC2\xA0is", "^it is"},
         {"it\xE2\x80\x89is", "^it is"},
         {"it\xE2\x80\x80is", "^it is"},
         {"it\xE2\x80\x8Ais", "^it is"}});
}

TEST(TimeTokens, Marks) {
  check({{"a\xE2\x80\x93z", "^a{article 1} _-* _z"},
         {"q\xE2\x80\x90z", "^q _-* _z"},
         {"q\xE2\x80\x95z", "^q _-* _z"},
         {"q-z", "^q _-* _z"},
         {"q\xE2\x80\x98z", "^q _'* _z"},
         {"q\xE2\x80\x99z", "^q _'* _z"},
         {"q's", "^q _'s*"},
         {"q\xE2\x80\x99s it", "^q _'s* it"},
         {"q'st", "^q _'* _st"},
         {"q'", "^q _'*"},
         {"q\xE2\x80", "^q\xE2\x80"},
         {"q\xC2", "^q\xC2"}});
}

TEST(TimeTokens, Numbers) {
  check({{"7", "^7{number 7}/1"},
         {"1994", "^1994{number 1994}/4"},
         {"20050209", "^20050209{number 20050209}/8"},
         {"123456789", "^123456789{number 12345678}/9"},
         {"1234567890", "^1234567890/10"},
         {"1,500", "^1,500{number 1500}/9"},
         {"999,999", "^999,999{number 999999}/9"},
         {"1000,500", "^1000{number 1000}/4 _,* _500{number 500}/3"},
         {"1,50", "^1{number 1}/1 _,* _50{number 50}/2"},
         {"1,5000", "^1{number 1}/1 _,* _5000{number 5000}/4"},
         {"1,500,000", "^1,500{number 1500}/9 _,* _000{number 0}/3"},
         {"9km", "^9{number 9}/1 _km"}});
}

TEST(TimeTokens, VeryLongNumbers) {
  EXPECT_EQ(cut(std::string(255, '7')), "^" + std::string(255, '7') + "/255");
  EXPECT_EQ(cut(std::string(300, '7')), "^" + std::string(300, '7') + "/255");
}

TEST(TimeTokens, OrdinalsAndDecades) {
  check({{"9th", "^9th{ordinal 9}/1"},
         {"21st", "^21st{ordinal 21}/2"},
         {"2nd of", "^2nd{ordinal 2}/1 of"},
         {"3RD", "^3rd{ordinal 3}/1"},
         {"9thx", "^9{number 9}/1 _thx"},
         {"9th5", "^9{number 9}/1 _th _5{number 5}/1"},
         {"1960s", "^1960s{decade 196}/4"},
         {"1960's", "^1960's{decade 196}/4"},
         {"1960\xE2\x80\x99s", "^1960\xE2\x80\x99s{decade 196}/4"},
         {"1961s", "^1961{number 1961}/4 _s"},
         {"60s", "^60s{decade 6}/2"},
         {"60's", "^60{number 60}/2 _'s*"},
         {"60sx", "^60{number 60}/2 _sx"},
         {"990s", "^990{number 990}/3 _s"},
         {"1000s", "^1000s{decade 100}/4"},
         {"0990s", "^0990{number 990}/4 _s"},
         {"2190s", "^2190s{decade 219}/4"},
         {"2200s", "^2200{number 2200}/4 _s"},
         {"'60s", "^'60s{decade 6}"},
         {"'61s", "^'61{year2 61} _s"},
         {"'98", "^'98{year2 98}"},
         {"\xE2\x80\x99"
          "98 it",
          "^\xE2\x80\x99"
          "98{year2 98} it"},
         {"'983", "^'* _983{number 983}/3"},
         {"'9", "^'* _9{number 9}/1"}});
}

TEST(TimeTokens, PeriodsAndSenses) {
  check({{"Sept. 9", "^sept{month 9}'.~ 9{number 9}/1"},
         {"Sept 9", "^sept{month 9}'~ 9{number 9}/1"},
         {"May 9", "^may{month 5}'! 9{number 9}/1"},
         {"it. is", "^it _.* is"},
         {"5 p.m.", "^5{number 5}/1 p.m.{ampm 12}."},
         {"5 a.m", "^5{number 5}/1 a.m{ampm 0}."},
         {"5 P.M. it", "^5{number 5}/1 p.m.{ampm 12}'. it"},
         {"B.C.", "^b.c.{era -1}'."},
         {"A.D. 9", "^a.d.{era 1}'. 9{number 9}/1"},
         {"U.S. it", "^u.s.'. it"},
         {"q. it", "^q _.* it"},
         {"q.it", "^q _.* _it"},
         {"q.i", "^q.i."},
         {"am pm", "^am{ampm 0} pm{ampm 12}"},
         {"BC bce", "^bc{era -1}' bce{era -1}"},
         {"AD ad CE ce", "^ad{era 1}' ad ce{era 1}' ce"},
         {"5 o'clock", "^5{number 5}/1 o'clock"},
         {"second", "^second{unit 1}{ordinal 2}"}});
}

TEST(TimeTokens, NumbersInWords) {
  check({{"twenty-one", "^twenty-one{number 21}"},
         {"twenty one men", "^twenty one{number 21} men"},
         {"twenty -one", "^twenty{number 20} -* _one{number 1}"},
         {"twenty-first", "^twenty-first{ordinal 21}"},
         {"twenty-ninth", "^twenty-ninth{ordinal 29}"},
         {"twenty-tenth", "^twenty{number 20} _-* _tenth{ordinal 10}"},
         {"two first", "^two{number 2} first{ordinal 1}"},
         {"ten first", "^ten{number 10} first{ordinal 1}"},
         {"twenty ten", "^twenty ten{number 2010}"},
         {"twenty zero", "^twenty{number 20} zero{number 0}"},
         {"twenty-one two", "^twenty-one{number 21} two{number 2}"},
         {"nineteen ninety-seven", "^nineteen ninety-seven{number 1997}"},
         {"ten sixty-six", "^ten sixty-six{number 1066}"},
         {"nine ninety", "^nine{number 9} ninety{number 90}"},
         {"thirty ninety", "^thirty{number 30} ninety{number 90}"},
         {"nineteen nine", "^nineteen{number 19} nine{number 9}"},
         {"nineteen ninety ninety", "^nineteen ninety{number 1990} ninety{number 90}"},
         {"two hundred", "^two hundred{number 200}"},
         {"two hundred and five", "^two hundred and five{number 205}"},
         {"two hundred five", "^two hundred five{number 205}"},
         {"two hundred twenty-five men", "^two hundred twenty-five{number 225} men"},
         {"two hundred hundred", "^two hundred{number 200} hundred{count 100}"},
         {"two thousand", "^two thousand{number 2000}"},
         {"two thousand and five", "^two thousand and five{number 2005}"},
         {"two thousand thousand", "^two thousand{number 2000} thousand{scale 1000}"},
         {"two hundred thousand", "^two hundred thousand{number 200000}"},
         {"one thousand nine hundred and five", "^one thousand nine hundred and five{number 1905}"},
         {"zero hundred", "^zero{number 0} hundred{count 100}"},
         {"zero thousand", "^zero{number 0} thousand{scale 1000}"},
         {"nineteen hundred", "^nineteen hundred{number 1900}"},
         {"two and five", "^two{number 2} and five{number 5}"},
         {"two hundred and", "^two hundred{number 200} and"},
         {"five", "^five{number 5}"},
         {"five-", "^five{number 5} _-*"},
         {"2 hundred", "^2{number 2}/1 hundred{count 100}"}});
}

TEST(TimeTokens, Phrases) {
  check({{"a couple of days", "^a couple of{count 2} days{units 4}"},
         {"a couple days", "^a couple{count 2} days{units 4}"},
         {"half a dozen", "^half a dozen{count 6}"},
         {"Christmas Eve", "^christmas eve{holiday 32}'"},
         {"Christmas it", "^christmas{holiday 34}' it"},
         {"christmas", "^christmas"},
         {"Christmas", "^christmas{holiday 34}'"},
         {"New Year's Day", "^new year's day{holiday 0}'"},
         {"V-E Day", "^v-e day{holiday 19}'"},
         {"several hundred", "^several hundred{count 0}"},
         {"several", "^several{count 0}"}});
}

TEST(TimeTokens, TheNumbersOfHolidays) {
  EXPECT_EQ(holidays()[0].name, "new year's day");
  const auto of = [](std::string_view name) -> const Holiday& {
    return *std::ranges::find(holidays(), name, &Holiday::name);
  };
  EXPECT_EQ(of("christmas eve").figures, (std::vector<int>{12, 24}));
  EXPECT_EQ(of("christmas eve").rule, HolidayRule::fixed);
  EXPECT_EQ(of("memorial day").figures, (std::vector<int>{5, 1, -1}));
  EXPECT_EQ(of("memorial day").rule, HolidayRule::nth);
  EXPECT_EQ(of("black friday").figures, (std::vector<int>{11, 4, 4, 1}));
  EXPECT_EQ(of("black friday").rule, HolidayRule::after_nth);
  EXPECT_EQ(of("good friday").figures, (std::vector<int>{-2}));
  EXPECT_EQ(of("good friday").rule, HolidayRule::easter);
}

TEST(TimeTokens, TensesOfWords) {
  for (const auto& [word, cue] : {std::pair{"will", TenseCue::future},
                                  {"said", TenseCue::past},
                                  {"ended", TenseCue::past},
                                  {"added", TenseCue::past},
                                  {"need", TenseCue::none},
                                  {"used", TenseCue::none},
                                  {"edit", TenseCue::none},
                                  {"expected", TenseCue::future},
                                  {"table", TenseCue::none}})
    EXPECT_EQ(tense_cue(word), cue) << word;
}

TEST(TimeTokens, ThreeSensesAreKept) {
  TimeToken token;
  for (int i = 1; i <= 4; ++i) token.add(static_cast<WordClass>(i), i);
  EXPECT_EQ(token.sense(WordClass::month)->value, 1);
  EXPECT_EQ(token.sense(WordClass::weekdays)->value, 3);
  EXPECT_FALSE(token.is(WordClass::season));
}

}  // namespace
}  // namespace headwater::times
