// SPDX-License-Identifier: Apache-2.0
#include "events/find_events.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/span_index.h"
#include "base/strings.h"
#include "events/arguments/event_coreference.h"
#include "events/arguments/places.h"
#include "events/arguments/quantity_roles.h"
#include "events/sentence_events.h"
#include "lexicon/word_classes.h"
#include "text/coreference.h"

namespace headwater {
namespace {

// Slices of sorted lists that lie inside a sentence.
template <class T, class SpanOf>
std::span<const T> inside(std::span<const T> all, Span sentence, const SpanOf& span_of) {
  const auto first = std::ranges::partition_point(
      all, [&](const T& item) { return span_of(item).start < sentence.start; });
  const auto last = std::ranges::partition_point(
      all, [&](const T& item) { return span_of(item).start < sentence.end; });
  return {first, last};
}

std::vector<Span> source_spans(std::span<const Attribution> attributions) {
  std::vector<Span> spans;
  for (const auto& said : attributions) {
    if (said.source) spans.push_back(*said.source);
  }
  std::ranges::sort(spans);
  return spans;
}

std::vector<EventDraft> all_drafts(const EventInput& input, const TextView& view,
                                   const DocumentPlaces& places, std::span<const Span> time_spans) {
  std::vector<EventDraft> drafts;
  const auto dating =
      dating_times(input.times, input.attributions, input.document, places.dateline_words);
  const auto sources = source_spans(input.attributions);
  const std::span<const TimeExpression> times(dating);
  const std::span<const FoundPlace> found(places.places);
  for (std::size_t i = 0; i < input.sentences.sentences.size(); ++i) {
    const auto& sentence = input.sentences.sentences[i];
    const auto kind = sentence.block < input.document.blocks.size()
                          ? input.document.blocks[sentence.block].kind
                          : BlockKind::paragraph;
    if (kind == BlockKind::code) continue;
    const SentenceFacts facts{
        {view, sentence, input.names.mentions},
        static_cast<std::uint32_t>(i),
        inside(times, sentence.span, [](const TimeExpression& time) { return time.span; }),
        time_spans,
        inside(found, sentence.span, [](const FoundPlace& place) { return place.place.span; }),
        inside(std::span<const Span>(sources), sentence.span, [](Span span) { return span; })};
    for (auto& draft : sentence_events(facts)) {
      draft.heading = kind == BlockKind::heading;
      drafts.push_back(std::move(draft));
    }
  }
  return drafts;
}

bool tells_something(const EventDraft& draft) {
  return draft.own_date || draft.own_place || draft.agency || !draft.event.counts.empty() ||
         !draft.event.actors.empty() || draft.heading;
}

// The event the document is about: the first strong one that says when, where, whom or how many.
std::optional<std::size_t> main_event(std::span<const EventDraft> drafts) {
  std::optional<std::size_t> medium;
  std::optional<std::size_t> weak;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const auto& draft = drafts[i];
    if (draft.background || !tells_something(draft)) continue;
    if (draft.weight == Weight::weak) {
      if (!weak && !draft.event.counts.empty() && (draft.own_date || draft.own_place)) weak = i;
      continue;
    }
    if (draft.weight == Weight::strong) return i;
    if (!medium) medium = i;
  }
  return medium ? medium : weak;
}

// "The Front is led by X" beside "the Front was founded in 1965" is no part of the founding.
bool happens_once(EventType type) {
  return type == EventType::founding || type == EventType::designation;
}

// Weak words count only beside a strong event they can belong to; an event that says nothing of
// when, where, who or how many is dropped.
std::vector<EventDraft> keep_told(std::vector<EventDraft> drafts) {
  const auto main = main_event(drafts);
  std::vector<EventDraft> kept;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& draft = drafts[i];
    const bool beside = main && compatible(draft.event.type, drafts[*main].event.type);
    if (draft.habitual && !draft.own_date && !draft.own_place && draft.event.counts.empty())
      continue;
    const bool bare = draft.weight == Weight::strong && !draft.background && beside;
    if (!tells_something(draft) && !bare) continue;
    if (draft.weight == Weight::weak) {
      if (!main) continue;
      const auto& anchor = drafts[*main].event;
      const bool fits = compatible(draft.event.type, anchor.type);
      const bool loose =
          draft.event.trigger_stem == "agency" || !draft.event.counts.empty() || draft.agency;
      if (!fits && !loose) continue;
      if (!fits && happens_once(anchor.type)) continue;
      if (draft.event.counts.empty() && !draft.agency && !draft.own_date && !draft.own_place)
        continue;
      draft.event.why.push_back(reason("events.beside_story", {draft.event.trigger, anchor.trigger},
                                       {anchor.trigger_stem}));
      if (!fits || draft.event.trigger_stem == "agency" || says_fate(draft.event.trigger_stem))
        draft.event.type = anchor.type;
    }
    kept.push_back(std::move(draft));
  }
  return kept;
}

