// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <numeric>

#include "base/strings.h"
#include "report/case_documents_json.h"
#include "report/claims_json.h"
#include "report/conflicts_json.h"
#include "report/entities_table.h"
#include "report/export_case.h"
#include "report/origins_json.h"
#include "report/sources_json.h"
#include "report/table.h"
#include "report/timeline_json.h"
#include "report/values_json.h"

namespace headwater {
namespace {

std::vector<std::uint32_t> all(std::size_t count) {
  std::vector<std::uint32_t> indices(count);
  std::iota(indices.begin(), indices.end(), 0U);
  return indices;
}

std::string voices_cell(const Utterance& utterance) {
  std::vector<std::string> names;
  names.reserve(utterance.voices.size());
  for (const auto& voice : utterance.voices) names.push_back(voice.name);
  return join(names, " > ");
}

Table utterances_table(const Case& whole) {
  Table table{{{"id"},
               {"document"},
               {"start"},
               {"end"},
               {"claim"},
               {"voices"},
               {"stance"},
               {"modality"},
               {"derivation"},
               {"derived_from"},
               {"credited"},
               {"origin"},
               {"text"}},
              {}};
  for (std::uint32_t i = 0; i < whole.findings.utterances.size(); ++i) {
    const auto& utterance = whole.findings.utterances[i];
    table.rows.push_back(
        {utterance_id(whole, i), document_id(whole, utterance.document),
         std::to_string(utterance.span.start), std::to_string(utterance.span.end),
         claim_id(whole, utterance.claim), voices_cell(utterance),
         std::string(name_of(utterance.stance)), std::string(name_of(utterance.modality)),
         std::string(name_of(utterance.derivation)), utterance_id(whole, utterance.derived_from),
         utterance.credited ? "yes" : "no", origin_id(whole, utterance.origin),
         quoted(whole, {utterance.document, utterance.span})});
  }
  return table;
}

Table passages_table(const Case& whole) {
  Table table{{{"a"}, {"b"}, {"kind"}, {"similarity"}, {"from"}, {"credited"}}, {}};
  for (const auto& pair : whole.findings.passages) {
    table.rows.push_back({place_id(whole, pair.a), place_id(whole, pair.b),
                          std::string(name_of(pair.kind)), fmt::format("{:.4f}", pair.similarity),
                          std::string(name_of(pair.from)), pair.credited ? "yes" : "no"});
  }
  return table;
}

Table aliases_table(const Case& whole) {
  Table table{{{"entity"}, {"alias"}}, {}};
  for (const auto& entity : whole.findings.entities) {
    for (const auto& alias : entity.aliases) table.rows.push_back({entity.id, alias.name});
  }
  return table;
}

Table relations_table(const Case& whole) {
  Table table{{{"from"}, {"kind"}, {"to"}}, {}};
  for (const auto& entity : whole.findings.entities) {
    for (const auto& relation : entity.relations) {
      table.rows.push_back(
          {entity.id, std::string(name_of(relation.kind)), entity_id(whole, relation.to)});
    }
  }
  return table;
}

}  // namespace

std::vector<ExportedFile> export_csv(const Case& whole) {
  const auto& found = whole.findings;
  return {{"documents.csv", csv(documents_table(whole, all(whole.documents.size())))},
          {"claims.csv", csv(claims_table(whole, all(found.claims.size())))},
          {"utterances.csv", csv(utterances_table(whole))},
          {"conflicts.csv", csv(conflicts_table(whole, all(found.conflicts.size())))},
          {"incidents.csv", csv(timeline_table(whole, by_date(whole)))},
          {"entities.csv", csv(entities_table(whole, all(found.entities.size())))},
          {"aliases.csv", csv(aliases_table(whole))},
          {"relations.csv", csv(relations_table(whole))},
          {"sources.csv", csv(sources_table(whole, all(found.sources.size())))},
          {"origins.csv", csv(origins_table(whole, all(found.origins.size())))},
          {"passages.csv", csv(passages_table(whole))}};
}

}  // namespace headwater
