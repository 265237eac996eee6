// SPDX-License-Identifier: Apache-2.0
#include "report/case_documents_json.h"

#include "report/case_view.h"
#include "report/document_json.h"
#include "report/left_out.h"
#include "report/not_analysed_text.h"

namespace headwater {
namespace {

std::string analysed_word(const DocumentFacts& facts) {
  if (!is_analysed(facts)) return "no";
  return count_not_analysed(facts.document) == 0 ? "yes" : "part";
}

}  // namespace

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
  Json json{{"id", document.id},
            {"label", document_label(whole, index)},
            {"path", document.path},
            {"sha256", document.sha256},
            {"mime", document.mime},
            {"url", text_or_null(document.url)},
            {"title", text_or_null(document.title)},
            {"authors", document.authors},
            {"source", text_or_null(document.source)},
            {"published", text_or_null(document.published)},
            {"utterances", utterances[index]},
            {"left_out", left_out_of(whole.findings, index).size()},
            {"copies", index < copies.size() ? Json(copies[index]) : Json::array()}};
  json["site"] = text_or_null(document.site);
  add_analysed(json, whole.documents[index]);
  return json;
}

Table documents_table(const Case& whole, const std::vector<std::uint32_t>& which) {
  Table table{{{"label", false, Fit::whole},
               {"id", false, Fit::whole},
               {"source", false, Fit::optional},
               {"published", false, Fit::optional},
               {"utterances", true, Fit::optional},
               {"language", false, Fit::optional},
               {"analysed", false, Fit::optional},
               {"sha256", false, Fit::optional},
               {"title", false, Fit::text}},
              {}};
  const auto utterances = utterance_counts(whole);
  for (const auto index : which) {
    const auto& document = whole.documents[index].document;
    table.rows.push_back({document_label(whole, index), document.id, document.source,
                          document.published, std::to_string(utterances[index]), document.language,
                          analysed_word(whole.documents[index]), document.sha256.substr(0, 12),
                          document.title});
  }
  return table;
}

}  // namespace headwater