// What a document tells first may date what it tells later of the same kind: a strike dates no
// killing beside it, and one founding no other.
bool shares_story_date(const EventDraft& from, const EventDraft& to) {
  const auto gathers = [](EventType type) {
    return type == EventType::strike || type == EventType::protest || type == EventType::arrest;
  };
  const auto& a = from.event;
  const auto& b = to.event;
  if (!compatible(a.type, b.type) || (a.type != b.type && gathers(a.type) != gathers(b.type)))
    return false;
  return a.type != EventType::founding || a.actors.empty() || b.actors.empty() ||
         a.actors.front().name == b.actors.front().name;
}

void carry_date(EventDraft& draft, const EventDraft& from, const char* rule) {
  draft.event.date = from.event.date;
  draft.event.why.push_back(reason(rule, {from.event.date_span.value_or(from.event.span)}));
}

void carry_place(EventDraft& draft, const EventDraft& from, const char* rule) {
  draft.event.place = from.event.place;
  draft.event.why.push_back(reason(rule, {from.event.place.span}, {from.event.place.text}));
}

// Where a sentence does not say when or where: the event before it in the paragraph, then the
// story's first event that says so.
void carry_over(std::vector<EventDraft>& drafts) {
  const EventDraft* dated = nullptr;
  const EventDraft* placed = nullptr;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& draft = drafts[i];
    if (i > 0 && drafts[i - 1].block == draft.block &&
        compatible(drafts[i - 1].event.type, draft.event.type)) {
      if (!draft.own_date && drafts[i - 1].event.date.known())
        carry_date(draft, drafts[i - 1], "events.date_from_paragraph");
      if (!draft.own_place && drafts[i - 1].event.place.known())
        carry_place(draft, drafts[i - 1], "events.place_from_paragraph");
    }
    if (draft.own_date && dated == nullptr && !draft.background) dated = &draft;
    if (draft.own_place && placed == nullptr && !draft.background) placed = &draft;
  }
  for (auto& draft : drafts) {
    if (!draft.event.date.known() && dated != nullptr && shares_story_date(*dated, draft))
      carry_date(draft, *dated, "events.date_from_story");
    if (!draft.event.place.known() && placed != nullptr &&
        compatible(placed->event.type, draft.event.type))
      carry_place(draft, *placed, "events.place_from_story");
  }
}

// "At half past five", or a dateline: the day of the report is likely, but nobody tells it.
void take_likely_day(Event& event, std::span<const TimeExpression> hours) {
  const auto hour = std::ranges::find_if(
      hours, [&](const TimeExpression& time) { return event.span.contains(time.span); });
  if (hour == hours.end()) return;
  event.date = hour->interval;
  event.date.approximate = true;
  event.why.push_back(reason("events.likely_day", {hour->span}));
}

void fill_from_document(EventDraft& draft, const EventInput& input, const DocumentPlaces& places,
                        std::span<const TimeExpression> hours, bool chronicle) {
  auto& event = draft.event;
  if (!chronicle && !event.place.known() && places.dateline) {
    event.place = *places.dateline;
    event.why.push_back(
        reason("events.place_from_dateline", {event.place.span}, {event.place.text}));
  }
  if (event.place.known() && event.place.country.empty()) event.place.country = places.country;
  const auto published = input.document.published_day();
  if (!chronicle && !event.date.known() && event.status == EventStatus::accomplished)
    take_likely_day(
        event, inside(hours, event.span, [](const TimeExpression& time) { return time.span; }));
  if (!event.date.known() && published &&
      (event.status == EventStatus::accomplished || event.status == EventStatus::attempted)) {
    event.date.hi = published;
    event.why.push_back(reason("events.date_before_report", {}, {input.document.published}));
  }
}

// The contents of all attributions, by place.
class ContentIndex {
 public:
  explicit ContentIndex(std::span<const Attribution> attributions) {
    for (std::uint32_t i = 0; i < attributions.size(); ++i) {
      for (const auto content : attributions[i].content) {
        contents_.push_back(content);
        attribution_.push_back(i);
      }
    }
    index_ = SpanIndex(contents_);
  }
  // The innermost attribution whose content holds the span; the last of equals.
  [[nodiscard]] std::optional<std::uint32_t> innermost(Span span) const {
    std::optional<std::uint32_t> best;
    std::uint32_t best_size = 0;
    for (const auto i : index_.holding(span)) {
      if (best && contents_[i].size() > best_size) continue;
      best = attribution_[i];
      best_size = contents_[i].size();
    }
    return best;
  }

