// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/event_coreference.h"

#include <gtest/gtest.h>

#include <chrono>
#include <vector>

#include "lexicon/gazetteer.h"

namespace headwater {
namespace {

Event event(EventType type, std::uint32_t start, const char* day, const char* city) {
  Event made;
  made.type = type;
  made.span = {start, start + 50};
  made.trigger = {start, start + 5};
  if (*day != '\0') {
    made.date = {parse_iso_day(day), parse_iso_day(day), Precision::day, false};
    made.date_span = Span{start + 10, start + 20};
  }
  if (*city != '\0') made.place = {city, {start + 30, start + 35}, city, "", ""};
  return made;
}

TEST(JoinEvents, OneStoryForCompatibleTypesAndOneDay) {
  const std::vector<Event> events{event(EventType::bombing, 0, "2004-01-18", "Olm"),
                                  event(EventType::killing, 100, "", ""),
                                  event(EventType::attack, 200, "2004-01-18", "Olm")};
  const auto stories = resolve_event_coreference(events);
  ASSERT_EQ(stories.size(), 1U);
  EXPECT_EQ(merge_story(events, stories[0]).type, EventType::bombing);
}

TEST(JoinEvents, AnotherDayOrPlaceIsAnotherStory) {
  const std::vector<Event> events{event(EventType::bombing, 0, "2004-01-18", "Olm"),
                                  event(EventType::bombing, 100, "2003-05-02", ""),
                                  event(EventType::bombing, 200, "2004-01-18", "Varn")};
  EXPECT_EQ(resolve_event_coreference(events).size(), 3U);
}

TEST(JoinEvents, ShotLessDeadAreWounded) {
  std::vector<Count> counts{{"shot", "", {5.0, 5.0, ""}, {}}, {"killed", "", {2.0, 2.0, ""}, {}}};
  settle_shot(counts);
  ASSERT_EQ(counts.size(), 3U);
  EXPECT_EQ(counts[2].what, "wounded");
  EXPECT_EQ(counts[2].value.lo, 3.0);
}

TEST(PlaceSkeleton, SpellingsOfOneNameMeet) {
  EXPECT_EQ(place_skeleton("Kasmoor"), place_skeleton("Qasmoor"));
  EXPECT_EQ(place_skeleton("Dorenkhat"), place_skeleton("Doryenkat"));
  EXPECT_NE(place_skeleton("Olm"), place_skeleton("Varn"));
}

TEST(JoinEvents, AListOfIncidentsIsAChronicle) {
  std::vector<Event> events;
  for (const int year : {1979, 1981, 1992, 1998}) {
    Event event;
    event.type = EventType::attack;
    event.span = {static_cast<std::uint32_t>(year), static_cast<std::uint32_t>(year) + 1};
    event.date_span = event.span;
    event.date.lo = Day{std::chrono::year{year} / 1 / 1};
    event.date.hi = Day{std::chrono::year{year} / 12 / 31};
    events.push_back(event);
  }
  EXPECT_TRUE(is_chronicle(events));
  EXPECT_EQ(resolve_event_coreference(events).size(), 4U);
  events.pop_back();
  EXPECT_TRUE(is_chronicle(events));  // three years, more than ten years apart
  events.front().date = events[1].date;
  events.front().date_span = events.front().span;
  EXPECT_FALSE(is_chronicle(events));
}

}  // namespace
}  // namespace headwater
