// SPDX-License-Identifier: Apache-2.0
#include "events/incidents/incident_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/data_file.h"
#include "base/strings.h"
#include "events/arguments/event_coreference.h"
#include "events/arguments/quantity_roles.h"
#include "events/incidents/vote_weights.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

const Event& event_at(const CaseTexts& texts, const EventRef& ref) {
  return texts.facts[ref.document].events[ref.event];
}

std::uint32_t documents_of(std::span<const EventRef> reports) {
  std::set<std::uint32_t> documents;
  for (const auto& report : reports) documents.insert(report.document);
  return static_cast<std::uint32_t>(documents.size());
}

std::string number_text(const NumberInterval& number) {
  const auto print = [](double value) {
    return value == std::floor(value) ? fmt::format("{:.0f}", value) : fmt::format("{:.1f}", value);
  };
  if (number.exact()) return print(*number.lo);
  if (number.lo && number.hi) return print(*number.lo) + "-" + print(*number.hi);
  if (number.lo) return print(*number.lo) + "+";
  return number.hi ? "up to " + print(*number.hi) : "";
}

double middle(const NumberInterval& number) {
  if (number.lo && number.hi) return (*number.lo + *number.hi) / 2;
  return number.lo ? *number.lo : number.hi.value_or(0);
}

SlotValue make_value(const std::string& slot, const std::string& text) {
  SlotValue value;
  value.slot = slot;
  value.value = text;
  return value;
}

// Documents that make a number of things one of the incident: two at least, and one of five.
bool enough_count_it(std::size_t documents, const IncidentSource& source) {
  return documents >= 2 && 5 * documents >= source.documents;
}

// One number of one sentence.
struct ToldNumber {
  std::uint32_t document = 0;  // index in the case
  std::optional<EventRef> report;
  NumberInterval number;
  Count count;
  double weight = 0;
  std::string noun;
};

struct VotedValue {
  SlotValue value;
  std::map<std::uint32_t, double> votes;  // by document
  std::map<std::string, int> nouns;       // people of a gathering, by what they are called

  [[nodiscard]] double score() const {
    double sum = 0;
    for (const auto& [document, weight] : votes) sum += weight;
    return sum;
  }
};

// The exact value an open or rounded one speaks of: the nearest it contains.
VotedValue* home_of(std::vector<VotedValue>& values, const NumberInterval& number) {
  VotedValue* best = nullptr;
  for (auto& voted : values) {
    const auto& held = voted.value.number;
    if (!held.overlaps(number)) continue;
    const auto away = std::abs(middle(held) - middle(number));
    if (away > 0.12 * std::max(1.0, std::abs(middle(number)))) continue;
    if (best == nullptr || away < std::abs(middle(best->value.number) - middle(number)))
      best = &voted;
  }
  return best;
}

std::vector<VotedValue> number_values(const std::string& slot, std::vector<ToldNumber> told) {
  std::vector<VotedValue> values;
  std::ranges::stable_sort(told, {},
                           [](const ToldNumber& one) { return one.number.exact() ? 0 : 1; });
  for (const auto& one : told) {
    VotedValue* home = nullptr;
    if (one.number.exact()) {
      const auto same = std::ranges::find_if(values, [&](const VotedValue& voted) {
        return voted.value.number.exact() && voted.value.number.lo == one.number.lo;
      });
      if (same != values.end()) home = &*same;
    } else {
      home = home_of(values, one.number);
    }
    if (home == nullptr) {
      values.push_back({make_value(slot, number_text(one.number)), {}, {}});
      home = &values.back();
      home->value.number = one.number;
    }
    if (!one.noun.empty()) ++home->nouns[one.noun];
    if (one.report) home->value.reports.push_back(*one.report);
    auto& vote = home->votes[one.document];
    vote = std::max(vote, one.weight);
  }
  return values;
}

std::string date_text(const TimeInterval& time) {
  if (time.lo && time.hi && *time.lo == *time.hi) return iso_day(*time.lo);
  return (time.lo ? iso_day(*time.lo) : "") + "/" + (time.hi ? iso_day(*time.hi) : "");
}

long days_of(const TimeInterval& time) {
  return time.lo && time.hi ? (*time.hi - *time.lo).count() : 1'000'000;
}

