// SPDX-License-Identifier: Apache-2.0
#include "report/values_json.h"

#include <fmt/format.h>

#include <cmath>

#include "report/document_json.h"

namespace headwater {
namespace {

template <class T>
std::string id_at(const std::vector<T>& items, MaybeIndex index) {
  return index.below(items.size()) ? items[*index].id : std::string();
}

}  // namespace

Json number_json(double value) {
  if (!std::isfinite(value)) return nullptr;
  if (value == std::floor(value) && std::abs(value) < 1e15) return static_cast<std::int64_t>(value);
  return value;
}

Json number_json(const std::optional<double>& value) {
  return value ? number_json(*value) : Json(nullptr);
}

Json day_json(const std::optional<Day>& day) {
  return day ? Json(iso_day(*day)) : Json(nullptr);
}

Json date_json(const TimeInterval& time) {
  if (!time.known()) return nullptr;
  return {
      {"lo", day_json(time.lo)}, {"hi", day_json(time.hi)}, {"precision", name_of(time.precision)}};
}

Json place_json(const Place& place) {
  if (!place.known()) return nullptr;
  return {{"text", place.text},
          {"start", place.span.start},
          {"end", place.span.end},
          {"city", text_or_null(place.city)},
          {"region", text_or_null(place.region)},
          {"country", text_or_null(place.country)}};
}

Json count_json(const Count& count) {
  return {{"what", count.what},
          {"lo", number_json(count.value.lo)},
          {"hi", number_json(count.value.hi)},
          {"modifier", text_or_null(count.value.modifier)},
          {"unit", text_or_null(count.unit)}};
}

Json counts_json(const std::vector<Count>& counts) {
  Json list = Json::array();
  for (const auto& count : counts) list.push_back(count_json(count));
  return list;
}

std::string document_id(const Case& whole, std::uint32_t index) {
  return index < whole.documents.size() ? whole.documents[index].document.id : std::string();
}
std::string claim_id(const Case& whole, MaybeIndex index) {
  return id_at(whole.findings.claims, index);
}
std::string incident_id(const Case& whole, MaybeIndex index) {
  return id_at(whole.findings.incidents, index);
}
std::string origin_id(const Case& whole, MaybeIndex index) {
  return id_at(whole.findings.origins, index);
}
std::string entity_id(const Case& whole, MaybeIndex index) {
  return id_at(whole.findings.entities, index);
}

std::string place_id(const Case& whole, const DocumentSpan& place) {
  return fmt::format("{}:{}-{}", document_id(whole, place.document), place.span.start,
                     place.span.end);
}

std::string utterance_id(const Case& whole, MaybeIndex index) {
  if (!index.below(whole.findings.utterances.size())) return "";
  const auto& utterance = whole.findings.utterances[*index];
  return place_id(whole, {utterance.document, utterance.span});
}

std::string quoted(const Case& whole, const DocumentSpan& place) {
  if (place.document >= whole.documents.size()) return "";
  return std::string(whole.documents[place.document].document.text.slice(place.span));
}

}  // namespace headwater
