// SPDX-License-Identifier: Apache-2.0
#include "report/event_json.h"

#include <algorithm>
#include <cmath>

#include "report/document_json.h"
#include "report/values_json.h"

namespace headwater {
namespace {

Json number_or_null(const std::optional<double>& value) {
  if (!value) return nullptr;
  if (*value == std::floor(*value) && std::abs(*value) < 9e15)
    return static_cast<std::int64_t>(*value);
  return std::round(*value * 1000) / 1000;
}

// With the place of its words.
Json spanned_count_json(const Count& count) {
  return {{"what", count.what},
          {"lo", number_or_null(count.value.lo)},
          {"hi", number_or_null(count.value.hi)},
          {"modifier", text_or_null(count.value.modifier)},
          {"unit", text_or_null(count.unit)},
          {"start", count.span.start},
          {"end", count.span.end}};
}

Json why_json(std::span<const Reason> reasons) {
  Json list = Json::array();
  for (const auto& why : reasons) {
    Json spans = Json::array();
    for (const auto& at : why.spans) spans.push_back(span_json(at.span));
    list.push_back({{"rule", why.rule}, {"spans", spans}, {"terms", why.terms}});
  }
  return list;
}

Json actor_json(const Actor& actor) {
  return {{"role", name_of(actor.role)},
          {"name", actor.name},
          {"start", actor.span.start},
          {"end", actor.span.end}};
}

Json event_json(const Event& event, std::span<const Attribution> attributions) {
  Json actors = Json::array();
  for (const auto& actor : event.actors) actors.push_back(actor_json(actor));
  Json counts = Json::array();
  for (const auto& count : event.counts) counts.push_back(spanned_count_json(count));
  const bool said = event.attribution.below(attributions.size());
  return {{"type", name_of(event.type)},
          {"status", name_of(event.status)},
          {"date", date_json(event.date)},
          {"place", place_json(event.place)},
          {"actors", actors},
          {"counts", counts},
          {"start", event.span.start},
          {"end", event.span.end},
          {"attribution", said ? Json(attributions[*event.attribution].id) : Json(nullptr)},
          {"why", why_json(event.why)}};
}

// Documents of the reports, each once, in order of id.
template <class Places>
Json document_ids(const Places& reports, std::span<const DocumentFacts> documents) {
  Json ids = Json::array();
  MaybeIndex last;
  for (const auto& report : reports) {
    if (report.document != last) ids.push_back(documents[report.document].document.id);
    last = report.document;
  }
  return ids;
}

Json mention_json(const DocumentSpan& mention, std::span<const DocumentFacts> documents) {
  return {{"document", documents[mention.document].document.id},
          {"start", mention.span.start},
          {"end", mention.span.end}};
}

Json value_json(const SlotValue& value, std::span<const DocumentFacts> documents) {
  const bool dated = value.time.known();
  return {{"slot", value.slot},
          {"value", value.value},
          {"lo", dated ? day_json(value.time.lo) : number_or_null(value.number.lo)},
          {"hi", dated ? day_json(value.time.hi) : number_or_null(value.number.hi)},
          {"reports", document_ids(value.reports, documents)},
          {"origins", value.origins}};
}

Json conflict_json(const SlotConflict& conflict) {
  return {{"slot", conflict.slot},
          {"kind", name_of(conflict.kind)},
          {"values", conflict.values},
          {"why", why_json(conflict.why)}};
}

}  // namespace

Json events_json(const Document& document, std::span<const Event> events,
                 std::span<const Attribution> attributions) {
  Json list = Json::array();
  for (const auto& event : events) list.push_back(event_json(event, attributions));
  return {{"id", document.id}, {"events", list}};
}

Json incident_json(const Incident& incident, std::span<const DocumentFacts> documents) {
  Json counts = Json::array();
  for (const auto& count : incident.counts) counts.push_back(spanned_count_json(count));
  Json actors = Json::array();
  for (const auto& actor : incident.actors) actors.push_back(actor_json(actor));
  Json values = Json::array();
  for (const auto& value : incident.values) values.push_back(value_json(value, documents));
  Json mentions = Json::array();
  for (const auto& mention : incident.mentions)
    mentions.push_back(mention_json(mention, documents));
  Json conflicts = Json::array();
  for (const auto& conflict : incident.conflicts) conflicts.push_back(conflict_json(conflict));
  return {{"id", incident.id},
          {"type", name_of(incident.type)},
          {"status", name_of(incident.status)},
          {"date", date_json(incident.date)},
          {"place", place_json(incident.place)},
          {"counts", counts},
          {"actors", actors},
          {"reports", document_ids(incident.mentions, documents)},
          {"mentions", mentions},
          {"values", values},
          {"conflicts", conflicts},
          {"why", why_json(incident.why)}};
}

}  // namespace headwater
