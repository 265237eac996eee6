// SPDX-License-Identifier: Apache-2.0
// News or narrative, where a story stands, and the tense around a time.
#include "times/narrative_anchor.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/strings.h"
#include "times/join_timex.h"
#include "times/narrative.h"

namespace headwater::times {
namespace {

std::vector<Draft> drafts(int far, int deictic, int near = 0) {
  std::vector<Draft> made(static_cast<std::size_t>(far + deictic + near));
  for (int i = 0; i < far + deictic + near; ++i) {
    auto& meaning = made[static_cast<std::size_t>(i)].meaning;
    if (i < far) {
      meaning.year = 1864;
    } else if (i < far + deictic) {
      meaning.weekday = 2;
    } else {
      meaning.year = 2004;
    }
  }
  return made;
}

TEST(Story, NarrativesNameYearsFarAway) {
  const auto document = parse_iso_day("2005-02-09");
  struct Case {
    int far, deictic;
    bool narrative;
  };
  const std::vector<Case> cases{{3, 0, false}, {4, 0, true},  {4, 1, true},
                                {4, 2, false}, {5, 2, true},  {6, 3, false},
                                {7, 3, true},  {8, 4, false}, {9, 4, true}};
  for (const auto& [far, deictic, narrative] : cases)
    EXPECT_EQ(is_narrative(drafts(far, deictic, 5), document), narrative) << far << " " << deictic;
  EXPECT_TRUE(is_narrative({}, {})) << "without a date times can only hang on one another";
}

TEST(Story, HowFarIsFar) {
  const auto document = parse_iso_day("2005-02-09");
  struct Case {
    const char* name;
    int year;
    bool two_digits, before_christ;
    bool far;
  };
  const std::vector<Case> cases{
      {"the same", 2005, false, false, false},       {"the year before", 2004, false, false, false},
      {"the year after", 2006, false, false, false}, {"two before", 2003, false, false, true},
      {"two after", 2007, false, false, true},       {"two digits", 64, true, false, false},
      {"before Christ", 2005, false, true, true},
  };
  for (const auto& one : cases) {
    auto made = drafts(3, 0);
    Draft draft;
    draft.meaning.year = one.year;
    draft.meaning.two_digits = one.two_digits;
    draft.meaning.before_christ = one.before_christ;
    made.push_back(draft);
    EXPECT_EQ(is_narrative(made, document), one.far) << one.name;
  }
}

TEST(Story, WhatHangsOnTheDay) {
  struct Case {
    const char* name;
    MeaningKind kind;
    std::optional<int> weekday, month;
    Anchor anchor;
    bool deictic;
  };
  const std::vector<Case> cases{
      {"a weekday", MeaningKind::point, 2, {}, Anchor::none, true},
      {"a weekday of a date", MeaningKind::point, 2, 5, Anchor::none, false},
      {"a month", MeaningKind::point, {}, 5, Anchor::none, false},
      {"last week", MeaningKind::deictic, {}, {}, Anchor::document, true},
      {"that week", MeaningKind::deictic, {}, {}, Anchor::previous, false},
      {"a week ago", MeaningKind::offset, {}, {}, Anchor::document, true},
      {"a week later", MeaningKind::offset, {}, {}, Anchor::previous, false},
      {"a week", MeaningKind::duration, {}, {}, Anchor::document, false},
  };
  for (const auto& one : cases) {
    auto made = drafts(4, 1);
    Draft draft;
    draft.meaning.kind = one.kind;
    draft.meaning.weekday = one.weekday;
    draft.meaning.month = one.month;
    draft.meaning.anchor = one.anchor;
    made.push_back(draft);
    EXPECT_EQ(is_narrative(made, parse_iso_day("2005-02-09")), !one.deictic) << one.name;
  }
}

CalendarPoint point(int year, unsigned month = 0, unsigned day = 0) {
  CalendarPoint made;
  made.precision = day != 0 ? Precision::day : month != 0 ? Precision::month : Precision::year;
  made.year = year;
  made.month = month;
  made.day = day;
  return made;
}

TEST(Story, Steps) {
  struct Case {
    const char* name;
    CalendarPoint story, next;
    bool opens;
    std::optional<int> detour;
    bool moves;
  };
  const std::vector<Case> cases{
      {"a month of the year", point(1864), point(1864, 5), false, {}, true},
      {"an earlier month", point(1864, 7), point(1864, 5), false, {}, true},
      {"the year again", point(1864), point(1864), false, {}, true},
      {"the year of a month", point(1864, 5), point(1864), false, {}, false},
      {"the next year", point(1864), point(1865), false, {}, true},
      {"three years on", point(1864), point(1867), false, {}, true},
      {"four years on", point(1864), point(1868), false, {}, false},
      {"the year before", point(1864), point(1863), false, {}, false},
      {"a paragraph four years on", point(1864), point(1868), true, {}, true},
      {"a paragraph ten years on", point(1864), point(1874), true, {}, true},
      {"a paragraph eleven years on", point(1864), point(1875), true, {}, false},
      {"a paragraph ten years back", point(1864), point(1854), true, {}, true},
      {"a paragraph eleven years back", point(1864), point(1853), true, {}, false},
      {"the year of a detour", point(1864), point(1812), false, 1812, true},
      {"another detour", point(1864), point(1813), false, 1812, false},
  };
  for (const auto& one : cases) {
    TimeContext context;
    context.story = one.story;
    context.detour_year = one.detour;
    follow_story(context, one.next, one.opens);
    EXPECT_EQ(context.story == one.next, one.moves) << one.name;
    EXPECT_EQ(context.previous, one.next) << one.name;
    EXPECT_FALSE(context.previous_day) << one.name;
    if (one.moves) {
      EXPECT_FALSE(context.detour_year) << one.name;
    } else if (one.next.year != one.story.year) {
      EXPECT_EQ(context.detour_year, one.next.year) << one.name;
    }
  }
  TimeContext context;
  follow_story(context, point(1864, 5, 3), false);
  EXPECT_EQ(context.story, point(1864, 5, 3));
  EXPECT_EQ(context.previous_day, point(1864, 5, 3));
  follow_story(context, point(1864, 6), false);
  EXPECT_EQ(context.previous_day, point(1864, 5, 3));
  context.detour_year = 1812;
  follow_story(context, point(1864), false);
  EXPECT_EQ(context.story, point(1864, 6));
  EXPECT_EQ(context.detour_year, 1812) << "the same year is no detour";
}

// The tense around the word HERE.
TenseCue tense(const std::string& text) {
  const auto lower = lower_ascii(text);
  const auto tokens = read_tokens(text, lower);
  Draft draft;
  while (tokens[draft.first].lower != "here") ++draft.first;
  draft.last = draft.first + 1;
  return tense_around(draft, tokens);
}

std::string words(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += " word";
  return out + " ";
}

TEST(Story, TheTenseAround) {
  const auto none = TenseCue::none;
  const auto past = TenseCue::past;
  const auto future = TenseCue::future;
  const std::vector<std::pair<std::string, TenseCue>> cases{
      {"here", none},
      {"said here", past},
      {"will here", future},
      {"here said", past},
      {"here will", future},
      {"said here will", past},
      {"said will here", future},
      {"here said will", past},
      {"said" + words(13) + "here", past},
      {"said" + words(14) + "here", none},
      {"here" + words(12) + "said", past},
      {"here" + words(13) + "said", past},
      {"here" + words(14) + "said", none},
      {"said . here", none},
      {"said ? here", none},
      {"said ! here", none},
      {"said ; here", none},
      {"said , here", past},
      {"said\n\nhere", none},
      {"here . said", none},
      {"here , said", past},
      {"here\n\nsaid", none},
      {"said . here will", future},
      {"here word . said", none},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(tense(text), expected) << text;
}

}  // namespace
}  // namespace headwater::times
