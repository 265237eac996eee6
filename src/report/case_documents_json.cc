// SPDX-License-Identifier: Apache-2.0
#include "report/case_documents_json.h"

#include "report/document_json.h"
#include "report/left_out.h"

namespace headwater {

UtteranceCounts utterance_counts(const Case& whole) {
  UtteranceCounts counts(whole.documents.size(), 0);
  for (const auto& utterance : whole.findings.utterances) {
    if (utterance.document < counts.size()) ++counts[utterance.document];
  }
  return counts;
}

Json case_document_json(const Case& whole, std::uint32_t index, const DocumentCopies& copies,
                        const UtteranceCounts& utterances) {
  const auto& document = whole.documents[index].document;
  return {{"id", document.id},
          {"path", document.path},
          {"sha256", document.sha256},
          {"mime", document.mime},
          {"url", text_or_null(document.url)},
          {"title", text_or_null(document.title)},
          {"authors", document.authors},
          {"source", text_or_null(document.source)},
          {"published", text_or_null(document.published)},
          {"language", text_or_null(document.language)},
          {"utterances", utterances[index]},
          {"left_out", left_out_of(whole.findings, index).size()},
          {"copies", index < copies.size() ? Json(copies[index]) : Json::array()}};
}

Table documents_table(const Case& whole, const std::vector<std::uint32_t>& which) {
  Table table{{{"id", false, true},
               {"source"},
               {"published"},
               {"utterances", true},
               {"sha256"},
               {"title", false, true}},
              {}};
  const auto utterances = utterance_counts(whole);
  for (const auto index : which) {
    const auto& document = whole.documents[index].document;
    table.rows.push_back({document.id, document.source, document.published,
                          std::to_string(utterances[index]), document.sha256.substr(0, 12),
                          document.title});
  }
  return table;
}

}  // namespace headwater
