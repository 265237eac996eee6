// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/event_coreference.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <string>

#include "base/strings.h"
#include "lexicon/gazetteer.h"
#include "lexicon/triggers.h"

namespace headwater {
namespace {

constexpr std::size_t stories_looked_at = 40;
constexpr long two_months = 61;  // days
constexpr long one_year = 365;
constexpr long ten_years = 3652;

bool closed(const TimeInterval& time) {
  return time.lo && time.hi;
}

long width(const TimeInterval& time) {
  return closed(time) ? (*time.hi - *time.lo).count() : 1'000'000;
}

bool shares_actor(const Event& a, const Event& b) {
  return std::ranges::any_of(a.actors, [&](const Actor& actor) {
    return std::ranges::any_of(b.actors, [&](const Actor& other) {
      return actor.role == other.role && equal_ignoring_case(actor.name, other.name);
    });
  });
}

const Count* count_of(const Event& event, std::string_view what) {
  const auto found = std::ranges::find(event.counts, what, &Count::what);
  return found == event.counts.end() ? nullptr : &*found;
}

bool shares_count(const Event& a, const Event& b) {
  return std::ranges::any_of(a.counts, [&](const Count& count) {
    const auto* other = count_of(b, count.what);
    return other != nullptr && count.value.exact() && other->value.exact() &&
           count.value.lo == other->value.lo && *count.value.lo > 1;
  });
}

bool same_day(const TimeInterval& a, const TimeInterval& b) {
  return closed(a) && closed(b) && width(a) <= 3 && width(b) <= 3 && a.overlaps(b);
}

// How well an event fits a story told so far; below zero: not at all.
int fit(const Event& story, const Event& event, bool nearest) {
  if (!compatible(story.type, event.type)) return -1;
  const bool dated = has_own_date(event);
  const bool placed = has_own_place(event);
  if (dated && closed(story.date) && !story.date.overlaps(event.date)) return -1;
  if (placed && story.place.known() && !places_agree(story.place, event.place)) return -1;
  int score = story.type == event.type ? 2 : 0;
  if (nearest) score += 1;
  if (dated && same_day(story.date, event.date)) score += 4;
  if (placed && same_place(story.place, event.place)) score += 3;
  if (shares_actor(story, event)) score += 3;
  if (shares_count(story, event)) score += 4;
  if (!dated && !placed) score += 3;
  if (dated && width(event.date) > 40 && !closed(story.date)) score -= 2;
  return score;
}

void widen(Event& story, const Event& event) {
  if (specificity(event.type) > specificity(story.type)) story.type = event.type;
  const bool closer =
      has_own_date(event) && (!has_own_date(story) || width(event.date) < width(story.date));
  if (closer || (!closed(story.date) && closed(event.date))) {
    story.date = event.date;
    story.date_span = event.date_span;
  }
  const bool better =
      event.place.known() &&
      (!story.place.known() || (story.place.city.empty() && !event.place.city.empty()));
  if (better) {
    const auto country = story.place.country;
    story.place = event.place;
    if (story.place.country.empty()) story.place.country = country;
  } else if (same_place(story.place, event.place)) {
    if (story.place.region.empty()) story.place.region = event.place.region;
    if (story.place.country.empty()) story.place.country = event.place.country;
  }
  if (story.status != EventStatus::accomplished && event.status == EventStatus::accomplished)
    story.status = EventStatus::accomplished;
  for (const auto& actor : event.actors) {
    const bool known = std::ranges::any_of(story.actors, [&](const Actor& other) {
      return other.role == actor.role && equal_ignoring_case(other.name, actor.name);
    });
    if (!known && story.actors.size() < 24) story.actors.push_back(actor);
  }
  for (const auto& count : event.counts) {
    if (story.counts.size() < 200) story.counts.push_back(count);
  }
}

// For each thing counted the value told most often, the first among equals.
std::vector<Count> told_most(const std::vector<Count>& all) {
  std::vector<Count> kept;
  std::vector<int> best;
  for (const auto& count : all) {
    const auto times = static_cast<int>(std::ranges::count_if(all, [&](const Count& other) {
      return other.what == count.what && other.value == count.value;
    }));
    const auto place = std::ranges::find(kept, count.what, &Count::what);
    if (place == kept.end()) {
      kept.push_back(count);
      best.push_back(times);
    } else if (times > best[static_cast<std::size_t>(place - kept.begin())]) {
      best[static_cast<std::size_t>(place - kept.begin())] = times;
      *place = count;
    }
  }
  return kept;
}

bool tells_when_where_or_whom(const Event& event) {
  if (has_own_date(event) || (has_own_place(event) && !event.place.city.empty())) return true;
  if (!event.counts.empty()) return true;
  return std::ranges::any_of(event.actors, [](const Actor& actor) {
    return actor.role == ActorRole::victim || actor.role == ActorRole::target ||
           actor.role == ActorRole::perpetrator;
  });
}

}  // namespace

void settle_shot(std::vector<Count>& counts) {
  const auto find = [&](std::string_view what) {
    return std::ranges::find(counts, what, &Count::what);
  };
  const auto shot = find("shot");
  if (shot == counts.end() || find("wounded") != counts.end() || !shot->value.exact()) return;
  const auto killed = find("killed");
  if (killed != counts.end() && !killed->value.exact()) return;
  const auto dead = killed == counts.end() ? 0.0 : *killed->value.lo;
  if (*shot->value.lo <= dead) return;
  auto wounded = *shot;
  wounded.what = "wounded";
  wounded.value = {*shot->value.lo - dead, *shot->value.lo - dead, ""};
  counts.push_back(std::move(wounded));
}

bool has_own_date(const Event& event) {
  return event.date_span && event.span.contains(*event.date_span) && event.date.known();
}

bool has_own_place(const Event& event) {
  return event.place.known() && event.span.contains(event.place.span);
}

bool same_place(const Place& a, const Place& b) {
  if (!a.known() || !b.known()) return false;
  const auto& left = a.city.empty() ? a.text : a.city;
  const auto& right = b.city.empty() ? b.text : b.city;
  return place_skeleton(left) == place_skeleton(right);
}

bool places_agree(const Place& a, const Place& b) {
  if (!a.known() || !b.known() || same_place(a, b)) return true;
  if (!a.country.empty() && !b.country.empty() && a.country != b.country) return false;
  if (!a.city.empty() && !b.city.empty()) return false;
  if (!a.region.empty() && !b.region.empty() &&
      place_skeleton(a.region) != place_skeleton(b.region))
    return false;
  return true;
}

bool is_chronicle(std::span<const Event> events) {
  std::vector<Day> days;
  for (const auto& event : events) {
    if (has_own_date(event) && closed(event.date)) days.push_back(*event.date.lo);
  }
  std::ranges::sort(days);
  std::size_t densest = 0;
  std::size_t first = 0;
  for (std::size_t i = 0; i < days.size(); ++i) {
    while ((days[i] - days[first]).count() > two_months) ++first;
    densest = std::max(densest, i - first + 1);
  }
  const auto all = days.size();
  const auto repeated = std::ranges::unique(days);
  days.erase(repeated.begin(), repeated.end());
  if (days.size() < 3 || densest * 2 > all) return false;
  const auto reach = (days.back() - days.front()).count();
  return days.size() == 3 ? reach > ten_years : reach > one_year;
}

namespace {

// In a list of incidents each event is a story of its own.
std::vector<EventChain> chronicle_stories(std::span<const Event> events) {
  std::vector<EventChain> stories;
  stories.reserve(events.size());
  for (std::uint32_t i = 0; i < events.size(); ++i) stories.push_back({{i}});
  return stories;
}

}  // namespace

std::vector<EventChain> resolve_event_coreference(std::span<const Event> events) {
  if (is_chronicle(events)) return chronicle_stories(events);
  std::vector<EventChain> stories;
  std::vector<Event> told;
  for (std::uint32_t i = 0; i < events.size(); ++i) {
    int best = 2;
    std::size_t chosen = stories.size();
    const auto low = stories.size() > stories_looked_at ? stories.size() - stories_looked_at : 0;
    for (std::size_t s = low; s < stories.size(); ++s) {
      const auto score = fit(told[s], events[i], stories[s].events.back() + 1 == i);
      if (score > best) {
        best = score;
        chosen = s;
      }
    }
    if (chosen == stories.size()) {
      stories.push_back({{i}});
      told.push_back(events[i]);
    } else {
      stories[chosen].events.push_back(i);
      widen(told[chosen], events[i]);
    }
  }
  return stories;
}

Event merge_story(std::span<const Event> events, const EventChain& story) {
  auto merged = events[story.events.front()];
  for (std::size_t i = 1; i < story.events.size(); ++i) {
    const auto& event = events[story.events[i]];
    widen(merged, event);
    for (const auto& why : event.why) {
      if (merged.why.size() < 40) merged.why.push_back(why);
    }
  }
  merged.counts = told_most(merged.counts);
  settle_shot(merged.counts);
  return merged;
}

std::vector<Event> merge_events(std::span<const Event> events) {
  std::vector<Event> merged;
  for (const auto& story : resolve_event_coreference(events)) {
    const bool told = std::ranges::any_of(
        story.events, [&](std::uint32_t index) { return tells_when_where_or_whom(events[index]); });
    if (told) merged.push_back(merge_story(events, story));
  }
  return merged;
}

}  // namespace headwater
