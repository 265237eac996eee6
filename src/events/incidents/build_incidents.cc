// SPDX-License-Identifier: Apache-2.0
#include "events/incidents/build_incidents.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/data_file.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "events/incidents/incident_values.h"
#include "events/incidents/settle_dates.h"
#include "events/incidents/story_happenings.h"
#include "events/incidents/told_documents.h"
#include "events/incidents/told_twice.h"
#include "lexicon/triggers.h"
#include "lexicon/word_classes.h"
#include "model/incident_documents.h"

namespace headwater {
namespace {

struct Ranked {
  Incident incident;
  bool main = false;
  std::size_t documents = 0;  // of one story
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

struct ToldStory {
  const Story* story = nullptr;
  std::size_t documents_of_one = 0;  // of several stories: the most documents that one of them has
  std::vector<ToldDocument> documents;
  std::vector<Happening> happenings;
};

ToldStory tell_story(const Story& story, const CaseTexts& texts) {
  ToldStory told{&story, 0, {}, {}};
  for (const auto document : story.documents)
    told.documents.push_back(told_document(texts, document));
  settle_dates(texts, told.documents);
  told.happenings = story_happenings(texts, told.documents);
  return told;
}

// One happening of one story, by their indices.
struct HappeningRef {
  std::uint32_t story = 0;
  std::uint32_t happening = 0;
};

// Words with a capital behind the first of a sentence, days and months aside.
void add_names(const CaseTexts& texts, std::uint32_t document, Span span,
               std::set<std::string>& names) {
  const auto& text = texts.sentences[document];
  const auto& times = texts.facts[document].times;
  const auto at = text.sentence_at(span.start);
  if (at >= text.sentences.size()) return;
  const auto& sentence = text.sentences[at];
  for (auto i = sentence.first + 1; i < sentence.last; ++i) {
    const auto& token = text.tokens[i];
    const bool name = token.capital && token.kind == TokenKind::word && token.text.size() > 2;
    const bool time = std::ranges::any_of(
        times, [&](const TimeExpression& one) { return one.span.overlaps(token.span); });
    if (name && !time && span.contains(token.span)) names.insert(token.lower);
  }
}

// What a story is about has none: other stories are about something else. The items of a chronicle
// are all alike.
DatedNames names_of(const CaseTexts& texts, const ToldStory& told, std::uint32_t story,
                    const Happening& happening) {
  DatedNames made{story, happening.date, type_of(happening.events, texts), {}};
  for (const auto& ref : happening.events) {
    const auto document =
        std::ranges::lower_bound(told.documents, ref.document, {}, &ToldDocument::document);
    const auto& event = texts.facts[ref.document].events[ref.event];
    if ((!happening.main || document->chronicle) && event.date.overlaps(happening.date))
      add_names(texts, ref.document, event.span, made.names);
  }
  return made;
}

// The documents of several stories that tell one happening, as if they were a story.
ToldStory told_together(const std::vector<ToldStory>& stories,
                        const std::vector<HappeningRef>& refs) {
  ToldStory made;
  Happening whole = stories[refs.front().story].happenings[refs.front().happening];
  whole.sentences.clear();
  whole.events.clear();
  whole.kin.clear();
  whole.main = false;
  for (const auto& ref : refs) {
    const auto& from = stories[ref.story];
    const auto& happening = from.happenings[ref.happening];
    std::map<std::uint32_t, std::uint32_t> places;
    for (const auto& sentence : happening.sentences) {
      const auto [place, fresh] =
          places.try_emplace(sentence.document, static_cast<std::uint32_t>(made.documents.size()));
      if (fresh) made.documents.push_back(from.documents[sentence.document]);
      whole.sentences.push_back({place->second, sentence.sentence});
    }
    std::ranges::copy(happening.events, std::back_inserter(whole.events));
    made.documents_of_one = std::max(made.documents_of_one, places.size());
    if (happening.main) made.story = from.story;
    whole.main = whole.main || happening.main;
    // The day before its month.
    const auto narrower = happening.date.lo && whole.date.contains(happening.date);
    if (narrower) whole.date = happening.date;
  }
  std::ranges::sort(whole.sentences);
  std::ranges::sort(whole.events);
  made.happenings.push_back(std::move(whole));
  return made;
}

std::vector<Ranked> incidents_of(const ToldStory& told, const std::vector<bool>& elsewhere,
                                 const CaseTexts& texts) {
  const StoryPlaces places(told.documents);
  std::vector<Ranked> made;
  for (std::size_t i = 0; i < told.happenings.size(); ++i) {
    if (told.happenings[i].sentences.empty() || elsewhere[i]) continue;
    const auto& why = told.story == nullptr ? std::vector<Reason>() : told.story->why;
    auto one = make_incident(told.documents, places, told.happenings[i], why, texts);
    if (one.documents == 1 && !tells_something(one.incident)) continue;
    if (told.documents_of_one > 0) one.documents = told.documents_of_one;
    made.push_back(std::move(one));
  }
  return made;
}

// Happenings of several stories, and for each story which of its happenings are among them.
struct Joined {
  std::vector<ToldStory> together;
  std::vector<std::vector<bool>> elsewhere;
};

Joined join_stories(const std::vector<ToldStory>& stories, const CaseTexts& texts) {
  std::vector<std::vector<DatedNames>> by_story(stories.size());
  parallel_for(stories.size(), [&](std::size_t i) {
    for (const auto& happening : stories[i].happenings)
      by_story[i].push_back(names_of(texts, stories[i], static_cast<std::uint32_t>(i), happening));
  });
  std::vector<DatedNames> all;
  std::vector<HappeningRef> refs;
  Joined joined;
  for (std::uint32_t s = 0; s < stories.size(); ++s) {
    joined.elsewhere.emplace_back(by_story[s].size(), false);
    for (std::uint32_t h = 0; h < by_story[s].size(); ++h) {
      all.push_back(std::move(by_story[s][h]));
      refs.push_back({s, h});
    }
  }
  for (const auto& group : told_twice(all)) {
    if (group.size() < 2) continue;
    std::vector<HappeningRef> members;
    for (const auto member : group) {
      members.push_back(refs[member]);
      joined.elsewhere[refs[member].story][refs[member].happening] = true;
    }
    joined.together.push_back(told_together(stories, members));
  }
  return joined;
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
  std::vector<ToldStory> told(stories.size());
  parallel_for(stories.size(), [&](std::size_t i) { told[i] = tell_story(stories[i], texts); });
  const auto joined = join_stories(told, texts);
  const auto own = stories.size();
  std::vector<std::vector<Ranked>> made(own + joined.together.size());
  parallel_for(made.size(), [&](std::size_t i) {
    made[i] = i < own ? incidents_of(told[i], joined.elsewhere[i], texts)
                      : incidents_of(joined.together[i - own], {false}, texts);
  });
  std::vector<Ranked> ranked;
  for (auto& list : made) std::ranges::move(list, std::back_inserter(ranked));
  std::ranges::sort(ranked, before);
  std::vector<Incident> incidents;
  incidents.reserve(ranked.size());
  for (auto& one : ranked) incidents.push_back(std::move(one.incident));
  return incidents;
}

}  // namespace headwater
