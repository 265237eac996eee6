// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "report/claims_json.h"
#include "report/conflicts_json.h"
#include "report/document_json.h"
#include "report/entity_json.h"
#include "report/explain_parts.h"
#include "report/left_out.h"
#include "report/origins_json.h"
#include "report/sources_json.h"
#include "report/timeline_json.h"
#include "report/values_json.h"

namespace headwater {

Json Explainer::claim(std::uint32_t index) const {
  const auto& claim = whole_.findings.claims[index];
  auto json = claim_json(whole_, index);
  put_number(json, index);
  json["why"] = reasons(claim.why);
  json["utterances"] = utterances(claim.utterances);
  json["origins_found"] = origins_of(index);
  Json cut = Json::array();
  for (const auto& where : claim.cut) cut.push_back(place(where));
  json["cut"] = std::move(cut);
  json["rivals"] = rivals(index);
  return json;
}

Json Explainer::conflict(std::uint32_t index) const {
  const auto& conflict = whole_.findings.conflicts[index];
  auto json = conflict_json(whole_, index);
  json["why"] = reasons(conflict.why);
  Json sides = Json::array();
  for (const auto side : conflict.claims) {
    if (side >= whole_.findings.claims.size()) continue;
    auto summary = claim_summary(side);
    summary["utterances"] = utterances(whole_.findings.claims[side].utterances);
    sides.push_back(std::move(summary));
  }
  json["sides"] = std::move(sides);
  return json;
}

Json Explainer::incident(std::uint32_t index) const {
  const auto& incident = whole_.findings.incidents[index];
  auto json = timeline_json(whole_, index, claims_of_incidents(whole_));
  json["why"] = reasons(incident.why);
  Json events = Json::array();
  for (const auto& report : incident.reports) {
    if (report.document >= whole_.documents.size()) continue;
    const auto& facts = whole_.documents[report.document];
    if (report.event >= facts.events.size()) continue;
    const auto& event = facts.events[report.event];
    events.push_back({{"place", place({report.document, event.span})},
                      {"type", name_of(event.type)},
                      {"status", name_of(event.status)},
                      {"date", date_json(event.date)},
                      {"counts", counts_json(event.counts)},
                      {"why", reasons(event.why, report.document)}});
  }
  json["events"] = std::move(events);
  return json;
}

Json Explainer::entity(std::uint32_t index) const {
  const auto& entity = whole_.findings.entities[index];
  auto json = entity_json(entity, whole_.findings.entities, whole_.documents);
  Json aliases = Json::array();
  for (const auto& alias : entity.aliases)
    aliases.push_back({{"name", alias.name}, {"why", reasons(alias.why)}});
  json["alias_reasons"] = std::move(aliases);
  for (std::size_t i = 0; i < entity.relations.size(); ++i)
    json["relations"][i]["why"] = reasons(entity.relations[i].why);
  Json places = Json::array();
  for (const auto& mention : entity.mentions) places.push_back(place(mention));
  json["places"] = std::move(places);
  return json;
}

Json Explainer::source(std::uint32_t index) const {
  const auto& source = whole_.findings.sources[index];
  auto json = source_json(whole_, index);
  json["why"] = reasons(source.why);
  std::vector<std::uint32_t> spoken;
  for (std::uint32_t i = 0; i < whole_.findings.utterances.size(); ++i) {
    const auto& voices = whole_.findings.utterances[i].voices;
    if (std::ranges::find(voices, source.name, &Voice::name) != voices.end()) spoken.push_back(i);
  }
  json["utterances"] = utterances(spoken);
  return json;
}

Json Explainer::origin(std::uint32_t index) const {
  const auto& origin = whole_.findings.origins[index];
  auto json = origin_json(whole_, index);
  put_number(json, origin.claim);
  json["why"] = reasons(origin.why);
  Json places = Json::array();
  for (const auto utterance : origin.utterances) {
    if (utterance >= whole_.findings.utterances.size()) continue;
    const auto& spoken = whole_.findings.utterances[utterance];
    places.push_back(place({spoken.document, spoken.span}));
  }
  json["places"] = std::move(places);
  return json;
}

Json Explainer::document(std::uint32_t index) const {
  const auto& facts = whole_.documents[index];
  auto json = document_json(facts.document);
  json["path"] = facts.document.path;
  json["why"] = reasons(facts.document.why, index);
  Json dropped = Json::array();
  for (const auto& piece : facts.document.dropped)
    dropped.push_back({{"text", piece.text}, {"rule", piece.rule}});
  json["dropped"] = std::move(dropped);
  const auto left_out = left_out_of(whole_.findings, index);
  json["left_out"] = reasons({left_out.begin(), left_out.end()});
  std::vector<std::uint32_t> spoken;
  for (std::uint32_t i = 0; i < whole_.findings.utterances.size(); ++i) {
    if (whole_.findings.utterances[i].document == index) spoken.push_back(i);
  }
  json["utterances"] = utterances(spoken);
  Json attributions = Json::array();
  for (const auto& attribution : facts.attributions) {
    Json content = Json::array();
    for (const auto span : attribution.content) content.push_back(place({index, span}));
    attributions.push_back({{"id", attribution.id},
                            {"holder", text_or_null(attribution.holder)},
                            {"stance", name_of(attribution.stance)},
                            {"content", std::move(content)},
                            {"why", reasons(attribution.why, index)}});
  }
  json["attributions"] = std::move(attributions);
  Json times = Json::array();
  for (const auto& time : facts.times) {
    Json rejected = Json::array();
    for (const auto& reading : time.rejected)
      rejected.push_back({{"date", date_json(reading.interval)}, {"rule", reading.rule}});
    times.push_back({{"place", place({index, time.span})},
                     {"value", time.value},
                     {"date", date_json(time.interval)},
                     {"rejected", std::move(rejected)},
                     {"why", reasons(time.why, index)}});
  }
  json["times"] = std::move(times);
  return json;
}

}  // namespace headwater
