// SPDX-License-Identifier: Apache-2.0
// /api/claims/ID: one claim with all that stands behind it and against it.
#include <algorithm>
#include <ranges>

#include "report/claim_sentence.h"
#include "report/claims_json.h"
#include "report/conflicts_json.h"
#include "report/document_json.h"
#include "report/reason_text.h"
#include "report/reasons_to_look.h"
#include "report/values_json.h"
#include "web/answer.h"
#include "web/claim_rows.h"
#include "web/origin_tree.h"
#include "web/places.h"

namespace headwater {
namespace {

// So many code points before and after an utterance.
constexpr std::uint32_t around = 200;
// What is said more often than that is listed so far: a page that shows more helps nobody.
constexpr std::size_t most_utterances = 500;

void add_words(Json& json, const Case& part, const Utterance& said, std::size_t number,
               ShownDocuments& shown) {
  const auto& document = part.documents[said.document].document;
  const auto& known = shown.of(document.id);
  const auto before = said.span.start - std::min(said.span.start, around);
  json["number"] = number;
  json["label"] = text_or_null(known.label);
  json["title"] = text_or_null(document.title);
  json["outlet"] = text_or_null(known.outlet);
  json["published"] = text_or_null(document.published);
  json["before"] = document.text.slice({before, said.span.start});
  json["after"] = document.text.slice({said.span.end, said.span.end + around});
  json["block"] = shown.block_at(document.id, said.span.start);
}

Json origin_list(const CaseView& view, std::uint32_t claim) {
  Json list = Json::array();
  for (const auto index : view.origins_of(claim)) {
    const auto& origin = view.findings().origins[index];
    Json utterances = Json::array();
    for (const auto said : origin.utterances | std::views::take(most_utterances))
      utterances.push_back(utterance_id(view.data(), said));
    list.push_back(json_object(
        "id", origin.id, "name", origin.name, "known", origin.known, "group", origin.group,
        "entity", text_or_null(entity_id(view.data(), origin.entity)), "interest",
        text_or_null(interest_note(view.findings(), origin.entity)), "utterances",
        std::move(utterances), "why", reasons_json(origin.why, view.data())));
  }
  return list;
}

// The value that a conflict gives for one of its claims.
Json value_in(const Conflict& conflict, std::size_t side) {
  const auto values = shown_values(conflict);
  return side < values.size() && values.size() == conflict.claims.size() ? Json(values[side])
                                                                         : Json(nullptr);
}

Json rivals_of(const CaseView& view, const CasePart& part, const CaseReader& reader) {
  Json list = Json::array();
  for (const auto index : view.conflicts_of(part.index)) {
    const auto& conflict = view.findings().conflicts[index];
    if (conflict.only_precision) continue;
    const auto own = std::ranges::find(conflict.claims, part.index) - conflict.claims.begin();
    for (std::size_t side = 0; side < conflict.claims.size(); ++side) {
      const auto rival = conflict.claims[side];
      if (rival == part.index || rival >= part.numbers.size()) continue;
      auto row = claim_row_of(reader, std::int64_t{part.numbers[rival]} - 1);
      if (row.is_null()) continue;
      row["conflict"] = conflict.id;
      row["kind"] = name_of(conflict.kind);
      row["real"] = is_dispute(conflict);
      if (const auto value = value_in(conflict, side); !value.is_null()) row["value"] = value;
      row["own_value"] = value_in(conflict, static_cast<std::size_t>(own));
      list.push_back(std::move(row));
    }
  }
  return list;
}

Json conflicts_of(const CaseView& view, std::uint32_t claim) {
  Json list = Json::array();
  for (const auto index : view.conflicts_of(claim)) {
    auto json = conflict_json(view.data(), index);
    json["real"] = is_dispute(view.findings().conflicts[index]);
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace

Response answer_claim(const Call& call) {
  const auto position = claim_named(call.reader, call.ids[0]);
  const auto part = decided_claims(call.reader, position);
  const auto& found = part.part.findings;
  const CaseView view(part.part);
  ShownDocuments shown(call.reader);
  const auto& claim = found.claims[part.index];
  auto json = claim_json(part.part, part.index, most_utterances);
  json["utterances_total"] = claim.utterances.size();
  json["number"] = json["rank"] = part.numbers[part.index];
  for (std::size_t i = 0; i < json["utterances"].size(); ++i)
    add_words(json["utterances"][i], part.part, found.utterances[claim.utterances[i]], i, shown);
  json["row"] = claim_row_of(call.reader, std::int64_t{part.numbers[part.index]} - 1);
  json["origin_list"] = origin_list(view, part.index);
  json["rivals"] = rivals_of(view, part, call.reader);
  json["conflicts"] = conflicts_of(view, part.index);
  json["tree"] = origin_tree(view, part.index, shown, most_utterances);
  json["cut"] = Json::array();
  for (const auto& place : claim.cut) json["cut"].push_back(place_shown(part.part, place, shown));
  json["look_because"] = Json::array();
  for (const auto& reason : ReasonsToLook(view).of(part.index))
    json["look_because"].push_back(reason.text);
  json["notes"] = Json::array();
  for (const auto& made : json["decisions"]) {
    if (made["action"] == "note") json["notes"].push_back(made);
  }
  return json_response(json);
}

}  // namespace headwater
