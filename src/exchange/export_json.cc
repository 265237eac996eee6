// SPDX-License-Identifier: Apache-2.0
#include "exchange/export_formats.h"
#include "report/claims_json.h"
#include "report/conflicts_json.h"
#include "report/document_json.h"
#include "report/entity_json.h"
#include "report/not_analysed_text.h"
#include "report/origins_json.h"
#include "report/reason_text.h"
#include "report/sources_json.h"
#include "report/timeline_json.h"
#include "report/values_json.h"

namespace headwater {
namespace {

Json spans_json(const std::vector<Span>& spans) {
  Json list = Json::array();
  for (const auto span : spans) list.push_back(span_json(span));
  return list;
}

Json attributions_json(const DocumentFacts& facts) {
  Json list = Json::array();
  for (const auto& attribution : facts.attributions) {
    list.push_back({{"id", attribution.id},
                    {"source", optional_span_json(attribution.source)},
                    {"cue", optional_span_json(attribution.cue)},
                    {"content", spans_json(attribution.content)},
                    {"form", name_of(attribution.form)},
                    {"act", name_of(attribution.act)},
                    {"stance", name_of(attribution.stance)},
                    {"modality", name_of(attribution.modality)},
                    {"anonymous", attribution.anonymous},
                    {"holder", text_or_null(attribution.holder)},
                    {"parent", attribution.parent.below(facts.attributions.size())
                                   ? Json(facts.attributions[*attribution.parent].id)
                                   : Json(nullptr)},
                    {"why", reasons_json(attribution.why, facts.document)}});
  }
  return list;
}

Json times_json(const DocumentFacts& facts) {
  Json list = Json::array();
  for (const auto& time : facts.times) {
    auto json = span_json(time.span);
    json["text"] = std::string(facts.document.text.slice(time.span));
    json["type"] = name_of(time.type);
    json["value"] = time.value;
    json["date"] = date_json(time.interval);
    json["why"] = reasons_json(time.why, facts.document);
    list.push_back(std::move(json));
  }
  return list;
}

Json mentions_json(const DocumentFacts& facts) {
  Json list = Json::array();
  for (const auto& mention : facts.names.mentions) {
    auto json = span_json(mention.span);
    json["text"] = mention.text;
    json["kind"] = name_of(mention.kind);
    list.push_back(std::move(json));
  }
  return list;
}

Json events_json(const DocumentFacts& facts) {
  Json list = Json::array();
  for (const auto& event : facts.events) {
    auto json = span_json(event.span);
    json["type"] = name_of(event.type);
    json["status"] = name_of(event.status);
    json["date"] = date_json(event.date);
    json["place"] = place_json(event.place);
    json["actors"] = Json::array();
    for (const auto& actor : event.actors)
      json["actors"].push_back({{"role", name_of(actor.role)}, {"name", actor.name}});
    json["counts"] = counts_json(event.counts);
    json["why"] = reasons_json(event.why, facts.document);
    list.push_back(std::move(json));
  }
  return list;
}

Json facts_json(const DocumentFacts& facts, bool with_texts) {
  auto json = document_json(facts.document);
  if (!with_texts) json.erase("text");
  json["path"] = facts.document.path;
  add_analysed(json, facts);
  json["attributions"] = attributions_json(facts);
  json["times"] = times_json(facts);
  json["mentions"] = mentions_json(facts);
  json["events"] = events_json(facts);
  return json;
}

Json passage_json(const Case& whole, const PassagePair& pair) {
  return {{"a", place_id(whole, pair.a)},        {"b", place_id(whole, pair.b)},
          {"kind", name_of(pair.kind)},          {"similarity", pair.similarity},
          {"from", name_of(pair.from)},          {"credited", pair.credited},
          {"why", reasons_json(pair.why, whole)}};
}

// A list of findings, one a line, so that two exports can be compared line by line.
template <class ToJson>
void append_list(std::string& out, const char* key, const Selection::Indices& indices,
                 const ToJson& to_json) {
  out += std::string(",\n\"") + key + "\":[";
  for (const auto i : indices)
    out += (out.ends_with('[') ? "\n" : ",\n") + printed_json_line(to_json(i));
  out += "]";
}

}  // namespace

std::string export_json(const ExportInput& input) {
  const auto& whole = input.whole;
  const auto& found = whole.findings;
  const auto& chosen = input.chosen;
  std::string out = "{\"format\":\"headwater case\",\"version\":1";
  append_list(out, "documents", chosen.documents,
              [&](auto i) { return facts_json(whole.documents[i], input.with_texts); });
  append_list(out, "claims", chosen.claims, [&](auto i) { return claim_json(whole, i); });
  append_list(out, "conflicts", chosen.conflicts, [&](auto i) { return conflict_json(whole, i); });
  const auto claims = claims_of_incidents(whole);
  append_list(out, "incidents", chosen.incidents,
              [&](auto i) { return timeline_json(whole, i, claims); });
  append_list(out, "entities", chosen.entities, [&](auto i) {
    return entity_json(found.entities[i], found.entities, whole.documents);
  });
  append_list(out, "sources", chosen.sources, [&](auto i) { return source_json(whole, i); });
  append_list(out, "origins", chosen.origins, [&](auto i) { return origin_json(whole, i); });
  append_list(out, "passages", chosen.passages,
              [&](auto i) { return passage_json(whole, found.passages[i]); });
  return out + "}\n";
}

}  // namespace headwater