std::vector<SlotValue> date_values(const Incident& incident, const CaseTexts& texts) {
  std::vector<SlotValue> values;
  std::vector<std::pair<EventRef, TimeInterval>> told;
  for (const auto& report : incident.reports) {
    const auto& event = event_at(texts, report);
    // A later day is that on which the toll rose (story_happenings.h).
    const auto& last = incident.date.hi;
    const bool later = incident.date.lo && last && event.date.lo && *last < *event.date.lo;
    if (has_own_date(event) && !later) told.emplace_back(report, event.date);
  }
  std::ranges::stable_sort(told, {}, [](const auto& one) { return days_of(one.second); });
  for (const auto& [report, date] : told) {
    const auto home = std::ranges::find_if(values, [&](const SlotValue& value) {
      return value.time.lo == date.lo && value.time.hi == date.hi;
    });
    if (home != values.end()) {
      home->reports.push_back(report);
    } else {
      values.push_back(make_value("date", date_text(date)));
      values.back().time = date;
      values.back().reports = {report};
    }
  }
  return values;
}

std::vector<SlotValue> place_values(const Incident& incident, const CaseTexts& texts) {
  std::vector<SlotValue> values;
  std::vector<Place> places;
  for (const auto& report : incident.reports) {
    const auto& event = event_at(texts, report);
    if (!has_own_place(event)) continue;
    const auto home = std::ranges::find_if(
        places, [&](const Place& place) { return same_place(place, event.place); });
    if (home != places.end()) {
      values[static_cast<std::size_t>(home - places.begin())].reports.push_back(report);
    } else {
      places.push_back(event.place);
      values.push_back(
          make_value("place", event.place.city.empty() ? event.place.text : event.place.city));
      values.back().reports = {report};
    }
  }
  return values;
}

bool names_agree(std::string_view a, std::string_view b) {
  const auto x = lower_ascii(a);
  const auto y = lower_ascii(b);
  return x == y || x.find(y) != std::string::npos || y.find(x) != std::string::npos;
}

std::vector<SlotValue> actor_values(const Incident& incident, const CaseTexts& texts,
                                    ActorRole role) {
  std::vector<SlotValue> values;
  for (const auto& report : incident.reports) {
    for (const auto& actor : event_at(texts, report).actors) {
      if (actor.role != role) continue;
      const auto home = std::ranges::find_if(
          values, [&](const SlotValue& value) { return names_agree(value.value, actor.name); });
      if (home == values.end()) {
        values.push_back(make_value(std::string(name_of(role)), actor.name));
        values.back().reports = {report};
      } else {
        if (actor.name.size() > home->value.size()) home->value = actor.name;
        home->reports.push_back(report);
      }
    }
  }
  return values;
}

void order_values(std::vector<SlotValue>& values) {
  for (auto& value : values) {
    sort_unique(value.reports);
    value.origins = documents_of(value.reports);
  }
  std::ranges::stable_sort(values, std::greater{}, &SlotValue::origins);
}

// The day before which all reports of a value were published.
std::string last_published(const SlotValue& value, const CaseTexts& texts) {
  std::string last;
  for (const auto& report : value.reports)
    last = std::max(last, texts.document(report.document).published);
  return last;
}
std::string first_published(const SlotValue& value, const CaseTexts& texts) {
  std::string first = "9999";
  for (const auto& report : value.reports)
    first = std::min(first, texts.document(report.document).published);
  return first;
}

SlotConflict make_conflict(const std::string& slot, ConflictKind kind, const SlotValue& a,
                           const SlotValue& b, const char* rule) {
  SlotConflict conflict{slot, kind, {a.value, b.value}, {}};
  Reason why{rule, {}, {}, {slot, a.value, b.value}};
  conflict.why.push_back(std::move(why));
  return conflict;
}

bool grows(const std::string& slot) {
  static const StringSet slots{"killed", "wounded", "missing", "arrested", "rescued", "captured"};
  return slots.contains(slot);
}

void number_conflicts(Incident& incident, const std::vector<SlotValue>& values,
                      const CaseTexts& texts) {
  const auto shown = std::min<std::size_t>(values.size(), 5);
  for (std::size_t i = 0; i < shown; ++i) {
    for (std::size_t j = i + 1; j < shown; ++j) {
      if (values[i].number.overlaps(values[j].number)) continue;
      const auto& low = middle(values[i].number) < middle(values[j].number) ? values[i] : values[j];
      const auto& high = &low == &values[i] ? values[j] : values[i];
      const bool later = last_published(low, texts) < first_published(high, texts);
      if (grows(low.slot) && later)
        incident.conflicts.push_back(
            make_conflict(low.slot, ConflictKind::update, low, high, "events.conflict_update"));
      else
        incident.conflicts.push_back(
            make_conflict(low.slot, ConflictKind::disjoint, low, high, "events.conflict_disjoint"));
    }
  }
}

