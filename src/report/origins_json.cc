// SPDX-License-Identifier: Apache-2.0
#include "report/origins_json.h"

#include "report/document_json.h"
#include "report/find_claim.h"
#include "report/reason_text.h"
#include "report/values_json.h"

namespace headwater {
namespace {

Json utterance_ids(const Case& whole, const Origin& origin) {
  Json ids = Json::array();
  for (const auto utterance : origin.utterances) ids.push_back(utterance_id(whole, utterance));
  return ids;
}

Json cut_of_claim(const Case& whole, std::uint32_t claim) {
  Json ids = Json::array();
  if (claim >= whole.findings.claims.size()) return ids;
  for (const auto& place : whole.findings.claims[claim].cut) ids.push_back(place_id(whole, place));
  return ids;
}

}  // namespace

Json origin_json(const Case& whole, std::uint32_t index) {
  const auto& origin = whole.findings.origins[index];
  return {{"id", origin.id},
          {"claim", claim_id(whole, origin.claim)},
          {"claim_number", claim_number(origin.claim)},
          {"origin", origin.name},
          {"entity", text_or_null(entity_id(whole, origin.entity))},
          {"group", origin.group},
          {"known", origin.known},
          {"utterances", utterance_ids(whole, origin)},
          {"cut", cut_of_claim(whole, origin.claim)},
          {"why", reasons_json(origin.why, whole)}};
}

Table origins_table(const Case& whole, const std::vector<std::uint32_t>& which) {
  Table table{{{"id", false, Fit::whole},
               {"number", true, Fit::whole},
               {"claim", false, Fit::whole},
               {"group", true, Fit::optional},
               {"known", false, Fit::optional},
               {"utterances", true, Fit::optional},
               {"origin", false, Fit::text}},
              {}};
  for (const auto index : which) {
    const auto& origin = whole.findings.origins[index];
    table.rows.push_back({origin.id, std::to_string(claim_number(origin.claim)),
                          claim_id(whole, origin.claim), std::to_string(origin.group),
                          origin.known ? "yes" : "no", std::to_string(origin.utterances.size()),
                          origin.name});
  }
  return table;
}

}  // namespace headwater