 private:
  std::vector<Span> contents_;
  std::vector<std::uint32_t> attribution_;
  SpanIndex index_;
};

void attribute(Event& event, std::span<const Attribution> attributions,
               const ContentIndex& contents) {
  event.attribution = contents.innermost(event.trigger);
  if (!event.attribution) return;
  const auto& said = attributions[*event.attribution];
  if (said.stance != Stance::denies) return;
  event.status = EventStatus::denied;
  event.why.push_back(
      reason("events.denied_by_holder", {said.cue.value_or(event.trigger)}, {said.holder}));
}

bool stands_for_body(std::string_view lower) {
  static const auto& words = word_class("group_noun");
  return words.contains(lower);
}

// The organisations named, by position in the text.
std::vector<Referent> named_bodies(std::span<const Mention> mentions) {
  std::map<std::string_view, std::uint32_t> entities;
  std::vector<Referent> bodies;
  for (std::uint32_t m = 0; m < mentions.size(); ++m) {
    const auto& mention = mentions[m];
    if (mention.kind != EntityKind::organisation) continue;
    bodies.push_back({.range = {mention.span.start, mention.span.end},
                      .id = m,
                      .entity = entities.try_emplace(mention.text, m).first->second});
  }
  return bodies;
}

// "The group attacked …": the organisation named most often before it.
void resolve_bodies(Event& event, std::span<const Mention> mentions,
                    std::span<const Referent> bodies, std::span<const Span> times) {
  for (auto& actor : event.actors) {
    if (!stands_for_body(lower_ascii(actor.name))) continue;
    const auto* found = find_antecedent(bodies, {AnaphorKind::group, actor.span.start});
    if (found == nullptr) continue;
    const auto& body = mentions[found->id];
    event.why.push_back(
        reason("events.body_named_before", {actor.span, body.span}, {actor.name, body.text}));
    actor.name = body.text;
  }
  std::vector<Actor> kept;
  for (auto& actor : event.actors) {
    if (std::ranges::any_of(times, [&](Span time) { return time.contains(actor.span); })) continue;
    const bool known = std::ranges::any_of(kept, [&](const Actor& other) {
      return other.role == actor.role && other.name == actor.name;
    });
    if (!known) kept.push_back(std::move(actor));
  }
  event.actors = std::move(kept);
}

bool tells_many_times(std::span<const EventDraft> drafts, std::span<const TimeExpression> times) {
  std::vector<Event> events;
  for (const auto& draft : drafts) {
    events.push_back(draft.event);
    if (draft.own_date) continue;
    const auto told =
        inside(times, draft.event.span, [](const TimeExpression& time) { return time.span; });
    const auto years = std::ranges::find_if(told, [](const TimeExpression& time) {
      return time.type == TimeType::date && time.basis == TimeBasis::explicit_date;
    });
    if (years == told.end()) continue;  // "until 2003": no date of it, but one the text tells
    events.back().date = years->interval;
    events.back().date_span = years->span;
  }
  return is_chronicle(events);
}

// In a chronicle nothing borrows a date or a place, so a word that tells no happening by itself has
// nothing to belong to.
bool is_aside(const EventDraft& draft) {
  if (draft.own_date) return false;
  return draft.weight == Weight::weak || (draft.weight == Weight::medium && !draft.own_place);
}

}  // namespace

std::vector<Event> find_events(const EventInput& input) {
  std::vector<Span> time_spans;
  time_spans.reserve(input.times.size());
  for (const auto& time : input.times) time_spans.push_back(time.span);
  const TextView view(input.document, input.sentences, input.words, ViewOf::words);
  const auto places = find_places({input.document, input.sentences, input.names.mentions,
                                   time_spans, view.words(), view.caseless()});
  auto drafts = keep_told(all_drafts(input, view, places, time_spans));
  const bool chronicle = tells_many_times(drafts, input.times);
  if (chronicle)
    std::erase_if(drafts, [](const EventDraft& draft) { return is_aside(draft); });
  else
    carry_over(drafts);
  const auto hours = likely_days(input.times, input.document, places.dateline_words);
  const ContentIndex contents(input.attributions);
  const auto bodies = named_bodies(input.names.mentions);
  std::vector<Event> events;
  for (auto& draft : drafts) {
    fill_from_document(draft, input, places, hours, chronicle);
    attribute(draft.event, input.attributions, contents);
    const std::span<const Span> spans(time_spans);
    resolve_bodies(draft.event, input.names.mentions, bodies,
                   inside(spans, draft.event.span, [](Span span) { return span; }));
    events.push_back(std::move(draft.event));
  }
  return events;
}

}  // namespace headwater