void date_conflicts(Incident& incident, const std::vector<SlotValue>& values) {
  for (std::size_t i = 1; i < values.size() && i < 4; ++i) {
    if (!values[0].time.overlaps(values[i].time))
      incident.conflicts.push_back(make_conflict("date", ConflictKind::disjoint, values[0],
                                                 values[i], "events.conflict_disjoint"));
  }
}

void name_conflicts(Incident& incident, const std::vector<SlotValue>& values, ConflictKind kind) {
  for (std::size_t i = 1; i < values.size() && i < 4; ++i)
    incident.conflicts.push_back(make_conflict(
        values[0].slot, kind, values[0], values[i],
        kind == ConflictKind::place ? "events.conflict_place" : "events.conflict_actor"));
}

void denial_conflicts(Incident& incident, const CaseTexts& texts) {
  for (const auto& report : incident.reports) {
    const auto& event = event_at(texts, report);
    if (event.status != EventStatus::denied) continue;
    const auto actor = std::ranges::find(event.actors, ActorRole::perpetrator, &Actor::role);
    const auto name = actor == event.actors.end() ? std::string() : actor->name;
    const std::string slot = actor == event.actors.end() ? "what" : "perpetrator";
    const bool known = std::ranges::any_of(incident.conflicts, [&](const SlotConflict& conflict) {
      return conflict.kind == ConflictKind::denial && conflict.slot == slot &&
             names_agree(conflict.values.front(), name);
    });
    if (known) continue;
    SlotConflict conflict{slot, ConflictKind::denial, {name}, {}};
    conflict.why.push_back({"events.conflict_denial", {{report.document, event.span}}, {}, {name}});
    incident.conflicts.push_back(std::move(conflict));
  }
}

void append(Incident& incident, std::vector<SlotValue> values) {
  for (auto& value : values) incident.values.push_back(std::move(value));
}

// "A boy was shot … his death": who was shot may be the one who was killed.
bool tells_uncounted_killing(const Incident& incident, const CaseTexts& texts) {
  const auto count_of = [&](std::string_view what) {
    return std::ranges::find(incident.counts, what, &Count::what);
  };
  const auto shot = count_of("shot");
  const bool one = shot != incident.counts.end() && shot->value.hi == 1.0;
  return one && count_of("killed") == incident.counts.end() &&
         std::ranges::any_of(incident.reports, [&](const EventRef& report) {
           const auto& event = event_at(texts, report);
           return event.type == EventType::killing && event.status == EventStatus::accomplished;
         });
}

// The noun that most count them by.
std::string noun_of(const std::map<std::string, int>& nouns) {
  const auto most =
      std::ranges::max_element(nouns, {}, [](const auto& noun) { return noun.second; });
  return most == nouns.end() ? "" : most->first;
}

// A number that its outlet replaced by a later one says little.
void weigh_replaced(const CaseTexts& texts, std::vector<ToldNumber>& told) {
  constexpr double replaced = 0.1;
  std::map<std::string_view, std::string_view> last;  // day of the last number of an outlet
  for (const auto& one : told) {
    const auto& document = texts.document(one.document);
    auto& day = last[document.source];
    day = std::max<std::string_view>(day, document.published);
  }
  for (auto& one : told) {
    const auto& document = texts.document(one.document);
    if (!document.source.empty() && document.published < last[document.source])
      one.weight *= replaced;
  }
}

