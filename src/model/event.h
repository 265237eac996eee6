// SPDX-License-Identifier: Apache-2.0
// Events as documents describe them, and incidents: the dated happenings that several of them
// describe.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "base/maybe_index.h"
#include "base/span.h"
#include "model/quantity.h"
#include "model/reason.h"
#include "model/time_interval.h"

namespace headwater {

enum class EventType {
  attack,
  bombing,
  shooting,
  killing,
  kidnapping,
  arson,
  robbery,
  clash,
  strike,
  protest,
  arrest,
  trial,
  designation,
  founding,
  agreement,
  meeting,
  statement,
  movement,
  election,
  accident,
  other
};
template <>
inline constexpr std::array<std::string_view, 21> enum_names<EventType>{
    "attack",    "bombing", "shooting",  "killing",  "kidnapping", "arson",       "robbery",
    "clash",     "strike",  "protest",   "arrest",   "trial",      "designation", "founding",
    "agreement", "meeting", "statement", "movement", "election",   "accident",    "other"};

enum class EventStatus { accomplished, attempted, threatened, planned, denied };
template <>
inline constexpr std::array<std::string_view, 5> enum_names<EventStatus>{
    "accomplished", "attempted", "threatened", "planned", "denied"};

enum class ActorRole { perpetrator, victim, target, instrument, other };
template <>
inline constexpr std::array<std::string_view, 5> enum_names<ActorRole>{
    "perpetrator", "victim", "target", "instrument", "other"};

struct Place {
  std::string text;  // as written; empty: unknown
  Span span;
  std::string city;
  std::string region;
  std::string country;
  [[nodiscard]] bool known() const { return !text.empty(); }
  bool operator==(const Place&) const = default;
};

struct Actor {
  ActorRole role = ActorRole::other;
  std::string name;
  Span span;
  bool operator==(const Actor&) const = default;
};

// One event as one sentence or a run of sentences of one document tells it.
struct Event {
  EventType type = EventType::other;
  EventStatus status = EventStatus::accomplished;
  TimeInterval date;
  std::optional<Span> date_span;
  Place place;
  std::vector<Actor> actors;
  std::vector<Count> counts;
  Span span;     // the words that tell it
  Span trigger;  // the word that names its type
  std::string trigger_stem;
  MaybeIndex
      attribution;  // index of the innermost attribution that holds it; none: the author tells it
  std::vector<Reason> why;
  bool operator==(const Event&) const = default;
};

enum class ConflictKind { disjoint, update, correction, denial, place, actor, scope };
template <>
inline constexpr std::array<std::string_view, 7> enum_names<ConflictKind>{
    "disjoint", "update", "correction", "denial", "place", "actor", "scope"};

// One event of one document inside an incident.
struct EventRef {
  std::uint32_t document = 0;  // index
  std::uint32_t event = 0;     // index in that document's events
  auto operator<=>(const EventRef&) const = default;
};

// A value that reports give for a slot ("killed", "date", "place", "perpetrator" …).
struct SlotValue {
  std::string slot;
  std::string value;      // as printed: "40", "2011-03-02", "Varnholm"
  NumberInterval number;  // for counts
  TimeInterval time;      // for dates
  std::vector<EventRef> reports;
  std::uint32_t origins =
      0;  // independent origins, lower bound; set by the origins stage, else distinct documents
  bool operator==(const SlotValue&) const = default;
};

struct SlotConflict {
  std::string slot;
  ConflictKind kind = ConflictKind::disjoint;
  std::vector<std::string> values;
  std::vector<Reason> why;
  bool operator==(const SlotConflict&) const = default;
};

struct Incident {
  std::string id;  // "i" + 8 hexadecimal digits of the hash of its first report
  EventType type = EventType::other;
  EventStatus status = EventStatus::accomplished;
  TimeInterval date;  // fused
  Place place;
  std::vector<Actor> actors;
  std::vector<Count> counts;
  std::vector<EventRef> reports;  // sorted
  std::vector<SlotValue> values;
  std::vector<SlotConflict> conflicts;
  std::vector<Reason> why;  // what joined the reports, and where each document tells it
  // The sentences that tell of it, sorted. Not stored: a case keeps the first of each document, in
  // `why` (incident_documents.h).
  std::vector<DocumentSpan> mentions;
  bool operator==(const Incident&) const = default;
};

}  // namespace headwater
