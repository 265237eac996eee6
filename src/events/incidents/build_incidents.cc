// SPDX-License-Identifier: Apache-2.0
#include "events/incidents/build_incidents.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/data_file.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "events/incidents/incident_values.h"
#include "events/incidents/story_happenings.h"
#include "events/incidents/told_documents.h"
#include "lexicon/triggers.h"
#include "lexicon/word_classes.h"
#include "model/incident_documents.h"

namespace headwater {
namespace {

struct Ranked {
  Incident incident;
  bool main = false;
  std::size_t documents = 0;
};

// "Explosion", "blast": it may have been an accident or a bomb.
bool is_neutral(const Event& event) {
  static const auto& words = word_class("neutral_explosion");
  return event.type == EventType::bombing && words.contains(event.trigger_stem);
}

bool is_general(EventType type) {
  return type == EventType::killing || type == EventType::attack || type == EventType::clash;
}

// What most accounts call it, those of a denial aside. A word for one kind of happening ("bombing",
// "collision") goes before "killed" and "attacked" where a quarter as many use it.
EventType type_of(const std::vector<EventRef>& events, const CaseTexts& texts) {
  std::map<EventType, int> votes;
  int neutral = 0;
  for (const auto& ref : events) {
    const auto& event = texts.facts[ref.document].events[ref.event];
    if (event.status == EventStatus::denied) continue;
    if (is_neutral(event))
      ++neutral;
    else
      votes[event.type] += 1;
  }
  if (neutral > 0)
    votes[votes[EventType::bombing] > neutral ? EventType::bombing : EventType::accident] +=
        neutral;
  const auto rank = [](const auto& entry) {
    return std::pair{entry.second, specificity(entry.first)};
  };
  if (votes.empty()) return EventType::other;
  const auto best = std::ranges::max_element(votes, {}, rank)->first;
  if (!is_general(best)) return best;
  EventType special = best;
  for (const auto& [type, times] : votes) {
    if (!is_general(type) && times * 4 >= votes[best] &&
        (special == best || times > votes[special]))
      special = type;
  }
  return special;
}

EventStatus status_of(const std::vector<EventRef>& events, const CaseTexts& texts) {
  if (events.empty()) return EventStatus::accomplished;
  const auto& of = [&](const EventRef& ref) {
    return texts.facts[ref.document].events[ref.event].status;
  };
  const bool happened = std::ranges::any_of(
      events, [&](const EventRef& ref) { return of(ref) == EventStatus::accomplished; });
  return happened ? EventStatus::accomplished : of(events.front());
}

std::string id_of(const Document& document, Span first, const TimeInterval& date) {
  const auto key = fmt::format("{} {} {} {}", document.sha256, document.id, first.start,
                               date.lo ? iso_day(*date.lo) : "");
  return fmt::format("i{:08x}", static_cast<std::uint32_t>(fnv1a64(key)));
}

Ranked make_incident(const std::vector<ToldDocument>& story, const StoryPlaces& places,
                     const Happening& told, const std::vector<Reason>& why,
                     const CaseTexts& texts) {
  Ranked made;
  made.main = told.main;
  auto& incident = made.incident;
  incident.reports = told.events;
  Reason told_in{std::string(told_in_rule), {}, {}, {}};
  for (const auto& ref : told.sentences) {
    const auto document = story[ref.document].document;
    const DocumentSpan mention{document, story[ref.document].sentences[ref.sentence].span};
    incident.mentions.push_back(mention);
    if (told_in.spans.empty() || told_in.spans.back().document != document)
      told_in.spans.push_back(mention);
  }
  made.documents = told_in.spans.size();
  told_in.figures = {{"documents", static_cast<double>(made.documents)},
                     {"sentences", static_cast<double>(told.sentences.size())}};
  incident.type = type_of(told.events, texts);
  incident.status = status_of(told.events, texts);
  const auto& first = incident.mentions.front();
  incident.id = id_of(texts.document(first.document), first.span, told.date);
  fill_values(incident, {texts, story, places, told, made.documents});
  if (told.main) incident.why = why;
  incident.why.push_back(std::move(told_in));
  return made;
}

// One document without a day, a place, a number or an event tells no happening.
bool tells_something(const Incident& incident) {
  return incident.date.lo || incident.place.known() || !incident.counts.empty() ||
         !incident.reports.empty();
}

std::vector<Ranked> incidents_of(const Story& story, const CaseTexts& texts) {
  std::vector<ToldDocument> told;
  for (const auto document : story.documents) told.push_back(told_document(texts, document));
  settle_years(told);
  const StoryPlaces places(told);
  std::vector<Ranked> made;
  for (const auto& happening : story_happenings(texts, told)) {
    if (happening.sentences.empty()) continue;
    auto one = make_incident(told, places, happening, story.why, texts);
    if (one.documents > 1 || tells_something(one.incident)) made.push_back(std::move(one));
  }
  return made;
}

bool before(const Ranked& a, const Ranked& b) {
  if (a.main != b.main) return a.main;
  if (a.documents != b.documents) return a.documents > b.documents;
  const auto day = [](const Incident& incident) {
    return incident.date.lo ? incident.date.lo : incident.date.hi;
  };
  const auto x = day(a.incident);
  const auto y = day(b.incident);
  if (x != y) return x < y;
  return a.incident.id < b.incident.id;
}

}  // namespace

std::vector<Incident> build_incidents(const CaseTexts& texts, const std::vector<Story>& stories) {
  std::vector<std::vector<Ranked>> by_story(stories.size());
  parallel_for(stories.size(),
               [&](std::size_t i) { by_story[i] = incidents_of(stories[i], texts); });
  std::vector<Ranked> ranked;
  for (auto& list : by_story) std::ranges::move(list, std::back_inserter(ranked));
  std::ranges::sort(ranked, before);
  std::vector<Incident> incidents;
  incidents.reserve(ranked.size());
  for (auto& one : ranked) incidents.push_back(std::move(one.incident));
  return incidents;
}

}  // namespace headwater