void fill_counts(Incident& incident, const IncidentSource& source) {
  const auto& texts = source.texts;
  std::map<std::string, std::vector<ToldNumber>> told;
  for (const auto& ref : source.told.sentences) {
    const auto& document = source.story[ref.document];
    const auto& sentence = document.sentences[ref.sentence];
    const auto& events = texts.facts[document.document].events;
    for (const auto& [count, noun, implied] : sentence.counts) {
      std::optional<EventRef> report;
      bool denied = false;
      bool held = false;       // by an event
      bool own_event = false;  // in the sentence
      for (const auto event : sentence.events) {
        const EventRef at{document.document, event};
        const bool own = std::ranges::binary_search(incident.reports, at);
        own_event = own_event || own;
        const bool holds =
            std::ranges::find(events[event].counts, count) != events[event].counts.end();
        if (!holds) continue;
        held = true;
        denied = denied || events[event].status == EventStatus::denied;
        if (own) report = at;
      }
      const bool of_another = held && own_event && !report;
      if (denied || of_another) continue;
      const bool closed = count.value.lo && count.value.hi;
      const auto weight = votes::of_sentence(ref.sentence) * (report ? votes::by_event : 1) *
                          (closed ? 1 : votes::open_ended) *
                          (implied && count.what == "arrested" ? votes::one_arrest : 1);
      told[slot_of(count, incident.type)].push_back(
          {document.document, report, count.value, count, weight, noun});
    }
  }
  for (auto& [slot, list] : told) {
    const auto first = list.front().count;
    weigh_replaced(texts, list);
    auto voted = number_values(slot, std::move(list));
    std::ranges::stable_sort(voted, std::greater{}, &VotedValue::score);
    const bool alone = source.documents == 1 && !voted.front().value.reports.empty();
    if (!says_fate(slot) && !alone && !enough_count_it(voted.front().votes.size(), source))
      continue;
    auto noun = noun_of(voted.front().nouns);
    if (noun.empty() && incident.type == EventType::protest) noun = "protesters";
    const auto& name = slot == "participants" && !noun.empty() ? noun : slot;
    incident.counts.push_back({name, first.unit, voted.front().value.number, first.span});
    std::vector<SlotValue> values;
    for (auto& one : voted) {
      if (!one.value.reports.empty()) values.push_back(std::move(one.value));
    }
    order_values(values);
    number_conflicts(incident, values, texts);
    append(incident, std::move(values));
  }
  if (!tells_uncounted_killing(incident, texts)) settle_shot(incident.counts);
}

void fill_date(Incident& incident, const IncidentSource& source) {
  const auto& texts = source.texts;
  incident.date = source.told.date;
  auto values = date_values(incident, texts);
  order_values(values);
  if (!incident.date.known()) {
    for (const auto& document : source.story) {
      const auto published = texts.document(document.document).published_day();
      if (published && (!incident.date.hi || *published < *incident.date.hi))
        incident.date.hi = published;
    }
  }
  date_conflicts(incident, values);
  append(incident, std::move(values));
}

void fill_place(Incident& incident, const IncidentSource& source) {
  const auto& texts = source.texts;
  auto values = place_values(incident, texts);
  order_values(values);
  incident.place = source.places.of(source.told);
  append(incident, std::move(values));
}

void fill_actors(Incident& incident, const CaseTexts& texts) {
  for (const auto role :
       {ActorRole::perpetrator, ActorRole::victim, ActorRole::target, ActorRole::instrument}) {
    auto values = actor_values(incident, texts, role);
    order_values(values);
    for (const auto& value : values) {
      if (incident.actors.size() < 24) incident.actors.push_back({role, value.value, {}});
    }
    if (role == ActorRole::perpetrator) name_conflicts(incident, values, ConflictKind::actor);
    append(incident, std::move(values));
  }
}

}  // namespace

std::string slot_of(const Count& count, EventType incident) {
  static const StringSet custody{"arrested", "captured", "kidnapped"};
  if (custody.contains(count.what)) {
    if (incident == EventType::kidnapping) return "kidnapped";
    const bool fight = incident == EventType::attack || incident == EventType::clash ||
                       incident == EventType::bombing;
    return fight ? "captured" : "arrested";
  }
  static const StringSet plain{"killed",    "wounded",   "missing", "released",
                               "rescued",   "dismissed", "shot",    "displaced",
                               "destroyed", "stolen",    "frozen",  "designated",
                               "turnout",   "votes",     "money",   "participants"};
  if (plain.contains(count.what)) return count.what;
  const bool gathering = incident == EventType::protest || incident == EventType::strike ||
                         incident == EventType::founding || incident == EventType::meeting;
  static const auto& gathered = word_class("gathered_people");
  if (gathering && gathered.contains(count.what)) return "participants";
  return count.what;
}

void fill_values(Incident& incident, const IncidentSource& source) {
  fill_counts(incident, source);
  fill_date(incident, source);
  fill_place(incident, source);
  fill_actors(incident, source.texts);
  denial_conflicts(incident, source.texts);
}

}  // namespace headwater
