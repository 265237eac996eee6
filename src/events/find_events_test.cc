// SPDX-License-Identifier: Apache-2.0
#include "events/find_events.h"

#include <gtest/gtest.h>

#include "base/property_for_tests.h"
#include "events/marked_text_for_tests.h"

namespace headwater {
namespace {

struct Case {
  const char* text;
  const char* expected;
};

std::string dump(std::string_view marked, std::string_view published = "") {
  auto told = tell(marked, published);
  find_told(told);
  return dump_events(told.facts.events);
}

TEST(FindEvents, TypeStatusDatePlaceActorsAndCounts) {
  const Case cases[] = {
      {"A bomb killed 12 people in [l:Olm] on [2004-01-18:18 January] .",
       "killing accomplished 2004-01-18 @Olm instrument:bomb killed=12"},
      {"Gunmen shot two soldiers dead near [l:Varn] on [2004-02-02:Monday] .",
       "shooting accomplished 2004-02-02 @Varn perpetrator:Gunmen victim:soldiers dead killed=2"},
      {"Police foiled an attempt to bomb the bridge on [2004-03-01:1 March] .",
       "bombing attempted 2004-03-01 target:bridge"},
      {"On [2004-05-14:14 May] an explosion occurred at the mill .",
       "bombing accomplished 2004-05-14"},
      {"Two railway bridges near [l:Olm] were blown up in [2008-10:October 2008] .",
       "bombing accomplished 2008-10-01..2008-10-28 target:Olm bridges=2"},
      {"In [1992:1992] the [o:Brannoc League] attacked embassies in 13 countries .",
       "attack accomplished 1992-01-01..1992-12-31 perpetrator:Brannoc League target:embassies "
       "countries=13"},
      {"About 20 men of the [o:Brannoc League] raided the post in [2004-04:April 2004] .",
       "attack accomplished 2004-04-01..2004-04-28 perpetrator:Brannoc League target:post "
       "men=18..22"},
  };
  for (const auto& one : cases) EXPECT_EQ(dump(one.text), one.expected) << one.text;
}

TEST(FindEvents, WhatDatesAnEventAndWhatDoesNot) {
  const Case cases[] = {
      // the hour alone, since, until, a dateline
      {"Guns shelled the mill since [2019-01:January] .",
       "attack accomplished ..2019-05-16 instrument:Guns target:mill"},
      {"VARN , [2019-05-18:May 18] ( Agency ) - Guns shelled the mill .",
       "attack accomplished 2019-05-18 @VARN instrument:Guns target:mill"},
      {"Two of them died of burns on [2019-05-15:15 May] .",
       "killing accomplished ..2019-05-16 killed=2"},
      {"The raids of [2001:2001] against the mill ; one of these killed the chief of staff .",
       "attack accomplished 2001-01-01..2001-12-31\n"
       "killing accomplished 2001-01-01..2001-12-31"},
      {"Who attacked the mill on [2019-05-15:15 May] ?", ""},
      {"The newly elected government met in [2003:2003] .", ""},
      {"Nobody had fired on the mill .", "shooting denied - target:mill"},
      {"The story of the shells was handed to the newspapers .", ""},
  };
  for (const auto& one : cases) EXPECT_EQ(dump(one.text, "2019-05-16"), one.expected) << one.text;
}

TEST(FindEvents, ADenialIsNotDatedByTheDayItWasMade) {
  auto told = tell("The army denied on [2019-05-18:Saturday] that its guns had shelled the mill .",
                   "2019-05-18");
  say(told, "The army", "denied", "its guns had shelled the mill", Stance::denies);
  find_told(told);
  ASSERT_EQ(told.facts.events.size(), 1U);
  EXPECT_FALSE(told.facts.events[0].date_span);
}

// The tags of the words in the cases below; words without one are nouns.
std::optional<Xpos> tag_of(std::string_view word) {
  static const std::vector<std::pair<std::string_view, Xpos>> tags{
      {"The", Xpos::dt},        {"the", Xpos::dt},        {"held", Xpos::vbd},
      {"A", Xpos::dt},          {"a", Xpos::dt},          {"his", Xpos::prps},
      {"Hale", Xpos::nnp},      {"Renn", Xpos::nnp},      {"He", Xpos::prp},
      {"him", Xpos::prp},       {"of", Xpos::in},         {"near", Xpos::in},
      {"later", Xpos::rb},      {"was", Xpos::vbd},       {"were", Xpos::vbd},
      {"had", Xpos::vbd},       {"been", Xpos::vbn},      {"and", Xpos::cc},
      {"killed", Xpos::vbn},    {"arrested", Xpos::vbn},  {"fled", Xpos::vbd},
      {"convicted", Xpos::vbn}, {"acquitted", Xpos::vbn}, {"bombed", Xpos::vbn},
      {"two", Xpos::cd},        {"Three", Xpos::cd},      {"men", Xpos::nns},
      {"bakers", Xpos::nns},    {"guards", Xpos::nns},    {"young", Xpos::jj},
      {".", Xpos::stop},        {",", Xpos::comma}};
  const auto found = std::ranges::find(tags, word, &std::pair<std::string_view, Xpos>::first);
  return found == tags.end() ? std::nullopt : std::optional(found->second);
}

std::string counts_told(const char* text) {
  auto told = tell(text, "2019-05-16");
  for (const auto& token : told.sentences.tokens)
    tag(told, token.text, tag_of(token.text).value_or(Xpos::nn));
  find_told(told);
  std::string out;
  for (const auto& event : told.facts.events) {
    for (const auto& count : event.counts)
      out += fmt::format("{}={} ", count.what, count.value.lo.value_or(-1));
  }
  return out;
}

TEST(FindEvents, PersonsToldOneByOneAreCounted) {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"Hale was later arrested near the mill .", "arrested=1 "},
      {"The store held the winter net .", ""},
      {"Hale had been arrested near the mill .", "arrested=1 "},
      {"The police arrested him .", "arrested=1 "},
      {"The police arrested a man and his driver .", "arrested=2 "},
      {"A man was convicted of arson .", "convicted=1 "},
      {"[p:Hale] and [p:Renn] were convicted of arson .", "convicted=2 "},
      {"He was later acquitted .", "acquitted=1 "},
      {"The bakers were convicted of arson .", ""},
      {"The bridge was later bombed .", ""},
      {"Three men were arrested near the mill .", "arrested=3 "},
      {"The bakers were arrested near the mill .", ""},
      {"The blast killed a guard and a young driver .", "killed=2 "},
      {"The blast killed a guard , and the driver fled .", "killed=1 "},
      {"The blast killed two guards and a driver .", "killed=3 "},
      {"A guard and driver were killed .", "killed=2 "},
      {"The blast killed a guard and Renn driver .", "killed=2 "},
      {"The blast killed a guard and driver .", ""},
      {"The blast killed a guard and two men .", ""},
      {"[p:Hale] of the mill and [p:Renn] of the quarry were killed .", ""},
      {"A guard was killed .", "killed=1 "},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(counts_told(text), expected) << text;
}

TEST(FindEvents, AStampDatesNoEvent) {
  const auto date = [](const char* text) {
    auto told = tell(text, "2019-05-16");
    for (auto& time : told.facts.times) {
      if (time.interval.hi == parse_iso_day("2019-05-16")) time.type = TimeType::time;
    }
    find_told(told);
    return told.facts.events.empty() ? "none" : dump_date(told.facts.events[0].date);
  };
  EXPECT_EQ(date("UPDATED : [2019-05-16:16 May 2019 , 9:36 AM] A bomb killed Hale ."),
            "..2019-05-16");
  EXPECT_EQ(date("A bomb killed Hale on [2019-05-16:16 May 2019 at 9:36 AM] ."), "2019-05-16");
}

TEST(FindEvents, NumbersOfWhoIsQuotedMeasureNothing) {
  auto told = tell("Three workers said the mill was attacked on [2019-05-14:14 May] .");
  say(told, "Three workers", "said", "the mill was attacked");
  find_told(told);
  ASSERT_EQ(told.facts.events.size(), 1U);
  EXPECT_TRUE(told.facts.events[0].counts.empty());
}

TEST(FindEvents, AStrikeDatesNoKillingBesideIt) {
  EXPECT_EQ(dump("At least 40 workers died at the mill .\n\n"
                 "The army was angry about the strike of [2019-04:April] .",
                 "2019-05-16"),
            "killing accomplished ..2019-05-16 victim:workers killed=40..\n"
            "strike accomplished 2019-04-01..2019-04-28");
}

// Any text of words, marks and names: spans lie inside the text and cut quoted words.
TEST(FindEvents, SpansLieInsideTheText) {
  expect_property("spans lie in the text", [] {
    static const std::vector<std::string> words{"bomb",    "killed",
                                                "12",      "people",
                                                "in",      "[l:Olm]",
                                                "on",      "[2004-01-18:Sunday]",
                                                "the",     "attack",
                                                ",",       ";",
                                                "by",      "[o:Brannoc League]",
                                                "denied",  "that",
                                                ".",       "\n",
                                                "two",     "of",
                                                "them",    "group",
                                                "station", "?",
                                                "was",     "-"};
    std::string text;
    const auto chosen = *rc::gen::container<std::vector<std::size_t>>(
        rc::gen::inRange<std::size_t>(0, words.size()));
    for (const auto at : chosen) text += words[at] + (words[at] == "\n" ? "" : " ");
    auto told = tell(text, "2004-01-19");
    find_told(told);
    const Span whole{0, told.facts.document.text.size()};
    for (const auto& event : told.facts.events) {
      RC_ASSERT(whole.contains(event.span));
      RC_ASSERT(event.span.contains(event.trigger));
      for (const auto& count : event.counts) RC_ASSERT(whole.contains(count.span));
      for (const auto& actor : event.actors) RC_ASSERT(whole.contains(actor.span));
    }
  });
}

}  // namespace
}  // namespace headwater
