// SPDX-License-Identifier: Apache-2.0
#include "events/incidents/told_documents.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.h"
#include "events/arguments/event_coreference.h"
#include "events/arguments/find_counts.h"
#include "events/arguments/quantity_roles.h"
#include "events/arguments/sentence_dates.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

struct Reading {
  const CaseTexts& texts;
  std::uint32_t document;
  std::vector<Span> time_spans;
  std::vector<TimeExpression> times;  // those that can date
  DocumentPlaces places;

  [[nodiscard]] const DocumentFacts& facts() const { return texts.facts[document]; }
  [[nodiscard]] const Sentences& text() const { return texts.sentences[document]; }
};

Reading read_document(const CaseTexts& texts, std::uint32_t document) {
  Reading reading{texts, document, {}, {}, {}};
  const auto& facts = texts.facts[document];
  for (const auto& time : facts.times) reading.time_spans.push_back(time.span);
  reading.places = find_places({facts.document,
                                texts.sentences[document],
                                facts.names.mentions,
                                reading.time_spans,
                                {},
                                false});
  reading.times =
      dating_times(facts.times, facts.attributions, facts.document, reading.places.dateline_words);
  return reading;
}

bool tells_day(const TimeExpression& time) {
  return (time.type == TimeType::date || time.type == TimeType::time) && time.interval.lo &&
         time.interval.hi;
}

// What is told of a day or month whose year is not: "12-06", "12"; "W4" of a Thursday.
std::string open_part(const TimeExpression& time) {
  const std::string_view value(time.value);
  if (time.type != TimeType::date && time.type != TimeType::time) return "";
  if (value.starts_with("XXXX-WXX-")) return fmt::format("W{}", value.substr(9, 1));
  if (value.starts_with("XXXX-") && is_ascii_digit(value[5]))
    return std::string(value.substr(5, 5));
  const bool guessed =
      time.basis == TimeBasis::previous_time && time.interval.lo == time.interval.hi;
  return guessed && time.interval.lo ? iso_day(*time.interval.lo).substr(5) : "";
}

template <class T, class SpanOf>
std::span<const T> inside(const std::vector<T>& all, Span sentence, const SpanOf& span_of) {
  const auto first = std::ranges::partition_point(
      all, [&](const T& item) { return span_of(item).start < sentence.start; });
  const auto last = std::ranges::partition_point(
      all, [&](const T& item) { return span_of(item).start < sentence.end; });
  return {first, last};
}

// The word right behind the number where it names people of a gathering.
std::string gathered_noun(const Reading& reading, const Count& count) {
  static const auto& gathered = word_class("gathered_people");
  const auto& tokens = reading.text().tokens;
  const auto next = std::ranges::partition_point(
      tokens, [&](const Token& token) { return token.span.start < count.span.end; });
  return next != tokens.end() && gathered.contains(next->lower) && next->lower != "people"
             ? next->lower
             : std::string();
}

void add_counts(const Reading& reading, const Sentence& sentence, ToldSentence& told) {
  const auto found = find_counts({reading.text().tokens, sentence, reading.time_spans, true});
  const auto overlaps = [](Span span) {
    return [span](const Count& count) { return count.span.overlaps(span); };
  };
  for (const auto event : told.events) {
    for (const auto& count : reading.facts().events[event].counts) {
      const bool number = std::ranges::any_of(found, overlaps(count.span));
      told.counts.push_back({count, number ? gathered_noun(reading, count) : "", !number});
    }
  }
  for (const auto& count : found) {
    const bool known = std::ranges::any_of(told.counts, overlaps(count.span),
                                           [](const ToldCount& other) { return other.count; });
    if (!known) told.counts.push_back({count, gathered_noun(reading, count), false});
  }
}

ToldSentence told_sentence(const Reading& reading, const Sentence& sentence,
                           std::vector<std::uint32_t> events) {
  ToldSentence told;
  told.span = sentence.span;
  told.events = std::move(events);
  const auto& all = reading.facts().events;
  for (const auto& time :
       inside(reading.times, sentence.span, [](const TimeExpression& t) { return t.span; })) {
    auto open = open_part(time);
    if (!tells_day(time) && open.empty()) continue;
    const bool by_event = std::ranges::any_of(told.events, [&](std::uint32_t event) {
      return all[event].date_span && all[event].date_span->overlaps(time.span);
    });
    told.dates.push_back({time.interval, by_event, std::move(open)});
  }
  for (const auto& found : inside(reading.places.places, sentence.span,
                                  [](const FoundPlace& p) { return p.place.span; })) {
    const bool by_event = std::ranges::any_of(told.events, [&](std::uint32_t event) {
      return all[event].place.known() && all[event].place.span.overlaps(found.place.span);
    });
    told.places.push_back({found, by_event});
  }
  add_counts(reading, sentence, told);
  return told;
}

}  // namespace

ToldDocument told_document(const CaseTexts& texts, std::uint32_t document) {
  const auto reading = read_document(texts, document);
  const auto& events = reading.facts().events;
  ToldDocument told;
  told.document = document;
  told.dateline = reading.places.dateline;
  told.chronicle = is_chronicle(events);
  std::vector<std::vector<std::uint32_t>> by_sentence(reading.text().sentences.size());
  for (std::uint32_t event = 0; event < events.size(); ++event) {
    const auto at = reading.text().sentence_at(events[event].trigger.start);
    if (at < by_sentence.size()) by_sentence[at].push_back(event);
  }
  for (std::size_t i = 0; i < by_sentence.size(); ++i) {
    const auto& sentence = reading.text().sentences[i];
    if (texts.leaves_out(document, sentence.span.start)) continue;
    told.sentences.push_back(told_sentence(reading, sentence, std::move(by_sentence[i])));
  }
  return told;
}

}  // namespace headwater
